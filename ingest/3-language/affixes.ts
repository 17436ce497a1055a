import { toRegExp } from './pythonRegExp.ts';

/** Only so much of each end of a chunk is looked at, or peeling 30,000 brackets would take a minute. */
const WINDOW = 64;
/** A match that reaches this close to the window's far end may be cut short, or may not see all around it: look again. */
const MARGIN = 16;

/**
 * The beginnings and ends that come off a chunk of text: brackets, quotes, currencies, units, "'s".
 * The patterns are spaCy's, and so is what they find; of all of them only a row of dots is longer than a few characters.
 */
export class Affixes {
  readonly #prefix: RegExp;
  readonly #suffix: RegExp;

  constructor(prefix: string, suffix: string) {
    this.#prefix = toRegExp(prefix);
    this.#suffix = toRegExp(suffix);
  }

  /** Length of the prefix that comes off, in UTF-16 units; 0 for none. */
  prefixOf(text: string): number {
    const match = this.#prefix.exec(text.length > WINDOW ? text.slice(0, wholeBefore(text, WINDOW)) : text);
    const length = match?.[0].length ?? 0;
    if (text.length <= WINDOW || length < WINDOW - MARGIN) return length;
    return this.#prefix.exec(text)?.[0].length ?? 0;
  }

  /** Length of the suffix that comes off, in UTF-16 units; 0 for none. */
  suffixOf(text: string): number {
    if (text.length > WINDOW) {
      const match = this.#suffix.exec(text.slice(wholeBefore(text, text.length - WINDOW)));
      if (match === null) return 0;
      if (match.index >= MARGIN) return match[0].length;
    }
    return this.#suffix.exec(text)?.[0].length ?? 0;
  }
}

/** `at`, or one less where that would cut a surrogate pair. */
function wholeBefore(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}
