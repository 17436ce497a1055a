import { expect, test } from 'vitest';
import { Lexicon } from '../../../ingest/3-language/lexicon.ts';

const make = (): Lexicon =>
  new Lexicon({
    norms: new Map([['a52be5b3f6674b2a', 'alpha']]),
    baseNorms: new Map([['’', "'"]]),
    symbols: new Map([['ORG', 383]]),
  });

test.each([
  ['a', 'alpha'],
  ['’', "'"],
  ['KYIV', 'kyiv'],
])('the norm of %s is %s', (text, norm) => {
  expect(make().get(text).norm).toBe(norm);
});

test('a form is one object, until there are too many', () => {
  const lexicon = make();
  const first = lexicon.get('Oslo');
  expect(lexicon.get('Oslo')).toBe(first);
  for (let i = 0; i < 60_000; i++) lexicon.get(`word${i}`);
  expect(lexicon.get('Oslo')).not.toBe(first);
  expect(lexicon.get('Oslo')).toEqual(first);
});

test.each([
  ['Oslo', 'O', 'slo'],
  ['of', 'o', 'of'],
  ['a😀b', 'a', 'a😀b'],
  ['😀😁😂🙂', '😀', '😁😂🙂'],
  ['x\ude00\ude01\ude02', 'x', '\ude00\ude01\ude02'],
])('affixes of %j count in code points', (text, prefix, suffix) => {
  const lexicon = make();
  const hashOf = (form: string) => lexicon.featuresOf(lexicon.create('', form)).norm;
  const features = lexicon.featuresOf(lexicon.get(text));
  expect(features.prefix).toEqual(hashOf(prefix));
  expect(features.suffix).toEqual(hashOf(suffix));
});

test('a symbol has its own number in place of a hash', () => {
  const lexicon = make();
  expect(lexicon.featuresOf(lexicon.create('', 'ORG')).norm).toEqual({ low: 383, high: 0 });
});
