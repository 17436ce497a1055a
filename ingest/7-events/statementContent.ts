import type { Doc, Token } from '../../model/doc.ts';
import type { Span } from '../../model/span.ts';
import { NAMING_VERBS, PREPOSITION_CUES } from './cues.ts';
import type { QuoteRegion } from './quoteRegions.ts';
import type { Cue } from './statementCues.ts';
import type { Basis } from './statementDraft.ts';
import { findQuotedContent } from './statementQuotes.ts';
import { childrenWith, childWith, isFinite, isUnder, spanOf, subtreeWithout, tokensIn } from './statementSyntax.ts';

export interface Content {
  readonly basis: Basis;
  readonly spans: readonly Span[];
  readonly direct: boolean;
  /** A wider cue than the verb: "called for". */
  readonly cue?: Span;
}

const LONGEST_REST_GAP = 2;
const SHORTEST_REST = 3;

/** What a cue's speaker said, by the surest construction that fits; null where nothing was said. */
export function findContent(doc: Doc, cue: Cue, quotes: readonly QuoteRegion[]): Content | null {
  return (
    findQuotedContent(doc, cue, quotes) ??
    complementClause(doc, cue, quotes) ??
    aroundClause(doc, cue, quotes) ??
    namedContent(cue, quotes) ??
    prepositionContent(cue) ??
    orderContent(cue) ??
    backContent(doc, cue) ??
    objectContent(doc, cue, quotes) ??
    restOfSentence(doc, cue)
  );
}

/** "said that prices rose", "vowed to answer", "asked whether he would come". */
function complementClause(doc: Doc, cue: Cue, quotes: readonly QuoteRegion[]): Content | null {
  const { verb, takes } = cue;
  const clause = childrenWith(verb, 'ccomp').find((c) => c.i > verb.i && !isAfterSource(c, cue));
  if (clause && clause.pos !== 'PUNCT') {
    const question = isQuestion(clause);
    const fits = question ? takes.has('question') || takes.has('clause') : takes.has('clause');
    if (!fits || !hasSubject(clause)) return null;
    if (takes.has('finding') && !saysThat(clause)) return null;
    const span = clauseSpan(doc, cue, clause, quotes);
    return span && { basis: takes.has('mind') ? 'mind' : 'clause', spans: [span], direct: false };
  }
  const infinitive = takes.has('infinitive') && childrenWith(verb, 'xcomp').find((c) => isInfinitive(c));
  if (infinitive) {
    const span = clauseSpan(doc, cue, infinitive, quotes);
    return span && { basis: 'order', spans: [span], direct: false };
  }
  return null;
}

const isAfterSource = (clause: Token, cue: Cue): boolean => isUnder(cue.sourceHead, clause);

const isInfinitive = (verb: Token): boolean => childrenWith(verb, 'aux').some((aux) => aux.tag === 'TO');

const hasSubject = (verb: Token): boolean =>
  childWith(verb, 'nsubj', 'nsubjpass', 'expl', 'csubj', 'csubjpass', 'attr') !== undefined ||
  isFinite(verb) ||
  isInfinitive(verb);

const saysThat = (clause: Token): boolean => childrenWith(clause, 'mark').some((mark) => mark.lemma === 'that');

const isQuestion = (clause: Token): boolean =>
  clause.children.some((c) => c.dep === 'mark' && /^(?:if|whether)$/i.test(c.text)) ||
  subtreeWithout(clause, (c) => c.i > clause.i).some((t) => /^W/.test(t.tag));

/** The clause's stretch, from "that" on, stretched over a quotation that it cuts through. */
function clauseSpan(doc: Doc, cue: Cue, clause: Token, quotes: readonly QuoteRegion[]): Span | null {
  const own = subtreeWithout(clause, (child) => isUnder(cue.sourceHead, child) || isOwnCue(child, cue));
  const after = own.filter((token) => token.start >= cue.verb.end - (cue.glued ? 4 : 0));
  const span = spanOf(after);
  if (!span) return null;
  const start = cue.glued ? cue.span.end : withThat(doc, cue.verb, span.start);
  return overQuotes({ start, end: span.end }, quotes);
}

/** "said that prices rose and added that wages fell": the second cue is the speaker's, not the clause's. */
const isOwnCue = (child: Token, cue: Cue): boolean =>
  child.dep === 'conj' &&
  child.head.dep === 'ccomp' &&
  child.head.head === cue.verb &&
  childWith(child, 'ccomp') !== undefined &&
  childWith(child, 'nsubj') === undefined &&
  childrenWith(child.head, 'cc').length > 0;

