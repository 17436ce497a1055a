import type { GazetteerEntry } from '../../model/extraction.ts';
import { stateTerms } from './countries.ts';
import type { NameSpan } from './nameSpan.ts';
import { TermIndex } from './terms.ts';

/** What an entry tells of each place where one of its names stands. */
export type OwnName = Omit<NameSpan, 'first' | 'last'>;

/** The user's own actors, ready to be looked up. */
export interface Gazetteer {
  readonly entries: readonly GazetteerEntry[];
  readonly index: TermIndex<OwnName>;
}

/** From this length on a name is found in a headline's capitals, too. */
const SHOUTED_LENGTH = 4;
/** From this length on a name of several words is found whatever its case; one word, as "Target", may be a common noun. */
const CASE_FREE_LENGTH = 8;
/** So many letters at least a people's word shares with its state's name: "Zubrowkan" of "Zubrowka". */
const SHARED_STEM = 4;
const PEOPLE_ENDING = /(?:[aei]an|ese|ish|ic|i|n)$/;

/** Readies the user's entries: each name and alias, with "_" and spaces alike, and the plurals of a state's people. */
export function toGazetteer(entries: readonly GazetteerEntry[]): Gazetteer {
  const index = new TermIndex<OwnName>();
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  for (const entry of entries) {
    const own = toOwnName(entry, byName);
    for (const name of [entry.name, ...(entry.aliases ?? [])]) {
      const text = name.replace(/_/g, ' ');
      add(index, text, own);
      if (isPeople(text, entry)) add(index, `${text}s`, own);
    }
  }
  return { entries, index };
}

function add(index: TermIndex<OwnName>, text: string, own: OwnName): void {
  index.add(text, own);
  if (text.length >= SHOUTED_LENGTH) index.add(text.toUpperCase(), own);
  if (text.length >= CASE_FREE_LENGTH && text.includes(' ')) index.add(text, own, false);
}

function toOwnName(entry: GazetteerEntry, byName: ReadonlyMap<string, GazetteerEntry>): OwnName {
  const { name, kind, aliases, code } = entry;
  const countryCode = kind === 'state' ? codeOf(name) : ownersCode(entry, byName);
  return {
    kind,
    name,
    fixed: true,
    ...(aliases && { aliases }),
    ...(code && { code }),
    ...(countryCode && { countryCode }),
  };
}

/** ISO 3166-1 alpha-3 of a state that the tables know. */
function codeOf(name: string): string | undefined {
  const term = stateTerms.get(name.replace(/^the /i, ''));
  return term?.form === 'name' ? term.code : undefined;
}

/** The country of what an entry is of: a state, or a body that is of one itself. */
function ownersCode({ of }: GazetteerEntry, byName: ReadonlyMap<string, GazetteerEntry>): string | undefined {
  const seen = new Set<string>();
  for (let owner = of; owner !== undefined && !seen.has(owner); owner = byName.get(owner)?.of) {
    const code = codeOf(owner);
    if (code) return code;
    seen.add(owner);
  }
  return undefined;
}

/** "Zubrowkan", an alias of the state "Zubrowka". */
const isPeople = (text: string, { kind, name }: GazetteerEntry): boolean =>
  kind === 'state' &&
  text !== name &&
  PEOPLE_ENDING.test(text) &&
  text.length > name.length - 3 &&
  text.slice(0, SHARED_STEM).toLowerCase() === name.slice(0, SHARED_STEM).toLowerCase();
