import type { Token } from '../../model/doc.ts';
import type { Span } from '../../model/span.ts';
import type { Speaker } from './statementSpeaker.ts';

/** How an attribution is built: what its confidence rests on. */
export type Basis =
  | 'quote' // “…,” X said
  | 'block' // X said:⏎ the next paragraph
  | 'clause' // X said that …
  | 'around' // …, X said, …
  | 'accordingTo' // according to X, …
  | 'back' // X stated this.
  | 'naming' // X called Y unacceptable
  | 'mind' // X believes that …
  | 'object' // X denied the claims
  | 'order' // X urged Y to …
  | 'unsaid' // X did not say whether …
  | 'nobody' // it is believed that …
  | 'rest' // X says [what the parser lost]
  | 'noun' // X's claim that …
  | 'signed' // “…” — X
  | 'label' // X: “…”
  | 'turn' // X: … (a printed conversation)
  | 'nested' // “X said that …,” Y said
  | 'continued' // the quotation goes on in the next paragraph
  | 'inferred'; // a quotation with no attribution of its own

/** An attribution before its speaker is known as an entity. */
export interface Draft {
  readonly basis: Basis;
  readonly content: readonly Span[];
  readonly direct: boolean;
  /** The cue's verb or noun; null where there is none (`X: “…”`). */
  readonly verb: Token | null;
  readonly cue: Span | null;
  /** Who says it, as written. */
  readonly source: Span | null;
  readonly sourceHead: Token | null;
  /** Index of the draft whose utterance this goes on with. */
  readonly follows?: number;
  /** Who speaks, where the form of a printed conversation tells. */
  readonly speaker?: Speaker | null;
}

/** An attribution that no statement came of, and why. */
export interface DroppedDraft {
  readonly cue: Span;
  readonly because: string;
}

/** What was said, before it is known who said it. */
export interface Content {
  readonly basis: Basis;
  readonly spans: readonly Span[];
  readonly direct: boolean;
  /** A wider cue than the verb: "called for". */
  readonly cue?: Span;
}
