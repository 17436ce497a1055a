import neo4j, {
  type Driver,
  type ManagedTransaction,
  type Transaction as OpenTransaction,
  type Plan,
  type Session,
} from 'neo4j-driver';
import { refuseEscapes } from './cypherTokens.ts';
import { checkParams } from './params.ts';
import { PROCEDURES } from './readOnlyWords.ts';
import { runInTransaction } from './runInTransaction.ts';
import { SerialQueue } from './serialQueue.ts';
import { sizeOf } from './sizeOf.ts';
import {
  type Params,
  type QueryOptions,
  type QueryResult,
  type Row,
  type Store,
  StoreError,
  type Transaction,
  type Value,
} from './store.ts';
import { withinLimits } from './withinLimits.ts';

export interface Neo4jConfig {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database?: string;
}

const CONNECT_MS = 5_000;
/** How long a transient fault (a lost leader, a deadlock) may be retried. */
const RETRY_MS = 15_000;
/** The server ends a query by itself; only if it doesn't, we hang up this much later. */
const GRACE_MS = 1_000;
const EXPLAIN = 'EXPLAIN ';

/**
 * Connects to Neo4j 5 and checks that it answers and lets us in.
 *
 * In answers a node is `{ $type: 'node', id, labels, properties }`, a relationship
 * `{ $type: 'relationship', id, type, start, end, properties }`, where
 * `id`, `start` and `end` are element ids (not the `id` property); a path is `{ $type: 'path', nodes, relationships }`. Dates and
 * times are ISO strings; a point is `{ srid, x, y, z? }`.
 *
 * @throws StoreError STORE_UNAVAILABLE when it does not answer within 5 s, STORE_AUTH when it refuses the password
 */
export async function openNeo4jStore(config: Neo4jConfig): Promise<Store> {
  let driver: Driver;
  try {
    driver = neo4j.driver(config.uri, neo4j.auth.basic(config.user, config.password), {
      connectionTimeout: CONNECT_MS,
      maxTransactionRetryTime: RETRY_MS,
      useBigInt: true,
    });
  } catch (error) {
    throw new StoreError('STORE_UNAVAILABLE', `NEO4J_URI is not an address of a Neo4j: ${(error as Error).message}`);
  }
  const store = new Neo4jStore(driver, config);
  try {
    // Unlike a query, this is not tried again and again.
    await driver.verifyConnectivity();
    await store.read('RETURN 1 AS one');
  } catch (error) {
    await store.close();
    throw toStoreError(error, config.uri);
  }
  return store;
}

class Neo4jStore implements Store {
  readonly name = 'neo4j';
  readonly #driver: Driver;
  readonly #config: Neo4jConfig;
  readonly #writers = new SerialQueue();
  #closed = false;

  constructor(driver: Driver, config: Neo4jConfig) {
    this.#driver = driver;
    this.#config = config;
  }

  read(query: string, params: Params = {}): Promise<Row[]> {
    return this.#session('READ', (session) => session.executeRead((tx) => run(tx, query, params)));
  }

