import { type OwnerRecord, readOwner } from '../cypher/owner.ts';
import { type Params, type QueryOptions, type QueryResult, StoreError, type Value } from '../cypher/store.ts';
import { ApiError, CypherResponse } from '../model/api.ts';
import { toJson } from './formatRows.ts';

/** As much as the API gives at once. */
const MOST_ROWS = 100_000;
const MOST_MS = 60_000;

/** Another process that has an embedded store open and serves it. */
export type ServingOwner = OwnerRecord & { readonly address: string };

/** The server that has the embedded store of a folder open; null where none has. */
export function findServing(path: string): ServingOwner | null {
  const owner = readOwner(path);
  if (!owner?.address || owner.pid === process.pid) return null;
  return { ...owner, address: owner.address };
}

/**
 * Asks the server that has the embedded store of a folder open, where one has.
 * @returns null where no server has it open: then it is to be opened
 * @throws StoreError as the store itself would, or STORE_UNAVAILABLE where the server does not answer
 */
export async function askOwner(
  path: string,
  asked: { readonly query: string; readonly params: Params },
  options: QueryOptions,
): Promise<QueryResult | null> {
  const owner = findServing(path);
  if (!owner) return null;
  const limits = {
    maxRows: Math.min(options.maxRows, MOST_ROWS),
    timeoutMs: Math.min(options.timeoutMs, MOST_MS),
  };
  const response = await fetchOwner(owner, '/api/cypher', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: toJson({ ...(asked as unknown as Record<string, Value>), ...limits }),
  });
  const body: unknown = await response.json();
  if (!response.ok) {
    const { code, message } = ApiError.parse(body).error;
    throw new StoreError(code.startsWith('CYPHER_') ? (code as StoreError['code']) : 'STORE_UNAVAILABLE', message);
  }
  const answer = CypherResponse.parse(body);
  return { ...answer, rows: answer.rows.map((row) => row.map((value) => toValue(value as Value))) };
}

/**
 * A request to the server that has the store, with its token.
 * @throws StoreError STORE_UNAVAILABLE where it does not answer
 */
export async function fetchOwner(owner: ServingOwner, path: string, init: RequestInit): Promise<Response> {
  const { address, token } = owner;
  const headers = new Headers(init.headers);
  if (token) headers.set('authorization', `Bearer ${token}`);
  try {
    return await fetch(`${address}${path}`, { ...init, headers });
  } catch (error) {
    throw unanswered(owner, error);
  }
}

/** The server that has the store does not answer, or no longer. */
export const unanswered = ({ pid, address }: ServingOwner, cause?: unknown): StoreError =>
  new StoreError('STORE_UNAVAILABLE', `The server in process ${pid} at ${address} does not answer.`, { cause });

/** Undoes what keeps whole numbers beyond 2^53 whole in JSON. */
function toValue(value: Value): Value {
  if (Array.isArray(value)) return value.map(toValue);
  if (value === null || typeof value !== 'object') return value;
  if (value.$type === 'integer' && typeof value.value === 'string') return BigInt(value.value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toValue(item)]));
}
