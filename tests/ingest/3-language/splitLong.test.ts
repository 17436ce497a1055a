import { describe, expect, test } from 'vitest';
import { Lexicon } from '../../../ingest/3-language/lexicon.ts';
import { MAX_TOKENS, splitLong } from '../../../ingest/3-language/splitLong.ts';

const lexicon = new Lexicon({ norms: new Map(), baseNorms: new Map(), symbols: new Map() });
const toTokens = (words: readonly string[]) =>
  words.map((word, i) => ({ lexeme: lexicon.get(word), start: i * 2, space: true }));
const words = (count: number): string[] => new Array<string>(count).fill('a');
const lengths = (texts: readonly string[]): number[] => splitLong(toTokens(texts)).map((part) => part.length);

describe('splitLong', () => {
  test.each([
    ['nothing', [], []],
    ['as much as fits', words(MAX_TOKENS), [MAX_TOKENS]],
    ['one token too many, no sentence end', words(MAX_TOKENS + 1), [MAX_TOKENS, 1]],
    [
      'the last sentence end before the limit',
      [...words(9), '.', ...words(9), '!', ...words(MAX_TOKENS)],
      [20, MAX_TOKENS],
    ],
    ['closing quotes stay', [...words(9), '.', '”', ')', ...words(MAX_TOKENS)], [12, MAX_TOKENS]],
    ['the rest fits', [...words(4_000), '.', ...words(4_000), '?', ...words(10)], [4_001, 4_011]],
    ['a sentence end just after the limit', [...words(MAX_TOKENS), '.', 'b'], [MAX_TOKENS, 2]],
  ])('%s', (_, texts, expected) => {
    expect(lengths(texts)).toEqual(expected);
  });
});
