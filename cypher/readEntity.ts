import type { EdgeRelation, EntityResponse, GraphEdge, NeighboursResponse, RelationCount } from '../model/api.ts';
import { currentId } from './currentId.ts';
import { query } from './queries.ts';
import { readNodes, toEdge, toNode } from './rows.ts';
import type { Row, Store } from './store.ts';

const ARTICLES_SHOWN = 50;

/**
 * One entity with its counts by relation and the latest articles that mention it; null where there is none. An id that
 * a merge retired answers with the entity that it went to: `id` of the answer is that one's.
 */
export async function readEntity(store: Store, asked: string): Promise<EntityResponse | null> {
  const id = await currentId(store, asked);
  const [row] = id === null ? [] : await store.read(query('read/entity'), { id });
  if (!row || id === null) return null;
  const articles = await store.read(query('read/entityArticles'), { id, limit: ARTICLES_SHOWN });
  return {
    ...toNode(row),
    aliases: (row.aliases ?? []) as string[],
    wikidataId: (row.wikidataId ?? null) as string | null,
    firstSeen: (row.firstSeen ?? null) as string | null,
    lastSeen: (row.lastSeen ?? null) as string | null,
    start: (row.start ?? null) as string | null,
    end: (row.end ?? null) as string | null,
    relations: await readRelations(store, id),
    articles: articles as EntityResponse['articles'],
  };
}

export interface NeighboursOptions {
  readonly relation?: EdgeRelation | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/**
 * An entity's edges, the best supported first, a page at a time, with the nodes at their ends; null where there is no
 * such entity. `nextCursor` asks for the page after.
 */
export async function readNeighbours(
  store: Store,
  asked: string,
  { relation, limit, cursor }: NeighboursOptions,
): Promise<NeighboursResponse | null> {
  const id = await currentId(store, asked);
  if (id === null) return null;
  const place = cursor === undefined ? START : fromCursor(cursor);
  const params = { id, relation: relation ?? '', ...place, limit: limit + 1 };
  const rows = [
    ...(await store.read(query('read/edgesOut'), params)),
    ...(await store.read(query('read/edgesIn'), params)),
  ];
  const all = rows.map(toEdge).sort(byPlace);
  const edges = all.slice(0, limit);
  const relations = await readRelations(store, id);
  const last = edges.at(-1);
  return {
    nodes: await readNodes(store, [id, ...edges.flatMap(({ source, target }) => [source, target])]),
    edges,
    total: relations.filter((count) => !relation || count.relation === relation).reduce((n, { count }) => n + count, 0),
    relations,
    nextCursor: all.length > limit && last ? toCursor(last) : null,
  };
}

/** Where a page begins: after the edge with this many articles and this id. */
interface Place {
  readonly count: number;
  readonly after: string;
}
const START: Place = { count: Number.MAX_SAFE_INTEGER, after: '' };

const byPlace = (a: GraphEdge, b: GraphEdge): number => b.articleCount - a.articleCount || (a.id < b.id ? -1 : 1);

const toCursor = ({ articleCount, id }: GraphEdge): string =>
  Buffer.from(`${articleCount} ${id}`).toString('base64url');

function fromCursor(cursor: string): Place {
  const match = /^(\d{1,15}) (.+)$/s.exec(Buffer.from(cursor, 'base64url').toString());
  return match ? { count: Number(match[1]), after: match[2] as string } : START;
}

async function readRelations(store: Store, id: string): Promise<RelationCount[]> {
  const counted = (rows: Row[], direction: 'in' | 'out') =>
    rows.map((row) => ({ ...row, direction: row.reciprocal ? ('both' as const) : direction }) as RelationCount & Row);
  const rows = [
    ...counted(await store.read(query('read/relationsOut'), { id }), 'out'),
    ...counted(await store.read(query('read/relationsIn'), { id }), 'in'),
  ];
  const counts = new Map<string, RelationCount>();
  for (const { relation, status, direction, count } of rows) {
    const key = `${relation} ${status} ${direction}`;
    counts.set(key, { relation, status, direction, count: count + (counts.get(key)?.count ?? 0) });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.relation < b.relation ? -1 : 1));
}
