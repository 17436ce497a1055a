import type { Pointer } from './kernels/arena.ts';
import { HIDDEN, HIDDEN_PIECES, type Kernels, type Matrix, type Scorer, WIDTH } from './kernels/kernels.ts';
import { packHidden, packLinear, packParts } from './kernels/packing.ts';
import type { ModelFiles } from './modelFile.ts';
import { MAX_ROWS } from './tok2vec.ts';

/** Columns of the upper layer are filled up to this: the kernel takes two panels of 8 at a time. */
const CLASS_MULTIPLE = 16;

/** Buffers that the parser and the entity recogniser share, one after the other. */
export interface ScorerBuffers {
  /** [MAX_ROWS][64]. */
  readonly reduced: Pointer;
  /** [MAX_ROWS][8][128]. */
  readonly parts: Pointer;
}

const MAX_FEATURES = 8;

export function allocateScorerBuffers({ arena }: Kernels): ScorerBuffers {
  return {
    reduced: arena.allocate(MAX_ROWS * HIDDEN),
    parts: arena.allocate(MAX_ROWS * MAX_FEATURES * HIDDEN * HIDDEN_PIECES),
  };
}

/**
 * Scores the transitions of a parse state, given the tokens in a few positions of it.
 *
 * scores = U . max over 2 pieces of (b + sum over positions f of P[f][token in f]) + c, where the part P of each token
 * in each position is worked out once for the whole paragraph.
 * Source: spaCy's ml/tb_framework.py and ml/parser_model.pyx; PrecomputableAffine in ml/_precomputable_affine.py.
 */
export class TransitionScorer {
  readonly #kernels: Kernels;
  readonly #reduce: Matrix;
  readonly #parts: Matrix;
  readonly #scorer: Scorer;
  readonly #buffers: ScorerBuffers;
  /** The tokens in the positions to score, to be filled by the caller: index in the paragraph, -1 for none. */
  readonly positions: Int32Array;
  /** The scores of the last call of `score`, one a transition. */
  readonly scores: Float32Array;

  constructor(
    name: 'parser' | 'ner',
    model: ModelFiles,
    parts: { readonly kernels: Kernels; readonly buffers: ScorerBuffers },
  ) {
    const { kernels, buffers } = parts;
    const { arena } = kernels;
    this.#kernels = kernels;
    this.#buffers = buffers;
    this.#reduce = packLinear(arena, {
      weights: model.tensor(`${name}.reduce.W`),
      bias: model.tensor(`${name}.reduce.b`),
      multiple: 8,
    });
    const lower = model.tensor(`${name}.lower.W`);
    this.#parts = packParts(arena, lower);
    const upper = packLinear(arena, {
      weights: model.tensor(`${name}.upper.W`),
      bias: model.tensor(`${name}.upper.b`),
      multiple: CLASS_MULTIPLE,
    });
    this.#scorer = {
      features: lower.shape[0] ?? 0,
      ids: arena.allocate(MAX_FEATURES),
      parts: buffers.parts,
      missing: packHidden(arena, model.tensor(`${name}.lower.pad`)),
      bias: packHidden(arena, model.tensor(`${name}.lower.b`)),
      upper,
      scores: arena.allocate(upper.columns),
    };
    const { ids, features, scores } = this.#scorer;
    this.positions = arena.ints.subarray(ids, ids + features);
    this.scores = arena.floats.subarray(scores, scores + upper.columns);
  }

  /** Takes in the vectors of one paragraph: `count` consecutive rows. */
  prepare(vectors: Pointer, count: number): void {
    const { reduced, parts } = this.#buffers;
    this.#kernels.affine(this.#reduce, { input: vectors, stride: WIDTH, count, output: reduced });
    this.#kernels.affine(this.#parts, { input: reduced, stride: HIDDEN, count, output: parts });
  }

  /** Scores the state in `positions`. */
  score(): void {
    this.#kernels.score(this.#scorer);
  }
}