  write<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.#writers.run(() =>
      this.#session('WRITE', (session) =>
        session.executeWrite((tx) => runInTransaction(work, (query, params) => run(tx, query, params))),
      ),
    );
  }

  async query(query: string, params: Params, options: QueryOptions): Promise<QueryResult> {
    const { timeoutMs, maxRows, maxBytes = Number.POSITIVE_INFINITY, signal } = options;
    const checked = toDriverMap(checkParams(params));
    refuseEscapes(query);
    return this.#session('READ', async (session) => {
      const started = performance.now();
      let open: OpenTransaction | undefined;
      const work = async (): Promise<QueryResult> => {
        const tx = await session.beginTransaction({ timeout: timeoutMs });
        open = tx;
        try {
          const explained = await tx.run(`${EXPLAIN}${query}`, checked).catch((error) => {
            throw withoutExplain(toStoreError(error, this.#config.uri));
          });
          checkPlan(explained.summary.queryType, explained.summary.plan);
          const result = tx.run(query, checked);
          const columns = await result.keys();
          const rows: Value[][] = [];
          let truncated = false;
          let bytes = 0;
          for await (const record of result) {
            const row = columns.map((column) => toValue(record.get(column)));
            if (maxBytes !== Number.POSITIVE_INFINITY) bytes += sizeOf(row);
            truncated = rows.length === maxRows || bytes > maxBytes;
            if (truncated) break;
            rows.push(row);
          }
          return { columns, rows, truncated, elapsedMs: performance.now() - started };
        } finally {
          if (tx.isOpen()) await tx.rollback().catch(() => undefined);
        }
      };
      // The rollback ends the query in the server; its own timeout is the second guard.
      const giveUp = () => void open?.rollback().catch(() => undefined);
      return withinLimits({ timeoutMs: timeoutMs + GRACE_MS, signal }, work, giveUp);
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#writers.idle();
    await this.#driver.close();
  }

  async #session<T>(mode: 'READ' | 'WRITE', work: (session: Session) => Promise<T>): Promise<T> {
    if (this.#closed) throw new StoreError('STORE_UNAVAILABLE', 'The store is closed.');
    const { database } = this.#config;
    const session = this.#driver.session({
      defaultAccessMode: mode === 'READ' ? neo4j.session.READ : neo4j.session.WRITE,
      ...(database ? { database } : {}),
    });
    try {
      return await work(session);
    } catch (error) {
      throw toStoreError(error, this.#config.uri);
    } finally {
      // Not awaited: a session of a query that was given up would wait for it.
      session.close().catch(() => undefined);
    }
  }
}

async function run(tx: ManagedTransaction, query: string, params: Params): Promise<Row[]> {
  const { records } = await tx.run(query, toDriverMap(checkParams(params)));
  return records.map((record) => Object.fromEntries(record.keys.map((key) => [String(key), toValue(record.get(key))])));
}

/** Refuses all but reading: EXPLAIN counts LOAD CSV, SHOW SETTINGS and TERMINATE TRANSACTIONS as reading too. */
function checkPlan(queryType: string, plan: Plan | false): void {
  if (queryType !== 'r') throw notReadOnly('Only reading queries are allowed.');
  if (plan) checkOperators(plan);
}

function checkOperators(plan: Plan): void {
  const operator = plan.operatorType.replace(/@.*$/, '');
  if (/^(LoadCSV|Show|Terminate|Administration)/i.test(operator)) throw notReadOnly(`${operator} is not allowed.`);
  if (/ProcedureCall/i.test(operator)) {
    const name = /^[\w.]+/.exec(String(plan.arguments.Details ?? ''))?.[0] ?? '';
    if (!PROCEDURES.has(name)) throw notReadOnly(`The procedure ${name} is not allowed.`);
  }
  for (const child of plan.children) checkOperators(child);
}

function notReadOnly(message: string): StoreError {
  return new StoreError('CYPHER_NOT_READ_ONLY', message);
}

function toDriverMap(params: { [key: string]: Value }): Record<string, unknown> {
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, toDriver(value)]));
}

/** The driver sends a JavaScript number as a float unless it is told: see `checkParams` for the rule. */
function toDriver(value: Value): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (value === null || typeof value !== 'object') return value;
  if (!Array.isArray(value)) return toDriverMap(value);
  // A property's list has one type: with one float in it, all are floats.
  const floats = value.some((item) => typeof item === 'number' && !Number.isInteger(item));
  return value.map((item) => (floats && typeof item === 'number' ? item : toDriver(item)));
}

