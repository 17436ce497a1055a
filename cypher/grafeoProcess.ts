import type { ChildProcess } from 'node:child_process';
import type { EngineAnswer, EngineCommand, EngineRequest } from './engineProtocol.ts';
import { forkModule } from './forkModule.ts';
import { StoreError, type Value } from './store.ts';

/** What the engine says of a failure, before the store gives it a code. */
export class EngineError extends Error {
  constructor(
    message: string,
    readonly gqlStatus: string | undefined,
  ) {
    super(message);
    this.name = 'EngineError';
  }
}

export interface EngineRows {
  readonly columns: string[];
  readonly rows: Value[][];
  /** Rows of the whole answer; more than `rows` when it was cut. */
  readonly total: number;
}

interface Pending {
  readonly rows: Value[][];
  resolve(rows: EngineRows): void;
  reject(error: Error): void;
}

/** How much of what a dying engine prints is kept, in characters. */
const LAST_WORDS = 2_000;

/** One running engine process, and the answers it still owes. */
export class GrafeoProcess {
  readonly #child: ChildProcess;
  readonly #pending = new Map<number, Pending>();
  #nextId = 1;
  #lastWords = '';
  #ended = false;
  #killed = false;

  constructor() {
    this.#child = forkModule(new URL('./grafeoEngine', import.meta.url), [], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#child.stderr?.on('data', (chunk) => {
      this.#lastWords = (this.#lastWords + chunk).slice(-LAST_WORDS);
    });
    this.#child.on('message', (answer) => this.#receive(answer as EngineAnswer));
    this.#child.on('error', (error) => this.#end(error.message));
    this.#child.on('exit', (code, signal) => this.#end(signal ?? `exit code ${code}`));
  }

  get running(): boolean {
    return !this.#ended;
  }

  /** Whether it was ended by `kill`, rather than by itself. */
  get killed(): boolean {
    return this.#killed;
  }

  /** Whether it owes no answer. */
  get idle(): boolean {
    return this.#pending.size === 0;
  }

  /** The process id, for tests that kill it. */
  get pid(): number | undefined {
    return this.#child.pid;
  }

  /**
   * @throws EngineError when the engine refuses, StoreError STORE_FAILED when it stops before it answers
   */
  request(command: EngineCommand): Promise<EngineRows> {
    if (this.#ended) return Promise.reject(this.#stopped('it has ended'));
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { rows: [], resolve, reject });
      const request: EngineRequest = { id, ...command };
      this.#child.send(request, (error) => {
        if (error && this.#pending.delete(id)) reject(this.#stopped(error.message));
      });
    });
  }

  /** Ends the process at once; what it still owed is rejected. */
  async kill(): Promise<void> {
    if (this.#ended) return;
    this.#killed = true;
    const exited = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.kill('SIGKILL');
    await exited;
  }

  #receive(answer: EngineAnswer): void {
    const pending = this.#pending.get(answer.id);
    if (!pending) return;
    if (answer.kind === 'rows') {
      for (const row of answer.rows) pending.rows.push(row);
      return;
    }
    this.#pending.delete(answer.id);
    if (answer.kind === 'failed') pending.reject(new EngineError(answer.message, answer.gqlStatus));
    else pending.resolve({ columns: answer.columns, rows: pending.rows, total: answer.total });
  }

  #end(reason: string): void {
    this.#ended = true;
    const owed = [...this.#pending.values()];
    this.#pending.clear();
    for (const pending of owed) pending.reject(this.#stopped(reason));
  }

  #stopped(reason: string): StoreError {
    return new StoreError(
      'STORE_FAILED',
      `The embedded engine stopped (${reason}). What was acknowledged is kept; try again.`,
      this.#lastWords ? { cause: new Error(this.#lastWords) } : {},
    );
  }
}
