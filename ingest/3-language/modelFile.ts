import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { RulerRule } from './attributeRuler.ts';
import { LanguageError } from './errors.ts';
import type { LemmaTables } from './lemmatizer.ts';
import { MODEL_SHA256, WEIGHTS_SHA256 } from './modelChecksums.ts';
import type { SpecialCaseTable } from './specialCases.ts';

/** A weight tensor in `weights.bin`: where it starts, in floats, and its shape; `seed` for a hash embedding. */
export interface TensorInfo {
  readonly offset: number;
  readonly shape: readonly number[];
  readonly seed?: number;
}

/** `model.json`, as `model/export.py` writes it. */
export interface ModelData {
  readonly tensors: Readonly<Record<string, TensorInfo>>;
  readonly symbols: Readonly<Record<string, number>>;
  /** By hash, in 16 hexadecimal digits. */
  readonly norms: Readonly<Record<string, string>>;
  readonly baseNorms: Readonly<Record<string, string>>;
  readonly specialCases: SpecialCaseTable;
  readonly prefix: string;
  readonly suffix: string;
  readonly infix: string;
  readonly url: string;
  readonly tags: readonly string[];
  readonly parserMoves: readonly string[];
  readonly nerMoves: readonly string[];
  readonly ruler: readonly RulerRule[];
  readonly lemmas: LemmaTables;
}

/** A tensor by name: values row-major, shape, seed. */
export interface Tensor {
  readonly values: Float32Array;
  readonly shape: readonly number[];
  readonly seed: number;
}

export interface ModelFiles {
  readonly data: ModelData;
  tensor(name: string): Tensor;
}

/**
 * Reads and checks the model: spaCy's en_core_web_sm 3.8 as exported by `model/export.py`.
 *
 * @throws LanguageError `LANGUAGE_MODEL_MISSING` when a file can't be read, `LANGUAGE_MODEL_CORRUPT` when its SHA-256
 * is not the expected one
 */
export async function readModel(folder: URL): Promise<ModelFiles> {
  const [json, weights] = await Promise.all([
    readChecked(new URL('model.json', folder), MODEL_SHA256),
    readChecked(new URL('weights.bin', folder), WEIGHTS_SHA256),
  ]);
  const data = JSON.parse(json.toString('utf8')) as ModelData;
  const floats = new Float32Array(weights.buffer, weights.byteOffset, weights.byteLength / 4);
  return {
    data,
    tensor(name) {
      const info = data.tensors[name];
      if (info === undefined) throw new LanguageError('LANGUAGE_MODEL_CORRUPT', `The model has no tensor ${name}`);
      const size = info.shape.reduce((product, extent) => product * extent, 1);
      return { values: floats.subarray(info.offset, info.offset + size), shape: info.shape, seed: info.seed ?? 0 };
    },
  };
}

async function readChecked(file: URL, expected: string): Promise<Buffer> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (cause) {
    throw new LanguageError('LANGUAGE_MODEL_MISSING', `Can't read the language model's file ${file.pathname}`, {
      cause,
    });
  }
  const actual = createHash('sha256').update(bytes).digest('hex');
  if (actual !== expected) {
    throw new LanguageError(
      'LANGUAGE_MODEL_CORRUPT',
      `The language model's file ${file.pathname} is damaged: its SHA-256 is ${actual}, not ${expected}`,
    );
  }
  return bytes;
}