/** A "that" which the parser left outside its clause. */
function withThat(doc: Doc, verb: Token, start: number): number {
  const before = doc.tokens[doc.tokenAt(start) - 1];
  return before && before.i > verb.i && /^that$/i.test(before.text) ? before.start : start;
}

/** Takes in whole what the stretch touches of a quotation in the same sentence. */
export function overQuotes(span: Span, quotes: readonly QuoteRegion[]): Span {
  let { start, end } = span;
  for (const quote of quotes) {
    if (quote.start < end && quote.end > end && quote.start > start) end = quote.end;
    if (quote.start < end && quote.end > end && quote.end - end <= 2) end = quote.end;
    if (quote.start < start && quote.end > start && start - quote.start <= 2) start = quote.start;
  }
  return { start, end };
}

/** "Prices, the bank said, rose." and "As he told the paper, prices rose.": the sentence but for the attributing clause. */
function aroundClause(doc: Doc, cue: Cue, quotes: readonly QuoteRegion[]): Content | null {
  const { verb, takes } = cue;
  if (!takes.has('clause')) return null;
  const asClause = verb.dep === 'advcl' && childrenWith(verb, 'mark').some((mark) => mark.lemma.toLowerCase() === 'as');
  const before = childrenWith(verb, 'ccomp').find((c) => c.i < verb.i);
  const hosted =
    asClause ||
    ((verb.dep === 'parataxis' || verb.dep === 'ccomp') && verb.head !== verb && cue.sourceHead.head === verb);
  if (!before && !hosted) return null;
  const host = before ?? verb.head;
  if (before && !hasSubject(before)) return null;
  if (!before && !commaBounded(doc, cue)) return null;
  const attribution = new Set(subtreeWithout(verb, (child) => child === before));
  const tokens = subtreeWithout(host, (child) => attribution.has(child) && child !== before).filter(
    (t) => !attribution.has(t),
  );
  const clauseStart = Math.min(
    cue.clause.start,
    ...(before ? [cue.clause.start] : [...attribution].map((t) => t.start)),
  );
  const left = spanOf(tokens.filter((token) => token.end <= clauseStart));
  const right = spanOf(tokens.filter((token) => token.start >= cue.clause.end));
  const spans = [left, right].flatMap((span) =>
    span && span.end - span.start > SHORTEST_REST ? [overQuotes(span, quotes)] : [],
  );
  if (spans.length === 0) return null;
  return { basis: takes.has('mind') ? 'mind' : 'around', spans, direct: false };
}

