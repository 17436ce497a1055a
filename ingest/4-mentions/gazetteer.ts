import type { GazetteerEntry } from '../../model/extraction.ts';
import { TermIndex } from './terms.ts';

/** The user's own actors, ready to be looked up. */
export interface Gazetteer {
  readonly entries: readonly GazetteerEntry[];
  readonly index: TermIndex<GazetteerEntry>;
}

/** From this length on an alias is found whatever its case: "Minas Tirith", "MINAS TIRITH"; "UN" and "Rad" only as written. */
const CASE_FREE_LENGTH = 6;

/** Readies the user's entries: each name and alias, with "_" and spaces alike. */
export function toGazetteer(entries: readonly GazetteerEntry[]): Gazetteer {
  const index = new TermIndex<GazetteerEntry>();
  for (const entry of entries) {
    for (const name of [entry.name, ...(entry.aliases ?? [])]) index.add(name, entry, name.length < CASE_FREE_LENGTH);
  }
  return { entries, index };
}
