import type { ChildProcess } from 'node:child_process';
import { forkModule } from '../../cypher/forkModule.ts';
import type { ReadOutcome } from '../../ingest/ingestDocuments.ts';
import { RequestError } from '../errors.ts';
import type { FromReadWorker, JobInputs, ReaderOptions, ToReadWorker } from './readWorker.ts';

/** The process holds some hundreds of megabytes: it goes when there is nothing to read. */
const IDLE_MS = 120_000;

export interface ReadOptions {
  /** Told once, before the first document. */
  readonly onTotal: (total: number) => void;
  /** Told of each document before it is read. */
  readonly onReading: (origin: string) => void;
  /** Ends the reading at once; the document under way is given up. */
  readonly signal: AbortSignal;
}

/**
 * Reads and extracts the documents of one job after another in a process of its own: the server goes on answering
 * meanwhile, and a document that brings the process down costs itself alone.
 */
export interface Reader {
  /** @throws RequestError where the job can't be begun: a gazetteer of its own is wrong */
  read(inputs: JobInputs, options: ReadOptions): AsyncGenerator<ReadOutcome>;
  close(): void;
  /** The process id, for tests that kill it. */
  readonly pid: number | undefined;
}

export function createReader(options: ReaderOptions): Reader {
  let worker: ReadProcess | undefined;
  let idle: NodeJS.Timeout | undefined;
  const end = () => {
    clearTimeout(idle);
    worker?.end();
    worker = undefined;
  };
  return {
    close: end,
    get pid() {
      return worker?.pid;
    },
    async *read(inputs, { onTotal, onReading, signal }) {
      clearTimeout(idle);
      signal.addEventListener('abort', end);
      let [done, ended] = [0, false];
      try {
        while (!ended && !signal.aborted) {
          if (!worker?.running) worker = new ReadProcess();
          const from = done;
          worker.send({ ...options, begin: inputs, from });
          let reading: string | null = null;
          for await (const message of worker.messages()) {
            if ('total' in message) {
              if (from === 0) onTotal(message.total);
            } else if ('reading' in message) {
              reading = message.reading;
              onReading(reading);
            } else if ('read' in message) {
              done += 1;
              reading = null;
              yield message.read;
              worker?.send({ next: true });
            } else if ('failure' in message) {
              throw message.refused ? new RequestError('BAD_REQUEST', message.failure) : new Error(message.failure);
            } else {
              ended = true;
              break;
            }
          }
          if (ended || signal.aborted) continue;
          // It died: of the document that it was reading, or between two, and then the rest is read by another.
          if (reading !== null) {
            done += 1;
            yield { origin: reading, outcome: { skipped: { code: 'FAILED', message: CRASHED } } };
          } else if (done === from) throw new Error('The process that reads articles ended.');
        }
      } finally {
        signal.removeEventListener('abort', end);
        if (ended) idle = setTimeout(end, IDLE_MS).unref();
        else end();
      }
    },
  };
}

const CRASHED = 'The extractor failed: its process ended.';

class ReadProcess {
  readonly #process: ChildProcess;
  readonly #waiting: FromReadWorker[] = [];
  #ended = false;
  #wake = () => {};

  constructor() {
    const file = new URL('./readWorker', import.meta.url);
    this.#process = forkModule(file, ['--read-worker'], { serialization: 'advanced' });
    this.#process.on('message', (message: FromReadWorker) => {
      this.#waiting.push(message);
      this.#wake();
    });
    const ended = () => {
      this.#ended = true;
      this.#wake();
    };
    this.#process.on('error', ended);
    this.#process.on('exit', ended);
    // It keeps no server alive that has nothing else to do.
    this.#process.unref();
    this.#process.channel?.unref();
  }

  get running(): boolean {
    return !this.#ended && this.#process.connected;
  }

  get pid(): number | undefined {
    return this.#process.pid;
  }

  send(message: ToReadWorker): void {
    this.#process.send(message, () => {
      // A send that fails is followed by 'exit', which ends the messages.
    });
  }

  /** What it sends, as it comes, until it ends. */
  async *messages(): AsyncGenerator<FromReadWorker> {
    for (;;) {
      const message = this.#waiting.shift();
      if (message) yield message;
      else if (this.#ended) return;
      else {
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      }
    }
  }

  end(): void {
    this.#process.kill('SIGKILL');
  }
}
