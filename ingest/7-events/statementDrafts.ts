import type { Doc, Token } from '../../model/doc.ts';
import type { Span } from '../../model/span.ts';
import { findQuoteRegions, overQuotes, type QuoteRegion } from './quoteRegions.ts';
import { findAccording } from './statementAccording.ts';
import { findContent, findNestedContent } from './statementContent.ts';
import { withCircumstance } from './statementCueSpan.ts';
import { findCues } from './statementCues.ts';
import type { Draft, DroppedDraft } from './statementDraft.ts';
import { findHearsay } from './statementHearsay.ts';
import { findNounCues } from './statementNouns.ts';
import { isUtterance } from './statementQuotes.ts';
import { spreadQuotes } from './statementSpread.ts';
import { contains, isFirstPerson, overlaps } from './statementSyntax.ts';
import type { Turn } from './statementTurns.ts';

/** All attributions of a document, in text order, each content once, and those left out. Speakers are spans here; entities come later. */
export function findDrafts(doc: Doc, turns: readonly Turn[]): { drafts: Draft[]; dropped: DroppedDraft[] } {
  const dropped: DroppedDraft[] = [];
  const leave = ({ cue }: Pick<Draft, 'cue'>, because: string): void => {
    if (cue) dropped.push({ cue, because });
  };
  const spoken = turns.flatMap((turn) => turn.content);
  const quotes = findQuoteRegions(doc).filter((quote) => !spoken.some((span) => overlaps(span, quote)));
  const utterances = quotes.filter((quote) => isUtterance(doc, quote) || touchesParagraph(doc, quote));
  const quoted = (token: Token): boolean =>
    quotes.some((q) => contains(q, token) && (utterances.includes(q) || q.end - q.start > 25)) ||
    spoken.some((span) => contains(span, token));
  const byCue = findCues(doc, quoted).flatMap((cue): Draft[] => {
    const content = findContent(doc, cue, quotes);
    if (!content) {
      leave({ cue: cue.span }, 'nothing that was said is found with it');
      return [];
    }
    const { basis, spans, direct } = content;
    return [
      {
        basis,
        content: spans,
        direct,
        verb: cue.verb,
        cue: withCircumstance(doc, content.cue ?? cue.span, cue.verb, spans),
        source: cue.source,
        sourceHead: cue.sourceHead,
      },
    ];
  });
  const found = [
    ...byCue,
    ...nested(doc, [...quotes, ...spoken]),
    ...findAccording(doc, quoted),
    ...findNounCues(doc, quoted),
    ...findHearsay(doc, quoted),
  ];
  const asides = found.filter((draft) => isAside(draft, found));
  for (const draft of asides) leave(draft, 'said within what another says, without a clause of its own');
  const whole = found.filter((draft) => !asides.includes(draft)).map((draft) => asQuoted(doc, draft, quotes));
  return { drafts: withTurns(doc, spreadQuotes(doc, distinct(whole, leave), utterances), turns), dropped };
}

/** `Holt: We will not go.` and the paragraphs that go on with it. */
function withTurns(doc: Doc, stated: readonly Draft[], turns: readonly Turn[]): Draft[] {
  const drafts = [...stated];
  for (const { content, label, colon, speaker } of turns) {
    const sourceHead = label && (doc.tokens[doc.tokenAt(label.start)] ?? null);
    const own = { direct: true, verb: null, source: label, sourceHead, speaker };
    const at = drafts.length;
    for (const [k, span] of content.entries())
      drafts.push(
        k === 0
          ? { ...own, basis: 'turn', content: [span], cue: colon }
          : { ...own, basis: 'continued', content: [span], cue: null, follows: at },
      );
  }
  return drafts;
}

/** Inside another's speech only a statement with a clause of its own counts: not "to be heard" in "noting that she asks to be heard". */
const isAside = (draft: Draft, all: readonly Draft[]): boolean =>
  (/^(?:order|object|mind|noun|nobody|unsaid)$/.test(draft.basis) &&
    all.some(
      (outer) =>
        outer !== draft &&
        draft.cue &&
        !isOfNoun(draft, outer) &&
        [...outer.content, ...(outer.source ? [outer.source] : [])].some((span) => contains(span, draft.cue!)),
    )) ||
  all.some((noun) => isOfNoun(noun, draft));

