import type { Token } from '../../model/doc.ts';
import type { Act } from './act.ts';
import { type Actor, type ActorFinder, isRoleNoun, isStrong } from './actors.ts';
import { deepActors, doersBelow } from './deepActors.ts';
import { acts, fits, idsOf, NO_DEPTH, NO_THINGS, without } from './fittingActors.ts';
import { opposedIn, prefixOf } from './hyphens.ts';
import { HAPPENING_VERBS, OBJECT_CONTROL } from './lexicon/classes.ts';
import { inNounClass } from './lexicon/lexicon.ts';
import { AGENT_FIRST_TYPES } from './lexicon/slots.ts';
import { objectsOf, sharersOf } from './objects.ts';
import {
  ancestorsOf,
  childrenOf,
  conjunctsOf,
  isNounLike,
  lemmaOf,
  nounPhrase,
  prepositionsOf,
  spanOfTokens,
  subjectsOf,
  wordSet,
} from './syntax.ts';

/** Who does it, and to whom. */
export interface Sides {
  readonly sources: readonly Actor[];
  readonly targets: readonly Actor[];
  /** Where each side was found, in words for whoever inspects a fact. */
  readonly sourceBy: string;
  readonly targetBy: string;
  /** The target stands further down than where the frame looks for it. */
  readonly deep?: boolean;
}

const COMPANY = wordSet('together along');
const PARTICLES = wordSet('off up down out over back away');
const HAPPENING = wordSet(HAPPENING_VERBS);
const CONTROL = wordSet(OBJECT_CONTROL);
const AGENT_FIRST = wordSet(AGENT_FIRST_TYPES);
/** Words before a noun of happening that name its sides: not who it is for or against. */
const modifiersOf = (noun: Token, ...more: string[]): Token[] =>
  childrenOf(noun, 'amod', 'compound', 'nmod', ...more).filter((child) => prefixOf(child) === null);

type Accepts = (actors: readonly Actor[]) => Actor[];

/** One side of an act, and where it was found. */
interface Side {
  readonly actors: Actor[];
  readonly by: string;
}
const NOBODY: Side = { actors: [], by: 'nobody was found' };
const side = (actors: Actor[], by: string): Side => (actors.length > 0 ? { actors, by } : NOBODY);

/** Is the noun told as company of the doer: "applied together with Finland"? */
const isCompany = (object: Token): boolean => {
  const prep = object.head;
  if (prep.text.toLowerCase() !== 'with') return false;
  return [lemmaOf(prep.head), ...childrenOf(prep, 'advmod').map(lemmaOf)].some((word) => COMPANY.has(word));
};

const companyOf = (verb: Token): Token[] =>
  prepositionsOf(verb)
    .map(({ object }) => object)
    .filter(isCompany);

const VIOLENT = new Set(['KILLED', 'ATTACKED']);

/** Words as written, standing for nobody: a bomb, or whoever is not known. */
const nameless = (token: Token, prepositions = true): Actor[] => {
  const span = spanOfTokens(nounPhrase(token, prepositions));
  return span ? [{ token, ids: [], kind: null, strength: 'role', placed: false, span }] : [];
};

/** Who does what a verb says. A by-phrase may hang on the wrong word in a passive: any in the clause will do. */
function doersOf(act: Act, actors: ActorFinder): Side {
  const { trigger } = act;
  if (act.voice === 'active') {
    const subjects = subjectsOf(trigger, CONTROL);
    const found = subjects.flatMap((subject) => actors(subject));
    if (found.length > 0)
      return side([...found, ...companyOf(trigger).flatMap((token) => actors(token))].filter(acts), 'the subject');
    // "issued a statement condemning …", "staged a march demanding …": who issued it
    const holders = subjects
      .filter((subject) => subject.dep === 'dobj' && isNounLike(subject))
      .map((subject) => subject.head);
    const issuers = holders.flatMap((holder) => subjectsOf(holder, CONTROL)).flatMap((subject) => actors(subject));
    if (issuers.length > 0) return side(issuers.filter(acts), 'who issued what the participle hangs on');
    // "a roadside bomb near the town killed two guards": who laid it is not said, what did it is
    const blasts = subjects.filter((subject) => inNounClass('blast', lemmaOf(subject)));
    if (blasts.length > 0 && VIOLENT.has(act.relation))
      return side(
        blasts.flatMap((token) => nameless(token)),
        'a blast as the subject',
      );
    // "the death toll of Chad …", "the decision of the council angered": the owner of the subject
    const owners = subjects
      .flatMap((subject) => [
        ...childrenOf(subject, 'poss'),
        ...prepositionsOf(subject).flatMap(({ prep, object }) => (prep === 'of' || prep === 'by' ? [object] : [])),
      ])
      .flatMap((token) => actors(token));
    return side(
      owners.filter((actor) => acts(actor) && isStrong(actor)),
      'the owner of the subject',
    );
  }
  const by = prepositionsOf(trigger).filter(({ prep }) => prep === 'by');
  const found = by.flatMap(({ object }) => actors(object));
  if (found.length > 0) return side(found.filter(acts), 'after "by"');
  const blasts = by.map(({ object }) => object).filter((object) => inNounClass('blast', lemmaOf(object)));
  if (blasts.length > 0 && VIOLENT.has(act.relation))
    return side(
      blasts.flatMap((token) => nameless(token)),
      'a blast after "by"',
    );
  const stray = (token: Token, depth: number): Token[] =>
    depth > 6
      ? []
      : token.children
          .filter((child) => !['conj', 'ccomp', 'advcl', 'relcl'].includes(child.dep) || child.pos !== 'VERB')
          .flatMap((child) => {
            // "poisoned with a toxin developed by Norway": who developed it poisoned nobody
            if (child.dep === 'agent') return [];
            return child.text.toLowerCase() === 'by' ? [child] : stray(child, depth + 1);
          });
  const strayed = stray(trigger, 0)
    .flatMap((prep) => childrenOf(prep, 'pobj'))
    .flatMap((token) => actors(token));
  return side(strayed.filter(acts), 'after "by", further down the clause');
}

