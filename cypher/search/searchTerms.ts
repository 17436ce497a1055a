import { wordsOf } from './foldText.ts';
import { SLOTS } from './toSlots.ts';

/** What a text must hold: a word, or the words of a phrase one after the other. */
export interface SearchTerm {
  /** Folded; the words of a phrase with one space between. */
  readonly text: string;
  /** Does the start of a word do, as in "sanction" for "sanctions"? */
  readonly prefix: boolean;
}

/** A word shorter than this stands for itself alone, unless it is the last one and so perhaps still being typed. */
const PREFIX_LENGTH = 4;

/** What is searched for in `q`: its words, and "its phrases" in quotation marks as they stand. Words beyond those that stores are asked by are passed over. */
export function toSearchTerms(q: string): SearchTerm[] {
  const terms = q.split(/["“”„]/).flatMap((part, i, parts): SearchTerm[] => {
    const words = wordsOf(part);
    // A mark without its second is no quotation.
    if (i % 2 === 1 && i < parts.length - 1) {
      return words.length > 0 ? [{ text: words.join(' '), prefix: false }] : [];
    }
    return words.map((text) => ({ text, prefix: text.length >= PREFIX_LENGTH }));
  });
  const last = terms.at(-1);
  if (last && !/["“”„]\s*$/.test(q)) terms[terms.length - 1] = { ...last, prefix: true };
  return terms.slice(0, SLOTS);
}

/** Where folded words hold a term: at which of them it begins, how many it takes, and whether it is those words and not their starts. */
export function placesOf(
  { text, prefix }: SearchTerm,
  words: readonly string[],
): { at: number; length: number; whole: boolean }[] {
  const parts = text.split(' ');
  const [first = '', ...others] = parts;
  const holds = (word: string | undefined, part: string) => (prefix ? word?.startsWith(part) : word === part);
  const places: { at: number; length: number; whole: boolean }[] = [];
  // A loop, since a text has thousands of words and few of them begin a term.
  for (const [at, word] of words.entries()) {
    if (!holds(word, first) || !others.every((part, j) => holds(words[at + 1 + j], part))) continue;
    places.push({ at, length: parts.length, whole: !prefix || word === text });
  }
  return places;
}
