import { MIGRATIONS } from './migrations.ts';
import { query } from './queries.ts';
import { type Store, StoreError } from './store.ts';

/** Raised by every change that an older program could not read, and of what a signature holds. */
export const SCHEMA_VERSION = 5;

/**
 * Declares constraints and indexes, brings what an older program wrote to this one's schema, and stamps the schema's
 * version into the store. Does nothing the second time; a migration that was cut short goes on.
 * @throws StoreError STORE_VERSION when a newer program has written this store, or one too old to be migrated
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
  if (old < MIGRATIONS[0]!.from) {
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
  for (const { from, migrate } of MIGRATIONS) if (from >= old) await migrate(store);
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
