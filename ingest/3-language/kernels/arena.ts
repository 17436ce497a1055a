import { LanguageError } from '../errors.ts';

/** A place in an arena: index of a float (or of an i32), a multiple of 16. */
export type Pointer = number;

/** The whole arena: 13 MB of weights, 25 MB of buffers, 63 MB of words' vectors; pages never touched take no memory. */
export const ARENA_BYTES = 112 * 1024 * 1024;
/** WebAssembly's own static data lies below. */
const FIRST = 1024;
const ALIGNMENT = 16;

/** A block of memory that weights and buffers are laid out in once, when the engine loads. */
export class Arena {
  readonly floats: Float32Array;
  readonly ints: Int32Array;
  #top = FIRST;
  /** Where each allocated block starts; it ends where the next one starts. */
  readonly #starts: Pointer[] = [];

  constructor(buffer: ArrayBuffer) {
    this.floats = new Float32Array(buffer);
    this.ints = new Int32Array(buffer);
  }

  /** Space for `count` floats, zero.
   * @throws LanguageError `LANGUAGE_CAPACITY` when the arena is full */
  allocate(count: number): Pointer {
    const start = this.#top;
    const end = start + Math.ceil(count / ALIGNMENT) * ALIGNMENT;
    if (end > this.floats.length) {
      throw new LanguageError('LANGUAGE_CAPACITY', `The language engine's arena has no room for ${count} numbers more`);
    }
    this.#top = end;
    this.#starts.push(start);
    return start;
  }

  /**
   * Makes sure that `count` floats from `start` lie in one allocated block.
   * @throws LanguageError `LANGUAGE_CAPACITY` when they do not: a kernel would read or write what is not its own
   */
  check(start: Pointer, count: number): void {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! <= start) low = middle + 1;
      else high = middle;
    }
    const end = this.#starts[low] ?? this.#top;
    if (low === 0 || count < 0 || start + count > end) {
      throw new LanguageError('LANGUAGE_CAPACITY', `Numbers ${start} to ${start + count} lie in no block of the arena`);
    }
  }

  /** Lays out numbers and says where. */
  place(values: Float32Array): Pointer {
    const start = this.allocate(values.length);
    this.floats.set(values, start);
    return start;
  }
}
