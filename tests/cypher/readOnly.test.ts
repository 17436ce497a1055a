import { expect, test } from 'vitest';
import { checkReadOnly, checkReadPlan } from '../../cypher/readOnly.ts';

test.each([
  'MATCH (n) RETURN n',
  'match (n:`A B`) where n.x is not null return n.x order by n.x asc',
  'RETURN {set: 1, create: 2}.set AS x',
  'MATCH (n:SET)-[r:CREATE]->() RETURN n.delete AS x, $merge AS y',
  'RETURN `set` AS `create`, "DELETE" AS text, \'/* no comment\' AS other',
  'CALL db.labels YIELD label RETURN label',
  'MATCH (n) CALL (n) { WITH n MATCH (n)-->(m) RETURN m } RETURN m',
  'MATCH (n) WHERE NOT (n)-->() AND COUNT { (n)--() } > 2 RETURN all(x IN [1] WHERE x = 1) AS every',
  'RETURN -1 ^ 2 AS a, 1e3 AS b, .5 AS c, [1, 2][0..1] AS d',
  'RETURN 1 AS order, 2 AS end;',
  "RETURN 'caf\\u00e9' AS x, 'a\\\\u0027' AS y",
  'MATCH (e:Event) RETURN e.start AS start, e.end AS end ORDER BY start',
])('lets pass: %s', (query) => {
  expect(checkReadOnly(query)).toBe(query.replace(/;$/, ''));
});

test('puts plain spaces for those of a page', () => {
  expect(checkReadOnly('MATCH\u00a0(n)\fRETURN\u3000n')).toBe('MATCH (n) RETURN n');
});

test('blanks comments, so that the engine has none to read in another way', () => {
  expect(checkReadOnly('RETURN/*a\nb*/1 AS x // DELETE\n')).toBe('RETURN   \n   1 AS x          \n');
});

test.each([
  'CREATE (n)',
  'MATCH (n) dEtAcH/**/DELETE n',
  'MATCH (n) SET n.x = 1',
  'MATCH (n) WITH n REMOVE n.x',
  'RETURN 1 MERGE (n)',
  'CALL { CREATE (n) }',
  'MATCH (n) CALL (n) { SET n.x = 1 } IN TRANSACTIONS',
  'RETURN * FOREACH (x IN [1] | CREATE ())',
  'WITH order SET order.x = 1',
  'UNWIND [1] AS order SET order.x = 1',
  'RETURN [x IN [1] | create (x)] AS x',
  "LOAD CSV FROM 'x' AS line RETURN line",
  'CALL dbms.killConnection("x")',
  'CALL db.labels() YIELD label CALL apoc.cypher.doIt("x", {}) YIELD value RETURN value',
  'CALL .db.labels()',
  'EXPLAIN RETURN 1',
  'PROFILE RETURN 1',
  'SHOW INDEXES',
  'USE other RETURN 1',
  'RETURN 1 AS x NEXT CREATE (n)',
])('refuses what writes or administers: %s', (query) => {
  expect(() => checkReadOnly(query)).toThrow(expect.objectContaining({ code: 'CYPHER_NOT_READ_ONLY' }));
});

test.each([
  ['an escape outside quotes', 'MATCH (n) \\u0044ELETE n'],
  ['a letter that is S in capitals', 'MATCH (n) ſET n.x = 1'],
  ['a mark for the order of bytes', '\ufeffMATCH (n) RETURN n'],
  ['a separator of lines', 'MATCH (n)\u2028RETURN n'],
  ['leftover characters', 'MATCH (n) RETURN n ~~~ DELETE n'],
  ['a quote by its number in a string', "RETURN 'a\\u0027 AS x"],
  ['one that is closed', "RETURN 'a\\u0027' AS x"],
  ['a backtick by its number in a name', 'MATCH (n:`a\\U0060`) RETURN n'],
  ['a second statement', 'RETURN 1; RETURN 2'],
  ['an open string', 'RETURN "a'],
  ['a string that its last backslash keeps open', "RETURN 'a\\' AS x"],
  ['an open name', 'RETURN `a'],
  ['an open comment', 'RETURN 1 /* DELETE'],
  ['strings side by side', "RETURN 'a''b' AS x"],
  ['names side by side', 'RETURN 1 AS `a``b`'],
  ['an unknown clause', 'MATCH (n) VANISH n'],
  ['an unknown clause at the start', 'VANISH n'],
  ['an unknown clause in a subquery', 'CALL (*) { VANISH n RETURN 1 AS x } RETURN x'],
  ['nothing', ' // only a comment'],
])('refuses %s', (_name, query) => {
  expect(() => checkReadOnly(query)).toThrow(expect.objectContaining({ code: 'CYPHER_SYNTAX' }));
});

test.each([
  ['an unknown function', 'RETURN vanish(1) AS x'],
  ['a function of another library', 'RETURN apoc.text.join(["a"], "") AS x'],
  ['a query of great length', `RETURN ${'1 + '.repeat(20_000)}1 AS x`],
])('does not support %s', (_name, query) => {
  expect(() => checkReadOnly(query)).toThrow(expect.objectContaining({ code: 'CYPHER_UNSUPPORTED' }));
});

test('says where', () => {
  expect(() => checkReadOnly('MATCH (n)\n  DELETE n')).toThrow('DELETE (line 2, column 3)');
});

test.each([
  ['Return (n)\n  Filter (n.x Eq "Create")\n    NodeScan (n:*)\n', true],
  ['Return (label)\n  CallProcedure (db.labels)\n', true],
  ['Return ()\n  SetProperty (n.x)\n    NodeScan (n:*)\n', false],
  ['Return (l)\n  LoadCsv (…)\n', false],
  ['Return (x)\n  CallProcedure (grafeo.pagerank)\n', false],
  ['?', false],
])('judges the plan %j', (plan, passes) => {
  const check = expect(() => checkReadPlan(plan));
  if (passes) check.not.toThrow();
  else check.toThrow(expect.objectContaining({ code: 'CYPHER_NOT_READ_ONLY' }));
});
