import type { Token } from '../../model/doc.ts';
import type { Actor } from './actors.ts';
import { AGENT_FIRST_PREPOSITIONS, DEEP_PREPOSITIONS } from './lexicon/slots.ts';
import { childrenOf, prepositionsOf } from './syntax.ts';

/** How far down an object's tree an actor still has to do with the verb. */
const DEEPEST = 4;

/**
 * The first actors in a tree: prepositions in order, owners, then clauses and objects further down.
 * @param find the actors that a token stands for, if they will do
 * @param agentFirst whether the doer of what the tree names goes before those it is done to
 */
export function deepActors(token: Token, find: (token: Token) => Actor[], agentFirst: boolean, depth = 0): Actor[] {
  if (depth > DEEPEST) return [];
  const order = (agentFirst ? AGENT_FIRST_PREPOSITIONS : DEEP_PREPOSITIONS).split(' ');
  const owned = () =>
    childrenOf(token, 'poss')
      .map(find)
      .find((found) => found.length > 0);
  if (agentFirst) {
    const first = owned();
    if (first) return first;
  }
  const phrases = prepositionsOf(token)
    .filter(({ prep }) => order.includes(prep))
    .sort((a, b) => order.indexOf(a.prep) - order.indexOf(b.prep));
  for (const { object } of phrases) {
    const here = find(object);
    if (here.length > 0) return here;
    const below = agentFirst ? deepActors(object, find, agentFirst, depth + 1) : [];
    if (below.length > 0) return below;
  }
  const owner = owned();
  if (owner) return owner;
  for (const { object } of phrases) {
    const below = deepActors(object, find, agentFirst, depth + 1);
    if (below.length > 0) return below;
  }
  for (const clause of childrenOf(token, 'acl', 'ccomp', 'xcomp', 'pcomp', 'advcl', 'dobj')) {
    const arguments_ = clause.dep === 'dobj' ? [clause] : childrenOf(clause, 'dobj', 'nsubj', 'nsubjpass');
    for (const argument of arguments_) {
      const here = find(argument);
      if (here.length > 0) return here;
    }
    const below = deepActors(clause, find, agentFirst, depth + 1);
    if (below.length > 0) return below;
  }
  return [];
}

/** "the Chilean paper by the envoy": the strong actor that an object belongs to. */
export function doersBelow(token: Token, find: (token: Token) => Actor[]): Actor[] {
  const near = prepositionsOf(token)
    .filter(({ prep }) => prep === 'by' || prep === 'of')
    .map(({ object }) => object);
  const found = [...near, ...childrenOf(token, 'poss')].map(find).find((actors) => actors.length > 0) ?? [];
  // "its embassy": known only by what it owns
  return found.map((actor) => (actor.token.tag === 'PRP$' ? { ...actor, strength: 'owner' } : actor));
}
