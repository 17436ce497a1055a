import { expect, test } from 'vitest';
import { placeLabels } from '../../client/graph/placeLabels.ts';

const box = (name: string, left: number, top: number, weight: number) => ({
  name,
  left,
  top,
  weight,
  width: 10,
  height: 5,
});

test.each([
  ['labels apart all stay', [box('a', 0, 0, 1), box('b', 20, 0, 2)], ['b', 'a']],
  ['of two that collide the weightier stays', [box('a', 0, 0, 1), box('b', 5, 2, 2)], ['b']],
  ['touching is not covering', [box('a', 0, 0, 1), box('b', 10, 0, 1), box('c', 0, 5, 1)], ['a', 'b', 'c']],
  ['what was crowded out crowds nobody out', [box('a', 0, 0, 3), box('b', 8, 0, 2), box('c', 16, 0, 1)], ['a', 'c']],
  ['the selected one always stays', [box('a', 0, 0, 99), box('b', 1, 1, Number.POSITIVE_INFINITY)], ['b']],
])('%s', (_name, labels, names) => {
  expect(placeLabels(labels).map(({ name }) => name)).toEqual(names);
});

test.each([
  ['a name gives way to the disc of a larger node', { x: 5, y: 2, radius: 4 }, []],
  ['not to that of a smaller one', { x: 5, y: 2, radius: 2 }, ['a']],
  ['nor to one that it only grazes', { x: 5, y: 8.5, radius: 4 }, ['a']],
])('%s', (_name, disc, names) => {
  expect(placeLabels([box('a', 0, 0, 3)], [disc]).map(({ name }) => name)).toEqual(names);
});
