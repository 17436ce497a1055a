import type { Doc, Token } from '../../model/doc.ts';
import type { Span } from '../../model/span.ts';
import { CUE_NOUNS } from './cues.ts';
import { findQuoteRegions, type QuoteRegion, quotedText } from './quoteRegions.ts';
import { findContent, overQuotes } from './statementContent.ts';
import { findCues } from './statementCues.ts';
import type { Draft } from './statementDraft.ts';
import { beginsSentence, isUtterance } from './statementQuotes.ts';
import {
  childrenWith,
  childWith,
  contains,
  isFiniteVerb,
  overlaps,
  spanOf,
  subtreeWithout,
  tokensIn,
} from './statementSyntax.ts';

const NOUNS = new Set(CUE_NOUNS.split(/\s+/));

/** Between two parts of one utterance there may stand no more than its attribution. */
const LONGEST_ATTRIBUTION = 200;

/** All attributions of a document, in text order, each content once. Speakers are spans here; entities come later. */
export function findDrafts(doc: Doc): Draft[] {
  const quotes = findQuoteRegions(doc);
  const utterances = quotes.filter((quote) => isUtterance(doc, quote) || touchesParagraph(doc, quote));
  const quoted = (token: Token): boolean =>
    quotes.some((q) => contains(q, token) && (utterances.includes(q) || q.end - q.start > 25));
  const byCue = findCues(doc, quoted).flatMap((cue): Draft[] => {
    const content = findContent(doc, cue, quotes);
    if (!content) return [];
    const { basis, spans, direct } = content;
    return [
      {
        basis,
        content: spans,
        direct,
        verb: cue.verb,
        cue: content.cue ?? cue.span,
        source: cue.source,
        sourceHead: cue.sourceHead,
      },
    ];
  });
  const found = [...byCue, ...accordingTo(doc, quoted), ...cueNouns(doc, quoted)];
  const stated = distinct(found.filter((draft) => !isAside(draft, found)).map((draft) => asQuoted(doc, draft, quotes)));
  return spread(doc, stated, utterances);
}

/** Inside another's speech only a statement with a clause of its own counts: not "to be heard" in "noting that she asks to be heard". */
const isAside = (draft: Draft, all: readonly Draft[]): boolean =>
  /^(?:order|object|mind|noun)$/.test(draft.basis) &&
  all.some((outer) => outer !== draft && draft.cue && outer.content.some((span) => contains(span, draft.cue!)));

/** Takes in whole the quotations that the content cuts; what is nothing but a quotation is verbatim. */
function asQuoted(doc: Doc, draft: Draft, quotes: readonly QuoteRegion[]): Draft {
  const content = draft.content.map((span) => overQuotes(span, quotes));
  const verbatim = content.every((span) => {
    const start = span.start + (/^that\s+/i.exec(doc.text.slice(span.start, span.end))?.[0].length ?? 0);
    return quotes.some((q) => q.start === start && Math.abs(q.end - span.end) <= 1);
  });
  return { ...draft, content, direct: draft.direct || verbatim };
}

const touchesParagraph = (doc: Doc, quote: QuoteRegion): boolean =>
  quote.continued || !quote.closed || doc.paragraphs[quote.paragraph]!.start === quote.start;

/** "According to the bank, prices rose." */
function accordingTo(doc: Doc, quoted: (token: Token) => boolean): Draft[] {
  const found: Draft[] = [];
  for (const verb of doc.tokens) {
    if (verb.lemma.toLowerCase() !== 'accord' && verb.text.toLowerCase() !== 'according') continue;
    const to = doc.tokens[verb.i + 1];
    if (!to || !/^to$/i.test(to.text) || quoted(verb)) continue;
    const sourceHead = childWith(to, 'pobj') ?? childrenWith(verb, 'prep').flatMap((p) => childrenWith(p, 'pobj'))[0];
    if (!sourceHead || verb.head === verb) continue;
    const phrase = [verb, to, ...subtreeWithout(sourceHead, () => false)];
    const source = spanOf(subtreeWithout(sourceHead, () => false));
    const own = new Set<Token>(phrase);
    let host = verb.head;
    while (host.head !== host && !isClause(host)) host = host.head;
    const sentence = doc.sentences[verb.sent]!;
    const all = subtreeWithout(host, (child) => own.has(child)).filter((token) => !own.has(token));
    const reach =
      all.length > 2 ? all : doc.tokens.slice(sentence.first, sentence.last).filter((token) => !own.has(token));
    const left = spanOf(reach.filter((token) => token.i < verb.i));
    const right = spanOf(reach.filter((token) => token.i > phrase.at(-1)!.i));
    const content = [left, right].flatMap((span) => (span && span.end - span.start > 8 ? [span] : []));
    if (!source || content.length === 0) continue;
    const cue = { start: verb.start, end: to.end };
    found.push({ basis: 'accordingTo', content, direct: false, verb, cue, source, sourceHead });
  }
  return found;
}

