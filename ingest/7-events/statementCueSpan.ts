import type { Doc, Token } from '../../model/doc.ts';
import type { Span } from '../../model/span.ts';
import { DATE_WORDS, MEDIUM_NOUNS } from './cues.ts';
import { childrenWith, childWith, isFiniteVerb, overlaps, spanOf, subtreeWithout } from './statementSyntax.ts';
import { isLeader } from './statementVerbs.ts';
import { wordSet } from './syntax.ts';

/** The words of a cue as the quotation corpora mark them: the whole verb group with what stands right beside it. */

const DATES = wordSet(DATE_WORDS);
const MEDIA = wordSet(MEDIUM_NOUNS);
/** "late on Friday night" */
const LONGEST_DATE = 4;
/** "in a short statement" */
const LONGEST_MEDIUM = 4;
/** Adverbs that belong to the sentence, not to the verb beside them. */
const SENTENCE_ADVERB = /^(?:when|where|why|how|however|meanwhile|so|therefore|thus|instead)$/i;

/** "has repeatedly said", "declined to say", "was quoted as saying", without what follows the verb but for its particle. */
export function cueSpan(doc: Doc, verb: Token, glued: boolean): Span {
  const first = doc.sentences[verb.sent]!.first;
  let start = verb.start;
  for (let i = verb.i - 1; i >= first && isOfGroup(doc.tokens[i]!, verb); i--) start = doc.tokens[i]!.start;
  const quoting = verb.dep === 'pcomp' && /^as$/i.test(verb.head.text) ? verb.head.head : null;
  // "was quoted by the Gazette as saying"
  if (quoting && quoting.pos === 'VERB' && quoting.i < verb.i) start = cueSpan(doc, quoting, false).start;
  const particle = childWith(verb, 'prt');
  const end = particle && particle.i === verb.i + 1 ? particle.end : verb.end;
  return { start, end: glued ? verb.end - 'that'.length : end };
}

/** Is a word before a verb part of its group: an auxiliary, "not", "to", an adverb, or a verb that leads to it? */
function isOfGroup(token: Token, verb: Token): boolean {
  const head = token.head;
  const ours = head === verb || (isLeader(head) && head.i < verb.i && verb.head === head);
  if (isLeader(token) && verb.head === token) return true;
  if (!ours) return false;
  if (/^(?:aux|auxpass|neg)$/.test(token.dep)) return true;
  const adverb = token.dep === 'advmod' && token.tag.startsWith('RB') && token.children.length === 0;
  return token.dep === 'prt' || (adverb && !SENTENCE_ADVERB.test(token.text));
}

/** A cue with the date and the place of saying right behind it ("said on Friday in a statement"), as far as they were not said. */
export function withCircumstance(doc: Doc, cue: Span, verb: Token, content: readonly Span[]): Span {
  let end = cue.end;
  for (;;) {
    const next = doc.tokens[doc.tokenAt(end + 1)];
    const phrase =
      next &&
      next.sent === verb.sent &&
      next.start - end === 1 &&
      (circumstanceAt(verb, next, content) ?? (end === verb.end ? spanOf(dayBehind(doc, verb)) : null));
    if (!phrase || content.some((span) => overlaps(span, phrase))) return { start: cue.start, end };
    end = phrase.end;
  }
}

function circumstanceAt(verb: Token, first: Token, content: readonly Span[]): Span | null {
  // "said in a statement that trams would return": what was said may hang on the noun.
  const isSaid = (token: Token): boolean => content.some((span) => overlaps(span, token));
  for (const child of childrenWith(verb, 'prep', 'npadvmod', 'advmod', 'tmod')) {
    const tokens = subtreeWithout(child, isSaid);
    if (tokens[0] === first && (isDate(tokens) || isMedium(child, tokens)))
      return { start: first.start, end: tokens.at(-1)!.end };
  }
  return null;
}

/** "on Saturday", "late last week": words of a date alone. */
export const isDate = (tokens: readonly Token[]): boolean =>
  tokens.length <= LONGEST_DATE &&
  tokens.every((token) => DATES.has(token.text.toLowerCase()) || /^\d{1,4}(?:st|nd|rd|th)?$/.test(token.text)) &&
  tokens.some((token) => token.text.length > 2);

/**
 * The day right behind a cue whose clause follows without "that" ("said Wednesday it would sue"), whatever the parser ties
 * it to; not "said Wednesday was a holiday".
 */
export function dayBehind(doc: Doc, verb: Token): readonly Token[] {
  const behind = doc.tokens.slice(verb.i + 1, Math.min(verb.i + 2 + LONGEST_DATE, doc.sentences[verb.sent]!.last));
  const end = behind.findLastIndex(
    (token, k) =>
      k > 0 &&
      STARTS_CLAUSE.test(token.tag) &&
      !DATES.has(token.norm) &&
      isDate(behind.slice(0, k)) &&
      ENDS_DATE.test(behind[k - 1]!.text),
  );
  return end > 0 ? behind.slice(0, end) : [];
}
/** A determiner, a pronoun, "there", "that" or a name. */
const STARTS_CLAUSE = /^(?:DT|PRP|PRP\$|EX|IN|NNP|NNPS)$/;
const ENDS_DATE = /^(?:\w+day|tonight|week|month|year|night|morning|afternoon|evening)$/i;

/** "in a statement", "on Twitter" */
export const isMedium = (phrase: Token, tokens: readonly Token[]): boolean =>
  phrase.dep === 'prep' &&
  tokens.length <= LONGEST_MEDIUM &&
  /^(?:in|on|via|by|over|through)$/i.test(phrase.text) &&
  childrenWith(phrase, 'pobj').some((noun) => MEDIA.has(noun.lemma.toLowerCase()) && !childWith(noun, 'prep'));

/** "in remarks published here on Sunday" */
const LONGEST_TAIL = 10;

/** Is there nothing behind a verb of saying but the day, the place and the medium: "…, officials said here on Thursday."? */
export function endsSentence(doc: Doc, verb: Token): boolean {
  const words = doc.tokens
    .slice(verb.i + 1, doc.sentences[verb.sent]!.last)
    .filter((token) => !/^(?:PUNCT|SPACE)$/.test(token.pos) && token.norm !== 'here');
  if (words.length === 0 || isDate(words)) return true;
  const medium = words.findIndex((token) => MEDIA.has(token.lemma.toLowerCase()));
  return (
    words.length <= LONGEST_TAIL &&
    /^(?:in|on|via)$/i.test(words[0]!.text) &&
    medium > 0 &&
    medium <= LONGEST_MEDIUM &&
    !words.some((token) => token.pos === 'SCONJ' || (/^(?:VERB|AUX)$/.test(token.pos) && isFiniteVerb(token)))
  );
}
