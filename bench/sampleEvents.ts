/**
 * Facts to be judged by hand: `npx tsx bench/sampleEvents.ts SEED COUNT FILE [LEAST]` draws them from articles whose facts nobody judged yet,
 * prints each with its sentence and those before it, and writes the rows that await their verdict to FILE. With LEAST, those
 * of that confidence or more alone.
 *
 * Wikinews, the archive of a government and GUM's news each give their share; an article gives two, a relation a tenth at most.
 */
import { writeFileSync } from 'node:fs';
import { extract, loadExtractor } from '../ingest/pipeline.ts';
import type { Extraction } from '../model/extraction.ts';
import * as data from './score/evalData.ts';
import { factsOf } from './score/judged.ts';
import { toRandom } from './score/toRandom.ts';

const [seed = '1', count = '100', file, least = '0'] = process.argv.slice(2);
if (!file) {
  console.error('npx tsx bench/sampleEvents.ts SEED COUNT FILE [LEAST]');
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
const judged = new Set(
  data
    .judgedRows()
    .filter(data.isJudgedEvent)
    .map(({ article }) => article),
);
const byRelation = new Map<string, number>();
interface Drawn {
  readonly row: ReturnType<typeof factsOf>[number];
  readonly line: data.InputLine;
  readonly found: Extraction;
}
const drawn: Drawn[] = [];
for (const [ids, share] of SHARES) {
  const most = drawn.length + Math.round(share * Number(count));
  for (const line of shuffle(articles.filter(({ id }) => ids.test(id) && !judged.has(id)))) {
    if (drawn.length >= most) break;
    const found = extract(extractor, line);
    const facts = shuffle(factsOf(line.id, found)).filter(
      ({ relation, confidence }) =>
        (confidence ?? 0) >= Number(least) && (byRelation.get(relation) ?? 0) < MOST_OF_RELATION * Number(count),
    );
    for (const row of facts.slice(0, Math.min(MOST_OF_ARTICLE, most - drawn.length))) {
      byRelation.set(row.relation, (byRelation.get(row.relation) ?? 0) + 1);
      drawn.push({ row, line, found });
    }
  }
}
for (const [i, { row, line, found }] of drawn.entries()) {
  const at = found.sentences.findIndex(({ end }) => end >= row.end);
  const text = (from: number, to: number): string =>
    line.text.slice(found.sentences[from]!.start, found.sentences[to]!.end).replace(/\s+/g, ' ');
  const { relation, status, source, target, when, title, confidence } = row;
  console.log(`\n${i + 1}. ${row.article}, ${line.publishedAt}: ${confidence}`);
  console.log(
    `   ${source.join(' + ') || '-'} ${relation} ${target.join(' + ') || '-'} (${status}) ${title ?? ''} ${when}`,
  );
  if (at > 0) console.log(`   … ${text(Math.max(0, at - BEFORE), at - 1)}`);
  console.log(`   > ${text(at, at)}  ["${line.text.slice(row.start, row.end)}"]`);
}
writeFileSync(file, drawn.map(({ row }) => `${JSON.stringify(row)}\n`).join(''));

function shuffle<Item>(items: readonly Item[]): Item[] {
  const keyed = items.map((item) => ({ item, key: random() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}
