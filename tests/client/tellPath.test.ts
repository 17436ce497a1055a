import { describe, expect, test } from 'vitest';
import { betweenOf, pathSteps, tellPaths } from '../../client/state/tellPath.ts';
import type { PathsResponse } from '../../model/api.ts';
import { connection, entity } from './fixtures.ts';

const answer: PathsResponse = {
  nodes: ['a', 'b', 'c', 'd'].map((id) => entity(id, { name: id.toUpperCase() })),
  edges: [
    connection('1', 'b', 'a', { relation: 'INVITED' }),
    connection('2', 'b', 'c', { relation: 'MET', status: 'negated' }),
    connection('3', 'a', 'd', { relation: 'VISITED', status: 'planned' }),
    connection('4', 'd', 'c', { relation: 'AIDED' }),
  ],
  paths: [
    { nodes: ['a', 'b', 'c'], edges: ['edge/1', 'edge/2'] },
    { nodes: ['a', 'd', 'c'], edges: ['edge/3', 'edge/4'] },
  ],
  truncated: false,
};

test('each step is told from where one stands', () => {
  expect(
    pathSteps(answer).map((steps) => steps.map(({ from, words, to }) => `${from.name} ${words} ${to.name}`)),
  ).toEqual([
    ['A was invited by B', 'B met (denied or not done) C'],
    ['A visited (planned) D', 'D aided C'],
  ]);
});

test('a way with a part that is not there is left out', () => {
  expect(pathSteps({ ...answer, edges: answer.edges.slice(0, 3) })).toHaveLength(1);
});

describe('tellPaths', () => {
  const all = pathSteps(answer);
  test.each([
    [[], 'No connection of A and C is known within these steps.'],
    [all, 'A and C are connected in 2 steps, in 2 ways.'],
    [all.slice(0, 1), 'A and C are connected in 2 steps, in 1 way.'],
    [[all[0] ?? [], all[0] ?? []], 'A and C are connected in 2 steps, in 2 ways. All through B.'],
    [[(all[0] ?? []).slice(0, 1)], 'A and C are connected directly.'],
  ])('%#', (paths, words) => expect(tellPaths({ from: 'A', to: 'C', paths })).toBe(words));

  test('those between are counted', () => {
    expect(betweenOf([...all, ...all.slice(1)]).map(({ node, count }) => [node.name, count])).toEqual([
      ['D', 2],
      ['B', 1],
    ]);
  });
});
