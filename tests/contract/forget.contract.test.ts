import { expect, test } from 'vitest';
import { openStore } from '../../cypher/openStore.ts';
import { removeArticles, writeArticles } from '../../cypher/writeArticles.ts';
import { runCli } from '../server/runCli.ts';
import { toArticleWrites } from './articleWrites.ts';
import { dumpGraph } from './dumpGraph.ts';
import { storesUnderTest } from './storesUnderTest.ts';

const SLOW = 180_000;
const stores = await storesUnderTest();

const story = (n: number) => {
  const writes = toArticleWrites({
    n,
    publisher: `Publisher ${n}`,
    events: [{ source: ['person/ana-lima'], target: [n === 1 ? 'state/DNK' : 'person/bo-holm'] }],
  });
  const address = { url: `https://ledger.example/${n}?from=feed`, canonicalUrl: `https://ledger.example/${n}` };
  return { ...writes, article: { ...writes.article, ...address } };
};

test.each(stores)(
  'newsgraph forget on $name',
  async ({ config, openEmpty }) => {
    const kept = await openEmpty();
    await writeArticles(kept, [story(4)]);
    const left = await dumpGraph(kept);
    await removeArticles(kept, ['article/4']);
    await writeArticles(kept, [1, 2, 3, 4].map(story));
    await kept.close();

    const { neo4j } = config;
    const env = neo4j && { NEO4J_URI: neo4j.uri, NEO4J_USER: neo4j.user, NEO4J_PASSWORD: neo4j.password };
    const forget = (...args: string[]) =>
      runCli(['forget', ...args, ...(neo4j ? [] : ['--data', config.path])], { ...(env && { env }) });

    expect(await forget('article/1', 'https://ledger.example/9')).toEqual({
      code: 1,
      stdout: '1 article forgotten, 1 not found\n',
      stderr: 'newsgraph: https://ledger.example/9: There is no such article (NOT_FOUND)\n',
    });
    const both = await forget('--json', 'https://ledger.example/2', 'https://ledger.example/3?from=feed', 'article/2');
    expect({ ...both, stdout: JSON.parse(both.stdout) }).toEqual({
      code: 0,
      stdout: { forgotten: ['article/2', 'article/3'], notFound: [] },
      stderr: '',
    });
    expect((await forget()).code).toBe(2);

    const store = await openStore(config);
    expect(await dumpGraph(store)).toEqual(left);
    await store.close();
  },
  SLOW,
);
