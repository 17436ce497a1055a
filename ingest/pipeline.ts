import { query } from '../cypher/queries.ts';
import { type Store, StoreError } from '../cypher/store.ts';
import { writeArticles } from '../cypher/writeArticles.ts';
import type { ArticleInput, Read, Skipped } from '../model/article.ts';
import type { Extraction, GazetteerEntry } from '../model/extraction.ts';
import type { ArticleWrites } from '../model/graphWrites.ts';
import { detectSkip } from './2-text/detectSkip.ts';
import { findParagraphs } from './2-text/findParagraphs.ts';
import { toArticle } from './2-text/toArticle.ts';
import { type Language, loadLanguage } from './3-language/language.ts';
import { findMentions } from './4-mentions/findMentions.ts';
import { type Gazetteer, toGazetteer } from './4-mentions/gazetteer.ts';
import { resolveEntities } from './5-entities/resolveEntities.ts';
import { findTimes } from './6-times/findTimes.ts';
import { dateNamedEvents } from './7-events/dateNamedEvents.ts';
import { findEvents } from './7-events/findEvents.ts';
import { findOffices } from './7-events/findOffices.ts';
import { findStatements } from './7-events/findStatements.ts';
import { toGraphWrites } from './8-writes/toGraphWrites.ts';

export { readDocuments } from './1-source/readDocuments.ts';
export { readJsonLines } from './1-source/readJsonLines.ts';
export { readLines } from './1-source/readLines.ts';
export { toArticle } from './2-text/toArticle.ts';

/** Everything that is loaded once: the language engine and the user's gazetteers. */
export interface Extractor {
  readonly language: Language;
  readonly gazetteer: Gazetteer;
}

/** Loads the language engine (0.2 s or so) and readies the user's gazetteer entries. */
export async function loadExtractor(entries: readonly GazetteerEntry[] = []): Promise<Extractor> {
  return { language: await loadLanguage(), gazetteer: toGazetteer(entries) };
}

/** One article's text to all that it says. Never throws for any text: what can't be read is `skipped`, with its reason. */
export function extract({ language, gazetteer }: Extractor, article: ArticleInput): Extraction {
  const { text } = article;
  const skipped = detectSkip(text);
  if (skipped) return nothing(article, skipped);
  const paragraphs = findParagraphs(text).filter((paragraph) => paragraph.role !== 'boilerplate');
  const doc = language.parse(text, paragraphs);
  const found = findMentions(doc, gazetteer);
  const { entities, mentions } = resolveEntities(doc, found);
  const { times, published } = findTimes(doc, article.publishedAt);
  const resolved = dateNamedEvents({ doc, entities, mentions, times, published });
  return {
    id: article.id,
    publishedAt: published.value,
    ...(published.inferred && { publishedAtInferred: true }),
    sentences: doc.sentences.map(({ start, end }) => ({ start, end })),
    entities: [...resolved.entities],
    mentions: mentions.map(({ start, end, entityId, form, kind }) => ({ start, end, entityId, form, kind })),
    times: times.map(({ start, end, value }) => ({ start, end, value })),
    events: findEvents(resolved),
    statements: findStatements(resolved),
    offices: findOffices(resolved),
    skipped: null,
  };
}

const nothing = (article: ArticleInput, skipped: Skipped): Extraction => ({
  id: article.id,
  publishedAt: article.publishedAt ?? null,
  sentences: [],
  entities: [],
  mentions: [],
  times: [],
  events: [],
  statements: [],
  offices: [],
  skipped,
});

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

/**
 * Documents into the graph: each is read, extracted and written, in batches. One bad article never stops the others.
 * @throws StoreError when the store fails; batches written before stay
 */
export async function ingest(
  { extractor, store }: { extractor: Extractor; store: Store },
  reads: AsyncIterable<Read>,
  { onProgress, signal }: IngestOptions = {},
): Promise<IngestReport> {
  const report: IngestReport = { added: 0, replaced: 0, unchanged: 0, skipped: [], cancelled: false };
  let batch: Extracted[] = [];
  let done = 0;
  for await (const read of reads) {
    if (signal?.aborted) break;
    const { origin, outcome } = toWrites(extractor, read);
    if ('skipped' in outcome) report.skipped.push({ origin, skipped: outcome.skipped });
    else batch.push({ origin, writes: outcome.writes });
    if (batch.length >= BATCH_SIZE) {
      await writeBatch(store, batch, report);
      batch = [];
    }
    done += 1;
    onProgress?.({ done, origin, skipped: 'skipped' in outcome ? outcome.skipped : null });
    // Extraction holds the thread: what waits for it (a signal, a request) has its turn between two articles.
    await new Promise(setImmediate);
  }
  if (batch.length) await writeBatch(store, batch, report);
  report.cancelled = signal?.aborted ?? false;
  return report;
}

type Outcome = { writes: ArticleWrites } | { skipped: Skipped };

function toWrites(extractor: Extractor, read: Read): { origin: string; outcome: Outcome } {
  const reading = 'raw' in read ? toArticle(read.raw) : read;
  if ('skipped' in reading) return { origin: reading.origin, outcome: reading };
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

async function writeBatch(store: Store, batch: readonly Extracted[], report: IngestReport): Promise<void> {
  const latest = new Map(batch.map((item) => [item.writes.article.id, item]));
  const rows = await store.read(query('read/articleIds'), { ids: [...latest.keys()] });
  const known = new Map(rows.map(({ id, contentHash }) => [id, contentHash]));
  for (const { article } of await writeAll(store, [...latest.values()], report)) {
    if (!known.has(article.id)) report.added += 1;
    else if (known.get(article.id) === article.contentHash) report.unchanged += 1;
    else report.replaced += 1;
  }
}

/** What was written. A batch that the store fails on is tried article by article, to lose only the one at fault. */
async function writeAll(store: Store, items: readonly Extracted[], report: IngestReport): Promise<ArticleWrites[]> {
  const writes = items.map((item) => item.writes);
  try {
    await writeArticles(store, writes);
    return writes;
  } catch (error) {
    if (!(error instanceof StoreError) || error.code !== 'STORE_FAILED' || items.length === 1) throw error;
  }
  const written: ArticleWrites[] = [];
  for (const item of items) {
    try {
      await writeArticles(store, [item.writes]);
      written.push(item.writes);
    } catch (error) {
      if (!(error instanceof StoreError) || error.code !== 'STORE_FAILED') throw error;
      report.skipped.push({ origin: item.origin, skipped: { code: 'FAILED', message: error.message } });
    }
  }
  return written;
}
