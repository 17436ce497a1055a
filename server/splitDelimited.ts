/** A row of a table: what stands under each column of its header, and the line where the row begins, from 1. */
export interface TableRow {
  readonly number: number;
  readonly fields: ReadonlyMap<string, string>;
}

interface NumberedLine {
  readonly number: number;
  readonly text: string | null;
}

const DELIMITERS = [',', '\t', ';'] as const;

/**
 * The rows of a CSV or TSV file (RFC 4180: fields in quotation marks may hold delimiters, doubled quotation marks and line
 * breaks), by its header, whose names are read in lower case. Which delimiter it is the header shows: a comma, a tab, or
 * the semicolon of European spreadsheets. Blank lines are no rows.
 */
export async function* splitDelimited(lines: AsyncIterable<NumberedLine>): AsyncGenerator<TableRow> {
  let header: readonly string[] | undefined;
  let delimiter = ',';
  let open = '';
  let start = 0;
  for await (const { number, text } of lines) {
    if (open === '') start = number;
    const row = open === '' ? (text ?? '') : `${open}\n${text ?? ''}`;
    // An odd number of quotation marks: the field goes on in the next line.
    open = (row.match(/"/g)?.length ?? 0) % 2 === 1 ? row : '';
    if (open !== '' || row.trim() === '') continue;
    if (header) {
      const cells = splitRow(row, delimiter);
      yield { number: start, fields: new Map(header.map((name, i) => [name, cells[i] ?? ''])) };
    } else {
      delimiter = delimiterOf(row);
      header = splitRow(row, delimiter).map((name) => name.toLowerCase());
    }
  }
  if (open !== '') yield { number: start, fields: new Map() };
}

const delimiterOf = (header: string): string =>
  [...DELIMITERS].sort((a, b) => header.split(b).length - header.split(a).length)[0] ?? ',';

function splitRow(row: string, delimiter: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < row.length; i++) {
    const character = row[i] as string;
    if (character === '"') {
      if (quoted && row[i + 1] === '"') {
        cell += '"';
        i++;
      } else quoted = !quoted;
    } else if (character === delimiter && !quoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += character;
  }
  cells.push(cell.trim());
  return cells;
}
