import { ARENA_BYTES, Arena, type Pointer } from './arena.ts';
import {
  checkRows,
  checkWordRows,
  HIDDEN,
  type Kernels,
  type Matrix,
  type MaxoutLayer,
  PIECES,
  type Rows,
  type Scorer,
  WIDTH,
  WINDOW,
} from './kernels.ts';

const { fround } = Math;
const PANEL = 8;
/** Lanes of the SIMD vectors whose order of addition is kept here. */
const LANES = 4;
const EPSILON = 1e-8;

/**
 * The kernels in plain TypeScript, for machines without WebAssembly SIMD. Every step is rounded to 32 bits and sums run
 * in the order of the SIMD kernels, so that both give the same bits; it takes some eight times as long.
 */
export function createPlainKernels(): Kernels {
  const arena = new Arena(new ArrayBuffer(ARENA_BYTES));
  const { floats, ints } = arena;
  const pieces = arena.allocate(WIDTH * 3);
  const hidden = arena.allocate(HIDDEN);

  const affineRow = (matrix: Matrix, input: Pointer, output: Pointer): void => {
    const { weights, bias, depth, columns } = matrix;
    for (let column = 0; column < columns; column++) {
      let sum = floats[bias + column]!;
      let at = weights + Math.floor(column / PANEL) * PANEL * depth + (column % PANEL);
      for (let k = 0; k < depth; k++, at += PANEL) sum = fround(sum + fround(floats[input + k]! * floats[at]!));
      floats[output + column] = sum;
    }
  };

  const affine = (matrix: Matrix, rows: Rows): void => {
    const { input, stride, count, output } = rows;
    checkRows(arena, rows, { depth: matrix.depth, width: matrix.columns });
    for (let r = 0; r < count; r++) affineRow(matrix, input + r * stride, output + r * matrix.columns);
  };

  /** Sum of 96 numbers as four lanes, then across the lanes. */
  const sum = (valueAt: (i: number) => number): number => {
    const lanes = new Float32Array(LANES);
    for (let i = 0; i < WIDTH; i++) lanes[i % LANES] = lanes[i % LANES]! + valueAt(i);
    return fround(fround(fround(lanes[0]! + lanes[1]!) + lanes[2]!) + lanes[3]!);
  };

  const normalise = (layer: Pick<MaxoutLayer, 'gain' | 'shift'>, output: Pointer, residual: Pointer | null): void => {
    for (let i = 0; i < WIDTH; i++) {
      floats[pieces + i] = Math.max(floats[pieces + i]!, floats[pieces + WIDTH + i]!, floats[pieces + 2 * WIDTH + i]!);
    }
    const mean = fround(sum((i) => floats[pieces + i]!) / WIDTH);
    const square = (i: number): number => {
      const difference = fround(floats[pieces + i]! - mean);
      return fround(difference * difference);
    };
    const variance = fround(sum(square) / WIDTH);
    const inverse = fround(1 / Math.sqrt(variance + EPSILON));
    for (let i = 0; i < WIDTH; i++) {
      const scaled = fround(fround(floats[pieces + i]! - mean) * inverse);
      const value = fround(fround(scaled * floats[layer.gain + i]!) + floats[layer.shift + i]!);
      floats[output + i] = residual === null ? value : value + floats[residual + i]!;
    }
  };

  return {
    name: 'plain',
    arena,
    affine,
    maxout(layer, rows) {
      const { input, stride, count, output } = rows;
      checkRows(arena, rows, { depth: layer.matrix.depth, width: WIDTH });
      for (let r = 0; r < count; r++) {
        affineRow(layer.matrix, input + r * stride, pieces);
        normalise(layer, output + r * WIDTH, null);
      }
    },
    convolve(layer, rows) {
      const { input, stride, count, output } = rows;
      checkRows(arena, rows, { depth: layer.matrix.depth, width: WIDTH });
      for (let r = 0; r < count; r++) {
        affineRow(layer.matrix, input + r * stride, pieces);
        normalise(layer, output + r * WIDTH, input + r * stride + WIDTH);
      }
    },
    convolveWords({ vectors, parts, bias, ...layer }, rows) {
      const { ids, count, output } = rows;
      checkWordRows(arena, rows);
      const columns = PIECES * WIDTH;
      for (let r = 0; r < count; r++) {
        for (let i = 0; i < columns; i++) {
          let value = floats[bias + i]!;
          for (let place = 0; place < WINDOW; place++) {
            const word = ints[ids + r + place]!;
            value = fround(value + floats[parts + (word * WINDOW + place) * columns + i]!);
          }
          floats[pieces + i] = value;
        }
        normalise(layer, output + r * WIDTH, vectors + ints[ids + r + 1]! * WIDTH);
      }
    },
    score({ features, ids, parts, missing, bias, upper, scores }: Scorer) {
      for (let unit = 0; unit < HIDDEN; unit++) {
        let a = floats[bias + unit]!;
        let b = floats[bias + HIDDEN + unit]!;
        for (let f = 0; f < features; f++) {
          const id = ints[ids + f]!;
          const part = id < 0 ? missing + f * 2 * HIDDEN : parts + (id * features + f) * 2 * HIDDEN;
          a = fround(a + floats[part + unit]!);
          b = fround(b + floats[part + HIDDEN + unit]!);
        }
        floats[hidden + unit] = Math.max(a, b);
      }
      scoreClasses(floats, { upper, hidden, scores });
    },
  };
}

/** The upper layer; even and odd inputs are summed apart, as in the SIMD kernel, which has two chains to keep busy. */
function scoreClasses(floats: Float32Array, at: { upper: Matrix; hidden: Pointer; scores: Pointer }): void {
  const { weights, bias, columns } = at.upper;
  for (let column = 0; column < columns; column++) {
    const panel = weights + Math.floor(column / PANEL) * PANEL * HIDDEN + (column % PANEL);
    let even = floats[bias + column]!;
    let odd = 0;
    for (let k = 0; k < HIDDEN; k += 2) {
      even = fround(even + fround(floats[at.hidden + k]! * floats[panel + k * PANEL]!));
      odd = fround(odd + fround(floats[at.hidden + k + 1]! * floats[panel + (k + 1) * PANEL]!));
    }
    floats[at.scores + column] = even + odd;
  }
}
