import type { Token } from '../../model/doc.ts';
import type { PloverType, Relation } from '../../model/event.ts';
import type { AdjectiveRow, Needs, NounRow, VerbRow } from './lexicon/frames.ts';
import { isPassive } from './syntax.ts';

/** What a word of the text does by the lexicon, before it is known who does it to whom. */
export interface Act {
  readonly trigger: Token;
  /** All words that say it: "paid … visit". */
  readonly words: readonly Token[];
  readonly type: PloverType | null;
  readonly relation: Relation;
  readonly reciprocal: boolean;
  readonly needs: Needs;
  readonly slots: readonly string[];
  /** The noun that names the happening, under a light verb or on its own. */
  readonly noun: Token | null;
  readonly voice: 'active' | 'passive' | 'nominal';
  /** The happening stands in a phrase of its own ("arrived for talks with"): only what hangs on the noun belongs to it. */
  readonly apart: boolean;
  /** "promised aid", "threatened sanctions": it is still to come. */
  readonly promised: boolean;
  /** "is considering sanctions": it may come. */
  readonly considered?: boolean;
  /** The subject undergoes it: "received an invitation from", or the noun's own sense ("gave an interview to"). */
  readonly swapped: boolean;
  /** The friendly or hostile act that was cancelled, refused or lifted. */
  readonly undone: {
    readonly type: PloverType | null;
    readonly relation: Relation;
    readonly reciprocal: boolean;
  } | null;
  /** The lexicon's row that knows the word; null for what no row says ("said that Oslo must pay"). */
  readonly row: VerbRow | NounRow | AdjectiveRow | null;
  /** How the word came to say this, in words for whoever inspects a fact. */
  readonly because: string;
}

/** A row of the lexicon that a word of the text has, and why it does not hold there. */
export interface Refused {
  readonly trigger: Token;
  readonly row: VerbRow | NounRow | AdjectiveRow;
  /** The words of the row that it might be: "take part in". */
  readonly entry: string;
  readonly because: string;
}

export const COOPERATIVE: ReadonlySet<PloverType | null> = new Set([
  'CONSULT',
  'SUPPORT',
  'COOPERATE',
  'AID',
  'CONCEDE',
  'RETREAT',
  'AGREE',
]);
export const CONFLICTIVE: ReadonlySet<PloverType | null> = new Set([
  'SANCTION',
  'COERCE',
  'ASSAULT',
  'PROTEST',
  'MOBILIZE',
]);

/** An act of which only the word and the relation are known. */
export const bareAct = (trigger: Token, relation: Act['relation']): Act => ({
  trigger,
  words: [trigger],
  type: null,
  relation,
  reciprocal: false,
  needs: 'actor',
  slots: [],
  noun: null,
  voice: isPassive(trigger) ? 'passive' : 'active',
  swapped: false,
  apart: false,
  promised: false,
  undone: null,
  row: null,
  because: 'a verb that no frame knows, between two named actors',
});
