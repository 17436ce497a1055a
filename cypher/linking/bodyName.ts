import {
  genericEventWords,
  genericWords,
  legalForms,
  smallWords,
  spellings,
  turnedBodies,
  wordsOfStates,
} from './tables/bodies.ts';

const small: ReadonlySet<string> = new Set(smallWords);
const legal: ReadonlySet<string> = new Set(legalForms);
const generic: ReadonlySet<string> = new Set(genericWords);
const genericEvents: ReadonlySet<string> = new Set([...genericWords, ...genericEventWords]);
const turned: ReadonlySet<string> = new Set(turnedBodies);
const ofStates: ReadonlySet<string> = new Set(wordsOfStates);

/** Initials written with points are one word: "washington-d-c" and "washington-dc". */
export const joinInitials = (slug: string): string =>
  slug.replace(/(?<=^|-)[a-z](?:-[a-z])+(?=-|$)/g, (run) => run.replaceAll('-', ''));

/** The words that tell an organisation from others, in one spelling: no articles, no "Inc". */
export function nameWords(slug: string): string[] {
  const words = joinInitials(slug)
    .replace('co-operation', 'cooperation')
    .replace(/^us-(?=.)/, 'united-states-')
    .split('-')
    .map((word) => (Object.hasOwn(spellings, word) ? (spellings[word] as string) : word));
  const telling = words.filter((word) => word && !small.has(word));
  const trimmed = telling.length > 1 && legal.has(telling.at(-1) as string) ? telling.slice(0, -1) : telling;
  return trimmed.length > 0 ? trimmed : words;
}

/** One key for a body's name: words in order, but where bodies of its sort are named either way round. */
export const bodyKey = (words: readonly string[]): string =>
  (words.some((word) => turned.has(word)) ? [...words].sort() : words).join(' ');

/** What an acronym of the name is. */
export const initialsOf = (slug: string): string =>
  nameWords(slug)
    .map((word) => word[0])
    .join('');

/**
 * A name's initials, or a single word's letters, in alphabetical order: "NATO" and "North Atlantic Treaty Organization"
 * meet, and so do "Supreme Court of Norway" and "Norway Supreme Court".
 */
export const blockWord = (words: readonly string[]): string =>
  [...(words.length > 1 ? words.map((word) => word[0]) : (words[0] ?? ''))].sort().join('');

/** "Defence Ministry", "Supreme Court": whose, the name does not say. */
export const isGenericBody = (slug: string): boolean => nameWords(slug).every((word) => generic.has(word));

/** "House of Commons", "Labour Party": another state may have one of this name. */
export const namesInstitution = (slug: string): boolean => nameWords(slug).some((word) => generic.has(word));

/** "Ministry of Finance": each state has one, and nobody else. */
export const isOfState = (slug: string): boolean =>
  isGenericBody(slug) && nameWords(slug).some((word) => ofStates.has(word));

/** "Civil War", "National Convention": which, the name does not say. */
export const isGenericEvent = (slug: string): boolean =>
  nameWords(slug).every((word) => genericEvents.has(word) || /^\d+(?:st|nd|rd|th)?$/.test(word));

/** Letters that many bodies share: "ABC" is one thing in Sydney and another in New York. */
export const isShortAcronym = (slug: string): boolean => /^[a-z]{2,3}$/.test(slug);
