import type { GazetteerEntry } from '../../model/extraction.ts';

export interface Gazetteer {
  readonly entries: readonly GazetteerEntry[];
}

/** The user's own actors, ready to be looked up. */
export const toGazetteer = (entries: readonly GazetteerEntry[]): Gazetteer => ({ entries });
