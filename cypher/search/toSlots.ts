/** How many words a search asks by: as many as its `.cypher` files have places for. */
export const SLOTS = 8;

/** Words as the parameters `w0` to `w7` (or of another letter); the empty word, which every text holds, for none. */
export const toSlots = (letter: string, words: readonly string[]): Record<string, string> =>
  Object.fromEntries(Array.from({ length: SLOTS }, (_, i) => [`${letter}${i}`, words[i] ?? '']));
