import { embeddingKeys, type Hash64 } from './hashes.ts';
import type { Pointer } from './kernels/arena.ts';
import {
  type Kernels,
  type Matrix,
  type MaxoutLayer,
  PIECES,
  WIDTH,
  WINDOW,
  type WordLayer,
} from './kernels/kernels.ts';
import { packMaxout, packWords } from './kernels/packing.ts';
import type { Lexicon } from './lexicon.ts';
import type { ModelFiles, Tensor } from './modelFile.ts';
import type { RawToken } from './rawToken.ts';
import { NO_WORD, type Variant, WordCache } from './wordCache.ts';

/** Convolutions over three words; each widens the view by one word on each side. */
const DEPTH = 4;
/** Rows of zeros before, between and after paragraphs, so that no convolution looks from one into the next. */
export const PAD = DEPTH;
/** Words kept with what is worked out for them; more than a batch can hold, so that a batch never drops its own. */
const CACHED_WORDS = 8_192;
/** Words whose features are mixed at a time. */
const MIX_ROWS = 64;

/** Rows that a batch takes, tokens and padding. */
export const MAX_ROWS = 4_608;

/** Buffers that both networks share, one after the other. */
export interface EncoderBuffers {
  /** i32[1 + MAX_ROWS + 1]: numbers of the words in the rows. */
  readonly ids: Pointer;
  /** [1 + MAX_ROWS + 1][96], and the same again: input and output of a convolution, taking turns. */
  readonly first: Pointer;
  readonly second: Pointer;
  /** [MIX_ROWS][6 * 96], [MIX_ROWS][96] and [MIX_ROWS][3][3 * 96]: new words on their way to their places. */
  readonly features: Pointer;
  readonly mixed: Pointer;
  readonly parts: Pointer;
}

export function allocateEncoderBuffers({ arena }: Kernels): EncoderBuffers {
  const rows = (MAX_ROWS + 2) * WIDTH;
  return {
    ids: arena.allocate(MAX_ROWS + 2),
    first: arena.allocate(rows),
    second: arena.allocate(rows),
    features: arena.allocate(MIX_ROWS * 6 * WIDTH),
    mixed: arena.allocate(MIX_ROWS * WIDTH),
    parts: arena.allocate(MIX_ROWS * WINDOW * PIECES * WIDTH),
  };
}

/** Which of a model's two networks: the tagger's and parser's sees if a space follows, the entity recogniser's does not. */
export type NetworkName = 'tok2vec' | 'ner';

interface Embedding {
  readonly table: Float32Array;
  readonly height: number;
  readonly seed: number;
  /** Sums of rows by feature, of those met so far: first letters, endings and shapes come again and again. */
  readonly known: Map<string, Float32Array>;
}

/** Sums kept of each embedding: more than there are shapes in the news, and fewer than endings. */
const KNOWN_SUMS = 1_024;

/**
 * Turns words into vectors that know their neighbours.
 *
 * Word: the hash embeddings of its features (norm, first letter, last three, shape; for `tok2vec` also "space after" and
 * "is space"), 96 numbers each, are mixed by a Maxout layer. Then four times: `x[i] += norm(maxout(x[i-1], x[i], x[i+1]))`.
 * Source: `MultiHashEmbed` and `MaxoutWindowEncoder` in spaCy's ml/models/tok2vec.py; HashEmbed and LayerNorm in Thinc.
 */
export class Tok2vec {
  readonly #kernels: Kernels;
  readonly #lexicon: Lexicon;
  readonly #name: NetworkName;
  readonly #buffers: EncoderBuffers;
  readonly #embeddings: readonly Embedding[];
  readonly #mix: MaxoutLayer;
  readonly #words: WordLayer;
  /** Makes the words' parts of the first convolution from their vectors. */
  readonly #parts: Matrix;
  /** The other convolutions. */
  readonly #convolutions: readonly MaxoutLayer[];
  /** `NO_WORD` is what padding is made of: its vector is zero, and so is what it adds to a convolution. */
  readonly #cache = new WordCache(CACHED_WORDS);

