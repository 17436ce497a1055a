import { type Extractor, explain, extract, loadExtractor } from '../ingest/pipeline.ts';
import type { ArticleInput } from '../model/article.ts';
import type { GazetteerEntry } from '../model/extraction.ts';

/** What the pool sends: the gazetteer once, then articles. */
export type ToWorker = { gazetteer: readonly GazetteerEntry[] } | { job: number; article: ArticleInput; task: Task };
/** What is wanted of an article: what it says, or how it was read. */
export type Task = 'extract' | 'explain';
/** What comes back: for each article its extraction, or why the extractor failed. */
export type FromWorker = { job: number } & Result;
export type Result = { json: string } | { failure: string };

/** One article to the JSON of its extraction or explanation. A fault of the extractor itself is a value too: the other articles go on. */
export function extractToJson(extractor: Extractor, article: ArticleInput, task: Task): Result {
  try {
    return { json: JSON.stringify(task === 'explain' ? explain(extractor, article) : extract(extractor, article)) };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}

// Run as a child process of the pool; imported by it, it does nothing.
if (process.send && process.argv.includes('--extract-worker')) {
  let extractor: Promise<Extractor> | undefined;
  process.on('message', async (message: ToWorker) => {
    if ('gazetteer' in message) {
      extractor = loadExtractor(message.gazetteer);
      return;
    }
    try {
      extractor ??= loadExtractor();
      const result = extractToJson(await extractor, message.article, message.task);
      process.send?.({ job: message.job, ...result } satisfies FromWorker);
    } catch (error) {
      process.send?.({ job: message.job, failure: String(error) } satisfies FromWorker);
    }
  });
  process.on('disconnect', () => process.exit());
  // An interrupt goes to the whole group; the pool decides when its workers end.
  process.on('SIGINT', () => {});
}
