import type { Token } from '../../model/doc.ts';
import type { Act } from './act.ts';
import { type Actor, type ActorFinder, isStrong } from './actors.ts';
import { deepActors, doersBelow } from './deepActors.ts';
import { doersOf } from './doers.ts';
import { acts, fits, idsOf, NO_DEPTH, NO_THINGS, without } from './fittingActors.ts';
import { inNounClass } from './lexicon/lexicon.ts';
import { AGENT_FIRST_TYPES } from './lexicon/slots.ts';
import { modifiersOf, nominalSides, OF_IS_DOER } from './nominalSides.ts';
import { objectsOf } from './objects.ts';
import { isRoleNoun } from './roles.ts';
import { type Accepts, NOBODY, nameless, type Side, type Sides, side } from './side.ts';
import { clauseArguments, complementsOf, isCompany, slotTokens } from './slotTokens.ts';
import { ancestorsOf, childrenOf, conjunctsOf, isNounLike, lemmaOf, prepositionsOf, wordSet } from './syntax.ts';

const AGENT_FIRST = wordSet(AGENT_FIRST_TYPES);

function targetsOf(act: Act, actors: ActorFinder, sources: readonly Actor[]): Side {
  if (act.needs === 'none') return { actors: [], by: 'its frame has no target' };
  const taken = idsOf(sources);
  const accept: Accepts = (found) =>
    without(found, taken).filter(
      (actor) => fits(actor, act.needs, act.relation) && !isWhatIsAsked(act, actor) && !isAttacker(act, actor),
    );
  const strong: Accepts = (found) => accept(found).filter(isStrong);
  const agentFirst = act.type !== null && AGENT_FIRST.has(act.type);
  // "police arrested students" of one state: who is meant stands there, and nobody further down.
  // "drew criticism for dining with her": what somebody undergoes comes from who is named beside it, or from nobody.
  const closed =
    act.swapped ||
    act.slots.some((slot) =>
      slotTokens(act, slot).some((token) => {
        const there = actors(token);
        if (there.length === 0) return isSomebody(token);
        const own = isRoleNoun(token) || there.some(isStrong);
        return slot === 'object' && own && without(there, taken).length === 0;
      }),
    );
  // "rallied in Nevada": where, not against whom; foreigners who rally in a state may mean it
  const staged = act.relation === 'PROTESTED_AGAINST';
  const where: Accepts = (found) => found.filter(({ kind }) => !staged || (kind === 'state' && taken.size > 0));
  for (const pass of [strong, accept]) {
    for (const slot of act.slots) {
      for (const token of slotTokens(act, slot)) {
        const here = slot === 'in' ? where(pass(actors(token))) : pass(actors(token));
        if (here.length > 0 && isStrong(here[0]!)) return side(here, `slot "${slot}"`);
        // "blamed American ideas about Chile", "accused two clerks": who or what stands there is meant, or its doer
        const weak = accept(actors(token)).filter(({ ids }) => slot === 'object' || (agentFirst && ids.length > 0));
        // "took a town from the rebels": a town alone is nobody, if anybody is named
        const town =
          pass === strong && inNounClass('settlement', lemmaOf(token)) && weak.every(({ ids }) => ids.length === 0);
        if (weak.length > 0 && !town) {
          const doer = agentFirst ? doersBelow(token, (at) => strong(actors(at))) : [];
          return doer.length > 0
            ? side(doer, `the doer of what stands in slot "${slot}"`)
            : side(weak, `a thing in slot "${slot}"`);
        }
        if (here.length > 0) return side(here, `a thing in slot "${slot}"`);
        if (pass === accept && act.needs === 'actor' && actors(token).length === 0 && isSomebody(token))
          return side(nameless(token, false), `somebody not known in slot "${slot}"`);
        const depth = act.needs === 'actor' && !closed && !NO_THINGS.has(act.relation);
        if ((slot === 'object' || slot === 'purpose') && depth) {
          const below = deepActors(token, (at) => pass(actors(at)), agentFirst);
          if (below.length > 0) return side(below, `below what stands in slot "${slot}"`);
        }
      }
    }
    if (act.noun) {
      const owner = pass(modifiersOf(act.noun, 'poss').flatMap((child) => actors(child)));
      if (owner.length > 0) return side(owner, 'before the noun of happening');
      const below = closed ? [] : deepActors(act.noun, (at) => pass(actors(at)), agentFirst);
      if (below.length > 0) return side(below, 'below the noun of happening');
    }
    // What must be met, attended or appointed stands in its slot; others may stand deeper.
    // "opened a hearing into the use of force against …": what an inquiry is into may stand deep.
    const shallow = closed || (NO_DEPTH.has(act.relation) && !(act.noun && act.type === 'ACCUSE'));
    if (act.apart || act.needs !== 'actor' || shallow) continue;
    for (const { prep, object } of prepositionsOf(act.trigger)) {
      if (prep === 'by' && act.voice === 'passive') continue;
      const here = prep === 'in' ? where(pass(actors(object))) : pass(actors(object));
      if (here.length > 0 && act.slots.includes(prep)) return side(here, `slot "${prep}"`);
      const below = deepActors(object, (at) => pass(actors(at)), agentFirst);
      if (below.length > 0) return side(below, `below the phrase with "${prep}"`);
    }
    for (const clause of complementsOf(act.trigger)) {
      for (const argument of clauseArguments(act, clause)) {
        const here = pass(actors(argument));
        if (here.length > 0) return side(here, 'in the clause that completes the verb');
      }
      const below = deepActors(clause, (at) => pass(actors(at)), agentFirst);
      if (below.length > 0) return side(below, 'deep in the clause that completes the verb');
    }
  }
  return fellowsOf(act, actors, taken);
}

