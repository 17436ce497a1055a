import { query } from './queries.ts';
import type { Store } from './store.ts';

/**
 * The ids of the articles that are called so, for each of the names given; none where there is no such article.
 * @param names ids, canonical addresses or addresses, as the articles gave them
 */
export async function findArticles(store: Store, names: readonly string[]): Promise<Map<string, readonly string[]>> {
  const rows = await store.read(query('read/articlesCalled'), { ids: [...names] });
  return new Map(
    names.map((name) => [
      name,
      rows.filter((row) => [row.id, row.canonicalUrl, row.url].includes(name)).map((row) => row.id as string),
    ]),
  );
}
