import { beforeAll, describe, expect, test } from 'vitest';
import { type Language, loadLanguage } from '../../../ingest/3-language/language.ts';

let language: Language;
beforeAll(async () => {
  language = await loadLanguage();
});

const tokens = (text: string): string[] => language.parse(text).tokens.map((token) => token.text);

describe('tokens', () => {
  test.each([
    ["They don't agree.", ['They', 'do', "n't", 'agree', '.']],
    ["Peru's congress", ['Peru', "'s", 'congress']],
    ['The U.S. won.', ['The', 'U.S.', 'won', '.']],
    ['at 9 a.m. today', ['at', '9', 'a.m.', 'today']],
    ['a Kyiv-based firm', ['a', 'Kyiv', '-', 'based', 'firm']],
    ['(see https://example.org/a?b=c)', ['(', 'see', 'https://example.org/a?b=c', ')']],
    ['$12.4m', ['$', '12.4', 'm']],
    ['“Well,” he said…', ['“', 'Well', ',', '”', 'he', 'said', '…']],
    ['glad 🙏🏽!!', ['glad', '🙏', '🏽', '!', '!']],
    ['a  b', ['a', ' ', 'b']],
    ['a\n\nb', ['a', '\n\n', 'b']],
    [' a ', [' ', 'a']],
    ['', []],
  ])('of %j', (text, expected) => {
    expect(tokens(text)).toEqual(expected);
  });

  test('of a chunk are the same the second time, from the cache', () => {
    const text = "(“Kyiv-based”, the firm's 9,000.)";
    expect(tokens(text)).toEqual(tokens(text));
  });

  test.each([
    ['(', 10_000],
    ['!?', 10_000],
    ['a-', 10_000],
    ['😀', 10_000],
    ['a:', 10_000],
    ['.', 100_000],
    ['外交', 10_000],
    ['@', 10_000],
  ])('of %j without a space, many times over, are all there', (unit, times) => {
    expect(tokens(unit.repeat(times)).join('')).toBe(unit.repeat(times));
  });
});

describe('norms', () => {
  test.each([
    ["They can't.", ['they', 'can', 'not', '.']],
    ["We're in the U.K.", ['we', 'are', 'in', 'the', 'u.k.']],
    ['€5 – ‘yes’', ['$', '5', '-', "'", 'yes', "'"]],
  ])('of %s', (text, expected) => {
    expect(language.parse(text).tokens.map((token) => token.norm)).toEqual(expected);
  });
});
