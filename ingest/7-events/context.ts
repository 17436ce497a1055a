import type { Token } from '../../model/doc.ts';
import * as classes from './lexicon/classes.ts';
import { auxiliariesOf, childrenOf, isNegated, isNounLike, isPassive, isRoot, lemmaOf, wordSet } from './syntax.ts';

/** How an act stands in its sentence: who tells it, and what the words above it do to it. */
export interface Context {
  readonly negated: boolean;
  /** "will", "plans to", "ready to". */
  readonly intended: boolean;
  /** "must", "should". */
  readonly obliged: boolean;
  /** "refused to". */
  readonly refused: boolean;
  readonly threatened: boolean;
  /** "stopped exporting". */
  readonly ceased: boolean;
  /** Under a wish, a request or a purpose, in a condition or a question: it need not happen. */
  readonly open: boolean;
  /** The verb of saying whose content it is. */
  readonly sayer: Token | null;
  /** "denied that". */
  readonly denied: boolean;
  /** "allegedly", "reportedly". */
  readonly doubted: boolean;
  /** Verbs whose complement the act is, nearest first: "agreed" in "agreed to meet". */
  readonly governors: readonly Token[];
  /** Verbs that it is an adverbial of: "opened" in "opened fire to disperse". */
  readonly adverbialTo: readonly Token[];
}

const INTENT = wordSet(classes.INTENT_VERBS);
const INTENT_ADJECTIVES = wordSet(classes.INTENT_ADJECTIVES);
const INTENT_NOUNS = wordSet(classes.INTENT_NOUNS);
const REFUSE = wordSet(classes.REFUSE_VERBS);
const CEASE = wordSet(classes.CEASE_VERBS);
const IMPLICATIVE = wordSet(classes.IMPLICATIVE_VERBS);
const OPEN = wordSet(classes.OPEN_VERBS);
const CONTROL = wordSet(classes.OBJECT_CONTROL);
const SAY = wordSet(classes.SAY_VERBS);
const DEMANDING = wordSet(classes.DEMANDING_VERBS);
const AIMS = wordSet(classes.AIM_NOUNS);
const ACCUSING = wordSet(classes.ACCUSING_VERBS);
const PREVENTING = wordSet(classes.PREVENTING_VERBS);
const FORCING = wordSet(classes.FORCING_VERBS);
const DENY = wordSet(classes.DENY_VERBS);
const DOUBT = wordSet(classes.DOUBT_ADVERBS);
const NEAR = wordSet(classes.NEAR_ADVERBS);
const CONDITION = wordSet(classes.CONDITION_MARKS);
const POSSIBLE = wordSet(classes.POSSIBLE_AUXILIARIES);
const FUTURE = wordSet(classes.FUTURE_AUXILIARIES);
const OBLIGING = wordSet(classes.OBLIGING_AUXILIARIES);
const COMING_ADJECTIVES = wordSet(classes.COMING_ADJECTIVES);
const POSSIBLE_ADJECTIVES = wordSet(classes.POSSIBLE_ADJECTIVES);
const CANCELLED_ADJECTIVES = wordSet(classes.CANCELLED_ADJECTIVES);
const CANCELLING = wordSet('cancel postpone call scrap abort delay');
/** How many verbs up an act's standing is read. */
const MOST_CLIMBS = 7;

type Draft = { -readonly [Key in keyof Context]: Context[Key] } & { governors: Token[]; adverbialTo: Token[] };

/** Is the verb an infinitive of purpose or content: "to meet"? */
const isInfinitive = (token: Token): boolean =>
  /^VBN?$/.test(token.tag) && childrenOf(token, 'aux').some((child) => lemmaOf(child) === 'to');

/** "demanded that Oslo pay": a bare form with a subject is asked for, not told. */
const isSubjunctive = (token: Token): boolean =>
  token.tag === 'VB' && childrenOf(token, 'aux').length === 0 && childrenOf(token, 'nsubj', 'nsubjpass').length > 0;