/** "repeated her promise that no jobs would be lost": the promise says more than what was repeated. */
const isOfNoun = (noun: Draft, other: Draft): boolean =>
  noun.basis === 'noun' &&
  noun !== other &&
  noun.verb === other.verb &&
  !other.direct &&
  other.content.some((span) => contains(span, noun.content[0]!));

/** Takes in whole the quotations that the content cuts; what is nothing but a quotation is verbatim. */
function asQuoted(doc: Doc, draft: Draft, quotes: readonly QuoteRegion[]): Draft {
  if (draft.basis === 'nested') return draft;
  const content = draft.content.map((span) => overQuotes(span, quotes));
  const verbatim = content.every((span) => {
    const start = span.start + (/^that\s+/i.exec(doc.text.slice(span.start, span.end))?.[0].length ?? 0);
    return quotes.some((q) => q.start === start && Math.abs(q.end - span.end) <= 1);
  });
  return { ...draft, content, direct: draft.direct || verbatim };
}

const touchesParagraph = (doc: Doc, quote: QuoteRegion): boolean =>
  quote.continued || !quote.closed || doc.paragraphs[quote.paragraph]!.start === quote.start;

const NOBODY_KNOWN = /^(?:you|who|which|that|this|it|these|those|one|someone|somebody|everyone|people|nobody)$/;

/** `“The bank told us that prices rose, and I think they will fall,” he said`: what others are quoted to have said, and what the speaker himself thinks. */
function nested(doc: Doc, regions: readonly Span[]): Draft[] {
  const regionOf = (token: Token): Span | undefined => regions.find((q) => contains(q, token));
  return findCues(doc, (token) => regionOf(token) === undefined, true).flatMap((cue): Draft[] => {
    const { verb, source, sourceHead } = cue;
    const region = regionOf(verb);
    const own = isFirstPerson(sourceHead);
    if (!region || !contains(region, source) || NOBODY_KNOWN.test(sourceHead.norm)) return [];
    if (cue.unsaid || (cue.takes.has('mind') && !own)) return [];
    const content = findNestedContent(doc, cue);
    if (
      !content?.spans.every((span) => contains(region, span)) ||
      (own && /^to\s/i.test(doc.text.slice(content.spans[0]!.start, content.spans[0]!.end)))
    )
      return [];
    return [{ basis: 'nested', content: content.spans, direct: false, verb, cue: cue.span, source, sourceHead }];
  });
}

/** One content, one attribution: a quotation beats a paraphrase, a cue's own clause beats a wider one. */
function distinct(drafts: readonly Draft[], leave: (draft: Draft, because: string) => void): Draft[] {
  const ranked = [...drafts].sort(
    (a, b) => Number(b.direct) - Number(a.direct) || length(a) - length(b) || distance(a) - distance(b),
  );
  const kept: Draft[] = [];
  for (const draft of ranked) {
    const rival = kept.find((k) => sameContent(k, draft));
    if (!rival) kept.push(draft);
    else leave(draft, `an attribution by ${rival.basis} holds what it says`);
  }
  return kept.sort((a, b) => startOf(a) - startOf(b));
}

/** How far the cue stands from what was said. */
const distance = ({ cue, content }: Draft): number =>
  cue ? Math.min(...content.map((span) => Math.max(span.start - cue.end, cue.start - span.end))) : 0;

const length = (draft: Draft): number => draft.content.reduce((sum, span) => sum + span.end - span.start, 0);
const startOf = (draft: Draft): number => Math.min(...draft.content.map((s) => s.start), draft.cue?.start ?? Infinity);

/** Do two attributions share most of the longer one's content, or a whole quotation? */
function sameContent(kept: Draft, draft: Draft): boolean {
  const shared = draft.content.reduce(
    (sum, a) =>
      sum + kept.content.reduce((s, b) => s + Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start)), 0),
    0,
  );
  if (kept.direct && draft.direct) return shared > 0;
  if (draft.basis === 'nested') return shared > 0.9 * length(kept);
  return shared > 0.8 * Math.max(length(kept), length(draft)) || (kept.direct && shared > 0.6 * length(draft));
}
