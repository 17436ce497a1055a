import type { PloverType, Relation } from '../../../model/event.ts';

/** What an argument must be for a frame to hold: 'actor' is a person, a state or an organisation. */
export type Needs = 'actor' | 'person' | 'body' | 'organisation' | 'place' | 'event' | 'none';

/**
 * What a verb governs beside its object:
 * - `aim`: what is wanted ("asked Oslo to pay", "asked for grain")
 * - `plain`: nothing said of the object (not "called him humble")
 * - `infinitive`: "told Oslo to pay"
 * - `clause`: a clause with its own subject ("let the envoys leave")
 * - `wish`: a clause that tells what should be ("suggested that Oslo pay", "that it should pay")
 * - `alone`: no object ("marched", not "rallied support")
 * - `protest`: a purpose that is a protest ("gathered to denounce the verdict")
 */
export type Complement = 'aim' | 'plain' | 'infinitive' | 'clause' | 'wish' | 'alone' | 'protest';

/**
 * One row of the verb table: verbs that share a frame.
 * A verb may carry its particle and preposition: `call_off`, `call_on`, `pull_out_of`.
 */
export interface VerbRow {
  readonly verbs: string;
  /** PLOVER root, null for structural relations. */
  readonly type: PloverType | null;
  readonly relation: Relation;
  /** The object must be headed by a noun of this class (see nounClasses). */
  readonly object?: string;
  /** The subject must be headed by a noun of this class: "tanks rolled into". */
  readonly subject?: string;
  /** What the target must be, whatever its place in the clause. */
  readonly target?: Needs;
  /** Where to look for the target, best first: `object`, `clause`, or a preposition. Else the type's own order. */
  readonly slots?: string;
  /** Both sides play the same part. */
  readonly reciprocal?: true;
  /** Source and target change places: "X belongs to Y" is told of Y. */
  readonly swapped?: true;
  /** What the verb must, or must not, govern beside its object. */
  readonly complement?: Complement;
  /** Only with this voice. */
  readonly voice?: 'active' | 'passive';
  readonly example: string;
}

/** One row of the noun table: nouns that name a happening. */
export interface NounRow {
  readonly nouns: string;
  readonly type: PloverType | null;
  readonly relation: Relation;
  readonly reciprocal?: true;
  readonly target?: Needs;
  /** Only under one of these verbs. */
  readonly under?: string;
  /** A happening only under a light verb ("gave support"), never on its own. */
  readonly light?: true;
  readonly swapped?: true;
  readonly example: string;
}

/** One row of the adjective table: what somebody calls, or is. */
export interface AdjectiveRow {
  readonly adjectives: string;
  readonly type: PloverType | null;
  readonly relation: Relation;
  /** `judged`: said of a thing ("called the plan unacceptable", "called him a liar"); `stance`: said of the actor ("is opposed to the plan"). */
  readonly use: 'judged' | 'stance';
  /** One or several, parted by spaces: "furious with", "furious at". */
  readonly prep?: string;
  /** What follows the preposition must be headed by a noun of this class: "ready for war". */
  readonly object?: string;
  readonly example: string;
}
