import type { Act } from './act.ts';
import type { Reading, Teller } from './compose.ts';
import type { Context } from './context.ts';

/** An act with its sides, before it is an event. */
export interface Draft {
  readonly act: Act;
  readonly context: Context;
  readonly reading: Reading;
  readonly teller: Teller | null;
  readonly confidence: number;
}