/** Clauses that belong to what a verb says: "urged Oslo to pay", "opened fire to disperse". What happened when, or because, is another matter. */
const complementsOf = (verb: Token): Token[] =>
  childrenOf(verb, 'ccomp', 'xcomp', 'advcl').filter(
    (clause) => clause.dep !== 'advcl' || childrenOf(clause, 'aux').some((aux) => lemmaOf(aux) === 'to'),
  );

/** Prepositions of where and when. */
const SETTING = wordSet('in at on near outside');

/** Where to look for the target, slot by slot. */
function slotTokens(act: Act, slot: string): Token[] {
  const { trigger, noun } = act;
  if (slot === 'object') {
    // "cordoned off the roads": a particle read as a preposition takes the object with it
    const tails = act.words
      .filter((word) => word !== trigger && PARTICLES.has(lemmaOf(word)))
      .flatMap((word) => childrenOf(word, 'pobj'));
    return [...objectsOf(trigger), ...tails].filter((object) => object !== noun);
  }
  if (slot === 'clause') {
    return complementsOf(trigger).flatMap((clause) => childrenOf(clause, 'nsubj', 'nsubjpass', 'dobj'));
  }
  if (slot === 'purpose') {
    // "rallied calling for the removal of …", "marched to demand …", "in protest of …": what it is for
    const demands = childrenOf(trigger, 'advcl', 'xcomp').filter(
      (clause) => clause.tag === 'VBG' || childrenOf(clause, 'aux').some((aux) => lemmaOf(aux) === 'to'),
    );
    const stands = prepositionsOf(trigger).filter(
      ({ prep, object }) => prep === 'in' && /^(?:protest|defiance|response|opposition)$/.test(lemmaOf(object)),
    );
    return [...demands, ...stands.map(({ object }) => object)];
  }
  // "arrived for talks with": of the verb's own phrases only those that can't be its own
  const others = ['with', 'against', 'between'].includes(slot) ? [trigger] : [];
  const holders =
    act.apart && noun
      ? [noun, ...others]
      : [
          ...(noun ? [noun] : []),
          trigger,
          ...objectsOf(trigger).filter((object) => object !== noun),
          ...act.words.filter((word) => word !== trigger && word !== noun),
          ...sharersOf(trigger),
        ];
  // "received treatment in Chile": where, not from whom
  if (slot === 'in' && act.swapped && act.type === 'AID') return [];
  const phrases = holders.flatMap((holder) => prepositionsOf(holder));
  // "rioted in the capital against the bill", "met on Monday with": the parser may hang the phrase on a place or a day
  const hung = ['with', 'against'].includes(slot)
    ? prepositionsOf(trigger).flatMap(({ prep, object }) => (SETTING.has(prep) ? prepositionsOf(object) : []))
    : [];
  const found = [...phrases, ...hung]
    .filter(
      ({ prep, object }) =>
        prep === slot && !isCompany(object) && object.dep !== 'pcomp' && !(prep === 'by' && act.voice === 'passive'),
    )
    .map(({ object }) => object);
  return slot === 'against' && noun ? [...found, ...opposedIn(noun)] : found;
}

