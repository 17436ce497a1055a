import { type Token, tokenizeCypher } from './cypherTokens.ts';
import { StoreError, type Value } from './store.ts';

/** Where a query takes a MERGE's key from: `['rows', EACH, 'id']` for `UNWIND $rows AS row MERGE (n {id: row.id})`. */
export type ParameterPath = readonly (string | typeof EACH)[];
export const EACH = Symbol('each item');

/** Queries are few and fixed; this only keeps a long run of made-up ones from filling memory. */
const MAX_CACHED = 1_000;
const cache = new Map<string, readonly ParameterPath[]>();

/**
 * Refuses a MERGE by null, of which the embedded engine makes a nameless node each time (Neo4j refuses it itself).
 * Sees keys that are a parameter, or come of one through UNWIND.
 * @throws StoreError STORE_FAILED naming the parameter
 */
export function checkMergeKeys(query: string, params: { [key: string]: Value }): void {
  for (const path of findMergeKeys(query)) checkPath(params, path, '$');
}

function checkPath(value: Value | undefined, path: ParameterPath, name: string): void {
  const [step, ...rest] = path;
  if (step === undefined) {
    if (value === null || value === undefined)
      throw new StoreError('STORE_FAILED', `A MERGE by ${name}, which is null.`);
  } else if (step === EACH) {
    const items = Array.isArray(value) ? value : [];
    for (const [i, item] of items.entries()) checkPath(item, rest, `${name}[${i}]`);
  } else {
    const map = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
    checkPath(map[step], rest, name === '$' ? `$${step}` : `${name}.${step}`);
  }
}

/** The parameters that a query's MERGE clauses use as keys. */
export function findMergeKeys(query: string): readonly ParameterPath[] {
  const known = cache.get(query);
  if (known) return known;
  const { tokens } = tokenizeCypher(query);
  const paths: ParameterPath[] = [];
  const variables = new Map<string, ParameterPath>();
  tokens.forEach((token, i) => {
    if (token.upper === 'UNWIND') {
      const { path, end } = readPath(tokens, i + 1, variables);
      const name = tokens[end + 1];
      if (path && tokens[end]?.upper === 'AS' && name) variables.set(name.text, [...path, EACH]);
    }
    if (token.upper === 'MERGE') paths.push(...keysOfPattern(tokens, i + 1, variables));
  });
  if (cache.size >= MAX_CACHED) cache.clear();
  cache.set(query, paths);
  return paths;
}

/** The keys in the maps of one MERGE: its pattern ends where a word follows a closing bracket. */
function keysOfPattern(
  tokens: readonly Token[],
  start: number,
  variables: ReadonlyMap<string, ParameterPath>,
): ParameterPath[] {
  const paths: ParameterPath[] = [];
  for (let i = start; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind === 'word' && tokens[i - 1]?.text === ')') break;
    const isKey = tokens[i - 1]?.text === '{' || tokens[i - 1]?.text === ',';
    if (!isKey || tokens[i + 1]?.text !== ':') continue;
    const { path, end } = readPath(tokens, i + 2, variables);
    if (path && (tokens[end]?.text === ',' || tokens[end]?.text === '}')) paths.push(path);
  }
  return paths;
}

/** Reads `$a.b` or `row.b`; `end` is the first token after it. */
function readPath(
  tokens: readonly Token[],
  start: number,
  variables: ReadonlyMap<string, ParameterPath>,
): { path: ParameterPath | undefined; end: number } {
  const first = tokens[start];
  const head = first?.kind === 'parameter' ? [first.text.slice(1)] : variables.get(first?.text ?? '');
  const steps: string[] = [];
  let end = start + 1;
  for (; tokens[end]?.text === '.' && tokens[end + 1]?.kind === 'word'; end += 2) steps.push(tokens[end + 1]!.text);
  return { path: head && [...head, ...steps], end };
}
