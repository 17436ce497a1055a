import { marked } from 'marked';
import type { Article, RawDocument, Reading, Skipped } from '../../model/article.ts';
import { findParagraphs } from './findParagraphs.ts';
import { hasDeepBlocks, hasDeepTags, MAX_BLOCK_NESTING, MAX_TAG_NESTING } from './nesting.ts';
import { htmlToText, parsePage } from './parsePage.ts';
import { splitFrontMatter } from './splitFrontMatter.ts';

/** A longer page, or Markdown file, is not taken apart: no story is, and its tree would take minutes. In UTF-16 code units. */
export const MAX_MARKUP_LENGTH = 5_000_000;

/**
 * A document as read to an article: the text that all spans point into, and what is known about it. Plain text stays as it is,
 * code unit by code unit; HTML and Markdown become plain text with paragraphs parted by blank lines.
 * What a JSON line or the reader knew goes before what the document says of itself.
 */
export function toArticle(raw: RawDocument): Reading {
  const { origin } = raw;
  const skipped = findLimit(raw);
  if (skipped) return { origin, skipped };
  let found: Omit<Article, 'id'>;
  try {
    found = read(raw);
  } catch (error) {
    const message = `The document can't be taken apart: ${error instanceof Error ? error.message : String(error)}`;
    return { origin, skipped: { code: 'FAILED', message } };
  }
  const url = raw.url ?? raw.article?.url ?? found.url ?? found.canonicalUrl;
  const article = { ...found, ...(url !== undefined && { url }), ...raw.article };
  return { article: { ...article, id: raw.article?.id ?? origin, origin } };
}

/** Why a document is not taken apart, though it could be: that would take minutes, and overflow in the end. */
function findLimit({ format, content }: RawDocument): Skipped | null {
  if (format !== 'html' && format !== 'markdown') return null;
  if (content.length > MAX_MARKUP_LENGTH) {
    const most = MAX_MARKUP_LENGTH.toLocaleString('en');
    return { code: 'TOO_LONG', message: `The document is longer than ${most} characters: is it one article?` };
  }
  if (format === 'markdown' && hasDeepBlocks(content)) {
    const message = `Its lists or quotations are nested more than ${MAX_BLOCK_NESTING} deep: is it an article?`;
    return { code: 'UNREADABLE', message };
  }
  if (hasDeepTags(content)) {
    const most = MAX_TAG_NESTING.toLocaleString('en');
    return { code: 'UNREADABLE', message: `Its tags are nested more than ${most} deep: is it an article?` };
  }
  return null;
}

function read({ format, content, url }: RawDocument): Omit<Article, 'id'> {
  switch (format) {
    case 'article':
      return { text: content };
    case 'text':
      return withTitle({ text: content });
    case 'markdown': {
      const { front, body } = splitFrontMatter(content);
      return withTitle({ ...front, text: htmlToText(marked.parse(body, { async: false })) });
    }
    case 'html':
      return parsePage(content, url);
  }
}

/** The text's title line is its title, where nothing else is. */
function withTitle(article: Omit<Article, 'id'>): Omit<Article, 'id'> {
  const [first] = article.title === undefined ? findParagraphs(article.text.slice(0, 5000)) : [];
  if (first?.role !== 'title') return article;
  return { ...article, title: article.text.slice(first.start, first.end).replace(/\s+/g, ' ') };
}
