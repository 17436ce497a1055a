import { foldName } from '../foldName.ts';

/**
 * A text as its words are looked up: folded like a name, everything between words one space, a space at both ends. So
 * " word " finds a whole word, and " wor" the start of one, by a single CONTAINS.
 */
export const foldText = (text: string): string => ` ${wordsOf(text).join(' ')} `;

/** The words of a text, folded, in their order: "Türkiye’s EU-bid" is `turkiye`, `s`, `eu`, `bid`. */
export const wordsOf = (text: string): string[] => foldName(text).match(/[\p{L}\p{N}]+/gu) ?? [];
