import { type Params, StoreError, type Value } from './store.ts';

/** A parameter deeper than this is refused: no query of ours nests more than a handful. */
const MAX_DEPTH = 64;
const INT64_MIN = -(2n ** 63n);
const INT64_MAX = 2n ** 63n - 1n;

/**
 * Parameters as both stores take them: JSON values and whole numbers (as bigint beyond 2^53) of at most 64 bits.
 * `undefined` becomes null, as a missing key of a row does in Cypher.
 *
 * The rule for numbers, the same on both stores: a whole number is stored as an integer, any other as a float. So a
 * confidence of 1 is stored as the integer 1; it is read back, compared and sorted as 1.0 would be. A query that
 * divides by such a property, or must store a float, says `toFloat($x)`.
 *
 * @throws StoreError STORE_FAILED naming the parameter that no store could keep (NaN, a Date, a function, …)
 */
export function checkParams(params: Params): Record<string, Value> {
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, toValue(value, `$${key}`, 0)]));
}

function toValue(value: unknown, path: string, depth: number): Value {
  if (depth > MAX_DEPTH) throw bad(path, 'is nested too deep');
  switch (typeof value) {
    case 'undefined':
      return null;
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      if (!Number.isFinite(value)) throw bad(path, `is ${value}`);
      // -0 would be an integer on one store and a float on the other.
      return value === 0 ? 0 : value;
    case 'bigint':
      if (value < INT64_MIN || value > INT64_MAX) throw bad(path, 'does not fit 64 bits');
      return value;
    case 'object':
      if (value === null) return null;
      if (Array.isArray(value)) return value.map((item, i) => toValue(item, `${path}[${i}]`, depth + 1));
      if (isPlain(value)) {
        return Object.fromEntries(
          Object.entries(value).map(([key, item]) => [key, toValue(item, `${path}.${key}`, depth + 1)]),
        );
      }
      throw bad(path, `is a ${value.constructor?.name ?? 'special object'}`);
    default:
      throw bad(path, `is a ${typeof value}`);
  }
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function bad(path: string, what: string): StoreError {
  return new StoreError('STORE_FAILED', `The parameter ${path} ${what}; a store keeps JSON values only.`);
}
