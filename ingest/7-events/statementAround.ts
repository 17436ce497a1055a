import type { Doc, Token } from '../../model/doc.ts';
import type { Span } from '../../model/span.ts';
import { overQuotes, type QuoteRegion } from './quoteRegions.ts';
import { endsSentence } from './statementCueSpan.ts';
import type { Cue } from './statementCues.ts';
import type { Content } from './statementDraft.ts';
import { childrenWith, hasSubject, isFiniteVerb, spanOf, subtreeWithout } from './statementSyntax.ts';
import { isCueVerb } from './statementVerbs.ts';

/** What was said on one or both sides of the clause that says who said it. */

/** Tokens of "on Friday in a speech to the nation" between a cue and its second comma. */
const LONGEST_ADVERBIAL = 14;
/** Characters of a side that counts. */
const SHORTEST_SIDE = 3;

/** "Prices, the bank said, rose." and "As he told the paper, prices rose.": the sentence but for the attributing clause. */
export function aroundClause(doc: Doc, cue: Cue, quotes: readonly QuoteRegion[]): Content | null {
  const { takes } = cue;
  if (!takes.has('clause')) return null;
  // "Crops fail, a new study found."
  const rest = doc.text.slice(cue.clause.end, doc.sentences[cue.verb.sent]!.end);
  if (takes.has('finding') && !/^[\s.!?”"]*$/.test(rest)) return null;
  return surrounding(hostClause(doc, cue), cue, quotes);
}

export function insertedClause(doc: Doc, cue: Cue, quotes: readonly QuoteRegion[]): Content | null {
  if (!cue.takes.has('clause') || cue.takes.has('finding')) return null;
  return surrounding(parenthetical(doc, cue) ?? [], cue, quotes);
}

function surrounding(pieces: readonly Span[], cue: Cue, quotes: readonly QuoteRegion[]): Content | null {
  const spans = pieces.filter((span) => span.end - span.start > SHORTEST_SIDE).map((span) => overQuotes(span, quotes));
  return spans.length === 0 ? null : { basis: cue.takes.has('mind') ? 'mind' : 'around', spans, direct: false };
}

/** A clause between two commas whose sentence goes on with its verb: "The plan, the minister said on Friday, has failed." */
function parenthetical(doc: Doc, cue: Cue): Span[] | null {
  const sentence = doc.sentences[cue.verb.sent]!;
  const before = doc.tokens[doc.tokenAt(cue.clause.start) - 1];
  if (!before || before.i <= sentence.first || before.text !== ',') return null;
  const from = doc.tokenAt(cue.clause.end);
  const comma = doc.tokens
    .slice(from, Math.min(from + LONGEST_ADVERBIAL, sentence.last))
    .find((token) => token.text === ',');
  const next = comma && doc.tokens[comma.i + 1];
  if (!comma || !next || next.i >= sentence.last || doc.tokens.slice(from, comma.i).some(isFiniteVerb)) return null;
  const semicolon = doc.tokens.slice(sentence.first, before.i).findLast((token) => token.text === ';');
  const left = doc.tokens.slice(semicolon ? semicolon.i + 1 : sentence.first, before.i);
  // "The bridge is not safe, Holt said, and should be closed."
  const more = left.some(isFiniteVerb) && next.pos === 'CCONJ' && /^(?:MD|AUX)$/.test(helperOf(doc.tokens[next.i + 1]));
  if (!more && (left.some(isFiniteVerb) || !isFiniteVerb(next))) return null;
  const right = doc.tokens.slice(next.i, sentence.last);
  return [left, right].flatMap((tokens) => spanOf(tokens) ?? []);
}

/** "should", "was": what opens a second half without a subject; a verb of its own ("and left") may be the speaker's. */
const helperOf = (token: Token | undefined): string =>
  token?.tag === 'MD' ? 'MD' : token && isFiniteVerb(token) && token.pos === 'AUX' ? 'AUX' : '';

/** The clause that the cue's own clause stands in or after, by the parse. */
function hostClause(doc: Doc, cue: Cue): Span[] {
  const { verb } = cue;
  const asClause = verb.dep === 'advcl' && childrenWith(verb, 'mark').some((mark) => mark.lemma.toLowerCase() === 'as');
  const before = childrenWith(verb, 'ccomp').find((c) => c.i < verb.i);
  const inserted =
    (verb.dep === 'parataxis' || verb.dep === 'ccomp') && verb.head !== verb && cue.sourceHead.head === verb;
  if (before ? !hasSubject(before) : !(asClause || inserted) || !commaBounded(doc, cue)) return [];
  // "The town has agreed to build a harbour, officials said": agreeing is what they said
  if (verb.dep === 'ccomp' && verb.i < verb.head.i && isCueVerb(verb.head) && endsSentence(doc, verb.head)) return [];
  // "If trams return, Holt said, cars must go": what the parser gives the attributing clause from before its subject.
  const stray = childrenWith(verb, 'nsubj', 'advcl').filter(
    (s) => s !== cue.sourceHead && s.i < Math.min(verb.i, cue.sourceHead.i) && !asClause,
  );
  const attribution = new Set(subtreeWithout(verb, (child) => child === before || stray.includes(child)));
  const host = before ?? verb.head;
  const tokens = subtreeWithout(host, (child) => child === verb)
    .concat(...stray.map((s) => subtreeWithout(s, () => false)))
    .sort((a, b) => a.i - b.i);
  const start = before ? cue.clause.start : Math.min(cue.clause.start, ...[...attribution].map((token) => token.start));
  const left = spanOf(tokens.filter((token) => token.end <= start));
  const right = spanOf(tokens.filter((token) => token.start >= cue.clause.end && !attribution.has(token)));
  // "While all agreed on the route, the mayor stressed …": what only sets the scene was not said, nor what "but" parts from the cue.
  const joined = doc.tokens[doc.tokenAt(cue.clause.start) - 1]?.pos === 'CCONJ';
  const scene =
    joined || (!right && childrenWith(host, 'mark').some((mark) => !/^(?:that|if|whether)$/i.test(mark.text)));
  return scene ? [] : [left, right].flatMap((span) => span ?? []);
}

/** Does a comma (or the sentence's edge) part the attributing clause from the rest? */
function commaBounded(doc: Doc, cue: Cue): boolean {
  const before = doc.tokens[doc.tokenAt(cue.clause.start) - 1];
  const sentence = doc.sentences[cue.verb.sent]!;
  return !before || before.i < sentence.first || /^(?:[,”"’—–(-]|as)$/i.test(before.text);
}

/** "Trams stopped on Monday, officials said.": the sentence up to the clause that closes it, whatever the parser makes of it. */
export function closedClause(doc: Doc, cue: Cue, quotes: readonly QuoteRegion[]): Content | null {
  if (!cue.takes.has('clause') || cue.takes.has('finding') || cue.clause.end > cue.span.end) return null;
  const sentence = doc.sentences[cue.verb.sent]!;
  const before = doc.tokens[doc.tokenAt(Math.min(cue.clause.start, cue.source.start)) - 1];
  if (!before || before.i <= sentence.first || before.text !== ',' || !endsSentence(doc, cue.verb)) return null;
  const tokens = doc.tokens.slice(sentence.first, before.i);
  const said = tokens.slice(tokens.findLastIndex((token) => token.text === ';') + 1);
  if (!said.some((token) => /^(?:VBD|VBZ|VBP|VBN|MD)$/.test(token.tag))) return null;
  const span = spanOf(said);
  return span && surrounding([span], cue, quotes);
}
