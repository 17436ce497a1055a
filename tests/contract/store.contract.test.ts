import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ensureSchema, OLDEST_SCHEMA, SCHEMA_VERSION } from '../../cypher/ensureSchema.ts';
import type { Params, QueryOptions, Store, Transaction } from '../../cypher/store.ts';
import { storesUnderTest } from './storesUnderTest.ts';

const stores = await storesUnderTest();
const LIMITS = { timeoutMs: 20_000, maxRows: 100 };

describe.each(stores)('the store on $name', ({ openEmpty }) => {
  let store: Store;
  beforeAll(async () => {
    store = await openEmpty();
  });
  beforeEach(() => store.write((tx) => tx.run('MATCH (n:Entity) DETACH DELETE n')));
  afterAll(() => store.close());

  const count = async (): Promise<unknown> => (await store.read('MATCH (n:Entity) RETURN count(n) AS count'))[0]?.count;
  const echo = async (x: unknown): Promise<unknown> => (await store.read('RETURN $x AS x', { x }))[0]?.x;
  const put = (tx: Transaction, id: string) => tx.run('CREATE (n:Entity {id: $id})', { id });

  describe('values', () => {
    test.each([
      ['null', null],
      ['true', true],
      ['zero', 0],
      ['a negative number', -17],
      ['a fraction', 0.9],
      ['a tiny fraction', 1e-300],
      ['one', 1],
      ['the largest exact number', Number.MAX_SAFE_INTEGER],
      ['a whole number past 2^53', 9_007_199_254_740_993n],
      ['the largest 64-bit number', 9_223_372_036_854_775_807n],
      ['the smallest 64-bit number', -9_223_372_036_854_775_808n],
      ['a large float', 1e300],
      ['an empty string', ''],
      ['quotes and backslashes', `it's "so" \\ \`x\` $y {z}`],
      ['letters of many scripts', 'Åse Čapek 习近平 Лавров عمّان 👩‍🚀 e\u0301'],
      ['control characters', 'a\nb\tc\u0000d'],
      ['an empty list', []],
      ['a list of strings', ['a', '', 'ü']],
      ['a list of fractions and whole numbers', [1, 2.5, 0]],
      ['a list of booleans', [true, false]],
      ['a list with null', [1, null]],
      ['a map', { a: 1, b: { c: [1, { d: 'x' }] }, e: null }],
      ['a map with risky keys', { constructor: 1, toString: 'x', _id: 2, id: 3 }],
    ])('%s comes back as it went', async (_name, value) => {
      expect(await echo(value)).toEqual(value);
    });

    test.each([
      ['a flag', false],
      ['a fraction', 0.1],
      ['one', 1],
      ['past 2^53', 9_007_199_254_740_993n],
      ['text', 'Ümit\u0000'],
      ['an empty list', []],
      ['names', ['Ana', 'Bo']],
      ['fractions and whole numbers', [1, 2.5]],
    ])('a property keeps %s', async (_name, value) => {
      await store.write((tx) => tx.run("CREATE (n:Entity {id: 'a'}) SET n.x = $value", { value }));
      const [row] = await store.read("MATCH (n:Entity {id: 'a'}) RETURN n.x AS x");
      expect(row?.x).toEqual(value);
    });

    test('undefined is null, and a property set to null is taken away', async () => {
      await store.write(async (tx) => {
        await tx.run("CREATE (n:Entity {id: 'a', x: 1, y: 2})");
        await tx.run('UNWIND $rows AS row MATCH (n:Entity {id: row.id}) SET n += row', {
          rows: [{ id: 'a', x: null, y: undefined, z: 3 }],
        });
      });
      const [row] = await store.read("MATCH (n:Entity {id: 'a'}) RETURN keys(n) AS keys");
      expect(row?.keys).toHaveLength(2);
      expect(row?.keys).toEqual(expect.arrayContaining(['id', 'z']));
    });

    test('a whole confidence sorts, compares and averages among fractions', async () => {
      const rows = [0.9, 1, 0.25, 0].map((confidence, i) => ({ id: `e${i}`, confidence }));
      await store.write((tx) => tx.run('UNWIND $rows AS row CREATE (n:Entity) SET n += row', { rows }));
      const sorted = await store.read('MATCH (n:Entity) RETURN n.confidence AS c ORDER BY n.confidence DESC');
      expect(sorted.map(({ c }) => c)).toEqual([1, 0.9, 0.25, 0]);
      const [sums] = await store.read('MATCH (n:Entity) WHERE n.confidence >= 0.5 RETURN avg(n.confidence) AS mean');
      expect(sums?.mean).toBeCloseTo(0.95);
      expect(await store.read('MATCH (n:Entity {confidence: 1.0}) RETURN n.id AS id')).toEqual([{ id: 'e1' }]);
    });

    test('whole numbers are integers and toFloat makes floats of them', async () => {
      const [row] = await store.read('RETURN $x / 2 AS whole, toFloat($x) / 2 AS half', { x: 3 });
      expect(row).toEqual({ whole: 1, half: 1.5 });
    });

    test.each([
      ['NaN', Number.NaN],
      ['infinity', Number.POSITIVE_INFINITY],
      ['a Date', new Date(0)],
      ['a function', () => 1],
      ['a Map', new Map()],
      ['more than 64 bits', 2n ** 63n],
    ])('%s is refused by name', async (_name, value) => {
      await expect(store.read('RETURN $rows AS x', { rows: [{ value }] })).rejects.toMatchObject({
        code: 'STORE_FAILED',
        message: expect.stringContaining('$rows[0].value'),
      });
    });

    test('columns keep their order', async () => {
      const [row] = await store.read('RETURN 1 AS zebra, 2 AS apple, 3 AS `2`, 4 AS mango');
      expect(row).toEqual({ zebra: 1, apple: 2, 2: 3, mango: 4 });
    });
  });

  describe('a transaction', () => {
    test('sees its own writes, which others see after it', async () => {
      await store.write(async (tx) => {
        await put(tx, 'a');
        expect(await tx.run('MATCH (n:Entity) RETURN n.id AS id')).toEqual([{ id: 'a' }]);
        expect(await count()).toBe(0);
      });
      expect(await count()).toBe(1);
    });

    test('gives back what its work returns', async () => {
      expect(await store.write(async () => 'done')).toBe('done');
    });

    test('leaves nothing when its work throws', async () => {
      const failure = new Error('changed my mind');
      const written = store.write(async (tx) => {
        await put(tx, 'a');
        throw failure;
      });
      await expect(written).rejects.toBe(failure);
      expect(await count()).toBe(0);
    });

    test.each([
      ['breaks a constraint', "CREATE (n:Entity {id: 'a'})", {}],
      ['is no Cypher', 'CRATE (n:Entity)', {}],
      ['fails midway', 'UNWIND [1, 0] AS x CREATE (n:Entity {id: toString(10 / x)})', {}],
      ['has a parameter no store can keep', 'CREATE (n:Entity {id: $id})', { id: Number.NaN }],
      ['lacks a parameter', 'CREATE (n:Entity {id: $id})', {}],
    ])('leaves nothing when a statement %s', async (_name, statement, params: Params) => {
      const written = store.write(async (tx) => {
        await put(tx, 'a');
        await tx.run(statement, params);
      });
      await expect(written).rejects.toMatchObject({ name: 'StoreError' });
      expect(await count()).toBe(0);
    });

    test('leaves nothing when its work hides a failed statement', async () => {
      const written = store.write(async (tx) => {
        await put(tx, 'a');
        await tx.run("CREATE (n:Entity {id: 'a'})").catch(() => undefined);
      });
      await expect(written).rejects.toMatchObject({ name: 'StoreError' });
      expect(await count()).toBe(0);
    });

    test('takes no statement after its end', async () => {
      let kept: Transaction | undefined;
      await store.write(async (tx) => {
        kept = tx;
        await put(tx, 'a');
      });
      await expect(kept!.run("CREATE (n:Entity {id: 'late'})")).rejects.toThrow();
      expect(await count()).toBe(1);
    });

    test('writers come one after another, and readers between them', async () => {
      await store.write((tx) => tx.run("CREATE (n:Entity {id: 'sum', x: 0})"));
      const add = () =>
        store.write(async (tx) => {
          const [row] = await tx.run("MATCH (n:Entity {id: 'sum'}) RETURN n.x AS x");
          await tx.run("MATCH (n:Entity {id: 'sum'}) SET n.x = $x", { x: Number(row?.x) + 1 });
        });
      const read = () => store.read("MATCH (n:Entity {id: 'sum'}) RETURN n.x AS x");
      await Promise.all(Array.from({ length: 20 }, (_, i) => (i % 2 ? add() : read())));
      expect(await read()).toEqual([{ x: 10 }]);
    });

    test('a failed writer does not stop the next', async () => {
      const failed = store.write(async () => {
        throw new Error('no');
      });
      const written = store.write((tx) => put(tx, 'a'));
      await expect(failed).rejects.toThrow('no');
      await written;
      expect(await count()).toBe(1);
    });

    test('5,000 rows merged twice are 5,000 nodes', async () => {
      const rows = Array.from({ length: 5_000 }, (_, i) => ({ id: `e${i}`, aliases: [`n${i}`], x: i / 3 }));
      const merge = 'UNWIND $rows AS row MERGE (n:Entity {id: row.id}) SET n += row';
      await store.write((tx) => tx.run(merge, { rows }));
      await store.write((tx) => tx.run(merge, { rows }));
      const read = await store.read('MATCH (n:Entity) RETURN n.id AS id, n.aliases AS aliases, n.x AS x');
      expect(read).toHaveLength(5_000);
      expect(read).toEqual(expect.arrayContaining([rows[0], rows[4_999]]));
    });

    test.each([
      ['a parameter', 'MERGE (n:Entity {id: $id})', { id: null }],
      ['a row', 'UNWIND $rows AS row MERGE (n:Entity {id: row.id}) SET n.x = 1', { rows: [{ id: 'a' }, { id: null }] }],
      ['a missing key of a row', 'UNWIND $rows AS row MERGE (n:Entity {id: row.id})', { rows: [{}] }],
      [
        'a row within a row',
        'UNWIND $rows AS row UNWIND row.names AS name MERGE (n:Entity {id: name.id})',
        { rows: [{ names: [{ id: null }] }] },
      ],
    ])('never merges by null, given in %s', async (_name, statement, params: Params) => {
      await expect(store.write((tx) => tx.run(statement, params))).rejects.toMatchObject({ name: 'StoreError' });
      expect(await count()).toBe(0);
    });
  });

  describe('the schema', () => {
    test('holds two entities of one id apart, but lets many have no Wikidata id', async () => {
      await store.write((tx) => tx.run("CREATE (a:Entity {id: 'a'}), (b:Entity {id: 'b'})"));
      await store.write((tx) => tx.run("MATCH (n:Entity {id: 'a'}) SET n.wikidataId = 'Q1'"));
      const second = store.write((tx) => tx.run("MATCH (n:Entity {id: 'b'}) SET n.wikidataId = 'Q1'"));
      await expect(second).rejects.toMatchObject({ code: 'STORE_FAILED' });
    });

    test('may be declared again', async () => {
      await ensureSchema(store);
      expect(await store.read('MATCH (m:Meta) RETURN m.version AS version')).toEqual([{ version: SCHEMA_VERSION }]);
    });

    test('of a newer program is refused', async () => {
      const stamp = (version: number) =>
        store.write((tx) => tx.run('MATCH (m:Meta) SET m.version = $version', { version }));
      await stamp(SCHEMA_VERSION + 1);
      await expect(ensureSchema(store)).rejects.toMatchObject({ code: 'STORE_VERSION' });
      await stamp(SCHEMA_VERSION);
    });

    test('of a program too old to be rebuilt is refused, with what to do', async () => {
      const stamp = (version: number) =>
        store.write((tx) => tx.run('MATCH (m:Meta) SET m.version = $version', { version }));
      await stamp(OLDEST_SCHEMA - 1);
      await expect(ensureSchema(store)).rejects.toThrow(/ingest the articles into a new store/);
      await stamp(SCHEMA_VERSION);
    });

    test('a named event is an entity of the same id', async () => {
      await store.write((tx) => tx.run("MERGE (n:Event {id: 'event/x'}) SET n:Entity"));
      await store.write((tx) => tx.run("MERGE (n:Entity {id: 'event/x'}) SET n.name = 'X'"));
      const rows = await store.read("MATCH (n:Event {id: 'event/x'}) RETURN n.name AS name, size(labels(n)) AS labels");
      expect(rows).toEqual([{ name: 'X', labels: 2 }]);
    });
  });

  describe('a user’s query', () => {
    const pair = "CREATE (a:Entity:Person {id: 'a', name: 'Ana'})-[r:MET {start: '2024-03-01'}]->(b:Entity {id: 'b'})";
    const ask = (query: string, params: Params = {}, limits: QueryOptions = LIMITS) =>
      store.query(query, params, limits);

    test('answers columns in its own order and rows in theirs', async () => {
      const { columns, rows, truncated } = await ask('UNWIND [3, 1, 2] AS x RETURN x AS z, $y AS a ORDER BY z', {
        y: 'p',
      });
      expect({ columns, rows, truncated }).toEqual({
        columns: ['z', 'a'],
        rows: [
          [1, 'p'],
          [2, 'p'],
          [3, 'p'],
        ],
        truncated: false,
      });
    });

    test('has its columns even without rows', async () => {
      expect(await ask('MATCH (n:Nothing) RETURN n.id AS id')).toMatchObject({ columns: ['id'], rows: [] });
    });

    test('is cut at the limit and says so', async () => {
      const cut = await ask('UNWIND range(1, 100000) AS x RETURN x AS x', {}, { ...LIMITS, maxRows: 3 });
      expect(cut).toMatchObject({ rows: [[1], [2], [3]], truncated: true });
      const whole = await ask('UNWIND range(1, 3) AS x RETURN x AS x', {}, { ...LIMITS, maxRows: 3 });
      expect(whole).toMatchObject({ rows: [[1], [2], [3]], truncated: false });
    });

    test('gets nodes, relationships and paths as maps', async () => {
      await store.write((tx) => tx.run(pair));
      const { rows } = await ask('MATCH p = (a:Entity {id: "a"})-[r:MET]->(b:Entity) RETURN a AS a, r AS r, p AS p');
      const [a, r, p] = rows[0]!;
      expect(a).toEqual({
        $type: 'node',
        id: expect.any(String),
        labels: expect.arrayContaining(['Entity', 'Person']),
        properties: { id: 'a', name: 'Ana' },
      });
      expect(r).toEqual({
        $type: 'relationship',
        id: expect.any(String),
        type: 'MET',
        start: (a as { id: string }).id,
        end: expect.any(String),
        properties: { start: '2024-03-01' },
      });
      expect(p).toEqual({
        $type: 'path',
        nodes: [a, expect.objectContaining({ properties: { id: 'b' } })],
        relationships: [r],
      });
    });

    test('gets dates as ISO text and large numbers whole', async () => {
      const { rows } = await ask("RETURN date('2024-03-01') AS day, 9007199254740993 AS big");
      expect(rows).toEqual([['2024-03-01', 9_007_199_254_740_993n]]);
    });

    test.each([
      'CREATE (n:Entity)',
      'MATCH (n:Meta) SET n.version = 99',
      'MATCH (n) DETACH DELETE n',
      'MATCH (n) detach /* x */ delete n',
      "MERGE (n:Entity {id: 'x'})",
      'MATCH (n) REMOVE n.id',
      'FOREACH (x IN [1] | CREATE (n:Entity))',
      'MATCH (m:Meta) CALL (m) { CREATE (n:Entity) RETURN n } RETURN n',
      "LOAD CSV FROM 'file:///etc/hostname' AS line RETURN line",
      'CREATE INDEX x IF NOT EXISTS FOR (n:X) ON (n.y)',
      'DROP CONSTRAINT entity_id',
      'SHOW SETTINGS',
      "TERMINATE TRANSACTIONS 'x'",
      'CALL dbms.listConfig() YIELD name RETURN name',
    ])('may not do more than read: %s', async (query) => {
      await expect(ask(query)).rejects.toMatchObject({ code: 'CYPHER_NOT_READ_ONLY' });
      expect(await count()).toBe(0);
    });

    test.each([
      'MATCH (n) \\u0044ETACH DELETE n',
      'MATCH (n) RETURN n ~~~ DELETE n',
      'RETURN 1 AS x; MATCH (n) DETACH DELETE n',
      'MATCH (n) ſET n.x = 1',
      "RETURN 'a",
    ])('is refused before it runs when it hides something: %s', async (query) => {
      await expect(ask(query)).rejects.toMatchObject({ code: expect.stringMatching(/^CYPHER_/) });
      expect(await store.read('MATCH (n:Meta) RETURN n.version AS v, n.x AS x')).toEqual([
        { v: SCHEMA_VERSION, x: null },
      ]);
    });

    test.each([
      ['RETRUN 1', /RETRUN/],
      ['MATCH (n) RETURN m.id AS id', /\bm\b/],
      ['RETURN $missing AS x', /missing/],
      ['RETURN 1 / 0 AS x', /zero/],
    ])('that is wrong is told why: %s', async (query, message) => {
      await expect(ask(query)).rejects.toMatchObject({
        code: 'CYPHER_SYNTAX',
        message: expect.stringMatching(message),
      });
    });

    test('is given up when it takes too long, and the store goes on', async () => {
      const long =
        'UNWIND range(1, 20000) AS x UNWIND range(1, 20000) AS y WITH x, y WHERE x * y = 7 RETURN count(*) AS c';
      await expect(ask(long, {}, { ...LIMITS, timeoutMs: 300 })).rejects.toMatchObject({ code: 'CYPHER_TIMEOUT' });
      await store.write((tx) => put(tx, 'a'));
      expect(await count()).toBe(1);
      expect(await ask('RETURN 1 AS x')).toMatchObject({ rows: [[1]] });
    });

    test('is cut after so many bytes and says so', async () => {
      const rows = "UNWIND range(1, 1000) AS x RETURN 'some words that fill a row' AS words";
      const cut = await ask(rows, {}, { ...LIMITS, maxBytes: 1_000 });
      expect(cut.truncated).toBe(true);
      expect(cut.rows.length).toBeGreaterThan(5);
      expect(cut.rows.length).toBeLessThan(50);
    });

    test('is given up when its signal says so, and the store goes on', async () => {
      const long =
        'UNWIND range(1, 20000) AS x UNWIND range(1, 20000) AS y WITH x, y WHERE x * y = 7 RETURN count(*) AS c';
      const gone = new AbortController();
      setTimeout(() => gone.abort(), 300);
      const asked = performance.now();
      await expect(ask(long, {}, { ...LIMITS, signal: gone.signal })).rejects.toMatchObject({
        code: 'CYPHER_CANCELLED',
      });
      expect(performance.now() - asked).toBeLessThan(LIMITS.timeoutMs);
      expect(await ask('RETURN 1 AS x')).toMatchObject({ rows: [[1]] });
      await expect(ask('RETURN 1 AS x', {}, { ...LIMITS, signal: AbortSignal.abort() })).rejects.toMatchObject({
        code: 'CYPHER_CANCELLED',
      });
    });

    test.each([
      'CALL db.labels() YIELD label RETURN label ORDER BY label',
      'MATCH (a:Entity)-[r:MET|VISITED]-(b:Entity) WHERE a.id <> b.id RETURN a{.id, .name} AS a, count(r) AS n',
      'MATCH (a:Entity) WHERE EXISTS { MATCH (a)-[:MET]->(b:Entity) } RETURN a.name STARTS WITH "A" AS x',
      'MATCH p = shortestPath((a:Entity {id: "a"})-[*..3]-(b:Entity {id: "b"})) RETURN length(p) AS hops',
      'MATCH (a:Entity) OPTIONAL MATCH (a)-[r:MET]->(b:Entity) RETURN a.id AS id, collect(b.id) AS met ORDER BY id LIMIT 5',
      'MATCH (a:Entity) CALL (a) { MATCH (a)-[:MET]-(b:Entity) RETURN count(b) AS n } RETURN a.id AS id, n AS n',
      'UNWIND [1, 2] AS x WITH x WHERE x > 1 RETURN CASE WHEN x = 2 THEN "two" ELSE null END AS word // done',
      'MATCH (a:Entity) RETURN a.id AS id UNION MATCH (b:Person) RETURN b.id AS id;',
      'RETURN [x IN range(1, 5) WHERE x % 2 = 1 | x * 10] AS odd, "it\'s" AS text, `odd name` AS name'.replace(
        'RETURN',
        'WITH 1 AS `odd name` RETURN',
      ),
    ])('may read as it likes: %s', async (query) => {
      await store.write((tx) => tx.run(pair));
      expect((await ask(query)).rows.length).toBeGreaterThan(0);
    });
  });

  test('a closed store says so, and may be closed twice', async () => {
    const other = await openEmptyAfter(store);
    await other.close();
    await other.close();
    await expect(other.read('RETURN 1 AS x')).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await expect(other.write((tx) => tx.run('RETURN 1 AS x'))).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    store = await openEmpty();
  });

  async function openEmptyAfter(before: Store): Promise<Store> {
    await before.close();
    return openEmpty();
  }
});