/** Does a comma (or the sentence's edge) part the attributing clause from the rest? */
function commaBounded(doc: Doc, cue: Cue): boolean {
  const before = doc.tokens[doc.tokenAt(cue.clause.start) - 1];
  const sentence = doc.sentences[cue.verb.sent]!;
  return !before || before.i < sentence.first || /^(?:[,”"’—–(-]|as)$/i.test(before.text);
}

/** "called the entry unacceptable", "described the ruling as a disgrace". */
function namedContent(cue: Cue, quotes: readonly QuoteRegion[]): Content | null {
  const { verb } = cue;
  const rows = NAMING_VERBS.filter((row) => row.lemmas.split(/\s+/).includes(verb.lemma));
  const object = childrenWith(verb, 'dobj', 'ccomp').find((o) => o.i > verb.i);
  if (rows.length === 0 || !object) return null;
  const end = rows.some((row) => row.as) ? asPhrase(verb) : null;
  const named = end ?? (rows.some((row) => !row.as) ? predicate(verb, object) : null);
  if (!named) return null;
  const tokens = [object, named].flatMap((token) => subtreeWithout(token, () => false));
  const tail = childrenWith(verb, 'prep', 'advcl').filter((p) => p.i > named.i && /^(?:for|because|as)$/i.test(p.text));
  const span = spanOf([...tokens, ...tail.flatMap((p) => subtreeWithout(p, () => false))].sort((a, b) => a.i - b.i));
  return span && { basis: 'naming', spans: [overQuotes(span, quotes)], direct: false };
}

function asPhrase(verb: Token): Token | null {
  const as = childrenWith(verb, 'prep').find((p) => p.lemma === 'as' && p.i > verb.i);
  return as && as.children.length > 0 ? as : null;
}

/** What the object was called. An adjective after its noun is one that the parser tied to the wrong head. */
function predicate(verb: Token, object: Token): Token | null {
  const complement = childrenWith(verb, 'oprd', 'acomp', 'attr').find((c) => c.i > object.i);
  if (complement) return complement;
  const stray = subtreeWithout(object, (c) => c.dep === 'relcl').find(
    (t) => t.dep === 'amod' && t.pos === 'ADJ' && t.i > t.head.i,
  );
  if (stray) return stray;
  return object.dep === 'ccomp' && /^(?:ADJ|NOUN)$/.test(object.pos) && childWith(object, 'nsubj') ? object : null;
}

/** "called for a ceasefire", "warned of a famine". */
function prepositionContent(cue: Cue): Content | null {
  const { verb } = cue;
  for (const row of PREPOSITION_CUES) {
    if (row.lemma !== verb.lemma) continue;
    const preposition = childrenWith(verb, 'prep').find((p) => p.i === verb.i + 1 && p.lemma === row.preposition);
    const span = preposition && spanOf(subtreeWithout(preposition, () => false).filter((t) => t !== preposition));
    if (span && preposition)
      return { basis: 'object', spans: [span], direct: false, cue: { start: cue.span.start, end: preposition.end } };
  }
  return null;
}

/** "urged residents to leave". */
function orderContent(cue: Cue): Content | null {
  if (!cue.takes.has('order')) return null;
  const infinitive = childrenWith(cue.verb, 'xcomp', 'ccomp').find((c) => c.i > cue.verb.i && isInfinitive(c));
  if (!infinitive) return null;
  const object = childrenWith(cue.verb, 'dobj').filter((o) => o.i > cue.verb.i && o.i < infinitive.i);
  const span = spanOf([...object, infinitive].flatMap((t) => subtreeWithout(t, () => false)).sort((a, b) => a.i - b.i));
  return span && { basis: 'order', spans: [span], direct: false };
}

/** "X stated this": the sentence before, in the same paragraph. */
function backContent(doc: Doc, cue: Cue): Content | null {
  if (!cue.takes.has('back') || childWith(cue.verb, 'ccomp')) return null;
  const pointer = childrenWith(cue.verb, 'dobj', 'advmod').find(
    (o) => o.i > cue.verb.i && /^(?:this|that|so|it)$/i.test(o.text),
  );
  const bare = pointer && pointer.children.length === 0;
  const sentence = doc.sentences[cue.verb.sent]!;
  const before = doc.sentences[sentence.i - 1];
  if (!bare || !before || before.paragraph !== sentence.paragraph) return null;
  const span = spanOf(tokensIn(doc, before));
  return span && { basis: 'back', spans: [span], direct: false };
}

/** "denied the claims": the message is a noun phrase. */
function objectContent(doc: Doc, cue: Cue, quotes: readonly QuoteRegion[]): Content | null {
  if (!cue.takes.has('object')) return null;
  const object = childrenWith(cue.verb, 'dobj').find((o) => o.i > cue.verb.i && /^(?:NOUN|PROPN|VERB)$/.test(o.pos));
  if (!object || object === cue.sourceHead) return null;
  const span = spanOf(subtreeWithout(object, () => false));
  if (!span || tokensIn(doc, span).length < 2) return null;
  return { basis: 'object', spans: [overQuotes(span, quotes)], direct: false };
}

/** "says iodine is rare": what the parser could not tie to the verb, taken from the verb to the end of its sentence. */
function restOfSentence(doc: Doc, cue: Cue): Content | null {
  if (!cue.takes.has('rest') || cue.clause.end > cue.span.end) return null;
  const sentence = doc.sentences[cue.verb.sent]!;
  let first = doc.tokenAt(cue.span.end);
  const that = /^that$/i.test(doc.tokens[first]?.text ?? '') || cue.glued;
  if (cue.glued) first++;
  const rest = doc.tokens.slice(first, sentence.last);
  const verb = rest.find(isFinite);
  const subject = rest.find((token) => /^nsubj/.test(token.dep) || token.dep === 'expl');
  if (!verb || !subject || subject.i > verb.i || rest.length < SHORTEST_REST) return null;
  if (!that && subject.i - first > 8) return null;
  // "said on Friday after prices fell": what follows a preposition or a conjunction is no complement.
  if (!that && /^(?:ADP|SCONJ|CCONJ|PUNCT|PART)$/.test(rest[0]?.pos ?? '') && rest[0]?.text !== ',') return null;
  if (rest.slice(0, LONGEST_REST_GAP).some((token) => /^[:;]$/.test(token.text))) return null;
  const span = spanOf(rest);
  if (!span) return null;
  return {
    basis: that ? 'clause' : 'rest',
    spans: [{ start: cue.glued ? cue.span.end : span.start, end: span.end }],
    direct: false,
  };
}
