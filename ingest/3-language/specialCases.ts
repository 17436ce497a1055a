import type { Lexeme, Lexicon } from './lexicon.ts';
import type { RawToken } from './rawToken.ts';

/** Special case to its tokens, each with its text and, where it is not the usual one, its norm. */
export type SpecialCaseTable = Readonly<Record<string, readonly (readonly [text: string, norm: string | null])[]>>;

interface Match {
  readonly first: number;
  readonly last: number;
}

/**
 * Chunks with a fixed tokenization: "don't" is "do" + "n't", "a.m." one token, ":-)" one token.
 * Source: `_apply_special_cases` and its helpers in spaCy's tokenizer.pyx.
 */
export class SpecialCases {
  readonly #cases = new Map<string, readonly Lexeme[]>();
  /** A longer text is none, and need not be hashed to know it. */
  readonly #longest: number;
  /** Sequences of token texts that are a special case when joined, by their first text. */
  readonly #sequences = new Map<string, (readonly string[])[]>();

  constructor(table: SpecialCaseTable, lexicon: Lexicon) {
    this.#longest = Math.max(0, ...Object.keys(table).map((key) => key.length));
    for (const [key, tokens] of Object.entries(table)) {
      this.#cases.set(
        key,
        tokens.map(([text, norm]) => lexicon.create(text, norm ?? lexicon.get(text).norm)),
      );
    }
  }

  keys(): IterableIterator<string> {
    return this.#cases.keys();
  }

  has(text: string): boolean {
    return text.length <= this.#longest && this.#cases.has(text);
  }

  get(text: string): readonly Lexeme[] | undefined {
    return text.length <= this.#longest ? this.#cases.get(text) : undefined;
  }

  /** Remembers how a special case looks when the affix rules have split it. */
  addSequence(tokens: readonly RawToken[]): void {
    const texts = tokens.map(({ lexeme }) => lexeme.text);
    const first = texts[0];
    if (first === undefined) return;
    const sequences = this.#sequences.get(first);
    if (sequences) sequences.push(texts);
    else this.#sequences.set(first, [texts]);
  }

  /** Puts special cases back together that lie across tokens: longest first, then leftmost, without overlap. */
  apply(tokens: RawToken[]): RawToken[] {
    const matches = this.#find(tokens);
    if (matches.length === 0) return tokens;
    const chosen = choose(matches);
    const out: RawToken[] = [];
    for (let i = 0; i < tokens.length; ) {
      const last = chosen.get(i);
      const replaced = last === undefined ? undefined : this.#cases.get(surface(tokens, { first: i, last }));
      if (last === undefined || replaced === undefined) {
        const end = last ?? i + 1;
        for (; i < end; i++) out.push(tokens[i]!);
        continue;
      }
      let { start } = tokens[i]!;
      for (const lexeme of replaced) {
        out.push({ lexeme, start, space: false });
        start += lexeme.text.length;
      }
      out[out.length - 1]!.space = tokens[last - 1]!.space;
      i = last;
    }
    return out;
  }

  #find(tokens: readonly RawToken[]): Match[] {
    const matches: Match[] = [];
    for (let i = 0; i < tokens.length; i++) {
      for (const sequence of this.#sequences.get(tokens[i]!.lexeme.text) ?? []) {
        if (sequence.every((text, j) => tokens[i + j]?.lexeme.text === text)) {
          matches.push({ first: i, last: i + sequence.length });
        }
      }
    }
    return matches;
  }
}

function choose(matches: Match[]): Map<number, number> {
  matches.sort((a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first);
  const taken = new Set<number>();
  const chosen = new Map<number, number>();
  for (const { first, last } of matches) {
    if (!taken.has(first) && !taken.has(last - 1)) chosen.set(first, last);
    for (let i = first; i < last; i++) taken.add(i);
  }
  return chosen;
}

function surface(tokens: readonly RawToken[], { first, last }: Match): string {
  let text = '';
  for (let i = first; i < last; i++) {
    const token = tokens[i]!;
    text += token.lexeme.text;
    if (token.space && i < last - 1) text += ' ';
  }
  return text;
}
