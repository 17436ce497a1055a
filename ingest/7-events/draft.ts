import type { Act, Refused } from './act.ts';
import type { Reading, Teller } from './compose.ts';
import type { Confidence } from './confidence.ts';
import type { Context } from './context.ts';
import type { Sides } from './side.ts';

/** An act with its sides, before it is an event. */
export interface Draft {
  readonly act: Act;
  readonly sides: Sides;
  readonly context: Context;
  readonly reading: Reading;
  readonly teller: Teller | null;
  readonly confidence: Confidence;
}

/** An act that no event came of, and why: what is missing is traced by it. */
export interface Dropped {
  readonly act: Act;
  readonly sides: Sides;
  readonly context: Context | null;
  readonly because: string;
}

/** All that a sentence tells, and what was considered and left out. */
export interface Drafted {
  readonly drafts: readonly Draft[];
  readonly dropped: readonly Dropped[];
  /** Rows of the lexicon that words of the sentence have and that do not hold there. */
  readonly refused: readonly Refused[];
}
