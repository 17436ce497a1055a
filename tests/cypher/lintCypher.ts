import { type Token, tokenizeCypher } from '../../cypher/cypherTokens.ts';
import { findMergeKeys } from '../../cypher/mergeKeys.ts';

/** What may stand before a node's bracket; any other bracket belongs to a function or an expression. */
const BEFORE_NODE = new Set(['MATCH', 'CREATE', 'MERGE', ',', '-', '>', '=', '(', '{']);
const ENDS_LIST = new Set(['ORDER', 'SKIP', 'LIMIT', 'UNION', 'WHERE', 'MATCH', 'RETURN', 'WITH', 'UNWIND', 'CALL']);
const BOOLEAN = new Set(['WHERE', 'AND', 'OR', 'XOR', 'NOT']);
const TEMPORAL = new Set(['DATE', 'DATETIME', 'LOCALDATETIME', 'TIME', 'LOCALTIME', 'DURATION']);

/**
 * What is wrong with the text of one `.cypher` file: where it leaves the subset that both stores understand alike.
 * Each rule stands for something that was seen: refused by one store, answered wrongly, or making an engine panic.
 */
export function lintCypher(text: string): string[] {
  const faults: string[] = [];
  if (!/^\/\/ \S.*[.?]\n/.test(text)) faults.push('opens with no comment that says what it asks or does');
  let tokens: readonly Token[];
  try {
    tokens = tokenizeCypher(text).tokens;
  } catch (error) {
    return [...faults, (error as Error).message];
  }
  if (tokens.some(({ upper }, i) => upper === 'CREATE' && /^(INDEX|CONSTRAINT)$/.test(tokens[i + 1]?.upper ?? ''))) {
    return [...faults, ...lintSchema(text)];
  }
  const labelled = new Set<string>();
  const variables = new Set<string>();
  tokens.forEach((token, i) => {
    faults.push(...lintNode(tokens, i, labelled, variables), ...lintToken(tokens, i, variables));
    if (token.text === '[' && tokens[i - 1]?.text === '-' && tokens[i + 1]?.kind === 'word') {
      variables.add(tokens[i + 1]!.text);
    }
    if (token.upper === 'RETURN') faults.push(...lintReturn(tokens, i + 1, variables));
  });
  if (findMergeKeys(text).length < countMergeKeys(tokens)) {
    faults.push('MERGE by a key that is neither a parameter nor a field of an unwound one');
  }
  return faults;
}

function lintSchema(text: string): string[] {
  const statements = text.split('\n').filter((line) => line !== '' && !line.startsWith('//'));
  return statements
    .filter((line) => !/^CREATE (INDEX|CONSTRAINT) \w+ IF NOT EXISTS FOR .*;$/.test(line))
    .map((line) => `is no named statement on one line with IF NOT EXISTS and a semicolon: ${line}`);
}

/** A node: `()`, `(a)`, `(a:B …)`, `(:B …)`. */
function lintNode(tokens: readonly Token[], i: number, labelled: Set<string>, variables: Set<string>): string[] {
  if (tokens[i]!.text !== '(' || !BEFORE_NODE.has(tokens[i - 1]?.upper ?? '')) return [];
  if (tokens[i - 1]!.text === '(' && tokens[i - 2]?.upper !== 'SHORTESTPATH') return [];
  const name = tokens[i + 1]?.kind === 'word' ? tokens[i + 1]!.text : undefined;
  const next = name === undefined ? i + 1 : i + 2;
  const after = tokens[next]?.text;
  if (name !== undefined && after !== ')' && after !== ':' && after !== '{') return [];
  if (name !== undefined) variables.add(name);
  if (after === ':') {
    if (name !== undefined) labelled.add(name);
    return tokens[next + 2]?.text === '|' ? ['a choice of labels'] : [];
  }
  return name !== undefined && labelled.has(name) ? [] : [`the node (${name ?? ''}) has no label`];
}

function lintToken(tokens: readonly Token[], i: number, variables: ReadonlySet<string>): string[] {
  const [token, one, two, three] = [tokens[i]!, tokens[i + 1], tokens[i + 2], tokens[i + 3]];
  const before = tokens[i - 1];
  if (token.kind === 'symbol') {
    if ((token.text === '[' || token.text === '..') && one?.text === '-' && two?.kind === 'number') {
      return ['a negative index or slice'];
    }
    return [];
  }
  if (token.kind !== 'word' || before?.text === '.' || before?.text === ':') return [];
  switch (token.upper) {
    case 'CALL':
      return one?.text === '(' ? [] : ['CALL of a procedure, or of a subquery that does not name its variables'];
    case 'EXISTS':
    case 'COUNT':
      return one?.text === '{' ? lintSubquery(tokens, i + 1) : [];
    case 'COLLECT':
      return one?.text === '{' ? ['COLLECT { … }'] : [];
    case 'SHORTEST':
      return ['SHORTEST'];
    case 'SET':
      if (two?.text === '=' && one?.kind === 'word') return ['SET of a whole node or relationship'];
      return two?.text === '+=' && variables.has(three?.text ?? '') && tokens[i + 4]?.text !== '.'
        ? ['SET to the properties of another node or relationship']
        : [];
  }
  if (TEMPORAL.has(token.upper) && (one?.text === '(' || one?.text === '.')) return ['a temporal function'];
  if (BOOLEAN.has(token.upper) && one?.kind === 'word' && two?.text === ':') return ['a label or type as a condition'];
  return [];
}

function lintSubquery(tokens: readonly Token[], open: number): string[] {
  const inside = tokens.slice(open + 1, closing(tokens, open));
  if (inside[0]?.upper !== 'MATCH') return ['a subquery that does not begin with MATCH'];
  return inside.some(({ upper }) => upper === 'RETURN') ? ['a subquery EXISTS or COUNT with RETURN'] : [];
}

/** Every returned expression has a name, and none is a whole node or relationship. */
function lintReturn(tokens: readonly Token[], start: number, variables: ReadonlySet<string>): string[] {
  const items: Token[][] = [[]];
  let depth = 0;
  for (let i = tokens[start]?.upper === 'DISTINCT' ? start + 1 : start; i < tokens.length; i++) {
    const token = tokens[i]!;
    if ('([{'.includes(token.text)) depth++;
    if (')]}'.includes(token.text)) depth--;
    if (depth < 0 || (depth === 0 && ENDS_LIST.has(token.upper) && tokens[i - 1]?.text !== '.')) break;
    if (depth === 0 && token.text === ',') items.push([]);
    else items.at(-1)!.push(token);
  }
  return items.flatMap((item) => {
    const shown = item.map(({ text }) => text).join(' ');
    if (item.at(-2)?.upper !== 'AS') return [`returns ${shown} without a name`];
    return item.length === 3 && variables.has(item[0]!.text) ? [`returns all of ${item[0]!.text}`] : [];
  });
}

function countMergeKeys(tokens: readonly Token[]): number {
  let count = 0;
  tokens.forEach((token, i) => {
    if (token.upper !== 'MERGE') return;
    for (let at = i + 1; at < tokens.length; at++) {
      if (tokens[at]!.kind === 'word' && tokens[at - 1]!.text === ')') break;
      const isKey = ['{', ','].includes(tokens[at - 1]!.text) && tokens[at + 1]?.text === ':';
      if (isKey && !['string', 'number'].includes(tokens[at + 2]?.kind ?? '')) count++;
    }
  });
  return count;
}

function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    if (tokens[i]!.text === '{') depth++;
    if (tokens[i]!.text === '}' && --depth === 0) return i;
  }
  return tokens.length;
}
