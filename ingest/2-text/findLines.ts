import type { Span } from '../../model/span.ts';

/** A line without the white space around it; `blank` where nothing else is in it (then the span is empty). */
export interface Line extends Span {
  readonly blank: boolean;
}

/** Lines end at every character that Unicode lets end one. */
const LINE_END = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;

/** The text's lines, trimmed, in order. */
export function findLines(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const end of text.matchAll(LINE_END)) {
    lines.push(toLine(text, from, end.index));
    from = end.index + end[0].length;
  }
  lines.push(toLine(text, from, text.length));
  return lines;
}

const SPACE = /\s/;

function toLine(text: string, from: number, to: number): Line {
  let start = from;
  let end = to;
  while (start < end && SPACE.test(text[start]!)) start += 1;
  while (end > start && SPACE.test(text[end - 1]!)) end -= 1;
  return { start, end, blank: start === end };
}
