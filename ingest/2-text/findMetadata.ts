import type { Article } from '../../model/article.ts';
import { findStructuredData } from './findStructuredData.ts';
import type { HtmlElement } from './htmlNode.ts';
import { toDate } from './toDate.ts';
import { toPlainCharacters } from './toPlainText.ts';

/** Texts that the page's metadata holds: the whole story, and what it is about. */
export interface PageTexts {
  readonly articleBody?: string;
  readonly description?: string;
}

export type Metadata = Pick<Article, 'title' | 'byline' | 'publisher' | 'publishedAt' | 'canonicalUrl'>;

/** Names of `<meta>` elements (`name`, `property` or `itemprop`) that hold each fact, the most trusted first. */
const META = {
  title: ['og:title', 'parsely-title', 'dc.title', 'dcterms.title', 'sailthru.title', 'twitter:title', 'headline'],
  publisher: ['og:site_name', 'dc.publisher', 'dcterms.publisher', 'publisher', 'application-name'],
  byline: ['author', 'parsely-author', 'sailthru.author', 'dc.creator', 'dcterms.creator', 'article:author', 'byl'],
  publishedAt: [
    'article:published_time',
    'og:article:published_time',
    'parsely-pub-date',
    'sailthru.date',
    'datepublished',
    'pubdate',
    'publish-date',
    'publishdate',
    'dc.date.issued',
    'dcterms.issued',
    'dc.date',
    'dcterms.date',
    'dcterms.created',
    'date',
    'cxenseparse:recs:publishtime',
  ],
  url: ['og:url', 'parsely-link'],
  description: ['og:description', 'description', 'twitter:description', 'dc.description'],
} as const;

/** Where the page shows its date, when no metadata says it. The first in the article itself counts, not a list of other stories. */
const TIME_SELECTORS = [
  'article [itemprop="datePublished"]',
  '[itemprop="datePublished"]',
  'article header time[datetime]',
  'article time[datetime]',
  'time[pubdate]',
  'main time[datetime]',
] as const;

/** A title's tail that names the site: "Talks begin in Geneva | The Example Times". */
const SITE_TAIL = /\s+[|•·»–—-]\s+[^|•·»–—]{2,50}$/;

/** What a page says about itself: JSON-LD first, then `<meta>`, then what it shows. Each is left out where nothing says it. */
export function findMetadata(document: HtmlElement, pageUrl: string | undefined): Metadata & PageTexts {
  const data = findStructuredData(document);
  const meta = readMeta(document);
  const first = (names: readonly string[]): string | undefined => names.map((name) => meta.get(name)).find(Boolean);
  const publisher = clean(data.publisher ?? first(META.publisher));
  const byline = clean(data.author ?? first(META.byline));
  const description = clean(first(META.description));
  const title = findTitle(document, publisher, [data.headline, first(META.title)]);
  const publishedAt = findDate(document, [data.datePublished, ...META.publishedAt.map((name) => meta.get(name))]);
  const canonicalUrl = findCanonicalUrl(document, pageUrl, [first(META.url), data.url]);
  return {
    ...(title && { title }),
    ...(publisher && { publisher }),
    ...(byline && !/^https?:/.test(byline) && { byline: byline.replace(/^by\s+/i, '') }),
    ...(publishedAt && { publishedAt }),
    ...(canonicalUrl && { canonicalUrl }),
    ...(description && { description }),
    ...(data.articleBody && { articleBody: data.articleBody }),
  };
}

function readMeta(document: HtmlElement): Map<string, string> {
  const meta = new Map<string, string>();
  for (const element of document.querySelectorAll('meta')) {
    const name = element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop');
    const content = element.getAttribute('content')?.trim();
    const key = name?.trim().toLowerCase();
    if (key && content && !meta.has(key)) meta.set(key, content);
  }
  return meta;
}

function findTitle(
  document: HtmlElement,
  publisher: string | undefined,
  given: (string | undefined)[],
): string | undefined {
  const heading = [...document.querySelectorAll('h1')].map((h1) => clean(h1.textContent ?? '')).filter(Boolean);
  const tag = clean(document.querySelector('title')?.textContent ?? '');
  const title = given.map(clean).find(Boolean);
  if (!title) return heading.length === 1 ? heading[0] : tag?.replace(SITE_TAIL, '');
  const tail = SITE_TAIL.exec(title)?.[0];
  // "Talks begin – at last" keeps its tail; one that names the publisher, or that the heading does without, goes.
  const head = tail ? title.slice(0, -tail.length) : title;
  const named = tail && publisher && tail.toLowerCase().includes(publisher.toLowerCase());
  return named || heading.includes(head) ? head : title;
}

function findDate(document: HtmlElement, given: (string | undefined)[]): string | undefined {
  for (const written of given) {
    const date = written && toDate(written);
    if (date) return date;
  }
  for (const selector of TIME_SELECTORS) {
    const element = document.querySelector(selector);
    const written = element?.getAttribute('datetime') ?? element?.getAttribute('content') ?? element?.textContent;
    const date = written && toDate(written);
    if (date) return date;
  }
  return undefined;
}

function findCanonicalUrl(
  document: HtmlElement,
  pageUrl: string | undefined,
  given: (string | undefined)[],
): string | undefined {
  const link = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? undefined;
  const resolved = [link, ...given].map((address) => toWebAddress(address, pageUrl));
  const page = toWebAddress(pageUrl, undefined);
  return resolved.find((address) => address && (!page || isSameSite(address, page))) ?? page;
}

/**
 * "m.example.org" may say that its page is one of "www.example.org". That it is one of another site anybody may say, and
 * would put their text in the place of that site's.
 */
function isSameSite(address: string, other: string): boolean {
  const [a, b] = [address, other].map((url) => new URL(url).hostname.replace(/^(?:www|m|mobile|amp|edition)\./, ''));
  return a === b || `${a}`.endsWith(`.${b}`) || `${b}`.endsWith(`.${a}`);
}

/** An absolute http(s) address without its fragment. */
function toWebAddress(address: string | undefined, base: string | undefined): string | undefined {
  if (!address || !URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  url.hash = '';
  return /^https?:$/.test(url.protocol) ? url.href : undefined;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ' };

/** JSON-LD often holds HTML's own escapes ("Q&amp;A", "Iran&#8217;s"), which no parser has undone. */
const unescapeEntities = (value: string): string =>
  value.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|quot|apos|lt|gt|nbsp));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

const clean = (value: string | undefined): string | undefined =>
  value && (toPlainCharacters(unescapeEntities(value)).replace(/\s+/g, ' ').trim() || undefined);
