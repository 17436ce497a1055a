import type { Lexeme } from './lexicon.ts';

/** The number of no word: see `tok2vec.ts`. It is never given away. */
export const NO_WORD = 0;

/** Under which circumstances a word is looked at: see `Lexeme.slots`. */
export type Variant = 0 | 1 | 2;

/**
 * Numbers the words that a network knows at the moment; what is worked out for a word lies at its number. When all
 * numbers are taken, words that only one batch had go first: "the" stays, the name of a village goes.
 * (The "second chance" of page replacement: a hand goes round, and who was used since it came by last is passed over once.)
 */
export class WordCache {
  readonly #owners: (Lexeme | undefined)[];
  readonly #variants: Uint8Array;
  /** 1 for words that a later batch than their first one had, since the hand came by last. */
  readonly #chances: Uint8Array;
  /** The last batch that had the word: a batch never drops its own. */
  readonly #batches: Uint32Array;
  #batch = 0;
  #hand = NO_WORD;

  /** @param size more than a batch can have words, and one for none */
  constructor(size: number) {
    this.#owners = new Array<Lexeme | undefined>(size);
    this.#variants = new Uint8Array(size);
    this.#chances = new Uint8Array(size);
    this.#batches = new Uint32Array(size);
  }

  startBatch(): void {
    this.#batch++;
  }

  /** Keeps a word, where it is known, through this batch. */
  keep(lexeme: Lexeme, variant: Variant): void {
    const slot = lexeme.slots[variant];
    if (slot < 0) return;
    this.#chances[slot] = 1;
    this.#batches[slot] = this.#batch;
  }

  /** Gives an unknown word a number. All known words of the batch are to be kept before. */
  add(lexeme: Lexeme, variant: Variant): number {
    const slot = this.#free();
    const owner = this.#owners[slot];
    if (owner) owner.slots[this.#variants[slot] as Variant] = -1;
    this.#owners[slot] = lexeme;
    this.#variants[slot] = variant;
    this.#batches[slot] = this.#batch;
    lexeme.slots[variant] = slot;
    return slot;
  }

  #free(): number {
    for (;;) {
      this.#hand = this.#hand + 1 < this.#owners.length ? this.#hand + 1 : NO_WORD + 1;
      if (this.#batches[this.#hand] === this.#batch) continue;
      if (this.#chances[this.#hand] === 0) return this.#hand;
      this.#chances[this.#hand] = 0;
    }
  }
}
