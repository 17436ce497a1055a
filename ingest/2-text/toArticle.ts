import type { RawDocument, Reading } from '../../model/article.ts';

/** A document as read to an article. */
export function toArticle(raw: RawDocument): Reading {
  return { article: { id: raw.origin, text: raw.content, ...raw.article, origin: raw.origin } };
}
