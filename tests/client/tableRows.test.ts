import { describe, expect, test } from 'vitest';
import { connectionCells, entityCells, sortRows } from '../../client/state/tableRows.ts';
import { connection, entity } from './fixtures.ts';

describe('sortRows', () => {
  const rows = [
    entity('b', { articleCount: 10 }),
    entity('a', { articleCount: 9, description: 'x' }),
    entity('É', { articleCount: 100 }),
  ];
  const sorted = (column: string, descending: boolean) => {
    const cell = entityCells[column];
    return cell ? sortRows(rows, cell, descending).map(({ id }) => id) : [];
  };

  test.each([
    ['name', false, ['a', 'b', 'É']],
    ['name', true, ['É', 'b', 'a']],
    ['articles', false, ['a', 'b', 'É']],
    ['articles', true, ['É', 'b', 'a']],
    ['description', false, ['a', 'b', 'É']],
    ['description', true, ['a', 'b', 'É']],
  ] as const)('by %s, descending %s', (column, descending, ids) => expect(sorted(column, descending)).toEqual(ids));

  test('connections go by the names of their ends and by their last day', () => {
    const cells = connectionCells(
      new Map([
        ['1', entity('1', { name: 'Zoe' })],
        ['2', entity('2', { name: 'Ann' })],
      ]),
    );
    const [zoe, ann] = [
      connection('z', '1', '2', { start: '2020-01-01', end: '2024-01-01' }),
      connection('a', '2', '1', { start: '2023-01-01' }),
    ];
    expect(sortRows([zoe, ann], cells.source ?? (() => null), false)).toEqual([ann, zoe]);
    expect(sortRows([ann, zoe], cells.when ?? (() => null), true)).toEqual([zoe, ann]);
  });
});
