import type { Relation } from '../../model/event.ts';
import type { Act } from './act.ts';
import { type Actor, isStrong } from './actors.ts';
import type { Reading } from './compose.ts';
import { objectsOf } from './objects.ts';
import { AFTER_BY, type Sides } from './side.ts';
import type { Basis } from './statementDraft.ts';
import type { Speaker } from './statementSpeaker.ts';
import { ancestorsOf, conjunctsOf, lemmaOf, wordSet } from './syntax.ts';

/** How sure a fact is, and what it rests on: each of its features, in words, parted by "; ". */
export interface Confidence {
  readonly value: number;
  readonly because: string;
}

/**
 * What each feature of an event adds to the odds that it is right, as a logarithm: the sum's logistic function is the
 * confidence. Set by `npx tsx bench/calibration.ts --fit`, which fits them to what people judged right and wrong, and
 * stretches them by what weights that never saw a round said of it.
 */
const WEIGHTS = {
  'any event': 1.15,
  'a short sentence': 0.6,
  'side clause': -0.65,
  'joined to another verb': -0.3,
  'more words than the verb': -0.2,
  'a noun by itself': -0.05,
  'a noun under its verb': -0.25,
  'one side only': -0.7,
  'a side without a name': -0.55,
  'a side named but once': -0.25,
  'a thing or an owner as a side': -0.25,
  'a pronoun as a side': -0.6,
  'a pronoun in a side clause': -0.35,
  'a person of whom nothing is told': 0.15,
  'several on a side': 0.1,
  'the source far from its verb': -0.4,
  'the doer after "by"': 0.15,
  'the target in its object': 0.35,
  'the target deep': -0.8,
  'the target a mere place': -0.25,
  'the target a person': 0.35,
  'the target a person of whom something is told': 0.55,
  'talks with a body': -0.1,
  'denied or not told to have happened': -0.6,
  planned: -0.1,
  'wanted, not asked': -0.2,
  'told in the present': -0.15,
  'a relation that is seldom mistaken': 0.25,
  'a relation that is often mistaken': -0.85,
} as const;
type Feature = keyof typeof WEIGHTS;

/** Relations whose words say little else. */
const SURE: ReadonlySet<Relation> = new Set([
  'ACCUSED',
  'CRITICISED',
  'CALLED_ON',
  'APPOINTED',
  'ARRESTED',
  'CALLED',
  'EXPELLED',
  'INTERVIEWED',
  'INVITED',
  'RELEASED',
  'SIGNED_WITH',
  'SUCCEEDED',
] satisfies Relation[]);
/** Relations whose words say much else: "left", "warned of", "helped". */
const DOUBTFUL: ReadonlySet<Relation> = new Set([
  'AIDED',
  'APPLIED_TO',
  'ATTACKED',
  'MOBILISED_AGAINST',
  'NEGOTIATED_WITH',
  'PROTESTED_AGAINST',
  'SANCTIONED',
  'THREATENED',
  'WITHDREW_FROM',
] satisfies Relation[]);
/** What is done to places as well. */
const PLACED: ReadonlySet<Relation> = new Set([
  'VISITED',
  'ATTACKED',
  'SEIZED',
  'WITHDREW_FROM',
  'MOBILISED_AGAINST',
  'PROTESTED_AGAINST',
] satisfies Relation[]);
/** Clauses that tell something beside what their sentence tells. */
export const SUBORDINATE: ReadonlySet<string> = new Set(['advcl', 'relcl', 'acl', 'pcomp', 'csubj']);

const idsOf = (actors: readonly Actor[]): string[] => [...new Set(actors.flatMap((actor) => actor.ids))];

/** An act as it is read, and how many words its sentence has. */
export interface Told {
  readonly reading: Reading;
  readonly length: number;
}

/** How sure an act with its sides is, as it is read. */
export function confidenceOf(act: Act, sides: Sides, told: Told): Confidence {
  const features = featuresOf(act, sides, told);
  const odds = features.reduce<number>((sum, feature) => sum + WEIGHTS[feature], WEIGHTS['any event']);
  return { value: 1 / (1 + Math.exp(-odds)), because: features.join('; ') || 'main clause' };
}

