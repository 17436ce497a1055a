import { StoreError } from './store.ts';

export interface Token {
  readonly kind: 'word' | 'quoted' | 'string' | 'number' | 'parameter' | 'symbol';
  /** As written; a parameter with its `$`. */
  readonly text: string;
  /** In capitals, for words; as written for all else. */
  readonly upper: string;
  /** Offset in the query. */
  readonly at: number;
}

export interface Tokens {
  readonly tokens: readonly Token[];
  /** The query with its comments blanked out, every other character in its place. */
  readonly bare: string;
}

/** Other spaces too, such as come with a query that is copied from a page: the engine is given plain ones. */
const SPACE = /[^\S\ufeff\u2028\u2029]+/y;
/** Only plain ASCII outside quotes: the engine reads `ſET` (with a long s) as SET. */
const COMMENT = /\/\/[^\r\n]*|\/\*[\s\S]*?\*\//y;
const WORD = /[A-Za-z_][A-Za-z0-9_]*/y;
const NUMBER = /0x[0-9A-Fa-f]+|0o[0-7]+|(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/y;
/**
 * No quote or backslash spelled by its number, as in `'x\u0027`: for Neo4j it ends the string, for the embedded engine it
 * does not.
 */
const STRING = /'(?:[^'\\]|\\(?!u+00(?:2[27]|5c|60))[\s\S])*'|"(?:[^"\\]|\\(?!u+00(?:2[27]|5c|60))[\s\S])*"/iy;
const QUOTED = /`(?:[^`\\]|\\(?!u+00(?:2[27]|5c|60)))+`/iy;
const PARAMETER = /\$(?:[A-Za-z_][A-Za-z0-9_]*|\d+|`[^`]+`)/y;
/** A slash that opens a comment which never closes is none. */
const SYMBOL = /<>|<=|>=|=~|\+=|\.\.|\/(?![*/])|\$(?=\()|[()[\]{},.:|=<>+\-*%^;]/y;

const RULES: readonly (readonly [Token['kind'] | 'space' | 'comment', RegExp])[] = [
  ['space', SPACE],
  ['comment', COMMENT],
  ['word', WORD],
  ['number', NUMBER],
  ['string', STRING],
  ['quoted', QUOTED],
  ['parameter', PARAMETER],
  ['symbol', SYMBOL],
];

/**
 * Splits a query into tokens. Nothing is skipped but space and comments: a character that belongs to no token
 * (a backslash, a letter outside ASCII, an open quote) refuses the query.
 * @throws StoreError CYPHER_SYNTAX naming the character and its place
 */
export function tokenizeCypher(query: string): Tokens {
  const tokens: Token[] = [];
  let bare = '';
  for (let at = 0; at < query.length; ) {
    const rule = RULES.find(([, pattern]) => {
      pattern.lastIndex = at;
      return pattern.test(query);
    });
    if (!rule)
      throw unexpected(query, at, `the character ${JSON.stringify(String.fromCodePoint(query.codePointAt(at)!))}`);
    const [kind, pattern] = rule;
    const text = query.slice(at, pattern.lastIndex);
    bare += kind === 'comment' || kind === 'space' ? text.replace(/[^\r\n]/g, ' ') : text;
    if (kind !== 'space' && kind !== 'comment') {
      tokens.push({ kind, text, upper: kind === 'word' ? text.toUpperCase() : text, at });
    }
    at = pattern.lastIndex;
  }
  return { tokens, bare };
}

/**
 * Refuses what Neo4j would read otherwise than it looks: an escape outside strings (`\u0044ELETE`), or one that ends its
 * string.
 * @throws StoreError CYPHER_SYNTAX naming the place
 */
export function refuseEscapes(query: string): void {
  const skipped = [COMMENT, STRING, QUOTED];
  for (let at = 0; at < query.length; ) {
    if (query[at] === '\\') throw unexpected(query, at, 'an escape outside a string, or for a quote');
    const pattern = skipped.find((rule) => {
      rule.lastIndex = at;
      return rule.test(query);
    });
    at = pattern?.lastIndex ?? at + 1;
  }
}

/** A refusal of what stands at an offset of the query, with its line and column. */
export function unexpected(query: string, at: number, what: string): StoreError {
  return new StoreError('CYPHER_SYNTAX', `Unexpected here: ${what} ${place(query, at)}.`);
}

/** A place in a query: line and column count from 1, the offset from 0 in UTF-16 code units. */
export interface QueryPosition {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** The place that an error's message names in the words of `place`; Neo4j's messages use the same. */
export function findPlace(message: string, query: string): QueryPosition | undefined {
  const [, line, column] = /\(line (\d+), column (\d+)/.exec(message) ?? [];
  if (line === undefined || column === undefined) return undefined;
  const before = query.split('\n').slice(0, Number(line) - 1);
  const start = before.reduce((sum, { length }) => sum + length + 1, 0);
  return { line: Number(line), column: Number(column), offset: start + Number(column) - 1 };
}

/** "(line 1, column 5)", counted from 1. */
export function place(query: string, at: number): string {
  const lines = query.slice(0, at).split('\n');
  return `(line ${lines.length}, column ${lines.at(-1)!.length + 1})`;
}
