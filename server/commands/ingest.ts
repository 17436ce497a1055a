import { SingleBar } from 'cli-progress';
import type { StoreConfig } from '../../cypher/openStore.ts';
import { openStore } from '../../cypher/openStore.ts';
import type { Store } from '../../cypher/store.ts';
import { type IngestOptions, type IngestProgress, type IngestReport, ingest } from '../../ingest/ingestDocuments.ts';
import { ANY_WEB, countDocuments, loadExtractor, PUBLIC_WEB, readDocuments } from '../../ingest/pipeline.ts';
import type { Read, SkipCode } from '../../model/article.ts';
import type { GazetteerEntry } from '../../model/extraction.ts';
import { findServing } from '../askOwner.ts';
import { EXIT } from '../exitCodes.ts';
import { ingestThrough } from '../ingestThrough.ts';
import { say, toLine, writeTo } from '../output.ts';
import { readGazetteers } from '../readGazetteers.ts';
import { summarise } from '../summarise.ts';

export interface IngestCommandOptions {
  readonly gazetteer: readonly string[];
  readonly json: boolean;
  /** Pages may be fetched from any machine, not only from the public web. */
  readonly allowPrivate: boolean;
  readonly store: StoreConfig;
}

/** Articles from files, folders and the web into the graph; the report on standard output, progress on standard error. */
export async function ingestCommand(paths: readonly string[], options: IngestCommandOptions): Promise<number> {
  const entries = await readGazetteers(options.gazetteer);
  const report = await ingestWhere(options, paths, entries);
  await writeTo(process.stdout, options.json ? `${JSON.stringify(report)}\n` : `${summary(report)}\n`);
  if (report.cancelled) return EXIT.interrupted;
  return report.skipped.length ? EXIT.inputFailed : EXIT.ok;
}

/** Through the server that has the embedded store open, where one has; else by opening the store. */
async function ingestWhere(
  { store: config, allowPrivate }: IngestCommandOptions,
  paths: readonly string[],
  entries: readonly GazetteerEntry[],
): Promise<IngestReport> {
  const sources = { paths, allowPrivate };
  const owner = config.neo4j ? null : findServing(config.path);
  if (owner) return follow(sources, (reads, options) => ingestThrough({ owner, entries }, reads, options));
  const store = await openStore(config);
  try {
    return await ingestPaths(store, sources, entries);
  } finally {
    await store.close();
  }
}

export interface Sources {
  /** Files, folders, addresses of pages. */
  readonly paths: readonly string[];
  readonly allowPrivate?: boolean;
}

/** Ingests into an open store, with progress on standard error; an interrupt ends it after the current article. */
export function ingestPaths(
  store: Store,
  sources: Sources,
  entries: readonly GazetteerEntry[] = [],
): Promise<IngestReport> {
  return follow(sources, async (reads, options) =>
    ingest({ extractor: await loadExtractor(entries), store }, reads, options),
  );
}

/** Progress on standard error; an interrupt cancels, a second one ends the process at once. */
async function follow(
  { paths, allowPrivate = false }: Sources,
  run: (reads: AsyncIterable<Read>, options: IngestOptions) => Promise<IngestReport>,
): Promise<IngestReport> {
  const cancel = new AbortController();
  const onInterrupt = () => {
    if (cancel.signal.aborted) process.exit(EXIT.interrupted);
    cancel.abort();
  };
  process.on('SIGINT', onInterrupt).on('SIGTERM', onInterrupt);
  const total = await countDocuments(paths);
  const progress = process.stderr.isTTY ? new Bar(total) : new Lines(total);
  try {
    const onProgress = (step: IngestProgress) => progress.step(step);
    return await run(readDocuments(paths, { guard: allowPrivate ? ANY_WEB : PUBLIC_WEB, signal: cancel.signal }), {
      onProgress,
      signal: cancel.signal,
    });
  } finally {
    progress.end();
    process.off('SIGINT', onInterrupt).off('SIGTERM', onInterrupt);
  }
}

/** What is skipped is said at once, and last of all counted. */
const sayStep = ({ origin, skipped }: IngestProgress): void => {
  if (skipped) say(`newsgraph: ${origin}: ${skipped.message} (${skipped.code})`);
};

/** A bar that redraws itself. */
class Bar {
  readonly #bar = new SingleBar({
    format: '{bar} {value} of {total}  {origin}',
    barsize: 20,
    clearOnComplete: true,
    hideCursor: true,
  });
  #started = false;

  constructor(private readonly total: number) {}

  step(progress: IngestProgress): void {
    if (progress.skipped) {
      // The bar goes back to where it began when it ends, so it ends before a line is written below it.
      this.end();
      sayStep(progress);
      return;
    }
    // A folder may have got more files since they were counted.
    const total = Math.max(this.total, progress.done);
    if (!this.#started) this.#bar.start(total, progress.done, { origin: '' });
    this.#started = true;
    this.#bar.setTotal(total);
    this.#bar.update(progress.done, { origin: toLine(progress.origin.slice(-ORIGIN_WIDTH)) });
  }

  end(): void {
    if (this.#started) this.#bar.stop();
    this.#started = false;
  }
}

/** So much of an article's origin is shown, from its end. */
const ORIGIN_WIDTH = 40;

/** A line now and then, for a log. */
class Lines {
  static readonly EVERY = 100;

  constructor(private readonly total: number) {}

  step(progress: IngestProgress): void {
    sayStep(progress);
    if (progress.done % Lines.EVERY === 0) say(`newsgraph: ${progress.done} of ${this.total} read`);
  }

  end(): void {}
}

export function summary(report: IngestReport): string {
  const skipped = new Map<SkipCode, number>();
  for (const { skipped: why } of report.skipped) skipped.set(why.code, (skipped.get(why.code) ?? 0) + 1);
  return `${summarise({ ...report, skipped })}${report.cancelled ? '; interrupted' : ''}`;
}
