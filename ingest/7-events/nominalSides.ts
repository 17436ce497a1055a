import type { Token } from '../../model/doc.ts';
import type { Act } from './act.ts';
import { type Actor, type ActorFinder, isStrong } from './actors.ts';
import { acts, fits, idsOf, without } from './fittingActors.ts';
import { opposedIn, prefixOf } from './hyphens.ts';
import { ANSWERING_VERBS, HAPPENING_VERBS, OBJECT_CONTROL, SWEEPING_VERBS } from './lexicon/classes.ts';
import { CARRIER_NOUNS } from './lexicon/nounClasses.ts';
import { type Accepts, NOBODY, type Side, type Sides, side } from './side.ts';
import { ancestorsOf, childrenOf, isNounLike, lemmaOf, prepositionsOf, subjectsOf, wordSet } from './syntax.ts';

/** The sides of a happening that a noun tells by itself: "the premier's meeting with the envoy". */

const HAPPENING = wordSet(HAPPENING_VERBS);
const SWEEPING = wordSet(SWEEPING_VERBS);
const CARRIERS = wordSet(CARRIER_NOUNS);
const ANSWERING = wordSet(ANSWERING_VERBS);
const CONTROL = wordSet(OBJECT_CONTROL);
/** Words before a noun of happening that name its sides: not who it is for or against. */
export const modifiersOf = (noun: Token, ...more: string[]): Token[] =>
  childrenOf(noun, 'amod', 'compound', 'nmod', ...more).filter((child) => prefixOf(child) === null);

/** Prepositions under which a happening is told beside another: "at a meeting with the envoy, she said …". */
const BESIDE = new Set(['at', 'in', 'during', 'after', 'before', 'following', 'on', 'amid', 'over']);
/** In these what a thing does may be told beside its owner's part: "Chad's exports fell in the dispute with Libya". */
const OWNED = new Set(['OPPOSED', 'FOUGHT', 'NEGOTIATED_WITH']);
/** Relations whose noun gives its doer after "of": "the visit of the envoy". */
export const OF_IS_DOER = new Set(['VISITED', 'WITHDREW_FROM', 'PROTESTED_AGAINST', 'MET', 'FOUGHT', 'AGREED_WITH']);

const HUNG = new Set(['on', 'against', 'with', 'to']);

/** "Oslo and Paris played down their meeting": the two that the clause names. */
function mutualOwners(noun: Token, actors: ActorFinder): Actor[] {
  if (!childrenOf(noun, 'poss').some((child) => lemmaOf(child) === 'their')) return [];
  const verb = ancestorsOf(noun).find((above) => above.pos === 'VERB');
  const found = verb ? subjectsOf(verb, CONTROL).flatMap((subject) => actors(subject)) : [];
  return idsOf(found).size > 1 && found.every(isStrong) ? found.filter(acts) : [];
}

/** "thanked the envoy for his visit": it is the envoy's. */
function answered(noun: Token, actors: ActorFinder): readonly Actor[] | null {
  const verb = noun.head.head;
  const owned = childrenOf(noun, 'poss').some(({ tag }) => tag === 'PRP$');
  if (!owned || noun.head.text.toLowerCase() !== 'for' || !ANSWERING.has(lemmaOf(verb))) return null;
  const whom = childrenOf(verb, 'dobj').flatMap((object) => actors(object));
  return whom.length > 0 ? whom : null;
}

/** "protests swept Chile". */
const sweptBy = (noun: Token): Token[] =>
  noun.dep === 'nsubj' && SWEEPING.has(lemmaOf(noun.head)) ? childrenOf(noun.head, 'dobj') : [];

