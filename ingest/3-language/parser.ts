import { findDependantEdges } from './dependencyEdges.ts';
import { deprojectivize } from './deprojectivize.ts';
import { NONE, ParseState } from './parseState.ts';
import type { RawToken } from './rawToken.ts';
import { findSentenceStarts } from './sentenceStarts.ts';
import type { TransitionScorer } from './transitionScorer.ts';

/** A paragraph's dependency tree; a root is its own head. */
export interface Parse {
  readonly heads: Int32Array;
  readonly labels: readonly string[];
  /** 1 where a sentence starts. */
  readonly sentenceStarts: Uint8Array;
}

const MOVES = ['S', 'D', 'L', 'R', 'B'] as const;
const [SHIFT, REDUCE, LEFT, RIGHT, BREAK] = [0, 1, 2, 3, 4] as const;

/**
 * spaCy's greedy arc-eager dependency parser, which also finds the sentences.
 * Moves: Shift, reDuce, Left arc, Right arc, Break. Source: spaCy's pipeline/_parser_internals/arc_eager.pyx.
 */
export class Parser {
  readonly #scorer: TransitionScorer;
  readonly #moves: Uint8Array;
  readonly #labels: readonly string[];
  readonly #valid = new Uint8Array(MOVES.length);

  /** @param moves the model's transitions in its own order: `S`, `L-nsubj`, … */
  constructor(scorer: TransitionScorer, moves: readonly string[]) {
    this.#scorer = scorer;
    this.#moves = Uint8Array.from(moves, (name) => MOVES.indexOf(name.charAt(0) as (typeof MOVES)[number]));
    this.#labels = moves.map((name) => name.slice(2));
  }

  /** Parses the paragraph whose vectors the scorer was given last. */
  parse(tokens: readonly RawToken[]): Parse {
    const state = new ParseState(tokens.length);
    while (!state.isFinal) {
      const move = this.#bestMove(state);
      if (move < 0) break;
      this.#apply(state, move);
    }
    const { heads, labels } = state;
    for (let i = 0; i < heads.length; i++) {
      if (heads[i] !== NONE) continue;
      heads[i] = i;
      labels[i] = 'ROOT';
    }
    const edges = findDependantEdges(heads);
    const moved = deprojectivize({ heads, labels, edges, isSpace: (i) => tokens[i]!.lexeme.isSpace });
    const { left } = moved ? findDependantEdges(heads) : edges;
    return { heads, labels, sentenceStarts: findSentenceStarts(heads, left) };
  }

  #bestMove(state: ParseState): number {
    this.#score(state);
    this.#findValid(state);
    const { scores } = this.#scorer;
    let best = -1;
    let bestScore = 0;
    for (let i = 0; i < this.#moves.length; i++) {
      if (this.#valid[this.#moves[i]!] === 0) continue;
      const score = scores[i]!;
      if (best < 0 || score > bestScore) {
        best = i;
        bestScore = score;
      }
    }
    return best;
  }

  #score(state: ParseState): void {
    const { positions } = this.#scorer;
    const b0 = state.buffer(0);
    const s0 = state.stack(0);
    positions[0] = b0;
    positions[1] = state.buffer(1);
    positions[2] = s0;
    positions[3] = state.stack(1);
    positions[4] = state.stack(2);
    positions[5] = state.lastLeft(b0);
    positions[6] = state.lastLeft(s0);
    positions[7] = state.lastRight(s0);
    this.#scorer.score();
  }

  #findValid(state: ParseState): void {
    const { depth, bufferLength } = state;
    const b0 = state.buffer(0);
    const b1 = state.buffer(1);
    const startsHere = state.startsSentence(b0);
    const arc = depth > 0 && bufferLength > 0 && !startsHere;
    const valid = this.#valid;
    valid[SHIFT] = depth === 0 || (bufferLength >= 2 && !startsHere && state.mayShift(b0)) ? 1 : 0;
    valid[REDUCE] = depth > 0 ? 1 : 0;
    valid[LEFT] = arc ? 1 : 0;
    valid[RIGHT] = arc ? 1 : 0;
    valid[BREAK] = bufferLength >= 2 && b1 === b0 + 1 && !state.startsSentence(b1) ? 1 : 0;
  }

  #apply(state: ParseState, move: number): void {
    switch (this.#moves[move]) {
      case SHIFT:
        state.push();
        break;
      case REDUCE:
        state.reduce();
        break;
      case LEFT:
        state.leftArc(this.#labels[move]!);
        break;
      case RIGHT:
        state.rightArc(this.#labels[move]!);
        break;
      default:
        state.breakBefore(state.buffer(1));
    }
  }
}
