import type { PloverType, Relation, Status } from '../../model/event.ts';
import { type Act, CONFLICTIVE, COOPERATIVE } from './act.ts';
import type { Actor } from './actors.ts';
import type { Sides } from './arguments.ts';
import type { Context } from './context.ts';
import { PROMISING_VERBS } from './lexicon/classes.ts';
import { lemmaOf, wordSet } from './syntax.ts';

/** An act with its place in the sentence taken in: PLOVER's coding of the whole clause, and the act's standing. */
export interface Reading {
  readonly type: PloverType | null;
  readonly relation: Relation;
  readonly reciprocal: boolean;
  readonly status: Status;
  readonly sources: readonly Actor[];
  readonly targets: readonly Actor[];
}

/** Who tells it, and whether as somebody whose business it is to report. */
export interface Teller {
  readonly actors: readonly Actor[];
  readonly media: boolean;
}

const idsOf = (actors: readonly Actor[]) => actors.flatMap((actor) => actor.ids);

/** A speaker's own act is asserted ("he said that he accepted"); a claim about another, or by a spokesman about his state, is alleged. */
function toldStatus(sources: readonly Actor[], teller: Teller | null): Status {
  if (!teller || teller.media) return 'asserted';
  const own = new Set(idsOf(sources));
  const speaksOfItself = teller.actors.some(
    (actor) => actor.strength === 'name' && actor.ids.some((id) => own.has(id)),
  );
  return speaksOfItself ? 'asserted' : 'alleged';
}

const PROMISING = wordSet(PROMISING_VERBS);

/** "Oslo and Helsinki cancelled their talks": each towards the other. */
function opposite(sources: readonly Actor[]): Pick<Reading, 'sources' | 'targets'> {
  const single = sources.flatMap((actor) => actor.ids.map((id): Actor => ({ ...actor, ids: [id] })));
  return { sources: single.slice(0, 1), targets: single.slice(1) };
}

/** What the act amounts to; a refusal or a cancellation gives a second, negated reading of what was refused. */
export function compose(act: Act, context: Context, { sources, targets }: Sides, teller: Teller | null): Reading[] {
  const { type, relation, reciprocal } = act;
  const joint = (reciprocal || (act.undone?.reciprocal ?? false)) && targets.length === 0;
  const sides = joint && idsOf(sources).length > 1 ? { ...opposite(sources), reciprocal: true } : { reciprocal: false };
  const told = context.doubted ? 'alleged' : toldStatus(sources, teller);
  const cooperative = COOPERATIVE.has(type);
  const conflictive = CONFLICTIVE.has(type);
  const reading = (over: Partial<Reading>): Reading => ({
    type,
    relation,
    reciprocal,
    status: told,
    sources,
    targets,
    ...over,
  });

  if (context.obliged) {
    // "said that Oslo must withdraw": the speaker asks Oslo
    const asked = sources.length > 0 ? sources : targets;
    const asking = teller && !teller.media ? teller.actors : [];
    const self = new Set(idsOf(asking));
    if (asking.length > 0 && !context.negated && !asked.some((actor) => actor.ids.some((id) => self.has(id)))) {
      return [
        reading({
          type: 'REQUEST',
          relation: 'CALLED_ON',
          reciprocal: false,
          status: 'asserted',
          sources: asking,
          targets: asked,
        }),
      ];
    }
    return [reading({ status: context.negated ? 'negated' : 'hypothetical' })];
  }
  if (context.threatened) return [reading({ type: 'THREATEN', relation: 'THREATENED', reciprocal: false })];
  // "promised not to send arms" refuses nobody anything
  const assures = [context.sayer, ...context.governors].some((verb) => verb && PROMISING.has(lemmaOf(verb)));
  const refuses =
    context.refused || (context.negated && context.intended && !assures && (cooperative || type === 'REQUEST'));
  if (refuses && !context.open && !context.denied) {
    return [
      reading({ type: 'REJECT', relation: 'REJECTED', ...sides }),
      reading({ type: 'REJECT', status: 'negated' }),
    ];
  }
  if (context.denied || context.negated) {
    return [reading({ type: cooperative || type === 'REQUEST' ? 'REJECT' : type, status: 'negated' })];
  }
  if (context.open) return [reading({ status: 'hypothetical' })];
  if (context.ceased) {
    if (cooperative) return [reading({ type: 'SANCTION', relation: 'SANCTIONED', reciprocal: false })];
    if (conflictive) return [reading({ type: 'CONCEDE', relation: 'CONCEDED_TO', reciprocal: false })];
    return [];
  }
  if (context.intended || act.promised) {
    if (act.undone) return [reading({ type: conflictive ? 'THREATEN' : 'AGREE', status: 'planned' })];
    if (conflictive) return [reading({ type: 'THREATEN', status: 'planned' })];
    return [reading({ type: cooperative ? 'AGREE' : type, status: 'planned' })];
  }
  const whole = reading(act.undone ? sides : {});
  return act.undone ? [whole, reading({ ...act.undone, status: 'negated' })] : [whole];
}
