import type { Store } from '../../cypher/store.ts';

/**
 * Every node and relationship with all its properties, sorted: two graphs are the same when their dumps are.
 * @param without properties to leave out, such as the time of reading
 */
export async function dumpGraph(store: Store, without: readonly string[] = []): Promise<string[]> {
  const nodes = await store.read('MATCH (n) WHERE NOT n:Meta RETURN n AS node');
  const links = await store.read('MATCH (a)-[r]->(b) RETURN a.id AS source, r AS link, b.id AS target');
  const plain = (value: unknown) => {
    const { labels, type, properties } = value as { labels?: string[]; type?: string; properties: object };
    const kept = Object.entries(properties).filter(([key, known]) => known !== null && !without.includes(key));
    return {
      labels: labels?.toSorted(),
      type,
      properties: Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1))),
    };
  };
  return [
    ...nodes.map(({ node }) => JSON.stringify(plain(node))),
    ...links.map(({ source, link, target }) => JSON.stringify([source, plain(link), target])),
  ].sort();
}
