import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readEntity } from '../../cypher/readEntity.ts';
import { readEvidence } from '../../cypher/readEvidence.ts';
import { readOverview } from '../../cypher/readOverview.ts';
import { readSuggestions } from '../../cypher/readSuggestions.ts';
import type { Store } from '../../cypher/store.ts';
import { removeArticles, writeArticles } from '../../cypher/writeArticles.ts';
import { SuggestionsResponse } from '../../model/api.ts';
import type { ArticleWrites, EntityRecord } from '../../model/graphWrites.ts';
import { propertyRuns } from '../propertyRuns.ts';
import { toArticleWrites } from './articleWrites.ts';
import { countSupport, readCounts } from './countSupport.ts';
import { dumpGraph } from './dumpGraph.ts';
import { storesUnderTest } from './storesUnderTest.ts';

const stores = await storesUnderTest();

type Local = Partial<Omit<EntityRecord, 'context'>> & { name: string; roles?: string[]; near?: string[] };

const slug = (name: string) => name.toLowerCase().replaceAll(/[^a-z]+/g, '-');

/** An article in which the first of its people meets the second. */
function article(n: number, ...locals: readonly Local[]): ArticleWrites {
  const entities = locals.map(({ roles = [], near = [], kind = 'person', ...local }, i): EntityRecord => {
    const context = { roles: roles.map((role) => toRole(role)), near, contested: false };
    return {
      id: `${kind}/${slug(local.name)}`,
      kind,
      aliases: [],
      mentionCount: 1,
      spans: [{ start: i, end: i + 1, form: 'name' }],
      context,
      ...local,
    };
  });
  const ids = entities.map(({ id }) => id);
  const base = toArticleWrites({ n, publishedAt: `2024-03-0${1 + (n % 9)}`, events: [{ source: ['state/BRA'] }] });
  const [claim] = base.events;
  const events =
    ids.length > 1 && claim ? [{ ...claim, source: [ids[0]!], target: [ids[1]!], start: '2024-03-01' }] : [];
  return { ...base, entities, events, statements: [] };
}

/** `president@RUS` */
function toRole(role: string) {
  const [title = '', of] = role.split('@');
  return { title, ...(of && { of }) };
}

const holm: Local = { name: 'Bo Holm', countryCode: 'DNK', roles: ['president@DNK'] };
const president: Local = { name: 'Holm', roles: ['president'], near: ['DNK'] };
const ida: Local = { name: 'Ida Holm', near: ['DNK'] };
const bare: Local = { name: 'Holm', near: ['DNK'] };
const guest: Local = { name: 'Tarik Obradovic', countryCode: 'SRB', roles: ['foreign minister@SRB'] };

