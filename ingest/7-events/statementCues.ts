import type { Doc, Token } from '../../model/doc.ts';
import type { Span } from '../../model/span.ts';
import type { CueTakes } from './cues.ts';
import { cueSpan, endsSentence } from './statementCueSpan.ts';
import { isJoined, phraseEndingAt, sourceSpan } from './statementSource.ts';
import { childrenWith, childWith, isFiniteVerb, spanOf, subtreeWithout } from './statementSyntax.ts';
import { DECLINING, findCueFrame, isCueVerb, isLeader, QUOTING, takesOf, UPRIGHT } from './statementVerbs.ts';

/** A verb of saying with whoever says it. */
export interface Cue {
  readonly verb: Token;
  readonly takes: ReadonlySet<CueTakes>;
  /** With auxiliaries: "has said". */
  readonly span: Span;
  readonly source: Span;
  readonly sourceHead: Token;
  /** Where the whole attributing clause begins and ends, what was said left out: "the minister said". */
  readonly clause: Span;
  /** Is "that" glued to the verb by a typing error ("reportedthat")? */
  readonly glued: boolean;
  /** Was it left unsaid: "did not say", "declined to comment"? */
  readonly unsaid: boolean;
}

/** All verbs of saying outside quotations, with their speakers as written; what "I think" brings only where `own` asks for it. */
export function findCues(doc: Doc, isQuoted: (token: Token) => boolean, own = false): Cue[] {
  const cues: Cue[] = [];
  for (const verb of doc.tokens) {
    const cue = findCueFrame(verb);
    const uttered = cue && !isQuoted(verb) ? utterance(verb) : null;
    if (!cue || !uttered) continue;
    const before = cue.glued ? phraseEndingAt(doc, verb) : [];
    const sourceHead = cue.glued ? before.at(-1) : speakerOf(doc, verb, isQuoted);
    if (!sourceHead || isQuoted(sourceHead) || isNobody(sourceHead, !own && cue.takes.has('mind'))) continue;
    const source = cue.glued ? spanOf(before) : sourceSpan(doc, sourceHead, verb);
    if (!source) continue;
    const span = cueSpan(doc, verb, cue.glued);
    const beside = source.start < verb.start && sourceHead.head !== verb ? span : source;
    const clause = { start: Math.min(span.start, beside.start), end: Math.max(span.end, beside.end) };
    cues.push({ verb, ...cue, span, source, sourceHead, clause, unsaid: uttered === 'unsaid' });
  }
  return cues;
}

/** "that" and "which" say nothing; "I think" and "we believe" outside a quotation are the writer's or an interview's. */
function isNobody(head: Token, mind: boolean): boolean {
  if (/^(?:that|this|these|those|which|what|there)$/.test(head.norm)) return true;
  return mind && /^(?:i|we|you)$/.test(head.norm);
}

/**
 * Does a verb of saying report an utterance? "if he says" and "would say" do not; "did not say whether", "would not
 * comment" and "declined to say" report that something was left unsaid, "does not believe" that it is not held.
 */
function utterance(verb: Token): 'said' | 'unsaid' | null {
  if (isAsked(verb)) return null;
  const mark = childWith(verb, 'mark')?.text.toLowerCase();
  if (mark === 'if' || mark === 'whether' || mark === 'unless') return null;
  const helpers = childrenWith(verb, 'aux');
  if (childWith(verb, 'neg')) return helpers.some((aux) => aux.tag === 'TO') ? null : 'unsaid';
  if (helpers.some((aux) => aux.tag === 'MD')) return null;
  // "to say that …": an infinitive is an utterance only after a verb that leads to it.
  if (helpers.some((aux) => aux.tag === 'TO')) {
    const governor = verb.head;
    // "went on to say": the parser may take the end for an aim.
    if (!/^(?:xcomp|advcl)$/.test(verb.dep) || !isLeader(governor) || governor.i > verb.i) return null;
    const outer = utterance(governor);
    return outer && DECLINING.has(governor.lemma) ? (outer === 'said' ? 'unsaid' : null) : outer;
  }
  return 'said';
}

/** Is this verb of saying uttered, by the auxiliaries that it has? */
const isUttered = (verb: Token): boolean => utterance(verb) === 'said';

/** "Do you think …?", "Did she say …?": an auxiliary before the subject. */
function isAsked(verb: Token): boolean {
  const subject = childWith(verb, 'nsubj');
  return (
    subject !== undefined &&
    (subject.norm === 'you' || childrenWith(verb, 'aux').some((aux) => aux.i < subject.i && aux.lemma === 'do'))
  );
}

