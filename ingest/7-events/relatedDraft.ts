import type { Token } from '../../model/doc.ts';
import { bareAct } from './act.ts';
import { type Actor, type ActorFinder, isStrong } from './actors.ts';
import type { Reading } from './compose.ts';
import { relatedConfidence } from './confidence.ts';
import { contextOf } from './context.ts';
import { deepActors } from './deepActors.ts';
import type { Draft } from './draft.ts';
import { SAY_VERBS } from './lexicon/classes.ts';
import { childrenOf, isPassive, lemmaOf, prepositionsOf, wordSet } from './syntax.ts';

const SAY = wordSet(SAY_VERBS);
const SUBORDINATE = new Set(['advcl', 'relcl', 'acl', 'pcomp', 'csubj']);
/** "be", "have" and the like relate two names in ways that say nothing. */
const COLOURLESS = wordSet(
  'call be have do make get go come take use include become seem remain say know mean like see think want feel',
);
/** Who goes somewhere has done nothing to those who are there. */
const MOVING = wordSet('leave depart head travel return fly walk run drive move come arrive');
const isState = (actor: Actor): boolean => actor.kind === 'state';

/** Prepositions that tie a verb to another actor; place and manner tie nothing. */
const RELATING = wordSet('with to against for from on over of toward towards upon');

const idsOf = (actors: readonly Actor[]): string[] => [...new Set(actors.flatMap((actor) => actor.ids))];

/** A verb that no frame knows between two named actors: something is between them, but not what. */
export function relatedDraft(tokens: readonly Token[], actors: ActorFinder, told: ReadonlySet<Token>): Draft[] {
  for (const verb of tokens) {
    if (told.has(verb)) continue;
    const lemma = lemmaOf(verb);
    if (verb.pos !== 'VERB' || SAY.has(lemma) || COLOURLESS.has(lemma) || MOVING.has(lemma)) continue;
    if (SUBORDINATE.has(verb.dep)) continue;
    const passive = isPassive(verb);
    const doers = passive
      ? prepositionsOf(verb).flatMap(({ prep, object }) => (prep === 'by' ? [object] : []))
      : childrenOf(verb, 'nsubj');
    const strong = (token: Token) =>
      actors(token).filter(
        (actor) => isStrong(actor) && ['person', 'state', 'organisation'].includes(actor.kind ?? ''),
      );
    const sources = doers.flatMap(strong);
    if (sources.length === 0) continue;
    const taken = new Set(idsOf(sources));
    const objects = passive ? childrenOf(verb, 'nsubjpass') : childrenOf(verb, 'dobj', 'dative');
    const accept = (token: Token) => strong(token).filter((actor) => !actor.ids.some((id) => taken.has(id)));
    const direct = objects.map(accept).find((found) => found.length > 0);
    const targets =
      direct ??
      prepositionsOf(verb)
        .filter(({ prep }) => RELATING.has(prep))
        .map(({ object }) => accept(object))
        .find((found) => found.length > 0) ??
      // Further down only states are told of: what a man does often names others who have no part in it,
      // but for those whose thing it is: "overcame the distrust of the tribes"
      (sources.every(isState)
        ? deepActors(verb, (token) => accept(token).filter(isState), false)
        : objects
            .flatMap((object) => [
              ...childrenOf(object, 'poss'),
              ...prepositionsOf(object).flatMap(({ prep, object: owner }) => (prep === 'of' ? [owner] : [])),
            ])
            .flatMap((owner) => accept(owner).filter(({ kind }) => kind !== 'person')));
    if (targets.length === 0) continue;
    const context = contextOf(verb);
    if (context.negated || context.open || context.denied) continue;
    const act = bareAct(verb, 'RELATED_TO');
    const reading: Reading = {
      type: null,
      relation: 'RELATED_TO',
      reciprocal: false,
      status: context.intended ? 'planned' : 'asserted',
      sources,
      targets,
      because: 'told by the article itself',
    };
    const by = { sourceBy: passive ? 'after "by"' : 'the subject', targetBy: direct ? 'the object' : 'further down' };
    const sides = { sources, targets, ...by };
    return [{ act, sides, context, reading, teller: null, confidence: relatedConfidence() }];
  }
  return [];
}
