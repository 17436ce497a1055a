import type { Token } from '../../model/doc.ts';
import type { Actor } from './actors.ts';
import { nounPhrase, spanOfTokens } from './syntax.ts';

/** Who does it, and to whom. */
export interface Sides {
  readonly sources: readonly Actor[];
  readonly targets: readonly Actor[];
  /** Where each side was found, in words for whoever inspects a fact. */
  readonly sourceBy: string;
  readonly targetBy: string;
  /** The target stands further down than where the frame looks for it. */
  readonly deep?: boolean;
}

/** Where the doer of a passive stands. */
export const AFTER_BY = 'after "by"';

/** Those of some actors that may stand on a side. */
export type Accepts = (actors: readonly Actor[]) => Actor[];

/** One side of an act, and where it was found. */
export interface Side {
  readonly actors: Actor[];
  readonly by: string;
}
export const NOBODY: Side = { actors: [], by: 'nobody was found' };

/** @param by where they were found, in words */
export const side = (actors: Actor[], by: string): Side => (actors.length > 0 ? { actors, by } : NOBODY);

/** Words as written, standing for nobody: a bomb, or whoever is not known. */
export const nameless = (token: Token, prepositions = true): Actor[] => {
  const span = spanOfTokens(nounPhrase(token, prepositions));
  return span ? [{ token, ids: [], kind: null, strength: 'role', placed: false, span }] : [];
};
