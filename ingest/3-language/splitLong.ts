import type { RawToken } from './rawToken.ts';

/** The longest piece, in tokens, that goes through the networks as one. */
export const MAX_TOKENS = 4_096;

/** A cut after one of these, and after the quotes and brackets that close behind it, is mostly a sentence's end. */
const SENTENCE_FINAL = new Set(['.', '!', '?', '…', '...', '。', '！', '？']);
const CLOSING = new Set(['"', '”', '’', "'", "''", ')', ']', '»']);

/**
 * Cuts a paragraph that is longer than the networks' buffers: at the last sentence end before the limit, or at the limit
 * where there is none. One of usual length comes back whole; an empty one gives nothing.
 */
export function splitLong(tokens: readonly RawToken[]): (readonly RawToken[])[] {
  if (tokens.length === 0) return [];
  const pieces: (readonly RawToken[])[] = [];
  let first = 0;
  while (tokens.length - first > MAX_TOKENS) {
    const last = findCut(tokens, first);
    pieces.push(tokens.slice(first, last));
    first = last;
  }
  pieces.push(first === 0 ? tokens : tokens.slice(first));
  return pieces;
}

function findCut(tokens: readonly RawToken[], first: number): number {
  const limit = first + MAX_TOKENS;
  for (let i = limit - 1; i > first; i--) {
    if (!SENTENCE_FINAL.has(tokens[i]!.lexeme.text)) continue;
    let end = i + 1;
    while (end < limit && CLOSING.has(tokens[end]!.lexeme.text)) end++;
    return end;
  }
  return limit;
}
