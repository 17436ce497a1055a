import type { Doc } from '../../model/doc.ts';
import type { NameSpan } from './nameSpan.ts';

/** "NEW YORK, March 3 – ", "LAGOS (Reuters) - ", "PORT MORESBY — " at the start of a paragraph. */
const DATE_LINE =
  /^(\p{Lu}[\p{Lu}.'’-]{2,}(?: \p{Lu}[\p{Lu}.'’-]+){0,3})(?:, [^\n–—-]{1,40}?)?(?: ?\([^)\n]{2,40}\))? ?(?:[–—]|--?) /u;
const LONGEST = 90;

/** Where a report was written: capitals before its first dash name a place and no body. */
export function findDateLines(doc: Doc): NameSpan[] {
  return doc.paragraphs.flatMap(({ start, end, first }): NameSpan[] => {
    const match = DATE_LINE.exec(doc.text.slice(start, Math.min(end, start + LONGEST)));
    if (!match?.[1]) return [];
    const last = doc.tokenAt(start + match[1].length - 1) + 1;
    return [{ first, last, kind: 'place', name: toTitleCase(match[1]), fixed: true }];
  });
}

/** "BUENOS AIRES" -> "Buenos Aires". */
const toTitleCase = (text: string): string =>
  text.toLowerCase().replace(/(?<![\p{L}’'])\p{L}/gu, (letter) => letter.toUpperCase());
