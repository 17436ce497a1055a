/**
 * Facts to be judged by hand: `npx tsx bench/sampleEvents.ts SEED COUNT FILE [LEAST] [BELOW]` draws them from articles whose facts of
 * the kind nobody judged yet, prints each with its sentence and those before it, and writes the rows that await their verdict
 * to FILE. With LEAST those of that confidence or more, with BELOW those of less. A FILE with "statements" in its name gets
 * statements, any other events and offices.
 *
 * Wikinews, the archive of a government and GUM's news each give their share; an article gives two, a relation a tenth at most.
 */
import { writeFileSync } from 'node:fs';
import { extract, loadExtractor } from '../ingest/pipeline.ts';
import type { Extraction } from '../model/extraction.ts';
import * as data from './score/evalData.ts';
import { factsOf, sayingsOf } from './score/judged.ts';
import { toRandom } from './score/toRandom.ts';

const [seed = '1', count = '100', file, least = '0', below = '1'] = process.argv.slice(2);
if (!file) {
  console.error('npx tsx bench/sampleEvents.ts SEED COUNT FILE [LEAST] [BELOW]');
  process.exit(1);
}

const SHARES: readonly (readonly [articles: RegExp, share: number])[] = [
  [/^wn-/, 0.55],
  [/^kremlin-/, 0.32],
  [/^GUM_/, 0.13],
];
const MOST_OF_RELATION = 0.1;
const MOST_OF_ARTICLE = 2;
/** How many sentences before its own are printed. */
const BEFORE = 3;

const random = toRandom(Number(seed));
const extractor = await loadExtractor();
const articles = [...data.judgedArticles().values()];
const statements = file.includes('statements');
const toRows = statements ? sayingsOf : factsOf;
const judged = new Set(
  data
    .judgedRows()
    .filter((row) => data.isJudgedEvent(row) !== statements)
    .map(({ article }) => article),
);
const byRelation = new Map<string, number>();
interface Drawn {
  readonly row: ReturnType<typeof factsOf | typeof sayingsOf>[number];
  readonly line: data.InputLine;
  readonly found: Extraction;
}
const drawn: Drawn[] = [];
for (const [ids, share] of SHARES) {
  const most = drawn.length + Math.round(share * Number(count));
  for (const line of shuffle(articles.filter(({ id }) => ids.test(id) && !judged.has(id)))) {
    if (drawn.length >= most) break;
    const found = extract(extractor, line);
    const facts = shuffle<Drawn['row']>(toRows(line.id, found)).filter(
      (row) =>
        (row.confidence ?? 0) >= Number(least) &&
        (row.confidence ?? 0) < Number(below) &&
        ('content' in row || (byRelation.get(row.relation) ?? 0) < MOST_OF_RELATION * Number(count)),
    );
    for (const row of facts.slice(0, Math.min(MOST_OF_ARTICLE, most - drawn.length))) {
      if ('relation' in row) byRelation.set(row.relation, (byRelation.get(row.relation) ?? 0) + 1);
      drawn.push({ row, line, found });
    }
  }
}
for (const [i, { row, line, found }] of drawn.entries()) {
  const end = 'content' in row ? (row.cue?.end ?? 0) : row.end;
  const at = found.sentences.findIndex((sentence) => sentence.end >= end);
  const text = (from: number, to: number): string => cut(line, found.sentences[from]!.start, found.sentences[to]!.end);
  console.log(`\n${i + 1}. ${row.article}, ${line.publishedAt}: ${row.confidence}`);
  console.log(`   ${told(row, line)}`);
  if (at > 0) console.log(`   … ${text(Math.max(0, at - BEFORE), at - 1)}`);
  console.log(`   > ${text(at, at)}${'content' in row ? '' : `  ["${cut(line, row.start, row.end)}"]`}`);
}
writeFileSync(file, drawn.map(({ row }) => `${JSON.stringify(row)}\n`).join(''));

/** A fact in words. */
function told(row: Drawn['row'], line: data.InputLine): string {
  if ('content' in row) {
    const { speaker, cue = { start: 0, end: 0 }, content, direct, about } = row;
    const says = content.map(({ start, end }) => cut(line, start, end)).join(' … ');
    return `${speaker ?? '-'} "${cut(line, cue.start, cue.end)}" (${direct ? 'direct' : 'indirect'}): ${says} | about ${about.join(', ')}`;
  }
  const { relation, status, source, target, when, title } = row;
  return `${source.join(' + ') || '-'} ${relation} ${target.join(' + ') || '-'} (${status}) ${title ?? ''} ${when}`;
}

function cut({ text }: data.InputLine, start: number, end: number): string {
  return text.slice(start, end).replace(/\s+/g, ' ');
}

function shuffle<Item>(items: readonly Item[]): Item[] {
  const keyed = items.map((item) => ({ item, key: random() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}
