import type { Doc, Token } from '../../model/doc.ts';
import type { Span } from '../../model/span.ts';
import { type QuoteRegion, quotedText } from './quoteRegions.ts';
import type { Cue } from './statementCues.ts';
import type { Content } from './statementDraft.ts';
import { childrenWith, isFiniteVerb, isUnder, spanOf, subtreeWithout, tokensIn } from './statementSyntax.ts';

/** Between a verb of saying and its quotation: "told the paper in an interview late on Friday". */
const LONGEST_GAP = 160;

/** `said that “we need answers”`: "that" is part of what was said, as the quotation corpora mark it. */
function withThat(doc: Doc, cue: Cue, quote: Span): number {
  const before = doc.tokens[doc.tokenAt(quote.start) - 1];
  return before && /^that$/i.test(before.text) && before.start >= cue.clause.end ? before.start : quote.start;
}

/** Does the quotation hold a whole utterance, rather than a title or a borrowed word? */
export function isUtterance(doc: Doc, quote: QuoteRegion): boolean {
  const words = quotedText(doc.text, quote).trim();
  return /[.!?,;:…—–-]$/.test(words) || words.split(/\s+/).length >= 4;
}

/**
 * The quotations that an attributing clause brings: the one before it, the one after it, or both
 * (`“We won,” said Smith, “and they lost.”`). Null where there is none, or where a quotation is only part of a clause
 * (`said the plan was “a disgrace”`).
 */
export function findQuotedContent(doc: Doc, cue: Cue, quotes: readonly QuoteRegion[]): Content | null {
  if (cue.takes.has('finding') || !(cue.takes.has('quote') || cue.takes.has('clause'))) return null;
  const before = quoteBefore(doc, cue, quotes);
  const after = quoteAfter(doc, cue, quotes, before !== null);
  if (!before && !after) return null;
  const lead = before && leadOf(doc, before, quotes);
  const spans = [before, after].flatMap((quote) =>
    quote ? [{ start: withThat(doc, cue, quote), end: quote.end }] : [],
  );
  if (lead && spans[0]) {
    const whole = [{ start: lead.start, end: spans[0].end }, ...spans.slice(1)];
    return { basis: 'around', spans: whole, direct: false };
  }
  return { basis: 'quote', spans, direct: true };
}

/** `“We won,” he said`: a quotation that ends where the attributing clause begins. */
function quoteBefore(doc: Doc, cue: Cue, quotes: readonly QuoteRegion[]): QuoteRegion | null {
  const quote = quotes.filter((q) => q.end <= cue.clause.start).at(-1);
  if (!quote || quote.paragraph !== doc.sentences[cue.verb.sent]!.paragraph) return null;
  const gap = doc.text.slice(quote.end, cue.clause.start);
  const bare = /^[\s,.!?;—–-]*$/.test(gap);
  if (!bare && !isLooseGap(doc, { start: quote.end, end: cue.clause.start }, cue)) return null;
  const words = quotedText(doc.text, quote);
  const stopped = /[.]$/.test(words.trim()) || /[.!?]\s*$/.test(gap);
  // `“A,” he said. “B.” She said that …`: a full stop parts the quotation from the next speaker's clause.
  if (stopped && (!bare || /[.!?]\s*$/.test(gap) || bringsMore(doc, cue))) return null;
  const comma = /[,!?…—–-]$/.test(words.trim()) || /^\s*,/.test(gap);
  return comma || stopped || isUtterance(doc, quote) ? quote : null;
}

/** Does the attributing clause go on after its verb with what was said? */
function bringsMore(doc: Doc, cue: Cue): boolean {
  if (childrenWith(cue.verb, 'ccomp').some((c) => c.i > cue.verb.i)) return true;
  return !/^\s*(?:[.,;—–-]|$)/.test(doc.text.slice(cue.clause.end, doc.sentences[cue.verb.sent]!.end));
}

