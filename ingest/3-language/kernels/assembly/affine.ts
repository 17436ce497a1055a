// Dense layer: y[r] = bias + x[r] . W. W is packed in panels of 8 columns, each depth x 8, read front to back.

/** A tile of 4 rows x 8 columns is summed in 8 registers; each weight read serves 4 rows, each input 8 columns. */
function tile4(
  x: usize,
  stride: usize,
  depth: usize,
  panel: usize,
  b0: v128,
  b1: v128,
  y: usize,
  rowBytes: usize,
): void {
  const x1 = x + stride;
  const x2 = x1 + stride;
  const x3 = x2 + stride;
  let a00 = b0,
    a01 = b1,
    a10 = b0,
    a11 = b1,
    a20 = b0,
    a21 = b1,
    a30 = b0,
    a31 = b1;
  let w = panel;
  for (let k: usize = 0; k < depth; k += 4) {
    const w0 = v128.load(w);
    const w1 = v128.load(w, 16);
    w += 32;
    let s = v128.load32_splat(x + k);
    a00 = f32x4.add(a00, f32x4.mul(s, w0));
    a01 = f32x4.add(a01, f32x4.mul(s, w1));
    s = v128.load32_splat(x1 + k);
    a10 = f32x4.add(a10, f32x4.mul(s, w0));
    a11 = f32x4.add(a11, f32x4.mul(s, w1));
    s = v128.load32_splat(x2 + k);
    a20 = f32x4.add(a20, f32x4.mul(s, w0));
    a21 = f32x4.add(a21, f32x4.mul(s, w1));
    s = v128.load32_splat(x3 + k);
    a30 = f32x4.add(a30, f32x4.mul(s, w0));
    a31 = f32x4.add(a31, f32x4.mul(s, w1));
  }
  v128.store(y, a00);
  v128.store(y, a01, 16);
  y += rowBytes;
  v128.store(y, a10);
  v128.store(y, a11, 16);
  y += rowBytes;
  v128.store(y, a20);
  v128.store(y, a21, 16);
  y += rowBytes;
  v128.store(y, a30);
  v128.store(y, a31, 16);
}

/** One row x 8 columns, for the rows left over. */
function tile1(x: usize, depth: usize, panel: usize, b0: v128, b1: v128, y: usize): void {
  let w = panel;
  for (let k: usize = 0; k < depth; k += 4) {
    const s = v128.load32_splat(x + k);
    b0 = f32x4.add(b0, f32x4.mul(s, v128.load(w)));
    b1 = f32x4.add(b1, f32x4.mul(s, v128.load(w, 16)));
    w += 32;
  }
  v128.store(y, b0);
  v128.store(y, b1, 16);
}

/** Addresses and stride in bytes; `columns` a multiple of 8. */
export function affine(
  x: usize,
  stride: usize,
  rows: i32,
  depth: i32,
  w: usize,
  columns: i32,
  b: usize,
  y: usize,
): void {
  const depthBytes = (<usize>depth) << 2;
  const rowBytes = (<usize>columns) << 2;
  for (let n: usize = 0; n < rowBytes; n += 32) {
    const panel = w + n * <usize>depth;
    const b0 = v128.load(b + n);
    const b1 = v128.load(b + n, 16);
    let r = 0;
    let xr = x;
    let yr = y + n;
    for (; r + 4 <= rows; r += 4) {
      tile4(xr, stride, depthBytes, panel, b0, b1, yr, rowBytes);
      xr += stride << 2;
      yr += rowBytes << 2;
    }
    for (; r < rows; r++) {
      tile1(xr, depthBytes, panel, b0, b1, yr);
      xr += stride;
      yr += rowBytes;
    }
  }
}
