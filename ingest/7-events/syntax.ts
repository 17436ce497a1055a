import type { Doc, Token } from '../../model/doc.ts';
import type { Span } from '../../model/span.ts';
import { LEMMA_REPAIRS } from './lexicon/lemmaRepairs.ts';
import { NEGATIVE_DETERMINERS, NEGATIVE_PRONOUNS } from './lexicon/standing.ts';

/** Reading a dependency parse: pure questions about a token and its place in the sentence. */

/** A preposition and the noun (or clause) that it governs. */
export interface Prepositional {
  /** Lower-cased: `with`, `according to` gives `to`. */
  readonly prep: string;
  readonly object: Token;
}

/** The word list of a space-separated table cell. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Lower-cased lemma, with the lemmatizer's slips mended. */
export function lemmaOf(token: Token): string {
  const lemma = (token.lemma || token.text).toLowerCase();
  const repaired = token.tag.startsWith('VB') ? LEMMA_REPAIRS[lemma] : undefined;
  // "rapped" is of "rap", "raped" of "rape"
  const doubled = repaired === `${lemma}e` && token.text.toLowerCase().startsWith(lemma + lemma.at(-1));
  return repaired && !doubled ? repaired : lemma;
}

/** The lemma of a noun, one again where the tokenizer parted it: "cease-fire", "sit-in", "test-fired". */
export function nameOf(token: Token): string {
  const lemma = lemmaOf(token);
  const hyphen = token.children.find((child) => child.tag === 'HYPH' && child.i === token.i - 1);
  const before = hyphen && token.children.find((child) => child.i === token.i - 2);
  return before ? `${before.text.toLowerCase()}-${lemma}` : lemma;
}

/** Has a clause the "to" of an infinitive? */
export const hasTo = (clause: Token): boolean => childrenOf(clause, 'aux').some((aux) => lemmaOf(aux) === 'to');

export const isNounLike = (token: Token): boolean => token.pos === 'NOUN' || token.pos === 'PROPN';

export const isRoot = (token: Token): boolean => token.head === token;

/** Direct dependants with one of these labels, in text order. */
export const childrenOf = (token: Token, ...deps: string[]): Token[] =>
  token.children.length === 0 ? [] : token.children.filter((child) => deps.includes(child.dep));

/** The token and all that is coordinated with it: "Egypt, Kenya and Senegal". */
export const conjunctsOf = (token: Token): Token[] => [token, ...childrenOf(token, 'conj').flatMap(conjunctsOf)];

/** Its heads, nearest first, up to the root. */
export function ancestorsOf(token: Token): Token[] {
  const found: Token[] = [];
  for (let at = token; !isRoot(at) && found.length < 60; ) {
    at = at.head;
    found.push(at);
  }
  return found;
}

export const depthOf = (token: Token): number => ancestorsOf(token).length;

/** Prepositional phrases of a word, those below its particle or adverb too ("up to 16 advisers"), and one preposition deep ("because of"). */
export function prepositionsOf(token: Token): Prepositional[] {
  const holders = [token, ...childrenOf(token, 'prt', 'advmod')];
  return holders.flatMap((holder) =>
    childrenOf(holder, 'prep', 'agent', 'dative').flatMap((child) => {
      const prep = child.text.toLowerCase();
      const objects = childrenOf(child, 'pobj', 'pcomp').map((object) => ({ prep, object }));
      const nested = childrenOf(child, 'prep').flatMap((inner) =>
        childrenOf(inner, 'pobj').map((object) => ({ prep: inner.text.toLowerCase(), object })),
      );
      return [...objects, ...nested];
    }),
  );
}

/** Participles of standing: "were engaged in fighting" is no passive unless somebody is named with "by". */
const STANDING = wordSet(
  'engage involve commit dedicate prepare determine oppose interest unite lock embroil sworn resolve bind',
);

/** "was arrested", "troops attacked by rebels", "arrested and charged". */
export function isPassive(token: Token): boolean {
  if (STANDING.has(lemmaOf(token)) && childrenOf(token, 'agent').length === 0) return false;
  if (childrenOf(token, 'nsubjpass', 'auxpass').length > 0) return true;
  if (token.tag !== 'VBN') return false;
  const bare = childrenOf(token, 'nsubj', 'aux').length === 0;
  if (token.dep === 'acl') return true;
  if (token.dep === 'advcl') return bare;
  // "ten were killed and dozens wounded"
  const gapped = childrenOf(token, 'aux', 'dobj').length === 0;
  return token.dep === 'conj' && (bare || gapped) && isPassive(token.head);
}

