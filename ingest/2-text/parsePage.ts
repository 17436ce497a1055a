import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { findMetadata, type Metadata } from './findMetadata.ts';
import { type HtmlElement, type HtmlNode, isElement } from './htmlNode.ts';
import { toPlainCharacters, toPlainText } from './toPlainText.ts';

/** Readability takes time for each element; a news page has a few thousand, and one of more than this is read without it. */
const MAX_ELEMENTS = 20_000;
/** Readability's work grows with the cube of the nesting; no page that a person wrote nests so deep. */
const MAX_NESTING = 150;
/** Less text than this is hardly an article: another way is tried, and the longest taken. In characters. */
const SHORT_TEXT = 250;
/** The page's JSON-LD holds the whole text, and what was found on the page is less than this share of it. */
const LOST_SHARE = 0.5;

export interface Page extends Metadata {
  readonly text: string;
}

/**
 * A web page's article: its main text (Mozilla's Readability on linkedom's DOM; where that finds little, the page's `articleBody`,
 * `<article>`, `<main>` or body) and what the page says about itself. The only file that knows either library.
 */
export function parsePage(html: string, url?: string): Page {
  const document = parse(html);
  const { articleBody, description, ...metadata } = findMetadata(document, url);
  const shown = toPlainText(bodyOf(document));
  const text = findMainText(document, articleBody);
  return { ...metadata, text: isStandfirst(description, shown, text) ? `${description}\n\n${text}` : text };
}

/**
 * Does the page show its description as a paragraph of its own above the story? Then it is the story's first, which says who did
 * what ("The two presidents met on the sidelines of the summit."), though it stands outside the main text.
 */
function isStandfirst(description: string | undefined, shown: string, text: string): boolean {
  if (!description || !/[.!?]["”’]?$/.test(description) || fold(text).includes(fold(description))) return false;
  return shown.split(/\n+/).some((paragraph) => fold(paragraph) === fold(description));
}

const fold = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();

/** A piece of HTML's plain text, all of it. */
export const htmlToText = (html: string): string => toPlainText(bodyOf(parse(html)));

/** linkedom wants a whole page: without `<html>` it would take the first element for the page. */
function parse(html: string): HtmlElement {
  const page = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
  return parseHTML(page).document as unknown as HtmlElement;
}

const bodyOf = (document: HtmlElement): HtmlElement => document.querySelector('body') ?? document;

function findMainText(document: HtmlElement, articleBody: string | undefined): string {
  // Readability takes the document apart, so what would be read after it is read before.
  const whole =
    firstText(document, ['[itemprop="articleBody"]', 'article', 'main', '[role="main"]']) ||
    toPlainText(bodyOf(document));
  const main = readableText(document);
  const found = main.length >= SHORT_TEXT || main.length >= whole.length ? main : whole;
  const body = articleBody ? htmlToText(toPlainCharacters(articleBody).replace(/\r?\n/g, '<br>')) : '';
  return found.length < LOST_SHARE * body.length ? body : found;
}

function firstText(document: HtmlElement, selectors: readonly string[]): string {
  for (const selector of selectors) {
    const elements = [...document.querySelectorAll(selector)];
    // Several articles are a list of teasers, not one story.
    if (elements.length === 1) return toPlainText(elements[0]!);
  }
  return '';
}

function isDeeperThan(most: number, root: HtmlNode): boolean {
  let level: HtmlNode[] = [root];
  for (let depth = 0; depth <= most && level.length; depth += 1) {
    level = level.flatMap((node) => [...node.childNodes].filter(isElement));
  }
  return level.length > 0;
}

function readableText(document: HtmlElement): string {
  if (isDeeperThan(MAX_NESTING, document)) return '';
  try {
    const parsed = new Readability<HtmlElement>(document, {
      maxElemsToParse: MAX_ELEMENTS,
      charThreshold: SHORT_TEXT,
      disableJSONLD: true,
      keepClasses: true,
      serializer: (node: unknown) => node as HtmlElement,
    }).parse();
    return parsed?.content ? toPlainText(parsed.content) : '';
  } catch {
    // Too many elements, or a page so broken that it falls over it: the plainer way reads it.
    return '';
  }
}
