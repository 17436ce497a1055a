import { stringify } from 'csv-stringify/sync';
import type { Value } from '../cypher/store.ts';
import type { Format } from './choices.ts';

/** In a table a longer cell is cut. */
const MAX_CELL = 60;

/** Rows as JSON Lines, one object each. Whole numbers beyond 2^53 are written whole. */
export const toJsonLines = (columns: readonly string[], rows: readonly (readonly Value[])[]): string =>
  rows.map((row) => `${toJsonObject(columns, row)}\n`).join('');

export const toJsonArray = (columns: readonly string[], rows: readonly (readonly Value[])[]): string =>
  rows.length ? `[\n${rows.map((row) => toJsonObject(columns, row)).join(',\n')}\n]\n` : '[]\n';

const toJsonObject = (columns: readonly string[], row: readonly Value[]): string =>
  `{${columns.map((column, i) => `${JSON.stringify(column)}:${toJson(row[i] ?? null)}`).join(',')}}`;

/** JSON in which a bigint is a number written whole, as `JSON.stringify` refuses to. */
export function toJson(value: Value): string {
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'number' && !Number.isFinite(value)) return 'null';
  if (Array.isArray(value)) return `[${value.map(toJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    return `{${Object.entries(value)
      .map(([key, part]) => `${JSON.stringify(key)}:${toJson(part)}`)
      .join(',')}}`;
  }
  return JSON.stringify(value);
}

/** CSV as RFC 4180 has it; the header line is the columns' names where `header` is set. */
export const toCsv = (
  columns: readonly string[],
  rows: readonly (readonly Value[])[],
  { header }: { header: boolean },
): string =>
  stringify(
    rows.map((row) => columns.map((_, i) => toCsvCell(row[i] ?? null))),
    {
      header,
      columns: columns.map((column) => ({ key: neutralise(column), header: neutralise(column) })),
      record_delimiter: 'windows',
      // The library quotes for its own record delimiter only; other readers end a record at either character.
      quoted_match: /[\r\n]/,
    },
  );

const toCsvCell = (value: Value): string => (typeof value === 'string' ? neutralise(value) : toCell(value));

/** What opens with one of these, a spreadsheet takes for a formula and runs, unless it is a plain number. */
const FORMULA = /^[\s\p{Cc}]*[=+\-@＝＋－＠]/u;
const NUMBER = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;
const neutralise = (text: string): string => (FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text);

const toCell = (value: Value): string =>
  value === null ? '' : typeof value === 'string' ? value : typeof value === 'object' ? toJson(value) : String(value);

/** Columns under their names, aligned; long cells cut, control characters shown as spaces. */
export function toTable(columns: readonly string[], rows: readonly (readonly Value[])[]): string {
  const cells = [columns, ...rows.map((row) => columns.map((_, i) => toCell(row[i] ?? null)))].map((row) =>
    row.map(toLine),
  );
  const widths = columns.map((_, i) => cells.reduce((most, row) => Math.max(most, lengthOf(row[i]!)), 1));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, i) => cell + ' '.repeat(widths[i]! - lengthOf(cell)))
      .join('  ')
      .trimEnd();
  const [head, ...body] = cells.map(line);
  return `${[head, widths.map((width) => '-'.repeat(width)).join('  '), ...body].join('\n')}\n`;
}

const lengthOf = (text: string): number => [...text].length;

function toLine(cell: string): string {
  const plain = [...cell.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')];
  return plain.length > MAX_CELL ? `${plain.slice(0, MAX_CELL - 1).join('')}…` : plain.join('');
}

export function formatRows(format: Format, columns: readonly string[], rows: readonly (readonly Value[])[]): string {
  switch (format) {
    case 'table':
      return toTable(columns, rows);
    case 'json':
      return toJsonArray(columns, rows);
    case 'jsonl':
      return toJsonLines(columns, rows);
    case 'csv':
      return toCsv(columns, rows, { header: true });
  }
}
