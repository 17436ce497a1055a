import type { GraphEdge, GraphNode } from '../../model/api.ts';
import { relationName } from './relationNames.ts';

/** What a column sorts by; null is what isn't known. */
export type Cell = string | number | null;

export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

/** Rows by one column. What isn't known comes last either way; equal rows keep their order. */
export function sortRows<T>(rows: readonly T[], cell: (row: T) => Cell, descending: boolean): T[] {
  const compare = (a: Cell, b: Cell): number => {
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    const order = typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'en');
    return descending ? -order : order;
  };
  return [...rows].sort((a, b) => compare(cell(a), cell(b)));
}

export const entityCells: Readonly<Record<string, (row: GraphNode) => Cell>> = {
  name: ({ name }) => name,
  kind: ({ kind }) => kind,
  description: ({ description }) => description,
  articles: ({ articleCount }) => articleCount,
  mentions: ({ mentionCount }) => mentionCount,
};

/** Columns of connections; names of both ends come from `entities`. */
export function connectionCells(
  entities: ReadonlyMap<string, GraphNode>,
): Readonly<Record<string, (row: GraphEdge) => Cell>> {
  return {
    source: ({ source }) => entities.get(source)?.name ?? null,
    relation: ({ relation }) => relationName(relation),
    target: ({ target }) => entities.get(target)?.name ?? null,
    status: ({ status }) => status,
    when: ({ start, end }) => end ?? start,
    sources: ({ sourceCount }) => sourceCount,
  };
}
