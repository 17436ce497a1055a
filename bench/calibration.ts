/**
 * Is what is given .9 right nine times in ten? `npx tsx bench/calibration.ts` prints reliability tables of events and
 * statements: by confidence, and by what the confidence rests on.
 *
 * `--fit` prints what each feature should add to the odds (`ingest/7-events/confidence.ts`), and how sure one may be of what such
 * weights say: each round of judging is foretold by weights fitted to the other rounds alone.
 *
 * Two measures. GSR: the share of typed events that the gold has (one event a sentence and pair is marked, so more are right
 * than it says: take it for the order of the rows). Judged: the share that people found right (few, but the absolute level).
 */
import { existsSync } from 'node:fs';
import { explain, extract, loadExtractor } from '../ingest/pipeline.ts';
import type { Extraction } from '../model/extraction.ts';
import { keepEvents } from './score/byRoot.ts';
import { chance, fitLine, foretell, type RoundSample } from './score/crossCheck.ts';
import * as data from './score/evalData.ts';
import { fitOdds, type Sample } from './score/fitOdds.ts';
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
const OFFICES = { reasons: new Map([['', 'an office']]) };
function read(line: data.InputLine): Read {
  const reasons = new Map<string, string>();
  for (const { facts } of explain(extractor, line).sentences)
    for (const { fact, told, steps } of facts) {
      const because = steps.find(({ about }) => about === 'confidence')?.says.replace(/^[\d.]+: /, '');
      if (fact !== 'office' && because && !reasons.has(told.id)) reasons.set(told.id, because);
    }
  return { extraction: extract(extractor, line), reasons };
}

/** The groups that a fact is counted in. */
type Keyed = (id: string, confidence: number, read: Pick<Read, 'reasons'>) => readonly string[];
const byConfidence: Keyed = (_id, confidence) => [binOf(confidence)];
const byFeature: Keyed = (id, _confidence, { reasons }) => (reasons.get(id) ?? '?').split('; ');

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

function eventTable(title: string, keysOf: Keyed): void {
  const keysByEvent = new Map(
    gsrRead.flatMap((one) =>
      one.extraction.events.map((event) => [event, keysOf(event.id, event.confidence, one)] as const),
    ),
  );
  const judged = compared.flatMap((one) =>
    one.event
      ? keysOf(one.event.id, one.event.confidence, judgedRead.get(one.row.article)!).map((key) => ({ key, one }))
      : one.office
        ? keysOf('', one.office.confidence, OFFICES).map((key) => ({ key, one }))
        : [],
  );
  const judgedByKey = groupBy(judged, ({ key }) => key);
  const keys = [...new Set([...[...keysByEvent.values()].flat(), ...judgedByKey.keys()])].sort();
  const lines = keys.map((key) => {
    const { triple } = relations.score(
      gsr,
      keepEvents(gsrOutputs, (event) => keysByEvent.get(event)?.includes(key) ?? false),
    );
    const judgedHere = judgedByKey.get(key)?.map(({ one }) => one) ?? [];
    return [key, String(triple.pred), triple.pred === 0 ? '' : percent(triple.p), ...judgedShare(judgedHere)];
  });
  console.log(`\n${title}`);
  console.log(formatTable(['', 'GSR events', 'in gold', 'judged', 'right'], lines));
}
eventTable('Events by confidence', byConfidence);
eventTable('Events by feature', byFeature);
if (process.argv.includes('--fit')) printFit();

function printFit(): void {
  const judged = compared.flatMap(({ row, event }): RoundSample[] =>
    event && event.relation !== 'RELATED_TO'
      ? [
          {
            features: byFeature(event.id, event.confidence, judgedRead.get(row.article)!),
            right: row.verdict === 'right',
            measure: 'judged',
            round: row.round ?? '',
          },
        ]
      : [],
  );
  const inGold = gsrRead.flatMap((one) =>
    one.extraction.events
      .filter(({ type, status }) => type && status !== 'negated')
      .map((event): Sample => {
        const alone = keepEvents(gsrOutputs, (other) => other === event);
        return {
          features: byFeature(event.id, event.confidence, one),
          right: relations.score(gsr, alone).triple.p > 0,
          measure: 'GSR',
        };
      }),
  );
  const fits = [judged, inGold, [...judged, ...inGold]].map(fitOdds);
  const features = [...new Set(fits.flatMap((fit) => [...fit.keys()]))].sort();
  console.log('\nWhat each feature adds to the odds, as a logarithm');
  console.log(
    formatTable(
      ['', 'judged', 'GSR', 'both'],
      features.map((feature) => [feature, ...fits.map((fit) => fit.get(feature)?.toFixed(2) ?? '')]),
    ),
  );
  printCross(judged);
}

/** What weights that never saw a round say of it, and what came true. */
function printCross(samples: readonly RoundSample[]): void {
  const told = foretell(samples);
  const line = fitLine(told);
  console.log(
    `\nForetold by the other rounds; come true by ${line.shift.toFixed(2)} + ${line.slope.toFixed(2)} times the odds`,
  );
  const values = told.map(({ odds, right }) => ({ said: chance(line.shift + line.slope * odds), right }));
  console.log(
    formatTable(
      ['', 'n', 'said', 'right'],
      [...groupBy(values, ({ said }) => binOf(said))]
        .sort()
        .map(([bin, group]) => [
          bin,
          String(group.length),
          percent(group.reduce((sum, { said }) => sum + said, 0) / group.length),
          percent(group.filter(({ right }) => right).length / group.length),
        ]),
    ),
  );
}

// Statements
const statements = await data.statementScorer();
const gum = data.readRows<data.GoldRow>(data.GUM);
const gumRead = statements.inputs(gum).map(read);

function statementTable(title: string, keysOf: Keyed): void {
  const keyed = gumRead.map((one) => ({
    one,
    keys: new Map(one.extraction.statements.map((said) => [said.id, keysOf(said.id, said.confidence, one)])),
  }));
  const judged = compared.flatMap((one) =>
    one.statement
      ? keysOf(one.statement.id, one.statement.confidence, judgedRead.get(one.row.article)!).map((key) => ({
          key,
          one,
        }))
      : [],
  );
  const judgedByKey = groupBy(judged, ({ key }) => key);
  const keys = [
    ...new Set([...keyed.flatMap(({ keys: own }) => [...own.values()].flat()), ...judgedByKey.keys()]),
  ].sort();
  const lines = keys.map((key) => {
    const { speaker } = statements.score(
      gum,
      keyed.map(({ one, keys: own }) => ({
        ...one.extraction,
        statements: one.extraction.statements.filter(({ id }) => own.get(id)?.includes(key)),
      })),
    );
    const judgedHere = judgedByKey.get(key)?.map(({ one }) => one) ?? [];
    return [key, String(speaker.of), speaker.of === 0 ? '' : percent(speaker.value), ...judgedShare(judgedHere)];
  });
  console.log(`\n${title}`);
  console.log(formatTable(['', 'GUM found', 'speaker right', 'judged', 'right'], lines));
}
statementTable('Statements by confidence', byConfidence);
statementTable('Statements by feature', byFeature);
