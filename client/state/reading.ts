import type { ExplainedFact, ExplainedSentence, ParsedToken } from '../../model/explanation.ts';
import type { Span } from '../../model/span.ts';

/** A word of a parse with the words that hang on it. */
export interface ParseNode {
  readonly token: ParsedToken;
  readonly text: string;
  readonly children: readonly ParseNode[];
}

/** The words of a span of a sentence's. */
export const wordsAt = (sentence: Pick<ExplainedSentence, 'text' | 'start'>, { start, end }: Span): string =>
  sentence.text
    .slice(start - sentence.start, end - sentence.start)
    .replace(/\s+/g, ' ')
    .trim();

/** The parse as a tree; more than one where the sentence has more roots than one. */
export function parseTrees(sentence: Pick<ExplainedSentence, 'text' | 'start' | 'tokens'>): ParseNode[] {
  const below = new Map<number, number[]>();
  const roots: number[] = [];
  sentence.tokens.forEach(({ head }, i) => {
    if (head === i || !sentence.tokens[head]) roots.push(i);
    else below.set(head, [...(below.get(head) ?? []), i]);
  });
  const toNode = (i: number): ParseNode[] => {
    const token = sentence.tokens[i];
    if (!token) return [];
    return [{ token, text: wordsAt(sentence, token), children: (below.get(i) ?? []).flatMap(toNode) }];
  };
  return roots.flatMap(toNode);
}

const counted = (count: number, one: string): string[] =>
  count === 0 ? [] : [`${count} ${one}${count === 1 ? '' : 's'}`];

/** "2 events, 1 statement, 1 left out", or that nothing was found. */
export function summaryOf({ facts, leftOut }: Pick<ExplainedSentence, 'facts' | 'leftOut'>): string {
  const of = (sort: ExplainedFact['fact']) => facts.filter(({ fact }) => fact === sort).length;
  const left = leftOut.filter(({ sort }) => sort !== 'frame').length;
  const parts = [
    ...counted(of('event'), 'event'),
    ...counted(of('statement'), 'statement'),
    ...counted(of('office'), 'office'),
    ...(left === 0 ? [] : [`${left} left out`]),
  ];
  return parts.length === 0 ? 'nothing found' : parts.join(', ');
}

/** Who a list of entity ids is, by name. */
export const namesOf = (ids: readonly string[], names: ReadonlyMap<string, string>): string =>
  ids.map((id) => names.get(id) ?? id).join(', ') || 'nobody';
