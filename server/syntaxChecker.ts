import type { ChildProcess } from 'node:child_process';
import { place } from '../cypher/cypherTokens.ts';
import { forkModule } from '../cypher/forkModule.ts';
import { StoreError } from '../cypher/store.ts';
import type { SyntaxFault } from './engineTraps.ts';
import { type FromSyntaxWorker, READY, type ToSyntaxWorker } from './syntaxWorker.ts';

/** Checking takes some milliseconds, on a busy machine a second; what takes longer than this holds up the others. */
const PATIENCE_MS = 10_000;
/** The first query waits for Neo4j's language package to load: a second or two, on a busy machine far longer. */
const START_PATIENCE_MS = 120_000;
/** The process holds a quarter of a gigabyte: it goes when nobody asks. */
const IDLE_MS = 120_000;

export interface SyntaxChecker {
  /**
   * Checks a query before it runs, by Neo4j's own parser.
   * @throws StoreError CYPHER_SYNTAX, or CYPHER_UNSUPPORTED with what to write instead, naming the place
   */
  check(query: string, parameters: readonly string[]): Promise<void>;
  close(): void;
}

/** A checker in a process of its own, started at the first query: what it parses may be made to overflow or to hang. */
export function createSyntaxChecker({ embedded }: { readonly embedded: boolean }): SyntaxChecker {
  let worker: SyntaxProcess | undefined;
  let idle: NodeJS.Timeout | undefined;
  const close = () => {
    clearTimeout(idle);
    worker?.end();
    worker = undefined;
  };
  return {
    async check(query, parameters) {
      clearTimeout(idle);
      if (!worker?.running) worker = new SyntaxProcess();
      try {
        const fault = await worker.check({ query, parameters, embedded });
        if (fault) throw new StoreError(fault.code, `${withoutStop(fault.message)} ${place(query, fault.offset)}.`);
      } finally {
        clearTimeout(idle);
        idle = setTimeout(close, IDLE_MS).unref();
      }
    },
    close,
  };
}

const withoutStop = (text: string): string => text.replace(/[.\s]+$/, '');

const UNCHECKED: SyntaxFault = {
  code: 'CYPHER_UNSUPPORTED',
  message: 'The query is too complicated to be checked',
  offset: 0,
};

class SyntaxProcess {
  readonly #pending = new Map<number, (fault: SyntaxFault | null) => void>();
  readonly #process: ChildProcess;
  readonly #ready: Promise<void>;
  #next = 0;

  constructor() {
    this.#process = forkModule(new URL('./syntaxWorker', import.meta.url), ['--syntax-worker']);
    const starting = setTimeout(() => this.end(), START_PATIENCE_MS).unref();
    this.#ready = new Promise((resolve) => {
      this.#process.on('message', (message: FromSyntaxWorker) => {
        if (message === READY) {
          clearTimeout(starting);
          resolve();
        } else this.#settle(message.job, message.fault);
      });
    });
    const ended = () => {
      clearTimeout(starting);
      for (const job of [...this.#pending.keys()]) this.#settle(job, UNCHECKED);
    };
    this.#process.on('error', ended);
    this.#process.on('exit', ended);
    // It keeps no server alive that has nothing else to do.
    this.#process.unref();
    this.#process.channel?.unref();
  }

  get running(): boolean {
    return this.#process.exitCode === null && this.#process.signalCode === null && this.#process.connected;
  }

  /** The first fault found; one that can't be found out in time counts as a fault. */
  check(asked: Omit<ToSyntaxWorker, 'job'>): Promise<SyntaxFault | null> {
    const job = this.#next++;
    return new Promise((resolve) => {
      let timer: NodeJS.Timeout | undefined;
      void this.#ready.then(() => {
        if (this.#pending.has(job)) timer = setTimeout(() => this.end(), PATIENCE_MS);
      });
      this.#pending.set(job, (fault) => {
        clearTimeout(timer);
        resolve(fault);
      });
      this.#process.send({ job, ...asked } satisfies ToSyntaxWorker, () => {
        // A send that fails is followed by 'exit', which settles what is pending.
      });
    });
  }

  end(): void {
    this.#process.kill('SIGKILL');
  }

  #settle(job: number, fault: SyntaxFault | null): void {
    this.#pending.get(job)?.(fault);
    this.#pending.delete(job);
  }
}
