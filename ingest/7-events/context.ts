import type { Token } from '../../model/doc.ts';
import * as classes from './lexicon/classes.ts';
import * as standing from './lexicon/standing.ts';
import {
  ancestorsOf,
  auxiliariesOf,
  childrenOf,
  hasTo,
  isNegated,
  isNounLike,
  isPassive,
  isRoot,
  lemmaOf,
  wordSet,
} from './syntax.ts';

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
  /** "will leave if …": it hangs on what need not happen. */
  readonly conditional: boolean;
  /** "will leave unless …". */
  readonly ultimatum: boolean;
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
  /** The words that say each of these, in the order in which they were read. */
  readonly because: readonly Standing[];
}

/** A word that changes how an act stands, and what it makes of it. */
export interface Standing {
  readonly by: Token;
  readonly makes: Flag;
}

type Flag =
  | 'negated'
  | 'intended'
  | 'obliged'
  | 'refused'
  | 'threatened'
  | 'ceased'
  | 'conditional'
  | 'ultimatum'
  | 'open'
  | 'denied'
  | 'doubted';

const INTENT = wordSet(classes.INTENT_VERBS);
const INTENT_ADJECTIVES = wordSet(classes.INTENT_ADJECTIVES);
const INTENT_NOUNS = wordSet(classes.INTENT_NOUNS);
const REFUSE = wordSet(classes.REFUSE_VERBS);
const CEASE = wordSet(classes.CEASE_VERBS);
const IMPLICATIVE = wordSet(classes.IMPLICATIVE_VERBS);
const OPEN = wordSet(classes.OPEN_VERBS);
const CONTROL = wordSet(classes.OBJECT_CONTROL);
const SAY = wordSet(classes.SAY_VERBS);
const SELF_FULFILLING = wordSet(classes.SELF_FULFILLING_VERBS);
const DEMANDING = wordSet(classes.DEMANDING_VERBS);
const AIMS = wordSet(classes.AIM_NOUNS);
const ACCUSING = wordSet(classes.ACCUSING_VERBS);
const CHARGING = wordSet(classes.CHARGING_VERBS);
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
const GOVERNING = wordSet(standing.GOVERNING_PREPOSITIONS);
const PROVISOS = wordSet(standing.PROVISOS);
const ULTIMATUM = wordSet(standing.ULTIMATUM);
const DISTANT = wordSet(standing.DISTANT_PREPOSITIONS);
const WANTING = wordSet(standing.WANTING_VERBS);
const SETTING = wordSet(standing.SETTING_VERBS);
const UNABLE = wordSet(standing.UNABLE_ADJECTIVES);
const LATE = wordSet(standing.LATE_WORDS);
const CLAIMS = wordSet(standing.CLAIM_NOUNS);
const INTENT_PREPOSITIONS = wordSet(standing.INTENT_PREPOSITIONS);
const CANCELLING = wordSet('cancel postpone call scrap abort delay');
/** How many verbs up an act's standing is read. */
const MOST_CLIMBS = 7;

type Draft = { -readonly [Key in keyof Context]: Context[Key] } & {
  governors: Token[];
  adverbialTo: Token[];
  because: Standing[];
};

function mark(draft: Draft, makes: Flag, by: Token): void {
  draft[makes] = true;
  draft.because.push({ by, makes });
}

/** Is the verb an infinitive of purpose or content: "to meet"? */
const isInfinitive = (token: Token): boolean => /^VBN?$/.test(token.tag) && hasTo(token);

/** Is the clause finite and past: "chose", "has chosen", "was chosen"? */
const isPast = (token: Token): boolean => {
  if (token.tag === 'VBD') return true;
  const auxiliaries = childrenOf(token, 'aux', 'auxpass');
  return (
    token.tag === 'VBN' &&
    auxiliaries.some(({ tag, text }) => tag === 'VBD' || /^ha(?:s|ve)$/i.test(text)) &&
    !auxiliaries.some(({ tag }) => tag === 'MD' || tag === 'TO')
  );
};

/** "did not recognise the state until 1990": it did then. */
const isDelayed = (verb: Token): boolean =>
  isPast(verb) || childrenOf(verb, 'aux').some(({ tag }) => tag === 'VBD')
    ? [...childrenOf(verb, 'prep'), ...childrenOf(verb, 'advcl').flatMap((clause) => childrenOf(clause, 'mark'))].some(
        (word) => LATE.has(lemmaOf(word)),
      )
    : false;

