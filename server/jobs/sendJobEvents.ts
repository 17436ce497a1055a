import type { Response } from 'express';
import type { Job } from './job.ts';

/** A line now and then keeps proxies from taking a quiet connection for a dead one. */
const HEARTBEAT_MS = 15_000;
/** So long does a browser wait before it comes back for the rest. */
const RETRY_MS = 3_000;

/**
 * What becomes of a job, as server-sent events: `job` with its summary (at first, and when it starts), `progress` for each
 * document, `end` with all of it; then the connection is closed. Who reads slowly is not written to faster: steps that
 * are no longer kept by then are left out for them, skips never.
 * @param after the number of the last event that the client has; the others follow
 */
export function sendJobEvents(job: Job, after: number, response: Response): void {
  response.set({
    'Content-Type': 'text/event-stream; charset=utf-8',
    // Not compressed, which would hold events back.
    'Cache-Control': 'no-store, no-transform',
    'X-Accel-Buffering': 'no',
  });
  response.flushHeaders();
  let sent = after;
  let full = false;
  let told = '';
  const write = (text: string) => {
    full = !response.write(text);
  };
  const send = () => {
    if (full || response.writableEnded) return;
    const { state, total } = job.toSummary();
    if (!job.ended && told !== `${state} ${total}`) {
      told = `${state} ${total}`;
      write(`event: job\ndata: ${JSON.stringify(job.toSummary())}\n\n`);
    }
    for (const { number, progress } of job.stepsAfter(sent)) {
      if (full) return;
      sent = number;
      write(`id: ${number}\nevent: progress\ndata: ${JSON.stringify(progress)}\n\n`);
    }
    if (job.ended && !full) {
      response.end(`id: ${endNumber(job)}\nevent: end\ndata: ${JSON.stringify(job.toResponse())}\n\n`);
    }
  };
  const stop = job.watch(send);
  const heartbeat = setInterval(() => {
    if (!full) write(':\n\n');
  }, HEARTBEAT_MS).unref();
  response.on('drain', () => {
    full = false;
    send();
  });
  response.once('close', () => {
    stop();
    clearInterval(heartbeat);
  });
  write(`retry: ${RETRY_MS}\n\n`);
  send();
}

/** The number of a job's last event. */
export const endNumber = (job: Job): number => job.lastNumber + 1;
