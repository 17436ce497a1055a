import type { Token } from '../../model/doc.ts';
import type { PloverType } from '../../model/event.ts';
import { type Act, CONFLICTIVE, COOPERATIVE } from './act.ts';
import type { EventNoun } from './eventNoun.ts';
import * as classes from './lexicon/classes.ts';
import type { NounRow } from './lexicon/frames.ts';
import { inNounClass } from './lexicon/lexicon.ts';
import { TARGET_SLOTS } from './lexicon/slots.ts';
import { childrenOf, isPassive, nameOf, wordSet } from './syntax.ts';

/** Acts that a noun names, alone or under a verb that carries or changes it. */

const LIGHT = wordSet(classes.LIGHT_VERBS);
const UNDERGOING = wordSet(classes.UNDERGOING_VERBS);
const STOP = wordSet(classes.STOP_VERBS);
const EASE = wordSet(classes.EASE_VERBS);
const BREACH = wordSet(classes.BREACH_VERBS);
const REFUSAL = wordSet(classes.REFUSAL_VERBS);
const APPROVING = wordSet(classes.APPROVING_VERBS);
const PROMISING = wordSet('promise pledge threaten plan vow');
const CALLING_OFF = wordSet(classes.CALLING_OFF_VERBS);
const CONSIDERING = wordSet(classes.CONSIDERING_VERBS);
const SEEKING = wordSet(classes.SEEKING_VERBS);
/** A noun further from its verb than this is no part of the trigger's words. */
const FARTHEST_WORD = 10;

/** Where the target is looked for: the frame's own slots, else the type's. */
export const slotsOf = (slots: string | undefined, type: PloverType | null): readonly string[] =>
  (slots ?? TARGET_SLOTS[type ?? 'null']).split(' ').filter(Boolean);

/** "gave Oslo an ultimatum", "Oslo was given an ultimatum": who gets it stands beside the noun. */
const givesTo = (verb: Token, noun: Token): boolean =>
  verb !== noun &&
  noun.head === verb &&
  noun.dep === 'dobj' &&
  (childrenOf(verb, 'dative').some(({ pos }) => pos !== 'ADP') || isPassive(verb));

/** The act that a noun names under a verb, or by itself. */
export function fromNounRow(trigger: Token, noun: Token, row: NounRow): Act {
  return {
    trigger,
    words: trigger === noun || Math.abs(noun.i - trigger.i) > FARTHEST_WORD ? [trigger] : [trigger, noun],
    type: row.type,
    relation: row.relation,
    reciprocal: row.reciprocal ?? false,
    needs: row.target ?? 'actor',
    slots: slotsOf(undefined, row.type).filter((slot) => slot !== 'object' || givesTo(trigger, noun)),
    noun,
    voice: trigger === noun ? 'nominal' : isPassive(trigger) ? 'passive' : 'active',
    swapped: row.swapped ?? false,
    apart: false,
    promised: false,
    undone: null,
    row,
    because: trigger === noun ? 'a noun of happening on its own' : 'a noun of happening under a verb that carries it',
  };
}