/** The verb of saying in whose content a word stands. */
const sayerAbove = (token: Token): Token | null =>
  [token, ...ancestorsOf(token)].find(({ dep, head }) => dep === 'ccomp' && SAY.has(lemmaOf(head)))?.head ?? null;

/** "demanded that Oslo pay": a bare form with a subject is asked for, not told. */
const isSubjunctive = (token: Token): boolean =>
  token.tag === 'VB' && childrenOf(token, 'aux').length === 0 && childrenOf(token, 'nsubj', 'nsubjpass').length > 0;

function readAuxiliaries(draft: Draft, verb: Token): void {
  const auxiliaries = childrenOf(verb, 'aux');
  for (const [i, word] of auxiliariesOf(verb).entries()) {
    const by = auxiliaries[i]!;
    if (FUTURE.has(word)) mark(draft, 'intended', by);
    if (OBLIGING.has(word)) mark(draft, 'obliged', by);
    if (POSSIBLE.has(word)) mark(draft, 'open', by);
  }
  for (const adverb of childrenOf(verb, 'advmod')) {
    if (DOUBT.has(lemmaOf(adverb))) mark(draft, 'doubted', adverb);
    if (NEAR.has(lemmaOf(adverb))) mark(draft, 'negated', adverb);
  }
  for (const word of childrenOf(verb, 'mark')) if (CONDITION.has(lemmaOf(word))) mark(draft, 'open', word);
  readProviso(draft, verb);
}

/** "will leave if the truce fails" hangs on the truce; "will leave unless it holds" threatens. What is past did happen. */
function readProviso(draft: Draft, verb: Token): void {
  if (verb.tag === 'VBD') return;
  const words = childrenOf(verb, 'advcl')
    .flatMap((clause) => childrenOf(clause, 'mark').filter((word) => childrenOf(word, 'advmod').length === 0))
    .filter((word) => PROVISOS.has(lemmaOf(word)));
  if (!words[0]) return;
  mark(draft, 'conditional', words[0]);
  const ultimatum = words.find((word) => ULTIMATUM.has(lemmaOf(word)));
  if (draft.intended && ultimatum) mark(draft, 'ultimatum', ultimatum);
}

function readGovernor(draft: Draft, token: Token, head: Token): void {
  const lemma = lemmaOf(head);
  readAuxiliaries(draft, head);
  if (isNegated(head)) mark(draft, 'negated', head);
  const scheduled = isPassive(head) && /^(?:expect|schedule|set|plan|slate|due|bind|prepare)$/.test(lemma);
  // "claimed to have freed the town": it is told, and by whom
  if (
    !isPassive(head) &&
    SAY.has(lemma) &&
    isInfinitive(token) &&
    childrenOf(token, 'aux').some((aux) => lemmaOf(aux) === 'have')
  ) {
    draft.sayer = head;
    return;
  }
  if (isPassive(head) && SAY.has(lemma) && !scheduled && !CONTROL.has(lemma)) {
    // "is said to have met", "were reported killed"
    mark(draft, 'doubted', head);
    return;
  }
  if (DENY.has(lemma) || (lemma === 'deny' && token.tag === 'VBG')) mark(draft, 'denied', head);
  else if (REFUSE.has(lemma)) mark(draft, 'refused', head);
  else if ([head, ...childrenOf(head, 'acomp')].some((word) => UNABLE.has(lemmaOf(word)))) mark(draft, 'negated', head);
  else if (lemma === 'threaten') mark(draft, 'threatened', head);
  else if (CEASE.has(lemma)) mark(draft, 'ceased', head);
  else if (scheduled || (INTENT.has(lemma) && lemma !== 'be' && lemma !== 'expect' && lemma !== 'set'))
    mark(draft, 'intended', head);
  // "the agreement to leave": not "agreements reached in Rome", which are there
  else if (INTENT_ADJECTIVES.has(lemma) || (INTENT_NOUNS.has(lemma) && token.tag !== 'VBN'))
    mark(draft, 'intended', head);
  else if (lemma === 'be' && isInfinitive(token)) mark(draft, 'intended', head);
  else if (ACCUSING.has(lemma) || CLAIMS.has(lemma)) mark(draft, 'doubted', head);
  else if (FORCING.has(lemma)) return;
  // "marched to protest": they did
  else if (token.dep === 'advcl' && SELF_FULFILLING.has(lemmaOf(token))) return;
  else if (
    OPEN.has(lemma) ||
    (CONTROL.has(lemma) && (childrenOf(head, 'dobj').length > 0 || isPassive(head)) && !IMPLICATIVE.has(lemma))
  )
    mark(draft, 'open', head);
  // "applied to join", "came to discuss", "an attempt to seize": an infinitive tells an aim, unless its verb says that it came about
  else if (isInfinitive(token) && !IMPLICATIVE.has(lemma)) mark(draft, 'open', head);
}

