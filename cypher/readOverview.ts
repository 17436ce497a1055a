import type { GraphResponse } from '../model/api.ts';
import { query } from './queries.ts';
import { readNodes, toEdge } from './rows.ts';
import type { Row, Store } from './store.ts';

/** Edges for each node that the picture may hold: beyond this it is a hairball. */
const EDGES_A_NODE = 4;

/**
 * The best-supported part of the graph: its strongest edges' ends, up to `limit` nodes, with all edges among them
 * (up to four a node). Says how much it leaves out.
 */
export async function readOverview(store: Store, { limit }: { limit: number }): Promise<GraphResponse> {
  const most = limit * EDGES_A_NODE;
  const ids = new Set<string>();
  for (const ofEvents of [true, false]) {
    const rows = await store.read(query('read/topEdges'), { ofEvents, limit: most });
    for (const row of rows) addEnds(ids, row, limit);
  }
  return withEdges(store, ids, most);
}

/**
 * The entities that an article mentions, those first that it mentions most, with all edges among them, whoever says so.
 * Null where there is no such article.
 */
export async function readArticleGraph(
  store: Store,
  id: string,
  { limit }: { limit: number },
): Promise<GraphResponse | null> {
  const [article] = await store.read(query('read/article'), { id });
  if (!article) return null;
  const mentions = await store.read(query('read/articleMentions'), { id });
  const count = ({ spans }: Row) => (spans as number[]).length;
  const ids = mentions.sort((a, b) => count(b) - count(a)).map((mention) => mention.id as string);
  return withEdges(store, new Set(ids.slice(0, limit)), limit * EDGES_A_NODE);
}

/** These entities and the edges among them, at most so many. */
async function withEdges(store: Store, ids: ReadonlySet<string>, most: number): Promise<GraphResponse> {
  const nodes = await readNodes(store, ids);
  const edges = (await store.read(query('read/edgesAmong'), { ids: [...ids], limit: most })).map(toEdge);
  const [entities] = await store.read(query('read/totals'));
  const [drawn] = await store.read(query('read/edgeTotal'));
  const total = { nodes: (entities?.nodes ?? 0) as number, edges: (drawn?.edges ?? 0) as number };
  return {
    nodes,
    edges,
    total,
    leftOut: { nodes: total.nodes - nodes.length, edges: total.edges - edges.length },
  };
}

/** An edge is shown with both its ends or not at all. */
function addEnds(ids: Set<string>, { source, target }: Row, limit: number) {
  const ends = [source as string, target as string].filter((id) => !ids.has(id));
  if (ids.size + ends.length <= limit) for (const id of ends) ids.add(id);
}
