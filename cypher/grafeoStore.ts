import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { EngineError, type EngineRows, GrafeoProcess } from './grafeoProcess.ts';
import { claimStore, type Owner } from './owner.ts';
import { checkParams } from './params.ts';
import { checkReadOnly, checkReadPlan } from './readOnly.ts';
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
 * In answers a node is `{ id, labels, properties }`, a relationship `{ id, type, start, end, properties }`, where
 * `id`, `start` and `end` are the store's own ids as strings (not the `id` property); a path is
 * `{ nodes, relationships }`. Dates and times are ISO strings. The other store answers alike.
 *
 * @throws StoreError STORE_LOCKED when another process has it open, STORE_DAMAGED, STORE_VERSION, STORE_UNAVAILABLE
 */
export async function openGrafeoStore(directory: string): Promise<GrafeoStore> {
  try {
    mkdirSync(directory, { recursive: true });
  } catch (error) {
    throw new StoreError('STORE_UNAVAILABLE', `The store's directory ${directory} can't be made: ${message(error)}`);
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
  readonly #runaways = new Set<Promise<unknown>>();
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
    const checked = checkParams(params);
    const engine = await this.#running();
    return toRows(await answered(engine.request({ op: 'run', query, params: checked, inTransaction: false })));
  }

  write<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.#writers.run(() => this.#transaction(work));
  }

  async #transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const engine = await this.#running();
    await answered(engine.request({ op: 'begin' }));
    const statements = new SerialQueue();
    let failure: unknown;
    let over = false;
    const run = async (query: string, params: Params): Promise<Row[]> => {
      if (over) throw new StoreError('STORE_FAILED', 'The transaction is over.');
      // The engine would commit what it did before the failed statement.
      if (failure) throw failure;
      try {
        const checked = checkParams(params);
        return toRows(await answered(engine.request({ op: 'run', query, params: checked, inTransaction: true })));
      } catch (error) {
        failure = error;
        throw error;
      }
    };
    try {
      const result = await work({ run: (query, params = {}) => statements.run(() => run(query, params)) });
      await statements.idle();
      over = true;
      if (failure) throw failure;
      await answered(engine.request({ op: 'commit' }));
      return result;
    } catch (error) {
      await statements.idle();
      over = true;
      if (engine.running) await engine.request({ op: 'rollback' }).catch(() => engine.kill());
      throw error;
    }
  }

  /**
   * A timed-out query runs on in the engine, which can't cancel it and ends it after 30 s itself. Until then
   * further user queries are refused with CYPHER_TIMEOUT, so that they do not pile up.
   */
  async query(query: string, params: Params, { timeoutMs, maxRows }: QueryOptions): Promise<QueryResult> {
    const bare = checkReadOnly(query);
    const checked = checkParams(params);
    if (this.#runaways.size > 0) {
      throw new StoreError(
        'CYPHER_TIMEOUT',
        'An earlier query still runs on in the engine; try again in some seconds.',
      );
    }
    const engine = await this.#running();
    const started = performance.now();
    const explain = { op: 'run', query: `EXPLAIN ${bare}`, params: checked, inTransaction: false } as const;
    const { rows } = await answered(engine.request(explain));
    checkReadPlan(String(rows[0]?.[0] ?? '?'));
    const running = answered(
      engine.request({ op: 'run', query: bare, params: checked, inTransaction: false, maxRows }),
    );
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<'timeout'>((resolve) => {
      timer = setTimeout(resolve, timeoutMs, 'timeout');
    });
    const first = await Promise.race([running, timeout]).finally(() => clearTimeout(timer));
    if (first === 'timeout') {
      const runaway = running.catch(() => undefined).then(() => this.#runaways.delete(runaway));
      this.#runaways.add(runaway);
      throw new StoreError('CYPHER_TIMEOUT', `The query took longer than ${timeoutMs / 1000} s.`);
    }
    const elapsedMs = performance.now() - started;
    return { columns: first.columns, rows: first.rows, truncated: first.total > first.rows.length, elapsedMs };
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#writers.idle();
    const engine = await this.#engine?.catch(() => undefined);
    if (engine?.running) {
      // A runaway query would keep the file open for up to half a minute: ending it loses nothing.
      if (this.#runaways.size === 0) await engine.request({ op: 'close' }).catch(() => undefined);
      await engine.kill();
    }
    this.#owner.release();
  }

  async #running(): Promise<GrafeoProcess> {
    if (this.#closed) throw new StoreError('STORE_UNAVAILABLE', 'The store is closed.');
    const engine = await this.#engine?.catch(() => undefined);
    if (engine?.running) return engine;
    this.#engine = this.#open();
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

/** Gives the engine's failure a code, and drops the prefix that names the engine's own error class. */
async function answered(request: Promise<EngineRows>): Promise<EngineRows> {
  try {
    return await request;
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    throw toQueryError(error);
  }
}

function toQueryError(error: EngineError): StoreError {
  const text = error.message.replace(/^(Query|Database) error: /, '').replace(/^GRAFEO-\w+: /, '');
  if (/\btime(d )?out\b/i.test(text)) return new StoreError('CYPHER_TIMEOUT', text);
  if (/not (yet )?(supported|implemented)|unsupported|unknown function/i.test(text)) {
    return new StoreError('CYPHER_UNSUPPORTED', text);
  }
  // 42: syntax and names; 22: data, such as a division by zero.
  if (error.gqlStatus?.startsWith('42') || error.gqlStatus?.startsWith('22'))
    return new StoreError('CYPHER_SYNTAX', text);
  return new StoreError('STORE_FAILED', text);
}

function toOpenError(error: unknown, directory: string): StoreError {
  if (error instanceof StoreError) return error;
  const text = message(error);
  if (/cannot be locked/.test(text)) {
    return new StoreError(
      'STORE_LOCKED',
      `The store in ${directory} is open in another process: close that one, or give another directory.`,
    );
  }
  if (/newer|unsupported (format|file) version/i.test(text)) {
    return new StoreError(
      'STORE_VERSION',
      `The store in ${directory} was written by a newer version: update newsgraph, or give another directory.`,
      { cause: error },
    );
  }
  if (/GRAFEO-(S|X002)|damaged|corrupt|checksum|invalid file header/i.test(text)) {
    return new StoreError(
      'STORE_DAMAGED',
      `The store in ${directory} is damaged: restore a backup, or remove the directory and ingest again.`,
      { cause: error },
    );
  }
  return new StoreError('STORE_UNAVAILABLE', `The store in ${directory} can't be opened: ${text}`, { cause: error });
}

function message(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