/** `We need to “make sure,” she said`: what stands in the sentence before a quotation that begins in its middle. */
function leadOf(doc: Doc, quote: QuoteRegion, quotes: readonly QuoteRegion[]): Span | null {
  if (beginsSentence(doc, quote)) return null;
  const token = doc.tokens[doc.tokenAt(quote.start)];
  const sentence = token && doc.sentences[token.sent];
  if (!sentence || sentence.start >= quote.start) return null;
  const earlier = quotes.filter(
    (q) => q.end <= quote.start && q.end > sentence.start && /[.!?,]["”'’]$/.test(doc.text.slice(q.start, q.end)),
  );
  const start = earlier.at(-1)?.end ?? sentence.start;
  return spanOf(tokensIn(doc, { start, end: quote.start }));
}

/** Nothing of the sentence before it but a conjunction: `But “we won,” he said`. */
export function beginsSentence(doc: Doc, quote: QuoteRegion): boolean {
  const paragraph = doc.paragraphs[quote.paragraph]!;
  const before = doc.text.slice(paragraph.start, quote.start).trimEnd();
  return before === '' || /[.!?:”"’)—–-]$/.test(before) || /(?:^|[.!?]\s+)(?:And|But|Yet|So|Still)$/i.test(before);
}

/** `said: “We won.”`, `told the paper, “We won.”` */
function quoteAfter(doc: Doc, cue: Cue, quotes: readonly QuoteRegion[], broken: boolean): QuoteRegion | null {
  const quote = quotes.find((q) => q.start >= cue.clause.end);
  if (!quote) return null;
  const sentence = doc.sentences[cue.verb.sent]!;
  const gap = { start: cue.clause.end, end: quote.start };
  const words = doc.text.slice(gap.start, gap.end);
  if (words.length > LONGEST_GAP) return null;
  if (quote.paragraph !== sentence.paragraph) return /^[^.!?]*[:;]\s*$/.test(words) && !broken ? quote : null;
  if (/[.!?](?:\s|$)/.test(words.replace(/\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|St|U\.S|\p{Lu})\./gu, ''))) return null;
  // The quotation is the complement, or it stands after a comma or a colon with only adverbials between.
  const introduced = /[,:;]\s*$/.test(words) || /^\s*(?:that\s*)?$/.test(words);
  if (!introduced && (!isLooseGap(doc, gap, cue) || tokensIn(doc, gap).some((token) => token.pos === 'VERB')))
    return null;
  if (tokensIn(doc, gap).some((token) => isFiniteVerb(token) && !isRelative(token, cue))) return null;
  if (/\bthat\s*$/.test(words)) return wholeComplement(doc, cue, quote) ? quote : null;
  if (!introduced && !isUtterance(doc, quote)) return null;
  if (/,\s*$/.test(words) && !isUtterance(doc, quote)) return null;
  return goesOnAfter(doc, quote) ? null : quote;
}

/** Is all between them adverbials of the verb and its hearers: "told the paper on Friday"? */
function isLooseGap(doc: Doc, gap: Span, cue: Cue): boolean {
  const loose = childrenWith(
    cue.verb,
    'prep',
    'dobj',
    'dative',
    'npadvmod',
    'advmod',
    'advcl',
    'agent',
    'appos',
    'prt',
  ).filter((child) => !(child.dep === 'dobj' && !cue.takes.has('hearer')));
  return tokensIn(doc, gap).every(
    (token) =>
      token.pos === 'PUNCT' ||
      token.pos === 'SPACE' ||
      (!/^(?:as|that)$/i.test(token.text) && loose.some((child) => isUnder(token, child))),
  );
}

/** A verb of a relative clause or an adverbial before the quotation: "told the paper, which is owned by him, …". */
const isRelative = (token: Token, cue: Cue): boolean => {
  for (let t = token; t.head !== t; t = t.head) {
    if (/^(?:relcl|advcl|acl)$/.test(t.dep) && t !== cue.verb) return true;
    if (t === cue.verb) return false;
  }
  return false;
};

/** `said that “the plan failed”`: is the quotation the whole clause? */
function wholeComplement(doc: Doc, cue: Cue, quote: QuoteRegion): boolean {
  const clause = childrenWith(cue.verb, 'ccomp').find((c) => c.i > cue.verb.i);
  const span = clause && spanOf(subtreeWithout(clause, () => false));
  return (!span || span.end <= quote.end + 1) && !goesOnAfter(doc, quote);
}

/** `said “the plan” had failed`: the sentence goes on with a verb of its own, so the quotation is a part of it. */
function goesOnAfter(doc: Doc, quote: QuoteRegion): boolean {
  const words = quotedText(doc.text, quote).trim();
  if (/[.!?,…]$/.test(words)) return false;
  const next = doc.tokens[doc.tokenAt(quote.end)];
  const last = doc.tokens[doc.tokenAt(quote.end - 1)];
  if (!next || !last || next.sent !== last.sent) return false;
  return /^(?:VERB|AUX|NOUN|PROPN|ADP|PART)$/.test(next.pos);
}
