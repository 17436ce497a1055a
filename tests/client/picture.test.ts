import { describe, expect, test } from 'vitest';
import { collapseIn, hideIn, keepIn, placeIn, showIn } from '../../client/state/picture.ts';
import { connection, entity, picture } from './fixtures.ts';

// A hub with a leaf of its own, a pinned leaf, and a triangle.
const gathered = placeIn(
  picture(
    ['hub', 'leaf', 'pinned', 'x', 'y', 'far'].map((id) => entity(id)),
    [
      connection('1', 'hub', 'leaf'),
      connection('2', 'leaf', 'hub'),
      connection('3', 'hub', 'pinned'),
      connection('4', 'hub', 'x'),
      connection('5', 'x', 'y'),
      connection('6', 'y', 'hub'),
      connection('7', 'leaf', 'leaf'),
    ],
  ),
  'pinned',
  { x: 1, y: 2, pinned: true },
);

test('collapsing takes what hangs on it alone, but nothing pinned', () => {
  const collapsed = collapseIn(gathered, 'hub');
  expect([...collapsed.entities.keys()]).toEqual(['hub', 'pinned', 'x', 'y', 'far']);
  expect([...collapsed.connections.keys()]).toEqual(['edge/3', 'edge/4', 'edge/5', 'edge/6']);
  expect(collapseIn(collapsed, 'hub')).toBe(collapsed);
});

describe('hiding', () => {
  test('keeps an entity with its neighbours, and shows all again', () => {
    const kept = keepIn(gathered, ['x']);
    expect([...kept.hidden].sort()).toEqual(['far', 'leaf', 'pinned']);
    expect(showIn(kept).hidden.size).toBe(0);
    expect([...showIn(kept, ['far']).hidden].sort()).toEqual(['leaf', 'pinned']);
  });

  test('changes no picture that it was given', () => {
    hideIn(gathered, ['hub']);
    expect(gathered.hidden.size).toBe(0);
  });
});
