import type { Arena, Pointer } from './arena.ts';

/** A dense layer's parameters in the arena, packed by `packing.ts`: panels of 8 columns, each `depth` x 8. */
export interface Matrix {
  readonly weights: Pointer;
  readonly bias: Pointer;
  readonly depth: number;
  /** A multiple of 8. */
  readonly columns: number;
}

/** A Maxout layer of 3 pieces with layer normalisation after it. */
export interface MaxoutLayer {
  /** `depth` x (3 * 96), piece-major: all first pieces, then all second ones, then all third ones. */
  readonly matrix: Matrix;
  readonly gain: Pointer;
  readonly shift: Pointer;
}

/** Rows to go through a layer. Row `r` starts at `input + r * stride`; rows may overlap, as a window sliding by one word. */
export interface Rows {
  readonly input: Pointer;
  readonly stride: number;
  readonly count: number;
  readonly output: Pointer;
}

/**
 * The first convolution. What a word adds to it, as the word before, in the middle or after, is the same wherever the
 * word stands: that product is kept with the word's vector, and three of them are added up for each row.
 */
export interface WordLayer {
  /** [words][96]. */
  readonly vectors: Pointer;
  /** [words][3][3 * 96]: for each place in the window what the word adds to the pieces, piece-major. */
  readonly parts: Pointer;
  /** [3 * 96], piece-major. */
  readonly bias: Pointer;
  readonly gain: Pointer;
  readonly shift: Pointer;
}

/** Rows to go through a `WordLayer`: i32[count + 2] numbers of words, a row being three that follow each other. */
export interface WordRows {
  readonly ids: Pointer;
  readonly count: number;
  readonly output: Pointer;
}

/** Parameters and buffers of a transition scorer. `classes` is rounded up to a multiple of 16. */
export interface Scorer {
  /** Number of features: positions in the parse state. */
  readonly features: number;
  /** i32[features]: the token in each position, -1 for none. */
  readonly ids: Pointer;
  /** [tokens][features][128]: each token's part of the hidden layer, in each position. */
  readonly parts: Pointer;
  /** [features][128]: the part of "no token". */
  readonly missing: Pointer;
  readonly bias: Pointer;
  /** Matrix 64 x classes and its bias. */
  readonly upper: Matrix;
  /** [classes]: the result. */
  readonly scores: Pointer;
}

/**
 * Makes sure that a layer's rows lie in its buffers, whose ends the kernels do not know.
 *
 * @param width floats of a row of output
 * @throws LanguageError `LANGUAGE_CAPACITY`
 */
export function checkRows(
  arena: Arena,
  { input, stride, count, output }: Rows,
  shape: { depth: number; width: number },
) {
  if (count === 0) return;
  arena.check(input, (count - 1) * stride + shape.depth);
  arena.check(output, count * shape.width);
}

/** As `checkRows`. @throws LanguageError `LANGUAGE_CAPACITY` */
export function checkWordRows(arena: Arena, { ids, count, output }: WordRows): void {
  if (count === 0) return;
  arena.check(ids, count + WINDOW - 1);
  arena.check(output, count * WIDTH);
}

/** The width of every word vector. */
export const WIDTH = 96;
/** Pieces of a Maxout unit. */
export const PIECES = 3;
/** Words that a convolution sees at once. */
export const WINDOW = 3;
/** Units of the transition scorers' hidden layer, and its pieces. */
export const HIDDEN = 64;
export const HIDDEN_PIECES = 2;

/**
 * The arithmetic of the networks, over numbers in an arena. Two implementations give the same bits: SIMD kernels in
 * WebAssembly, and plain TypeScript, which rounds every step to 32 bits as the other does.
 */
export interface Kernels {
  readonly name: 'simd' | 'plain';
  readonly arena: Arena;
  /** `output[r] = bias + input[r] . weights`, rows of `matrix.columns`. */
  affine(matrix: Matrix, rows: Rows): void;
  /** `output[r] = layerNorm(max over pieces of (bias + input[r] . weights)) * gain + shift`, rows of 96. */
  maxout(layer: MaxoutLayer, rows: Rows): void;
  /** As `maxout`, plus the row in the middle of the window: a residual convolution over three words. */
  convolve(layer: MaxoutLayer, rows: Rows): void;
  /** `convolve` for rows of words whose products are known, into rows of 96. Every number of a word must be valid. */
  convolveWords(layer: WordLayer, rows: WordRows): void;
  /** Scores of all transitions in the state that `ids` describes, into `scores`. */
  score(scorer: Scorer): void;
}
