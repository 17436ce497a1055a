import type { Span } from '../../model/span.ts';
import type { AttributeRuler, RuledToken } from './attributeRuler.ts';
import type { AnalysedParagraph } from './doc.ts';
import type { Entity, EntityRecognizer } from './entityRecognizer.ts';
import { WIDTH } from './kernels/kernels.ts';
import type { Lemmatizer } from './lemmatizer.ts';
import type { Parse, Parser } from './parser.ts';
import type { RawToken } from './rawToken.ts';
import { splitLong } from './splitLong.ts';
import type { Tagger } from './tagger.ts';
import { MAX_ROWS, PAD, type Tok2vec } from './tok2vec.ts';
import type { Tokenizer } from './tokenizer.ts';
import type { TransitionScorer } from './transitionScorer.ts';

export interface PipelineParts {
  readonly tokenizer: Tokenizer;
  readonly tok2vec: Tok2vec;
  readonly nerTok2vec: Tok2vec;
  readonly tagger: Tagger;
  readonly parserScorer: TransitionScorer;
  readonly parser: Parser;
  readonly nerScorer: TransitionScorer;
  readonly ner: EntityRecognizer;
  readonly ruler: AttributeRuler;
  readonly lemmatizer: Lemmatizer;
}

/** A stretch of a paragraph that goes through the networks as one: mostly the whole paragraph. */
interface Piece {
  readonly tokens: readonly RawToken[];
  parse: Parse | null;
  tags: readonly string[];
  entities: readonly Entity[];
}

/** The stages in order: tokens; vectors, tags and trees; names; parts of speech and lemmas. */
export class Pipeline {
  readonly #parts: PipelineParts;

  constructor(parts: PipelineParts) {
    this.#parts = parts;
  }

  /** Analyses each paragraph on its own; their passes through the networks are shared. */
  analyse(text: string, paragraphs: readonly Span[]): AnalysedParagraph[] {
    const { tokenizer } = this.#parts;
    const split = paragraphs.map((span) => {
      const tokens = tokenizer.tokenize(text.slice(span.start, span.end));
      const pieces = splitLong(tokens).map((part): Piece => ({ tokens: part, parse: null, tags: [], entities: [] }));
      return { span, pieces };
    });
    for (const batch of toBatches(split.flatMap(({ pieces }) => pieces))) this.#run(batch);
    return split.filter(({ pieces }) => pieces.length > 0).map(({ span, pieces }) => this.#join(span, pieces));
  }

  #run(batch: readonly Piece[]): void {
    const { tok2vec, nerTok2vec, tagger, parser, parserScorer, ner, nerScorer } = this.#parts;
    const sequences = batch.map(({ tokens }) => tokens);
    let at = tok2vec.encode(sequences) + PAD * WIDTH;
    for (const piece of batch) {
      const { length } = piece.tokens;
      piece.tags = tagger.tag(at, length);
      parserScorer.prepare(at, length);
      piece.parse = parser.parse(piece.tokens);
      at += (length + PAD) * WIDTH;
    }
    at = nerTok2vec.encode(sequences) + PAD * WIDTH;
    for (const piece of batch) {
      const { length } = piece.tokens;
      nerScorer.prepare(at, length);
      piece.entities = ner.find(piece.tokens, piece.parse!.sentenceStarts);
      at += (length + PAD) * WIDTH;
    }
  }

  #join(span: Span, pieces: readonly Piece[]): AnalysedParagraph {
    const tokens: AnalysedParagraph['tokens'][number][] = [];
    const entities: Entity[] = [];
    for (const piece of pieces) {
      const offset = tokens.length;
      const { heads, sentenceStarts } = piece.parse!;
      this.#describe(piece).forEach(({ lexeme, tag, pos, morph, lemma, dep }, i) => {
        const { start, space } = piece.tokens[i]!;
        const { text, norm } = lexeme;
        const head = offset + heads[i]!;
        tokens.push({
          text,
          start,
          space,
          norm,
          tag,
          pos,
          morph,
          lemma,
          dep,
          head,
          startsSentence: sentenceStarts[i] === 1,
        });
      });
      for (const { first, last, label } of piece.entities) {
        entities.push({ first: offset + first, last: offset + last, label });
      }
    }
    return { span, tokens, entities };
  }

  #describe({ tokens, tags, parse }: Piece): RuledToken[] {
    const { ruler, lemmatizer } = this.#parts;
    const ruled = tokens.map(
      ({ lexeme }, i): RuledToken => ({ lexeme, tag: tags[i]!, dep: parse!.labels[i]!, pos: '', morph: '', lemma: '' }),
    );
    ruler.apply(ruled);
    for (const token of ruled) if (token.lemma === '') token.lemma = lemmatizer.lemmaOf(token);
    return ruled;
  }
}

/** Groups pieces, in order, into batches that fit the networks' buffers. */
function toBatches(pieces: readonly Piece[]): Piece[][] {
  const batches: Piece[][] = [];
  let rows = MAX_ROWS;
  for (const piece of pieces) {
    const needed = piece.tokens.length + PAD;
    if (rows + needed > MAX_ROWS) {
      batches.push([]);
      rows = PAD;
    }
    rows += needed;
    batches[batches.length - 1]!.push(piece);
  }
  return batches;
}
