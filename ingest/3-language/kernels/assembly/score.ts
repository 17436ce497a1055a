// Scores of all transitions in one state: hidden = max over 2 pieces of (bias + sum of the features' parts), then W . hidden.

const HIDDEN: usize = 64 * 4;
const BOTH: usize = 2 * HIDDEN;

/** The hidden layer of the state being scored. */
const hidden = memory.data(256, 16);

/** `ids`: i32 per feature, -1 for none. `w`: 64 x classes in panels of 8 columns; `classes` a multiple of 16. */
export function score(
  ids: usize,
  features: i32,
  parts: usize,
  missing: usize,
  bias: usize,
  w: usize,
  b: usize,
  classes: i32,
  out: usize,
): void {
  for (let k: usize = 0; k < HIDDEN; k += 16) {
    let first = v128.load(bias + k);
    let second = v128.load(bias + k, 256);
    for (let f = 0; f < features; f++) {
      const id = load<i32>(ids + ((<usize>f) << 2));
      const part = k + (id < 0 ? missing + <usize>f * BOTH : parts + <usize>(id * features + f) * BOTH);
      first = f32x4.add(first, v128.load(part));
      second = f32x4.add(second, v128.load(part, 256));
    }
    v128.store(hidden + k, f32x4.max(first, second));
  }
  const end = (<usize>classes) << 2;
  for (let n: usize = 0; n < end; n += 64) {
    let p = w + n * 64;
    let q = p + 2048;
    let even0 = v128.load(b + n),
      even1 = v128.load(b + n, 16),
      even2 = v128.load(b + n, 32),
      even3 = v128.load(b + n, 48);
    let odd0 = f32x4.splat(0),
      odd1 = odd0,
      odd2 = odd0,
      odd3 = odd0;
    for (let k: usize = 0; k < HIDDEN; k += 8) {
      let h = v128.load32_splat(hidden + k);
      even0 = f32x4.add(even0, f32x4.mul(h, v128.load(p)));
      even1 = f32x4.add(even1, f32x4.mul(h, v128.load(p, 16)));
      even2 = f32x4.add(even2, f32x4.mul(h, v128.load(q)));
      even3 = f32x4.add(even3, f32x4.mul(h, v128.load(q, 16)));
      h = v128.load32_splat(hidden + k, 4);
      odd0 = f32x4.add(odd0, f32x4.mul(h, v128.load(p, 32)));
      odd1 = f32x4.add(odd1, f32x4.mul(h, v128.load(p, 48)));
      odd2 = f32x4.add(odd2, f32x4.mul(h, v128.load(q, 32)));
      odd3 = f32x4.add(odd3, f32x4.mul(h, v128.load(q, 48)));
      p += 64;
      q += 64;
    }
    v128.store(out + n, f32x4.add(even0, odd0));
    v128.store(out + n, f32x4.add(even1, odd1), 16);
    v128.store(out + n, f32x4.add(even2, odd2), 32);
    v128.store(out + n, f32x4.add(even3, odd3), 48);
  }
}
