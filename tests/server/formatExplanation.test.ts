import { expect, test } from 'vitest';
import { explain, loadExtractor } from '../../ingest/pipeline.ts';
import { chooseSentences, formatExplanation } from '../../server/formatExplanation.ts';

const text = 'Anna Berg met Jukka Salo on Tuesday.\n\nShe will visit Denmark. The rebels attacked a convoy.';
const explanation = explain(await loadExtractor(), { id: 'a1', text, publishedAt: '2023-10-14' });

test('a sentence is a block: its parse as a tree, mentions, times, facts with their steps', () => {
  const written = formatExplanation(chooseSentences(explanation, '1'));
  expect(written).toContain('article a1, published 2023-10-14\n\n[1] Anna Berg met Jukka Salo on Tuesday.');
  expect(written).toContain('    met  VBD ROOT\n      Berg  NNP nsubj\n        Anna  NNP compound');
  expect(written).toContain('  event e1: Anna Berg <-> Jukka Salo, CONSULT MET asserted, 2023-10-10, 0.91');
  expect(written).toContain('    source      the subject: "Berg" person/anna-berg (name)');
  expect(written).not.toContain('[2]');
});

test.each([
  ['3', [3]],
  ['VISIT denmark', [2]],
  ['e', [1, 2, 3]],
  ['nowhere', []],
])('sentence %s', (wanted, numbers) => {
  expect(chooseSentences(explanation, wanted).sentences.map(({ number }) => number)).toEqual(numbers);
});

test('what was left out says why; nothing found says so', () => {
  expect(formatExplanation(chooseSentences(explanation, 'convoy'))).toContain(
    'left out: act "attacked": neither side is anybody known',
  );
  expect(formatExplanation(chooseSentences(explanation, 'nowhere'))).toContain('No such sentence.');
});