/** "accused Oslo of spying", "stopped Oslo from voting". @param prep the preposition before the clause */
function readPhrase(draft: Draft, prep: Token): void {
  // "of spying" may hang on the one accused
  const holder = prep.head.dep === 'dobj' ? prep.head.head : prep.head;
  const verb = lemmaOf(holder);
  // "a goal of ousting", "the risk of losing"
  const word = prep.text.toLowerCase();
  if (AIMS.has(lemmaOf(prep.head)) && word === 'of') {
    // "has no intention of meeting": a refusal
    const refusal = INTENT_NOUNS.has(lemmaOf(prep.head)) && isNegated(prep.head);
    for (const flag of refusal ? (['negated', 'intended'] as const) : (['open'] as const)) mark(draft, flag, prep.head);
  }
  if (DISTANT.has(word)) mark(draft, 'open', prep);
  if (holder.pos !== 'VERB') return;
  if (INTENT.has(verb) && INTENT_PREPOSITIONS.has(word)) mark(draft, 'intended', holder);
  if (WANTING.has(verb) && word === 'for') mark(draft, 'open', holder);
  if (ACCUSING.has(verb) || (CHARGING.has(verb) && (word === 'for' || word === 'with'))) mark(draft, 'doubted', holder);
  if (PREVENTING.has(verb) && word === 'from') mark(draft, 'negated', prep);
  if (/^(?:without|instead)$/.test(word)) mark(draft, 'negated', prep);
}

/** The noun's own standing, and that of the verb that it is an argument of. */
function readNominal(draft: Draft, noun: Token): Token | null {
  for (const word of childrenOf(noun, 'amod', 'compound')) {
    if (COMING_ADJECTIVES.has(lemmaOf(word))) mark(draft, 'intended', word);
    if (POSSIBLE_ADJECTIVES.has(lemmaOf(word))) mark(draft, 'open', word);
    if (CANCELLED_ADJECTIVES.has(lemmaOf(word))) mark(draft, 'negated', word);
  }
  // "hoped that the visit, scheduled for May, would help": it is to come, whatever is hoped of it
  const set = childrenOf(noun, 'acl').find((clause) => clause.tag === 'VBN' && SETTING.has(lemmaOf(clause)));
  if (set) {
    mark(draft, 'intended', set);
    return null;
  }
  let head = noun.head;
  if (noun.dep === 'pobj' && head.text.toLowerCase() === 'during') {
    // "won't speak during her visit": the visit stands for itself, but that it is still to come
    const coming = ancestorsOf(noun).find((above) => auxiliariesOf(above).some((word) => FUTURE.has(word)));
    if (coming) mark(draft, 'intended', coming);
    return null;
  }
  if (
    noun.dep === 'pobj' &&
    /^(?:before|of)$/.test(head.text.toLowerCase()) &&
    /^(?:ahead|before)$/.test(lemmaOf(head.text.toLowerCase() === 'of' ? head.head : head))
  ) {
    mark(draft, 'intended', head);
  }
  if (head.pos === 'ADP') head = head.head;
  if (isNounLike(head) && INTENT_NOUNS.has(lemmaOf(head))) mark(draft, 'open', head);
  if (head.pos !== 'VERB' && head.pos !== 'AUX') return null;
  const lemma = lemmaOf(head);
  const argument = ['nsubj', 'nsubjpass', 'dobj'].includes(noun.dep);
  if (argument) {
    readAuxiliaries(draft, head);
    if (CANCELLING.has(lemma)) mark(draft, 'negated', head);
    if (isNegated(head) && /^(?:be|hold|take|have|happen|occur)$/.test(lemma)) mark(draft, 'negated', head);
  }
  // "discussed a visit", "hoped for talks"; not "discussed it during the talks"
  const governed = noun.dep === 'dobj' || (noun.dep === 'pobj' && GOVERNING.has(noun.head.text.toLowerCase()));
  if (governed && (OPEN.has(lemma) || /^(?:prepare|invite|agree)$/.test(lemma))) mark(draft, 'open', head);
  if (noun.dep === 'dobj' && /^(?:plan|schedule|announce)$/.test(lemma)) mark(draft, 'intended', head);
  return head;
}

