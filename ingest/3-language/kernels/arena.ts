import { LanguageError } from '../errors.ts';

/** A place in an arena: index of a float (or of an i32), a multiple of 16. */
export type Pointer = number;

/** The whole arena: 13 MB of weights and 40 MB of buffers; pages never touched take no memory. */
export const ARENA_BYTES = 64 * 1024 * 1024;
/** WebAssembly's own static data lies below. */
const FIRST = 1024;
const ALIGNMENT = 16;

/** A block of memory that weights and buffers are laid out in once, when the engine loads. */
export class Arena {
  readonly floats: Float32Array;
  readonly ints: Int32Array;
  #top = FIRST;

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
    return start;
  }

  /** Lays out numbers and says where. */
  place(values: Float32Array): Pointer {
    const start = this.allocate(values.length);
    this.floats.set(values, start);
    return start;
  }
}
