import type { Doc } from '../../model/doc.ts';
import type { Span } from '../../model/span.ts';
import { NO_LABELS } from './cues.ts';
import { type QuoteRegion, quotedText } from './quoteRegions.ts';
import type { Draft } from './statementDraft.ts';
import { beginsSentence, isUtterance } from './statementQuotes.ts';
import { contains, overlaps, spanOf, tokensIn } from './statementSyntax.ts';
import { wordSet } from './syntax.ts';

const NONE = wordSet(NO_LABELS);
/** Between two parts of one utterance there may stand no more than its attribution. */
const LONGEST_ATTRIBUTION = 200;

/** Gives the quotations that no cue brings to whoever is speaking: the same utterance going on, `X: “…”`, `“…” — X`. */
export function spreadQuotes(doc: Doc, stated: readonly Draft[], utterances: readonly QuoteRegion[]): Draft[] {
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
  const words = inside.length > 0 ? folded(doc.text) : '';
  for (const quote of inside) {
    if (attributed.has(quote) || isRepeated(words, folded(quotedText(doc.text, quote)))) continue;
    const own = labelled(doc, quote) ?? signed(doc, quote) ?? introduced(doc, quote);
    if (own) {
      attributed.set(quote, drafts.push(own) - 1);
      continue;
    }
    if (!beginsSentence(doc, quote) || !isUtterance(doc, quote) || /:\s*$/.test(textBefore(doc, quote))) continue;
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

const textBefore = (doc: Doc, quote: QuoteRegion): string =>
  doc.text.slice(doc.paragraphs[quote.paragraph]!.start, quote.start);

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
function isRepeated(words: string, own: string): boolean {
  return own !== '' && words.indexOf(own, words.indexOf(own) + 1) >= 0;
}

/** Words alone, in lower case, to compare by. */
const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The utterance that a quotation without attribution goes on with: the last one in its paragraph or in the one before. */
function previousUtterance(doc: Doc, quote: QuoteRegion, drafts: readonly Draft[]): number | null {
  let best: number | null = null;
  drafts.forEach((draft, at) => {
    const last = draft.content.at(-1)!;
    if (last.start >= quote.start || /^(?:noun|mind|naming|object|order|nested|nobody|unsaid)$/.test(draft.basis))
      return;
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
  const label = /^(\s*)([\p{Lu}][^.!?:"“”]{1,60}?)(\s*):\s*$/u.exec(doc.text.slice(paragraph.start, quote.start));
  if (!label) return null;
  const start = paragraph.start + label[1]!.length;
  const end = start + label[2]!.length;
  const colon = end + label[3]!.length;
  const draft = named(doc, { start, end }, quote, 'label');
  return draft && { ...draft, cue: { start: colon, end: colon + 1 } };
}

/** `The king issued a statement: “…”`: brought by a sentence without a verb of saying, whose subject speaks. */
function introduced(doc: Doc, quote: QuoteRegion): Draft | null {
  const colon = doc.tokens
    .slice(Math.max(0, doc.tokenAt(quote.start) - 3), doc.tokenAt(quote.start))
    .findLast((t) => t.pos !== 'SPACE');
  const paragraph = doc.paragraphs[quote.paragraph]!;
  if (colon?.text !== ':' || colon.start <= paragraph.start) return null;
  const sentence = doc.sentences[doc.tokens[colon.i - 1]!.sent]!;
  const brings = doc.tokens.slice(sentence.first, colon.i);
  const verb = brings.find((t) => t.pos === 'VERB' && (t.head === t || !brings.includes(t.head)));
  const sourceHead = verb?.children.find((child) => child.dep === 'nsubj' && child.i < verb.i);
  const source = sourceHead && spanOf(doc.subtree(sourceHead));
  if (!verb || !sourceHead || !source || /^(?:i|we|you)$/.test(sourceHead.norm)) return null;
  const content = [{ start: quote.start, end: quote.end }];
  return {
    basis: 'label',
    content,
    direct: true,
    verb,
    cue: { start: verb.start, end: verb.end },
    source,
    sourceHead,
  };
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
    NONE.has(tokens[0]!.norm) ||
    !(tokens.some((token) => token.pos === 'PROPN') || tokens.every((token) => /^\p{Lu}\p{Ll}/u.test(token.text))) ||
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
