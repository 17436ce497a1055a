import { describe, expect, test } from 'vitest';
import { byRoot } from '../../bench/score/byRoot.ts';
import type { JudgedEvent, JudgedStatement, RelationScorer } from '../../bench/score/evalData.ts';
import { compareJudged, factsOf, isSameEntity } from '../../bench/score/judged.ts';
import { formatTable } from '../../bench/score/table.ts';
import { extract, loadExtractor } from '../../ingest/pipeline.ts';

const text =
  'Norway sanctioned Denmark. Angela Merkel met Emmanuel Macron in Berlin. Merkel said that prices rose. Sanna Marin, the prime minister of Finland, left.';
const extractor = await loadExtractor();
const found = extract(extractor, { id: 'a', text });
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

describe('what was judged, beside what is found today', () => {
  const event: JudgedEvent = {
    article: 'a',
    verdict: 'right',
    relation: 'SANCTIONED',
    status: 'asserted',
    source: ['state/NOR'],
    target: ['state/DNK'],
    ...at('sanctioned'),
  };
  const meeting: JudgedEvent = {
    ...event,
    relation: 'MET',
    source: ['person/emmanuel-macron'],
    target: ['person/angela-merkel'],
    ...at('met'),
  };
  const statement: JudgedStatement = {
    article: 'a',
    verdict: 'wrong',
    speaker: 'person/angela-merkel',
    content: [at('that prices rose')],
  };
  test.each([
    ['the same event', event, true],
    ['a meeting told the other way round', meeting, true],
    ['another standing', { ...event, status: 'planned' }, false],
    ['another side', { ...event, target: ['state/SWE'] }, false],
    ['sides the wrong way round', { ...event, source: event.target, target: event.source }, false],
    ['the same date, where it was judged', { ...event, when: '' }, true],
    ['another date', { ...event, when: '2024-01-01/2024-01-01' }, false],
    ['other words', { ...event, ...at('prices') }, false],
    ['an article that is not there', { ...event, article: 'b' }, false],
    ['the same statement', statement, true],
    ['another speaker', { ...statement, speaker: null }, false],
    ['other content', { ...statement, content: [at('prices')] }, false],
  ])('%s', (_, row, is) => {
    const [compared] = compareJudged([row], new Map([['a', found]]));
    expect(Boolean(compared?.event ?? compared?.statement)).toBe(is);
  });
});

test('a fact as it is drawn to be judged is found the same', () => {
  const rows = factsOf('a', found).map((fact) => ({ ...fact, verdict: 'right' as const }));
  expect(rows.map(({ relation }) => relation)).toEqual(['SANCTIONED', 'MET', 'HOLDS_OFFICE']);
  const compared = compareJudged(rows, new Map([['a', found]]));
  expect(compared.map(({ event, office }) => Boolean(event ?? office))).toEqual([true, true, true]);
  const [renamed] = compareJudged([{ ...rows[2]!, title: 'queen' }], new Map([['a', found]]));
  expect(renamed?.office).toBeNull();
});

test.each([
  ['the same', 'person', 'Angela Merkel', 2, true],
  ['another kind', 'organisation', 'Angela Merkel', 2, false],
  ['another name', 'person', 'Merkel', 2, false],
  ['another number of mentions', 'person', 'Angela Merkel', 1, false],
])('an entity that was judged, and is found today: %s', (_, kind, name, mentions, is) => {
  const row = { article: 'a', entity: 'person/angela-merkel', verdict: 'right' as const, kind, name, mentions };
  expect(isSameEntity(row, found)).toBe(is);
});

test('by root, the scorer is shown the gold rows of one root, and the events of one root or relation, alone', () => {
  const scorer: RelationScorer = {
    inputs: (rows) => rows.map((row) => ({ id: row.text, text: row.text })),
    // It counts what it is shown.
    score: (rows, outputs) => {
      const pred = outputs.flatMap(({ events }) => events).length;
      return { triple: { p: pred / 10, r: rows.length / 10, pred, gold: rows.length } };
    },
  };
  const gold = [
    { id: '1', text, event: 'SANCTION' },
    { id: '1', text: 'x', event: 'SANCTION' },
    { id: '2', text: 'y', event: 'AID' },
  ];
  const figures = byRoot(gold, [found], { scorer, root: (type) => type });
  expect(figures.map(({ name, gold: n, found: told }) => [name, n, told])).toEqual([
    ['AID', 1, 0],
    ['CONSULT', 0, 1],
    ['  MET', 0, 1],
    ['SANCTION', 2, 1],
    ['  SANCTIONED', 0, 1],
  ]);
  expect(figures.find(({ name }) => name === '  MET')?.recall).toBeNull();
});

test('a table is as wide as its widest cells', () => {
  expect(formatTable(['name', 'n'], [['a', '100']])).toBe('name    n\na     100');
});
