import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openStore, type StoreConfig } from '../../cypher/openStore.ts';
import type { Store } from '../../cypher/store.ts';
import { leaseNeo4j } from '../neo4j/leaseNeo4j.ts';

export interface StoreUnderTest {
  readonly name: Store['name'];
  readonly config: StoreConfig;
  /** The store without any data, its schema in place. Close it before the next one is opened. */
  openEmpty(): Promise<Store>;
}

/**
 * The stores that a suite is to run on, for `describe.each`: the embedded one, and Neo4j where this machine has it.
 * Call it at the top of a test file: `const stores = await storesUnderTest();`. Cleans up after the file.
 */
export async function storesUnderTest(): Promise<StoreUnderTest[]> {
  const path = mkdtempSync(join(tmpdir(), 'newsgraph-store-'));
  const neo4j = await leaseNeo4j();
  afterAll(async () => {
    rmSync(path, { recursive: true, force: true });
    await neo4j?.release();
  });
  const grafeo: StoreUnderTest = {
    name: 'grafeo',
    config: { path },
    openEmpty: () => {
      rmSync(path, { recursive: true, force: true });
      return openStore({ path });
    },
  };
  if (!neo4j) return [grafeo];
  const config = { path, neo4j: neo4j.config };
  const onNeo4j: StoreUnderTest = {
    name: 'neo4j',
    config,
    openEmpty: async () => {
      await neo4j.clear();
      return openStore(config);
    },
  };
  return [grafeo, onNeo4j];
}