const NEGATIVE_DETERMINER = wordSet(NEGATIVE_DETERMINERS);
const NEGATIVE_PRONOUN = wordSet(NEGATIVE_PRONOUNS);

/** "no country", "neither side", "none of them". */
const isNobody = (subject: Token): boolean =>
  NEGATIVE_PRONOUN.has(lemmaOf(subject)) ||
  childrenOf(subject, 'det', 'preconj', 'cc').some((child) => NEGATIVE_DETERMINER.has(lemmaOf(child)));

/** "did not meet", "no longer meets", "no talks", "neither side met". */
export const isNegated = (token: Token): boolean =>
  childrenOf(token, 'nsubj', 'nsubjpass').some(isNobody) ||
  childrenOf(token, 'advmod').some((child) => childrenOf(child, 'neg', 'det').some((at) => lemmaOf(at) === 'no')) ||
  token.children.some((child) => child.dep === 'neg' || (child.dep === 'det' && lemmaOf(child) === 'no')) ||
  token.children.some((child) => child.dep === 'advmod' && /^(?:never|neither|nor)$/.test(lemmaOf(child)));

/** Lower-cased auxiliaries of a verb: `will`, `must`, `have`. */
export const auxiliariesOf = (token: Token): string[] =>
  childrenOf(token, 'aux').map((child) => {
    const word = child.norm || child.text.toLowerCase();
    return /^(?:'ll|’ll|wo)$/.test(word) ? 'will' : word;
  });

/** The noun that a relative pronoun stands for. */
export function relativeAntecedent(token: Token): Token | null {
  if (!/^W/.test(token.tag) && !/^(?:who|which|that|whom|whose)$/.test(lemmaOf(token))) return null;
  for (const above of ancestorsOf(token)) {
    if (above.dep === 'relcl') return above.head;
    if (above.dep === 'ccomp' || isRoot(above)) return null;
  }
  return null;
}

const CLAUSE_LINKS = ['xcomp', 'conj', 'advcl', 'ccomp', 'acomp', 'dobj', 'attr', 'prep', 'oprd', 'pcomp'];
const MOST_CLIMBS = 6;
const SUBJECTS: ReadonlySet<string> = new Set(['nsubj', 'nsubjpass']);

/** "whose aide". */
const hasWhose = (token: Token): boolean =>
  token.tag === 'WP$' || token.children.some((child) => child.i < token.i && hasWhose(child));

/** Does a participle stand behind a comma, and behind a noun that is no subject? */
function isApart(participle: Token): boolean {
  const { head } = participle;
  const comma = head.children.some(
    (child) => child.text === ',' && child.i > head.i && child.i < participle.i && participle.i - child.i <= 2,
  );
  return comma && ![head, ...ancestorsOf(head)].some((above) => SUBJECTS.has(above.dep));
}

/**
 * Who does what a verb says: its own subject, or the one it shares with the clause above
 * ("agreed to meet", "arrived and signed", "the minister visiting Oslo", "asked Oslo to mediate").
 * @param objectControl verbs whose object is the doer of their infinitive
 */
export function subjectsOf(token: Token, objectControl: ReadonlySet<string>, climbs = 0): Token[] {
  // "The Red Cross operating in Iraq said": the parser may make the participle the subject
  const own = childrenOf(token, 'nsubj', 'nsubjpass', 'csubj').flatMap((subject) => {
    const inner = subject.tag === 'VBG' ? childrenOf(subject, 'nsubj') : [];
    return inner.length > 0 ? inner : [subject];
  });
  // "The premier, whose aide Ann Lee spoke to …": the aide spoke
  const related = own.filter((subject) => subject.children.some(hasWhose));
  if (related.length > 0) return related;
  if (own.length > 0) return own;
  if (climbs > MOST_CLIMBS || isRoot(token)) return [];
  const head = token.head;
  const climb = (to: Token) => subjectsOf(to, objectControl, climbs + 1);
  if (token.dep === 'relcl') return [head];
  if (token.dep === 'acl') {
    // "issued a ruling for Ann Lee, a senator, allowing …": after a comma the participle is said of the clause
    if (token.tag === 'VBG' && isApart(token)) {
      const clause = ancestorsOf(head).find((above) => above.pos === 'VERB' || above.pos === 'AUX');
      if (clause) return climb(clause);
    }
    if (/^VB[GND]$/.test(token.tag)) return [head];
    const owner = childrenOf(head, 'poss');
    if (owner.length > 0) return owner;
    // "an attempt by the rebels to seize"
    const by = prepositionsOf(head).filter(({ prep }) => prep === 'by');
    if (by.length > 0) return by.map(({ object }) => object);
    // "submitted an application to join": the subject of "submitted"
    if (['dobj', 'pobj', 'attr'].includes(head.dep)) return climb(head.head.pos === 'ADP' ? head.head.head : head.head);
    return [head];
  }
  if (token.dep === 'xcomp' && head.pos === 'VERB') {
    const object = childrenOf(head, 'dobj');
    if (object.length > 0 && objectControl.has(lemmaOf(head))) return object;
  }
  if (token.dep === 'pcomp' || token.dep === 'prep') {
    const holder = token.dep === 'pcomp' ? head.head : head;
    // "accused the clerks of spying", where "of" hangs on the clerks
    if (token.dep === 'pcomp' && holder.dep === 'dobj' && objectControl.has(lemmaOf(holder.head))) return [holder];
    // "accused Oslo of spying": the object is the doer
    if (token.dep === 'pcomp' && objectControl.has(lemmaOf(holder))) {
      const object = isPassive(holder) ? subjectsOf(holder, objectControl, climbs + 1) : childrenOf(holder, 'dobj');
      if (object.length > 0) return object;
    }
    if (!isNounLike(holder)) return climb(holder);
    const owner = childrenOf(holder, 'poss');
    return owner.length > 0 ? owner : climb(holder.head);
  }
  return CLAUSE_LINKS.includes(token.dep) || token.pos !== 'VERB' ? climb(head) : [];
}

const OUTSIDE_PHRASE = new Set(['relcl', 'acl', 'appos', 'cc', 'conj', 'punct', 'advcl', 'preconj']);

/** The tokens of a noun phrase without clauses, appositions and coordination; `prepositions` keeps its "of …" phrases. */
export function nounPhrase(token: Token, prepositions: boolean): Token[] {
  const inside = (at: Token): Token[] => [
    at,
    ...at.children
      .filter((child) => !OUTSIDE_PHRASE.has(child.dep) && (prepositions || child.dep !== 'prep'))
      // "Chile, back in May, …": an adverb after its noun is the sentence's
      .filter((child) => child.dep !== 'advmod' || child.i < at.i)
      .flatMap(inside),
  ];
  return inside(token).sort((a, b) => a.i - b.i);
}

/** Text span of tokens, from the first to the last, without edge punctuation and possessive 's; null for none. */
export function spanOfTokens(tokens: readonly Token[]): Span | null {
  const edge = (token: Token) => token.pos === 'PUNCT' || token.pos === 'SPACE' || token.tag === 'POS';
  const sorted = tokens.filter((token) => token.text.trim() !== '').sort((a, b) => a.i - b.i);
  while (sorted.length > 0 && edge(sorted[sorted.length - 1]!)) sorted.pop();
  while (sorted.length > 0 && edge(sorted[0]!)) sorted.shift();
  const first = sorted[0];
  const last = sorted[sorted.length - 1];
  return first && last ? { start: first.start, end: last.end } : null;
}

/** The sentence that a token stands in, as a text span. */
export function sentenceSpan(doc: Doc, token: Token): Span {
  const sentence = doc.sentences[token.sent]!;
  return { start: sentence.start, end: sentence.end };
}

/** The verb (or auxiliary, or sentence root) whose clause a token stands in. */
export const clauseOf = (token: Token): Token =>
  [token, ...ancestorsOf(token)].find((at) => at.pos === 'VERB' || at.pos === 'AUX' || isRoot(at)) ?? token;
