import type { Act } from './act.ts';
import { type Actor, isStrong } from './actors.ts';
import type { Sides } from './arguments.ts';
import { ancestorsOf } from './syntax.ts';

/** How sure a fact is, and what it rests on, in words for whoever inspects it. */
export interface Confidence {
  readonly value: number;
  readonly because: string;
}

/** Confidence by construction. Of events told by a main clause with both sides named some nine in ten are right. */
const BASE = {
  main: 0.9,
  subordinate: 0.65,
  nominal: 0.55,
  implied: 0.7,
  nameless: 0.45,
  oneSided: 0.35,
  /** Nothing is known but that there is something. */
  related: 0.2,
} as const;
/** A side that is a thing or an owner ("its embassy"), or a bare role noun, is less sure. */
const WEAK_SIDE = 0.7;
/** A target deep in the clause: less often meant than one in its frame's place. */
const DEEP_SIDE = 0.88;
/** A place that nobody acts for. */
const VAGUE_SIDE = 0.75;
/** What is done to places as well. */
const PLACED: ReadonlySet<string> = new Set([
  'VISITED',
  'ATTACKED',
  'SEIZED',
  'WITHDREW_FROM',
  'MOBILISED_AGAINST',
  'PROTESTED_AGAINST',
]);
/** Clauses that tell something beside what their sentence tells. */
export const SUBORDINATE: ReadonlySet<string> = new Set(['advcl', 'relcl', 'acl', 'pcomp', 'csubj']);

const idsOf = (actors: readonly Actor[]): string[] => [...new Set(actors.flatMap((actor) => actor.ids))];

/** How sure an act with its sides is. */
export function confidenceOf(act: Act, { sources, targets, deep }: Sides): Confidence {
  const several = sources.length > 1 || idsOf(sources).length > 1;
  const both = sources.length > 0 && (targets.length > 0 || ((act.reciprocal || act.undone?.reciprocal) && several));
  const top = ancestorsOf(act.trigger);
  const subordinate = SUBORDINATE.has(act.trigger.dep) || top.some((above) => SUBORDINATE.has(above.dep));
  const told = act.voice === 'nominal' ? 'nominal' : subordinate ? 'subordinate' : 'main';
  if (!both) return { value: BASE.oneSided, because: 'one side only' };
  const nameless = idsOf(sources).length === 0 || (targets.length > 0 && idsOf(targets).length === 0);
  if (nameless) return { value: Math.min(BASE[told], BASE.nameless), because: `${WORDS[told]}, a side without a name` };
  const weak = !sources.some(isStrong) || (targets.length > 0 && !targets.some(isStrong));
  // "called for a truce in Gaza": a town is seldom who is asked, and who stands deep in an object is seldom meant
  const vague = targets.length > 0 && targets.every(({ kind }) => kind === 'place') && !PLACED.has(act.relation);
  const sure = weak ? BASE[told] * WEAK_SIDE : BASE[told];
  const because = `${WORDS[told]}, both sides${weak ? ', one a thing or an owner' : ''}`;
  if (vague) return { value: sure * VAGUE_SIDE, because: `${because}, the target a mere place` };
  return deep ? { value: sure * DEEP_SIDE, because: `${because}, the target deep` } : { value: sure, because };
}

const WORDS = { main: 'main clause', subordinate: 'subordinate clause', nominal: 'a noun' } as const;

/** An invitation that somebody accepted. */
export const impliedConfidence = (): Confidence => ({
  value: BASE.implied,
  because: 'implied by what was accepted',
});

/** A verb that no frame knows. */
export const relatedConfidence = (): Confidence => ({ value: BASE.related, because: 'no frame knows the verb' });
