import type { Doc } from '../../model/doc.ts';

export interface TermMatch<T> {
  /** Tokens `[first, last)`. */
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

/** The terms that begin with one word, by their text: however many there are, each length costs one look. */
interface Bucket<T> {
  readonly exact: Map<string, T>;
  readonly anyCase: Map<string, T>;
  /** Of all texts, longest first. */
  readonly lengths: number[];
}

/** Most names have nothing to flatten. */
const PLAIN = /^[A-Za-z0-9 .,&-]*$/;

/** Same length as the original, so that offsets stay true: "People’s" is "People's", "NEW_YORK" is "NEW YORK", "Erdoğan" is "Erdogan". */
const flatten = (text: string): string =>
  PLAIN.test(text)
    ? text
    : text
        .replace(/[’‘ʼ`]/g, "'")
        .replace(/[\s_]/g, ' ')
        .replace(/[À-ɏḀ-ỿ]/g, (letter) => letter.normalize('NFD').charAt(0));

const firstWord = (text: string): string =>
  /^[\p{L}\p{N}]+/u.exec(text)?.[0].toLowerCase() ?? text.slice(0, 1).toLowerCase();

const isWordCharacter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);

/** An article made ready for lookups, once for all indices. */
export interface Words {
  readonly doc: Doc;
  readonly text: string;
  readonly lower: string;
  /** Of each token, the key under which terms that begin with it are filed. */
  readonly keys: readonly string[];
}

export function readWords(doc: Doc): Words {
  const text = flatten(doc.text);
  const lower = text.toLowerCase();
  return { doc, text, lower, keys: doc.tokens.map(({ start, end }) => firstWord(lower.slice(start, end))) };
}

/** Many names, looked up at once: the longest that begins at a token is found there. */
export class TermIndex<T> {
  readonly #buckets = new Map<string, Bucket<T>>();

  /** `caseMatters` false finds "NEW ZEALAND" and "new zealand" too. Of one text the first value stays. */
  add(text: string, value: T, caseMatters = true): void {
    const flat = flatten(text).trim();
    if (!flat) return;
    const key = firstWord(flat);
    const bucket: Bucket<T> = this.#buckets.get(key) ?? { exact: new Map(), anyCase: new Map(), lengths: [] };
    this.#buckets.set(key, bucket);
    const [terms, written] = caseMatters ? [bucket.exact, flat] : [bucket.anyCase, flat.toLowerCase()];
    if (terms.has(written)) return;
    terms.set(written, value);
    if (bucket.lengths.includes(written.length)) return;
    bucket.lengths.push(written.length);
    bucket.lengths.sort((a, b) => b - a);
  }

  /** All matches from left to right; none begins inside another. */
  find(words: Words): TermMatch<T>[] {
    if (this.#buckets.size === 0) return [];
    const { doc, keys } = words;
    const matches: TermMatch<T>[] = [];
    let free = 0;
    for (const { i, start } of doc.tokens) {
      const bucket = start < free ? undefined : this.#buckets.get(keys[i] as string);
      const found = bucket && longestAt(bucket, start, words);
      if (!found) continue;
      matches.push({ first: i, last: doc.tokenAt(found.end - 1) + 1, start, ...found });
      free = found.end;
    }
    return matches;
  }
}

function longestAt<T>(
  { exact, anyCase, lengths }: Bucket<T>,
  start: number,
  { text, lower }: Words,
): { end: number; value: T } | undefined {
  // Lower-casing may change lengths ("İ"): then only exact case.
  const folded = lower.length === text.length ? lower : text;
  for (const length of lengths) {
    const end = start + length;
    // A letter after it: "Iran" is not found in "Iranian".
    if (end > text.length || (isWordCharacter(text[end]) && isWordCharacter(text[end - 1]))) continue;
    const written = text.slice(start, end);
    if (exact.has(written)) return { end, value: exact.get(written) as T };
    const small = folded.slice(start, end);
    if (anyCase.has(small)) return { end, value: anyCase.get(small) as T };
  }
  return undefined;
}
