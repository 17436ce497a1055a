/**
 * How fast articles become graph writes, on one core: `npx tsx bench/pipeline.ts ARTICLES.jsonl [WORDS]`.
 * Prints words a second for the first 1,000 words (cold), then for all (warm), and what memory is held at the end.
 */
import { readFileSync } from 'node:fs';
import { extract, loadExtractor, toGraphWrites } from '../ingest/pipeline.ts';

const COLD_WORDS = 1_000;
const [file, most = '300000'] = process.argv.slice(2);
if (!file) throw new Error('usage: npx tsx bench/pipeline.ts ARTICLES.jsonl [WORDS]');

const articles = readFileSync(file, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line, i) => ({ id: String(i), text: (JSON.parse(line) as { text: string }).text }));

const loadedFrom = performance.now();
const extractor = await loadExtractor();
console.log(`load            ${((performance.now() - loadedFrom) / 1000).toFixed(2)} s`);

let words = 0;
let facts = 0;
let skipped = 0;
let warmFrom = 0;
let warmWords = 0;
const from = performance.now();
for (let i = 0; words < Number(most); i++) {
  const article = articles[i % articles.length]!;
  const extraction = extract(extractor, article);
  if (extraction.skipped) skipped++;
  const writes = toGraphWrites(article, extraction, '2024-01-01T00:00:00Z');
  words += writes.article.wordCount;
  facts += writes.events.length + writes.statements.length;
  if (!warmFrom && words >= COLD_WORDS) {
    console.log(
      `cold            ${Math.round(words / ((performance.now() - from) / 1000))} words/s (first ${words} words)`,
    );
    warmFrom = performance.now();
    warmWords = words;
  }
}
const seconds = (performance.now() - warmFrom) / 1000;
console.log(`warm            ${Math.round((words - warmWords) / seconds)} words/s (${words - warmWords} words)`);
console.log(`facts           ${facts}, articles skipped ${skipped}`);
console.log(`resident memory ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MB`);
