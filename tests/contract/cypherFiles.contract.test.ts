import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { query } from '../../cypher/queries.ts';
import type { Row, Store } from '../../cypher/store.ts';
import { storesUnderTest } from './storesUnderTest.ts';

const stores = await storesUnderTest();

const folder = fileURLToPath(new URL('../../cypher', import.meta.url));
const names = (kind: string) =>
  readdirSync(`${folder}/${kind}`)
    .filter((file) => file.endsWith('.cypher'))
    .map((file) => `${kind}/${file.replace('.cypher', '')}`);

/** What stands in a query for a label or a type of the model, which no parameter can be. */
const PLACEHOLDERS: Record<string, string> = {
  RELATION_TYPE: 'MET',
  KIND_LABEL: 'Person',
  FACT_LABEL: 'Event',
  NODE_LABEL: 'Entity',
  FROM_LABEL: 'Event',
  TO_LABEL: 'State',
};
const filled = (name: string) =>
  query(name).replace(/\b[A-Z]+_(?:TYPE|LABEL)\b/g, (placeholder) => PLACEHOLDERS[placeholder] ?? placeholder);

/** A graph with something for every reading query to find, in statements of the common subset. */
const SEED = [
  "CREATE (a:Entity:Person {id: 'person/ana', name: 'Ana', aliases: ['Ana'], searchText: 'ana', mentionCount: 2, articleCount: 1, tally: '{}'})",
  "CREATE (b:Entity:State {id: 'state/ABC', name: 'Abecia', aliases: [], searchText: 'abecia', mentionCount: 1, articleCount: 1, countryCode: 'ABC'})",
  "CREATE (a:Article {id: 'article/1', title: 'One', language: 'en', text: 'Ana met.', contentHash: 'h', publishedAt: '2024-03-01', publishedAtInferred: false, wordCount: 2})",
  "CREATE (a:Article {id: 'article/2', title: 'Two', text: 'Kept.', contentHash: 'g', writes: '{}'})",
  "CREATE (s:Source {id: 'source/x', name: 'X', domain: 'x.example', tally: '{}'})",
  "CREATE (e:Event {id: 'event/1', relation: 'MET', status: 'asserted', block: 'b', articleCount: 1, start: '2024-03-01', end: '2024-03-01', confidence: toFloat($one), edgeIds: ['edge/1'], kinds: '[]', publishers: '{}'})",
  "CREATE (t:Statement {id: 'statement/1', text: 'All is well', block: 'b', articleCount: 1, date: '2024-03-01', confidence: 0.5, edgeIds: ['edge/1'], kinds: '[]', publishers: '{}'})",
  "CREATE (v:Evidence {id: 'evidence/1', block: 'b', kind: 'k', start: 0, end: 8, sentence: 'Ana met.', confidence: 0.9, recordedAt: '2024-03-02', claim: '{}'})",
  "CREATE (v:Evidence {id: 'evidence/2', block: 'b', start: 0, end: 8, sentence: 'Ana met.', confidence: 0.9, recordedAt: '2024-03-02', claim: '{}'})",
  "MATCH (a:Entity {id: 'person/ana'}) MATCH (b:Entity {id: 'state/ABC'}) CREATE (a)-[r:MET {id: 'edge/1', relation: 'MET', status: 'asserted', reciprocal: true, eventIds: ['event/1'], count: 1, articleCount: 1, sourceCount: 1, confidence: 0.9, start: '2024-03-01'}]->(b)",
  "MATCH (a:Article {id: 'article/1'}) MATCH (s:Source {id: 'source/x'}) CREATE (a)-[:PUBLISHED_BY {name: 'X', domain: 'x.example'}]->(s)",
  "MATCH (a:Article {id: 'article/1'}) MATCH (n:Entity) CREATE (a)-[:MENTIONS {count: 1, spans: [0, 3]}]->(n)",
  "CREATE (s:Signature {id: 'signature/1', block: 'b', localId: 'person/ana', wikidataId: 'Q1', features: '{}', tally: '{}', first: 'article/1 person/ana', entityId: 'person/ana'})",
  "CREATE (g:Suggestion {id: 'suggestion/1', block: 'b', a: 'person/ana', b: 'state/ABC', score: 0.5, reasons: ['the same name']})",
  "MATCH (a:Article {id: 'article/1'}) MATCH (s:Signature) CREATE (a)-[:RECORDS {localId: 'person/ana', place: 'article/1 person/ana', entityId: 'person/ana', record: '{}'}]->(s)",
  "MATCH (v:Evidence {id: 'evidence/1'}) MATCH (e:Event {id: 'event/1'}) CREATE (v)-[:SUPPORTS]->(e)",
  "MATCH (v:Evidence {id: 'evidence/2'}) MATCH (t:Statement {id: 'statement/1'}) CREATE (v)-[:SUPPORTS]->(t)",
  "MATCH (v:Evidence) MATCH (a:Article {id: 'article/1'}) CREATE (v)-[:`IN`]->(a)",
  "MATCH (n:Entity) MATCH (e:Event {id: 'event/1'}) CREATE (n)-[:PARTICIPATED {role: 'member'}]->(e)",
  "MATCH (n:Entity {id: 'person/ana'}) MATCH (t:Statement) CREATE (n)-[:SAID]->(t)",
  "MATCH (n:Entity {id: 'state/ABC'}) MATCH (t:Statement) CREATE (t)-[:ABOUT]->(n)",
  "MATCH (n:Entity {id: 'person/ana'}) MATCH (t:Statement) CREATE (t)-[:ADDRESSED_TO]->(n)",
];
const IDS = [
  'person/ana',
  'state/ABC',
  'article/1',
  'source/x',
  'event/1',
  'statement/1',
  'evidence/1',
  'evidence/2',
  'signature/1',
  'Q1',
  'nothing',
];

