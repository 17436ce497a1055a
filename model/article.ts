import { z } from 'zod';
import { Span } from './span.ts';
import { PartialDate } from './time.ts';

/** One line of `newsgraph extract`'s input. */
export const ArticleInput = z.object({
  id: z.string().min(1),
  text: z.string(),
  title: z.string().optional(),
  url: z.string().optional(),
  publishedAt: PartialDate.optional(),
});
export type ArticleInput = z.infer<typeof ArticleInput>;

/** An article as a source gives it: the text that all spans point into, and what is known about it. */
export const Article = ArticleInput.extend({
  canonicalUrl: z.string().optional(),
  byline: z.string().optional(),
  publisher: z.string().optional(),
  /** Where it was read: a path or an address, for messages. */
  origin: z.string().optional(),
});
export type Article = z.infer<typeof Article>;

/** A paragraph of the text. Only `title` and `body` are read by the language engine. */
export const Paragraph = Span.extend({ role: z.enum(['title', 'body', 'boilerplate']) });
export type Paragraph = z.infer<typeof Paragraph>;

export const SkipCode = z.enum([
  'NOT_ENGLISH',
  'EMPTY',
  'TOO_LONG',
  'BINARY',
  'UNREADABLE',
  'UNSUPPORTED',
  'REFUSED',
  'FAILED',
]);
export type SkipCode = z.infer<typeof SkipCode>;

/** Why an article was left out. A value, never a throw: the rest of the batch goes on. */
export const Skipped = z.object({ code: SkipCode, message: z.string() });
export type Skipped = z.infer<typeof Skipped>;

/** What a reader yields for one file, line or address: an article, or why there is none. */
export type Reading = { article: Article } | { origin: string; skipped: Skipped };

/** A document as it was read, before its text is found. `article` holds what a JSON line, front matter or the reader knew. */
export const RawDocument = z.object({
  origin: z.string(),
  format: z.enum(['text', 'markdown', 'html', 'article']),
  content: z.string(),
  url: z.string().optional(),
  article: Article.omit({ text: true }).optional(),
});
export type RawDocument = z.infer<typeof RawDocument>;

/** What a reader yields: a document, or why there is none. */
export const Read = z.union([z.object({ raw: RawDocument }), z.object({ origin: z.string(), skipped: Skipped })]);
export type Read = z.infer<typeof Read>;
