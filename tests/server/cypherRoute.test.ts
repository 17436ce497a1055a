import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../../cypher/store.ts';
import { ApiError, CypherResponse } from '../../model/api.ts';
import { createApp } from '../../server/app.ts';
import { storesUnderTest } from '../contract/storesUnderTest.ts';

const stores = await storesUnderTest();
/** The first query waits for the parser to load. */
const PATIENT = 60_000;

describe.each(stores)('POST /api/cypher on $name', ({ name, openEmpty }) => {
  let store: Store;
  let server: Server;
  let address: string;

  beforeAll(async () => {
    store = await openEmpty();
    await store.write((tx) =>
      tx.run(
        "CREATE (a:Entity:Person {id: 'a', name: 'Ana'}) CREATE (b:Entity:State {id: 'b', name: 'Oz'}) CREATE (a)-[:VISITED {start: '2024-03-01'}]->(b)",
      ),
    );
    server = createApp(store, { loopback: true }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/cypher`;
  });
  afterAll(async () => {
    server.close();
    await store.close();
  });

  const post = (body: unknown, headers: Record<string, string> = {}, signal?: AbortSignal): Promise<Response> =>
    fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
      ...(signal && { signal }),
    });
  const ask = async (query: string, more: object = {}): Promise<CypherResponse> => {
    const response = await post({ query, ...more });
    expect(await response.clone().text()).toContain('"columns"');
    return CypherResponse.parse(await response.json());
  };
  const refusal = async (query: string, more: object = {}) => {
    const response = await post({ query, ...more });
    expect(response.status).toBe(400);
    return ApiError.parse(await response.json()).error;
  };
  const count = async (): Promise<unknown> => (await store.read('MATCH (n:Entity) RETURN count(n) AS count'))[0]?.count;

  test(
    'answers with columns and rows, its parameters and its time',
    async () => {
      const answer = await ask('MATCH (n:Person {name: $name}) RETURN n.id AS id, $list AS list', {
        params: { name: 'Ana', list: [1, 'x', null] },
      });
      expect(answer).toMatchObject({ columns: ['id', 'list'], rows: [['a', [1, 'x', null]]], truncated: false });
      expect(answer.elapsedMs).toBeGreaterThan(0);
    },
    PATIENT,
  );

  test('tells nodes, relationships and paths apart, and keeps large whole numbers', async () => {
    const { rows } = await ask('MATCH p = (a:Person)-[r:VISITED]->(b:State) RETURN a AS a, r AS r, p AS p');
    expect(rows[0]).toMatchObject([
      { $type: 'node', properties: { name: 'Ana' } },
      { $type: 'relationship', type: 'VISITED', properties: { start: '2024-03-01' } },
      { $type: 'path', nodes: [{ $type: 'node' }, { $type: 'node' }], relationships: [{ $type: 'relationship' }] },
    ]);
    expect((await ask("RETURN 9007199254740993 AS n, date('2024-03-01') AS day")).rows).toEqual([
      [{ $type: 'integer', value: '9007199254740993' }, '2024-03-01'],
    ]);
  });

  test('is cut at maxRows and says so', async () => {
    expect(await ask('UNWIND range(1, 1000) AS x RETURN x AS x', { maxRows: 2 })).toMatchObject({
      rows: [[1], [2]],
      truncated: true,
    });
  });

  test('comes as JSON Lines where they are asked for', async () => {
    const response = await post(
      { query: 'UNWIND range(1, 500) AS x RETURN x AS x' },
      { accept: 'application/x-ndjson' },
    );
    expect(response.headers.get('content-type')).toContain('application/x-ndjson');
    const lines = (await response.text()).trim().split('\n');
    expect(lines).toHaveLength(502);
    expect(JSON.parse(lines[0]!)).toEqual({ columns: ['x'] });
    expect(JSON.parse(lines[500]!)).toEqual([500]);
    expect(JSON.parse(lines[501]!)).toMatchObject({ truncated: false });
  });

  test.each([
    ['MATCH (n) DETACH DELETE n', 'CYPHER_NOT_READ_ONLY'],
    ['MATCH (n) detach /* x */ delete n', 'CYPHER_NOT_READ_ONLY'],
    ["MATCH (n:Entity) SET n.name = 'x' RETURN n", 'CYPHER_NOT_READ_ONLY'],
    ["LOAD CSV FROM 'file:///etc/hostname' AS line RETURN line", 'CYPHER_NOT_READ_ONLY'],
    ['MATCH (n) \\u0044ETACH DELETE n', /^CYPHER_/],
    ['MATCH (n) RETURN n ~~~ DELETE n', 'CYPHER_SYNTAX'],
    ['MATCH (n) ſET n.x = 1', /^CYPHER_/],
    ['RETURN 1 AS x; MATCH (n) DETACH DELETE n', /^CYPHER_/],
    ['CALL dbms.listConfig() YIELD name RETURN name', 'CYPHER_NOT_READ_ONLY'],
    [`RETURN ${'['.repeat(3000)}1${']'.repeat(3000)} AS x`, /^CYPHER_/],
    ['RETURN missing AS x', 'CYPHER_SYNTAX'],
    ['RETURN $missing AS x', 'CYPHER_SYNTAX'],
  ])(
    'is refused: %s',
    async (query, code) => {
      expect(await refusal(query)).toMatchObject({ code: expect.stringMatching(code) });
      expect(await count()).toBe(2);
    },
    PATIENT,
  );

  test('says where a fault is', async () => {
    expect(await refusal('MATCH (n:Person)\nRETRUN n')).toMatchObject({
      code: 'CYPHER_SYNTAX',
      position: { line: 2, column: 1, offset: 17 },
    });
  });

  test('is given up after its time, and the next is answered', async () => {
    const long =
      'UNWIND range(1, 20000) AS x UNWIND range(1, 20000) AS y WITH x, y WHERE x * y = 7 RETURN count(*) AS c';
    expect(await refusal(long, { timeoutMs: 300 })).toMatchObject({ code: 'CYPHER_TIMEOUT' });
    const gone = new AbortController();
    const asked = post({ query: long, timeoutMs: 60_000 }, {}, gone.signal);
    setTimeout(() => gone.abort(), 300);
    await expect(asked).rejects.toThrow();
    expect((await ask('RETURN 1 AS x')).rows).toEqual([[1]]);
  });

  test(
    'more than a few at once are asked to wait',
    async () => {
      const slow =
        'UNWIND range(1, 3000) AS x UNWIND range(1, 3000) AS y WITH x, y WHERE x * y = 7 RETURN count(*) AS c';
      const answers = await Promise.all(Array.from({ length: 6 }, () => post({ query: slow })));
      const statuses = answers.map(({ status }) => status);
      expect(statuses.filter((status) => status === 503)).toHaveLength(2);
      const busy = answers.find(({ status }) => status === 503)!;
      expect(busy.headers.get('retry-after')).toBe('1');
      expect(ApiError.parse(await busy.json()).error.code).toBe('BUSY');
      expect((await ask('RETURN 1 AS x')).rows).toEqual([[1]]);
    },
    PATIENT,
  );

  test.each([
    ['no JSON', 'query=RETURN 1', {}],
    ['a form', 'query=RETURN+1', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['JSON under another name', '{"query":"RETURN 1 AS x"}', { 'content-type': 'text/plain' }],
    ['nothing', '{}', {}],
    ['an empty query', '{"query":""}', {}],
    ['a timeout that is none', '{"query":"RETURN 1 AS x","timeoutMs":0}', {}],
    ['an unknown field', '{"query":"RETURN 1 AS x","write":true}', {}],
  ])('refuses a request that is %s', async (_, body, headers) => {
    const response = await post(body, headers);
    expect(response.status).toBe(400);
    expect(ApiError.parse(await response.json()).error.code).toBe('BAD_REQUEST');
  });

  test('refuses another site’s page, and any method but POST', async () => {
    expect((await post({ query: 'RETURN 1 AS x' }, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await fetch(address)).status).toBe(405);
  });

  const embedded = name === 'grafeo';
  test.each([
    [
      'MATCH (n:Entity) RETURN n.name AS name, count(*)',
      /AS n/,
      'MATCH (n:Entity) RETURN n.name AS name, count(*) AS n',
    ],
    ["MATCH (n:Entity) WHERE 1 = '1' RETURN n.id AS id", /one type/, 'MATCH (n:Entity) WHERE 1 = 1 RETURN n.id AS id'],
    [
      'MATCH (a:Entity)-[r]->(b:Entity) WHERE r:VISITED RETURN a.id AS id',
      /type\(r\)/,
      "MATCH (a:Entity)-[r]->(b:Entity) WHERE type(r) = 'VISITED' RETURN a.id AS id",
    ],
    ['RETURN [1, 2, 3][-2..] AS x', /from its end/, 'RETURN last([1, 2, 3]) AS x'],
    ["RETURN date('2023-10') AS x", /not whole/, "RETURN date('2023-10-01') AS x"],
    [
      'MATCH (n:Person|State) RETURN n.id AS id',
      /label expressions/,
      'MATCH (n:Entity) WHERE n:Person OR n:State RETURN n.id AS id',
    ],
    [
      'MATCH (a:Entity)-[:VISITED]->{1,3}(b:Entity) RETURN b.id AS id',
      /quantified/,
      'MATCH (a:Entity)-[:VISITED*1..3]->(b:Entity) RETURN b.id AS id',
    ],
  ])(
    'answers what Neo4j answers, or says what to write where the embedded engine would answer wrongly: %s',
    async (query, message, instead) => {
      if (embedded) {
        const fault = await refusal(query);
        expect(fault).toMatchObject({ code: 'CYPHER_UNSUPPORTED', message: expect.stringMatching(message) });
        expect(fault.position).toBeDefined();
      } else {
        await ask(query);
      }
      expect((await ask(instead)).rows.length).toBeGreaterThan(0);
    },
  );

  test.each([
    'MATCH (n:Entity) WHERE n:Person RETURN n.id AS id',
    'MATCH (a:Person)-[r:VISITED|MET]->(b:State) RETURN a.id AS id',
    "MATCH (n:Entity) WHERE n.name = 'Ana' AND size(n.name) = 3 RETURN count(*) AS n",
    'MATCH (n:Entity) WITH n.name AS name, count(*) AS n ORDER BY n DESC RETURN name AS name, n AS n',
    'RETURN [1, 2, 3][1..2] AS x, -1 AS y',
  ])('lets pass what either engine answers rightly: %s', async (query) => {
    expect((await ask(query)).rows.length).toBeGreaterThan(0);
  });
});
