import { genericWords, legalForms, smallWords, spellings } from './tables/bodies.ts';

const small: ReadonlySet<string> = new Set(smallWords);
const legal: ReadonlySet<string> = new Set(legalForms);
const generic: ReadonlySet<string> = new Set(genericWords);

/** The words that tell an organisation from others, in one spelling: no articles, no "Inc". */
export function nameWords(slug: string): string[] {
  const words = slug
    .replace('co-operation', 'cooperation')
    .split('-')
    .map((word) => (Object.hasOwn(spellings, word) ? (spellings[word] as string) : word));
  const telling = words.filter((word) => word && !small.has(word));
  const trimmed = telling.length > 1 && legal.has(telling.at(-1) as string) ? telling.slice(0, -1) : telling;
  return trimmed.length > 0 ? trimmed : words;
}

/** A name's initials, and a single word itself: "NATO" and "North Atlantic Treaty Organization" meet. */
export const blockWord = (words: readonly string[]): string =>
  words.length > 1 ? words.map((word) => word[0]).join('') : (words[0] ?? '');

/** "Defence Ministry", "Supreme Court": whose, the name does not say. */
export const isGenericBody = (slug: string): boolean => nameWords(slug).every((word) => generic.has(word));
