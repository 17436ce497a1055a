import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../../cypher/openStore.ts';
import { type Store, StoreError, type StoreErrorCode } from '../../cypher/store.ts';
import { type IngestProgress, ingest } from '../../ingest/ingestDocuments.ts';
import { type Extractor, loadExtractor } from '../../ingest/pipeline.ts';
import type { Read } from '../../model/article.ts';

const folder = mkdtempSync(join(tmpdir(), 'newsgraph-ingest-'));
let extractor: Extractor;
beforeAll(async () => {
  extractor = await loadExtractor();
});
afterAll(() => rmSync(folder, { recursive: true }));

let stores = 0;
const openEmpty = () => {
  stores += 1;
  return openStore({ path: join(folder, String(stores)) });
};

const read = (id: string, content = `Angela Merkel met Emmanuel Macron in Berlin, said ${id}.`): Read => ({
  raw: {
    origin: id,
    format: 'article',
    content,
    article: { id, url: `https://example.org/${id}`, publishedAt: '2023-10-18' },
  },
});

async function* from(reads: readonly Read[]): AsyncGenerator<Read> {
  yield* reads;
}

/** The store, but that it fails on what mentions the word. */
const failingOn = (store: Store, word: string, code: StoreErrorCode): Store => ({
  name: store.name,
  read: (query, params) => store.read(query, params),
  query: (query, params, options) => store.query(query, params, options),
  close: () => store.close(),
  write: (work) =>
    store.write((tx) =>
      work({
        run: (query, params) => {
          if (JSON.stringify(params ?? {}).includes(word)) throw new StoreError(code, `It can't keep ${word}.`);
          return tx.run(query, params);
        },
      }),
    ),
});

test('one article that the store refuses is said and skipped; the others of its batch are kept', async () => {
  const store = await openEmpty();
  const steps: IngestProgress[] = [];
  const report = await ingest(
    { extractor, store: failingOn(store, 'bad', 'STORE_FAILED') },
    from([read('a'), read('bad'), read('c')]),
    { onProgress: (step) => steps.push(step) },
  );
  const skipped = { code: 'FAILED', message: "It can't keep bad." };
  expect(report).toMatchObject({ added: 2, skipped: [{ origin: 'bad', skipped }] });
  expect(steps.filter((step) => step.skipped)).toEqual([{ done: 3, origin: 'bad', skipped }]);
  await store.close();
});

test.each<[name: string, word: string, code: StoreErrorCode]>([
  ['takes none of several articles', 'said', 'STORE_FAILED'],
  ['can’t be written at all', 'bad', 'STORE_UNAVAILABLE'],
])('a store that %s ends the run', async (_name, word, code) => {
  const store = await openEmpty();
  const reads = from([read('a'), read('bad'), read('c')]);
  await expect(ingest({ extractor, store: failingOn(store, word, code) }, reads)).rejects.toMatchObject({ code });
  expect(await store.read('MATCH (a:Article) RETURN a.id AS id')).toEqual([]);
  await store.close();
});

test('of articles with one address the last stays, and all are counted', async () => {
  const store = await openEmpty();
  const reads = [read('a'), read('a'), read('a', 'Narendra Modi visited Tokyo.'), read('b')];
  expect(await ingest({ extractor, store }, from(reads))).toMatchObject({ added: 2, unchanged: 1, replaced: 1 });
  const people = await store.read('MATCH (p:Person) RETURN p.name AS name ORDER BY p.name');
  expect(people.map(({ name }) => name)).toContain('Narendra Modi');
  await store.close();
});
