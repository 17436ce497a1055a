import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../cypher/openStore.ts';
import { searchEntities } from '../../cypher/search/searchEntities.ts';
import { searchArticles, searchStatements } from '../../cypher/search/searchTexts.ts';
import type { Store } from '../../cypher/store.ts';
import { removeArticles, writeArticles } from '../../cypher/writeArticles.ts';
import type { ArticleWrites } from '../../model/graphWrites.ts';
import { toArticleWrites } from './articleWrites.ts';
import { storesUnderTest } from './storesUnderTest.ts';

const stores = await storesUnderTest();

/** Three articles, each of a day of its own. */
const ARTICLES: ArticleWrites[] = [
  {
    ...toArticleWrites({
      n: 1,
      text: 'Türkiye and Brazil talked about grain. The sanctions stay, said Ana Lima.',
      publishedAt: '2024-03-01',
      statements: [
        { speaker: 'person/ana-lima', text: 'The sanctions stay', about: ['state/DNK'] },
        { speaker: 'person/bo-holm', text: 'We used all our grain' },
      ],
    }),
  },
  { ...toArticleWrites({ n: 2, text: 'The US grain deal was signed in Lisbon.', publishedAt: '2024-03-02' }) },
  {
    ...toArticleWrites({
      n: 3,
      text: 'Farmers used grain. A deal on fish was not signed.',
      publishedAt: '2024-03-03',
      events: [{ source: ['person/ana-lima'], target: ['state/BRA'], relation: 'VISITED' }],
    }),
  },
];

describe.each(stores)('search on $name', ({ openEmpty, config }) => {
  let store: Store;
  beforeAll(async () => {
    store = await openEmpty();
    await writeArticles(store, ARTICLES);
  });
  afterAll(() => store.close());

  const articles = async (q: string) =>
    (await searchArticles(store, { q, limit: 10 })).hits.map(({ id }) => id.slice(-1));

  test.each([
    ['grain', ['1', '2', '3']],
    ['GRAIN', ['1', '2', '3']],
    ['turkiye', ['1']],
    ['sanction', ['1']],
    ['grain deal', ['2', '3']],
    ['"grain deal"', ['2']],
    ['deal sign', ['2', '3']],
    ['us grain', ['2']],
    ['grain us', ['2', '3']],
    ['eal', []],
    ['grain -deal', ['2', '3']],
    ['article 3', ['3']],
    ['*', []],
    ['grain* OR (fish', []],
  ])('the articles that say %s', async (q, ids) => {
    expect((await articles(q)).sort()).toEqual(ids);
  });

  test('whole words come before the starts of words, and titles before texts', async () => {
    expect(await articles('grain us')).toEqual(['2', '3']);
    expect((await articles('article'))[0]).toBe('3');
  });

  test('an article’s hit has its excerpt, with the words marked', async () => {
    const { hits, total, corrected } = await searchArticles(store, { q: 'turkiye grain', limit: 10 });
    expect({ total, corrected }).toEqual({ total: 1, corrected: null });
    const [hit] = hits;
    expect(hit).toMatchObject({
      id: 'article/1',
      title: 'Article 1',
      publisher: 'The Ledger',
      publishedAt: '2024-03-01',
    });
    const { text, marks } = hit!.excerpt;
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['Türkiye', 'grain']);
  });

  test('more than is asked for is counted', async () => {
    const { hits, total } = await searchArticles(store, { q: 'grain', limit: 1 });
    expect({ shown: hits.length, total }).toEqual({ shown: 1, total: 3 });
  });

  test.each([
    ['sanctions', 'The sanctions stay', 'Ana Lima'],
    ['grain', 'We used all our grain', 'Bo Holm'],
  ])('the statements that say %s, and who made them', async (q, text, speaker) => {
    const { hits } = await searchStatements(store, { q, limit: 10 });
    expect(hits.map((hit) => [hit.excerpt.text, hit.speaker?.name])).toEqual([[text, speaker]]);
  });

  test.each([
    ['Ana Lima', 'person/ana-lima'],
    ['lima', 'person/ana-lima'],
    ['Denmrak', 'state/DNK'],
    ['denmar', 'state/DNK'],
    ['Danmark', 'state/DNK'],
    ['brasil', 'state/BRA'],
  ])('the name %s finds %s', async (q, id) => {
    expect((await searchEntities(store, { q, limit: 10 })).hits[0]?.id).toBe(id);
  });

  test.each(['Bola', 'Lisbom summer', 'Qatar', '||||'])('%s is the name of nobody', async (q) => {
    expect(await searchEntities(store, { q, limit: 10 })).toEqual({ hits: [], total: 0 });
  });

  test('a misspelt name is corrected where texts are searched, and that is said', async () => {
    const { hits, corrected } = await searchArticles(store, { q: 'grain Brasil', limit: 10 });
    expect(corrected).toBe('grain brazil');
    expect(hits.map(({ id }) => id)).toEqual(['article/1']);
  });

  test('what is forgotten is not found any more', async () => {
    await removeArticles(store, ['article/1']);
    expect(await articles('turkiye')).toEqual([]);
    expect((await searchStatements(store, { q: 'sanctions', limit: 10 })).total).toBe(0);
    await writeArticles(store, ARTICLES.slice(0, 1));
    expect(await articles('turkiye')).toEqual(['1']);
  });

  test('a store of before is given what it is searched by', async () => {
    await store.write(async (tx) => {
      await tx.run('MATCH (n:Article) SET n.searchText = null');
      await tx.run('MATCH (n:Statement) SET n.searchText = null');
      await tx.run('MATCH (m:Meta) SET m.version = 3');
    });
    expect(await articles('turkiye')).toEqual([]);
    await store.close();
    store = await openStore(config);
    expect(await articles('turkiye')).toEqual(['1']);
    expect((await searchStatements(store, { q: 'sanctions', limit: 10 })).total).toBe(1);
  });
});