  constructor(
    name: NetworkName,
    model: ModelFiles,
    shared: { readonly kernels: Kernels; readonly lexicon: Lexicon; readonly buffers: EncoderBuffers },
  ) {
    const { arena } = shared.kernels;
    this.#kernels = shared.kernels;
    this.#lexicon = shared.lexicon;
    this.#buffers = shared.buffers;
    this.#name = name;
    const count = name === 'tok2vec' ? 6 : 4;
    this.#embeddings = Array.from({ length: count }, (_, i) => toEmbedding(model.tensor(`${name}.embed${i}`)));
    const layer = (i: number) => ({
      weights: model.tensor(`${name}.maxout${i}.W`),
      bias: model.tensor(`${name}.maxout${i}.b`),
      gain: model.tensor(`${name}.norm${i}.G`),
      shift: model.tensor(`${name}.norm${i}.b`),
    });
    this.#mix = packMaxout(arena, layer(0));
    const { parts, ...first } = packWords(arena, layer(1));
    this.#parts = parts;
    this.#words = {
      ...first,
      vectors: arena.allocate(CACHED_WORDS * WIDTH),
      parts: arena.allocate(CACHED_WORDS * parts.columns),
    };
    this.#convolutions = Array.from({ length: DEPTH - 1 }, (_, i) => packMaxout(arena, layer(i + 2)));
  }

  /**
   * Vectors of all tokens of a batch of paragraphs.
   *
   * @returns where row 0 is; paragraph 0's tokens start at row `PAD`, each next one's `PAD` rows after the last one's end
   */
  encode(paragraphs: readonly (readonly RawToken[])[]): Pointer {
    const rows = this.#place(paragraphs);
    let input = this.#buffers.first;
    let output = this.#buffers.second;
    for (const buffer of [input, output]) this.#clearEnds(buffer, rows);
    this.#kernels.convolveWords(this.#words, { ids: this.#buffers.ids, count: rows, output: input + WIDTH });
    for (const layer of this.#convolutions) {
      this.#kernels.convolve(layer, { input, stride: WIDTH, count: rows, output: output + WIDTH });
      [input, output] = [output, input];
    }
    return input + WIDTH;
  }

  /** The rows before the first and after the last are zero. */
  #clearEnds(buffer: Pointer, rows: number): void {
    const { floats } = this.#kernels.arena;
    floats.fill(0, buffer, buffer + WIDTH);
    floats.fill(0, buffer + (rows + 1) * WIDTH, buffer + (rows + 2) * WIDTH);
  }

  /** Numbers the words row by row, the padded paragraphs between two rows of zeros. Returns the rows between those. */
  #place(paragraphs: readonly (readonly RawToken[])[]): number {
    const { ints } = this.#kernels.arena;
    const tokens = paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0);
    const rows = tokens + (paragraphs.length + 1) * PAD;
    if (rows > MAX_ROWS) throw new RangeError(`A batch of ${rows} rows is too large`);
    this.#findVectors(paragraphs);
    let at = this.#buffers.ids;
    ints.fill(NO_WORD, at, at + rows + 2);
    at += 1 + PAD;
    for (const paragraph of paragraphs) {
      for (const token of paragraph) ints[at++] = token.lexeme.slots[this.#variant(token)];
      at += PAD;
    }
    return rows;
  }

  /** Makes what is not there yet of the words, up to `MIX_ROWS` in one pass of the mixing layer. */
  #findVectors(paragraphs: readonly (readonly RawToken[])[]): void {
    const cache = this.#cache;
    cache.startBatch();
    for (const tokens of paragraphs) for (const token of tokens) cache.keep(token.lexeme, this.#variant(token));
    let slots: number[] = [];
    for (const tokens of paragraphs) {
      for (const token of tokens) {
        const variant = this.#variant(token);
        if (token.lexeme.slots[variant] >= 0) continue;
        this.#writeFeatures(token, this.#buffers.features + slots.length * this.#mix.matrix.depth);
        slots.push(cache.add(token.lexeme, variant));
        if (slots.length < MIX_ROWS) continue;
        this.#mixInto(slots);
        slots = [];
      }
    }
    this.#mixInto(slots);
  }

  /** Mixes the features in the buffer, and puts what is made of them at the words' numbers. */
  #mixInto(slots: readonly number[]): void {
    const count = slots.length;
    const { features, mixed, parts } = this.#buffers;
    const { floats } = this.#kernels.arena;
    const { columns } = this.#parts;
    this.#kernels.maxout(this.#mix, { input: features, stride: this.#mix.matrix.depth, count, output: mixed });
    this.#kernels.affine(this.#parts, { input: mixed, stride: WIDTH, count, output: parts });
    slots.forEach((slot, i) => {
      floats.copyWithin(this.#words.vectors + slot * WIDTH, mixed + i * WIDTH, mixed + (i + 1) * WIDTH);
      floats.copyWithin(this.#words.parts + slot * columns, parts + i * columns, parts + (i + 1) * columns);
    });
  }

  #variant(token: RawToken): Variant {
    if (this.#name === 'ner') return 2;
    return token.space ? 1 : 0;
  }

  #writeFeatures({ lexeme, space }: RawToken, at: Pointer): void {
    const { norm, prefix, suffix, shape } = this.#lexicon.featuresOf(lexeme);
    const features = [norm, prefix, suffix, shape, flag(space), flag(lexeme.isSpace)];
    this.#embeddings.forEach((embedding, i) => {
      this.#writeEmbedding(embedding, features[i]!, at + i * WIDTH);
    });
  }

  #writeEmbedding(embedding: Embedding, feature: Hash64, at: Pointer): void {
    const { known } = embedding;
    const key = `${feature.low} ${feature.high}`;
    let sum = known.get(key);
    if (sum === undefined) {
      if (known.size >= KNOWN_SUMS) known.clear();
      sum = sumRows(embedding, feature);
      known.set(key, sum);
    }
    this.#kernels.arena.floats.set(sum, at);
  }
}

function sumRows({ table, height, seed }: Embedding, feature: Hash64): Float32Array {
  const [a, b, c, d] = embeddingKeys(feature, seed);
  const rowA = (a % height) * WIDTH;
  const rowB = (b % height) * WIDTH;
  const rowC = (c % height) * WIDTH;
  const rowD = (d % height) * WIDTH;
  const sum = new Float32Array(WIDTH);
  for (let k = 0; k < WIDTH; k++) {
    sum[k] = table[rowA + k]! + table[rowB + k]! + table[rowC + k]! + table[rowD + k]!;
  }
  return sum;
}

const flag = (value: boolean): Hash64 => ({ low: value ? 1 : 0, high: 0 });

const toEmbedding = ({ values, shape, seed }: Tensor): Embedding => ({
  table: values,
  height: shape[0] ?? 1,
  seed,
  known: new Map(),
});
