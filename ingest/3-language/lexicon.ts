import { isSpace, wordShape } from './characters.ts';
import { detach } from './detach.ts';
import { type Hash64, hashString } from './hashes.ts';

/**
 * What is known of a word form without its context. One object a distinct form, shared by all its tokens, so that
 * what is computed once (features, vectors, lemma) is found again without a look-up by string.
 */
export interface Lexeme {
  readonly text: string;
  readonly lower: string;
  /** Lower-cased, written out: "’re" is "are", "Gov." is "governor". */
  readonly norm: string;
  readonly isSpace: boolean;
  /** Where the two networks keep the word's vectors: see `wordCache.ts`. -1: nowhere yet. */
  readonly slots: [plain: number, spaced: number, ner: number];
  /** The last lemma found, and the part of speech and features that it holds for. */
  lemma: string;
  lemmaPos: string;
  lemmaMorph: string;
}

/** The four features of a word that the networks see, as spaCy hashes them. */
export interface LexemeFeatures {
  readonly norm: Hash64;
  readonly prefix: Hash64;
  readonly suffix: Hash64;
  readonly shape: Hash64;
}

/** Distinct word forms kept; a million words of news have some 40,000. */
const MAX_LEXEMES = 60_000;

export interface LexiconData {
  /** Norms of the model's own table, by the word form's hash in 16 hexadecimal digits: the model keeps no strings. */
  readonly norms: ReadonlyMap<string, string>;
  /** Norms of all of spaCy's languages, by word form: quotes, dashes, currencies. */
  readonly baseNorms: ReadonlyMap<string, string>;
  /** Strings that have a number of their own in spaCy in place of a hash. */
  readonly symbols: ReadonlyMap<string, number>;
}

/** All word forms seen lately. Bounded: when full it starts anew, which costs time and changes no result. */
export class Lexicon {
  readonly #lexemes = new Map<string, Lexeme>();
  readonly #data: LexiconData;

  constructor(data: LexiconData) {
    this.#data = data;
  }

  get(text: string): Lexeme {
    let lexeme = this.#lexemes.get(text);
    if (lexeme === undefined) {
      if (this.#lexemes.size >= MAX_LEXEMES) this.#lexemes.clear();
      const own = detach(text);
      lexeme = this.create(own, this.#normOf(own));
      this.#lexemes.set(own, lexeme);
    }
    return lexeme;
  }

  /** A lexeme of its own, outside the table: for special cases, whose norm is not the usual one ("ca" in "can't"). */
  create(text: string, norm: string): Lexeme {
    return {
      text,
      lower: text.toLowerCase(),
      norm,
      isSpace: isSpace(text),
      slots: [-1, -1, -1],
      lemma: '',
      lemmaPos: '',
      lemmaMorph: '',
    };
  }

  /** Hashes of the features NORM, PREFIX (1 character), SUFFIX (3) and SHAPE; spaCy counts in code points. */
  featuresOf({ text, norm }: Lexeme): LexemeFeatures {
    return {
      norm: this.#hash(norm),
      prefix: this.#hash(String.fromCodePoint(text.codePointAt(0) ?? 0)),
      suffix: this.#hash(lastCodePoints(text, 3)),
      shape: this.#hash(wordShape(text)),
    };
  }

  #normOf(text: string): string {
    const { norms, baseNorms } = this.#data;
    return norms.get(toHex(this.#hash(text))) ?? baseNorms.get(text) ?? text.toLowerCase();
  }

  #hash(text: string): Hash64 {
    const symbol = text === '' ? 0 : this.#data.symbols.get(text);
    return symbol === undefined ? hashString(text) : { low: symbol, high: 0 };
  }
}

function toHex({ low, high }: Hash64): string {
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}

function lastCodePoints(text: string, count: number): string {
  let start = text.length;
  for (let i = 0; i < count && start > 0; i++) start -= startsInPair(text, start) ? 2 : 1;
  return text.slice(start);
}

/** Is the unit before `end` the second half of a surrogate pair? */
function startsInPair(text: string, end: number): boolean {
  const low = text.charCodeAt(end - 1);
  if (low < 0xdc00 || low > 0xdfff || end < 2) return false;
  const high = text.charCodeAt(end - 2);
  return high >= 0xd800 && high <= 0xdbff;
}
