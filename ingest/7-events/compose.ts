import type { PloverType, Relation, Status } from '../../model/event.ts';
import { type Act, CONFLICTIVE, COOPERATIVE } from './act.ts';
import type { Actor } from './actors.ts';
import type { Context } from './context.ts';
import * as classes from './lexicon/classes.ts';
import type { Sides } from './side.ts';
import { lemmaOf, wordSet } from './syntax.ts';

/** An act with its place in the sentence taken in: PLOVER's coding of the whole clause, and the act's standing. */
export interface Reading {
  readonly type: PloverType | null;
  readonly relation: Relation;
  readonly reciprocal: boolean;
  readonly status: Status;
  readonly sources: readonly Actor[];
  readonly targets: readonly Actor[];
  /** How type and standing came about, in words for whoever inspects a fact. */
  readonly because: string;
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

const toldBecause = (status: Status, teller: Teller | null): string => {
  if (!teller) return 'told by the article itself';
  if (teller.media) return 'told by the media';
  return status === 'asserted' ? 'the speaker tells of itself' : 'a claim about another';
};

const PROMISING = wordSet(classes.PROMISING_VERBS);
const PERMITTING = wordSet(classes.PERMITTING_VERBS);
const CONSIDERING = wordSet(classes.CONSIDERING_VERBS);
const THREATENING = wordSet(classes.THREATENING_AUXILIARIES);

/** Do only such words leave it open? */
const isOpenBy = ({ because }: Context, words: ReadonlySet<string>): boolean =>
  because.every(({ makes, by }) => makes !== 'open' || words.has(lemmaOf(by)));

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
    because: context.doubted ? 'told with doubt' : toldBecause(told, teller),
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
          because: 'what must be done the speaker asks for',
        }),
      ];
    }
    const status = context.negated ? 'negated' : 'hypothetical';
    return [reading({ status, because: 'must be done, and nobody asks for it' })];
  }
  if (context.ultimatum && (conflictive || type === 'RETREAT'))
    return [reading({ type: 'THREATEN', status: 'planned', because: 'an ultimatum' })];
  if (context.threatened)
    return [reading({ type: 'THREATEN', relation: 'THREATENED', reciprocal: false, because: 'threatened' })];
  // "promised not to send arms" refuses nobody anything
  const assures = [context.sayer, ...context.governors].some((verb) => verb && PROMISING.has(lemmaOf(verb)));
  const refuses = context.refused || (context.negated && context.intended && !assures && cooperative);
  if (refuses && !context.open && !context.denied) {
    return [
      reading({ type: 'REJECT', relation: 'REJECTED', ...sides, because: 'refused' }),
      reading({ type: 'REJECT', status: 'negated', because: 'what was refused did not happen' }),
    ];
  }
  const permits = relation === 'CONCEDED_TO' && PERMITTING.has(lemmaOf(act.trigger));
  if (permits && context.negated && !context.denied && !context.open)
    return [reading({ type: 'REJECT', relation: 'REJECTED', because: 'not allowed' })];
  if (context.denied || context.negated) {
    return [
      reading({ type: cooperative || type === 'REQUEST' ? 'REJECT' : type, status: 'negated', because: 'denied' }),
    ];
  }
  if (context.open && conflictive && isOpenBy(context, THREATENING))
    return [reading({ type: 'THREATEN', status: 'hypothetical', because: 'a hostile act that may come' })];
  const considered = act.considered || (context.open && isOpenBy(context, CONSIDERING));
  if (considered && (conflictive || cooperative)) {
    const coming = conflictive ? 'THREATEN' : 'AGREE';
    return [reading({ type: coming, status: 'hypothetical', because: 'only considered' })];
  }
  if (context.open) return [reading({ status: 'hypothetical', because: 'it need not happen' })];
  if (context.conditional) {
    const promised = conflictive ? 'THREATEN' : cooperative ? 'AGREE' : type;
    return [reading({ type: context.intended ? promised : type, status: 'hypothetical', because: 'on a condition' })];
  }
  if (context.ceased) {
    const because = cooperative ? 'a friendly act that ceased' : 'a hostile act that ceased';
    if (cooperative) return [reading({ type: 'SANCTION', relation: 'SANCTIONED', reciprocal: false, because })];
    if (conflictive) return [reading({ type: 'CONCEDE', relation: 'CONCEDED_TO', reciprocal: false, because })];
    return [];
  }
  if (context.intended || act.promised) {
    const because = 'still to come';
    if (act.undone) return [reading({ type: conflictive ? 'THREATEN' : 'AGREE', status: 'planned', because })];
    // "agreed to send troops to Mali" threatens nobody
    if (type === 'MOBILIZE' && assures)
      return [reading({ type: 'AGREE', relation: 'AIDED', status: 'planned', because: 'forces promised' })];
    if (conflictive) return [reading({ type: 'THREATEN', status: 'planned', because })];
    // "decided to allow the envoys to enter": allowed thereby
    if (permits && context.governors.some((verb) => lemmaOf(verb) === 'decide'))
      return [reading({ status: 'planned', because: 'decided' })];
    return [reading({ type: cooperative ? 'AGREE' : type, status: 'planned', because })];
  }
  const whole = reading(act.undone ? sides : {});
  if (!act.undone) return [whole];
  return [whole, reading({ ...act.undone, status: 'negated', because: 'what was undone no longer holds' })];
}
