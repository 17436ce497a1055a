import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type GrafeoStore, openGrafeoStore } from '../../cypher/grafeoStore.ts';

const directory = mkdtempSync(join(tmpdir(), 'newsgraph-errors-'));
let store: GrafeoStore;
beforeAll(async () => {
  store = await openGrafeoStore(directory);
});
afterAll(async () => {
  await store.close();
  rmSync(directory, { recursive: true });
});

const ask = (query: string) => store.query(query, {}, { timeoutMs: 10_000, maxRows: 10 });

test.each<[query: string, message: string]>([
  ['MATCH (n RETURN n', 'Expected ")" at "RETURN n" (line 1, column 10).'],
  ['MATCH (n) RETURN', 'Expected an expression at the end of the query (line 1, column 17).'],
  ['MATCH (n)\n  WHERE n.x = RETURN n', 'Expected an expression at "RETURN n" (line 2, column 15).'],
  ['\n\n  MATCH (n)\nRETURN n.', 'Expected a name at the end of the query (line 4, column 10).'],
  ['MATCH (n)\r\nRETURN [1, 2', 'Expected "]" at the end of the query (line 2, column 13).'],
  ["MATCH (n {name: 'É 😀'} RETURN n", 'Expected ")" at "RETURN n" (line 1, column 25).'],
  ['MATCH (n /* all */ RETURN n // of them', 'Expected ")" at "RETURN n" (line 1, column 20).'],
  ['MATCH (n) RETURN n ORDER', 'Expected BY at the end of the query (line 1, column 25).'],
  [
    'MATCH (n RETURN n.first AS first, n.second AS second',
    'Expected ")" at "RETURN n.first AS first, n.sec…" (line 1, column 10).',
  ],
  ['MATCH (name) RETURN nam', "Undefined variable 'nam'. Did you mean 'name'?"],
  ['RETURN $missing AS x', 'Missing parameter: $missing.'],
])('a wrong query is told in its own words and places: %s', async (query, message) => {
  await expect(ask(query)).rejects.toMatchObject({ code: 'CYPHER_SYNTAX', message });
});
