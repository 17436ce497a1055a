import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { EngineCommand } from './engineProtocol.ts';
import { EXPLAIN, toDiskError, toOpenError, toQueryError } from './grafeoErrors.ts';
import { EngineError, type EngineRows, GrafeoProcess } from './grafeoProcess.ts';
import { checkMergeKeys } from './mergeKeys.ts';
import { claimStore, type Owner } from './owner.ts';
import { checkParams } from './params.ts';
import { checkReadOnly, checkReadPlan } from './readOnly.ts';
import { runInTransaction } from './runInTransaction.ts';
import { SerialQueue } from './serialQueue.ts';
import {
  type Params,
  type QueryOptions,
  type QueryResult,
  type Row,
  type Store,
  StoreError,
  type Transaction,
} from './store.ts';
import { withinLimits } from './withinLimits.ts';

type EngineRead = Extract<EngineCommand, { op: 'run' }>;

const FILE = 'newsgraph.grafeo';
/** How long a store whose owner has just died may still be locked by that owner's engine. */
const LOCK_PATIENCE_MS = 5_000;
const LOCK_RETRY_MS = 100;

/**
 * Opens the embedded store in a directory, made when missing. The engine runs in a process of its own, which ends
 * with this one; when it crashes, what was pending is rejected with STORE_FAILED and the next call starts it anew.
 *
 * Durable: `write` resolves when the commit is in the log and the log has been forced to the disk, so it outlives
 * a kill of either process and a power cut. That costs one fsync a write (0.1 to 1 ms on a local SSD); write many
 * rows in one transaction.
 *
 * In answers a node is `{ $type: 'node', id, labels, properties }`, a relationship
 * `{ $type: 'relationship', id, type, start, end, properties }`, where
 * `id`, `start` and `end` are the store's own ids as strings (not the `id` property); a path is
 * `{ $type: 'path', nodes, relationships }`. Dates and times are ISO strings. The other store answers alike.
 *
 * @throws StoreError STORE_LOCKED when another process has it open, STORE_DAMAGED, STORE_VERSION, STORE_UNAVAILABLE
 */
export async function openGrafeoStore(directory: string): Promise<GrafeoStore> {
  try {
    mkdirSync(directory, { recursive: true });
  } catch (error) {
    throw toDiskError(error, directory);
  }
  const owner = claimStore(directory);
  const store = new GrafeoStore(directory, owner);
  try {
    await store.start();
  } catch (error) {
    await store.close();
    throw error;
  }
  return store;
}

export class GrafeoStore implements Store {
  readonly name = 'grafeo';
  readonly #directory: string;
  readonly #owner: Owner;
  readonly #writers = new SerialQueue();
  #engine: Promise<GrafeoProcess> | undefined;
  #closed = false;

  constructor(directory: string, owner: Owner) {
    this.#directory = directory;
    this.#owner = owner;
  }

  async start(): Promise<void> {
    await this.#running();
  }

  /** The engine's process id, for tests that kill it. */
  async enginePid(): Promise<number | undefined> {
    return (await this.#running()).pid;
  }

  async read(query: string, params: Params = {}): Promise<Row[]> {
    return toRows(await this.#ask({ query, params: checkParams(params) }));
  }

  write<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.#writers.run(() => this.#transaction(work));
  }

  async #transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const engine = await this.#running();
    await answered(engine.request({ op: 'begin' }));
    try {
      const result = await runInTransaction(work, async (query, params) => {
        const checked = checkParams(params);
        checkMergeKeys(query, checked);
        const request = engine.request({ op: 'run', query, params: checked, inTransaction: true });
        return toRows(await answered(request, query));
      });
      await answered(engine.request({ op: 'commit' }));
      return result;
    } catch (error) {
      // The engine would keep what it did before the failed statement.
      if (engine.running) await engine.request({ op: 'rollback' }).catch(() => engine.kill());
      throw error;
    }
  }

  /**
   * The engine can't cancel a query, and one that runs on may take all memory before the engine gives up after
   * 30 s. So a timed-out or cancelled query is answered at once, and the engine's process is ended and
   * started anew as soon as no write is under way; reads that this cuts short are asked again.
   */
  async query(query: string, params: Params, options: QueryOptions): Promise<QueryResult> {
    const { timeoutMs, maxRows, maxBytes, signal } = options;
    const bare = checkReadOnly(query);
    const checked = checkParams(params);
    const started = performance.now();
    let wanted = true;
    const work = async (): Promise<EngineRows> => {
      const plan = await this.#ask({ query: `${EXPLAIN}${bare}`, params: checked }, () => wanted);
      checkReadPlan(String(plan.rows[0]?.[0] ?? '?'));
      const cut = { maxRows, ...(maxBytes !== undefined && { maxBytes }) };
      return this.#ask({ query: bare, params: checked, ...cut }, () => wanted);
    };
    const { columns, rows, total } = await withinLimits({ timeoutMs, signal }, work, () => {
      wanted = false;
      this.#endQueries();
    });
    return { columns, rows, truncated: total > rows.length, elapsedMs: performance.now() - started };
  }

  /** Ends the engine's process between two writes; the next request starts it anew. */
  #endQueries(): void {
    const engine = this.#engine;
    this.#writers
      .run(async () => {
        const running = await engine;
        if (running) await running.kill();
      })
      .catch(() => undefined);
  }

  /** Asks the engine outside of a transaction, once more when its process was ended for another query's sake. */
  async #ask(read: Omit<EngineRead, 'op' | 'inTransaction'>, wanted = () => true): Promise<EngineRows> {
    for (;;) {
      const engine = await this.#running();
      try {
        return await answered(engine.request({ op: 'run', inTransaction: false, ...read }), read.query);
      } catch (error) {
        if (!engine.killed || this.#closed || !wanted()) throw error;
      }
    }
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#writers.idle();
    const engine = await this.#engine?.catch(() => undefined);
    if (engine?.running) {
      // A query that still runs would keep the file open for up to half a minute: ending it loses nothing.
      if (engine.idle) await engine.request({ op: 'close' }).catch(() => undefined);
      await engine.kill();
    }
    this.#owner.release();
  }

  /** The engine's process, started when there is none; one start serves all that wait for it. */
  #running(): Promise<GrafeoProcess> {
    if (this.#closed) return Promise.reject(new StoreError('STORE_UNAVAILABLE', 'The store is closed.'));
    const open = () => this.#open();
    this.#engine = this.#engine ? this.#engine.then((engine) => (engine.running ? engine : open()), open) : open();
    return this.#engine;
  }

  async #open(): Promise<GrafeoProcess> {
    const giveUpAt = performance.now() + LOCK_PATIENCE_MS;
    for (;;) {
      const engine = new GrafeoProcess();
      try {
        await engine.request({ op: 'open', file: join(this.#directory, FILE) });
        return engine;
      } catch (error) {
        await engine.kill();
        const failure = toOpenError(error, this.#directory);
        if (failure.code !== 'STORE_LOCKED' || performance.now() > giveUpAt) throw failure;
        await new Promise((resolve) => setTimeout(resolve, LOCK_RETRY_MS));
      }
    }
  }
}

function toRows({ columns, rows }: EngineRows): Row[] {
  return rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i] ?? null])));
}

/** Gives the engine's failure a code and plain words. */
async function answered(request: Promise<EngineRows>, query?: string): Promise<EngineRows> {
  try {
    return await request;
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    throw toQueryError(error, query);
  }
}
