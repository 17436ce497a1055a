import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { lintCypher } from './lintCypher.ts';

const FOLDER = fileURLToPath(new URL('../../cypher', import.meta.url));
/** What only ever runs on Neo4j keeps to Neo4j alone. */
const NEO4J = /^neo4j[\\/]/;
const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.cypher') && !NEO4J.test(name),
);

test('there are files to lint', () => {
  expect(files.length).toBeGreaterThan(10);
});

test.each(files)('%s keeps to what both stores understand alike', (name) => {
  expect(lintCypher(readFileSync(join(FOLDER, name), 'utf8'))).toEqual([]);
});

test.each([
  'MATCH (a:Entity {id: $id})-[r:MET]->(b:Entity) WHERE r.count > 1 RETURN a.id AS id, count(r) AS count ORDER BY count',
  'UNWIND $rows AS row MERGE (n:Entity {id: row.id}) ON CREATE SET n:Person SET n += row.properties',
  'MATCH (a:Entity {id: $id}) MATCH (b:Entity {id: $to}) MATCH p = shortestPath((a)-[*..4]-(b)) RETURN length(p) AS hops',
  'MATCH (n:Entity) WHERE NOT EXISTS { MATCH (a:Article)-[:MENTIONS]->(n) } RETURN n{.id, .name} AS entity LIMIT 5',
  'MATCH (n:Entity) CALL (n) { MATCH (n)-[r:MET]->(m:Entity) RETURN count(m) AS met } RETURN n.id AS id, met AS met',
  'MATCH (n:Entity) WHERE (n.x IS NULL) = $x RETURN [a IN n.aliases | toLower(a)] AS aliases, n.names[0] AS first',
])('lets pass: %s', (query) => {
  expect(lintCypher(`// What is asked?\n${query}\n`)).toEqual([]);
});

test.each([
  ['no question', 'RETURN 1 AS x', 'opens with no comment'],
  ['a character of no token', '// Why?\nRETURN 1 ~ 2 AS x', 'character "~"'],
  ['a node without a label', '// Why?\nMATCH (a)-[:MET]->(b:Entity) RETURN b.id AS id', 'the node (a) has no label'],
  ['a nameless node without a label', '// Why?\nMATCH (b:Entity)-->() RETURN b.id AS id', 'the node () has no label'],
  ['labels to choose from', '// Why?\nMATCH (a:Person|State) RETURN a.id AS id', 'choice of labels'],
  ['no name', '// Why?\nMATCH (a:Entity) RETURN count(*)', 'without a name'],
  ['no name beside one', '// Why?\nMATCH (a:Entity) RETURN a.id AS id, a.name', 'a . name without a name'],
  ['a whole node', '// Why?\nMATCH (a:Entity) RETURN a AS a', 'returns all of a'],
  ['a whole relationship', '// Why?\nMATCH (a:Entity)-[r:MET]-(b:Entity) RETURN r AS r', 'returns all of r'],
  ['a negative slice', '// Why?\nMATCH (a:Entity) RETURN a.names[-2..] AS x', 'negative'],
  [
    'a subquery with RETURN',
    '// Why?\nMATCH (a:Entity) WHERE EXISTS { MATCH (a)-->(b:Entity) RETURN 1 AS y } RETURN 1 AS x',
    'with RETURN',
  ],
  ['a procedure', '// Why?\nCALL db.labels() YIELD label RETURN label AS label', 'procedure'],
  ['a subquery without scope', '// Why?\nCALL { MATCH (n:Entity) RETURN count(n) AS c } RETURN c AS c', 'CALL'],
  ['COLLECT', '// Why?\nRETURN COLLECT { MATCH (n:Entity) RETURN n.id AS id } AS x', 'COLLECT'],
  ['a date', "// Why?\nRETURN date('2024-01-01') AS x", 'temporal'],
  ['a type as condition', '// Why?\nMATCH (a:Entity)-[r]->(b:Entity) WHERE r:MET RETURN r.id AS id', 'as a condition'],
  ['a replacing SET', '// Why?\nUNWIND $rows AS row MATCH (n:Entity {id: row.id}) SET n = row', 'SET of a whole'],
  ['SET from a node', '// Why?\nMATCH (a:Entity)-[r:MET]->(b:Entity) SET r += a', 'SET to the properties'],
  ['MERGE by an unknown', '// Why?\nMATCH (a:Entity) WITH a.x AS x MERGE (n:Entity {id: x})', 'MERGE by'],
  ['a schema without IF NOT EXISTS', '// Why?\nCREATE INDEX a FOR (n:A) ON (n.x);', 'IF NOT EXISTS'],
])('finds %s', (_name, text, fault) => {
  expect(lintCypher(`${text}\n`)).toEqual([expect.stringContaining(fault)]);
});
