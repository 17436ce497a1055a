import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { toReference } from '../../../bench/language/compare.ts';
import { LanguageError } from '../../../ingest/3-language/errors.ts';
import { ARENA_BYTES, Arena } from '../../../ingest/3-language/kernels/arena.ts';
import type { Kernels } from '../../../ingest/3-language/kernels/kernels.ts';
import { packLinear, packMaxout, packWords } from '../../../ingest/3-language/kernels/packing.ts';
import { createPlainKernels } from '../../../ingest/3-language/kernels/plain.ts';
import { loadSimdKernels } from '../../../ingest/3-language/kernels/simd.ts';
import { loadLanguage } from '../../../ingest/3-language/language.ts';

const assembly = new URL('../../../ingest/3-language/kernels/assembly/build.mjs', import.meta.url);
const committed = new URL('../../../ingest/3-language/kernels/kernels.wasm', import.meta.url);

test('the committed kernels are byte for byte what the source builds', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kernels-'));
  try {
    const built = join(folder, 'kernels.wasm');
    await promisify(execFile)(process.execPath, [assembly.pathname, built]);
    expect((await readFile(built)).equals(await readFile(committed))).toBe(true);
  } finally {
    await rm(folder, { recursive: true });
  }
});

/** Numbers without a pattern, the same every time. */
function numbers(count: number): Float32Array {
  let state = 1;
  return Float32Array.from({ length: count }, () => {
    state = (state * 48_271) % 0x7fffffff;
    return state / 0x7fffffff - 0.5;
  });
}

const tensor = (...shape: number[]) => ({
  values: numbers(shape.reduce((product, extent) => product * extent, 1)),
  shape,
  seed: 0,
});

test.each([1, 3, 4, 5, 64, 65, 130])('both kernels give the same bits for %i rows', async (count) => {
  const results = [createPlainKernels(), await loadSimdKernels()].map((kernels) => {
    const { arena } = kernels;
    const input = arena.place(numbers((count + 2) * 96));
    const linear = packLinear(arena, { weights: tensor(50, 96), bias: tensor(50), multiple: 8 });
    const layer = packMaxout(arena, {
      weights: tensor(96, 3, 288),
      bias: tensor(96, 3),
      gain: tensor(96),
      shift: tensor(96),
    });
    const outputs = [linear.columns, 96, 96].map((width) => arena.allocate(count * width));
    kernels.affine(linear, { input, stride: 96, count, output: outputs[0]! });
    kernels.maxout(layer, { input, stride: 96, count, output: outputs[1]! });
    kernels.convolve(layer, { input, stride: 96, count, output: outputs[2]! });
    return arena.floats.slice(outputs[0]!, outputs[2]! + count * 96);
  });
  expect(results[0]!.some((value) => value !== 0)).toBe(true);
  expect(results[0]).toEqual(results[1]);
});

/** Five words in seven rows, and a convolution over them: by their products, and as it is defined. */
function convolveBothWays(kernels: Kernels): [byWords: Float32Array, whole: Float32Array] {
  const { arena } = kernels;
  const [count, width] = [7, 96];
  const source = {
    weights: tensor(width, 3, 3 * width),
    bias: tensor(width, 3),
    gain: tensor(width),
    shift: tensor(width),
  };
  const { parts: matrix, ...layer } = packWords(arena, source);
  const vectors = arena.place(numbers(5 * width));
  const parts = arena.allocate(5 * matrix.columns);
  kernels.affine(matrix, { input: vectors, stride: width, count: 5, output: parts });
  const words = [0, 3, 1, 4, 4, 2, 0, 1, 3];
  const ids = arena.allocate(words.length);
  arena.ints.set(words, ids);
  const outputs = [arena.allocate(count * width), arena.allocate(count * width)] as const;
  kernels.convolveWords({ ...layer, vectors, parts }, { ids, count, output: outputs[0] });
  const rows = words.flatMap((word) => [...arena.floats.slice(vectors + word * width, vectors + (word + 1) * width)]);
  const input = arena.place(Float32Array.from(rows));
  kernels.convolve(packMaxout(arena, source), { input, stride: width, count, output: outputs[1] });
  const read = (output: number) => arena.floats.slice(output, output + count * width);
  return [read(outputs[0]), read(outputs[1])];
}

