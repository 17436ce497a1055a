/**
 * Takes whole archives through the pipeline, one article after the other, and looks for what only a long run shows:
 * `npx tsx bench/longRun.ts ARTICLES.jsonl[.gz]...`. Prints what fails or breaks the contract, memory every 500 articles,
 * words a second, the slowest articles, and what was found. Exits with 1 where anything failed.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { extract, loadExtractor, toGraphWrites } from '../ingest/pipeline.ts';
import type { ArticleInput } from '../model/article.ts';
import { Extraction } from '../model/extraction.ts';
import { findMisplaced } from './misplaced.ts';

const COLD_WORDS = 1_000;
const REPORT_EVERY = 500;
const SLOWEST = 10;
/** Shorter articles are slow for their length by a timer's grain, a pause for garbage or a cold start. */
const LEAST_WORDS = 100;

const files = process.argv.slice(2);
if (files.length === 0) throw new Error('usage: npx tsx bench/longRun.ts ARTICLES.jsonl[.gz]...');

const extractor = await loadExtractor();
const totals = { articles: 0, skipped: 0, words: 0, events: 0, statements: 0, offices: 0, entities: 0, faults: 0 };
const times: { name: string; words: number; milliseconds: number }[] = [];
/** Words and milliseconds so far, in the pipeline alone, when the cold start was over. */
let cold: { words: number; milliseconds: number } | null = null;
let milliseconds = 0;

for (const file of files) {
  const bytes = readFileSync(file);
  const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n').filter(Boolean);
  lines.forEach((line, i) => {
    const { id = i, text } = JSON.parse(line) as { id?: string | number; text: string };
    take({ id: String(id), text }, `${file.replace(/^.*\//, '')}:${i + 1}`);
  });
}
const rate = (words: number, time: number): string => `${Math.round((words / time) * 1000)} words/s`;
const warm = cold ?? { words: 0, milliseconds: 0 };
console.log(
  `cold ${rate(warm.words, warm.milliseconds)}, warm ${rate(totals.words - warm.words, milliseconds - warm.milliseconds)}`,
);
times.sort((a, b) => a.words / a.milliseconds - b.words / b.milliseconds);
for (const { name, words, milliseconds: time } of times.slice(0, SLOWEST)) {
  console.log(`slow: ${name}, ${words} words at ${rate(words, time)}`);
}
console.log(totals);
process.exitCode = totals.faults > 0 ? 1 : 0;

function take(article: ArticleInput, name: string): void {
  const started = performance.now();
  try {
    const found = extract(extractor, article);
    const writes = toGraphWrites(article, found, '2024-01-01T00:00:00Z');
    const time = performance.now() - started;
    const { wordCount } = writes.article;
    milliseconds += time;
    totals.words += wordCount;
    totals.events += writes.events.length;
    totals.statements += writes.statements.length;
    totals.offices += found.offices.length;
    totals.entities += found.entities.length;
    if (found.skipped) totals.skipped++;
    if (wordCount >= LEAST_WORDS) times.push({ name, words: wordCount, milliseconds: time });
    if (!cold && totals.words >= COLD_WORDS) cold = { words: totals.words, milliseconds };
    const wrong = Extraction.safeParse(found);
    const faults = [...findMisplaced(article.text, found), ...(wrong.success ? [] : [wrong.error.message])];
    for (const fault of faults) report(name, fault);
  } catch (error) {
    report(name, error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  totals.articles++;
  if (totals.articles % REPORT_EVERY > 0) return;
  const { rss, heapTotal, heapUsed } = process.memoryUsage();
  const [resident, heap, used] = [rss, heapTotal, heapUsed].map((bytes) => Math.round(bytes / 2 ** 20));
  console.log(
    `${totals.articles} articles, ${totals.words} words: ${resident} MB resident, of it heap ${heap}, ${used} used`,
  );
}

function report(name: string, fault: string): void {
  totals.faults++;
  console.log(`FAULT ${name}: ${fault.slice(0, 600)}`);
}
