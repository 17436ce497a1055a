import type { Actor } from './actors.ts';
import type { Needs } from './lexicon/frames.ts';
import { lemmaOf, wordSet } from './syntax.ts';

const BODIES = wordSet(
  'alliance bloc union organisation organization group club council league association federation',
);
/** Relations between people who are there: a place cannot be met, called or signed with. */
const NO_PLACES = new Set([
  'KILLED',
  'ARRESTED',
  'RELEASED',
  'EXPELLED',
  'WARNED',
  'ACCUSED',
  'MET',
  'CALLED',
  'AGREED_WITH',
  'SIGNED_WITH',
  'INVITED',
  'ACCEPTED',
  'NEGOTIATED_WITH',
  'INTERVIEWED',
  'APPLIED_TO',
  'HOSTED',
]);
/** Ties are had with a capital only where it stands for its state. */
const TIES = new Set(['COOPERATED_WITH', 'CUT_TIES_WITH']);
/** In these who is meant stands near the verb: further down a clause there are others. */
export const NO_DEPTH = new Set([...NO_PLACES, 'WITHDREW_FROM']);
/** In these a thing of a state stands for the state: "demolished Palestinian homes", "opposed the Greek plan". */
export const NO_THINGS = new Set([
  'MET',
  'VISITED',
  'CALLED',
  'SIGNED_WITH',
  'INVITED',
  'INTERVIEWED',
  'HOSTED',
  'APPOINTED',
  'SUCCEEDED',
  'ARRESTED',
  'KILLED',
  'RELEASED',
]);

/** May the actor take the part that a frame asks for? */
export const fits = (actor: Actor, needs: Needs, relation: string): boolean => {
  if (actor.strength === 'thing' && NO_THINGS.has(relation)) return false;
  const { kind } = actor;
  switch (needs) {
    case 'none':
      return false;
    case 'event':
      return kind === 'event';
    case 'person':
      return kind === 'person' || (actor.strength === 'people' && actor.token.pos === 'NOUN');
    case 'place':
      return (kind === 'place' || kind === 'state') && actor.strength === 'name';
    case 'organisation':
      return kind === 'organisation' && (actor.strength === 'name' || BODIES.has(lemmaOf(actor.token)));
    case 'body':
      return kind === 'state' || kind === 'organisation' || kind === 'place';
    case 'actor':
      // "rallied in Kirkuk": where it was, not whom it was against
      if (isMerePlace(actor) && (TIES.has(relation) || relation === 'PROTESTED_AGAINST')) return false;
      return kind !== 'event' && !(kind === 'place' && actor.strength !== 'people' && NO_PLACES.has(relation));
  }
};

const PLACES = wordSet('city town village region province territory camp base');

/** A town or a region, standing for nobody: "Oslo", "the northern city of Kirkuk". */
const isMerePlace = ({ kind, strength, placed, token }: Actor): boolean =>
  kind === 'place' && !placed && (strength === 'name' || PLACES.has(lemmaOf(token)));

/** Can it act: all but a forum, a war or a mere place? "The valley provided power" tells of no giver. */
export const acts = (actor: Actor): boolean => actor.kind !== 'event' && !isMerePlace(actor);

export const without = (actors: readonly Actor[], taken: ReadonlySet<string>): Actor[] =>
  actors.filter((actor) => !actor.ids.some((id) => taken.has(id)));

export const idsOf = (actors: readonly Actor[]): Set<string> => new Set(actors.flatMap((actor) => actor.ids));
