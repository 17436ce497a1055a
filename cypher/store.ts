/** What a query may be given and may answer: JSON, with whole numbers beyond 2^53 as bigint. */
export type Value = null | boolean | number | bigint | string | Value[] | { [key: string]: Value };
export type Params = Record<string, unknown>;
export type Row = Record<string, Value>;

/** A store's transaction: all of it is kept, or none. */
export interface Transaction {
  run(query: string, params?: Params): Promise<Row[]>;
}

/** A user's own query and its answer, cut at `maxRows` and, where it is given, after some `maxBytes` of JSON. */
export interface QueryOptions {
  readonly timeoutMs: number;
  readonly maxRows: number;
  readonly maxBytes?: number;
  /** Gives the query up: it ends with CYPHER_CANCELLED. */
  readonly signal?: AbortSignal;
}
export interface QueryResult {
  readonly columns: string[];
  readonly rows: Value[][];
  readonly truncated: boolean;
  readonly elapsedMs: number;
}

/**
 * The port that both stores fulfil; `tests/contract` holds them to it.
 * Every failure is a `StoreError` whose message says what to do.
 */
export interface Store {
  readonly name: 'grafeo' | 'neo4j';
  /** Runs one of the application's own reading queries. */
  read(query: string, params?: Params): Promise<Row[]>;
  /**
   * Runs `work` in one writing transaction, one at a time. Rolled back whole when `work` throws; it may be run
   * again after a transient fault, so it must have no other effect.
   * Resolves when what was written will outlive the process.
   */
  write<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Runs a user's query, for reading only: a write is refused with code `CYPHER_NOT_READ_ONLY`. */
  query(query: string, params: Params, options: QueryOptions): Promise<QueryResult>;
  close(): Promise<void>;
}

export type StoreErrorCode =
  | 'STORE_UNAVAILABLE'
  | 'STORE_AUTH'
  | 'STORE_LOCKED'
  | 'STORE_DAMAGED'
  | 'STORE_VERSION'
  | 'STORE_FAILED'
  | 'CYPHER_SYNTAX'
  | 'CYPHER_NOT_READ_ONLY'
  | 'CYPHER_UNSUPPORTED'
  | 'CYPHER_TIMEOUT'
  | 'CYPHER_CANCELLED';

export class StoreError extends Error {
  constructor(
    readonly code: StoreErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'StoreError';
  }
}
