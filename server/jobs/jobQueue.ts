import { SerialQueue } from '../../cypher/serialQueue.ts';
import { type Store, StoreError } from '../../cypher/store.ts';
import { ingestOutcomes } from '../../ingest/ingestDocuments.ts';
import { RequestError } from '../errors.ts';
import { type Logger, SILENT } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import { Job } from './job.ts';
import type { Reader } from './reader.ts';
import type { JobInputs } from './readWorker.ts';
import type { Spool, SpoolFolder } from './spool.ts';

/** More would have to wait for too long, and their articles lie on the disk meanwhile. */
const MOST_WAITING = 16;
/** Ended jobs can be asked for so long, and so many of them. */
const KEPT_MS = 3_600_000;
const MOST_KEPT = 100;

/** A place in the queue, held while the articles come in. */
export interface Place {
  readonly folder: SpoolFolder;
  /** Queues the job that the articles are for. */
  take(inputs: JobInputs): Job;
  /** Gives the place back, where it was not taken. */
  release(): void;
}

/** Jobs that read articles into the graph, one after another. */
export interface JobQueue {
  /** @throws RequestError BUSY where too many wait */
  reserve(): Place;
  /** The newest first. */
  list(): Job[];
  get(id: string): Job | undefined;
  /** Takes no more, cancels those that are not done, resolves when nothing is written any more. */
  close(): Promise<void>;
}

export interface JobQueueOptions {
  readonly spool: Spool;
  /** Where a fault of our own is written. */
  readonly log?: Logger | undefined;
  /** Where articles are counted. */
  readonly metrics?: Metrics | undefined;
}

export function createJobQueue(
  store: Store,
  reader: Reader,
  { spool, log = SILENT, metrics }: JobQueueOptions,
): JobQueue {
  const jobs = new Map<string, Job>();
  const running = new SerialQueue();
  let reserved = 0;
  let closed = false;

  const forgetOld = () => {
    const ended = [...jobs.values()].filter((job) => job.ended);
    const old = ended.filter(({ endedAt }) => Date.parse(endedAt ?? '') < Date.now() - KEPT_MS);
    for (const job of [...old, ...ended.slice(0, Math.max(0, ended.length - MOST_KEPT))]) jobs.delete(job.id);
  };

  const run = async (job: Job, inputs: JobInputs) => {
    if (job.ended) return;
    job.start();
    try {
      const outcomes = reader.read(inputs, {
        onTotal: (total) => job.count(total),
        onReading: (origin) => job.read(origin),
        signal: job.signal,
      });
      const report = await ingestOutcomes(store, outcomes, {
        onProgress: (progress) => job.step(progress),
        onWritten: (written, articleIds) => job.write(written, articleIds),
        // The job keeps what is needed of them.
        mostSkips: 0,
        signal: job.signal,
      });
      metrics?.articles({ ...report, skipped: { length: job.toSummary().skippedCount } });
      job.end(report.cancelled ? 'cancelled' : 'done');
    } catch (error) {
      const told = toJobError(error);
      if (told.code === 'INTERNAL') log.error({ job: job.id, err: error });
      job.end('failed', told);
    }
  };

  const add = (inputs: JobInputs, folder: SpoolFolder): Job => {
    const job = new Job();
    jobs.set(job.id, job);
    if (closed) job.cancel();
    running.run(() => run(job, inputs).finally(() => folder.remove()));
    return job;
  };

  return {
    reserve() {
      const waiting = [...jobs.values()].filter(({ state }) => state === 'queued').length;
      if (closed || reserved + waiting >= MOST_WAITING) {
        throw new RequestError('BUSY', `${MOST_WAITING} jobs are waiting already: try again in a moment.`);
      }
      reserved += 1;
      const folder = spool.makeFolder();
      let held = true;
      const release = () => {
        if (held) reserved -= 1;
        held = false;
      };
      return {
        folder,
        take: (inputs) => {
          release();
          return add(inputs, folder);
        },
        release: () => {
          if (held) folder.remove();
          release();
        },
      };
    },
    list() {
      forgetOld();
      return [...jobs.values()].reverse();
    },
    get(id) {
      forgetOld();
      return jobs.get(id);
    },
    async close() {
      closed = true;
      for (const job of jobs.values()) job.cancel();
      await running.idle();
      reader.close();
      spool.close();
    },
  };
}

/** What the client is told; a fault of our own goes to the log. */
function toJobError(error: unknown): { code: string; message: string } {
  if (error instanceof StoreError || error instanceof RequestError) return { code: error.code, message: error.message };
  return { code: 'INTERNAL', message: 'The server failed to read these. Its log says why.' };
}
