import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../../../cypher/store.ts';
import { ApiError, CypherResponse } from '../../../model/api.ts';
import { createApp } from '../../../server/app.ts';
import { dumpGraph } from '../../contract/dumpGraph.ts';
import { storesUnderTest } from '../../contract/storesUnderTest.ts';
import { TRESPASSES, WRITES } from './cypherAttacks.ts';
import { FLOODS } from './cypherFloods.ts';

const stores = await storesUnderTest();
/** The first query waits for its parser to load; a flood for its end. */
const PATIENT = 120_000;

describe.each(stores)('attacks by POST /api/cypher on $name', ({ openEmpty }) => {
  let store: Store;
  let server: Server;
  let address: string;
  let graph: string[];
  let schema: string[];

  /** The names of all that is unique or indexed. */
  const readSchema = async (): Promise<string[]> =>
    [...(await store.read('SHOW CONSTRAINTS')), ...(await store.read('SHOW INDEXES'))]
      .map(({ name }) => String(name))
      .sort();

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
    [graph, schema] = [await dumpGraph(store), await readSchema()];
    expect(graph).toHaveLength(3);
    expect(schema).toContain('entity_id');
    expect((await post('RETURN 1 AS x')).status).toBe(200);
  }, PATIENT);
  afterAll(async () => {
    server.close();
    await store.close();
  });

  const post = (query: string, more: object = {}): Promise<Response> =>
    fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, ...more }),
    });

  test.each([...WRITES, ...TRESPASSES].map(([what, code, query, params = {}]) => [what, code, query, params] as const))(
    'refused, and nothing is changed: %s',
    async (_what, expected, query, params) => {
      const response = await post(query, { params });
      const { code, message } = ApiError.parse(await response.json()).error;
      expect(response.status).toBe(400);
      expect([code, message]).toEqual([expected, message]);
      expect(message).not.toMatch(/\bat \/|node_modules|\.[jt]s:\d/);
      expect(await dumpGraph(store)).toEqual(graph);
      expect(await readSchema()).toEqual(schema);
    },
    PATIENT,
  );

  test.each(FLOODS.map(([what, query, params = {}]) => [what, query, params] as const))(
    'answered, given up or refused within its time, and the next is answered: %s',
    async (_what, query, params) => {
      const response = await post(query, { params, timeoutMs: 1_000 });
      const body: unknown = await response.json();
      if (response.status === 200) expect(CypherResponse.parse(body).rows.length).toBeLessThanOrEqual(1_000);
      else expect(ApiError.parse(body).error.code).toMatch(/^CYPHER_(?:TIMEOUT|SYNTAX|UNSUPPORTED)$/);
      expect((await post('RETURN 1 AS x', { timeoutMs: 60_000 })).status).toBe(200);
    },
    PATIENT,
  );
});