test('a convolution by the words’ own products is the convolution', async () => {
  const [plain] = convolveBothWays(createPlainKernels());
  const [simd, whole] = convolveBothWays(await loadSimdKernels());
  expect(plain).toEqual(simd);
  expect(Math.max(...simd.map((value, i) => Math.abs(value - whole[i]!)))).toBeLessThan(1e-4);
});

test('a dense layer is what the formula says', async () => {
  const kernels = await loadSimdKernels();
  const [weights, bias] = [tensor(8, 96), tensor(8)];
  const matrix = packLinear(kernels.arena, { weights, bias, multiple: 8 });
  const x = numbers(96);
  const input = kernels.arena.place(x);
  const output = kernels.arena.allocate(8);
  kernels.affine(matrix, { input, stride: 96, count: 1, output });
  for (let column = 0; column < 8; column++) {
    const expected = x.reduce((sum, value, k) => sum + value * weights.values[column * 96 + k]!, bias.values[column]!);
    expect(kernels.arena.floats[output + column]).toBeCloseTo(expected, 4);
  }
});

test('with either the same text comes out the same', async () => {
  const [simd, plain] = await Promise.all([loadLanguage({ kernels: 'simd' }), loadLanguage({ kernels: 'plain' })]);
  expect([simd.kernels, plain.kernels]).toEqual(['simd', 'plain']);
  const text =
    'Foreign Minister Ilse Brandt told Der Abend that the 27 states, which had argued since May 2019, would sign in Oslo. ' +
    '"They couldn’t wait," she said 🙂; her aide, Tom O’Hara, disagreed.';
  expect(toReference(plain.parse(text))).toEqual(toReference(simd.parse(text)));
});

test('an arena says when it is full', () => {
  const arena = new Arena(new ArrayBuffer(ARENA_BYTES / 1024));
  expect(() => arena.allocate(ARENA_BYTES)).toThrow(LanguageError);
  expect(arena.allocate(10) % 16).toBe(0);
});

test.each(['simd', 'plain'] as const)('%s kernels refuse rows outside their buffers', async (name) => {
  const kernels = name === 'plain' ? createPlainKernels() : await loadSimdKernels();
  const { arena } = kernels;
  const matrix = packLinear(arena, { weights: tensor(8, 96), bias: tensor(8), multiple: 8 });
  const [input, output] = [arena.allocate(4 * 96), arena.allocate(4 * 8)];
  expect(() => kernels.affine(matrix, { input, stride: 96, count: 4, output })).not.toThrow();
  const capacity = expect.objectContaining({ code: 'LANGUAGE_CAPACITY' });
  expect(() => kernels.affine(matrix, { input, stride: 96, count: 5, output })).toThrow(capacity);
  expect(() => kernels.affine(matrix, { input, stride: 96, count: 4, output: output + 16 })).toThrow(capacity);
  expect(() => kernels.affine(matrix, { input: 0, stride: 96, count: 4, output })).toThrow(capacity);
});

test('a machine without WebAssembly gets the plain kernels', async () => {
  const language = new URL('../../../ingest/3-language/language.ts', import.meta.url).href;
  const script = `import { loadLanguage } from '${language}'; console.log((await loadLanguage()).kernels);`;
  const flags = ['--jitless', '--import', 'tsx', '--input-type=module', '--eval', script];
  const { stdout } = await promisify(execFile)(process.execPath, flags, { cwd: new URL('.', import.meta.url) });
  expect(stdout.trim()).toBe('plain');
});
