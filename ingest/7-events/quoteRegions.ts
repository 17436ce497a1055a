import type { Doc, TokenSpan } from '../../model/doc.ts';
import type { Span } from '../../model/span.ts';

/** A stretch between quotation marks, marks included. */
export interface QuoteRegion extends Span {
  /** Index of its paragraph in `doc.paragraphs`. */
  readonly paragraph: number;
  /** Does the closing mark stand? A quotation that goes on in the next paragraph has none. */
  readonly closed: boolean;
  /** Does it go on from the unclosed quotation of the paragraph before? */
  readonly continued: boolean;
}

interface Mark {
  readonly at: number;
  readonly length: number;
  readonly role: 'open' | 'close' | 'either';
}

const OPENERS = '“„«‟';
const CLOSERS = '”»';
const AFTER_OPENER = /[\p{L}\p{N}[(.…$£€'‘-]/u;

/**
 * The outermost quotations of a document, in text order: straight, curly, doubled single and single marks.
 * Quotations inside quotations are part of the outer one. An unclosed quotation ends with its paragraph.
 */
export function findQuoteRegions(doc: Doc): QuoteRegion[] {
  const regions: QuoteRegion[] = [];
  doc.paragraphs.forEach((paragraph, index) => {
    const last = regions.at(-1);
    const goesOn = last !== undefined && !last.closed && last.paragraph === index - 1;
    const double = doubleQuotes(doc.text, paragraph, goesOn);
    const single = singleQuotes(doc.text, paragraph).filter((region) => !double.some((d) => overlap(d, region)));
    const here = [...double, ...single].sort((a, b) => a.start - b.start);
    here.forEach((region, k) => {
      const continued = goesOn && k === 0 && doc.text.slice(paragraph.start, region.start).trim() === '';
      regions.push({ ...region, paragraph: index, continued });
    });
  });
  return regions.filter((region, k) => isPlausible(doc, region, regions[k + 1]));
}

/** An unclosed quotation is believed when the next paragraph goes on with it, or when it opens its own paragraph. */
function isPlausible(doc: Doc, region: QuoteRegion, next: QuoteRegion | undefined): boolean {
  if (region.closed || next?.continued) return true;
  const paragraph = doc.paragraphs[region.paragraph]!;
  const before = doc.text.slice(paragraph.start, region.start).trimEnd();
  return before === '' || /[,:]$/.test(before);
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

type Found = Span & { closed: boolean };

function doubleQuotes(text: string, paragraph: TokenSpan, goesOn: boolean): Found[] {
  const found: Found[] = [];
  let open: number | null = null;
  let depth = 0;
  let lastClose = -1;
  for (const [k, mark] of doubleMarks(text, paragraph).entries()) {
    if (goesOn && k === 0 && mark.role === 'close') {
      // The quotation of the paragraph before closes here without opening again.
      found.push({ start: paragraph.start, end: mark.at + mark.length, closed: true });
      continue;
    }
    if (open === null) {
      // A closing mark that nothing opened, as in 6'2", is passed over.
      if (mark.role !== 'close') [open, depth, lastClose] = [mark.at, 1, -1];
    } else if (mark.role === 'open') depth++;
    else {
      lastClose = mark.at + mark.length;
      if (--depth === 0) {
        found.push({ start: open, end: lastClose, closed: true });
        open = null;
      }
    }
  }
  if (open !== null) {
    const whole = depth > 1 && lastClose > 0;
    found.push({ start: open, end: whole ? lastClose : trimmedEnd(text, paragraph), closed: whole });
  }
  return found;
}

function doubleMarks(text: string, paragraph: TokenSpan): Mark[] {
  const marks: Mark[] = [];
  for (let at = paragraph.start; at < paragraph.end; at++) {
    const char = text[at]!;
    const two = text.slice(at, at + 2);
    if (OPENERS.includes(char)) marks.push({ at, length: 1, role: 'open' });
    else if (CLOSERS.includes(char)) marks.push({ at, length: 1, role: 'close' });
    else if (two === '``' || two === "''" || two === '‘‘' || two === '’’') {
      marks.push({ at, length: 2, role: two === '``' || two === '‘‘' ? 'open' : straightRole(text, at, 2) });
      at++;
    } else if (char === '"') marks.push({ at, length: 1, role: straightRole(text, at, 1) });
  }
  return marks;
}

/** What a straight mark does, by the spaces beside it. */
function straightRole(text: string, at: number, length: number): Mark['role'] {
  const before = text[at - 1] ?? ' ';
  const after = text[at + length] ?? ' ';
  const freeBefore = /[\s([{—–/]/.test(before);
  const freeAfter = /[\s.,;:!?)\]}—–/]/.test(after);
  if (freeBefore && AFTER_OPENER.test(after)) return 'open';
  if (!freeBefore && freeAfter) return 'close';
  return 'either';
}

/** `'We won't go,' she said`: single marks count when they open after a space and close after a mark of punctuation or before a space. */
function singleQuotes(text: string, paragraph: TokenSpan): Found[] {
  const found: Found[] = [];
  const body = text.slice(paragraph.start, paragraph.end);
  const opener = /(?<![^\s([—–])['‘](?=[\p{Lu}\p{L}\p{N}[])/gu;
  for (let match = opener.exec(body); match; match = opener.exec(body)) {
    const rest = body.slice(match.index + 1);
    const ends = [...rest.matchAll(/['’](?![\p{L}\p{N}])/gu)].map((m) => m.index);
    // ‘The workers’ pay,’ he said: a close after punctuation is surer than one after a letter.
    const nextOpen = rest.search(/(?<=[\s([—–])['‘](?=[\p{L}\p{N}[])/u);
    const reach = ends.filter((end) => nextOpen < 0 || end < nextOpen);
    const end = reach.find((e) => /[,.!?…]/.test(rest[e - 1] ?? '')) ?? reach[0];
    if (end === undefined || end < 2) continue;
    const start = paragraph.start + match.index;
    found.push({ start, end: start + end + 2, closed: true });
    opener.lastIndex = match.index + end + 2;
  }
  return found;
}

function trimmedEnd(text: string, paragraph: TokenSpan): number {
  return paragraph.start + text.slice(paragraph.start, paragraph.end).trimEnd().length;
}

/** The words between the marks. */
export const quotedText = (text: string, region: Span): string =>
  text.slice(region.start, region.end).replace(/^(?:``|''|‘‘|[“„«‟"'‘])\s*|\s*(?:''|’’|[”»"'’])$/g, '');

/** Takes in whole what the stretch touches of a quotation in the same sentence. */
export function overQuotes(span: Span, quotes: readonly QuoteRegion[]): Span {
  let { start, end } = span;
  for (const quote of quotes) {
    if (quote.start < end && quote.end > end && quote.start >= start) end = quote.end;
    if (quote.start < end && quote.end > end && quote.end - end <= 2) end = quote.end;
    if (quote.start < start && quote.end > start && start - quote.start <= 2) start = quote.start;
  }
  return { start, end };
}
