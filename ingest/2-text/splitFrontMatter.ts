import { parse } from 'yaml';
import type { Article } from '../../model/article.ts';
import { toDate } from './toDate.ts';

export type FrontMatter = Pick<Article, 'title' | 'byline' | 'publisher' | 'publishedAt' | 'url'>;

/** Keys that stand for each fact, as static site generators and note programs name them. */
const KEYS = {
  title: ['title', 'headline'],
  byline: ['byline', 'author', 'authors'],
  publisher: ['publisher', 'source', 'site'],
  publishedAt: ['date', 'publishedAt', 'published', 'datePublished', 'created'],
  url: ['url', 'canonicalUrl', 'canonical', 'link', 'source_url'],
} as const;

const FENCED = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** A document's YAML front matter, and what follows it. Without one, or with one that is no YAML, all of it is the body. */
export function splitFrontMatter(content: string): { front: FrontMatter; body: string } {
  const fenced = FENCED.exec(content);
  const fields = fenced && toFields(fenced[1] ?? '');
  if (!fields) return { front: {}, body: content };
  const find = (keys: readonly string[]): string | undefined => keys.map((key) => toText(fields[key])).find(Boolean);
  const [title, byline, publisher, url] = [find(KEYS.title), find(KEYS.byline), find(KEYS.publisher), find(KEYS.url)];
  const publishedAt = toDate(find(KEYS.publishedAt) ?? '');
  return {
    front: {
      ...(title && { title }),
      ...(byline && { byline }),
      ...(publisher && { publisher }),
      ...(publishedAt && { publishedAt }),
      ...(url && /^https?:\/\//.test(url) && { url }),
    },
    body: content.slice(fenced[0].length),
  };
}

function toFields(yaml: string): Record<string, unknown> | null {
  try {
    // No aliases: a few lines of them can stand for gigabytes.
    const value: unknown = parse(yaml, { maxAliasCount: 0, logLevel: 'error' });
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

function toText(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.flatMap((item) => toText(item) ?? []).join(', ') || undefined;
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() || undefined : undefined;
}
