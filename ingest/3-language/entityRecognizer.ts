import type { RawToken } from './rawToken.ts';
import type { TransitionScorer } from './transitionScorer.ts';

/** A name's tokens `[first, last)` in its paragraph. */
export interface Entity {
  readonly first: number;
  readonly last: number;
  readonly label: string;
}

/** The beginning, the inside, the last of a name; a name of one word; outside. */
type Action = 'B' | 'I' | 'L' | 'U' | 'O';

interface Move {
  readonly action: Action;
  readonly label: string;
}

interface OpenEntity {
  readonly first: number;
  readonly label: string;
}

interface State {
  readonly open: OpenEntity | null;
  readonly isSpace: boolean;
  readonly isLast: boolean;
  readonly nextStartsSentence: boolean;
}

/**
 * spaCy's greedy BILUO named entity recogniser: one move a token, and no name crosses a sentence's end.
 * Source: spaCy's pipeline/_parser_internals/ner.pyx.
 */
export class EntityRecognizer {
  readonly #scorer: TransitionScorer;
  readonly #moves: readonly Move[];

  /** @param moves the model's transitions in its own order: `B-ORG`, `O`, … */
  constructor(scorer: TransitionScorer, moves: readonly string[]) {
    this.#scorer = scorer;
    this.#moves = moves.map((name) => ({ action: name.charAt(0) as Action, label: name.slice(2) }));
  }

  /** The names in the paragraph whose vectors the scorer was given last. */
  find(tokens: readonly RawToken[], sentenceStarts: Uint8Array): Entity[] {
    const entities: Entity[] = [];
    const { positions } = this.#scorer;
    let open: OpenEntity | null = null;
    for (let i = 0; i < tokens.length; i++) {
      positions[0] = i;
      positions[1] = open?.first ?? -1;
      positions[2] = open ? i - 1 : -1;
      this.#scorer.score();
      const move = this.#bestMove({
        open,
        isSpace: tokens[i]!.lexeme.isSpace,
        isLast: i === tokens.length - 1,
        nextStartsSentence: sentenceStarts[i + 1] === 1,
      });
      if (move === null) break;
      if (move.action === 'B') open = { first: i, label: move.label };
      if (move.action === 'U') entities.push({ first: i, last: i + 1, label: move.label });
      if (move.action === 'L' && open) {
        entities.push({ first: open.first, last: i + 1, label: open.label });
        open = null;
      }
    }
    return entities;
  }

  #bestMove(state: State): Move | null {
    const { scores } = this.#scorer;
    let best: Move | null = null;
    let bestScore = 0;
    for (let i = 0; i < this.#moves.length; i++) {
      const score = scores[i]!;
      const move = this.#moves[i]!;
      if ((best === null || score > bestScore) && isValid(move, state)) {
        best = move;
        bestScore = score;
      }
    }
    return best;
  }
}

function isValid({ action, label }: Move, { open, isSpace, isLast, nextStartsSentence }: State): boolean {
  if (action === 'O') return open === null;
  if (label === '') return false;
  switch (action) {
    case 'B':
      return open === null && !isLast && !nextStartsSentence && !isSpace;
    case 'U':
      return open === null && !isSpace;
    case 'I':
      return open?.label === label && !isLast && !nextStartsSentence;
    case 'L':
      return open?.label === label;
  }
}
