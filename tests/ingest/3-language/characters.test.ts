import { describe, expect, test } from 'vitest';
import { isAlpha, isSpace, isSpaceUnit, wordShape } from '../../../ingest/3-language/characters.ts';

describe('wordShape', () => {
  test.each([
    ['Kyiv-2024', 'Xxxx-dddd'],
    ['m²', 'xd'],
    ['①', 'd'],
    ['2,000,000', 'd,ddd,ddd'],
    ['aaaaaa', 'xxxx'],
    ['İstanbul', 'Xxxxx'],
    ['ǅ', 'x'],
    ['😀', '😀'],
    ['', ''],
    ['x'.repeat(99), 'xxxx'],
    ['x'.repeat(100), 'LONG'],
    ['😀'.repeat(99), '😀😀😀😀'],
  ])('of %s is %s', (text, expected) => {
    expect(wordShape(text)).toBe(expected);
  });
});

describe('white space', () => {
  test('is what Python calls so, in every test for it', () => {
    const found: number[] = [];
    for (let unit = 0; unit <= 0xffff; unit++) {
      expect(isSpace(String.fromCharCode(unit))).toBe(isSpaceUnit(unit));
      if (isSpaceUnit(unit)) found.push(unit);
    }
    const general = Array.from({ length: 11 }, (_, i) => 0x2000 + i);
    expect(found).toEqual([
      ...[9, 10, 11, 12, 13, 0x1c, 0x1d, 0x1e, 0x1f, 0x20, 0x85, 0xa0, 0x1680],
      ...general,
      ...[0x2028, 0x2029, 0x202f, 0x205f, 0x3000],
    ]);
  });
});

describe('isAlpha', () => {
  test.each([
    ['Łódź', true],
    ['外交', true],
    ["o'clock", false],
    ['x2', false],
    ['e\u0301', false],
    ['', false],
  ])('of %s is %s', (text, expected) => {
    expect(isAlpha(text)).toBe(expected);
  });
});
