import { expect, test } from 'vitest';
import { openStore } from '../../cypher/openStore.ts';
import { rebuildGraph } from '../../cypher/rebuildGraph.ts';
import type { Store } from '../../cypher/store.ts';
import { writeArticles } from '../../cypher/writeArticles.ts';
import { type ArticleDraft, toArticleWrites } from './articleWrites.ts';
import { dumpGraph } from './dumpGraph.ts';
import { storesUnderTest } from './storesUnderTest.ts';

const stores = await storesUnderTest();
const SLOW = 180_000;

const drafts = Array.from(
  { length: 23 },
  (_, i): ArticleDraft => ({
    n: i + 1,
    publisher: i % 3 ? 'The Ledger' : 'The Post',
    publishedAt: `2024-03-${10 + i}`,
    events: [
      { source: ['person/ana-lima'], target: ['person/bo-holm'], start: `2024-02-0${1 + (i % 5)}` },
      { relation: 'INVITED', source: ['state/BRA'], target: ['state/DNK'], about: ['event/lisbon-summit'] },
    ],
    statements: [{ speaker: 'person/bo-holm', text: i % 2 ? 'We agree' : `Words ${i}`, about: ['state/DNK'] }],
  }),
);

/** What schemas 3 and 4 kept otherwise. */
const OLDER = [
  'MATCH (a:Article) SET a.searchText = null',
  'MATCH (t:Statement) SET t.searchText = null',
  'MATCH (e:Event) SET e.kinds = null, e.publishers = null',
  'MATCH (t:Statement) SET t.kinds = null, t.publishers = null',
  'MATCH (v:Evidence) SET v.kind = null',
  "MATCH (s:Signature) SET s.id = 'signature/older-' + s.localId",
  "MATCH (n:Entity) SET n.tally = '{}'",
  'MATCH (a:Entity)-[r]->(b:Entity) SET r.tally = null',
];

async function makeOlder(store: Store, version: number) {
  await store.write(async (tx) => {
    for (const statement of OLDER) await tx.run(statement);
    await tx.run('MATCH (m:Meta) SET m.version = $version', { version });
  });
}

test.each(stores.flatMap((store) => [3, 4].map((version) => ({ ...store, version }))))(
  'a store of schema $version opens as if it had been written now, on $name',
  async ({ config, openEmpty, version }) => {
    let store = await openEmpty();
    await writeArticles(store, drafts.map(toArticleWrites));
    const straight = await dumpGraph(store);
    await makeOlder(store, version);
    expect(await dumpGraph(store)).not.toEqual(straight);
    await store.close();
    store = await openStore(config);
    expect(await dumpGraph(store)).toEqual(straight);
    await store.close();
  },
  SLOW,
);

test.each(stores)(
  'a rebuilding that is cut short goes on, on $name',
  async ({ openEmpty }) => {
    const store = await openEmpty();
    await writeArticles(store, drafts.map(toArticleWrites));
    const straight = await dumpGraph(store);
    for (let writes = 1; writes < 12; writes += 3) {
      await makeOlder(store, 4);
      let left = writes;
      const cut: Store = {
        name: store.name,
        read: (...asked) => store.read(...asked),
        query: (...asked) => store.query(...asked),
        close: () => store.close(),
        write: (work) => (left-- > 0 ? store.write(work) : Promise.reject(new Error('The power is gone.'))),
      };
      await expect(rebuildGraph(cut)).rejects.toThrow('The power is gone.');
      await rebuildGraph(store);
      expect(await dumpGraph(store)).toEqual(straight);
    }
    await store.close();
  },
  SLOW,
);