function featuresOf(act: Act, { deep, sourceBy, targetBy }: Sides, { reading, length }: Told): Feature[] {
  const { sources, targets, reciprocal, relation, status } = reading;
  const { trigger, voice } = act;
  const side = isInSideClause(act);
  const sided = [...sources, ...targets];
  const several = sources.length > 1 || idsOf(sources).length > 1;
  const both = sources.length > 0 && (targets.length > 0 || (reciprocal && several));
  const nameless = idsOf(sources).length === 0 || (targets.length > 0 && idsOf(targets).length === 0);
  const weak = !sources.some(isStrong) || (targets.length > 0 && !targets.some(isStrong));
  const objects = voice === 'nominal' ? [] : objectsOf(trigger).flatMap(conjunctsOf);
  const every = (test: (actor: Actor) => boolean) => targets.length > 0 && targets.every(test);
  const features: readonly (readonly [Feature, boolean])[] = [
    ['a short sentence', length < SHORT],
    ['side clause', side],
    // "opposed the plan and left Oslo": the parser may join it to the wrong one
    ['joined to another verb', trigger.dep === 'conj'],
    ['more words than the verb', act.words.length > 1],
    ['a noun by itself', voice === 'nominal'],
    ['a noun under its verb', act.noun !== null && voice !== 'nominal'],
    ['one side only', !both],
    ['a side without a name', both && nameless],
    // a slip in reading names seldom comes twice
    ['a side named but once', sided.some(({ once }) => once)],
    ['a thing or an owner as a side', both && !nameless && weak],
    ['a pronoun as a side', sided.some(isPronoun)],
    ['a pronoun in a side clause', side && sources.some(isPronoun)],
    [
      'a person of whom nothing is told',
      sided.some(({ kind, ids, described }) => kind === 'person' && ids.length > 0 && !described),
    ],
    ['several on a side', several || idsOf(targets).length > 1],
    ['the source far from its verb', sources.some(({ token }) => Math.abs(token.i - trigger.i) >= FAR)],
    ['the doer after "by"', sourceBy === AFTER_BY],
    ['the target in its object', every(({ token }) => objects.includes(token))],
    ['the target deep', targets.length > 0 && (deep === true || FOUND_DEEP.test(targetBy))],
    // "called for a truce in Gaza": a town is seldom who is asked
    ['the target a mere place', !PLACED.has(relation) && every(({ kind }) => kind === 'place')],
    ['the target a person', every(({ kind }) => kind === 'person')],
    [
      'the target a person of whom something is told',
      every(({ kind, described }) => kind === 'person' && described === true),
    ],
    // "discussed the tour with the paper": an interview, more often than a meeting
    ['talks with a body', relation === 'MET' && sided.some(({ kind }) => kind === 'organisation')],
    ['denied or not told to have happened', status === 'negated' || status === 'hypothetical'],
    ['planned', status === 'planned'],
    // "the rebels want the troops to leave"
    ['wanted, not asked', relation === 'CALLED_ON' && WANTING.has(lemmaOf(trigger))],
    // "the lower house impeaches the premier": a headline, or what is always so
    ['told in the present', trigger.tag === 'VBZ' || trigger.tag === 'VBP'],
    ['a relation that is seldom mistaken', SURE.has(relation)],
    ['a relation that is often mistaken', DOUBTFUL.has(relation)],
  ];
  return features.flatMap(([feature, has]) => (has ? [feature] : []));
}

/** Words of a sentence that leaves little to misread. */
const SHORT = 18;
/** Words between a verb and a source that may be another's. */
const FAR = 8;
const FOUND_DEEP = /^(?:below|deep|in the clause)/;

const WANTING = wordSet('want expect wish hope');

const isPronoun = ({ token }: Actor): boolean => token.pos === 'PRON';

const isInSideClause = ({ trigger, voice }: Act): boolean =>
  voice !== 'nominal' && [trigger, ...ancestorsOf(trigger)].some(({ dep }) => SUBORDINATE.has(dep));

/** An invitation that somebody accepted. */
export const impliedConfidence = (): Confidence => ({ value: 0.7, because: 'implied by what was accepted' });

/** A verb that no frame knows: nothing is known but that there is something. */
export const relatedConfidence = (): Confidence => ({ value: 0.2, because: 'no frame knows the verb' });

/** How sure an attribution is, by its construction. */
const ATTRIBUTION: Readonly<Record<Basis, number>> = {
  quote: 0.95,
  block: 0.75,
  clause: 0.87,
  around: 0.85,
  accordingTo: 0.85,
  back: 0.85,
  naming: 0.85,
  mind: 0.75,
  object: 0.75,
  order: 0.8,
  unsaid: 0.5,
  nobody: 0.4,
  rest: 0.7,
  noun: 0.75,
  signed: 0.8,
  label: 0.8,
  turn: 0.85,
  continued: 0.8,
  nested: 0.6,
  inferred: 0.6,
};
/** What the speaker's form takes off. */
const DOUBT: Readonly<Record<Speaker['form'], number>> = {
  name: 0,
  nominal: 0.05,
  spokesman: 0.1,
  pronoun: 0.2,
  goingOn: 0.35,
};
const NO_SPEAKER = 0.4;

/** How sure a statement is: that it was said, and by whom. */
export function statementConfidence(basis: Basis, speaker: Speaker | null): Confidence {
  if (!speaker) return { value: NO_SPEAKER, because: 'no speaker is known' };
  return {
    value: Math.round((ATTRIBUTION[basis] - DOUBT[speaker.form]) * 100) / 100,
    because: `by ${basis}; speaker a ${speaker.form}`,
  };
}
