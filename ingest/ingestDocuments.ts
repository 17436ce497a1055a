import { query } from '../cypher/queries.ts';
import { type Store, StoreError } from '../cypher/store.ts';
import { writeArticles } from '../cypher/writeArticles.ts';
import type { Read, Skipped } from '../model/article.ts';
import type { ArticleWrites } from '../model/graphWrites.ts';
import { type Extractor, extract, toArticle, toGraphWrites } from './pipeline.ts';

/** Articles are written so many at a time: one commit each would be slow, all at once would hold too much back. */
const BATCH_SIZE = 20;

export interface IngestProgress {
  /** Documents done so far, skipped ones too. */
  readonly done: number;
  readonly origin: string;
  readonly skipped: Skipped | null;
}

export interface IngestOptions {
  readonly onProgress?: (progress: IngestProgress) => void;
  /** After each batch: how much is written so far, and the ids of the batch's articles. */
  readonly onWritten?: (
    written: Readonly<Pick<IngestReport, 'added' | 'replaced' | 'unchanged'>>,
    articleIds: readonly string[],
  ) => void;
  /** The report names so many skipped documents at most; all of them, unless said. `onProgress` is told of each. */
  readonly mostSkips?: number;
  /** Ends the run after the current article; what was extracted is still written. */
  readonly signal?: AbortSignal;
}

export interface IngestReport {
  /** Articles that the graph did not have. */
  added: number;
  /** Articles whose text it had otherwise. */
  replaced: number;
  /** Articles that it had with this very text; what was found in them is written anew. */
  unchanged: number;
  skipped: { origin: string; skipped: Skipped }[];
  cancelled: boolean;
}

/** What became of one document: what it adds to the graph, or why it is left out. */
export interface ReadOutcome {
  readonly origin: string;
  readonly outcome: { writes: ArticleWrites } | { skipped: Skipped };
}

/**
 * Documents into the graph: each is read, extracted and written, in batches. One bad article never stops the others.
 * @throws StoreError when the store fails; batches written before stay
 */
export async function ingest(
  { extractor, store }: { extractor: Extractor; store: Store },
  reads: AsyncIterable<Read>,
  options: IngestOptions = {},
): Promise<IngestReport> {
  return ingestOutcomes(store, toOutcomes(extractor, reads), options);
}

async function* toOutcomes(extractor: Extractor, reads: AsyncIterable<Read>): AsyncGenerator<ReadOutcome> {
  for await (const read of reads) yield toOutcome(extractor, read);
}

/** Documents that were read and extracted elsewhere, into the graph, as `ingest` does. */
export async function ingestOutcomes(
  store: Store,
  outcomes: AsyncIterable<ReadOutcome>,
  { onProgress, onWritten, mostSkips = Number.POSITIVE_INFINITY, signal }: IngestOptions = {},
): Promise<IngestReport> {
  const report: IngestReport = { added: 0, replaced: 0, unchanged: 0, skipped: [], cancelled: false };
  let batch: Extracted[] = [];
  let done = 0;
  const skip = (origin: string, skipped: Skipped) => {
    if (report.skipped.length < mostSkips) report.skipped.push({ origin, skipped });
    onProgress?.({ done, origin, skipped });
  };
  const write = async () => {
    const refused = await writeBatch(store, batch, report);
    for (const { origin, skipped } of refused) skip(origin, skipped);
    const ids = new Set(batch.map(({ writes }) => writes.article.id));
    for (const { id } of refused) ids.delete(id);
    onWritten?.(report, [...ids]);
    batch = [];
  };
  if (!signal?.aborted) {
    for await (const { origin, outcome } of outcomes) {
      done += 1;
      if ('skipped' in outcome) skip(origin, outcome.skipped);
      else {
        batch.push({ origin, writes: outcome.writes });
        onProgress?.({ done, origin, skipped: null });
      }
      if (batch.length >= BATCH_SIZE) await write();
      // Extraction holds the thread: what waits for it (a signal, a request) has its turn between two articles.
      await new Promise(setImmediate);
      if (signal?.aborted) break;
    }
  }
  if (batch.length) await write();
  report.cancelled = signal?.aborted ?? false;
  return report;
}

/** One document to what it adds to the graph. Never throws: a fault of the extractor is a skip. */
export function toOutcome(extractor: Extractor, read: Read): ReadOutcome {
  const reading = 'raw' in read ? toArticle(read.raw) : read;
  if ('skipped' in reading) return { origin: reading.origin, outcome: { skipped: reading.skipped } };
  const { article } = reading;
  const origin = article.origin ?? article.id;
  try {
    const extraction = extract(extractor, article);
    if (extraction.skipped) return { origin, outcome: { skipped: extraction.skipped } };
    return { origin, outcome: { writes: toGraphWrites(article, extraction, new Date().toISOString()) } };
  } catch (error) {
    const message = `The extractor failed: ${error instanceof Error ? error.message : String(error)}`;
    return { origin, outcome: { skipped: { code: 'FAILED', message } } };
  }
}

interface Extracted {
  readonly origin: string;
  readonly writes: ArticleWrites;
}

/** Writes a batch and counts it. What the store refused comes back. */
async function writeBatch(store: Store, batch: readonly Extracted[], report: IngestReport): Promise<Refused[]> {
  const latest = new Map(batch.map((item) => [item.writes.article.id, item]));
  const rows = await store.read(query('read/articleIds'), { ids: [...latest.keys()] });
  const refused = await writeAll(store, [...latest.values()]);
  const known = new Map(rows.map(({ id, contentHash }) => [id, contentHash]));
  const refusedIds = new Set(refused.map(({ id }) => id));
  // Of two articles with one id the later replaces the earlier, whether or not they come in one batch.
  for (const { article } of batch.map((item) => item.writes)) {
    if (refusedIds.has(article.id)) continue;
    if (!known.has(article.id)) report.added += 1;
    else if (known.get(article.id) === article.contentHash) report.unchanged += 1;
    else report.replaced += 1;
    known.set(article.id, article.contentHash);
  }
  return refused;
}

interface Refused {
  readonly id: string;
  readonly origin: string;
  readonly skipped: Skipped;
}

/**
 * A batch that the store fails on is tried article by article, to lose only those at fault, which come back.
 * @throws StoreError when it takes none of several: then the store is at fault, and no article
 */
async function writeAll(store: Store, items: readonly Extracted[]): Promise<Refused[]> {
  const failure = await failureOf(store, items);
  if (failure === null) return [];
  const refused: Refused[] = [];
  for (const item of items) {
    const { message = null } = items.length === 1 ? failure : ((await failureOf(store, [item])) ?? {});
    if (message === null) continue;
    refused.push({ id: item.writes.article.id, origin: item.origin, skipped: { code: 'FAILED', message } });
  }
  if (refused.length === items.length && items.length > 1) throw failure;
  return refused;
}

/** Why the store did not take these; null when it did. @throws StoreError when no article can be at fault */
async function failureOf(store: Store, items: readonly Extracted[]): Promise<StoreError | null> {
  try {
    await writeArticles(
      store,
      items.map((item) => item.writes),
    );
    return null;
  } catch (error) {
    if (error instanceof StoreError && error.code === 'STORE_FAILED') return error;
    throw error;
  }
}
