import { describe, expect, it } from 'vitest';
import { fold, isOneLetterApart, personSlug, slug, soundKey, wordsOf } from '../../../ingest/5-entities/nameKeys.ts';

describe('fold', () => {
  it.each([
    ['Élysée', 'elysee'],
    ['Łódź', 'lodz'],
    ["Putin's", 'putin'],
    ['Xi\nJinping', 'xi jinping'],
  ])('%j -> %s', (name, expected) => {
    expect(fold(name)).toBe(expected);
  });
});

describe('soundKey', () => {
  it.each([
    ['zelensky', 'zelenskyy'],
    ['zelensky', 'zelenskiy'],
    ['sergei', 'sergey'],
    ['khrushchev', 'hrushchev'],
  ])('%s sounds as %s', (a, b) => {
    expect(soundKey(a)).toBe(soundKey(b));
  });

  it.each([
    ['putin', 'patin'],
    ['lavrov', 'lavrova'],
  ])('%s does not sound as %s', (a, b) => {
    expect(soundKey(a)).not.toBe(soundKey(b));
  });
});

describe('isOneLetterApart', () => {
  it.each([
    ['kristen', 'kristin', true],
    ['maurer', 'mauer', true],
    ['chirac', 'chriac', true],
    ['merkel', 'macron', false],
  ])('%s, %s: %s', (a, b, expected) => {
    expect(isOneLetterApart(a, b)).toBe(expected);
  });
});

describe('slug', () => {
  it.each([
    ['Vladimir Putin', 'vladimir-putin'],
    ['Recep Tayyip Erdoğan', 'recep-tayyip-erdogan'],
    ["N'Djamena", 'n-djamena'],
    ['王毅', '王毅'],
    ['—', 'unnamed'],
  ])('%s -> %s', (name, expected) => {
    expect(slug(name)).toBe(expected);
  });
});

describe('personSlug', () => {
  it.each([
    ['Volodymyr Zelenskyy', 'volodymyr-zelensky'],
    ['Volodymyr Zelenskiy', 'volodymyr-zelensky'],
    ['Sergey Lavrov', 'sergei-lavrov'],
    ['Sauli Niinistö', 'sauli-niinisto'],
  ])('%s -> %s', (name, expected) => {
    expect(personSlug(name)).toBe(expected);
  });
});

describe('wordsOf', () => {
  it('parts at hyphens and drops dots', () => {
    expect(wordsOf('J.-C. Juncker')).toEqual(['j', 'c', 'juncker']);
  });
});
