import { openStore } from '../../cypher/openStore.ts';
import { announceOwner } from '../../cypher/owner.ts';
import { query } from '../../cypher/queries.ts';
import type { Config } from '../config.ts';
import { EXIT } from '../exitCodes.ts';
import { say } from '../output.ts';
import { readGazetteers } from '../readGazetteers.ts';
import { checkAddress, checkFree, serve } from '../serve.ts';
import { ingestPaths, summary } from './ingest.ts';

export interface ServeOptions {
  readonly config: Config;
  /** A folder to ingest into a store that is empty. */
  readonly samples?: string | undefined;
}

/** Serves until interrupted. The samples are read first, once: a store that holds articles is left as it is. */
export async function serveCommand({ config, samples }: ServeOptions): Promise<number> {
  checkAddress(config);
  const gazetteer = await readGazetteers(config.gazetteers);
  await checkFree(config);
  const store = await openStore(config.store);
  try {
    if (samples !== undefined && (await isEmpty(store))) {
      say(`Reading the samples in ${samples} …`);
      const report = await ingestPaths(store, [samples], gazetteer);
      say(`${summary(report)}.`);
      if (report.cancelled) return EXIT.interrupted;
    }
    const server = await serve(store, config, gazetteer);
    if (store.name === 'grafeo')
      announceOwner(config.store.path, { address: server.address, ...(config.token && { token: config.token }) });
    process.stdout.write(`Newsgraph is at ${server.address}\n`);
    await interrupted();
    await server.close();
    return EXIT.ok;
  } finally {
    await store.close();
  }
}

async function isEmpty(store: Awaited<ReturnType<typeof openStore>>): Promise<boolean> {
  const rows = await store.read(query('read/anyArticle'));
  return rows.length === 0;
}

const interrupted = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
