import type { Paragraph } from '../../model/article.ts';
import type { Span } from '../../model/span.ts';
import { BOILERPLATE, COMMENT_FORM_HEADINGS, MAX_BOILERPLATE_LENGTH } from './boilerplate.ts';
import { findLines, type Line } from './findLines.ts';

/** No typewriter, mail program or news wire wraps wider; a longer line is a paragraph of its own. In UTF-16 code units. */
const MAX_WRAP_WIDTH = 120;
const MIN_WRAP_WIDTH = 40;
/** So many of a block's line ends must lie where a wrapping program would put them. */
const WRAPPED_SHARE = 0.75;
/** So many line ends in the text must do so, or it is chance. */
const MIN_WRAPPED_LINES = 3;

const MAX_TITLE_LENGTH = 200;
const MAX_TITLE_WORDS = 30;

const ENDS_SENTENCE = /[.!?:;,…。]["'”’»)\]]*$/;
const STARTS_LOWER = /^["'“‘«(]?\p{Ll}/u;

/**
 * The text's paragraphs, in order, each trimmed of white space; together they hold every other character.
 * Blank lines part them; where lines were wrapped at one width, a line end within does not.
 * The first is the title where it looks like one; what the page says about itself is boilerplate.
 */
export function findParagraphs(text: string): Paragraph[] {
  const blocks = toBlocks(findLines(text));
  const width = wrapWidth(text, blocks);
  return withRoles(
    text,
    blocks.flatMap((block) => joinLines(text, block, width)),
  );
}

/** Runs of lines without a blank one. */
function toBlocks(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = [[]];
  for (const line of lines) {
    if (line.blank) blocks.push([]);
    else blocks.at(-1)!.push(line);
  }
  return blocks.filter((block) => block.length > 0);
}

const lengthOf = ({ start, end }: Span): number => end - start;

/** A block's line ends: does each lie where a wrapping program would put it? */
const fullLines = (text: string, block: readonly Line[], width: number): boolean[] =>
  block.slice(0, -1).map((line, i) => isFull(text, line, block[i + 1]!, width));

const isWrapped = (full: readonly boolean[]): boolean => full.filter(Boolean).length >= WRAPPED_SHARE * full.length;

/**
 * The width that the text's lines were wrapped at: their longest. 0 where they were not: a line is too long, or too few end
 * near that width (the longest line itself always does).
 */
function wrapWidth(text: string, blocks: readonly Line[][]): number {
  const several = blocks.filter((block) => block.length > 1);
  const widest = several.flat().reduce((most, line) => Math.max(most, lengthOf(line)), 0);
  if (widest < MIN_WRAP_WIDTH || widest > MAX_WRAP_WIDTH) return 0;
  const wrapped = several.map((block) => fullLines(text, block, widest)).filter(isWrapped);
  return wrapped.flat().filter(Boolean).length >= MIN_WRAPPED_LINES ? widest : 0;
}

function joinLines(text: string, block: readonly Line[], width: number): Span[] {
  const full = width ? fullLines(text, block, width) : [];
  const wrapped = isWrapped(full);
  const paragraphs: Span[] = [];
  block.forEach((line, i) => {
    const before = paragraphs.at(-1);
    const goesOn = (wrapped && full[i - 1]) || (before !== undefined && breaksSentence(text, block[i - 1]!, line));
    if (before && goesOn) paragraphs[paragraphs.length - 1] = { start: before.start, end: line.end };
    else paragraphs.push({ start: line.start, end: line.end });
  });
  return paragraphs;
}

/** Would the next line's first word not have fitted any more? */
function isFull(text: string, line: Line, next: Line, width: number): boolean {
  const word = /^\S+/.exec(text.slice(next.start, next.end))?.[0] ?? '';
  return lengthOf(line) + 1 + word.length > width;
}

/** "… arrived in Beijing on" / "monday": a sentence goes on over the line end. */
const breaksSentence = (text: string, line: Span, next: Span): boolean =>
  !ENDS_SENTENCE.test(text.slice(line.start, line.end)) && STARTS_LOWER.test(text.slice(next.start, next.end));

function withRoles(text: string, spans: readonly Span[]): Paragraph[] {
  const title = spans.length > 1 && isTitle(text, spans[0]!) ? 0 : -1;
  let inForm = false;
  return spans.map(({ start, end }, i) => {
    const words = text.slice(start, Math.min(end, start + MAX_BOILERPLATE_LENGTH + 1)).replace(/\s+/g, ' ');
    const short = words.length <= MAX_BOILERPLATE_LENGTH;
    inForm ||= short && start > text.length / 2 && COMMENT_FORM_HEADINGS.some((heading) => heading.test(words));
    if (short && (inForm || BOILERPLATE.some((rule) => rule.test(words)))) return { start, end, role: 'boilerplate' };
    return { start, end, role: i === title ? 'title' : 'body' };
  });
}

/** A short first line without a full stop: "Ministers meet in Geneva". A question may be a title; a quotation's end is none. */
function isTitle(text: string, { start, end }: Span): boolean {
  if (end - start > MAX_TITLE_LENGTH) return false;
  const words = text.slice(start, end);
  return words.split(/\s+/).length <= MAX_TITLE_WORDS && (words.endsWith('?') || !ENDS_SENTENCE.test(words));
}
