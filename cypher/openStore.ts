import { ensureSchema } from './ensureSchema.ts';
import { openGrafeoStore } from './grafeoStore.ts';
import { type Neo4jConfig, openNeo4jStore } from './neo4jStore.ts';
import type { Store } from './store.ts';

export interface StoreConfig {
  /** The Neo4j to use; without it the embedded store is used. */
  readonly neo4j?: Neo4jConfig;
  /** The directory of the embedded store, made when missing. */
  readonly path: string;
}

/**
 * Opens the store that the configuration names, with its schema in place.
 * @throws StoreError, with what to do in its message
 */
export async function openStore(config: StoreConfig): Promise<Store> {
  const store = config.neo4j ? await openNeo4jStore(config.neo4j) : await openGrafeoStore(config.path);
  try {
    await ensureSchema(store);
  } catch (error) {
    await store.close();
    throw error;
  }
  return store;
}
