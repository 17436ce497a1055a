import { commonFamilyNames, commonGivenNames } from './tables/commonNames.ts';
import { familyFirst, familyOrGiven, givenNames, givenParticles, particles, suffixes } from './tables/personNames.ts';
import { romanisation } from './tables/romanisation.ts';

/** A person's name, its words under keys that the spellings of one word share. */
export interface PersonName {
  readonly family: string;
  /** Given and middle names and initials, in order. */
  readonly given: readonly string[];
  /** "jr", "iii". */
  readonly suffix: string | null;
  /** Says more than a family name: two words of more than a letter, or a king's name and number. */
  readonly isFull: boolean;
  readonly familyIsCommon: boolean;
  readonly givenIsCommon: boolean;
}

/** How two names stand to one another: `bare`, where one of them is a family name with initials at most. */
export type NameLikeness = 'exact' | 'variant' | 'bare';

/** One key for a word's spellings: Zelensky, Zelenskyy; Qaddafi, Gaddafi. */
export function romanKey(word: string): string {
  return romanisation.reduce(
    (key, [pattern, replacement]) => key.replace(pattern, replacement),
    word.replace(/'/g, ''),
  );
}

const notNames: ReadonlySet<string> = new Set(particles);
const startNames: ReadonlySet<string> = new Set(givenParticles);
const generations: ReadonlySet<string> = new Set(suffixes);
const families: ReadonlySet<string> = new Set([...familyFirst, ...familyOrGiven]);
const eitherWay: ReadonlySet<string> = new Set(familyOrGiven);
const keys = (words: readonly string[]) => new Set(words.map(romanKey));
const commonFamilies = keys(commonFamilyNames);
const commonGiven = keys(commonGivenNames);
const nicknames = new Map<string, Set<number>>();
for (const [row, names] of givenNames.entries()) {
  for (const name of names) nicknames.set(romanKey(name), (nicknames.get(romanKey(name)) ?? new Set()).add(row));
}

/** One or two syllables as Chinese, Korean and Vietnamese names are written in Latin letters. */
const SYLLABLE = '(?:[bcdfghjklmnpqrstvwxyz]|zh|ch|sh|ph|th|tr|kh|gh|ng|ny)?[gwy]?[aeiou]{1,3}(?:ng|n|k|m|p|l|t|h)?';
const ONE_SYLLABLE = new RegExp(`^${SYLLABLE}$`);
const SYLLABLES = new RegExp(`^(?:${SYLLABLE}){1,2}$`);

/** The name that a slug spells: `vladimir-putin`. A function of the slug alone, as blocks have to be. */
export function toPersonName(slug: string): PersonName {
  const all = slug.split('-').filter(Boolean);
  const suffix = all.length > 1 && generations.has(all.at(-1) as string) ? (all.at(-1) as string) : null;
  const kept = suffix ? all.slice(0, -1) : all;
  const named = kept.filter((word, i) => !isParticle(word, i, kept.length));
  const words = named.length > 0 ? named : kept;
  const ordered = isFamilyFirst(words) ? [...words.slice(1), words[0] as string] : words;
  const family = romanKey(ordered.at(-1) ?? slug);
  const given = ordered.slice(0, -1).map(givenKey);
  return {
    family,
    given,
    suffix: suffix === 'junior' ? 'jr' : suffix === 'senior' ? 'sr' : suffix,
    isFull: given.some((word) => word.length > 1) || (suffix !== null && given.length === 0),
    familyIsCommon: commonFamilies.has(family),
    givenIsCommon: commonGiven.has(given[0] ?? ''),
  };
}

/** "Yi" is no initial, though little is left of it. */
function givenKey(word: string): string {
  const key = romanKey(word);
  return key.length > 1 ? key : word;
}

/** "al-Assad" alone has two words of which one is none; "Al Gore" has two, so the slug's "al" stays where it opens two. */
function isParticle(word: string, at: number, length: number): boolean {
  if (at === length - 1) return false;
  if (at > 0) return notNames.has(word) || word === 'al';
  return notNames.has(word) && !startNames.has(word as (typeof givenParticles)[number]);
}

function isFamilyFirst(words: readonly string[]): boolean {
  const [first = '', ...rest] = words;
  if (!families.has(first) || rest.length === 0) return false;
  if (eitherWay.has(first)) return rest.length === 2 && rest.every((word) => ONE_SYLLABLE.test(word));
  return rest.length <= 3 && rest.every((word) => SYLLABLES.test(word));
}

/** Whether two names may be one person's, and how sure that is; null where they can't. */
export function compareNames(a: PersonName, b: PersonName): NameLikeness | null {
  if (a.family !== b.family) return null;
  const [short, long] = a.given.length <= b.given.length ? [a, b] : [b, a];
  const generationsDiffer = a.suffix !== b.suffix;
  if (short.given.join(' ') === long.given.join(' ') && !generationsDiffer) return a.isFull ? 'exact' : 'bare';
  // "Bo Holm Jr" is not Bo Holm, and "George V" is not "George VI".
  if (generationsDiffer) return null;
  if (!short.isFull || !long.isFull) return isWithin(short.given, long.given) ? 'bare' : null;
  const [first = '', ...middle] = short.given;
  const [longFirst = '', ...longMiddle] = long.given;
  if (isOneGiven(first, longFirst)) return isWithin(middle, longMiddle) ? 'variant' : null;
  // "Tayyip Erdogan" of "Recep Tayyip Erdogan".
  return isWithin(short.given, long.given) ? 'variant' : null;
}

const isInitialOf = (short: string, long: string): boolean => short.length === 1 && long.startsWith(short);

function isOneGiven(a: string, b: string): boolean {
  if (a === b || isInitialOf(a, b) || isInitialOf(b, a)) return true;
  const rows = nicknames.get(b);
  return rows !== undefined && [...(nicknames.get(a) ?? [])].some((row) => rows.has(row));
}

/** Are the shorter's words the longer's, in order, an initial for its word? */
function isWithin(short: readonly string[], long: readonly string[]): boolean {
  let next = 0;
  for (const word of long) {
    const wanted = short[next];
    if (wanted !== undefined && (wanted === word || isInitialOf(wanted, word) || isInitialOf(word, wanted))) next += 1;
  }
  return next === short.length;
}

/** Keys of which two given names that may be one share at least one: their first letter, and the rows of their short forms. */
export const givenKeys = (word: string): string[] => [word[0] ?? '', ...[...(nicknames.get(word) ?? [])].map(String)];
