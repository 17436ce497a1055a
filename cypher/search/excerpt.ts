import type { Excerpt } from '../../model/api.ts';
import type { Span } from '../../model/span.ts';
import { wordsOf } from './foldText.ts';
import { placesOf, type SearchTerm } from './searchTerms.ts';

/** About two lines of a list. */
const LENGTH = 180;
/** As far as an end may be drawn so that it cuts no word. */
const REACH = 20;

/** Where a text holds the terms: their words, whole or as starts, in text order. Letter case and accents are forgiven. */
function findMarks(text: string, terms: readonly SearchTerm[]): (Span & { readonly term: number })[] {
  const words = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)];
  const folded = words.map(([word]) => wordsOf(word).join(' '));
  return terms
    .flatMap((asked, term) =>
      placesOf(asked, folded).map(({ at, length }) => {
        const last = words[at + length - 1]!;
        return { start: words[at]!.index, end: last.index + last[0].length, term };
      }),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The stretch of a text in which most of the terms stand together; its beginning where none does. */
export function toExcerpt(text: string, terms: readonly SearchTerm[]): Excerpt {
  const marks = findMarks(text, terms);
  let best = { start: 0, count: 0 };
  for (const [i, { start }] of marks.entries()) {
    const within = marks.slice(i, i + 50).filter((mark) => mark.end <= start + LENGTH);
    const count = new Set(within.map((mark) => mark.term)).size;
    if (count > best.count) best = { start, count };
  }
  const start = beforeWord(text, Math.max(0, best.start - LENGTH / 4));
  const end = afterWord(text, Math.min(text.length, start + LENGTH));
  return {
    text: text.slice(start, end),
    start,
    marks: marks
      .filter((mark) => mark.start >= start && mark.end <= end)
      .map((mark) => ({ start: mark.start - start, end: mark.end - start })),
  };
}

/** The nearest place from here on where a word begins. */
function beforeWord(text: string, from: number): number {
  if (from === 0) return 0;
  const space = text.slice(from, from + REACH).search(/\s/);
  return space < 0 ? from : from + space + 1;
}

function afterWord(text: string, to: number): number {
  if (to === text.length) return to;
  const space = text.slice(to, to + REACH).search(/\s/);
  return space < 0 ? to : to + space;
}
