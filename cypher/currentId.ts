import { query } from './queries.ts';
import type { Store } from './store.ts';

/**
 * The id that an entity has now: its own, or where there is none of it, that of the one entity whose articles gave it
 * this id; null where there is none, or more than one.
 */
export async function currentId(store: Store, id: string): Promise<string | null> {
  const [entity] = await store.read(query('read/entity'), { id });
  if (entity) return id;
  // `person/bo-holm-3fa2c1d0e5` was told from others by its hash, and may be one with them now.
  for (const local of [id, id.replace(/-[0-9a-f]{10}$/, '')]) {
    const rows = await store.read(query('read/retired'), { id: local });
    const [only, ...others] = rows;
    if (only) return others.length === 0 ? (only.id as string) : null;
  }
  return null;
}
