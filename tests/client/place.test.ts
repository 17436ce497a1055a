import { describe, expect, test } from 'vitest';
import { EMPTY_PLACE, formatPlace, isFactId, parsePlace } from '../../client/state/place.ts';

describe('place', () => {
  test.each([
    [{}, '#/graph'],
    [{ view: 'table' }, '#/table'],
    [{ select: 'person/xi-jinping' }, '#/graph?select=person/xi-jinping'],
    [
      { select: 'edge/00ff', article: 'article/9', evidence: 'evidence/7' },
      '#/graph?select=edge/00ff&article=article/9&evidence=evidence/7',
    ],
    [{ article: 'article/9', reading: true }, '#/graph?article=article/9&reading=1'],
    [{ select: 'person/a&b=c#d %e+f' }, '#/graph?select=person/a%26b%3Dc%23d%20%25e%2Bf'],
    [{ select: 'person/erdoğan' }, '#/graph?select=person/erdo%C4%9Fan'],
  ] as const)('%o is %s, and back', (part, hash) => {
    const place = { ...EMPTY_PLACE, ...part };
    expect(formatPlace(place)).toBe(hash);
    expect(parsePlace(hash)).toEqual(place);
  });

  test.each([
    '',
    '#',
    '#/',
    '#/nonsense',
    '#/graph?',
    '#/graph?select=',
    '#/graph?other=1',
    '#/graph?evidence=e',
    '#/graph?reading=1',
  ])('what says nothing is the beginning: "%s"', (hash) => expect(parsePlace(hash)).toEqual(EMPTY_PLACE));

  test.each([
    ['edge/1', true],
    ['statement/1', true],
    ['person/edge', false],
    ['event/edge/1', false],
  ])('%s', (id, is) => expect(isFactId(id)).toBe(is));
});