/** The doers and targets of a noun's act; either may be empty. */
export function nominalSides(act: Act, actors: ActorFinder): Sides {
  const noun = act.trigger;
  const accept: Accepts = (found) =>
    found.filter((actor) => fits(actor, act.needs, act.relation) && (isStrong(actor) || actor.strength === 'thing'));
  const direct = prepositionsOf(noun);
  // "an attack by rebels on Chad": the parser may hang the second phrase on the first
  const hung = direct
    .filter(({ prep }) => prep === 'by')
    .flatMap(({ object }) => prepositionsOf(object))
    .filter(({ prep }) => HUNG.has(prep));
  // "fighting broke out between", "protests erupted against"
  const happens = noun.dep === 'nsubj' && HAPPENING.has(lemmaOf(noun.head)) ? prepositionsOf(noun.head) : [];
  // "the resumption of ties between Chad and Libya"
  const carried = CARRIERS.has(lemmaOf(noun))
    ? direct.filter(({ prep }) => prep === 'of' || prep === 'for').flatMap(({ object }) => prepositionsOf(object))
    : [];
  const phrases = [...direct, ...hung, ...happens, ...carried];
  const under = (prep: string) => [
    ...phrases.filter((phrase) => phrase.prep === prep).flatMap(({ object }) => actors(object)),
    ...(prep === 'against' ? opposedIn(noun).flatMap((child) => actors(child)) : []),
  ];
  if (act.reciprocal) {
    const between = [...under('between'), ...under('among')].filter(acts);
    const by = 'between the sides';
    if (between.length > 1)
      return { sources: between.slice(0, 1), targets: between.slice(1), sourceBy: by, targetBy: by };
    if (between.length === 1 && between[0]!.ids.length > 1)
      return { sources: between, targets: [], sourceBy: by, targetBy: by };
  }
  const owners = answered(noun, actors) ?? childrenOf(noun, 'poss').flatMap((child) => actors(child));
  const mutual = act.reciprocal && owners.length === 0 ? mutualOwners(noun, actors) : [];
  if (mutual.length > 0)
    return { sources: mutual, targets: [], sourceBy: 'the several that "their" stands for', targetBy: 'each other' };
  let doers = side(owners.filter(acts), 'the owner of the noun');
  if (doers === NOBODY) doers = side(under('by').filter(acts), 'after "by"');
  if (doers === NOBODY && OF_IS_DOER.has(act.relation)) doers = side(under('of').filter(acts), 'after "of"');
  if (doers === NOBODY && !act.swapped)
    doers = side(
      modifiersOf(noun)
        .flatMap((child) => actors(child))
        .filter((actor) => acts(actor) && actor.kind === 'state'),
      'before the noun',
    );
  if (doers === NOBODY && act.relation === 'PROTESTED_AGAINST')
    doers = side(
      [...under('in'), ...under('across'), ...sweptBy(noun).flatMap((object) => actors(object))].filter(
        ({ kind, strength }) => kind === 'state' && strength === 'name',
      ),
      'the state in which it is done: its people',
    );
  const target = (order: readonly string[]): Side => {
    const taken = idsOf(doers.actors);
    for (const slot of order) {
      if (slot === 'of' && OF_IS_DOER.has(act.relation)) continue;
      const found = accept(without(under(slot), taken));
      if (found.length > 0) return side(found, `slot "${slot}"`);
    }
    return NOBODY;
  };
  const aims = target(act.reciprocal ? ['with', 'against'] : act.slots);
  if (doers === NOBODY && aims !== NOBODY && noun.dep === 'pobj' && BESIDE.has(noun.head.text.toLowerCase())) {
    // "she, at a meeting with the envoy, said": whoever speaks there is there
    const holder = ancestorsOf(noun).find((above) => above.pos === 'VERB' || above.pos === 'AUX');
    const bearer = noun.head.head;
    // "The king, at a meeting with …, said": the phrase may hang on the speaker himself
    const speakers = !isNounLike(bearer)
      ? subjectsOf(holder ?? bearer, CONTROL)
      : ['nsubj', 'nsubjpass'].includes(bearer.dep)
        ? [bearer]
        : [];
    if (holder && (act.reciprocal || act.swapped || act.relation === 'VISITED')) {
      const present = without(
        speakers.flatMap((subject) => actors(subject)),
        idsOf(aims.actors),
      );
      const takesPart = (actor: Actor): boolean =>
        actor.kind === 'person' ||
        (act.relation !== 'INTERVIEWED' && isStrong(actor) && acts(actor)) ||
        (OWNED.has(act.relation) && actor.strength === 'thing');
      doers = side(present.filter(takesPart), 'who is there: the subject of the clause');
    }
  }
  return { sources: doers.actors, targets: aims.actors, sourceBy: doers.by, targetBy: aims.by };
}
