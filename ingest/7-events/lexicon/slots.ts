import type { PloverType } from '../../../model/event.ts';

/** Where the target of an act of this type stands, best first, when its frame does not say. */
export const TARGET_SLOTS: Readonly<Record<PloverType | 'null', string>> = {
  CONSULT: 'object with to between in at on for',
  AGREE: 'with to for object between in',
  SUPPORT: 'object with to for from between of in',
  COOPERATE: 'object with to in from between',
  AID: 'object to for in from with',
  CONCEDE: 'object from to on with against in of',
  RETREAT: 'object from of in to',
  REQUEST: 'object on to by of from clause for against in with',
  ACCUSE: 'object against by to with for of into over on about at in',
  REJECT: 'object by to from on with for against of in',
  THREATEN: 'object against with to of about in on',
  PROTEST: 'object against over purpose by at of to from outside in with for',
  SANCTION: 'object from with on against to between over of in',
  MOBILIZE: 'object against in to at near along on around',
  COERCE: 'object on against in from into to of',
  ASSAULT: 'object on at against with into in to upon toward towards between near of over',
  null: 'object with of in to',
};

/** Prepositions in the order in which an actor is looked for further down a noun phrase. */
export const DEEP_PREPOSITIONS =
  'against with to between among toward towards on upon into at from for of by over about in near inside outside across within';

/** The same where the doer of the object counts most: who is blamed for "the attack by X on Y" is X. */
export const AGENT_FIRST_PREPOSITIONS =
  'by of against with to between on upon into at from for toward towards over about among in near inside outside across within';

/** Types whose target is the doer of what the object names. */
export const AGENT_FIRST_TYPES = 'ACCUSE PROTEST REQUEST REJECT SUPPORT';