/** "Liberals", "those in contempt": people, whoever they are. */
const isSomebody = (token: Token): boolean =>
  token.tag === 'NNPS' || /^(?:those|anyone|anybody|everyone|everybody|someone|somebody)$/.test(lemmaOf(token));

/** "wounded in an attack by rebels": they are not who was wounded. */
const isAttacker = ({ type, slots, trigger }: Act, { token }: Actor): boolean =>
  type === 'ASSAULT' &&
  !slots.includes('by') &&
  token.dep === 'pobj' &&
  token.head.text.toLowerCase() === 'by' &&
  ancestorsOf(token).includes(trigger);

/** "asked for her release", "had ordered it", "ordered Ana Berg's arrest": what is asked for is not who is asked. */
const isWhatIsAsked = ({ relation, trigger }: Act, { token, strength, kind }: Actor): boolean =>
  relation === 'REQUESTED' &&
  (token.tag === 'PRP$' ||
    (kind === 'person' && token.dep === 'poss') ||
    ((strength === 'owner' || (strength === 'thing' && kind === 'person')) && !isRoleNoun(token)) ||
    (lemmaOf(token) === 'it' && token.dep === 'dobj' && childrenOf(trigger, 'xcomp', 'ccomp').length === 0));

/** People of a state, or its capital. */
const isFellow = ({ strength, kind, token }: Actor): boolean =>
  (strength === 'people' && isRoleNoun(token)) || (strength === 'name' && kind === 'state' && isNounLike(token));

/** "Kenyan police arrested Kenyan students": as entities the two are one, so the second stand there as words. */
function fellowsOf(act: Act, actors: ActorFinder, taken: ReadonlySet<string>): Side {
  if (!act.slots.includes('object') || !['actor', 'person'].includes(act.needs)) return NOBODY;
  const fellows = slotTokens(act, 'object').filter((token) => {
    const there = actors(token);
    return there.length > 0 && there.every((actor) => isFellow(actor) && actor.ids.every((id) => taken.has(id)));
  });
  return side(
    fellows.slice(0, 1).flatMap((token) => nameless(token, false)),
    'the object, of the same state as the source',
  );
}

/** Is the actor the noun itself, coordinated with it, or its owner? */
const isWithin = (token: Token, at: Token): boolean =>
  conjunctsOf(at).some((noun) => noun === token || (token.head === noun && ['poss', 'appos'].includes(token.dep)));

/** Does every target stand further down than where the frame looks for it? */
function isDeep(act: Act, targets: readonly Actor[]): boolean {
  const isNear = (token: Token): boolean => targets.some((actor) => isWithin(actor.token, token));
  const owners = act.noun ? childrenOf(act.noun, 'poss', 'amod', 'compound', 'nmod') : [];
  // "applied to join the bloc": where the frame allows no depth, what was found is what was meant
  if (NO_DEPTH.has(act.relation) && act.type !== 'ACCUSE') return false;
  const heads = act.slots.filter((slot) => slot !== 'purpose');
  return !owners.some(isNear) && !heads.some((slot) => slotTokens(act, slot).some(isNear));
}

/** The sides of what a verb tells. */
function verbalSides(act: Act, actors: ActorFinder): Sides {
  // "left for meetings of the committee with the envoy": the committee meets him
  const own =
    act.apart && act.noun && OF_IS_DOER.has(act.relation)
      ? prepositionsOf(act.noun).filter(({ prep, object }) => prep === 'of' && object.dep === 'pobj')
      : [];
  const doers =
    own.length > 0
      ? side(own.flatMap(({ object }) => actors(object)).filter(acts), 'after "of"')
      : doersOf(act, actors);
  const sources = doers.actors;
  let aims = targetsOf(act, actors, sources);
  const joint = new Set(sources.flatMap((actor) => actor.ids)).size > 1;
  // "the two premiers met in Rome": several met each other, unless it says with whom
  if (act.reciprocal && joint && act.noun === null && aims.actors.length > 0) {
    const targets = aims.actors;
    const withWhom = prepositionsOf(act.trigger).some(
      ({ prep, object }) =>
        ['with', 'against'].includes(prep) && actors(object).some((actor) => targets.includes(actor)),
    );
    const whom = objectsOf(act.trigger).some((object) => actors(object).some((actor) => targets.includes(actor)));
    if (!withWhom && !whom) aims = { actors: [], by: 'the several that the subject names, each other' };
  }
  // "opened relations with the island": somebody else is meant, whoever it is
  if (act.reciprocal && joint && aims.actors.length === 0) {
    const whom = [act.trigger, ...(act.noun ? [act.noun] : []), ...objectsOf(act.trigger)]
      .flatMap(prepositionsOf)
      .filter(({ prep, object }) => prep === 'with' && isNounLike(object) && !isCompany(object))
      .filter(({ object }) => !inNounClass('people', lemmaOf(object)) && actors(object).length === 0)
      .flatMap(({ object }) => nameless(object));
    aims = side(whom.slice(0, 1), 'somebody not known, after "with"');
  }
  const deep = aims.actors.length > 0 && isDeep(act, aims.actors);
  return { sources, targets: aims.actors, sourceBy: doers.by, targetBy: aims.by, deep };
}

/** The doers and targets of an act; either may be empty. */
export function sidesOf(act: Act, actors: ActorFinder): Sides {
  const found = act.voice === 'nominal' ? nominalSides(act, actors) : verbalSides(act, actors);
  if (!act.swapped) return found;
  const { sources, targets, sourceBy, targetBy } = found;
  return { ...found, sources: targets, targets: sources, sourceBy: targetBy, targetBy: sourceBy };
}