function readAuxiliaries(draft: Draft, verb: Token): void {
  const auxiliaries = auxiliariesOf(verb);
  if (auxiliaries.some((word) => FUTURE.has(word))) draft.intended = true;
  if (auxiliaries.some((word) => OBLIGING.has(word))) draft.obliged = true;
  if (auxiliaries.some((word) => POSSIBLE.has(word))) draft.open = true;
  const adverbs = childrenOf(verb, 'advmod').map(lemmaOf);
  if (adverbs.some((word) => DOUBT.has(word))) draft.doubted = true;
  if (adverbs.some((word) => NEAR.has(word))) draft.negated = true;
  if (childrenOf(verb, 'mark').some((child) => CONDITION.has(lemmaOf(child)))) draft.open = true;
}

function readGovernor(draft: Draft, token: Token, head: Token): void {
  const lemma = lemmaOf(head);
  readAuxiliaries(draft, head);
  if (isNegated(head)) draft.negated = true;
  const scheduled = isPassive(head) && /^(?:expect|schedule|set|plan|slate|due|bind|prepare)$/.test(lemma);
  if (isPassive(head) && SAY.has(lemma) && !scheduled && !CONTROL.has(lemma)) {
    // "is said to have met", "were reported killed"
    draft.doubted = true;
    return;
  }
  if (DENY.has(lemma) || (lemma === 'deny' && token.tag === 'VBG')) draft.denied = true;
  else if (REFUSE.has(lemma)) draft.refused = true;
  else if (lemma === 'threaten') draft.threatened = true;
  else if (CEASE.has(lemma)) draft.ceased = true;
  else if (scheduled || (INTENT.has(lemma) && lemma !== 'be' && lemma !== 'expect' && lemma !== 'set'))
    draft.intended = true;
  else if (INTENT_ADJECTIVES.has(lemma) || INTENT_NOUNS.has(lemma)) draft.intended = true;
  else if (lemma === 'be' && isInfinitive(token)) draft.intended = true;
  else if (ACCUSING.has(lemma)) draft.doubted = true;
  else if (FORCING.has(lemma)) return;
  else if (
    OPEN.has(lemma) ||
    (CONTROL.has(lemma) && (childrenOf(head, 'dobj').length > 0 || isPassive(head)) && !IMPLICATIVE.has(lemma))
  )
    draft.open = true;
  // "applied to join", "came to discuss", "an attempt to seize": an infinitive tells an aim, unless its verb says that it came about
  else if (isInfinitive(token) && !IMPLICATIVE.has(lemma)) draft.open = true;
}

/** "accused Oslo of spying", "stopped Oslo from voting". @param prep the preposition before the clause */
function readPhrase(draft: Draft, prep: Token): void {
  // "of spying" may hang on the one accused
  const holder = prep.head.dep === 'dobj' ? prep.head.head : prep.head;
  const verb = lemmaOf(holder);
  // "a goal of ousting", "the risk of losing"
  if (AIMS.has(lemmaOf(prep.head)) && prep.text.toLowerCase() === 'of') draft.open = true;
  if (holder.pos !== 'VERB') return;
  if (ACCUSING.has(verb)) draft.doubted = true;
  if (PREVENTING.has(verb) && prep.text.toLowerCase() === 'from') draft.negated = true;
  if (/^(?:without|instead)$/.test(prep.text.toLowerCase())) draft.negated = true;
}

