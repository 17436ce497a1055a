import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readModel } from '../../../ingest/3-language/modelFile.ts';

const model = new URL('../../../ingest/3-language/model/', import.meta.url);
let folder: string;
let copy: URL;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'model-'));
  copy = pathToFileURL(`${folder}/`);
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

test('the model is read and every tensor lies in the file', async () => {
  const { data, tensor } = await readModel(model);
  for (const [name, { shape }] of Object.entries(data.tensors)) {
    expect(tensor(name).values).toHaveLength(shape.reduce((product, extent) => product * extent, 1));
  }
});

test('a missing model is an error with a code', async () => {
  await expect(readModel(copy)).rejects.toMatchObject({ code: 'LANGUAGE_MODEL_MISSING' });
});

test.each(['model.json', 'weights.bin'])('a damaged %s is an error with a code', async (name) => {
  await cp(model, copy, { recursive: true });
  await writeFile(join(folder, name), 'damaged');
  await expect(readModel(copy)).rejects.toMatchObject({ code: 'LANGUAGE_MODEL_CORRUPT' });
});

test('a tensor that is not there is an error with a code', async () => {
  const { tensor } = await readModel(model);
  expect(() => tensor('none')).toThrow(expect.objectContaining({ code: 'LANGUAGE_MODEL_CORRUPT' }));
});
