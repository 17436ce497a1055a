/**
 * Runs the scorers of the evaluation data over `newsgraph extract`, where that data lies beside the repository:
 * `npm run eval [-- --only entities,resolution,dates,statements,relations,petrarch]`. Prints the scorers' own table; where
 * relations are among them also recall and precision by PLOVER root and relation, and precision by what was judged by hand.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extract, loadExtractor } from '../ingest/pipeline.ts';
import type { Extraction } from '../model/extraction.ts';
import { byRoot } from './score/byRoot.ts';
import * as data from './score/evalData.ts';
import { type Compared, compareJudged, isSameEntity } from './score/judged.ts';
import { formatTable, groupBy, percent } from './score/table.ts';

if (!existsSync(data.SCORER)) {
  console.error('There is no evaluation data in ../shared/eval: nothing to score.');
  process.exit(1);
}
const asked = process.argv.slice(2);
const asJson = asked.includes('--json');
const only = asked[asked.indexOf('--only') + 1];
const isAsked = (group: string): boolean => !asked.includes('--only') || (only?.split(',').includes(group) ?? false);
const relations = isAsked('relations');
const saving = asked.indexOf('--save');
const folder = saving < 0 ? mkdtempSync(join(tmpdir(), 'newsgraph-eval-')) : asked[saving + 1]!;
const { status } = spawnSync(
  process.execPath,
  [
    data.SCORER,
    ...['--data', data.DATA, '--cmd', 'npx tsx server/cli.ts extract', ...asked],
    ...(saving < 0 ? ['--save', folder] : []),
  ],
  { cwd: join(import.meta.dirname, '..'), stdio: 'inherit' },
);
try {
  if (status === 0 && relations && !asJson) {
    await printByRoot();
    await printJudged();
  }
  if (status === 0 && isAsked('entities') && !asJson) await printJudgedEntities();
} finally {
  if (saving < 0) rmSync(folder, { recursive: true });
}
process.exit(status ?? 1);

async function printByRoot(): Promise<void> {
  const saved = readdirSync(folder).find((name) => name.endsWith('plover_gsr.jsonl'));
  if (!saved) return;
  const outputs = data.readRows<Extraction>(join(folder, saved));
  const gold = data.readRows<data.GoldRow>(data.GSR);
  const figures = byRoot(gold, outputs, { scorer: await data.relationScorer(), root: await data.rootOf() });
  console.log(
    '\nGSR by root and relation (the gold marks one event a sentence and pair: more are right than precision says)',
  );
  console.log(
    formatTable(
      ['root, relation', 'gold', 'recall', 'found', 'precision'],
      figures.map(({ name, gold: n, found, recall, precision }) => [
        name,
        recall === null ? '' : String(n),
        percent(recall),
        String(found),
        percent(precision),
      ]),
    ),
  );
}

async function printJudged(): Promise<void> {
  const articles = data.judgedArticles();
  const rows = data.judgedRows().filter(({ article }) => articles.has(article));
  if (rows.length === 0) return;
  const extractor = await loadExtractor();
  const found = new Map(
    [...new Set(rows.map(({ article }) => article))].map((id) => [id, extract(extractor, articles.get(id)!)]),
  );
  const compared = compareJudged(rows, found);
  const still = compared.filter(({ event, office, statement }) => event ?? office ?? statement);
  console.log(`\nJudged by hand: ${rows.length} facts, of which ${still.length} are still found the same`);
  const groups = groupBy(compared, ({ row }) => (data.isJudgedEvent(row) ? row.relation : '(statement)'));
  const line = (name: string, group: readonly Compared[]): string[] => {
    const same = group.filter(({ event, office, statement }) => event ?? office ?? statement);
    const right = (of: readonly Compared[]) => of.filter(({ row }) => row.verdict === 'right').length;
    return [
      name,
      String(group.length),
      percent(right(group) / group.length),
      String(same.length),
      same.length === 0 ? '' : percent(right(same) / same.length),
      `${right(group) - right(same)}`,
    ];
  };
  console.log(
    formatTable(
      ['relation', 'judged', 'right', 'same today', 'right', 'right ones lost'],
      [
        ...[...groups].sort(([a], [b]) => a.localeCompare(b)).map(([name, group]) => line(name, group)),
        line('all', compared),
      ],
    ),
  );
}

/** By kind: how many entities were judged right, and of the wrong ones how many are still found the same. */
async function printJudgedEntities(): Promise<void> {
  const articles = data.judgedArticles();
  const rows = data.judgedEntities().filter(({ article }) => articles.has(article));
  if (rows.length === 0) return;
  const extractor = await loadExtractor();
  const found = new Map(
    [...new Set(rows.map(({ article }) => article))].map((id) => [id, extract(extractor, articles.get(id)!)]),
  );
  const line = (name: string, group: typeof rows): string[] => {
    const right = group.filter(({ verdict }) => verdict === 'right');
    const still = (of: typeof rows) => of.filter((row) => isSameEntity(row, found.get(row.article)!)).length;
    const wrong = group.filter(({ verdict }) => verdict === 'wrong');
    return [
      name,
      String(group.length),
      percent(right.length / group.length),
      String(right.length - still(right)),
      `${still(wrong)} of ${wrong.length}`,
    ];
  };
  console.log('\nEntities judged by hand');
  console.log(
    formatTable(
      ['kind', 'judged', 'right', 'right ones lost or changed', 'wrong ones that stay'],
      [
        ...[...groupBy(rows, ({ kind }) => kind)]
          .sort(([a], [b]) => a.localeCompare(b))
          .map(([kind, group]) => line(kind, group)),
        line('all', rows),
      ],
    ),
  );
}
