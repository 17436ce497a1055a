import type { Pointer } from './kernels/arena.ts';
import { type Kernels, type Matrix, WIDTH } from './kernels/kernels.ts';
import { packLinear } from './kernels/packing.ts';
import type { ModelFiles } from './modelFile.ts';
import { MAX_ROWS } from './tok2vec.ts';

/** Gives each token the Penn tag with the highest score: a linear layer over its vector. Source: spaCy's ml/models/tagger.py. */
export class Tagger {
  readonly #kernels: Kernels;
  readonly #tags: readonly string[];
  readonly #matrix: Matrix;
  readonly #scores: Pointer;

  constructor(model: ModelFiles, kernels: Kernels) {
    this.#kernels = kernels;
    this.#tags = model.data.tags;
    this.#matrix = packLinear(kernels.arena, {
      weights: model.tensor('tagger.W'),
      bias: model.tensor('tagger.b'),
      multiple: 8,
    });
    this.#scores = kernels.arena.allocate(MAX_ROWS * this.#matrix.columns);
  }

  /** Tags of `count` consecutive rows of word vectors. */
  tag(vectors: Pointer, count: number): string[] {
    const { floats } = this.#kernels.arena;
    const { columns } = this.#matrix;
    this.#kernels.affine(this.#matrix, { input: vectors, stride: WIDTH, count, output: this.#scores });
    const tags: string[] = [];
    for (let row = 0; row < count; row++) {
      const start = this.#scores + row * columns;
      let best = 0;
      for (let i = 1; i < this.#tags.length; i++) if (floats[start + i]! > floats[start + best]!) best = i;
      tags.push(this.#tags[best]!);
    }
    return tags;
  }
}