/** Parameters by name; a query that has one of another name fails, and a row is due here. */
const PARAMS = {
  ids: IDS,
  blocks: ['b', 'c'],
  keys: ['k', 'nothing'],
  hashes: ['h', 'nothing'],
  rows: [
    { id: 'edge/1', near: 'person/ana', far: 'state/ABC' },
    { id: 'edge/2', near: 'person/ana', far: 'nothing' },
  ],
  near: 'person/ana',
  source: 'person/ana',
  target: 'state/ABC',
  ...Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`w${i}`, i === 0 ? 'a' : ''])),
  ...{ whole0: 'ana', whole1: '', whole2: '' },
  ...{ first: 'an', later: 'x', middle: 'x', end: 'x', shortFirst: 'a', shortLater: 'x', shortEnd: 'x' },
  prefix: '',
  limit: 100,
  relation: '',
  status: '',
  count: 99,
  score: 2,
  after: '',
  ofEvents: true,
  one: 1,
};

/** Answers for every id that a query may ask by, in an order of their own: rows of equal rank have none. */
async function answers(store: Store, name: string): Promise<string[]> {
  const text = filled(name);
  const rows: Row[] = [];
  for (const id of /\$id\b/.test(text) ? [...IDS, 'edge/1'] : [''])
    rows.push(...(await store.read(text, { ...PARAMS, id })));
  const sorted = (row: Row) => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
  return rows.map(sorted).sort();
}

const isReading = (name: string) => !/^\s*(?:CREATE|MERGE|SET|(?:DETACH )?DELETE)\b/m.test(query(name));
const reading = ['schema/readVersion', ...names('read'), ...names('write')].filter(isReading);

describe('every reading .cypher file', () => {
  const answered = new Map<string, string[]>();

  // One store after the other, since the file has one lease of Neo4j and one directory.
  describe.each(stores)('on $name', ({ openEmpty }) => {
    let store: Store;
    beforeAll(async () => {
      store = await openEmpty();
      await store.write(async (tx) => {
        for (const statement of SEED) await tx.run(statement, { one: 1 });
      });
    });
    afterAll(() => store.close());

    test.each(reading)('%s answers, and as the other store does', async (name) => {
      const rows = await answers(store, name);
      expect(rows).not.toEqual([]);
      const other = answered.get(name);
      if (other) expect(rows).toEqual(other);
      answered.set(name, rows);
    });
  });
});

describe.each(stores)('every writing .cypher file on $name', ({ openEmpty }) => {
  let store: Store;
  beforeAll(async () => {
    store = await openEmpty();
  });
  afterAll(() => store.close());

  const writing = [...names('read'), ...names('write')].filter((name) => !isReading(name));
  test.each(writing)('%s is understood', async (name) => {
    const nothing = { ...PARAMS, ids: [], rows: [], blocks: [], keys: [] };
    await store.write((tx) => tx.run(filled(name), nothing));
  });
});
