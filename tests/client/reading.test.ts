import { describe, expect, test } from 'vitest';
import { namesOf, parseTrees, summaryOf, wordsAt } from '../../client/state/reading.ts';
import type { ExplainedFact, ExplainedStep, LeftOut, ParsedToken } from '../../model/explanation.ts';

const text = 'Anna met\nJukka .';
const token = (word: string, head: number, dep: string): ParsedToken => {
  const start = 10 + text.indexOf(word);
  return { start, end: start + word.length, lemma: word, tag: 'X', dep, head };
};
const tokens = [token('Anna', 1, 'nsubj'), token('met', 1, 'ROOT'), token('Jukka', 1, 'dobj'), token('.', 1, 'punct')];

describe('reading', () => {
  test('a parse is a tree, its words as they are written', () => {
    const trees = parseTrees({ text, start: 10, tokens });
    expect(trees.map((root) => [root.text, root.children.map((child) => `${child.text} ${child.token.dep}`)])).toEqual([
      ['met', ['Anna nsubj', 'Jukka dobj', '. punct']],
    ]);
  });

  test('two roots are two trees; a head outside the sentence makes a root', () => {
    const trees = parseTrees({ text, start: 10, tokens: [token('Anna', 0, 'ROOT'), token('met', -3, 'dep')] });
    expect(trees.map((root) => root.text)).toEqual(['Anna', 'met']);
  });

  test('words run over a line', () => expect(wordsAt({ text, start: 10 }, { start: 15, end: 24 })).toBe('met Jukka'));

  const steps: ExplainedStep[] = [];
  const office: ExplainedFact = {
    fact: 'office',
    steps,
    told: {
      person: 'person/a',
      title: 'Mayor',
      of: null,
      start: null,
      end: null,
      status: 'asserted',
      confidence: 1,
      evidence: { start: 0, end: 1 },
    },
  };
  const left = (sort: LeftOut['sort']): LeftOut => ({ start: 0, end: 1, sort, because: '', frame: null, steps });
  test.each([
    [[], [], 'nothing found'],
    [[office], [], '1 office'],
    [[office, office], [left('act')], '2 offices, 1 left out'],
    [[], [left('frame')], 'nothing found'],
    [[], [left('act'), left('statement')], '2 left out'],
  ])('%#: a sentence in a line', (facts, leftOut, line) => expect(summaryOf({ facts, leftOut })).toBe(line));

  test('names, ids where there is no name, and nobody', () => {
    const names = new Map([['person/a', 'Anna']]);
    expect(namesOf(['person/a', 'state/X'], names)).toBe('Anna, state/X');
    expect(namesOf([], names)).toBe('nobody');
  });
});
