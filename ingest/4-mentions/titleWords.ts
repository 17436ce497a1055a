import type { Doc } from '../../model/doc.ts';
import {
  feminineTitles,
  honorifics,
  masculineTitles,
  officeNouns,
  qualifiers,
  titleModifiers,
} from './tables/titles.ts';

const offices: ReadonlySet<string> = new Set(officeNouns);
const addresses: ReadonlySet<string> = new Set(honorifics);
const modifiers: ReadonlySet<string> = new Set(titleModifiers);
const standings: ReadonlySet<string> = new Set(qualifiers);
const masculine: ReadonlySet<string> = new Set(masculineTitles);
const feminine: ReadonlySet<string> = new Set(feminineTitles);

/** The longest office phrase is "chief executive officer"; hyphens are tokens of their own: "commander-in-chief" has five. */
const LONGEST_PHRASE = 5;

/** "Sen." is the table's "sen". */
const plain = (text: string): string => text.toLowerCase().replace(/\.$/, '').replace(/[’‘]/g, "'");

/** "then-prime-minister" is written with hyphens. */
const isOffice = (text: string): boolean => offices.has(text) || offices.has(text.replace(/ ?- ?/g, ' '));

export const isModifier = (text: string): boolean => modifiers.has(plain(text));
export const isQualifier = (text: string): boolean => standings.has(plain(text));

export interface TitlePhrase {
  readonly first: number;
  readonly last: number;
  readonly office: boolean;
}

/** First and last words of all titles: most words are neither, and need no further look. */
const phraseWords = (at: number): ReadonlySet<string> =>
  new Set([...officeNouns, ...honorifics].map((text) => text.split(/[\s-]/).at(at) as string));
const firstWords = phraseWords(0);
const lastWords = phraseWords(-1);
const edge = (text: string | undefined): string =>
  plain(text ?? '')
    .split('-')
    .at(-1) as string;

const phrase = (doc: Doc, first: number, last: number): string =>
  plain(doc.text.slice(doc.tokens[first]?.start ?? 0, doc.tokens[last - 1]?.end ?? 0).replace(/\s+/g, ' '));

/** The longest office or form of address whose last token is `last - 1`. Takes plurals where asked: "Presidents Xi and Putin". */
export function titleEndingAt(doc: Doc, last: number, from = 0): TitlePhrase | undefined {
  if (!lastWords.has(edge(doc.tokens[last - 1]?.text))) return undefined;
  for (let first = Math.max(from, last - LONGEST_PHRASE); first < last; first++) {
    const text = phrase(doc, first, last);
    if (isOffice(text)) return { first, last, office: true };
    if (addresses.has(text)) return { first, last, office: false };
  }
  return undefined;
}

/** The longest office that begins at a token. */
export function officeStartingAt(doc: Doc, first: number): TitlePhrase | undefined {
  if (!firstWords.has(plain(doc.tokens[first]?.text ?? '').split('-')[0] as string)) return undefined;
  for (let last = Math.min(doc.tokens.length, first + LONGEST_PHRASE); last > first; last--) {
    if (isOffice(phrase(doc, first, last))) return { first, last, office: true };
  }
  return undefined;
}

export const isOfficeNoun = (text: string): boolean => isOffice(plain(text));

/** "Ms", "Queen", "spokeswoman". */
export function genderOfTitle(text: string): 'masculine' | 'feminine' | undefined {
  const words = plain(text);
  const last = words.split(' ').at(-1) ?? words;
  if (feminine.has(words) || feminine.has(last)) return 'feminine';
  if (masculine.has(words) || masculine.has(last)) return 'masculine';
  return undefined;
}
