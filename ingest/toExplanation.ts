import type { ArticleInput } from '../model/article.ts';
import type { Doc, Sentence } from '../model/doc.ts';
import type {
  ExplainedFact,
  ExplainedMention,
  ExplainedSentence,
  ExplainedTime,
  Explanation,
  LeftOut,
} from '../model/explanation.ts';
import type { FoundMention, ResolvedMention } from '../model/mention.ts';
import type { ResolvedDoc } from '../model/resolvedDoc.ts';
import type { Span } from '../model/span.ts';

/** What the stages found in an article, with their reasons. */
export interface Reasons {
  readonly resolved: ResolvedDoc;
  /** All mentions, those that stand for nobody known too. */
  readonly found: readonly FoundMention[];
  readonly mentions: readonly ResolvedMention[];
  readonly facts: readonly ExplainedFact[];
  readonly leftOut: readonly LeftOut[];
}

/** All that the stages found and why, under the sentences that say it. */
export function toExplanation(article: Pick<ArticleInput, 'id'>, reasons: Reasons): Explanation {
  const { doc, entities, published, times } = reasons.resolved;
  const bySentence = <Item>(items: readonly Item[], at: (item: Item) => number): ReadonlyMap<number, Item[]> => {
    const groups = new Map<number, Item[]>();
    for (const item of items) {
      const i = sentenceAt(doc, at(item));
      groups.set(i, [...(groups.get(i) ?? []), item]);
    }
    return groups;
  };
  const mentions = bySentence(explainMentions(reasons), ({ start }) => start);
  const dated = bySentence(times, ({ start }) => start);
  const facts = bySentence(reasons.facts, ({ told }) => told.evidence.start);
  const leftOut = bySentence(reasons.leftOut, ({ start }) => start);
  return {
    id: article.id,
    publishedAt: published.value,
    publishedAtInferred: published.inferred,
    entities: [...entities],
    sentences: doc.sentences.map(
      (sentence): ExplainedSentence => ({
        number: sentence.i + 1,
        start: sentence.start,
        end: sentence.end,
        text: doc.text.slice(sentence.start, sentence.end),
        tokens: toTokens(doc, sentence),
        mentions: mentions.get(sentence.i) ?? [],
        times: (dated.get(sentence.i) ?? []).map(
          ({ start, end, value, because = '' }): ExplainedTime => ({ start, end, value, because }),
        ),
        facts: facts.get(sentence.i) ?? [],
        leftOut: (leftOut.get(sentence.i) ?? []).sort((a, b) => a.start - b.start),
      }),
    ),
    skipped: null,
  };
}

const sentenceAt = (doc: Doc, offset: number): number =>
  doc.tokens[doc.tokenAt(offset)]?.sent ?? doc.sentences.length - 1;

const toTokens = (doc: Doc, { first, last }: Sentence): ExplainedSentence['tokens'] =>
  doc.tokens
    .slice(first, last)
    .map(({ start, end, lemma, tag, dep, head }) => ({ start, end, lemma, tag, dep, head: head.i - first }));

/** The resolved mentions, and those that nobody was found for. */
function explainMentions({ found, mentions }: Reasons): ExplainedMention[] {
  const key = ({ start, end, form }: Span & { form: string }) => `${start} ${end} ${form}`;
  const known = new Set(mentions.map(key));
  const resolved = mentions.map(
    ({ start, end, form, kind, entityId, because = '' }): ExplainedMention => ({
      start,
      end,
      form,
      kind,
      entityId,
      because,
    }),
  );
  const unresolved = found
    .filter((mention) => !known.has(key(mention)))
    .map(
      ({ start, end, form, kind }): ExplainedMention => ({
        start,
        end,
        form,
        kind,
        entityId: null,
        because: 'nobody stands out whom it may stand for',
      }),
    );
  return [...resolved, ...unresolved].sort((a, b) => a.start - b.start || b.end - a.end);
}
