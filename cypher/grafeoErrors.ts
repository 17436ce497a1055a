import { place } from './cypherTokens.ts';
import type { EngineError } from './grafeoProcess.ts';
import { StoreError } from './store.ts';

/** What stands before a query when its plan is asked for, on a line of its own: the engine's columns stay those of the query. */
export const EXPLAIN = 'EXPLAIN\n';

/** The engine's failure with a code; what it says of a place in the query is told without the `EXPLAIN` before it. */
export function toQueryError(error: EngineError, query?: string): StoreError {
  const text = error.message.replace(/^(Query|Database) error: /, '').replace(/^GRAFEO-\w+: /, '');
  if (/\btime(d )?out\b/i.test(text)) return new StoreError('CYPHER_TIMEOUT', text);
  if (/no space left/i.test(text)) {
    return new StoreError('STORE_UNAVAILABLE', `The store can't be written: ${DISK_FAULTS.ENOSPC}`);
  }
  const told = query === undefined ? text : tell(text, query);
  if (/not (yet )?(supported|implemented)|unsupported|unknown function/i.test(text)) {
    return new StoreError('CYPHER_UNSUPPORTED', told);
  }
  // 42: syntax and names; 22: data, such as a division by zero.
  const isQueryFault = error.gqlStatus?.startsWith('42') || error.gqlStatus?.startsWith('22');
  return new StoreError(isQueryFault ? 'CYPHER_SYNTAX' : 'STORE_FAILED', told);
}

/** What the engine says it expects. */
const EXPECTED: Readonly<Record<string, string>> = {
  LParen: '"("',
  RParen: '")"',
  LBracket: '"["',
  RBracket: '"]"',
  LBrace: '"{"',
  RBrace: '"}"',
  Colon: '":"',
  Comma: '","',
  Dot: '"."',
  Eq: '"="',
  Minus: '"-"',
  Pipe: '"|"',
  By: 'BY',
  As: 'AS',
  In: 'IN',
  Then: 'THEN',
  End: 'END',
  With: 'WITH',
  expression: 'an expression',
  identifier: 'a name',
};

/** So much of the query is shown from the place of the fault on. */
const EXCERPT = 30;

/**
 * From "syntax error: [Cypher] Expected RParen", an arrow with line and column and a drawing of the query, to one line:
 * `Expected ")" at "RETURN n" (line 1, column 10).`
 */
function tell(text: string, asked: string): string {
  const isExplained = asked.startsWith(EXPLAIN);
  const query = isExplained ? asked.slice(EXPLAIN.length) : asked;
  const [, line, column] = /^ *--> query:(\d+):(\d+)/m.exec(text) ?? [];
  const [what = '', ...rest] = text.replace(/^(?:syntax|semantic) error: (?:\[Cypher\] )?/, '').split('\n');
  const said = what.replace(/(?<=^Expected )\w+/, (name) => EXPECTED[name] ?? name);
  const help = rest.flatMap((part) => /^ *help: (.*)/.exec(part)?.[1] ?? []);
  const sentence = [said[0]?.toUpperCase(), said.slice(1)].join('');
  if (line === undefined)
    return `${[sentence, ...help].join('. ')}${/[.?!]$/.test(help.at(-1) ?? sentence) ? '' : '.'}`;
  const at = offsetOf(query, Number(line) - (isExplained ? 1 : 0), Number(column));
  const follows = query.slice(at).trim().split('\n')[0] ?? '';
  const shown = follows.length > EXCERPT ? `${follows.slice(0, EXCERPT)}…` : follows;
  const before = shown ? `at "${shown}"` : 'at the end of the query';
  return [`${sentence} ${before} ${place(query, at)}.`, ...help].join(' ');
}

/** A line and column, both counted from 1, as an offset in the text. */
function offsetOf(text: string, line: number, column: number): number {
  const lines = text.split('\n').slice(0, Math.max(0, line - 1));
  const start = lines.reduce((sum, { length }) => sum + length + 1, 0);
  // The engine counts characters; an emoji is one, and has the length 2.
  return start + [...text.slice(start)].slice(0, column - 1).join('').length;
}

/** Why the engine can't open its file, and what to do. */
export function toOpenError(error: unknown, directory: string): StoreError {
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
  if (/GRAFEO-(S|X002)|damaged|corrupt|checksum|invalid file header|not a database file|sidecar/i.test(text)) {
    return new StoreError(
      'STORE_DAMAGED',
      `The store in ${directory} is damaged: restore a backup, or remove the directory and ingest again.`,
      { cause: error },
    );
  }
  const reason = /permission denied/i.test(text)
    ? DISK_FAULTS.EACCES
    : /no space left/i.test(text)
      ? DISK_FAULTS.ENOSPC
      : text;
  return new StoreError('STORE_UNAVAILABLE', `The store in ${directory} can't be opened: ${reason}`, { cause: error });
}

const DISK_FAULTS = {
  EACCES: 'it may not be written there; give yourself the right, or another directory with --data.',
  EPERM: 'it may not be written there; give yourself the right, or another directory with --data.',
  EROFS: 'that disk is for reading only; give another directory with --data.',
  ENOSPC: 'the disk is full; make room, or give another directory with --data.',
  EDQUOT: 'the disk is full; make room, or give another directory with --data.',
  ENOENT: "it can't be made; give another directory with --data.",
  EEXIST: 'that is a file, and a directory is needed; give another with --data.',
  ENOTDIR: 'a part of the path is a file; give another directory with --data.',
  ERR_FS_EISDIR: 'its owner.json is a directory; remove that.',
} as const;

/** Why a store's directory can't be made or written, and what to do. */
export function toDiskError(error: unknown, directory: string): StoreError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = code in DISK_FAULTS ? DISK_FAULTS[code as keyof typeof DISK_FAULTS] : message(error);
  return new StoreError('STORE_UNAVAILABLE', `No store can be kept in ${directory}: ${reason}`, { cause: error });
}

function message(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
