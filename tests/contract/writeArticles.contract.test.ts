import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LISTED } from '../../cypher/deriveEdges.ts';
import { readArticle } from '../../cypher/readArticle.ts';
import { readEntity, readNeighbours } from '../../cypher/readEntity.ts';
import { readEvidence } from '../../cypher/readEvidence.ts';
import { readOverview } from '../../cypher/readOverview.ts';
import { readPaths } from '../../cypher/readPaths.ts';
import { searchEntities } from '../../cypher/search/searchEntities.ts';
import type { Store } from '../../cypher/store.ts';
import { removeArticles, writeArticles } from '../../cypher/writeArticles.ts';
import {
  ArticleResponse,
  EntityResponse,
  EvidenceResponse,
  GraphResponse,
  NeighboursResponse,
  PathsResponse,
  SearchResponse,
} from '../../model/api.ts';
import { propertyRuns } from '../propertyRuns.ts';
import { type ArticleDraft, ENTITY_IDS, toArticleWrites } from './articleWrites.ts';
import { countSupport, readCounts } from './countSupport.ts';
import { dumpGraph } from './dumpGraph.ts';
import { storesUnderTest } from './storesUnderTest.ts';

const stores = await storesUnderTest();

const met = (publisher: string, n: number): ArticleDraft => ({
  n,
  publisher,
  publishedAt: `2024-03-0${n}`,
  events: [{ source: ['person/ana-lima'], target: ['person/bo-holm'], start: '2024-03-01' }],
});

const write = (store: Store, ...drafts: ArticleDraft[]) => writeArticles(store, drafts.map(toArticleWrites));

