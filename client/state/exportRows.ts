import type { GraphEdge, GraphNode } from '../../model/api.ts';

/** A table's rows as files have them: every column, in an order that stays. */
export interface ExportTable {
  readonly name: 'entities' | 'connections';
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
}

/** Entities as they are listed. */
export const exportEntities = (entities: readonly GraphNode[]): ExportTable => ({
  name: 'entities',
  columns: ['id', 'name', 'kind', 'description', 'countryCode', 'articles', 'mentions'],
  rows: entities.map((entity) => [
    entity.id,
    entity.name,
    entity.kind,
    entity.description,
    entity.countryCode,
    entity.articleCount,
    entity.mentionCount,
  ]),
});

/**
 * Connections as they are listed, with the names of their ends, and the address where each shows its evidence.
 * @param page the explorer's own address, without its fragment
 */
export const exportConnections = (
  connections: readonly GraphEdge[],
  nameOf: (id: string) => string,
  page: string,
): ExportTable => ({
  name: 'connections',
  columns: [
    'id',
    'sourceId',
    'source',
    'relation',
    'targetId',
    'target',
    'status',
    'reciprocal',
    'start',
    'end',
    'confidence',
    'events',
    'articles',
    'sources',
    'evidence',
  ],
  rows: connections.map((edge) => [
    edge.id,
    edge.source,
    nameOf(edge.source),
    edge.relation,
    edge.target,
    nameOf(edge.target),
    edge.status,
    edge.reciprocal,
    edge.start,
    edge.end,
    edge.confidence,
    edge.count,
    edge.articleCount,
    edge.sourceCount,
    `${page}#/graph?select=${edge.id}`,
  ]),
});

/** One object a row. */
export const toJson = ({ columns, rows }: ExportTable): string =>
  `${JSON.stringify(
    rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i] ?? null]))),
    null,
    2,
  )}\n`;

/** CSV as RFC 4180 has it, with a line of names; what a spreadsheet would run as a formula is made plain text. */
export async function toCsv({ columns, rows }: ExportTable): Promise<string> {
  const { stringify } = await import('csv-stringify/browser/esm/sync');
  return stringify(
    rows.map((row) => [...row]),
    {
      header: true,
      columns: [...columns],
      record_delimiter: 'windows',
      escape_formulas: true,
      quoted_match: /[\r\n]/,
      cast: { boolean: String },
    },
  );
}
