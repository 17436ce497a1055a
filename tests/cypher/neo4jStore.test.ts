import { describe, expect, test } from 'vitest';
import { openNeo4jStore } from '../../cypher/neo4jStore.ts';
import { leaseNeo4j } from '../neo4j/leaseNeo4j.ts';

const leased = await leaseNeo4j();
const login = { user: 'neo4j', password: 'x' };

describe('a Neo4j that is not there', () => {
  test.each([
    ['nothing listens', 'bolt://127.0.0.1:1'],
    ['no such host', 'bolt://no-such-host.invalid:7687'],
  ])('%s: the address and what to do are told', async (_name, uri) => {
    await expect(openNeo4jStore({ uri, ...login })).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: `Neo4j at ${uri} does not answer: start it, or check NEO4J_URI.`,
    });
  });

  test('an address of another kind is refused', async () => {
    await expect(openNeo4jStore({ uri: 'ftp://127.0.0.1', ...login })).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringContaining('NEO4J_URI'),
    });
  });
});

describe.skipIf(!leased)('a Neo4j that refuses', () => {
  test('the password', async () => {
    const wrong = openNeo4jStore({ ...leased!.config, password: 'wrong' });
    await expect(wrong).rejects.toMatchObject({
      code: 'STORE_AUTH',
      message: expect.stringContaining('NEO4J_PASSWORD'),
    });
  });

  test('the database', async () => {
    const wrong = openNeo4jStore({ ...leased!.config, database: 'nowhere' });
    await expect(wrong).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringContaining('NEO4J_DATABASE'),
    });
  });

  test('a query, with the place as the user wrote it', async () => {
    const store = await openNeo4jStore(leased!.config);
    const wrong = store.query('RETURN 1 AS x,\n  RETRUN 2', {}, { timeoutMs: 5_000, maxRows: 1 });
    await expect(wrong).rejects.toMatchObject({ message: expect.stringContaining('(line 2, column 10 (offset: 24))') });
    const first = store.query('RETRUN 1', {}, { timeoutMs: 5_000, maxRows: 1 });
    await expect(first).rejects.toMatchObject({
      message: expect.stringContaining('(line 1, column 1 (offset: 0))\n"RETRUN 1"\n ^'),
    });
    await store.close();
    await leased!.release();
  });
});
