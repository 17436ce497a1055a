import type { Doc } from '../../model/doc.ts';

/** Fewer words in capitals may well be a name: "BBC NEWS". */
const FEWEST_WORDS = 3;

/** Is a token's sentence a headline in capitals, where they tell no name, and "US" may be "us"? */
export function isShouted(doc: Doc, at: number): boolean {
  const sentence = doc.sentences[doc.tokens[at]?.sent ?? 0];
  let words = 0;
  for (let i = sentence?.first ?? 0; i < (sentence?.last ?? 0); i++) {
    const text = doc.tokens[i]?.text ?? '';
    if (!/\p{L}{2}/u.test(text)) continue;
    if (text !== text.toUpperCase()) return false;
    words++;
  }
  return words >= FEWEST_WORDS;
}
