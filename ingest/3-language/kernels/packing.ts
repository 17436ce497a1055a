import type { Tensor } from '../modelFile.ts';
import type { Arena } from './arena.ts';
import {
  HIDDEN,
  HIDDEN_PIECES,
  type Matrix,
  type MaxoutLayer,
  PIECES,
  WIDTH,
  WINDOW,
  type WordLayer,
} from './kernels.ts';

/** Columns of a panel: two SIMD vectors of four. */
const PANEL = 8;

/** A dense layer as the model has it: which row of `weights` (each `depth` long) and which bias makes which column. */
interface Source {
  readonly weights: Float32Array;
  readonly bias: Float32Array | null;
  readonly depth: number;
  readonly columns: number;
  /** Row of the model's weights for a column, -1 for a column of padding. */
  rowOf(column: number): number;
}

/** Bias of columns that only fill up a panel: they never win. */
const NEVER = -1e30;

function pack(arena: Arena, { weights, bias, depth, columns, rowOf }: Source): Matrix {
  const packed = arena.allocate(depth * columns);
  const packedBias = arena.allocate(columns);
  const { floats } = arena;
  for (let column = 0; column < columns; column++) {
    const row = rowOf(column);
    const panel = packed + Math.floor(column / PANEL) * PANEL * depth + (column % PANEL);
    if (row < 0) floats[packedBias + column] = NEVER;
    if (row < 0) continue;
    if (bias) floats[packedBias + column] = bias[row]!;
    for (let k = 0; k < depth; k++) floats[panel + k * PANEL] = weights[row * depth + k]!;
  }
  return { weights: packed, bias: packedBias, depth, columns };
}

/** A linear layer of shape (outputs, inputs); outputs are filled up to a multiple of `multiple`. */
export function packLinear(arena: Arena, layer: { weights: Tensor; bias: Tensor; multiple: number }): Matrix {
  const [outputs = 0, depth = 0] = layer.weights.shape;
  return pack(arena, {
    weights: layer.weights.values,
    bias: layer.bias.values,
    depth,
    columns: Math.ceil(outputs / layer.multiple) * layer.multiple,
    rowOf: (column) => (column < outputs ? column : -1),
  });
}

/** A Maxout layer of shape (96, 3, inputs), made piece-major so that the maximum is taken vector by vector. */
export function packMaxout(
  arena: Arena,
  layer: { weights: Tensor; bias: Tensor; gain: Tensor; shift: Tensor },
): MaxoutLayer {
  const depth = layer.weights.shape[2] ?? 0;
  const matrix = pack(arena, {
    weights: layer.weights.values,
    bias: layer.bias.values,
    depth,
    columns: WIDTH * PIECES,
    rowOf: pieceRow,
  });
  return { matrix, gain: arena.place(layer.gain.values), shift: arena.place(layer.shift.values) };
}

/** A Maxout layer over three words, taken apart: for each place in the window a matrix of its own, side by side. */
export function packWords(
  arena: Arena,
  layer: { weights: Tensor; bias: Tensor; gain: Tensor; shift: Tensor },
): { parts: Matrix } & Pick<WordLayer, 'bias' | 'gain' | 'shift'> {
  const { values } = layer.weights;
  const columns = WIDTH * PIECES;
  // Row (unit, piece) of the model holds 96 weights for each of the three words: so seen, each is a row of its own.
  const parts = pack(arena, {
    weights: values,
    bias: null,
    depth: WIDTH,
    columns: columns * WINDOW,
    rowOf: (column) => pieceRow(column % columns) * WINDOW + Math.floor(column / columns),
  });
  const bias = arena.place(Float32Array.from({ length: columns }, (_, i) => layer.bias.values[pieceRow(i)]!));
  return { parts, bias, gain: arena.place(layer.gain.values), shift: arena.place(layer.shift.values) };
}

/** Index in the model of a Maxout unit's piece, given piece-major. */
const pieceRow = (column: number): number => (column % WIDTH) * PIECES + Math.floor(column / WIDTH);

/** Index in the model of a scorer's hidden value, given piece-major: [features][piece][unit] from [features][unit][piece]. */
function hiddenRow(column: number): number {
  const perFeature = HIDDEN * HIDDEN_PIECES;
  const feature = Math.floor(column / perFeature);
  const piece = Math.floor((column % perFeature) / HIDDEN);
  return feature * perFeature + (column % HIDDEN) * HIDDEN_PIECES + piece;
}

/** The precomputed affine layer of a transition scorer, (features, 64, 2, 64): no bias, that is added once a state. */
export function packParts(arena: Arena, weights: Tensor): Matrix {
  const [features = 0, , , depth = 0] = weights.shape;
  return pack(arena, {
    weights: weights.values,
    bias: null,
    depth,
    columns: features * HIDDEN * HIDDEN_PIECES,
    rowOf: hiddenRow,
  });
}

/** Hidden values, (..., 64, 2), made piece-major. */
export function packHidden(arena: Arena, { values }: Tensor): number {
  return arena.place(Float32Array.from(values, (_, column) => values[hiddenRow(column)]!));
}