/** The token that heads whoever speaks. */
function speakerOf(doc: Doc, verb: Token, isQuoted: (token: Token) => boolean): Token | null {
  const passive = childWith(verb, 'auxpass') !== undefined;
  if (passive) return passiveSpeaker(verb);
  if (QUOTING.has(verb.lemma)) return childrenWith(verb, 'dobj').find((o) => o.i > verb.i) ?? null;
  const inverted = invertedSubject(doc, verb);
  if (inverted) return inverted;
  const subject = ownSubject(doc, verb, isQuoted);
  if (subject) return relativeAntecedent(doc, subject, verb) ?? subject;
  const outer = isParticiple(doc, verb) ? cueAbove(verb) : null;
  if (outer) return speakerOf(doc, outer, isQuoted);
  switch (verb.dep) {
    case 'conj':
      return isFiniteVerb(verb.head) || verb.head.pos === 'VERB' ? conjoinedSpeaker(doc, verb, isQuoted) : null;
    case 'advcl':
    case 'xcomp':
      // “…,” he said, noting that …
      // “Thank you,” he said, smiling: a manner is no second cue.
      if (isManner(verb)) return null;
      return verb.tag === 'VBG' || verb.dep === 'xcomp' || isLeader(verb.head) ? climb(doc, verb, isQuoted) : null;
    case 'pcomp':
      return speakerByPreposition(doc, verb, isQuoted);
    case 'acl':
      return verb.tag === 'VBG' && doc.tokens[verb.i - 1]?.text !== ',' ? verb.head : null;
    case 'ROOT':
    case 'ccomp':
    case 'parataxis':
      return takesOf(verb.lemma)?.has('quote') ? phraseBefore(doc, verb) : null;
    default:
      return null;
  }
}

/**
 * Its subject: of several before the verb, the first ("the board in Bonn, Norland confirmed"), but the nearest behind a clause
 * ("Sales dwindled, and while nobody knew why, the union claimed …"), a hyphen ("co-author"), or where the sentence ends with it
 * ("Trams stopped, officials said.").
 */
function ownSubject(doc: Doc, verb: Token, isQuoted: (token: Token) => boolean): Token | undefined {
  const subjects = childrenWith(verb, 'nsubj').filter((s) => !isQuoted(s));
  const [first] = subjects;
  const nearest = subjects.findLast((s) => s.i < verb.i);
  if (!first || !nearest || first === nearest) return first;
  const parted = childrenWith(verb, 'advcl').some((c) => first.i < c.i && c.i < nearest.i);
  return parted || isJoined(doc, first, nearest) || (endsSentence(doc, verb) && isBehindComma(doc, nearest))
    ? nearest
    : first;
}

/** `…, noting that`: a participle after a comma, whatever the parser ties it to. */
export const isParticiple = (doc: Doc, verb: Token): boolean =>
  verb.tag === 'VBG' && doc.tokens[verb.i - 1]?.text === ',' && childWith(verb, 'aux', 'nsubj') === undefined;

/** "He said the trial would be unfair, adding that …": the nearest verb of saying above, with a subject of its own. */
function cueAbove(verb: Token): Token | null {
  if (isManner(verb) || verb.head === verb) return null;
  for (let above = verb.head; ; above = above.head) {
    const speaks = childWith(above, 'nsubj') !== undefined || (above.tag === 'VBG' && above.dep !== 'acl');
    if (isCueVerb(above) && speaks && isUttered(above)) return above;
    if (above.head === above) return null;
  }
}

const isManner = (verb: Token): boolean =>
  verb.dep === 'advcl' &&
  isCueVerb(verb.head) &&
  childWith(verb, 'ccomp') === undefined &&
  !takesOf(verb.lemma)?.has('clause');

/** "It was reported by the agency that …": only a by-phrase names the speaker. */
function passiveSpeaker(verb: Token): Token | null {
  if (QUOTING.has(verb.lemma)) return childWith(verb, 'nsubjpass') ?? null;
  const agent = childWith(verb, 'agent');
  return (agent && childWith(agent, 'pobj')) ?? null;
}

