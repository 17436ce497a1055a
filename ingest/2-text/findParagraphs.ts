import type { Paragraph } from '../../model/article.ts';

/** The text's paragraphs, in order. */
export function findParagraphs(text: string): Paragraph[] {
  return [...text.matchAll(/[^\n]+/g)].map((m) => ({ start: m.index, end: m.index + m[0].length, role: 'body' }));
}