describe.each(stores)('linking on $name', ({ name, openEmpty }) => {
  let store: Store;
  beforeEach(async () => {
    store = await openEmpty();
  });
  afterEach(() => store.close());

  const people = async () =>
    (await store.read('MATCH (n:Person) RETURN n.id AS id')).map(({ id }) => String(id)).sort();

  test('a title joins its bearer, whichever came first, and their meetings are one', async () => {
    const articles = [article(1, president, guest), article(2, holm, guest), article(3, ida)];
    for (const order of [articles, articles.toReversed()]) {
      for (const one of order) await writeArticles(store, [one]);
      expect(await people()).toEqual(['person/bo-holm', 'person/ida-holm', 'person/tarik-obradovic']);
      const { edges } = await readOverview(store, { limit: 10 });
      expect(edges).toMatchObject([{ relation: 'MET', count: 1, articleCount: 2 }]);
      expect((await readEvidence(store, edges[0]!.id, { limit: 5 }))?.items).toHaveLength(2);
      await removeArticles(
        store,
        articles.map((one) => one.article.id),
      );
      expect(await dumpGraph(store)).toEqual([]);
    }
  });

  test('a family name that two may bear is nobody’s, and is suggested to both', async () => {
    await writeArticles(store, [article(1, holm, guest), article(2, ida), article(3, bare)]);
    const ids = await people();
    expect(ids).toHaveLength(4);
    const own = ids.find((id) => /^person\/holm-[0-9a-f]{10}$/.test(id));
    const { suggestions, total } = SuggestionsResponse.parse(await readSuggestions(store, { limit: 10 }));
    const pairs = suggestions.map(({ a, b }) => [a.id, b.id].sort().join(' '));
    expect(pairs).toContain(['person/bo-holm', own].sort().join(' '));
    expect(pairs).toContain(['person/ida-holm', own].sort().join(' '));
    expect(total).toBe(suggestions.length);
    expect(suggestions[0]?.reasons.length).toBeGreaterThan(0);
  });

  test('an id that a merge retired answers with the entity that took it', async () => {
    await writeArticles(store, [article(1, president, guest)]);
    expect((await readEntity(store, 'person/holm'))?.id).toBe('person/holm');
    await writeArticles(store, [article(2, holm)]);
    expect((await readEntity(store, 'person/holm'))?.id).toBe('person/bo-holm');
    expect(await readEntity(store, 'person/nobody')).toBeNull();
  });

  test('one article that gives both forms mentions the entity once', async () => {
    const full: Local = { name: 'Western Cod Fishing Treaty', kind: 'organisation' };
    const short: Local = { name: 'WCFT', kind: 'organisation' };
    await writeArticles(store, [article(1, short, guest), article(2, full, short)]);
    const entity = await readEntity(store, 'organisation/western-cod-fishing-treaty');
    expect(entity).toMatchObject({ articleCount: 2, mentionCount: 3 });
    expect(entity?.articles).toHaveLength(2);
  });

  test('pages of suggestions hold each once', async () => {
    const articles = ['Kowal', 'Brandvold', 'Tarasenko'].flatMap((family, i) => [
      article(2 * i + 1, { name: `Ola ${family}`, countryCode: 'NOR' }),
      article(2 * i + 2, { name: `Ola ${family}`, countryCode: 'ITA' }),
    ]);
    await writeArticles(store, articles);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await readSuggestions(store, { limit: 1, cursor });
      seen.push(...page.suggestions.map(({ id }) => id));
      expect(page.total).toBe(3);
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(new Set(seen).size).toBe(3);
  });

  const { numRuns, timeout } = propertyRuns(name === 'grafeo' ? 24 : 5);
  test(
    'any order, any batches and any detour link alike',
    async () => {
      const person = fc.record({
        name: fc.constantFrom('Bo Holm', 'Holm', 'Ida Holm', 'Bo A. Holm', 'John Smith', 'Smith', 'Holm Jr'),
        countryCode: fc.constantFrom(undefined, 'DNK', 'NOR'),
        roles: fc.uniqueArray(fc.constantFrom('president@DNK', 'president', 'footballer', 'senator@NOR'), {
          maxLength: 2,
        }),
        near: fc.constantFrom([], ['DNK'], ['NOR']),
      });
      const body = fc.record({
        name: fc.constantFrom('WCFT', 'Western Cod Fishing Treaty', 'Defence Ministry', 'Cod Council'),
        kind: fc.constant('organisation' as const),
        countryCode: fc.constantFrom(undefined, 'DNK', 'NOR'),
        wikidataId: fc.constantFrom(undefined, undefined, 'Q1', 'Q2'),
      });
      const local = fc.oneof({ weight: 3, arbitrary: person }, body).map((drawn) => {
        const known = Object.entries(drawn).filter(([, value]) => value !== undefined);
        return Object.fromEntries(known) as unknown as Local;
      });
      const bodies = fc.array(fc.uniqueArray(local, { selector: (one) => one.name, minLength: 1, maxLength: 4 }), {
        minLength: 2,
        maxLength: 7,
      });
      await fc.assert(
        fc.asyncProperty(bodies, fc.array(fc.nat(9), { minLength: 7, maxLength: 7 }), async (drawn, detours) => {
          const articles = drawn.map((locals, i) => article(i + 1, ...locals));
          await removeArticles(
            store,
            [1, 2, 3, 4, 5, 6, 7].map((n) => `article/${n}`),
          );
          expect(await dumpGraph(store)).toEqual([]);
          await writeArticles(store, articles);
          const straight = await dumpGraph(store);
          await removeArticles(
            store,
            articles.map((one) => one.article.id),
          );
          for (const [i, one] of [...articles.entries()].reverse()) {
            const detour = detours[i] as number;
            await writeArticles(store, [article(i + 1, ...(drawn[detour % drawn.length] as Local[]))]);
            if (detour % 2) await removeArticles(store, [one.article.id]);
            await writeArticles(store, [one]);
          }
          expect(await dumpGraph(store)).toEqual(straight);
          expect(await readCounts(store)).toEqual(await countSupport(store));
        }),
        { numRuns },
      );
    },
    timeout,
  );
});
