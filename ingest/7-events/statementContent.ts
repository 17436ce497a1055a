import type { Doc, Token } from '../../model/doc.ts';
import type { Span } from '../../model/span.ts';
import { overQuotes, type QuoteRegion } from './quoteRegions.ts';
import { aroundClause, closedClause, insertedClause } from './statementAround.ts';
import { dayBehind, isDate } from './statementCueSpan.ts';
import { type Cue, isParticiple } from './statementCues.ts';
import type { Content } from './statementDraft.ts';
import {
  findNamedContent,
  findObjectContent,
  findOrderContent,
  findPrepositionContent,
  findTargetedContent,
} from './statementPhrases.ts';
import { findQuotedContent } from './statementQuotes.ts';
import {
  childrenWith,
  childWith,
  hasSubject,
  isFiniteVerb,
  isInfinitive,
  isUnder,
  spanOf,
  subtreeWithout,
  tokensIn,
} from './statementSyntax.ts';
import { isCueVerb, QUOTING, takesOf } from './statementVerbs.ts';

const LONGEST_REST_GAP = 2;
/** How many tokens after a cue its lost clause's subject may end. */
const LATEST_SUBJECT = 8;
const SHORTEST_REST = 3;

/** What a cue's speaker said, by the surest construction that fits; null where nothing was said. */
export function findContent(doc: Doc, cue: Cue, quotes: readonly QuoteRegion[]): Content | null {
  if (cue.glued) return gluedContent(doc, cue);
  if (cue.unsaid) return unsaidContent(doc, cue, quotes);
  return (
    findQuotedContent(doc, cue, quotes) ??
    blockQuote(doc, cue) ??
    insertedClause(doc, cue, quotes) ??
    complementClause(doc, cue, quotes) ??
    aroundClause(doc, cue, quotes) ??
    closedClause(doc, cue, quotes) ??
    findNamedContent(cue, quotes) ??
    findPrepositionContent(cue) ??
    findTargetedContent(cue, quotes) ??
    findOrderContent(cue) ??
    backContent(doc, cue) ??
    findObjectContent(doc, cue, quotes) ??
    restOfSentence(doc, cue)
  );
}

/** "reportedthat prices rose": the parse of such a sentence is not to be trusted; all that follows is what was said. */
function gluedContent(doc: Doc, cue: Cue): Content | null {
  const sentence = doc.sentences[cue.verb.sent]!;
  const rest = spanOf(doc.tokens.slice(cue.verb.i + 1, sentence.last));
  return rest && { basis: 'clause', spans: [{ start: cue.span.end, end: rest.end }], direct: false };
}

/** "did not say whether it was safe", "would not comment on the sale", "does not believe that it is safe". */
function unsaidContent(doc: Doc, cue: Cue, quotes: readonly QuoteRegion[]): Content | null {
  const clause = childrenWith(cue.verb, 'ccomp').find((c) => c.i > cue.verb.i);
  const asks = clause !== undefined && isQuestion(clause);
  const found =
    (asks || cue.takes.has('mind') ? complementClause(doc, cue, quotes) : null) ??
    (cue.verb.lemma === 'comment' ? findPrepositionContent(cue) : null);
  return found && { ...found, basis: 'unsaid' };
}

/** What a cue inside a quotation reports: only a clause of its own will do. */
export const findNestedContent = (doc: Doc, cue: Cue): Content | null =>
  complementClause(doc, cue, []) ?? aroundClause(doc, cue, []);