function toValue(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  if (typeof value !== 'object') return value as Value;
  if (Array.isArray(value)) return value.map(toValue);
  if (value instanceof neo4j.types.Node) {
    return { $type: 'node', id: value.elementId, labels: value.labels, properties: toValue(value.properties) };
  }
  if (value instanceof neo4j.types.Relationship) {
    const ends = { start: value.startNodeElementId, end: value.endNodeElementId };
    return {
      $type: 'relationship',
      id: value.elementId,
      type: value.type,
      ...ends,
      properties: toValue(value.properties),
    };
  }
  if (value instanceof neo4j.types.Path) {
    const nodes = value.segments.map((segment) => segment.end);
    return {
      $type: 'path',
      nodes: toValue([value.start, ...nodes]),
      relationships: toValue(value.segments.map((segment) => segment.relationship)),
    };
  }
  if (neo4j.isPoint(value)) {
    const { srid, x, y, z } = value;
    return { srid: toValue(srid), x, y, ...(z === undefined ? {} : { z }) };
  }
  if (isTemporal(value)) return value.toString();
  if (ArrayBuffer.isView(value)) return Array.from(value as unknown as ArrayLike<number>);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toValue(item)]));
}

function isTemporal(value: object): boolean {
  return (
    neo4j.isDate(value) ||
    neo4j.isDateTime(value) ||
    neo4j.isLocalDateTime(value) ||
    neo4j.isTime(value) ||
    neo4j.isLocalTime(value) ||
    neo4j.isDuration(value)
  );
}

/** Refused alike whether this Neo4j has it or not: a procedure that is not allowed, and what administers. */
const FOREIGN = /Procedure\.ProcedureNotFound|UnsupportedAdministrationCommand/;
/** How it answers EXPLAIN before PROFILE. */
const PROFILED = /conflicting values for execution mode/;

function toStoreError(error: unknown, uri: string): unknown {
  if (!(error instanceof neo4j.Neo4jError)) return error;
  const { code, message } = error;
  const make = (storeCode: StoreError['code'], text: string) => new StoreError(storeCode, text, { cause: error });
  if (code.startsWith('Neo.ClientError.Security')) {
    return make('STORE_AUTH', `Neo4j at ${uri} refused the login: check NEO4J_USER and NEO4J_PASSWORD.`);
  }
  if (/HTTP/.test(message)) {
    return make(
      'STORE_UNAVAILABLE',
      `What answers at ${uri} speaks HTTP: NEO4J_URI needs Neo4j's Bolt port, mostly 7687.`,
    );
  }
  if (code === 'ServiceUnavailable' || code === 'SessionExpired' || /DatabaseUnavailable/.test(code)) {
    return make('STORE_UNAVAILABLE', `Neo4j at ${uri} does not answer: start it, or check NEO4J_URI.`);
  }
  if (/DatabaseNotFound/.test(code)) {
    return make('STORE_UNAVAILABLE', `Neo4j at ${uri} has no such database: check NEO4J_DATABASE. ${message}`);
  }
  if (/TransactionTimedOut/.test(code)) return make('CYPHER_TIMEOUT', 'The query took too long and was ended.');
  if (/Statement\.AccessMode/.test(code)) return make('CYPHER_NOT_READ_ONLY', 'Only reading queries are allowed.');
  if (FOREIGN.test(code)) return make('CYPHER_NOT_READ_ONLY', `Only reading queries are allowed. ${message}`);
  if (PROFILED.test(message)) return make('CYPHER_NOT_READ_ONLY', 'Only reading queries are allowed: PROFILE is not.');
  if (/Unknown function/.test(message)) return make('CYPHER_UNSUPPORTED', message);
  if (code.startsWith('Neo.ClientError.Statement') || code.startsWith('Neo.ClientError.Procedure')) {
    return make('CYPHER_SYNTAX', message);
  }
  return make('STORE_FAILED', message);
}

/** The error of the query as the user wrote it: without the word that we put before it, and its length. */
function withoutExplain(error: unknown): unknown {
  if (!(error instanceof StoreError) || error.code !== 'CYPHER_SYNTAX') return error;
  const { length } = EXPLAIN;
  const message = error.message
    .replace(/\(line (\d+), column (\d+) \(offset: (\d+)\)\)/, (_place, line, column, offset) => {
      const ownColumn = line === '1' ? Number(column) - length : column;
      return `(line ${line}, column ${ownColumn} (offset: ${Number(offset) - length}))`;
    })
    .replace(new RegExp(`^"${EXPLAIN}(.*)\n {${length}}`, 'm'), '"$1\n');
  return new StoreError(error.code, message, { cause: error.cause });
}