function targetsOf(act: Act, actors: ActorFinder, sources: readonly Actor[]): Side {
  if (act.needs === 'none') return { actors: [], by: 'its frame has no target' };
  const taken = idsOf(sources);
  const accept: Accepts = (found) => without(found, taken).filter((actor) => fits(actor, act.needs, act.relation));
  const strong: Accepts = (found) => accept(found).filter(isStrong);
  const agentFirst = act.type !== null && AGENT_FIRST.has(act.type);
  // "police arrested students" of one state: who is meant stands there, and nobody further down.
  // "drew criticism for dining with her": what somebody undergoes comes from who is named beside it, or from nobody.
  const closed =
    act.swapped ||
    slotTokens(act, 'object').some((token) => {
      const there = actors(token).filter(isStrong);
      return act.slots.includes('object') && there.length > 0 && without(there, taken).length === 0;
    });
  for (const pass of [strong, accept]) {
    for (const slot of act.slots) {
      for (const token of slotTokens(act, slot)) {
        const here = pass(actors(token));
        if (here.length > 0 && isStrong(here[0]!)) return side(here, `slot "${slot}"`);
        // "blamed American ideas about Chile", "accused two clerks": who or what stands there is meant, or its doer
        const weak = accept(actors(token)).filter(({ ids }) => slot === 'object' || (agentFirst && ids.length > 0));
        if (weak.length > 0) {
          const doer = agentFirst ? doersBelow(token, (at) => strong(actors(at))) : [];
          return doer.length > 0
            ? side(doer, `the doer of what stands in slot "${slot}"`)
            : side(weak, `a thing in slot "${slot}"`);
        }
        if (here.length > 0) return side(here, `a thing in slot "${slot}"`);
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
      const here = pass(actors(object));
      if (here.length > 0 && act.slots.includes(prep)) return side(here, `slot "${prep}"`);
      const below = deepActors(object, (at) => pass(actors(at)), agentFirst);
      if (below.length > 0) return side(below, `below the phrase with "${prep}"`);
    }
    for (const clause of complementsOf(act.trigger)) {
      for (const argument of childrenOf(clause, 'nsubj', 'dobj', 'nsubjpass')) {
        const here = pass(actors(argument));
        if (here.length > 0) return side(here, 'in the clause that completes the verb');
      }
      const below = deepActors(clause, (at) => pass(actors(at)), agentFirst);
      if (below.length > 0) return side(below, 'deep in the clause that completes the verb');
    }
  }
  return fellowsOf(act, actors, taken);
}

/** "Kenyan police arrested Kenyan students": as entities the two are one, so the second stand there as words. */
function fellowsOf(act: Act, actors: ActorFinder, taken: ReadonlySet<string>): Side {
  if (!act.slots.includes('object') || !['actor', 'person'].includes(act.needs)) return NOBODY;
  const fellows = slotTokens(act, 'object').filter((token) => {
    const there = actors(token);
    return (
      isRoleNoun(token) &&
      there.length > 0 &&
      there.every(({ ids, strength }) => strength === 'people' && ids.every((id) => taken.has(id)))
    );
  });
  return side(
    fellows.slice(0, 1).flatMap((token) => nameless(token, false)),
    'the object, of the same state as the source',
  );
}

/** Prepositions under which a happening is told beside another: "at a meeting with the envoy, she said …". */
const BESIDE = new Set(['at', 'in', 'during', 'after', 'before', 'following', 'on']);
/** Relations whose noun gives its doer after "of": "the visit of the envoy". */
const OF_IS_DOER = new Set(['VISITED', 'WITHDREW_FROM', 'PROTESTED_AGAINST', 'MET', 'FOUGHT', 'AGREED_WITH']);

const HUNG = new Set(['on', 'against', 'with', 'to']);

/** "Oslo and Paris played down their meeting": the two that the clause names. */
function mutualOwners(noun: Token, actors: ActorFinder): Actor[] {
  if (!childrenOf(noun, 'poss').some((child) => lemmaOf(child) === 'their')) return [];
  const verb = ancestorsOf(noun).find((above) => above.pos === 'VERB');
  const found = verb ? subjectsOf(verb, CONTROL).flatMap((subject) => actors(subject)) : [];
  return idsOf(found).size > 1 && found.every(isStrong) ? found.filter(acts) : [];
}

function nominalSides(act: Act, actors: ActorFinder): Sides {
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
  const phrases = [...direct, ...hung, ...happens];
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
  const owners = childrenOf(noun, 'poss').flatMap((child) => actors(child));
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
      doers = side(
        present.filter(
          (actor) => actor.kind === 'person' || (act.relation !== 'INTERVIEWED' && isStrong(actor) && acts(actor)),
        ),
        'who is there: the subject of the clause',
      );
    }
  }
  return { sources: doers.actors, targets: aims.actors, sourceBy: doers.by, targetBy: aims.by };
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
