import { expect, test } from 'vitest';
import { Lexicon } from '../../../ingest/3-language/lexicon.ts';
import { WordCache } from '../../../ingest/3-language/wordCache.ts';

/** Takes batches, and says which words are known after them; there is room for three. */
function knownAfter(...batches: readonly string[]): string {
  const lexicon = new Lexicon({ norms: new Map(), baseNorms: new Map(), symbols: new Map() });
  const cache = new WordCache(4);
  for (const batch of batches) {
    const words = batch.split(' ').map((word) => lexicon.get(word));
    cache.startBatch();
    for (const word of words) cache.keep(word, 0);
    for (const word of words) if (word.slots[0] < 0) cache.add(word, 0);
    const numbers = new Set(words.map(({ slots }) => slots[0]));
    expect(numbers.size).toBe(new Set(words).size);
    expect([...numbers].every((number) => number > 0 && number < 4)).toBe(true);
  }
  const seen = [...new Set(batches.join(' ').split(' '))].sort();
  return seen.filter((word) => lexicon.get(word).slots[0] >= 0).join(' ');
}

test.each<[string, string[], string]>([
  ['all, as long as there is room', ['a b', 'b c'], 'a b c'],
  ['the latest of words that came once', ['a', 'b', 'c', 'd'], 'b c d'],
  ['a word that came again, before those that came once', ['a b c', 'a d', 'e'], 'a d e'],
  ['not for ever a word that came again', ['a b c', 'a d', 'e', 'f', 'g', 'h'], 'f g h'],
  ['whatever the batch has', ['a b c', 'a b c', 'd e f'], 'd e f'],
])('a full cache keeps %s', (_, batches, known) => {
  expect(knownAfter(...batches)).toBe(known);
});

test('a word after which there is a space is another than one with none', () => {
  const lexicon = new Lexicon({ norms: new Map(), baseNorms: new Map(), symbols: new Map() });
  const cache = new WordCache(4);
  const word = lexicon.get('a');
  cache.startBatch();
  cache.add(word, 0);
  cache.add(word, 1);
  expect(word.slots).toEqual([1, 2, -1]);
});
