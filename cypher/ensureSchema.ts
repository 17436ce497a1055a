import { query } from './queries.ts';
import { rebuildGraph } from './rebuildGraph.ts';
import { type Store, StoreError } from './store.ts';

/** Raised by every change that an older program could not read, and of what a signature holds. */
export const SCHEMA_VERSION = 5;

/** Since this one, all that an article says can be read from the store, and the rest be made anew of it. */
export const OLDEST_SCHEMA = 3;

/**
 * Declares constraints and indexes, makes anew what an older program wrote, and stamps the schema's version into the
 * store. Does nothing the second time; a rebuilding that was cut short goes on.
 * @throws StoreError STORE_VERSION when a newer program has written this store, or one too old to be rebuilt
 */
export async function ensureSchema(store: Store): Promise<void> {
  const [meta] = await store.read(query('schema/readVersion'));
  const found = meta?.version;
  if (typeof found === 'number' && found > SCHEMA_VERSION) {
    throw new StoreError(
      'STORE_VERSION',
      `The store has schema ${found}, this program knows up to ${SCHEMA_VERSION}: update newsgraph, or use another store.`,
    );
  }
  const old = typeof found === 'number' ? found : SCHEMA_VERSION;
  if (old < OLDEST_SCHEMA) {
    throw new StoreError(
      'STORE_VERSION',
      `The store has schema ${found}, which an older newsgraph wrote; this one writes ${SCHEMA_VERSION}: ingest the articles into a new store (another --data folder, or an empty database).`,
    );
  }
  // Constraints first: the embedded engine makes no index for a constraint, and Neo4j takes the second statement as met.
  const fullText = store.name === 'neo4j' ? ['neo4j/fullTextIndexes'] : [];
  for (const name of ['schema/constraints', 'schema/indexes', ...fullText]) {
    for (const statement of statements(query(name))) {
      await store.write((tx) => tx.run(statement));
    }
  }
  if (old < SCHEMA_VERSION) await rebuildGraph(store);
  if (found !== SCHEMA_VERSION) {
    await store.write((tx) => tx.run(query('schema/writeVersion'), { version: SCHEMA_VERSION }));
  }
}

/** The statements of a file, parted by semicolons at the ends of lines; comment lines dropped. */
function statements(text: string): string[] {
  return text
    .replace(/^\s*\/\/.*$/gm, '')
    .split(/;\s*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}
