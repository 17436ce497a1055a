import type { Doc } from '../../model/doc.ts';

export interface TermMatch<T> {
  /** Tokens `[first, last)`. */
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

interface Term<T> {
  readonly text: string;
  readonly caseMatters: boolean;
  readonly value: T;
}

/** Same length as the original, so that offsets stay true: "People’s" is "People's", "NEW_YORK" is "NEW YORK". */
const flatten = (text: string): string => text.replace(/[’‘ʼ`]/g, "'").replace(/[\s_]/g, ' ');

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
  readonly #terms = new Map<string, Term<T>[]>();
  readonly #known = new Set<string>();

  /** `caseMatters` false finds "NEW ZEALAND" and "new zealand" too. Of one text the first value stays. */
  add(text: string, value: T, caseMatters = true): void {
    const flat = flatten(text).trim();
    if (!flat) return;
    const key = firstWord(flat);
    const row = { text: caseMatters ? flat : flat.toLowerCase(), caseMatters, value };
    const known = `${caseMatters} ${row.text}`;
    if (this.#known.has(known)) return;
    this.#known.add(known);
    const bucket = this.#terms.get(key);
    if (bucket) bucket.push(row);
    else this.#terms.set(key, [row]);
  }

  /** All matches from left to right; none begins inside another. */
  find({ doc, text, lower, keys }: Words): TermMatch<T>[] {
    if (this.#terms.size === 0) return [];
    const matches: TermMatch<T>[] = [];
    let free = 0;
    for (const token of doc.tokens) {
      if (token.start < free) continue;
      let best: Term<T> | undefined;
      for (const term of this.#terms.get(keys[token.i] as string) ?? []) {
        if (best && term.text.length <= best.text.length) continue;
        if (!(term.caseMatters || lower.length !== text.length ? text : lower).startsWith(term.text, token.start))
          continue;
        const end = token.start + term.text.length;
        // A letter after it: "Iran" is not found in "Iranian". Lower-casing may change lengths ("İ"): then only exact case.
        if (isWordCharacter(text[end]) && isWordCharacter(text[end - 1])) continue;
        best = term;
      }
      if (!best) continue;
      const end = token.start + best.text.length;
      matches.push({ first: token.i, last: doc.tokenAt(end - 1) + 1, start: token.start, end, value: best.value });
      free = end;
    }
    return matches;
  }
}