/** `,” said Mark Smith`: the phrase after the verb, whatever the parser calls it. */
function invertedSubject(doc: Doc, verb: Token): Token | null {
  const before = doc.tokens[verb.i - 1];
  const next = doc.tokens[verb.i + 1];
  if (!before || !next || before.sent !== verb.sent || next.sent !== verb.sent || verb.tag === 'VBG') return null;
  if (!/^(?:[,”"’'?!—–-]|''|’’)$/.test(before.text) || childrenWith(verb, 'aux').length > 0) return null;
  if (!/^(?:PROPN|PRON|DET|NOUN|ADJ)$/.test(next.pos) || /^(?:that|this|these|those|which)$/i.test(next.text))
    return null;
  if (childrenWith(verb, 'nsubj').some((s) => s.i < verb.i && s.i === verb.i - 1)) return null;
  let head = next;
  while (head.head !== head && head.head.i > verb.i && head.head.i < verb.i + 9 && head.head.sent === verb.sent) {
    if (isFiniteVerb(head.head)) return null;
    head = head.head;
  }
  // ,” told …: what follows is the hearer.
  if (UPRIGHT.has(verb.lemma)) return null;
  // ,” said study co-author Carl Lipo: the parser may cut the phrase in two subjects.
  head = childrenWith(verb, 'nsubj').findLast((s) => s.i > head.i && s.i < verb.i + 9) ?? head;
  if (!/^(?:PROPN|PRON|NOUN)$/.test(head.pos)) return null;
  if (!/^(?:nsubj|dobj|attr|npadvmod|intj|oprd|dative|dep|ROOT|nsubjpass|appos)$/.test(head.dep)) return null;
  const subject = childrenWith(verb, 'nsubj').find((s) => s.i < verb.i);
  // "the minister, who was ill, said nothing new": its subject stands before.
  const own = head.dep === 'nsubj' && head.head === verb;
  if (!own && subject && /NOUN|PROPN|PRON/.test(subject.pos) && before.text === ',' && contiguous(subject, verb))
    return null;
  return head;
}

/** Does the subject's phrase reach up to the verb, but for commas? */
function contiguous(subject: Token, verb: Token): boolean {
  const last = subtreeWithout(subject, () => false).at(-1)!;
  return verb.i - last.i <= 2;
}

/** "who said": the noun that the clause belongs to, by the parse or right before it ("according to the bank, who reported"). */
function relativeAntecedent(doc: Doc, subject: Token, verb: Token): Token | null {
  if (!/^(?:who|which|that)$/i.test(subject.text)) return null;
  if (verb.dep === 'relcl') return verb.head;
  const before = doc.tokens[subject.i - (doc.tokens[subject.i - 1]?.text === ',' ? 2 : 1)];
  return /^who$/i.test(subject.text) && before?.sent === verb.sent && /^(?:PROPN|NOUN)$/.test(before.pos)
    ? before
    : null;
}

function conjoinedSpeaker(doc: Doc, verb: Token, isQuoted: (token: Token) => boolean): Token | null {
  // "He said that prices rose and added that wages fell": the parser ties "added" to "rose".
  const outer = verb.head.dep === 'ccomp' ? verb.head.head : null;
  if (outer && isCueVerb(outer) && childWith(verb, 'ccomp', 'xcomp')) {
    return speakerOf(doc, outer, isQuoted);
  }
  return childWith(verb.head, 'auxpass') ? null : climb(doc, verb, isQuoted);
}

/** The subject of the verb above. */
function climb(doc: Doc, verb: Token, isQuoted: (token: Token) => boolean): Token | null {
  const above = verb.head;
  if (above === verb || !/^(?:VERB|AUX)$/.test(above.pos)) return null;
  const subject = childrenWith(above, 'nsubj', 'nsubjpass').find((s) => !isQuoted(s));
  if (subject) return relativeAntecedent(doc, subject, above) ?? subject;
  return isCueVerb(above) ? speakerOf(doc, above, isQuoted) : above.head === above ? null : climb(doc, above, isQuoted);
}

/** "was quoted as saying", "concluded by saying". */
function speakerByPreposition(doc: Doc, verb: Token, isQuoted: (token: Token) => boolean): Token | null {
  const preposition = verb.head;
  const above = preposition.head;
  if (!/^(?:as|by)$/i.test(preposition.text) || above.pos !== 'VERB') return null;
  if (preposition.text.toLowerCase() === 'as') {
    const quoted = childWith(above, 'nsubjpass') ?? childWith(above, 'dobj');
    return quoted ?? (above.dep === 'acl' ? above.head : null);
  }
  return childWith(above, 'nsubj') ?? (above.dep === 'conj' ? climb(doc, above, isQuoted) : null);
}

const isBehindComma = (doc: Doc, head: Token): boolean => {
  const first = subtreeWithout(head, () => false)[0]!;
  const before = doc.tokens[first.i - 1];
  return before?.sent === head.sent && /^[,”"’—–-]$/.test(before.text);
};

/**
 * `…, the bank's chairman, Mark Smith, warned.`, `… with Norland, an aide to the mayor said`: the parser made the speaker an
 * object; take the phrase that ends here, up to the comma before it.
 */
function phraseBefore(doc: Doc, verb: Token): Token | null {
  let i = verb.i - 1;
  if (doc.tokens[i]?.text === ',') i--;
  let head = doc.tokens[i];
  if (!head || head.sent !== verb.sent || !/^(?:PROPN|NOUN|PRON)$/.test(head.pos)) return null;
  let found: Token | null = null;
  for (;;) {
    if (isBehindComma(doc, head)) found = head;
    else if (found) return found;
    const above: Token = head.head.pos === 'ADP' ? head.head.head : head.head;
    if (above === head || above.i > verb.i || !/^(?:PROPN|NOUN)$/.test(above.pos)) return found;
    head = above;
  }
}
