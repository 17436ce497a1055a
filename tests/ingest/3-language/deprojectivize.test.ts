import { describe, expect, test } from 'vitest';
import { findDependantEdges } from '../../../ingest/3-language/dependencyEdges.ts';
import { deprojectivize } from '../../../ingest/3-language/deprojectivize.ts';
import { findSentenceStarts } from '../../../ingest/3-language/sentenceStarts.ts';

const run = (found: readonly number[], decorated: readonly string[], space: readonly number[] = []) => {
  const heads = Int32Array.from(found);
  const labels = [...decorated];
  const edges = findDependantEdges(heads);
  const moved = deprojectivize({ heads, labels, edges, isSpace: (i) => space.includes(i) });
  return { heads: [...heads], labels, moved };
};

describe('a lifted arc', () => {
  // "A man came who sang": "who sang" hangs from "came" with the label of "man".
  test('goes to the word with the label it names', () => {
    const result = run([1, 2, 2, 4, 2], ['det', 'nsubj', 'ROOT', 'nsubj', 'relcl||nsubj']);
    expect(result).toEqual({ heads: [1, 2, 2, 4, 1], labels: ['det', 'nsubj', 'ROOT', 'nsubj', 'relcl'], moved: true });
  });

  test('stays where it is when there is no such word', () => {
    const result = run([1, 1, 1], ['nsubj', 'ROOT', 'prep||dobj']);
    expect(result).toEqual({ heads: [1, 1, 1], labels: ['nsubj', 'ROOT', 'prep'], moved: false });
  });

  test('goes to the nearest level first, then to the left', () => {
    const result = run([1, 4, 4, 2, 4, 4], ['dobj', 'prep', 'dobj', 'dobj', 'ROOT', 'relcl||dobj']);
    expect(result.heads[5]).toBe(2);
  });

  test('does not go to white space, nor to itself or below', () => {
    expect(run([1, 1, 1], ['dobj', 'ROOT', 'prep||dobj'], [0]).heads[2]).toBe(1);
    expect(run([1, 1, 1, 2], ['nsubj', 'ROOT', 'dobj||dobj', 'dobj']).heads[2]).toBe(1);
  });
});

describe('sentences', () => {
  test.each([
    ['one root', [1, 1, 1], [1, 0, 0]],
    ['two roots', [1, 1, 3, 3], [1, 0, 1, 0]],
    ['crossing arcs make one sentence wide', [2, 3, 2, 2], [1, 0, 0, 0]],
    ['nothing', [], []],
  ])('%s', (_, found, expected) => {
    const heads = Int32Array.from(found);
    expect([...findSentenceStarts(heads, findDependantEdges(heads).left)]).toEqual(expected);
  });
});
