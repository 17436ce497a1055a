import type { Doc, Token } from '../../model/doc.ts';
import type { Span } from '../../model/span.ts';
import { VIEW_NOUNS } from './cues.ts';
import { isDate } from './statementCueSpan.ts';
import type { Draft } from './statementDraft.ts';
import { childrenWith, childWith, isFiniteVerb, spanOf, subtreeWithout } from './statementSyntax.ts';
import { isCueVerb } from './statementVerbs.ts';
import { wordSet } from './syntax.ts';

/** Attributions by a phrase beside the sentence: "according to the bank", "in the bank's view". */

const VIEWS = wordSet(VIEW_NOUNS);
/** "late on Friday night" and its comma */
const LONGEST_DATE_BEHIND = 5;

/** All of a document's attributions by such a phrase, but those inside quotations. */
export function findAccording(doc: Doc, quoted: (token: Token) => boolean): Draft[] {
  return doc.tokens.flatMap((token) => {
    if (quoted(token)) return [];
    const draft = accordingTo(doc, token) ?? inView(doc, token);
    return draft ? [draft] : [];
  });
}

/** "According to the bank, prices rose." */
function accordingTo(doc: Doc, verb: Token): Draft | null {
  if (verb.lemma.toLowerCase() !== 'accord' && verb.text.toLowerCase() !== 'according') return null;
  const to = doc.tokens[verb.i + 1];
  if (!to || !/^to$/i.test(to.text)) return null;
  const sourceHead = childWith(to, 'pobj') ?? childrenWith(verb, 'prep').flatMap((p) => childrenWith(p, 'pobj'))[0];
  if (!sourceHead || verb.head === verb || /^W/.test(sourceHead.tag)) return null;
  const phrase = [verb, to, ...subtreeWithout(sourceHead, () => false)];
  // "according to Holt on Saturday": the day is that of the saying
  const dated = childrenWith(sourceHead, 'prep').find((p) => isDate(subtreeWithout(p, () => false)));
  const source = spanOf(subtreeWithout(sourceHead, (c) => c === dated));
  const content = besidePhrase(doc, phrase);
  if (!source || content.length === 0) return null;
  const cue = { start: verb.start, end: to.end };
  return { basis: 'accordingTo', content, direct: false, verb, cue, source, sourceHead };
}

/** "In Holt's view, the bridge is safe." */
function inView(doc: Doc, noun: Token): Draft | null {
  const preposition = noun.head;
  if (noun.dep !== 'pobj' || !VIEWS.has(noun.norm) || !/^(?:in|to)$/.test(preposition.norm)) return null;
  const sourceHead = childWith(noun, 'poss');
  if (!sourceHead || /^(?:my|our|your|its|whose)$/.test(sourceHead.norm) || preposition.head === preposition)
    return null;
  const phrase = subtreeWithout(preposition, () => false);
  const parted = [doc.tokens[phrase[0]!.i - 1], doc.tokens[phrase.at(-1)!.i + 1]].some((t) => t?.text === ',');
  const source = spanOf(subtreeWithout(sourceHead, (c) => c.dep === 'case'));
  const content = parted ? besidePhrase(doc, phrase) : [];
  if (!source || content.length === 0) return null;
  const cue = { start: noun.start, end: noun.end };
  return { basis: 'accordingTo', content, direct: false, verb: preposition, cue, source, sourceHead };
}

/** What is said beside the phrase that says whose word it is: the clause that it hangs on, on one or both sides. */
function besidePhrase(doc: Doc, phrase: readonly Token[]): Span[] {
  const [first, last] = [phrase[0]!, phrase.at(-1)!];
  const own = new Set<Token>(phrase);
  let host = first.head;
  while (host.head !== host && !isClause(host)) host = host.head;
  const sentence = doc.sentences[first.sent]!;
  const all = subtreeWithout(host, (child) => own.has(child)).filter((token) => !own.has(token));
  const reach =
    all.length > 2 ? all : doc.tokens.slice(sentence.first, sentence.last).filter((token) => !own.has(token));
  const behind = last.i + datedBehind(doc, last);
  const opens = doc.tokens.slice(sentence.first, first.i).every((token) => /^(?:PUNCT|SPACE|CCONJ)$/.test(token.pos));
  const left = spanOf(reach.filter((token) => token.i < first.i));
  const rest = opens
    ? upToNextCue(doc.tokens.slice(behind + 1, sentence.last))
    : reach.filter((token) => token.i > behind);
  // "according to the bank, who reported that …": the source's own clause is none of it
  const right = /^(?:who|which)$/i.test(doc.tokens[behind + 1]?.text ?? '') ? null : spanOf(rest);
  return [left, right].flatMap((span) => (span && span.end - span.start > 8 ? [span] : []));
}

/** How many words behind a source say when: "according to Holt on Monday, …". */
function datedBehind(doc: Doc, last: Token): number {
  const tokens = doc.tokens.slice(last.i + 1, last.i + 1 + LONGEST_DATE_BEHIND);
  const comma = tokens.findIndex((token) => token.text === ',');
  return comma > 0 && isDate(tokens.slice(0, comma)) ? comma : 0;
}

/** "According to the bank, prices rose, but the union says that they fell": what the next speaker says is another's. */
function upToNextCue(tokens: readonly Token[]): readonly Token[] {
  for (const [k, cue] of tokens.entries()) {
    if (cue.text === ';') return tokens.slice(0, k);
    const subject = isCueVerb(cue) && isFiniteVerb(cue) && childWith(cue, 'ccomp') && childWith(cue, 'nsubj');
    if (!subject) continue;
    const first = subtreeWithout(subject, () => false)[0]!;
    const at = tokens.findIndex((token) => token.i === first.i);
    if (/^(?:and|but|while|although|though)$/i.test(tokens[at - 1]?.text ?? '')) return tokens.slice(0, at - 1);
  }
  return tokens;
}

/** A verb with a subject or a tense of its own: not "working" in "rescuers, working in the cold, according to …". */
const isClause = (token: Token): boolean =>
  /^(?:VERB|AUX)$/.test(token.pos) && (isFiniteVerb(token) || childWith(token, 'nsubj', 'nsubjpass') !== undefined);
