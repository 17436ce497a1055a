import { json, type Request, type Response, Router } from 'express';
import { findPlace } from '../../cypher/cypherTokens.ts';
import { type QueryResult, type Store, StoreError, type Value } from '../../cypher/store.ts';
import { CypherRequest } from '../../model/api.ts';
import { RequestError } from '../errors.ts';
import { toJson } from '../formatRows.ts';
import { parseRequest } from '../parseRequest.ts';
import type { SyntaxChecker } from '../syntaxChecker.ts';

/** More at once would only wait for each other, and hold their answers in memory meanwhile. */
const MOST_AT_ONCE = 4;
const MOST_BYTES = 32 * 1024 * 1024;
const LARGEST_REQUEST = '1mb';
const JSON_LINES = 'application/x-ndjson';

/**
 * A user's own reading query: `POST /cypher` with `{ query, params?, timeoutMs?, maxRows? }`. As JSON Lines, where that
 * is asked for: the columns, then a row a line, then whether the answer was cut.
 */
export function cypherRoute(store: Store, checker: SyntaxChecker): Router {
  const router = Router();
  let running = 0;
  router.post('/cypher', json({ limit: LARGEST_REQUEST }), async (request, response) => {
    if (!request.is('json')) throw new RequestError('BAD_REQUEST', 'Send JSON, with Content-Type: application/json.');
    const asked = parseRequest(CypherRequest, request.body);
    if (running >= MOST_AT_ONCE) {
      response.setHeader('Retry-After', '1');
      throw new RequestError('BUSY', `${MOST_AT_ONCE} queries are running already: try again in a moment.`);
    }
    running++;
    const signal = whenGone(response);
    try {
      await checker.check(asked.query, Object.keys(asked.params));
      const { query, params, ...limits } = asked;
      await answer(request, response, await store.query(query, params, { ...limits, maxBytes: MOST_BYTES, signal }));
    } catch (error) {
      throw withPlace(error, asked.query);
    } finally {
      running--;
    }
  });
  return router;
}

/** Aborts when the client goes away before it has its answer. */
function whenGone(response: Response): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  return gone.signal;
}

async function answer(request: Request, response: Response, result: QueryResult): Promise<void> {
  const { columns, rows, truncated, elapsedMs } = result;
  const written = rows.map((row) => toJson(row.map(toWhole)));
  if (request.accepts(['json', JSON_LINES]) === JSON_LINES) {
    response.type(JSON_LINES);
    const end = JSON.stringify({ truncated, elapsedMs });
    for (const line of [JSON.stringify({ columns }), ...written, end]) {
      if (!response.write(`${line}\n`)) await drained(response);
      if (response.destroyed) return;
    }
    response.end();
    return;
  }
  const head = `"columns":${JSON.stringify(columns)}`;
  response
    .type('json')
    .send(`{${head},"rows":[${written.join(',')}],"truncated":${truncated},"elapsedMs":${elapsedMs}}`);
}

const drained = (response: Response): Promise<void> =>
  new Promise((resolve) => {
    response.once('drain', resolve);
    response.once('close', resolve);
  });

/** A whole number that JavaScript's own would round is told as text. */
function toWhole(value: Value): Value {
  if (typeof value === 'bigint') return { $type: 'integer', value: value.toString() };
  if (Array.isArray(value)) return value.map(toWhole);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toWhole(item)]));
}

function withPlace(error: unknown, query: string): unknown {
  if (!(error instanceof StoreError) || !error.code.startsWith('CYPHER_')) return error;
  return new RequestError(error.code, error.message, undefined, findPlace(error.message, query));
}
