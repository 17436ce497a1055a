import type { GraphEdge, GraphNode } from '../model/api.ts';
import type { EntityKind } from '../model/entity.ts';
import { query } from './queries.ts';
import type { Row, Store } from './store.ts';

/** An entity's kind is the first part of its id. */
export const kindOf = (id: string): EntityKind => id.slice(0, id.indexOf('/')) as EntityKind;

export const toNode = (row: Row): GraphNode => ({
  id: row.id as string,
  kind: kindOf(row.id as string),
  name: row.name as string,
  description: (row.description ?? null) as string | null,
  countryCode: (row.countryCode ?? null) as string | null,
  mentionCount: row.mentionCount as number,
  articleCount: row.articleCount as number,
});

export const toEdge = (row: Row): GraphEdge => ({
  id: row.id as string,
  source: row.source as string,
  target: row.target as string,
  relation: row.relation as GraphEdge['relation'],
  status: row.status as GraphEdge['status'],
  reciprocal: row.reciprocal as boolean,
  title: (row.title ?? null) as string | null,
  start: (row.start ?? null) as string | null,
  end: (row.end ?? null) as string | null,
  count: row.count as number,
  articleCount: row.articleCount as number,
  sourceCount: row.sourceCount as number,
  confidence: row.confidence as number,
});

/** The nodes of these ids, in their order; ids that the store does not know are left out. */
export async function readNodes(store: Store, ids: Iterable<string>): Promise<GraphNode[]> {
  const wanted = [...new Set(ids)];
  const rows = await store.read(query('read/nodes'), { ids: wanted });
  const nodes = new Map(rows.map((row) => [row.id as string, toNode(row)]));
  return wanted.flatMap((id) => nodes.get(id) ?? []);
}
