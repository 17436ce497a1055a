import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readEvidence } from '../../cypher/readEvidence.ts';
import { readArticleGraph, readOverview } from '../../cypher/readOverview.ts';
import type { Store } from '../../cypher/store.ts';
import { ingest } from '../../ingest/ingestDocuments.ts';
import { loadExtractor, readDocuments } from '../../ingest/pipeline.ts';
import { dumpGraph } from './dumpGraph.ts';
import { storesUnderTest } from './storesUnderTest.ts';

const stores = await storesUnderTest();
const extractor = await loadExtractor();

const SAMPLES = join(import.meta.dirname, '..', '..', 'samples');
const files = readdirSync(SAMPLES)
  .filter((name) => /^\d.*\.md$/.test(name))
  .map((name) => join(SAMPLES, name))
  .sort();

const load = (store: Store, paths: readonly string[]) => ingest({ extractor, store }, readDocuments(paths));

/** When an article was read is the one thing that another run may have otherwise. */
const dump = (store: Store) => dumpGraph(store, ['retrievedAt', 'recordedAt']);

const dumps: string[][] = [];

describe.each(stores)('the samples on $name', ({ openEmpty }) => {
  test('give one graph, in any order and again, and the same on every store', async () => {
    let store = await openEmpty();
    const report = await load(store, files);
    expect(report).toMatchObject({ added: files.length, replaced: 0, unchanged: 0, skipped: [] });
    const straight = await dump(store);
    expect((await load(store, files.slice(0, 7))).unchanged).toBe(7);
    expect(await dump(store)).toEqual(straight);
    await store.close();

    store = await openEmpty();
    for (const half of [files.slice(9).reverse(), files.slice(0, 9)]) await load(store, half);
    expect(await dump(store)).toEqual(straight);
    await store.close();

    dumps.push(straight);
    expect(straight).toEqual(dumps[0]);
  }, 300_000);

  test('make a graph in which every event, statement and edge has its sentence', async () => {
    const store = await openEmpty();
    await load(store, files);
    const bare = await store.read(
      'MATCH (f) WHERE (f:Statement OR (f:Event AND f.relation IS NOT NULL)) AND NOT EXISTS { MATCH (v:Evidence)-[]->(f) } RETURN f.id AS id',
    );
    expect(bare).toEqual([]);
    const graph = await readOverview(store, { limit: 1000 });
    expect(graph.leftOut.edges).toBe(0);
    for (const { id } of graph.edges) {
      const evidence = await readEvidence(store, id, { limit: 1 });
      expect(evidence?.items[0]?.sentence).toBeTruthy();
    }
    const [first] = await store.read('MATCH (a:Article) RETURN a.id AS id ORDER BY id LIMIT 1');
    const told = await readArticleGraph(store, first?.id as string, { limit: 100 });
    const mentioned = new Set(told?.nodes.map(({ id }) => id));
    expect(told?.edges.length).toBeGreaterThan(0);
    for (const { source, target } of told?.edges ?? [])
      expect(mentioned.has(source) && mentioned.has(target)).toBe(true);
    expect(await readArticleGraph(store, 'none', { limit: 100 })).toBeNull();
    await store.close();
  }, 120_000);
});
