/**
 * How fast articles become graph writes, on one core: `npx tsx bench/pipeline.ts ARTICLES.jsonl [WORDS] [--stages]`.
 * Prints words a second for the first 1,000 words (cold), then for all (warm), by the clock and by processor time, which
 * a busy machine blurs less; and what memory is held at the end. `--stages` then shows which stage the time goes to.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { extract, loadExtractor, toGraphWrites } from '../ingest/pipeline.ts';
import { timeStages } from './stages.ts';

const COLD_WORDS = 1_000;
/** The profiler's own cost would blur the other figures, so it runs after them, and on fewer words. */
const STAGE_WORDS = 60_000;
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { stages: { type: 'boolean', default: false } },
});
const [file, most = '300000'] = positionals;
if (!file) throw new Error('usage: npx tsx bench/pipeline.ts ARTICLES.jsonl [WORDS] [--stages]');

const articles = readFileSync(file, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line, i) => ({ id: String(i), text: (JSON.parse(line) as { text: string }).text }));

const loadedFrom = performance.now();
const extractor = await loadExtractor();
console.log(`load            ${((performance.now() - loadedFrom) / 1000).toFixed(2)} s`);

let at = 0;
let facts = 0;
let skipped = 0;

/** Takes the next articles, round and round, up to so many words. */
function run(most: number): number {
  let words = 0;
  while (words < most) {
    const article = articles[at++ % articles.length]!;
    const extraction = extract(extractor, article);
    if (extraction.skipped) skipped++;
    const writes = toGraphWrites(article, extraction, '2024-01-01T00:00:00Z');
    words += writes.article.wordCount;
    facts += writes.events.length + writes.statements.length;
  }
  return words;
}

function measure(name: string, most: number): void {
  const from = performance.now();
  const before = process.cpuUsage();
  const words = run(most);
  const seconds = (performance.now() - from) / 1000;
  const { user, system } = process.cpuUsage(before);
  const byProcessor = Math.round(words / ((user + system) / 1e6));
  console.log(
    `${name.padEnd(15)} ${Math.round(words / seconds)} words/s, ${byProcessor} by processor time (${words} words)`,
  );
}

measure('cold', COLD_WORDS);
measure('warm', Number(most) - COLD_WORDS);
console.log(`facts           ${facts}, articles skipped ${skipped}`);
console.log(`resident memory ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MB`);

if (values.stages) {
  const { stages, functions } = await timeStages(() => run(STAGE_WORDS));
  const total = [...stages.values()].reduce((sum, time) => sum + time, 0);
  const show = ([name, time]: readonly [string, number]): string =>
    `${name.padEnd(50)} ${String(Math.round(time)).padStart(6)} ms ${((time / total) * 100).toFixed(1).padStart(5)} %`;
  console.log(['', ...[...stages].map(show), '', ...functions.map(show)].join('\n'));
}
