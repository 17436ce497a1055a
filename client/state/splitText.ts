/** A stretch of a text and what marks it. */
export interface Mark<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

/** A piece of a text, with all marks that cover it, in the order that they were given. */
export interface Piece<T> {
  readonly start: number;
  readonly text: string;
  readonly marks: readonly T[];
}

/**
 * Cuts a text at the ends of its marks: the pieces joined are the text, and a piece is covered by a mark wholly or not at all.
 * Offsets are UTF-16 code units; `offset` is where the text begins in what the marks count from. Marks outside are ignored.
 */
export function splitText<T>(text: string, marks: readonly Mark<T>[], offset = 0): Piece<T>[] {
  const inside: Mark<T>[] = [];
  for (const mark of marks) {
    const start = Math.max(0, mark.start - offset);
    const end = Math.min(text.length, mark.end - offset);
    if (start < end) inside.push({ start, end, value: mark.value });
  }
  const cuts = new Set([0, text.length]);
  for (const { start, end } of inside) cuts.add(start).add(end);
  const sorted = [...cuts].sort((a, b) => a - b);
  const pieces: Piece<T>[] = [];
  for (const [i, start] of sorted.entries()) {
    const end = sorted[i + 1];
    if (end === undefined) break;
    const covering = inside.filter((mark) => mark.start <= start && mark.end >= end).map((mark) => mark.value);
    pieces.push({ start: start + offset, text: text.slice(start, end), marks: covering });
  }
  return pieces;
}
