import { describe, expect, test } from 'vitest';
import { embeddingKeys, hashString } from '../../../ingest/3-language/hashes.ts';

const hex = (text: string): string => {
  const { low, high } = hashString(text);
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
};

describe('hashString', () => {
  test.each([
    ['a', 'a52be5b3f6674b2a'],
    ['Kyiv', 'ca8657842e22a05e'],
    ['nsubj', '16bc8a84f52d8ecd'],
    ['abcdefgh', 'f65afeaec8664640'],
    ['abcdefghi', 'c0b48f4bba30db08'],
    ['international', '58b81e586bb5405c'],
    ['外交部', 'b24c4299761a023f'],
    ['😀', 'c0e8dfba091d8f01'],
  ])('gives %s the number that spaCy gives it', (text, expected) => {
    expect(hex(text)).toBe(expected);
  });

  test('takes a lone surrogate for the replacement character', () => {
    expect(hashString('\ud83d')).toEqual(hashString('\ufffd'));
  });
});

describe('embeddingKeys', () => {
  test.each([
    [{ low: 1, high: 0 }, [1161550108, 2247783286, 1742325162, 1224191281]],
    [{ low: 0, high: 0 }, [0, 0, 0, 0]],
    [hashString('Kyiv'), [2870932086, 1815388828, 11430833, 575599595]],
    [{ low: 0xffffffff, high: 0xffffffff }, [2488739950, 2974852181, 1585626277, 2314794624]],
  ])('of %j are those of Thinc', (feature, expected) => {
    expect(embeddingKeys(feature, 8)).toEqual(expected);
  });
});
