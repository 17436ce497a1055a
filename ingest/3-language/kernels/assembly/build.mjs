// Builds ../kernels.wasm: `node ingest/3-language/kernels/assembly/build.mjs [OUTPUT]`.
// package.json pins the compiler and this file its flags; a test holds the committed bytes to what this builds.
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const here = fileURLToPath(new URL('.', import.meta.url));
const output = process.argv[2] ?? fileURLToPath(new URL('../kernels.wasm', import.meta.url));

/** 1,792 pages of 64 KiB: `ARENA_BYTES` in ../arena.ts. */
const PAGES = '1792';

const { error, stderr } = await asc.main([
  'index.ts',
  ...['--baseDir', here],
  ...['--outFile', output],
  ...['--runtime', 'stub'],
  ...['--enable', 'simd'],
  ...['--initialMemory', PAGES],
  ...['--maximumMemory', PAGES],
  '--importMemory',
  '--noAssert',
  '-O3',
]);
if (error) {
  console.error(stderr.toString());
  throw error;
}
