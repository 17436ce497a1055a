import { describe, expect, test } from 'vitest';
import { toExcerpt } from '../../../cypher/search/excerpt.ts';
import { foldText } from '../../../cypher/search/foldText.ts';
import { countSlips, piecesOf, slipsIn } from '../../../cypher/search/nearWords.ts';
import { toSearchTerms } from '../../../cypher/search/searchTerms.ts';

test.each([
  ['merkel', 'merkel', 0],
  ['merkel', 'merkl', 1],
  ['merkel', 'merrkel', 1],
  ['merkel', 'markel', 1],
  ['merkel', 'mekrel', 1],
  ['zelensky', 'zelenksi', 2],
  ['putin', 'rutte', 3],
  ['bo', 'bodil', 3],
])('from %s to %s there are %i slips', (a, b, slips) => {
  expect(countSlips(a, b, 2)).toBe(slips);
  expect(countSlips(b, a, 2)).toBe(slips);
});

/** Every word that is `slips` slips away from this one. */
function misspell(word: string, slips: number): string[] {
  if (slips === 0) return [word];
  const once = Array.from({ length: word.length + 1 }, (_, i) => [
    `${word.slice(0, i)}q${word.slice(i)}`,
    `${word.slice(0, i)}${word.slice(i + 1)}`,
    `${word.slice(0, i)}q${word.slice(i + 1)}`,
    `${word.slice(0, i)}${word
      .slice(i, i + 2)
      .split('')
      .reverse()
      .join('')}${word.slice(i + 2)}`,
  ]).flat();
  return [...new Set(once.flatMap((other) => misspell(other, slips - 1)))];
}

/** As `searchNear.cypher` asks. */
function mayBeNear(name: string, word: string): boolean {
  const { start, middle, end, shortStart, shortEnd } = piecesOf(word);
  const text = `|${name}|`;
  if ([`|${start}`, middle, end].some((piece) => text.includes(piece))) return true;
  return text.includes(`|${shortStart}`) && text.includes(shortEnd);
}

test.each(['putin', 'merkel', 'johnson'])('every slip in %s leaves a piece by which it is found', (name) => {
  const missed = misspell(name, 1).filter((word) => slipsIn(word) > 0 && !mayBeNear(name, word));
  expect(missed).toEqual([]);
});

test.each(['zelensky', 'lukashenko'])('nearly every two slips in %s leave a piece by which it is found', (name) => {
  const words = misspell(name, 2).filter((word) => slipsIn(word) === 2 && countSlips(name, word, 2) <= 2);
  const missed = words.filter((word) => !mayBeNear(name, word));
  expect(words.length).toBeGreaterThan(100);
  expect(missed.length / words.length).toBeLessThan(0.04);
});

describe('what is searched for', () => {
  test.each([
    ['grain deal', ['grain*', 'deal*']],
    ['aid to Mali', ['aid', 'to', 'mali*']],
    ['the EU', ['the', 'eu*']],
    ['“grain deal” Ankara', ['grain deal', 'ankara*']],
    ['"grain deal"', ['grain deal']],
    ['say "grain', ['say', 'grain*']],
    ['Türkiye’s bid', ['turkiye*', 's', 'bid*']],
    ['?!', []],
    ['a b c d e f g h i j', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']],
  ])('%s', (q, terms) => {
    expect(toSearchTerms(q).map(({ text, prefix }) => (prefix ? `${text}*` : text))).toEqual(terms);
  });
});

test.each([
  ['The Łódź–Kraków line', ' the łodz krakow line '],
  ['', '  '],
  ['“Yes,”\n\nshe said.', ' yes she said '],
])('%j is found by the words of %j', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

describe('an excerpt', () => {
  const text = `${'Rain fell on the harbour. '.repeat(20)}In Türkiye the grain deal was signed at last. ${'Nobody spoke. '.repeat(30)}`;
  test('is where the words stand together, and marks them', () => {
    const { text: part, start, marks } = toExcerpt(text, toSearchTerms('grain turkiye'));
    expect(text.slice(start, start + part.length)).toBe(part);
    expect(marks.map((mark) => part.slice(mark.start, mark.end))).toEqual(['Türkiye', 'grain']);
    expect(part.length).toBeLessThan(230);
  });
  test('marks a phrase whole', () => {
    const { text: part, marks } = toExcerpt(text, toSearchTerms('"grain deal"'));
    expect(marks.map((mark) => part.slice(mark.start, mark.end))).toEqual(['grain deal']);
  });
  test('of a text without the words is its beginning', () => {
    expect(toExcerpt('Rain fell.', toSearchTerms('snow'))).toEqual({ text: 'Rain fell.', start: 0, marks: [] });
  });
});
