import { findArticles } from '../../cypher/findArticles.ts';
import { openStore, type StoreConfig } from '../../cypher/openStore.ts';
import { removeArticles } from '../../cypher/writeArticles.ts';
import { EXIT } from '../exitCodes.ts';
import { say, writeTo } from '../output.ts';

export interface ForgetCommandOptions {
  readonly json: boolean;
  readonly store: StoreConfig;
}

/**
 * Takes articles out of the graph, and all that nothing else supports; the report on standard output, what was not
 * found on standard error. All go at once, or none.
 * @param names ids or addresses of articles
 */
export async function forgetCommand(names: readonly string[], { json, store: config }: ForgetCommandOptions) {
  const store = await openStore(config);
  try {
    const found = await findArticles(store, names);
    const forgotten = [...new Set([...found.values()].flat())].sort();
    const notFound = [...found].filter(([, ids]) => ids.length === 0).map(([name]) => name);
    if (forgotten.length > 0) await removeArticles(store, forgotten);
    for (const name of notFound) say(`newsgraph: ${name}: There is no such article (NOT_FOUND)`);
    const articles = `${forgotten.length} article${forgotten.length === 1 ? '' : 's'}`;
    const text = `${articles} forgotten, ${notFound.length} not found`;
    await writeTo(process.stdout, `${json ? JSON.stringify({ forgotten, notFound }) : text}\n`);
    return notFound.length > 0 ? EXIT.inputFailed : EXIT.ok;
  } finally {
    await store.close();
  }
}
