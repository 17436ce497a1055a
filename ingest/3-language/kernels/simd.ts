import { readFile } from 'node:fs/promises';
import { LanguageError } from '../errors.ts';
import { ARENA_BYTES, Arena } from './arena.ts';
import { checkRows, checkWordRows, type Kernels, WIDTH } from './kernels.ts';
import { webAssembly } from './webAssembly.ts';

const PAGE = 65_536;
/** Rows that go through a Maxout layer at a time: their 288 pieces each stay in the second-level cache. */
const CHUNK = 64;

/** The exports of `kernels.wasm`; all addresses and strides in bytes. */
interface Exports {
  affine(
    x: number,
    stride: number,
    rows: number,
    depth: number,
    w: number,
    columns: number,
    b: number,
    y: number,
  ): void;
  maxoutNorm(t: number, rows: number, gain: number, shift: number, residual: number, stride: number, y: number): void;
  wordsNorm(
    ids: number,
    rows: number,
    parts: number,
    bias: number,
    gain: number,
    shift: number,
    vectors: number,
    y: number,
  ): void;
  score(
    ids: number,
    features: number,
    parts: number,
    missing: number,
    bias: number,
    w: number,
    b: number,
    classes: number,
    out: number,
  ): void;
}

/**
 * Loads the SIMD kernels, built from `assembly/` by `build.ts`.
 *
 * @throws LanguageError `LANGUAGE_KERNEL_UNSUPPORTED` when the machine's WebAssembly has no SIMD
 */
export async function loadSimdKernels(): Promise<Kernels> {
  const { exports, buffer } = await instantiate();
  const arena = new Arena(buffer);
  const pieces = arena.allocate(CHUNK * WIDTH * 3);

  const layer = (residual: boolean): Kernels['maxout'] => {
    return ({ matrix, gain, shift }, rows) => {
      const { input, stride, count, output } = rows;
      checkRows(arena, rows, { depth: matrix.depth, width: WIDTH });
      for (let first = 0; first < count; first += CHUNK) {
        const size = Math.min(CHUNK, count - first);
        const x = input + first * stride;
        const { weights, bias, depth, columns } = matrix;
        exports.affine(x * 4, stride * 4, size, depth, weights * 4, columns, bias * 4, pieces * 4);
        const middle = residual ? (x + WIDTH) * 4 : 0;
        exports.maxoutNorm(pieces * 4, size, gain * 4, shift * 4, middle, stride * 4, (output + first * WIDTH) * 4);
      }
    };
  };

  return {
    name: 'simd',
    arena,
    affine({ weights, bias, depth, columns }, rows) {
      const { input, stride, count, output } = rows;
      checkRows(arena, rows, { depth, width: columns });
      exports.affine(input * 4, stride * 4, count, depth, weights * 4, columns, bias * 4, output * 4);
    },
    maxout: layer(false),
    convolve: layer(true),
    convolveWords({ vectors, parts, bias, gain, shift }, rows) {
      const { ids, count, output } = rows;
      checkWordRows(arena, rows);
      exports.wordsNorm(ids * 4, count, parts * 4, bias * 4, gain * 4, shift * 4, vectors * 4, output * 4);
    },
    score({ features, ids, parts, missing, bias, upper, scores }) {
      exports.score(
        ids * 4,
        features,
        parts * 4,
        missing * 4,
        bias * 4,
        upper.weights * 4,
        upper.bias * 4,
        upper.columns,
        scores * 4,
      );
    },
  };
}

async function instantiate(): Promise<{ exports: Exports; buffer: ArrayBuffer }> {
  const bytes = await readFile(new URL('./kernels.wasm', import.meta.url));
  if (!webAssembly?.validate(bytes)) {
    throw new LanguageError('LANGUAGE_KERNEL_UNSUPPORTED', 'This machine has no WebAssembly SIMD');
  }
  const memory = new webAssembly.Memory({ initial: ARENA_BYTES / PAGE, maximum: ARENA_BYTES / PAGE });
  const { instance } = await webAssembly.instantiate(bytes, { env: { memory } });
  return { exports: instance.exports as Exports, buffer: memory.buffer };
}
