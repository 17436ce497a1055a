import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Extraction } from '../../model/extraction.ts';

/** The evaluation data that may lie beside the repository, and its own scorers. */
export const DATA = join(import.meta.dirname, '..', '..', '..', 'shared', 'eval');
export const SCORER = join(DATA, 'score', 'run.mjs');
export const GSR = join(DATA, 'plover_gsr', 'plover_gsr.jsonl');
export const GUM = join(DATA, 'gum_wikinews', 'gum_wikinews_dev.jsonl');
export const WIKINEWS = join(DATA, 'wikinews', 'wikinews_2019_2020.jsonl');
export const KREMLIN = join(DATA, 'kremlin', 'kremlin_all.jsonl.gz');
export const JUDGED = join(import.meta.dirname, '..', 'judged');

export interface GoldRow {
  readonly id: string;
  readonly text: string;
  readonly event?: string;
}

/** An input line, as the scorers make it of a gold row. */
export interface InputLine {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly publishedAt?: string;
}

interface Ratio {
  readonly value: number;
  readonly n: number;
  readonly of: number;
}

/** What is used of the scorers of relations and of statements. */
export interface RelationScorer {
  inputs(rows: readonly GoldRow[]): InputLine[];
  score(
    rows: readonly GoldRow[],
    outputs: readonly Extraction[],
  ): { readonly triple: { readonly p: number; readonly r: number; readonly pred: number; readonly gold: number } };
}
export interface StatementScorer {
  inputs(rows: readonly GoldRow[]): InputLine[];
  /** Of the attributions that a statement was found for, how many have the right speaker. */
  score(rows: readonly GoldRow[], outputs: readonly Extraction[]): { readonly speaker: Ratio };
}

export const relationScorer = (): Promise<RelationScorer> => import(join(DATA, 'score', 'relations.mjs'));
export const statementScorer = (): Promise<StatementScorer> => import(join(DATA, 'score', 'statements.mjs'));
/** A PLOVER type's root, by the names that the gold uses. */
export const rootOf = async (): Promise<(type: string) => string> =>
  ((await import(join(DATA, 'score', 'lib.mjs'))) as { root: (type: string) => string }).root;

export const readRows = <Row>(file: string): Row[] =>
  (file.endsWith('.gz') ? gunzipSync(readFileSync(file)).toString() : readFileSync(file, 'utf8'))
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row);

/** An article as these files hold it. */
interface ArticleRow {
  readonly id: string;
  readonly text: string;
  readonly title: string;
  readonly date: string;
}

/** The articles that facts are judged in, by id; none where they do not lie beside the repository. */
export function judgedArticles(): ReadonlyMap<string, InputLine> {
  const from = (file: string, prefix = ''): InputLine[] =>
    existsSync(file)
      ? readRows<ArticleRow>(file).map(({ id, text, title, date }) => ({
          id: `${prefix}${id}`,
          text,
          title,
          publishedAt: date,
        }))
      : [];
  return new Map([...from(WIKINEWS), ...from(KREMLIN, 'kremlin-'), ...from(GUM)].map((line) => [line.id, line]));
}

/** The facts that people judged, from the files of events and statements in `bench/judged/`. */
export const judgedRows = (): JudgedRow[] => judged(/(?:events|statements)-.*\.jsonl$/);
/** The entities that people judged, from those of entities. */
export const judgedEntities = (): JudgedEntity[] => judged(/^entities-.*\.jsonl$/);

function judged<Row>(files: RegExp): (Row & { readonly round: string })[] {
  if (!existsSync(JUDGED)) return [];
  return readdirSync(JUDGED)
    .filter((name) => files.test(name))
    .sort()
    .flatMap((name) =>
      readRows<Row>(join(JUDGED, name)).map((row) => ({ ...row, round: /\d+/.exec(name)?.[0] ?? '' })),
    );
}

/** A fact that the extractor once found in an article, and whether it is what the article says. */
export type JudgedRow = JudgedEvent | JudgedStatement;
interface Judged {
  readonly article: string;
  readonly verdict: 'right' | 'wrong';
  /** The number of its file. */
  readonly round?: string;
  readonly fault?: string | null;
  /** What was said of it when it was judged. */
  readonly confidence?: number;
}
export interface JudgedEvent extends Judged {
  readonly relation: string;
  readonly status: string;
  readonly source: readonly string[];
  readonly target: readonly string[];
  /** Of the trigger; an office's evidence. */
  readonly start: number;
  readonly end: number;
  /** Of an office. */
  readonly title?: string;
  /** Its date, where that was judged too: "2019-03-01/2019-03-02", "" where it had none. */
  readonly when?: string;
}
export interface JudgedStatement extends Judged {
  readonly speaker: string | null;
  readonly content: readonly { readonly start: number; readonly end: number }[];
  /** Its date, where that was judged too; "" where it had none. */
  readonly when?: string;
}
/** Right where it is a name, whole, of the right kind and canonical name, and all its mentions are one. */
export interface JudgedEntity extends Judged {
  readonly entity: string;
  readonly kind: string;
  readonly name: string;
  /** How many mentions it had. */
  readonly mentions: number;
}
export const isJudgedEvent = (row: JudgedRow): row is JudgedEvent => 'relation' in row;
