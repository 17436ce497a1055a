/**
 * Speed of the language engine and of Python spaCy on the same texts and one core, in words a second of processor time,
 * and the engine's memory.
 *
 *     npx tsx bench/language/speed.ts [--python PYTHON] [--words COUNT] FILE.jsonl[.gz]...
 */
import { spawnSync } from 'node:child_process';
import { loadLanguage } from '../../ingest/3-language/language.ts';
import { countWords, readArguments, readParagraphs } from './corpus.ts';

/** Paragraphs that are parsed in one call, as if they were an article. */
const ARTICLE = 12;
const MEMORY_WORDS = 1_000_000;

const args = readArguments('speed.ts', process.argv.slice(2));
const paragraphs = await readParagraphs(args);
const words = paragraphs.reduce((sum, paragraph) => sum + countWords(paragraph), 0);

const started = performance.now();
const language = await loadLanguage();
const loading = performance.now() - started;

const articles: { text: string; spans: { start: number; end: number }[] }[] = [];
for (let i = 0; i < paragraphs.length; i += ARTICLE) {
  let text = '';
  const spans = paragraphs.slice(i, i + ARTICLE).map((paragraph) => {
    const start = text.length;
    text += `${paragraph}\n\n`;
    return { start, end: start + paragraph.length };
  });
  articles.push({ text, spans });
}

/** Words a second of processor time, so that a busy machine does not blur the comparison; all threads count. */
function measure(): number {
  const start = process.cpuUsage();
  for (const { text, spans } of articles) language.parse(text, spans);
  const { user, system } = process.cpuUsage(start);
  return (words / (user + system)) * 1e6;
}

const cold = measure();
const warm = measure();
const python = spawnSync(
  'taskset',
  ['-c', '0', args.python, new URL('reference.py', import.meta.url).pathname, 'speed'],
  {
    input: paragraphs.map((paragraph) => `${JSON.stringify(paragraph)}\n`).join(''),
    env: { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' },
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'inherit'],
  },
);
const spacy = JSON.parse(python.stdout) as { cold: number; warm: number };
const again = measure();

for (let parsed = words * 3; parsed < MEMORY_WORDS; parsed += words) measure();
const show = (value: number): string => Math.round(value).toLocaleString('en');
console.log(`${show(words)} words in ${show(paragraphs.length)} paragraphs, kernels: ${language.kernels}`);
console.log(`load ${show(loading)} ms`);
console.log(`words a second, cold: ${show(cold)}, spaCy ${show(spacy.cold)}, ${(cold / spacy.cold).toFixed(2)} times`);
for (const ours of [warm, again]) {
  console.log(
    `words a second, warm: ${show(ours)}, spaCy ${show(spacy.warm)}, ${(ours / spacy.warm).toFixed(2)} times`,
  );
}
console.log(`resident after a million words: ${show(process.memoryUsage().rss / 1e6)} MB`);