/** The noun's own standing, and that of the verb that it is an argument of. */
function readNominal(draft: Draft, noun: Token): Token | null {
  const modifiers = childrenOf(noun, 'amod', 'compound').map(lemmaOf);
  if (modifiers.some((word) => COMING_ADJECTIVES.has(word))) draft.intended = true;
  if (modifiers.some((word) => POSSIBLE_ADJECTIVES.has(word))) draft.open = true;
  if (modifiers.some((word) => CANCELLED_ADJECTIVES.has(word))) draft.negated = true;
  let head = noun.head;
  if (
    noun.dep === 'pobj' &&
    /^(?:before|of)$/.test(head.text.toLowerCase()) &&
    /^(?:ahead|before)$/.test(lemmaOf(head.text.toLowerCase() === 'of' ? head.head : head))
  ) {
    draft.intended = true;
  }
  if (head.pos === 'ADP') head = head.head;
  if (isNounLike(head) && INTENT_NOUNS.has(lemmaOf(head))) draft.open = true;
  if (head.pos !== 'VERB' && head.pos !== 'AUX') return null;
  const lemma = lemmaOf(head);
  const argument = ['nsubj', 'nsubjpass', 'dobj'].includes(noun.dep);
  if (argument) {
    readAuxiliaries(draft, head);
    if (CANCELLING.has(lemma)) draft.negated = true;
    if (isNegated(head) && /^(?:be|hold|take|have|happen|occur)$/.test(lemma)) draft.negated = true;
  }
  if (noun.dep !== 'nsubj' && (OPEN.has(lemma) || /^(?:prepare|invite|agree)$/.test(lemma))) draft.open = true;
  if (noun.dep === 'dobj' && /^(?:plan|schedule|announce)$/.test(lemma)) draft.intended = true;
  return head;
}

/**
 * How the act of a word stands: read upwards from it through its governing verbs to the verb of saying.
 * @param trigger a verb, an adjective or an event noun
 */
export function contextOf(trigger: Token): Context {
  const draft: Draft = {
    negated: isNegated(trigger),
    intended: false,
    obliged: false,
    refused: false,
    threatened: false,
    ceased: false,
    open: false,
    sayer: null,
    denied: false,
    doubted: false,
    governors: [],
    adverbialTo: [],
  };
  let at = trigger;
  if (isNounLike(trigger)) {
    const verb = readNominal(draft, trigger);
    if (!verb) return draft;
    at = verb;
    if (SAY.has(lemmaOf(verb)) && trigger.dep !== 'nsubj') return draft;
  } else {
    readAuxiliaries(draft, trigger);
  }
  for (let climbs = 0; climbs < MOST_CLIMBS && !isRoot(at); climbs++) {
    const head = at.head;
    if (isSubjunctive(at)) draft.open = true;
    const ownSubject = childrenOf(at, 'nsubj', 'nsubjpass').length > 0;
    if (at.dep === 'conj') {
      // "will come and meet": what stands before the first verb is said of both
      if (!ownSubject && childrenOf(at, 'aux').length === 0) readAuxiliaries(draft, head);
    } else if (at.dep === 'xcomp' || at.dep === 'acl' || (at.dep === 'ccomp' && !ownSubject) || at.dep === 'pcomp') {
      readGovernor(draft, at, head);
      if (at.dep === 'pcomp') readPhrase(draft, head);
      if (head.pos === 'VERB') draft.governors.push(head);
    } else if (at.dep === 'ccomp' && SAY.has(lemmaOf(head))) {
      draft.sayer = head;
      if (DENY.has(lemmaOf(head))) draft.denied = true;
      if (DEMANDING.has(lemmaOf(head)) && !draft.obliged) draft.open = true;
      break;
    } else if (at.dep === 'ccomp') {
      // "they met: the protocol will go to parliament": two sentences in one, each with its own standing
      const content = childrenOf(at, 'mark').length > 0 || isSubjunctive(at) || isNounLike(head);
      if (!content) break;
      readGovernor(draft, at, head);
      if (isNounLike(head) && isRoot(head)) draft.sayer = head;
      draft.governors.push(head);
    } else if (at.dep === 'advcl') {
      if (isInfinitive(at) || head.pos === 'ADJ') readGovernor(draft, at, head);
      else if (childrenOf(at, 'mark').some((child) => CONDITION.has(lemmaOf(child)))) draft.open = true;
      if (head.pos === 'VERB') draft.adverbialTo.push(head);
      // "will restore ties five years after crowds attacked the embassy": a clause of its own has its own standing
      if (ownSubject && !isInfinitive(at)) break;
    } else if (at.dep === 'acomp' || at.dep === 'attr') {
      readAuxiliaries(draft, head);
    } else if (at.dep !== 'relcl' && at.dep !== 'prep' && at.dep !== 'pobj' && at.dep !== 'dobj') {
      break;
    }
    at = head;
  }
  return draft;
}
