/**
 * The two hashes that name a string and its embedding rows, in 32-bit halves: BigInt would be twenty times slower.
 * A 64-bit value is a pair of unsigned halves, `low` and `high`.
 */
export interface Hash64 {
  low: number;
  high: number;
}

const encoder = new TextEncoder();
/** Room for the bytes of a short string; what lies beyond its end is never read. */
const short = new Uint8Array(64);

/** UTF-8. Short ASCII, nearly every word, is not worth the way to the encoder. */
function toBytes(text: string): Uint8Array {
  const { length } = text;
  if (length > short.length) return encoder.encode(text);
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7f) return encoder.encode(text);
    short[i] = unit;
  }
  return short.subarray(0, length);
}

/** Low and high half of `a * b`, the product of two 64-bit numbers, mod 2^64, into `out`. */
function multiply(out: Hash64, b: Hash64): void {
  const aLow = out.low;
  const bLow = b.low;
  const a0 = aLow & 0xffff;
  const a1 = aLow >>> 16;
  const b0 = bLow & 0xffff;
  const b1 = bLow >>> 16;
  const p00 = a0 * b0;
  const p01 = a0 * b1;
  const p10 = a1 * b0;
  const middle = (p00 >>> 16) + (p01 & 0xffff) + (p10 & 0xffff);
  const carry = a1 * b1 + (p01 >>> 16) + (p10 >>> 16) + (middle >>> 16);
  out.high = (carry + Math.imul(aLow, b.high) + Math.imul(out.high, bLow)) >>> 0;
  out.low = ((middle << 16) | (p00 & 0xffff)) >>> 0;
}

function add(out: Hash64, b: Hash64): void {
  const low = out.low + b.low;
  out.high = (out.high + b.high + (low > 0xffffffff ? 1 : 0)) >>> 0;
  out.low = low >>> 0;
}

/** `out ^= out >>> bits`, for `bits` from 32 to 63. */
function xorShiftHigh(out: Hash64, bits: number): void {
  out.low = (out.low ^ (out.high >>> (bits - 32))) >>> 0;
}

const M: Hash64 = { low: 0x5bd1e995, high: 0xc6a4a793 };

/**
 * MurmurHash64A of a string's UTF-8 bytes, seed 1: spaCy's id of any string that is not one of its symbols
 * (`hash_string` in spaCy's strings.pyx; Austin Appleby's MurmurHash2_64).
 * Lone surrogates count as U+FFFD.
 */
export function hashString(text: string): Hash64 {
  const bytes = toBytes(text);
  const { length } = bytes;
  const hash: Hash64 = { low: length >>> 0, high: 0 };
  multiply(hash, M);
  hash.low = (hash.low ^ 1) >>> 0;
  const whole = length & ~7;
  for (let i = 0; i < whole; i += 8) {
    const block: Hash64 = { low: readHalf(bytes, i), high: readHalf(bytes, i + 4) };
    multiply(block, M);
    xorShiftHigh(block, 47);
    multiply(block, M);
    hash.low = (hash.low ^ block.low) >>> 0;
    hash.high = (hash.high ^ block.high) >>> 0;
    multiply(hash, M);
  }
  if (length > whole) {
    // Bytes past the end read as undefined and count as 0, as in the original's fall-through switch.
    hash.low = (hash.low ^ readHalf(bytes, whole)) >>> 0;
    hash.high = (hash.high ^ readHalf(bytes, whole + 4)) >>> 0;
    multiply(hash, M);
  }
  xorShiftHigh(hash, 47);
  multiply(hash, M);
  xorShiftHigh(hash, 47);
  return hash;
}

function readHalf(bytes: Uint8Array, at: number): number {
  const a = bytes[at] ?? 0;
  const b = bytes[at + 1] ?? 0;
  const c = bytes[at + 2] ?? 0;
  const d = bytes[at + 3] ?? 0;
  return (a | (b << 8) | (c << 16) | (d << 24)) >>> 0;
}

const C1: Hash64 = { low: 0x114253d5, high: 0x87c37b91 };
const C2: Hash64 = { low: 0x2745937f, high: 0x4cf5ad43 };
const F1: Hash64 = { low: 0xed558ccd, high: 0xff51afd7 };
const F2: Hash64 = { low: 0x1a85ec53, high: 0xc4ceb9fe };

function finalMix(hash: Hash64): void {
  xorShiftHigh(hash, 33);
  multiply(hash, F1);
  xorShiftHigh(hash, 33);
  multiply(hash, F2);
  xorShiftHigh(hash, 33);
}

/**
 * The four 32-bit keys of a 64-bit feature: MurmurHash3_x64_128 of its 8 bytes. Each, modulo the table's height, is a
 * row of the hash embedding, and the feature's vector is the sum of the four.
 * Source: `hash` in Thinc's backends/numpy_ops.pyx.
 */
export function embeddingKeys(feature: Hash64, seed: number): readonly [number, number, number, number] {
  const h1: Hash64 = { low: feature.low, high: feature.high };
  multiply(h1, C1);
  const { low, high } = h1;
  h1.low = ((low << 31) | (high >>> 1)) >>> 0;
  h1.high = ((high << 31) | (low >>> 1)) >>> 0;
  multiply(h1, C2);
  h1.low = (h1.low ^ seed ^ 8) >>> 0;
  const h2: Hash64 = { low: (seed ^ 8) >>> 0, high: 0 };
  add(h1, h2);
  add(h2, h1);
  finalMix(h1);
  finalMix(h2);
  add(h1, h2);
  add(h2, h1);
  return [h1.low, h1.high, h2.low, h2.high];
}