/** A verb with a subject or a tense of its own: not "working" in "rescuers, working in the cold, according to …". */
const isClause = (token: Token): boolean =>
  /^(?:VERB|AUX)$/.test(token.pos) && (isFiniteVerb(token) || childWith(token, 'nsubj', 'nsubjpass') !== undefined);

/** "his claim that the vote was stolen", "a warning by the bank that prices would rise". */
function cueNouns(doc: Doc, quoted: (token: Token) => boolean): Draft[] {
  const found: Draft[] = [];
  for (const noun of doc.tokens) {
    if (noun.pos !== 'NOUN' || !NOUNS.has(noun.lemma) || quoted(noun)) continue;
    const clause = childrenWith(noun, 'acl', 'ccomp', 'relcl').find((c) =>
      childrenWith(c, 'mark').some((m) => /^that$/i.test(m.text)),
    );
    const by = childrenWith(noun, 'prep').find((p) => /^(?:by|from)$/i.test(p.text));
    const sourceHead = childWith(noun, 'poss') ?? (by && childWith(by, 'pobj'));
    if (!clause || !sourceHead) continue;
    const content = spanOf(subtreeWithout(clause, () => false));
    const source = spanOf(subtreeWithout(sourceHead, (c) => c.dep === 'case'));
    if (!content || !source || overlaps(content, source)) continue;
    found.push({
      basis: 'noun',
      content: [content],
      direct: false,
      verb: noun,
      cue: { start: noun.start, end: noun.end },
      source,
      sourceHead,
    });
  }
  return found;
}

