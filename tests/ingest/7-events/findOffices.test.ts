import { beforeAll, describe, expect, test } from 'vitest';
import { type Extractor, extract, loadExtractor } from '../../../ingest/pipeline.ts';

let extractor: Extractor;
beforeAll(async () => {
  extractor = await loadExtractor();
});

const offices = (text: string) =>
  extract(extractor, { id: 'test', text, publishedAt: '2024-05-20' }).offices.map(
    ({ person, title, of, start }) =>
      `${person.slice(7)}: ${title.toLowerCase()} of ${of?.replace(/^\w+\//, '')}${start ? ` since ${start}` : ''}`,
  );

describe('offices', () => {
  test.each([
    ['title', 'Norwegian Foreign Minister Anna Berg smiled.', 'anna-berg: foreign minister of NOR'],
    ['apposition', 'Anna Berg, the president of Chile, smiled.', 'anna-berg: president of CHL'],
    ['name in apposition', 'The president of Chile, Anna Berg, smiled.', 'anna-berg: president of CHL'],
    ['was appointed', 'Anna Berg was appointed chairwoman of NATO.', 'anna-berg: chairwoman of nato'],
    ['became', 'Anna Berg became president of Chile.', 'anna-berg: president of CHL'],
    [
      'has been, since',
      'Anna Berg, who has been president of Chile since 2019, smiled.',
      'anna-berg: president of CHL since 2019-01-01',
    ],
    [
      'after being appointed',
      'It was her first trip after Anna Berg was elected president of Chile.',
      'anna-berg: president of CHL',
    ],
  ])('%s: %s', (_, text, expected) => {
    expect(offices(text)).toContain(expected);
  });

  test.each([
    'Anna Berg hopes to become president of Chile.',
    'Anna Berg was not elected president of Chile.',
    'Anna Berg, an analyst from Chile, smiled.',
    'Anna Berg spoke with the president of Chile.',
  ])('none: %s', (text) => {
    expect(offices(text)).toEqual([]);
  });

  test('who held an office once is not read as its holder', () => {
    expect(offices('Former Chilean President Anna Berg smiled.')).toEqual(['anna-berg: former president of CHL']);
  });
});
