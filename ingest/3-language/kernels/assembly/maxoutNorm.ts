// Maxout over three pieces, layer normalisation, and the residual: y[r] = (max(t[r]) - mean) / sd * gain + shift + x[r].

const WIDTH: usize = 96 * 4;
const EPSILON: f64 = 1e-8;

function acrossLanes(v: v128): f32 {
  return f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1) + f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3);
}

/** `t`: rows of 3 x 96, piece-major, overwritten. `residual`: first row to add, 0 for none, rows `stride` bytes apart. */
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
      v128.store(t + i, m);
      total = f32x4.add(total, m);
    }
    const mean = f32x4.splat(acrossLanes(total) / 96);
    let squares = f32x4.splat(0);
    for (let i: usize = 0; i < WIDTH; i += 16) {
      const d = f32x4.sub(v128.load(t + i), mean);
      squares = f32x4.add(squares, f32x4.mul(d, d));
    }
    const inverse = f32x4.splat(<f32>(1.0 / Math.sqrt(<f64>(acrossLanes(squares) / 96) + EPSILON)));
    for (let i: usize = 0; i < WIDTH; i += 16) {
      const scaled = f32x4.mul(f32x4.sub(v128.load(t + i), mean), inverse);
      let value = f32x4.add(f32x4.mul(scaled, v128.load(gain + i)), v128.load(shift + i));
      if (residual !== 0) value = f32x4.add(value, v128.load(residual + i));
      v128.store(y + i, value);
    }
    t += WIDTH * 3;
    y += WIDTH;
    if (residual !== 0) residual += stride;
  }
}