/** `The church denied this:` with the next paragraph as what it said. */
function blockQuote(doc: Doc, cue: Cue): Content | null {
  const sentence = doc.sentences[cue.verb.sent]!;
  const paragraph = doc.paragraphs[sentence.paragraph]!;
  const next = doc.paragraphs[sentence.paragraph + 1];
  const ends = sentence.last === paragraph.last && /:\s*$/.test(doc.text.slice(cue.clause.end, paragraph.end));
  if (!ends || !next || cue.takes.has('mind') || sentence.root !== cue.verb || !cue.takes.has('quote')) return null;
  // Where the paragraph goes on with an attribution of its own ("They also claimed …"), the message ends before it.
  const sentences = doc.sentences.filter((s) => s.paragraph === sentence.paragraph + 1);
  const attributed = sentences.findIndex((s) =>
    doc.tokens.slice(s.first, s.last).some((t) => isCueVerb(t) && isThirdPerson(t)),
  );
  const last = (attributed < 0 ? sentences : sentences.slice(0, attributed)).at(-1);
  if (!last) return null;
  const span = { start: next.start, end: last.end };
  return /[.!?…]["”'’]?$/.test(doc.text.slice(span.start, span.end))
    ? { basis: 'block', spans: [span], direct: attributed < 0 }
    : null;
}

const isThirdPerson = (verb: Token): boolean =>
  childrenWith(verb, 'nsubj').some((s) => !/^(?:i|we|you)$/.test(s.norm)) && childWith(verb, 'ccomp') !== undefined;

/** "said that prices rose", "vowed to answer", "asked whether he would come". */
function complementClause(doc: Doc, cue: Cue, quotes: readonly QuoteRegion[]): Content | null {
  const { verb, takes } = cue;
  const clause = childrenWith(verb, 'ccomp').find((c) => c.i > verb.i && !isAfterSource(c, cue)) ?? strayClause(cue);
  if (clause && clause.pos !== 'PUNCT') {
    const question = isQuestion(clause);
    // "wants the council to pay", "considers the plan a mistake": not a clause of its own.
    const order = isInfinitive(clause) && takes.has('order');
    const fits = takes.has('clause') || (question && takes.has('question')) || order;
    if (!fits || !hasSubject(clause)) return null;
    if (verb.lemma === 'feel' && childrenWith(clause, 'mark').some((mark) => mark.norm === 'like')) return null;
    if (isBareCue(clause)) return null;
    if (takes.has('finding') && !saysThat(clause)) return null;
    const span = clauseSpan(doc, cue, clause, quotes);
    return span && { basis: takes.has('mind') ? 'mind' : 'clause', spans: [span], direct: false };
  }
  const infinitive = childrenWith(verb, 'xcomp').find(
    (c) => isInfinitive(c) && (takes.has('infinitive') || (takes.has('question') && isWhether(c))),
  );
  if (infinitive) {
    const span = clauseSpan(doc, cue, infinitive, quotes);
    if (span && tokensIn(doc, span).length < SHORTEST_REST) return null;
    return span && { basis: takes.has('mind') ? 'mind' : 'order', spans: [span], direct: false };
  }
  return null;
}

/** "said in a statement that talks would resume": a that-clause which the parser tied to an adverbial of the cue. */
function strayClause(cue: Cue): Token | undefined {
  if (!cue.takes.has('clause')) return undefined;
  return childrenWith(cue.verb, 'prep', 'npadvmod', 'dobj', 'dative', 'advmod')
    .filter((branch) => branch.i > cue.verb.i && !isUnder(cue.sourceHead, branch))
    .flatMap((branch) => subtreeWithout(branch, (child) => /^(?:relcl|advcl)$/.test(child.dep) && !saysThat(child)))
    .find(
      (token) =>
        /^(?:acl|ccomp|relcl|advcl)$/.test(token.dep) && token.pos !== 'NOUN' && saysThat(token) && hasSubject(token),
    );
}

/** "…, the paper reported the mayor said on Friday": what both say stands before. */
const isBareCue = (clause: Token): boolean =>
  takesOf(clause.lemma)?.has('quote') === true &&
  isFiniteVerb(clause) &&
  clause.children.every((c) =>
    c.i < clause.i ? /^(?:nsubj|punct)$/.test(c.dep) : c.dep === 'punct' || isDate(subtreeWithout(c, () => false)),
  );

const isAfterSource = (clause: Token, cue: Cue): boolean => isUnder(cue.sourceHead, clause);

/** Has it a "that" which is a conjunction, whatever place the parser gives it? */
const saysThat = (clause: Token): boolean =>
  clause.children.some((c) => c.lemma === 'that' && c.i < clause.i && (c.dep === 'mark' || c.tag === 'IN'));

/** "whether to close the bridge" */
const isWhether = (clause: Token): boolean =>
  clause.children.some((c) => c.dep === 'mark' && /^(?:if|whether)$/i.test(c.text));

const isQuestion = (clause: Token): boolean =>
  isWhether(clause) || subtreeWithout(clause, (c) => c.i > clause.i).some((t) => /^W/.test(t.tag));

/** The clause's stretch, from "that" on, stretched over a quotation that it cuts through. */
function clauseSpan(doc: Doc, cue: Cue, clause: Token, quotes: readonly QuoteRegion[]): Span | null {
  const own = subtreeWithout(clause, (child) => isUnder(cue.sourceHead, child) || isOwnCue(doc, child));
  const day = dayBehind(doc, cue.verb);
  const after = own.filter((token) => token.start >= cue.verb.end && !day.includes(token));
  while (after.at(-1)?.pos === 'CCONJ' || after.at(-1)?.text === ',') after.pop();
  const span = spanOf(after);
  if (!span) return null;
  const start = withSubject(cue, withThat(doc, cue.verb, span.start));
  return overQuotes({ start, end: span.end }, quotes);
}

/** A clause in another's that is an attribution of its own: "… rose and added that wages fell", "… rose, while the bank said …". */
function isOwnCue(doc: Doc, child: Token): boolean {
  // "The paper reported that he would resign, citing officials": the paper cites them
  if (child.tag === 'VBG' && QUOTING.has(child.lemma) && isParticiple(doc, child)) return true;
  if (!isCueVerb(child)) return false;
  if (/^(?:advcl|acl)$/.test(child.dep) && isParticiple(doc, child) && childWith(child, 'ccomp')) return true;
  if (child.dep === 'conj' && childWith(child.head, 'cc') && !childWith(child, 'nsubj') && saysMore(child)) return true;
  return (
    child.dep === 'advcl' &&
    childWith(child, 'nsubj') !== undefined &&
    childrenWith(child, 'mark').some((m) => /^(?:while|whereas|as|although|though)$/i.test(m.text))
  );
}

/** Has it what was said beside it: a clause, or a person and an infinitive ("urged colleagues to stay home")? */
const saysMore = (cue: Token): boolean =>
  childWith(cue, 'ccomp') !== undefined ||
  childrenWith(cue, 'xcomp').some((x) => isInfinitive(x) && childWith(cue, 'dobj') !== undefined);

/** "reported its source said …": a subject that the parser made the cue's object. */
function withSubject(cue: Cue, start: number): number {
  if (cue.takes.has('hearer')) return start;
  const object = childrenWith(cue.verb, 'dobj').find((o) => o.i > cue.verb.i && o.end < start && start - o.end <= 2);
  const first = object && subtreeWithout(object, () => false)[0];
  return first && first.i === cue.verb.i + 1 ? first.start : start;
}

/** A "that" which the parser left outside its clause. */
function withThat(doc: Doc, verb: Token, start: number): number {
  const before = doc.tokens[doc.tokenAt(start) - 1];
  return before && before.i > verb.i && /^that$/i.test(before.text) ? before.start : start;
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

/** "says iodine is rare": what the parser could not tie to the verb, taken from the verb to the end of its sentence. */
function restOfSentence(doc: Doc, cue: Cue): Content | null {
  if (!cue.takes.has('rest') || cue.clause.end > cue.span.end || cue.verb.dep === 'xcomp') return null;
  const sentence = doc.sentences[cue.verb.sent]!;
  const first = doc.tokenAt(cue.span.end);
  const that = /^that$/i.test(doc.tokens[first]?.text ?? '');
  const rest = doc.tokens.slice(first, sentence.last);
  const verb = rest.find(isFiniteVerb);
  const subject = rest.find((token) => /^nsubj/.test(token.dep) || token.dep === 'expl');
  if (!verb || rest.length < SHORTEST_REST) return null;
  // "observed the exhibit identifies and features portraits": a second verb in another tense is not the cue's.
  const stray = cue.verb.tag === 'VBD' && verb.dep === 'conj' && verb.head === cue.verb && /^VB[ZP]$/.test(verb.tag);
  if (!stray && (!subject || subject.i > verb.i)) return null;
  if (!that && !stray && subject && subject.i - first > LATEST_SUBJECT) return null;
  // "said on Friday after prices fell": what follows a preposition or a conjunction is no complement.
  if (!that && /^(?:ADP|SCONJ|CCONJ|PUNCT|PART)$/.test(rest[0]?.pos ?? '') && rest[0]?.text !== ',') return null;
  if (rest.slice(0, LONGEST_REST_GAP).some((token) => /^[:;]$/.test(token.text))) return null;
  const span = spanOf(rest);
  if (!span) return null;
  return {
    basis: that ? 'clause' : 'rest',
    spans: [span],
    direct: false,
  };
}