describe.each(stores)('the graph on $name', ({ name, openEmpty }) => {
  let store: Store;
  beforeEach(async () => {
    store = await openEmpty();
  });
  afterEach(() => store.close());

  test('one meeting told by two publishers is one event with two sources', async () => {
    await write(store, met('The Ledger', 1), met('The Post', 2));
    const { edges } = GraphResponse.parse(await readOverview(store, { limit: 10 }));
    expect(edges).toHaveLength(1);
    expect(edges[0]).toMatchObject({ relation: 'MET', count: 1, articleCount: 2, sourceCount: 2, start: '2024-03-01' });
  });

  test('one wire text at two addresses is two articles and one independent source', async () => {
    await write(store, { ...met('The Ledger', 1), text: 'Wire.' }, { ...met('The Post', 2), text: 'Wire.' });
    const { edges } = await readOverview(store, { limit: 10 });
    expect(edges[0]).toMatchObject({ articleCount: 2, sourceCount: 1 });
  });

  test('a meeting that is denied or planned is never an edge MET in the store', async () => {
    const pair = { source: ['person/ana-lima'], target: ['person/bo-holm'] } as const;
    await write(store, { n: 1, events: [{ ...pair, status: 'negated' }] });
    await write(store, { n: 2, events: [{ ...pair, status: 'planned', start: '2025-01-01' }] });
    expect(await store.read('MATCH (a:Entity)-[r:MET]->(b:Entity) RETURN r.id AS id')).toEqual([]);
    const { edges } = await readOverview(store, { limit: 10 });
    expect(edges.map(({ relation, status }) => `${relation} ${status}`).sort()).toEqual(['MET negated', 'MET planned']);
  });

  test('a denial contradicts what another article asserts', async () => {
    const pair = { source: ['person/ana-lima'], target: ['person/bo-holm'], start: '2024-03-01' } as const;
    await write(store, { n: 1, events: [pair] }, { n: 2, events: [{ ...pair, status: 'negated' }] });
    const { edges } = await readOverview(store, { limit: 10 });
    const evidence = EvidenceResponse.parse(await readEvidence(store, edges[0]!.id, { limit: 10 }));
    expect(evidence.items.map(({ stance, article }) => [stance, article.id])).toEqual([
      ['supports', 'article/1'],
      ['contradicts', 'article/2'],
    ]);
  });

  test('a wrong relation, an event of unknown type, draws no edge and keeps its evidence', async () => {
    await write(store, { n: 1, events: [{ relation: 'RELATED_TO', source: ['state/BRA'], target: ['state/DNK'] }] });
    expect((await readOverview(store, { limit: 10 })).total.edges).toBe(0);
    expect((await readEvidence(store, 'state/BRA', { limit: 10 }))?.items).toHaveLength(1);
  });

  test('an article written again replaces its own evidence and nothing else', async () => {
    await write(store, met('The Ledger', 1), met('The Post', 2));
    const before = await dumpGraph(store);
    await write(store, met('The Ledger', 1));
    expect(await dumpGraph(store)).toEqual(before);
    await write(store, { ...met('The Ledger', 1), events: [{ source: ['state/BRA'], target: ['state/DNK'] }] });
    const { edges } = await readOverview(store, { limit: 10 });
    expect(edges.map(({ id, articleCount }) => [id, articleCount])).toEqual([
      ['edge/MET/asserted/person/ana-lima/person/bo-holm', 1],
      ['edge/MET/asserted/state/BRA/state/DNK', 1],
    ]);
  });

  test('a publisher at two domains is one source, whichever article came first', async () => {
    const at = (n: number, domain?: string) => {
      const writes = toArticleWrites(met('The Ledger', n));
      return { ...writes, source: { ...writes.source, ...(domain && { domain }) } };
    };
    const articles = [at(1, 'b.example'), at(2, 'a.example'), at(3)];
    const graphs: string[][] = [];
    for (const order of [articles, articles.toReversed()]) {
      await removeAll(store);
      for (const article of order) await writeArticles(store, [article]);
      graphs.push(await dumpGraph(store));
    }
    expect(graphs[0]).toEqual(graphs[1]);
    const sources = graphs[0]?.filter((line) => line.includes('"labels":["Source"]'));
    expect(sources).toEqual([expect.stringContaining('"domain":"a.example"')]);
  });

  test('a source is called as its present articles call it', async () => {
    const at = (n: number, name: string, domain?: string) => {
      const writes = toArticleWrites(met('The Ledger', n));
      return { ...writes, source: { id: writes.source.id, name, ...(domain && { domain }) } };
    };
    const [first, second] = [at(1, 'THE LEDGER', 'a.example'), at(2, 'The Ledger', 'b.example')];
    const source = () => store.read('MATCH (s:Source) RETURN s.name AS name, s.domain AS domain');
    await writeArticles(store, [first, second]);
    expect(await source()).toEqual([{ name: 'THE LEDGER', domain: 'a.example' }]);
    await removeArticles(store, ['article/1']);
    expect(await source()).toEqual([{ name: 'The Ledger', domain: 'b.example' }]);
    await writeArticles(store, [at(2, 'The ledger')]);
    expect(await source()).toEqual([{ name: 'The ledger', domain: null }]);
  });

  test('taking every article away leaves nothing', async () => {
    await write(store, met('The Ledger', 1), met('The Post', 2));
    await removeArticles(store, ['article/1', 'article/2', 'article/unknown']);
    expect(await dumpGraph(store)).toEqual([]);
  });

  test('an edge of more facts than it lists counts them all, and shows the evidence of all', async () => {
    const days = Array.from({ length: LISTED + 5 }, (_, i) =>
      new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10),
    );
    const pair = { source: ['person/ana-lima'], target: ['person/bo-holm'] } as const;
    const drafts = days.map(
      (start, i): ArticleDraft => ({
        n: 1 + i,
        events: [{ ...pair, start }],
        statements: [{ speaker: 'person/bo-holm', text: `Words of ${start}`, about: ['state/DNK'] }],
      }),
    );
    await write(store, ...drafts);
    const straight = await dumpGraph(store);
    const id = 'edge/MET/asserted/person/ana-lima/person/bo-holm';
    for (const edge of [id, 'edge/SPOKE_ABOUT/asserted/person/bo-holm/state/DNK']) {
      expect((await readEvidence(store, edge, { limit: 500 }))?.items).toHaveLength(days.length);
    }
    const { edges } = await readOverview(store, { limit: 10 });
    expect(edges.find((edge) => edge.id === id)).toMatchObject({
      count: days.length,
      articleCount: days.length,
      start: days[0],
      end: days.at(-1),
    });
    // The first days go, and with them some of the listed; then all but a few.
    const ids = drafts.map(({ n }) => `article/${n}`);
    await removeArticles(store, ids.slice(0, 3));
    expect(await readCounts(store)).toEqual(await countSupport(store));
    await removeArticles(store, ids.slice(3, -2));
    expect(await readCounts(store)).toEqual(await countSupport(store));
    for (const part of [drafts.slice(40), drafts.slice(0, 40)]) await write(store, ...part);
    expect(await dumpGraph(store)).toEqual(straight);
    await removeArticles(store, ids);
    expect(await dumpGraph(store)).toEqual([]);
  }, 120_000);

  const { numRuns, timeout } = propertyRuns(name === 'grafeo' ? 15 : 5);
  test(
    'any order, any batches and any detour give the graph of the final set',
    async () => {
      const event = fc.record({
        relation: fc.constantFrom('MET' as const, 'INVITED' as const),
        source: fc.uniqueArray(fc.constantFrom(...ENTITY_IDS), { minLength: 1, maxLength: 2 }),
        target: fc.uniqueArray(fc.constantFrom(...ENTITY_IDS), { maxLength: 2 }),
        status: fc.constantFrom('asserted' as const, 'planned' as const, 'negated' as const, 'alleged' as const),
        when: fc.constantFrom(
          {},
          { start: '2024-03-01' },
          { start: '2024-03-20' },
          { start: '2024-03-01', end: '2024-03-31', precision: 'month' as const },
        ),
        about: fc.uniqueArray(fc.constantFrom(...ENTITY_IDS), { maxLength: 1 }),
      });
      const article = fc.record({
        publisher: fc.constantFrom('The Ledger', 'The Post'),
        text: fc.constantFrom('Wire.', 'Other.'),
        publishedAt: fc.constantFrom('2024-03-02', '2024-04-01'),
        events: fc.array(
          event.map(({ when, ...rest }) => ({ ...rest, ...when })),
          { maxLength: 3 },
        ),
        statements: fc.array(
          fc.record({
            speaker: fc.constantFrom(...ENTITY_IDS),
            text: fc.constantFrom('We agree', 'we agree.', 'No'),
            about: fc.uniqueArray(fc.constantFrom(...ENTITY_IDS), { maxLength: 2 }),
          }),
          { maxLength: 2 },
        ),
      });
      const articles = fc.array(article, { minLength: 2, maxLength: 5 });
      await fc.assert(
        fc.asyncProperty(articles, fc.array(fc.nat(9), { maxLength: 5 }), async (bodies, detours) => {
          const drafts = bodies.map((body, i) => ({ ...body, n: i + 1 }));
          await removeAll(store);
          await write(store, ...drafts);
          const straight = await dumpGraph(store);
          expect(await readCounts(store)).toEqual(await countSupport(store));
          await removeAll(store);
          // Each draft alone, last first, with other versions and removals in between.
          for (const [i, draft] of [...drafts.entries()].reverse()) {
            const other = drafts[(detours[i] ?? 0) % drafts.length]!;
            await write(store, { ...other, n: draft.n });
            if ((detours[i] ?? 0) % 2) await removeArticles(store, [`article/${draft.n}`]);
            await write(store, draft);
          }
          expect(await dumpGraph(store)).toEqual(straight);
        }),
        { numRuns },
      );
    },
    timeout,
  );

  test('every reading query answers in the API’s own shape', async () => {
    await write(
      store,
      { ...met('The Ledger', 1), statements: [{ speaker: 'person/bo-holm', text: 'We agree', about: ['state/DNK'] }] },
      {
        n: 2,
        events: [{ relation: 'VISITED', source: ['person/bo-holm'], target: ['state/DNK'], start: '2024-04-02' }],
      },
    );
    SearchResponse.parse(await searchEntities(store, { q: 'ANA', limit: 5 }));
    EntityResponse.parse(await readEntity(store, 'person/bo-holm'));
    ArticleResponse.parse(await readArticle(store, 'article/1'));
    expect(await readEntity(store, 'person/nobody')).toBeNull();
    expect(await readEvidence(store, 'edge/MET/asserted/person/x/person/y', { limit: 5 })).toBeNull();

    const paths = PathsResponse.parse(await readPaths(store, { from: 'person/ana-lima', to: 'state/DNK', max: 4 }));
    expect(paths.paths.map((path) => path.nodes)).toEqual([['person/ana-lima', 'person/bo-holm', 'state/DNK']]);

    const pages: string[] = [];
    let cursor: string | undefined;
    do {
      const page = NeighboursResponse.parse(await readNeighbours(store, 'person/bo-holm', { limit: 1, cursor }));
      pages.push(...page.edges.map((edge) => edge.relation));
      expect(page.total).toBe(3);
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(pages.sort()).toEqual(['MET', 'SPOKE_ABOUT', 'VISITED']);
  });
});

async function removeAll(store: Store) {
  await removeArticles(
    store,
    [1, 2, 3, 4, 5].map((n) => `article/${n}`),
  );
  expect(await dumpGraph(store)).toEqual([]);
}
