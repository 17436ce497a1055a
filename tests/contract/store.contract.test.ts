import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../cypher/store.ts';
import { storesUnderTest } from './storesUnderTest.ts';

const stores = await storesUnderTest();

describe.each(stores)('$name', ({ openEmpty }) => {
  let store: Store;
  beforeEach(async () => {
    store = await openEmpty();
  });
  afterEach(() => store.close());

  test('reads back what it wrote', async () => {
    await store.write((tx) => tx.run("CREATE (:Entity {id: 'person/a', name: $name})", { name: 'Ana' }));
    expect(await store.read('MATCH (n:Entity) RETURN n.id AS id, n.name AS name')).toEqual([
      { id: 'person/a', name: 'Ana' },
    ]);
  });
});
