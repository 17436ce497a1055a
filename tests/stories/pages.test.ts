import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { findParagraphs } from '../../ingest/2-text/findParagraphs.ts';
import { toArticle } from '../../ingest/2-text/toArticle.ts';

/** Each folder holds a page, and what is to be read of it: its facts, and its paragraphs without boilerplate. */
const PAGES = fileURLToPath(new URL('./pages/', import.meta.url));

test.each(readdirSync(PAGES))('%s', (slug) => {
  const read = (file: string): string => readFileSync(`${PAGES}${slug}/${file}`, 'utf8');
  const reading = toArticle({ origin: slug, format: 'html', content: read('source.html') });
  if ('skipped' in reading) throw new Error(reading.skipped.message);
  const { id: _, origin: __, url: ___, text, ...facts } = reading.article;
  const paragraphs = findParagraphs(text).filter(({ role }) => role !== 'boilerplate');
  const body = paragraphs.map(({ start, end }) => text.slice(start, end));
  expect({ ...facts, body }).toEqual(JSON.parse(read('expected.json')));
});