/** What a verb and the happening in its object make together: "cancelled a visit", "rejected the demand", "paid a visit". */
export function withNoun(verb: Token, name: string, found: EventNoun): Act | null {
  const base = fromNounRow(verb, found.noun, found.row);
  const undone = { type: base.type, relation: base.relation, reciprocal: base.reciprocal };
  const { type } = base;
  if (BREACH.has(name)) {
    return inNounClass('ceasefire', nameOf(found.noun))
      ? { ...base, type: 'ASSAULT', relation: 'ATTACKED', reciprocal: false, because: 'a breach of a ceasefire' }
      : null;
  }
  const stops =
    type === 'CONSULT' && found.row.relation !== 'MEDIATED' && found.row.relation !== 'NEGOTIATED_WITH'
      ? CALLING_OFF
      : STOP;
  if (stops.has(name) && COOPERATIVE.has(type) && type !== 'CONCEDE' && type !== 'RETREAT') {
    const relation = type === 'AID' || type === 'COOPERATE' ? 'SANCTIONED' : 'REJECTED';
    const because = 'a verb of stopping over a friendly act';
    return { ...base, type: 'SANCTION', relation, reciprocal: false, undone, because };
  }
  if (EASE.has(name) && (CONFLICTIVE.has(type) || type === 'ACCUSE')) {
    const because = 'a verb of easing over a hostile act';
    return { ...base, type: 'CONCEDE', relation: 'CONCEDED_TO', reciprocal: false, undone, because };
  }
  if (EASE.has(name) && type === 'CONCEDE' && inNounClass('ceasefire', nameOf(found.noun))) {
    const because = 'an end put to a ceasefire';
    return { ...base, type: 'REJECT', relation: 'REJECTED', reciprocal: false, undone, because };
  }
  if (EASE.has(name) && type === 'REJECT' && base.reciprocal)
    return { ...base, type: 'AGREE', relation: 'AGREED_WITH', because: 'an end put to a dispute' };
  if (REFUSAL.has(name))
    return {
      ...base,
      type: 'REJECT',
      relation: (type && CONFLICTIVE.has(type)) || /^(?:oppose|resist)$/.test(name) ? 'OPPOSED' : 'REJECTED',
      reciprocal: false,
      because: 'a verb of refusal over a noun of happening',
    };
  if (name === 'accept' || name === 'agree_to') {
    if (base.relation === 'INVITED')
      return {
        ...base,
        type: 'AGREE',
        relation: 'ACCEPTED',
        slots: ['of', 'from', 'by'],
        because: 'accepted an invitation',
      };
    if (type === 'REQUEST')
      return { ...base, type: 'CONCEDE', relation: 'CONCEDED_TO', because: 'accepted what was asked for' };
    return null;
  }
  if (SEEKING.has(name) && (COOPERATIVE.has(type) || type === 'REQUEST')) {
    return {
      ...base,
      type: 'REQUEST',
      relation: base.relation === 'APPLIED_TO' ? 'APPLIED_TO' : 'REQUESTED',
      reciprocal: false,
      slots: ['from', 'of', 'with', 'in', 'to', 'by', 'for'],
      because: 'a verb of seeking over what is sought',
    };
  }
  if (CONSIDERING.has(name) && (COOPERATIVE.has(type) || CONFLICTIVE.has(type)))
    return { ...base, considered: true, because: 'only considered' };
  if (APPROVING.has(name) && (COOPERATIVE.has(type) || CONFLICTIVE.has(type)) && type !== 'AGREE')
    return { ...base, promised: true, because: 'approved, so still to come' };
  if (!LIGHT.has(name) && !found.row.under?.split(' ').includes(name)) return null;
  // "sent Sweden's application to parliament": somebody else's act
  if (childrenOf(found.noun, 'poss').some((owner) => owner.pos !== 'PRON')) return null;
  if (UNDERGOING.has(name) && !base.reciprocal)
    return {
      ...base,
      swapped: !base.swapped,
      slots: ['from', 'of', 'by', 'in', 'to', 'with'],
      because: 'the subject undergoes it',
    };
  if (name === 'have' && !['CONSULT', 'AGREE', 'SUPPORT'].includes(type ?? '')) return null;
  if (name === 'sign')
    return {
      ...base,
      type: type === 'AGREE' ? 'SUPPORT' : type,
      relation: type === 'AGREE' ? 'SIGNED_WITH' : base.relation,
      because: 'signed',
    };
  if (name === 'lodge' || name === 'file')
    return type === 'PROTEST' ? { ...base, type: 'ACCUSE', relation: 'CRITICISED', because: 'a protest lodged' } : base;
  // "offered condolences": it is done by the very words
  if (name === 'offer' && inNounClass('courtesy', nameOf(found.noun))) return base;
  if (PROMISING.has(name) || (name === 'offer' && COOPERATIVE.has(type)))
    return { ...base, promised: true, because: 'promised, so still to come' };
  return base;
}

/** "launched a strike", said of workers. */
export const asProtest = (act: Act): Act => ({
  ...act,
  type: 'PROTEST',
  relation: 'PROTESTED_AGAINST',
  slots: slotsOf(undefined, 'PROTEST').filter((slot) => slot !== 'object'),
  because: 'a strike by those who work',
});

/** "is in Oslo for talks", "was in Oslo on an official visit". */
export const asStay = (verb: Token, { noun, row }: EventNoun): Act => ({
  ...fromNounRow(verb, noun, row),
  relation: 'VISITED',
  reciprocal: false,
  needs: 'place',
  slots: ['in', 'to'],
  because: 'a stay for a visit or for talks',
});

/** "held manoeuvres near the border": without a partner they are a show of force. */
export const asShowOfForce = (act: Act): Act | null =>
  act.type === 'COOPERATE' && act.noun && inNounClass('drill', nameOf(act.noun))
    ? {
        ...act,
        type: 'MOBILIZE',
        relation: 'MOBILISED_AGAINST',
        reciprocal: false,
        slots: ['against', 'near', 'off', 'along', 'around', 'over', 'on', 'at', 'in'],
        because: 'a drill without a partner',
      }
    : null;
