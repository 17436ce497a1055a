import { describe, expect, test } from 'vitest';
import { groupConnections } from '../../client/state/connections.ts';
import { relationCode, relationName } from '../../client/state/relationNames.ts';
import { EdgeRelation } from '../../model/api.ts';
import { connection, entity } from './fixtures.ts';

const entities = new Map(['xi', 'putin', 'modi'].map((id) => [id, entity(id)]));
const grouped = (...connections: Parameters<typeof groupConnections>[1][number][]) =>
  groupConnections('xi', connections, entities).map(({ relation, direction, rows }) => [
    `${relation} ${direction}`,
    ...rows.map(({ connection: { id }, other }) => `${id.slice(5)}:${other.id}`),
  ]);

describe('groupConnections', () => {
  test('goes by relation and direction, the fullest group first', () => {
    expect(
      grouped(
        connection('1', 'xi', 'putin', { relation: 'INVITED' }),
        connection('2', 'putin', 'xi', { relation: 'INVITED' }),
        connection('3', 'xi', 'modi', { reciprocal: true }),
        connection('4', 'putin', 'xi', { reciprocal: true }),
      ),
    ).toEqual([
      ['MET both', '3:modi', '4:putin'],
      ['INVITED in', '2:putin'],
      ['INVITED out', '1:putin'],
    ]);
  });

  test('puts the latest first and the undated last', () => {
    expect(
      grouped(
        connection('1', 'xi', 'putin'),
        connection('2', 'xi', 'putin', { start: '2023-03-01', end: '2023-03-01' }),
        connection('3', 'xi', 'modi', { start: '2023-01-01', end: '2023-10-01' }),
      ),
    ).toEqual([['MET out', '3:modi', '2:putin', '1:putin']]);
  });

  test('lists a self-loop', () => expect(grouped(connection('1', 'xi', 'xi'))).toEqual([['MET out', '1:xi']]));
  test('leaves out an end that is unknown', () => expect(grouped(connection('1', 'xi', 'gone'))).toEqual([]));
});

test.each(EdgeRelation.options)('%s has words from both ends', (relation) => {
  for (const direction of ['out', 'in', 'both'] as const)
    expect(relationName(relation, direction)).toMatch(/^[a-z][a-z -]+$/);
  expect(relationCode(relation)).toBe(relation.split('_').join(' '));
});
