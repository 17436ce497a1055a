import { z } from 'zod';
import type { HtmlElement } from './htmlNode.ts';

type Thing = Readonly<Record<string, unknown>>;

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** schema.org's types of what this program reads; the nearer to a news story, the earlier. */
const ARTICLE_TYPES = [
  'ReportageNewsArticle',
  'AnalysisNewsArticle',
  'OpinionNewsArticle',
  'NewsArticle',
  'Article',
  'BlogPosting',
  'Report',
  'LiveBlogPosting',
  'WebPage',
] as const;

/** How deep things in things are followed. */
const MAX_DEPTH = 6;

/** What the page's JSON-LD says of its article; empty where it has none or is broken. Lists, `@graph` and `@id` references are followed. */
export function findStructuredData(document: HtmlElement): StructuredData {
  const things = [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) =>
    findThings(parse(script.textContent ?? ''), 0),
  );
  const byId = new Map(
    things.flatMap((thing) =>
      typeof thing['@id'] === 'string' && Object.keys(thing).length > 1 ? [[thing['@id'], thing]] : [],
    ),
  );
  const resolve = (value: unknown): unknown =>
    isThing(value) && typeof value['@id'] === 'string' ? (byId.get(value['@id']) ?? value) : value;
  const article = ARTICLE_TYPES.map((type) => things.find((thing) => list(thing['@type']).includes(type))).find(
    Boolean,
  );
  if (!article) return {};
  const names = list(article.author).flatMap((author) => nameOf(resolve(author)) ?? []);
  return StructuredData.parse({
    headline: article.headline ?? article.name,
    datePublished: article.datePublished,
    author: names.length ? names.join(', ') : undefined,
    publisher: nameOf(resolve(list(article.publisher)[0])),
    articleBody: article.articleBody,
    url:
      article.url ?? (isThing(article.mainEntityOfPage) ? article.mainEntityOfPage['@id'] : article.mainEntityOfPage),
  });
}

const text = z.string().optional().catch(undefined);
const StructuredData = z.object({
  headline: text,
  datePublished: text,
  author: text,
  publisher: text,
  articleBody: text,
  url: text,
});
export type StructuredData = Partial<z.infer<typeof StructuredData>>;

function parse(json: string): unknown {
  try {
    // Some publishers leave raw line ends inside strings, or wrap the whole in a comment.
    return JSON.parse(json.replace(/^\s*(?:<!--|\/\*.*?\*\/)|-->\s*$/g, '').replace(/[\n\r\t]+/g, ' '));
  } catch {
    return null;
  }
}

function findThings(value: unknown, depth: number): Thing[] {
  if (depth > MAX_DEPTH) return [];
  if (Array.isArray(value)) return value.flatMap((item) => findThings(item, depth + 1));
  if (!isThing(value)) return [];
  return [value, ...Object.values(value).flatMap((part) => findThings(part, depth + 1))];
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);

function nameOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return isThing(value) && typeof value.name === 'string' ? value.name : undefined;
}
