import type { ArticleResponse } from '../model/api.ts';
import { query } from './queries.ts';
import { kindOf } from './rows.ts';
import type { Store } from './store.ts';

/** One article with its text and every mention in it, in text order; null where there is none. */
export async function readArticle(store: Store, id: string): Promise<ArticleResponse | null> {
  const [row] = await store.read(query('read/article'), { id });
  if (!row) return null;
  const mentions = await store.read(query('read/articleMentions'), { id });
  const spans = mentions.flatMap((mention) => {
    const offsets = mention.spans as number[];
    return Array.from({ length: offsets.length / 2 }, (_, i) => ({
      start: offsets[2 * i] as number,
      end: offsets[2 * i + 1] as number,
      entityId: mention.id as string,
      kind: kindOf(mention.id as string),
      name: mention.name as string,
    }));
  });
  return {
    id,
    title: row.title as string,
    url: (row.url ?? null) as string | null,
    byline: (row.byline ?? null) as string | null,
    publisher: row.publisher as string,
    publishedAt: (row.publishedAt ?? null) as string | null,
    publishedAtInferred: row.publishedAtInferred as boolean,
    text: row.text as string,
    spans: spans.sort((a, b) => a.start - b.start || b.end - a.end),
  };
}
