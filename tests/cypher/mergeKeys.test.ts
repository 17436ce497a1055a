import { expect, test } from 'vitest';
import { checkMergeKeys, EACH, findMergeKeys } from '../../cypher/mergeKeys.ts';

test.each([
  ['MERGE (n:Entity {id: $id})', [['id']]],
  [
    'MERGE (n:Entity {id: $row.id, kind: $row.kind}) SET n.x = $x',
    [
      ['row', 'id'],
      ['row', 'kind'],
    ],
  ],
  ['UNWIND $rows AS row MERGE (n:Entity {id: row.id}) SET n += row.properties', [['rows', EACH, 'id']]],
  ['UNWIND $rows AS row UNWIND row.ids AS id MERGE (n:A {id: id})', [['rows', EACH, 'ids', EACH]]],
  [
    'UNWIND $rows AS row MATCH (a:A {id: row.from}) MERGE (a)-[r:MET {id: row.id}]->(b:B {id: row.to})',
    [
      ['rows', EACH, 'id'],
      ['rows', EACH, 'to'],
    ],
  ],
  ["MERGE (n:Meta {id: 'meta/schema'})", []],
  ['MERGE (n:A {id: $id}) WITH n MATCH (m:B {id: $other}) RETURN m.id AS id', [['id']]],
  ['CREATE (n:A {id: $id})', []],
])('finds where the keys come from: %s', (query, paths) => {
  expect(findMergeKeys(query)).toEqual(paths);
});

test('names the null', () => {
  const query = 'UNWIND $rows AS row MERGE (n:Entity {id: row.id})';
  expect(() => checkMergeKeys(query, { rows: [{ id: 'a' }, {}] })).toThrow('$rows[1].id');
  expect(() => checkMergeKeys(query, { rows: [{ id: 'a' }, { id: 0 }] })).not.toThrow();
});
