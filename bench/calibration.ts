/**
 * Is what is given .9 right nine times in ten? `npx tsx bench/calibration.ts` prints reliability tables of events and
 * statements: by confidence, and by what the confidence rests on.
 *
 * Two measures. GSR: the share of typed events that the gold has (one event a sentence and pair is marked, so more are right
 * than it says: take it for the order of the rows). Judged: the share that people found right (few, but the absolute level).
 */
import { existsSync } from 'node:fs';
import { explain, extract, loadExtractor } from '../ingest/pipeline.ts';
import type { Extraction } from '../model/extraction.ts';
import { keepEvents } from './score/byRoot.ts';
import * as data from './score/evalData.ts';
import { type Compared, compareJudged } from './score/judged.ts';
import { formatTable, groupBy, percent } from './score/table.ts';

if (!existsSync(data.SCORER)) {
  console.error('There is no evaluation data in ../shared/eval: nothing to calibrate by.');
  process.exit(1);
}

/** Lower ends of the bins of confidence. */
const BINS = [0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95];
const binOf = (confidence: number): string => BINS.findLast((from) => confidence >= from)!.toFixed(2);

const extractor = await loadExtractor();

/** An article's extraction, and what the confidence of each of its facts rests on. */
interface Read {
  readonly extraction: Extraction;
  readonly reasons: ReadonlyMap<string, string>;
}
function read(line: data.InputLine): Read {
  const reasons = new Map<string, string>();
  for (const { facts } of explain(extractor, line).sentences)
    for (const { fact, told, steps } of facts) {
      const because = steps.find(({ about }) => about === 'confidence')?.says.replace(/^[\d.]+: /, '');
      if (fact !== 'office' && because && !reasons.has(told.id)) reasons.set(told.id, because);
    }
  return { extraction: extract(extractor, line), reasons };
}

type Keyed = (id: string, confidence: number, read: Read) => string;
const byConfidence: Keyed = (_id, confidence) => binOf(confidence);
const byReason: Keyed = (id, _confidence, { reasons }) => reasons.get(id) ?? '?';

// Events
const relations = await data.relationScorer();
const gsr = data.readRows<data.GoldRow>(data.GSR);
const gsrRead = relations.inputs(gsr).map(read);
const gsrOutputs = gsrRead.map(({ extraction }) => extraction);

const articles = data.judgedArticles();
const rows = data.judgedRows().filter(({ article }) => articles.has(article));
const judgedRead = new Map([...new Set(rows.map(({ article }) => article))].map((id) => [id, read(articles.get(id)!)]));
const compared = compareJudged(rows, new Map([...judgedRead].map(([id, { extraction }]) => [id, extraction])));

function judgedShare(group: readonly Compared[]): [n: string, share: string] {
  const right = group.filter(({ row }) => row.verdict === 'right').length;
  return [String(group.length), group.length === 0 ? '' : percent(right / group.length)];
}

function eventTable(title: string, keyOf: Keyed): void {
  const keyByEvent = new Map(
    gsrRead.flatMap((one) =>
      one.extraction.events.map((event) => [event, keyOf(event.id, event.confidence, one)] as const),
    ),
  );
  const judged = groupBy(
    compared.filter(({ event }) => event),
    ({ row, event }) => keyOf(event!.id, event!.confidence, judgedRead.get(row.article)!),
  );
  const keys = [...new Set([...keyByEvent.values(), ...judged.keys()])].sort();
  const lines = keys.map((key) => {
    const { triple } = relations.score(
      gsr,
      keepEvents(gsrOutputs, (event) => keyByEvent.get(event) === key),
    );
    return {
      key,
      n: triple.pred,
      cells: [key, String(triple.pred), percent(triple.p), ...judgedShare(judged.get(key) ?? [])],
    };
  });
  console.log(`\n${title}`);
  console.log(
    formatTable(
      ['', 'GSR events', 'in gold', 'judged', 'right'],
      lines.map(({ cells }) => cells),
    ),
  );
}
eventTable('Events by confidence', byConfidence);
eventTable('Events by what it rests on', byReason);

// Statements
const statements = await data.statementScorer();
const gum = data.readRows<data.GoldRow>(data.GUM);
const gumRead = statements.inputs(gum).map(read);

function statementTable(title: string, keyOf: Keyed): void {
  const keyed = gumRead.map((one) => ({
    one,
    keys: new Map(one.extraction.statements.map((said) => [said.id, keyOf(said.id, said.confidence, one)])),
  }));
  const judged = groupBy(
    compared.filter(({ statement }) => statement),
    ({ row, statement }) => keyOf(statement!.id, statement!.confidence, judgedRead.get(row.article)!),
  );
  const keys = [...new Set([...keyed.flatMap(({ keys: own }) => [...own.values()]), ...judged.keys()])].sort();
  const lines = keys.map((key) => {
    const { speaker } = statements.score(
      gum,
      keyed.map(({ one, keys: own }) => ({
        ...one.extraction,
        statements: one.extraction.statements.filter(({ id }) => own.get(id) === key),
      })),
    );
    return [
      key,
      String(speaker.of),
      speaker.of === 0 ? '' : percent(speaker.value),
      ...judgedShare(judged.get(key) ?? []),
    ];
  });
  console.log(`\n${title}`);
  console.log(formatTable(['', 'GUM found', 'speaker right', 'judged', 'right'], lines));
}
statementTable('Statements by confidence', byConfidence);
statementTable('Statements by what it rests on', byReason);
