// Maxout over three pieces, layer normalisation, and the residual: y[r] = (max(t[r]) - mean) / sd * gain + shift + x[r].

const WIDTH: usize = 96 * 4;
const PIECES: usize = 3 * WIDTH;
const EPSILON: f64 = 1e-8;

/** The maxima of the row in hand. */
const maxima = memory.data(384, 16);

function acrossLanes(v: v128): f32 {
  return f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1) + f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3);
}

/** Normalises `maxima`, whose sum `total` holds by lanes. `residual`: a row to add, 0 for none. */
function normalise(total: v128, gain: usize, shift: usize, residual: usize, y: usize): void {
  const mean = f32x4.splat(acrossLanes(total) / 96);
  let squares = f32x4.splat(0);
  for (let i: usize = 0; i < WIDTH; i += 16) {
    const d = f32x4.sub(v128.load(maxima + i), mean);
    squares = f32x4.add(squares, f32x4.mul(d, d));
  }
  const inverse = f32x4.splat(<f32>(1.0 / Math.sqrt(<f64>(acrossLanes(squares) / 96) + EPSILON)));
  for (let i: usize = 0; i < WIDTH; i += 16) {
    const scaled = f32x4.mul(f32x4.sub(v128.load(maxima + i), mean), inverse);
    let value = f32x4.add(f32x4.mul(scaled, v128.load(gain + i)), v128.load(shift + i));
    if (residual !== 0) value = f32x4.add(value, v128.load(residual + i));
    v128.store(y + i, value);
  }
}

/** `t`: rows of 3 x 96, piece-major. `residual`: first row to add, 0 for none, rows `stride` bytes apart. */
export function maxoutNorm(
  t: usize,
  rows: i32,
  gain: usize,
  shift: usize,
  residual: usize,
  stride: usize,
  y: usize,
): void {
  for (let r = 0; r < rows; r++) {
    let total = f32x4.splat(0);
    for (let i: usize = 0; i < WIDTH; i += 16) {
      const m = f32x4.max(f32x4.max(v128.load(t + i), v128.load(t + i, 384)), v128.load(t + i, 768));
      v128.store(maxima + i, m);
      total = f32x4.add(total, m);
    }
    normalise(total, gain, shift, residual, y);
    t += PIECES;
    y += WIDTH;
    if (residual !== 0) residual += stride;
  }
}

/** One piece of a row: the bias and what the three words add to it. */
function sum(bias: usize, before: usize, middle: usize, after: usize): v128 {
  return f32x4.add(
    f32x4.add(f32x4.add(v128.load(bias), v128.load(before)), v128.load(middle, 1152)),
    v128.load(after, 2304),
  );
}

/** Row r is the words `ids[r]`, `ids[r + 1]`, `ids[r + 2]`; `parts`: 3 x 288 a word, `vectors`: 96 a word. */
export function wordsNorm(
  ids: usize,
  rows: i32,
  parts: usize,
  bias: usize,
  gain: usize,
  shift: usize,
  vectors: usize,
  y: usize,
): void {
  const size = 3 * PIECES;
  for (let r = 0; r < rows; r++) {
    const word = <usize>load<i32>(ids, 4);
    const before = parts + <usize>load<i32>(ids) * size;
    const middle = parts + word * size;
    const after = parts + <usize>load<i32>(ids, 8) * size;
    let total = f32x4.splat(0);
    for (let i: usize = 0; i < WIDTH; i += 16) {
      const first = sum(bias + i, before + i, middle + i, after + i);
      const second = sum(bias + i + 384, before + i + 384, middle + i + 384, after + i + 384);
      const third = sum(bias + i + 768, before + i + 768, middle + i + 768, after + i + 768);
      const m = f32x4.max(f32x4.max(first, second), third);
      v128.store(maxima + i, m);
      total = f32x4.add(total, m);
    }
    normalise(total, gain, shift, vectors + word * WIDTH, y);
    ids += 4;
    y += WIDTH;
  }
}
