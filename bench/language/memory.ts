/**
 * The engine's memory while it parses more and more text, every 100,000 words.
 *
 *     npx tsx bench/language/memory.ts [--words COUNT] FILE.jsonl[.gz]...
 */
import { loadLanguage } from '../../ingest/3-language/language.ts';
import { countWords, readArguments, readParagraphs } from './corpus.ts';

const STEP = 100_000;

const paragraphs = await readParagraphs(readArguments('memory.ts', process.argv.slice(2)));
const language = await loadLanguage();
let words = 0;
let next = STEP;
for (const paragraph of paragraphs) {
  language.parse(paragraph);
  words += countWords(paragraph);
  if (words < next) continue;
  next += STEP;
  console.log(`${words.toLocaleString('en')} words: ${Math.round(process.memoryUsage().rss / 1e6)} MB resident`);
}
