import { readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { toArticle } from '../../../ingest/2-text/toArticle.ts';
import { sharedFile } from '../../shared.ts';

const pages = sharedFile('eval/kremlin');

/** The reference text holds hover texts and photo captions, which are left out here on purpose; hence not nearer to 1. */
const LEAST_MEAN_F1 = 0.96;

interface Row {
  id: string;
  title: string;
  date: string;
  lead: string;
  text: string;
}

test.skipIf(pages === null)('real pages: text by word F1, titles, dates', () => {
  const lines = gunzipSync(readFileSync(`${pages}/kremlin_all.jsonl.gz`))
    .toString()
    .trim()
    .split('\n');
  const rows = new Map(lines.map((line) => JSON.parse(line) as Row).map((row) => [row.id, row]));
  const scores: number[] = [];
  const [titles, dates] = [new Set<string>(), new Set<string>()];
  for (const file of readdirSync(`${pages}/html`)) {
    const row = rows.get(file.replace('.html', ''));
    if (!row) continue;
    const reading = toArticle({ origin: file, format: 'html', content: readFileSync(`${pages}/html/${file}`, 'utf8') });
    if ('skipped' in reading) throw new Error(`${file}: ${reading.skipped.message}`);
    const { text, title, publishedAt } = reading.article;
    scores.push(Math.max(wordF1(text, row.text), wordF1(text, `${row.lead} ${row.text}`)));
    if (title === row.title) titles.add(file);
    if (publishedAt === row.date) dates.add(file);
  }
  expect(scores.length).toBeGreaterThan(40);
  expect(scores.reduce((sum, score) => sum + score, 0) / scores.length).toBeGreaterThan(LEAST_MEAN_F1);
  expect(titles.size).toBe(scores.length);
  // One page's own date differs from the one in its address.
  expect(dates.size).toBeGreaterThanOrEqual(scores.length - 1);
});

function wordF1(found: string, expected: string): number {
  const [a, b] = [countWords(found), countWords(expected)];
  let [common, total] = [0, 0];
  for (const [word, count] of a) {
    common += Math.min(count, b.get(word) ?? 0);
    total += count;
  }
  for (const count of b.values()) total += count;
  return (2 * common) / total;
}

function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
