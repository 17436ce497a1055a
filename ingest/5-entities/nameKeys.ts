import { spellings } from './tables/descriptions.ts';

/** Turns names into keys under which one person's or body's spellings meet. */

/** Lower case, without accents, curly quotes or possessive: "Élysée" -> "elysee". */
export const fold = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/'s$/i, '')
    .replace(/ø/gi, 'o')
    .replace(/ł/gi, 'l')
    .replace(/đ/gi, 'd')
    .replace(/ß/g, 'ss')
    .replace(/æ/gi, 'ae')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** The words of a name; a hyphen joins or parts alike ("Hee-Chan", "Hee Chan"). Initials lose their dot. */
export const wordsOf = (name: string): string[] =>
  fold(name)
    .replace(/[.,"“”]/g, ' ')
    .split(/[\s-]+/)
    .filter(Boolean);

/** Spellings of one sound in names from other scripts: Zelensky, Zelenskyy, Zelenskiy; Sergei, Sergey; Mohammed, Muhammad. */
export function soundKey(word: string): string {
  return word
    .replace(/'/g, '')
    .replace(/(?:iy|yy|ij|yj|ii|y|i)$/, 'i')
    .replace(/e[iy]$/, 'ei')
    .replace(/[yj](?=[aeou])/g, 'i')
    .replace(/kh/g, 'h')
    .replace(/ph/g, 'f')
    .replace(/w/g, 'v')
    .replace(/ck|q/g, 'k')
    .replace(/tz/g, 'ts')
    .replace(/dj|dzh/g, 'j')
    .replace(/ou/g, 'u')
    .replace(/oh(?=[a-z])/g, 'u')
    .replace(/(.)\1/g, '$1')
    .replace(/[yi]/g, 'i');
}

/** A word of a name with its sound, worked out once. */
export interface NameWord {
  readonly text: string;
  readonly sound: string;
}

export const nameWords = (name: string): NameWord[] => wordsOf(name).map((text) => ({ text, sound: soundKey(text) }));

/** Letters that the typist got wrong, counted until two. */
export function isOneLetterApart(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let i = 0;
  while (i < short.length && short[i] === long[i]) i++;
  if (short.length === long.length) {
    // One letter other, or two neighbours swapped ("Mauer", "Maurer" is the next case).
    return (
      short.slice(i + 1) === long.slice(i + 1) ||
      (short[i] === long[i + 1] && short[i + 1] === long[i] && short.slice(i + 2) === long.slice(i + 2))
    );
  }
  return short.slice(i) === long.slice(i + 1);
}

/** `vladimir-putin`: ASCII where it can be, other letters as they are. */
export const slug = (name: string): string =>
  fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '') || 'unnamed';

/** One slug for the spellings of a person's name: Zelenskyy and Zelenskiy are `zelensky`, Sergey is `sergei`. */
export const personSlug = (name: string): string =>
  slug(name)
    .split('-')
    .map((word) =>
      Object.hasOwn(spellings, word) ? (spellings[word] as string) : word.replace(/sk(?:yy|iy|yi|ii|ij|yj)$/, 'sky'),
    )
    .join('-');
