import { Affixes } from './affixes.ts';
import { isSpaceUnit } from './characters.ts';
import { detach } from './detach.ts';
import type { Lexeme, Lexicon } from './lexicon.ts';
import { toRegExp } from './pythonRegExp.ts';
import type { RawToken } from './rawToken.ts';
import { SpecialCases, type SpecialCaseTable } from './specialCases.ts';

/** The tokenizer's rules, spaCy's own patterns. */
export interface TokenizerData {
  readonly prefix: string;
  readonly suffix: string;
  readonly infix: string;
  readonly url: string;
  readonly specialCases: SpecialCaseTable;
}

/** Chunks between spaces kept with their tokens; when full the table starts anew. */
const MAX_CACHED_CHUNKS = 50_000;
/** Longer chunks are hardly met twice. */
const LONGEST_CACHED_CHUNK = 40;
/** Longer chunks are no URLs: the pattern's time grows with the square of their length. */
const LONGEST_URL = 2_000;
/** Most words. No affix, URL or infix is found in letters alone. */
const LETTERS = /^[A-Za-z]+$/;

/**
 * spaCy's rule tokenizer: splits at white space, then peels prefixes and suffixes off each chunk, keeps URLs and special
 * cases whole, and splits the rest at infixes. Source: spaCy's tokenizer.pyx; the rules are the English ones of 3.8.
 */
export class Tokenizer {
  readonly #lexicon: Lexicon;
  readonly #affixes: Affixes;
  readonly #infix: RegExp;
  readonly #url: RegExp;
  readonly #special: SpecialCases;
  readonly #chunks = new Map<string, readonly Lexeme[]>();

  constructor(data: TokenizerData, lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#affixes = new Affixes(data.prefix, data.suffix);
    this.#infix = toRegExp(data.infix, 'g');
    this.#url = toRegExp(data.url);
    this.#special = new SpecialCases(data.specialCases, lexicon);
    for (const key of this.#special.keys()) {
      if (this.#needsMatching(key)) this.#special.addSequence(this.#split(key, false));
    }
  }

  /** The tokens of a text. Joined with their spaces they give the text back. */
  tokenize(text: string): RawToken[] {
    return this.#special.apply(this.#split(text, true));
  }

  /** A special case that the affix rules would tear apart has to be found again among the tokens. */
  #needsMatching(key: string): boolean {
    const affix = this.#affixes.prefixOf(key) > 0 || this.#affixes.suffixOf(key) > 0;
    return affix || key.includes(' ') || key.search(this.#infix) >= 0;
  }

  #split(text: string, withSpecialCases: boolean): RawToken[] {
    const tokens: RawToken[] = [];
    const { length } = text;
    if (length === 0) return tokens;
    let start = 0;
    let inSpace = isSpaceUnit(text.charCodeAt(0));
    const place = (end: number): void => {
      let at = start;
      for (const lexeme of this.#chunk(text.slice(start, end), withSpecialCases)) {
        tokens.push({ lexeme, start: at, space: false });
        at += lexeme.text.length;
      }
    };
    for (let i = 0; i < length; i++) {
      const unit = text.charCodeAt(i);
      if (isSpaceUnit(unit) === inSpace) continue;
      if (start < i) place(i);
      start = i;
      if (unit === 0x20) {
        tokens[tokens.length - 1]!.space = true;
        start = i + 1;
      }
      inSpace = !inSpace;
    }
    if (start < length) place(length);
    return tokens;
  }

  #chunk(chunk: string, withSpecialCases: boolean): readonly Lexeme[] {
    if (!withSpecialCases) return this.#splitChunk(chunk, false);
    const known = this.#known(chunk);
    if (known !== undefined) return known;
    const lexemes = this.#splitChunk(chunk, true);
    if (chunk.length <= LONGEST_CACHED_CHUNK) {
      if (this.#chunks.size >= MAX_CACHED_CHUNKS) this.#chunks.clear();
      this.#chunks.set(detach(chunk), lexemes);
    }
    return lexemes;
  }

  #known(chunk: string): readonly Lexeme[] | undefined {
    return this.#special.get(chunk) ?? (chunk.length <= LONGEST_CACHED_CHUNK ? this.#chunks.get(chunk) : undefined);
  }

  /** Peels affixes until nothing comes off, or what is left is a special case: `(`, `don't`, `)`. */
  #splitChunk(chunk: string, withSpecialCases: boolean): Lexeme[] {
    const isSpecial = (text: string): boolean => withSpecialCases && text !== '' && this.#special.has(text);
    const prefixes: Lexeme[] = [];
    const suffixes: Lexeme[] = [];
    let start = 0;
    let end = chunk.length;
    for (;;) {
      const rest = chunk.slice(start, end);
      if (rest === '' || isSpecial(rest) || LETTERS.test(rest)) break;
      const prefix = this.#affixes.prefixOf(rest);
      if (prefix > 0 && isSpecial(rest.slice(prefix))) {
        prefixes.push(this.#lexicon.get(rest.slice(0, prefix)));
        start += prefix;
        break;
      }
      const suffix = this.#affixes.suffixOf(prefix > 0 ? rest.slice(prefix) : rest);
      if (suffix > 0 && isSpecial(rest.slice(0, -suffix))) {
        suffixes.push(this.#lexicon.get(rest.slice(-suffix)));
        end -= suffix;
        break;
      }
      if (prefix === 0 && suffix === 0) break;
      if (prefix > 0) prefixes.push(this.#lexicon.get(rest.slice(0, prefix)));
      start += prefix;
      if (suffix > 0) suffixes.push(this.#lexicon.get(rest.slice(-suffix)));
      end -= suffix;
    }
    const middle = chunk.slice(start, end);
    return [...prefixes, ...this.#middle(middle, withSpecialCases), ...suffixes.reverse()];
  }

  #middle(text: string, withSpecialCases: boolean): readonly Lexeme[] {
    if (text === '') return [];
    if (withSpecialCases) {
      const known = this.#known(text);
      if (known !== undefined) return known;
    }
    if (LETTERS.test(text)) return [this.#lexicon.get(text)];
    return text.length <= LONGEST_URL && this.#url.test(text) ? [this.#lexicon.get(text)] : this.#splitInfixes(text);
  }

  /** "Kyiv-based" gives "Kyiv", "-", "based". An infix at the very start does not split. */
  #splitInfixes(text: string): Lexeme[] {
    const lexemes: Lexeme[] = [];
    let start = 0;
    for (const match of text.matchAll(this.#infix)) {
      if (match.index === 0) continue;
      const end = match.index + match[0].length;
      if (match.index > start) lexemes.push(this.#lexicon.get(text.slice(start, match.index)));
      if (end > match.index) lexemes.push(this.#lexicon.get(match[0]));
      start = end;
    }
    if (start < text.length) lexemes.push(this.#lexicon.get(text.slice(start)));
    return lexemes;
  }
}