/** One content, one attribution: a quotation beats a paraphrase, a cue's own clause beats a wider one. */
function distinct(drafts: readonly Draft[]): Draft[] {
  const ranked = [...drafts].sort(
    (a, b) => Number(b.direct) - Number(a.direct) || length(a) - length(b) || distance(a) - distance(b),
  );
  const kept: Draft[] = [];
  for (const draft of ranked) {
    const rival = kept.find((k) => sameContent(k, draft));
    if (!rival) kept.push(draft);
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
  return shared > 0.8 * Math.max(length(kept), length(draft)) || (kept.direct && shared > 0.6 * length(draft));
}

/** Gives the quotations that no cue brings to whoever is speaking: the same utterance going on, `X: “…”`, `“…” — X`. */
function spread(doc: Doc, stated: readonly Draft[], utterances: readonly QuoteRegion[]): Draft[] {
  const drafts = [...stated];
  const free = utterances.filter(
    (quote) => !stated.some((draft) => draft.content.some((span) => overlaps(span, quote))),
  );
  const inside = free.filter((quote) => !stated.some((d) => d.cue && contains(quote, d.cue)));
  const attributed = new Map<QuoteRegion, number>();
  utterances.forEach((quote) => {
    const at = drafts.findIndex((draft) => draft.direct && draft.content.some((span) => overlaps(span, quote)));
    if (at >= 0) attributed.set(quote, at);
  });
  for (const quote of backwards(utterances, inside)) {
    const next = utterances.find((q) => q.paragraph === quote.paragraph + 1 && q.continued);
    const at = next && attributed.get(next);
    if (quote.closed || at === undefined) continue;
    attributed.set(quote, drafts.push(continuing(drafts, at, quote)) - 1);
  }
  for (const quote of inside) {
    if (attributed.has(quote) || isRepeated(doc, quote, utterances)) continue;
    const own = labelled(doc, quote) ?? signed(doc, quote);
    if (own) {
      attributed.set(quote, drafts.push(own) - 1);
      continue;
    }
    if (!beginsSentence(doc, quote) || !isUtterance(doc, quote)) continue;
    const at = previousUtterance(doc, quote, drafts);
    if (at === null) continue;
    const follows = drafts[at]!;
    const sameParagraph = paragraphOf(doc, follows.content.at(-1)!) === quote.paragraph;
    const gap = doc.text.slice(Math.max(follows.content.at(-1)!.end, follows.cue?.end ?? 0), quote.start);
    if (
      follows.basis === 'quote' &&
      sameParagraph &&
      gap.length < LONGEST_ATTRIBUTION &&
      sentenceCount(doc, follows, quote) <= 1
    ) {
      // “We won,” he said. “It was hard.”
      drafts[at] = { ...follows, content: [...follows.content, { start: quote.start, end: quote.end }] };
      attributed.set(quote, at);
    } else
      attributed.set(quote, drafts.push(continuing(drafts, at, quote, quote.continued ? 'continued' : 'inferred')) - 1);
  }
  return drafts;
}

const backwards = (all: readonly QuoteRegion[], free: readonly QuoteRegion[]): QuoteRegion[] =>
  [...all].reverse().filter((quote) => free.includes(quote));

const continuing = (drafts: readonly Draft[], at: number, quote: Span, basis: Draft['basis'] = 'continued'): Draft => {
  const { source, sourceHead } = drafts[at]!;
  return {
    basis,
    content: [{ start: quote.start, end: quote.end }],
    direct: true,
    verb: null,
    cue: null,
    source,
    sourceHead,
    follows: at,
  };
};

/** How many sentences stand between the end of an attribution and a quotation. */
function sentenceCount(doc: Doc, draft: Draft, quote: Span): number {
  const end = Math.max(draft.content.at(-1)!.end, draft.cue?.end ?? 0, draft.source?.end ?? 0);
  return doc.text.slice(end, quote.start).split(/[.!?](?=\s|$)/).length - 1;
}

const paragraphOf = (doc: Doc, span: Span): number =>
  doc.sentences[doc.tokens[doc.tokenAt(span.start)]?.sent ?? 0]?.paragraph ?? 0;

/** A pull quote says again what the text says elsewhere. */
function isRepeated(doc: Doc, quote: QuoteRegion, utterances: readonly QuoteRegion[]): boolean {
  const words = (q: Span): string =>
    quotedText(doc.text, q)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const own = words(quote);
  const rest = doc.text.slice(0, quote.start) + doc.text.slice(quote.end);
  return (
    utterances.some((q) => q !== quote && words(q).includes(own)) ||
    rest
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .includes(own)
  );
}

/** The utterance that a quotation without attribution goes on with: the last one in its paragraph or in the one before. */
function previousUtterance(doc: Doc, quote: QuoteRegion, drafts: readonly Draft[]): number | null {
  let best: number | null = null;
  drafts.forEach((draft, at) => {
    const last = draft.content.at(-1)!;
    if (last.start >= quote.start || /^(?:noun|mind|naming|object|order)$/.test(draft.basis)) return;
    const distance = quote.paragraph - paragraphOf(doc, last);
    const wholeParagraph = doc.text.slice(doc.paragraphs[quote.paragraph]!.start, quote.start).trim() === '';
    if (distance > 1 || (distance === 1 && !wholeParagraph)) return;
    if (best === null || last.start >= drafts[best]!.content.at(-1)!.start) best = at;
  });
  return best;
}

/** `The minister: “We won’t go.”` */
function labelled(doc: Doc, quote: QuoteRegion): Draft | null {
  const paragraph = doc.paragraphs[quote.paragraph]!;
  const label = /^(\s*)([\p{Lu}][^.!?:"“”]{1,60}?)\s*:\s*$/u.exec(doc.text.slice(paragraph.start, quote.start));
  if (!label) return null;
  const start = paragraph.start + label[1]!.length;
  return named(doc, { start, end: start + label[2]!.length }, quote, 'label');
}

/** `“It is over.” — Maria Lopez` */
function signed(doc: Doc, quote: QuoteRegion): Draft | null {
  const after = /^[\s.]*[—–-]{1,2}\s*([\p{Lu}][^\n.!?"“”]{2,60})/u.exec(doc.text.slice(quote.end, quote.end + 100));
  if (!after) return null;
  const start = quote.end + after[0].length - after[1]!.length;
  return named(doc, { start, end: start + after[1]!.trimEnd().length }, quote, 'signed');
}

/** An attribution without a verb, to a phrase that is all name. */
function named(doc: Doc, source: Span, quote: Span, basis: Draft['basis']): Draft | null {
  const tokens = tokensIn(doc, source);
  const head = tokens.find((token) => !tokens.includes(token.head) || token.head === token);
  if (
    !head ||
    !tokens.some((token) => token.pos === 'PROPN') ||
    tokens.some((token) => /^(?:VERB|AUX)$/.test(token.pos))
  )
    return null;
  return {
    basis,
    content: [{ start: quote.start, end: quote.end }],
    direct: true,
    verb: null,
    cue: null,
    source,
    sourceHead: head,
  };
}
