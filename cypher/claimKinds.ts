import type { EventClaim, StatementClaim } from '../model/graphWrites.ts';

/** What an event claim says, whoever says it and in which words. */
export type EventKind = Pick<
  EventClaim,
  | 'relation'
  | 'type'
  | 'source'
  | 'target'
  | 'reciprocal'
  | 'place'
  | 'about'
  | 'status'
  | 'title'
  | 'start'
  | 'end'
  | 'notBefore'
  | 'notAfter'
  | 'precision'
  | 'confidence'
>;

/** What a report of a statement says, whoever says it. */
export type StatementKind = Pick<
  StatementClaim,
  'speaker' | 'speakerText' | 'text' | 'direct' | 'addressees' | 'about' | 'date' | 'precision' | 'confidence'
>;

/**
 * Claims that say the same. All of a kind are treated alike, so that an office that ten thousand articles name is some
 * dozens of kinds and not ten thousand claims.
 */
export interface CountedKind<Kind = EventKind | StatementKind> {
  /** Hash of block and kind: each Evidence of the kind has it. */
  readonly key: string;
  readonly kind: Kind;
  readonly count: number;
  /** The latest publication of an article that says so; '' where none is dated, or nothing depends on it. */
  readonly latest: string;
}

/** Whether a plan still stands depends on who wrote last; of what happened, nothing depends on when it was written. */
export const needsLatest = (kind: EventKind | StatementKind): boolean =>
  'status' in kind && (kind.status === 'planned' || kind.status === 'negated');
