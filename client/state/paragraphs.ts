import type { ArticleResponse } from '../../model/api.ts';
import { type Mark, type Piece, splitText } from './splitText.ts';

export type ArticleMark =
  | { type: 'entity'; id: string; name: string; kind: ArticleResponse['spans'][number]['kind'] }
  | { type: 'evidence' };

export interface ArticleParagraph {
  readonly start: number;
  readonly pieces: readonly Piece<ArticleMark>[];
}

/**
 * An article's text as paragraphs (a line break ends one), cut at the entities it names and at the sentence to show.
 * `evidence` is where that sentence stands in the text; null for none.
 */
export function splitArticle(
  { text, spans }: Pick<ArticleResponse, 'text' | 'spans'>,
  evidence: { start: number; end: number } | null,
): ArticleParagraph[] {
  const marks: Mark<ArticleMark>[] = spans.map(({ start, end, entityId, name, kind }) => ({
    start,
    end,
    value: { type: 'entity', id: entityId, name, kind },
  }));
  if (evidence !== null) marks.push({ ...evidence, value: { type: 'evidence' } });
  const paragraphs: ArticleParagraph[] = [];
  for (const { index, 0: line } of text.matchAll(/[^\n]+/g)) {
    if (line.trim() === '') continue;
    const inside = marks.filter((mark) => mark.start < index + line.length && mark.end > index);
    paragraphs.push({ start: index, pieces: splitText(line, inside, index) });
  }
  return paragraphs;
}
