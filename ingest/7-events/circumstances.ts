import type { Token } from '../../model/doc.ts';
import type { Act } from './act.ts';
import type { Actor, ActorFinder } from './actors.ts';
import { objectsOf } from './objects.ts';
import { childrenOf, hasTo, lemmaOf, prepositionsOf } from './syntax.ts';

/** Where an act takes place, and what it is about. */

const PLACE_WORDS = new Set(['in', 'at', 'near']);
const TOPIC_WORDS = new Set(['on', 'about', 'over', 'regarding', 'concerning', 'into']);
/** Relations whose infinitive names their purpose: "invited the envoy to attend the forum". */
const PURPOSEFUL = new Set([
  'INVITED',
  'ACCEPTED',
  'APPLIED_TO',
  'AGREED_WITH',
  'SIGNED_WITH',
  'CALLED_ON',
  'REQUESTED',
]);
const IN_PERSON = new Set(['MET', 'HOSTED', 'ARRESTED', 'KILLED', 'INTERVIEWED']);
const TALKING = new Set(['discuss', 'debate', 'negotiate']);
const MOST_TOPICS = 4;

const holdersOf = (act: Act): Token[] => [...new Set([...act.words, ...(act.noun ? [act.noun] : [])])];

const namedIds = (actors: readonly Actor[]): string[] =>
  actors.filter((actor) => actor.strength === 'name').flatMap((actor) => actor.ids);

/** Ids of the places of an act: "met in Beijing". A state counts where the act is held in it. */
export function placesOf(act: Act, actors: ActorFinder, taken: ReadonlySet<string>): string[] {
  // "met Tony Blair in Oslo": the parser may hang the place on the man
  const persons =
    act.noun || !IN_PERSON.has(act.relation)
      ? []
      : objectsOf(act.trigger).filter((object) => actors(object).some((actor) => actor.kind === 'person'));
  const phrases = [...holdersOf(act), ...persons].flatMap((holder) => prepositionsOf(holder));
  const found = phrases
    .filter(({ prep }) => PLACE_WORDS.has(prep))
    .flatMap(({ prep, object }) =>
      actors(object).filter((actor) => actor.kind === 'place' || (prep === 'in' && actor.kind === 'state')),
    )
    .filter((actor) => actor.strength === 'name');
  return [...new Set(found.flatMap((actor) => actor.ids))].filter((id) => !taken.has(id));
}

/** All tokens of the infinitives below an act. */
function purposesOf(act: Act): Token[] {
  const infinitives = holdersOf(act)
    .flatMap((holder) => childrenOf(holder, 'acl', 'xcomp', 'advcl'))
    .filter(hasTo);
  const inner = (token: Token): Token[] => [
    ...childrenOf(token, 'dobj'),
    ...prepositionsOf(token).map(({ object }) => object),
    ...childrenOf(token, 'xcomp', 'conj').flatMap(inner),
  ];
  return infinitives.flatMap(inner);
}

/** Ids of what an act is about: the forum of an invitation, the subject of talks. */
export function topicsOf(act: Act, actors: ActorFinder, taken: ReadonlySet<string>): string[] {
  const phrases = holdersOf(act)
    .flatMap((holder) => prepositionsOf(holder))
    .filter(({ prep }) => TOPIC_WORDS.has(prep))
    .map(({ object }) => object);
  const talked = TALKING.has(lemmaOf(act.trigger)) ? objectsOf(act.trigger) : [];
  const purposes = PURPOSEFUL.has(act.relation) ? purposesOf(act) : [];
  // "called Oslo's entry into the union unacceptable": the union
  const judged =
    act.relation === 'OPPOSED'
      ? objectsOf(act.trigger).flatMap((object) => prepositionsOf(object).map(({ object: inner }) => inner))
      : [];
  const ids = [...talked, ...phrases, ...purposes, ...judged].flatMap((token) => namedIds(actors(token)));
  return [...new Set(ids)].filter((id) => !taken.has(id)).slice(0, MOST_TOPICS);
}
