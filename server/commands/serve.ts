import { openStore } from '../../cypher/openStore.ts';
import { announceOwner } from '../../cypher/owner.ts';
import { query } from '../../cypher/queries.ts';
import type { Config } from '../config.ts';
import { EXIT } from '../exitCodes.ts';
import { createLog } from '../log.ts';
import { createMetrics } from '../metrics.ts';
import { say } from '../output.ts';
import { readGazetteers } from '../readGazetteers.ts';
import { checkAddress, checkFree, serve } from '../serve.ts';
import { ingestPaths, summary } from './ingest.ts';

export interface ServeOptions {
  readonly config: Config;
  /** A folder to ingest into a store that is empty. */
  readonly samples?: string | undefined;
  /** Jobs may fetch pages from any machine, not only from the public web. */
  readonly allowPrivate: boolean;
}

/** Serves until interrupted. The samples are read first, once: a store that holds articles is left as it is. */
export async function serveCommand({ config, samples, allowPrivate }: ServeOptions): Promise<number> {
  checkAddress(config);
  const gazetteer = await readGazetteers(config.gazetteers);
  const metrics = createMetrics();
  await checkFree(config);
  const store = await openStore(config.store);
  try {
    if (samples !== undefined && (await isEmpty(store))) {
      say(`Reading the samples in ${samples} …`);
      const report = await ingestPaths(store, { paths: [samples] }, gazetteer);
      metrics.articles(report);
      say(`${summary(report)}.`);
      if (report.cancelled) return EXIT.interrupted;
    }
    // At a terminal only what goes wrong is of interest, for the page shows the rest.
    const log = createLog(config.log ?? (process.stderr.isTTY ? 'warn' : 'info'));
    const server = await serve(store, config, { gazetteer, log, metrics, allowPrivate });
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

/** npm passes on an interrupt that the terminal has sent already: what comes so soon after one is the same. */
const SAME_MS = 1_000;

/** Resolves at the first interrupt; a second one ends the process at once. */
const interrupted = (): Promise<void> =>
  new Promise((resolve) => {
    let first = Number.POSITIVE_INFINITY;
    const onInterrupt = () => {
      if (performance.now() > first + SAME_MS) process.exit(EXIT.interrupted);
      first = Math.min(first, performance.now());
      resolve();
    };
    process.on('SIGINT', onInterrupt).on('SIGTERM', onInterrupt);
  });
