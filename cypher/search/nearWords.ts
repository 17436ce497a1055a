/** Shorter words are taken as they are written: "Mali" is no misspelt "Bali". */
const SHORTEST = 5;
/** From this length on two slips are forgiven. */
const LONG = 8;

/** How many slips are forgiven in a word: a letter too many, too few, another one, or two that changed places. */
export const slipsIn = (word: string): number => (word.length < SHORTEST ? 0 : word.length < LONG ? 1 : 2);

/**
 * What a name has in common with a word that is misspelt in it, so that a store without fuzzy search finds it by
 * CONTAINS: of a word cut into one piece more than it may have slips, one piece is whole. Two letters that changed
 * places across the only cut spoil both pieces, so the two without these letters are asked for as well.
 */
export interface NearPieces {
  readonly start: string;
  readonly middle: string;
  readonly end: string;
  readonly shortStart: string;
  readonly shortEnd: string;
}

export function piecesOf(word: string): NearPieces {
  const pieces = slipsIn(word) + 1;
  const cut = Math.floor(word.length / pieces);
  const end = word.slice((pieces - 1) * cut);
  const middle = pieces === 3 ? word.slice(cut, 2 * cut) : end;
  return { start: word.slice(0, cut), middle, end, shortStart: word.slice(0, cut - 1), shortEnd: end.slice(1) };
}

/**
 * The slips between two words (Damerau and Levenshtein's distance, in its form without edits between two letters that
 * changed places), or `most + 1` where there are more.
 */
export function countSlips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1);
      row.push(least);
    }
    if (Math.min(...row) > most) return most + 1;
    before = above;
    above = row;
  }
  return above[b.length]!;
}
