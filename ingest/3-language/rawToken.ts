import type { Lexeme } from './lexicon.ts';

/** A token before it is analysed: its word form and its place, in UTF-16 units of the string that was tokenized. */
export interface RawToken {
  readonly lexeme: Lexeme;
  readonly start: number;
  /** Is a space after it, one that belongs to no token? */
  space: boolean;
}