/**
 * How the act of a word stands: read upwards from it through its governing verbs to the verb of saying.
 * @param trigger a verb, an adjective or an event noun
 */
export function contextOf(trigger: Token): Context {
  const draft: Draft = {
    negated: false,
    intended: false,
    obliged: false,
    refused: false,
    threatened: false,
    ceased: false,
    conditional: false,
    ultimatum: false,
    open: false,
    sayer: null,
    denied: false,
    doubted: false,
    governors: [],
    adverbialTo: [],
    because: [],
  };
  if (isNegated(trigger) && !isDelayed(trigger)) mark(draft, 'negated', trigger);
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
    if (isSubjunctive(at)) mark(draft, 'open', at);
    const ownSubject = childrenOf(at, 'nsubj', 'nsubjpass').length > 0;
    if (at.dep === 'conj') {
      // "will come and meet": what stands before the first verb is said of both
      if (!ownSubject && childrenOf(at, 'aux').length === 0) readAuxiliaries(draft, head);
      // "chose not to hold a ballot, and its members backed him": a clause of its own is joined to a clause, not to an infinitive
      if (ownSubject && !isInfinitive(at) && isInfinitive(head)) {
        at = head;
        while (isInfinitive(at) && !isRoot(at)) at = at.head;
        continue;
      }
    } else if (at.dep === 'xcomp' || at.dep === 'acl' || (at.dep === 'ccomp' && !ownSubject) || at.dep === 'pcomp') {
      readGovernor(draft, at, head);
      if (at.dep === 'pcomp') readPhrase(draft, head);
      if (head.pos === 'VERB') draft.governors.push(head);
    } else if (at.dep === 'ccomp' && SAY.has(lemmaOf(head))) {
      draft.sayer = head;
      if (DENY.has(lemmaOf(head))) mark(draft, 'denied', head);
      if (DEMANDING.has(lemmaOf(head)) && !draft.obliged) mark(draft, 'open', head);
      break;
    } else if (at.dep === 'ccomp') {
      // "they met: the protocol will go to parliament": two sentences in one, each with its own standing
      // "wants Oslo to pay"
      const wanted = isInfinitive(at) && OPEN.has(lemmaOf(head));
      const content = childrenOf(at, 'mark').length > 0 || isSubjunctive(at) || wanted || isNounLike(head);
      if (!content) break;
      readGovernor(draft, at, head);
      if (isNounLike(head) && isRoot(head)) draft.sayer = head;
      draft.governors.push(head);
    } else if (at.dep === 'advcl') {
      if (isInfinitive(at) || head.pos === 'ADJ') readGovernor(draft, at, head);
      else if (childrenOf(at, 'mark').some((child) => CONDITION.has(lemmaOf(child)))) mark(draft, 'open', at);
      if (head.pos === 'VERB') draft.adverbialTo.push(head);
      // "will restore ties five years after crowds attacked the embassy": a clause of its own has its own standing
      if (ownSubject && !isInfinitive(at)) break;
    } else if (at.dep === 'acomp' || at.dep === 'attr') {
      readAuxiliaries(draft, head);
    } else if (at.dep === 'relcl' && isPast(at)) {
      // "may part with the league, which chose Berg in May": what is past came about, whatever the clause around it tells
      draft.sayer = sayerAbove(head);
      break;
    } else if (at.dep !== 'relcl' && at.dep !== 'prep' && at.dep !== 'pobj' && at.dep !== 'dobj') {
      break;
    }
    at = head;
  }
  return draft;
}
