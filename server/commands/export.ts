import { openStore, type StoreConfig } from '../../cypher/openStore.ts';
import type { Row, Value } from '../../cypher/store.ts';
import type { Export, Format } from '../choices.ts';
import { EXIT } from '../exitCodes.ts';
import { EXPORT_COLUMNS, exportRows } from '../exportRows.ts';
import { toCsv, toJsonLines, toTable } from '../formatRows.ts';
import { writeTo } from '../output.ts';

export interface ExportCommandOptions {
  readonly what: Export;
  readonly format: Exclude<Format, 'json'>;
  readonly store: StoreConfig;
}

/** All of one kind with its citations on standard output, as it is read: memory holds a page of it. */
export async function exportCommand({ what, format, store: config }: ExportCommandOptions): Promise<number> {
  const columns = EXPORT_COLUMNS[what];
  const store = await openStore(config);
  try {
    let first = true;
    for await (const page of exportRows(store, what)) {
      await writeTo(process.stdout, formatPage(format, columns, { page, first }));
      first = false;
    }
    if (first && format !== 'jsonl') await writeTo(process.stdout, formatPage(format, columns, { page: [], first }));
    return EXIT.ok;
  } finally {
    await store.close();
  }
}

interface Page {
  readonly page: readonly Row[];
  readonly first: boolean;
}

function formatPage(format: ExportCommandOptions['format'], columns: readonly string[], { page, first }: Page): string {
  const cells = (toCell: (value: Value) => Value) =>
    page.map((row) => columns.map((column) => toCell(row[column] ?? null)));
  switch (format) {
    case 'jsonl':
      return toJsonLines(
        columns,
        cells((value) => value),
      );
    case 'csv':
      return toCsv(columns, cells(toText), { header: first });
    case 'table':
      return toTable(columns, cells(toText));
  }
}

/** A list in one cell: entities by name and id, articles as "title (date) address", parted by "; ". */
function toText(value: Value): Value {
  if (!Array.isArray(value)) return value;
  return value
    .map((item) => (typeof item === 'object' && item !== null && !Array.isArray(item) ? toReference(item) : item))
    .join('; ');
}

function toReference({ id, name, title, publishedAt, url }: { [key: string]: Value }): string {
  if (id !== undefined) return `${name} <${id}>`;
  return [title, publishedAt && `(${publishedAt})`, url].filter(Boolean).join(' ');
}
