import type { Doc } from '../../model/doc.ts';

/** "SEOUL, June 20 – ", "KYIV (Reuters) - ": where and when it was written, no part of what happened. */
const DATELINE = /^\s*\p{Lu}[\p{Lu}\p{M}.'’ ]{2,}(?:\s*,\s*[^\n–—]{0,30}?|\s*\([^)\n]{1,30}\))?\s*(?:[–—]|\s-)\s/u;

/** The ends of the datelines of an article, by paragraph start: what lies before them tells of no happening. */
export function inDateline(doc: Doc): (start: number) => boolean {
  const spans = doc.paragraphs.flatMap(({ start, end }) => {
    const found = DATELINE.exec(doc.text.slice(start, Math.min(end, start + 80)));
    return found ? [{ start, end: start + found[0].length }] : [];
  });
  return (offset) => spans.some((span) => offset >= span.start && offset < span.end);
}
