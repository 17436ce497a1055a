import { countIndependent } from '../../cypher/deriveEdges.ts';
import type { Row, Store } from '../../cypher/store.ts';

/** How many articles, independent publishers, sentences and facts each fact and edge has by its own word. */
export async function readCounts(store: Store): Promise<Map<string, object>> {
  const counts = new Map<string, object>();
  for (const label of ['Event', 'Statement']) {
    const rows = await store.read(
      `MATCH (f:${label}) WHERE f.block IS NOT NULL RETURN f.id AS id, f.articleCount AS articles, f.sourceCount AS sources, f.evidenceCount AS facts, f.confidence AS confidence, null AS start, null AS end`,
    );
    for (const { id, ...told } of rows) counts.set(id as string, told);
  }
  const edges = await store.read(
    'MATCH (a:Entity)-[r]->(b:Entity) WHERE r.id IS NOT NULL RETURN r.id AS id, r.articleCount AS articles, r.sourceCount AS sources, r.count AS facts, r.confidence AS confidence, r.start AS start, r.end AS end',
  );
  for (const { id, ...told } of edges) counts.set(id as string, told);
  return counts;
}

/** The same, counted from the evidence one by one. */
export async function countSupport(store: Store): Promise<Map<string, object>> {
  const sentences = new Map<string, Row[]>();
  const edges = new Map<string, Row[]>();
  const put = (into: Map<string, Row[]>, id: string, row: Row) => into.set(id, [...(into.get(id) ?? []), row]);
  for (const [label, start, end] of [
    ['Event', 'f.start', 'f.end'],
    ['Statement', 'f.date', 'f.date'],
  ]) {
    const rows = await store.read(
      `MATCH (v:Evidence)-[:SUPPORTS]->(f:${label}) MATCH (v)-[:\`IN\`]->(a:Article)-[:PUBLISHED_BY]->(s:Source) RETURN f.id AS id, f.edgeIds AS edgeIds, v.confidence AS confidence, a.id AS articleId, a.contentHash AS contentHash, s.id AS sourceId, ${start} AS start, ${end} AS end`,
    );
    for (const row of rows) {
      put(sentences, row.id as string, row);
      for (const edgeId of row.edgeIds as string[]) put(edges, edgeId, row);
    }
  }
  const told = (rows: readonly Row[]) => ({
    articles: new Set(rows.map(({ articleId }) => articleId)).size,
    sources: countIndependent(rows.map((row) => `${row.articleId} ${row.sourceId} ${row.contentHash}`)),
    confidence: Math.max(...rows.map(({ confidence }) => confidence as number)),
  });
  const days = (rows: readonly Row[]) => ({
    start: rows.flatMap(({ start }) => start ?? []).sort()[0] ?? null,
    end:
      rows
        .flatMap(({ start, end }) => end ?? start ?? [])
        .sort()
        .at(-1) ?? null,
  });
  return new Map<string, object>([
    ...[...sentences].map(([id, rows]) => [id, { ...told(rows), facts: rows.length, start: null, end: null }] as const),
    ...[...edges].map(
      ([id, rows]) => [id, { ...told(rows), ...days(rows), facts: new Set(rows.map((row) => row.id)).size }] as const,
    ),
  ]);
}
