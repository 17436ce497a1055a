import { ADJECTIVES } from './adjectives.ts';
import { CONFLICT_NOUNS } from './conflictNouns.ts';
import { EVENT_NOUNS } from './eventNouns.ts';
import type { AdjectiveRow, NounRow, VerbRow } from './frames.ts';
import { IDIOMS_OF_ACCORD } from './idiomsOfAccord.ts';
import { IDIOMS_OF_FORCE } from './idiomsOfForce.ts';
import { IDIOMS_OF_HELP } from './idiomsOfHelp.ts';
import { IDIOMS_OF_PROTEST } from './idiomsOfProtest.ts';
import { IDIOMS_OF_QUARREL } from './idiomsOfQuarrel.ts';
import { CLASS_QUALIFIERS, NOUN_CLASSES } from './nounClasses.ts';
import { QUARREL_NOUNS } from './quarrelNouns.ts';
import { VERBS_OF_ACCORD } from './verbsOfAccord.ts';
import { VERBS_OF_AID } from './verbsOfAid.ts';
import { VERBS_OF_ASKING } from './verbsOfAsking.ts';
import { VERBS_OF_ATTACK } from './verbsOfAttack.ts';
import { VERBS_OF_BLAME } from './verbsOfBlame.ts';
import { VERBS_OF_COERCION } from './verbsOfCoercion.ts';
import { VERBS_OF_COOPERATION } from './verbsOfCooperation.ts';
import { VERBS_OF_PROTEST } from './verbsOfProtest.ts';
import { VERBS_OF_READINESS } from './verbsOfReadiness.ts';
import { VERBS_OF_RECORD } from './verbsOfRecord.ts';
import { VERBS_OF_REFUSAL } from './verbsOfRefusal.ts';
import { VERBS_OF_SANCTION } from './verbsOfSanction.ts';
import { VERBS_OF_SUPPORT } from './verbsOfSupport.ts';
import { VERBS_OF_TALK } from './verbsOfTalk.ts';
import { VERBS_OF_YIELDING } from './verbsOfYielding.ts';

/** All verb rows, the tables in the order in which they count. */
export const VERB_ROWS: readonly VerbRow[] = [
  ...VERBS_OF_RECORD,
  ...IDIOMS_OF_ACCORD,
  ...IDIOMS_OF_HELP,
  ...VERBS_OF_TALK,
  ...VERBS_OF_ACCORD,
  ...VERBS_OF_SUPPORT,
  ...VERBS_OF_COOPERATION,
  ...VERBS_OF_AID,
  ...VERBS_OF_YIELDING,
  ...VERBS_OF_ASKING,
  ...IDIOMS_OF_QUARREL,
  ...VERBS_OF_BLAME,
  ...VERBS_OF_REFUSAL,
  ...IDIOMS_OF_PROTEST,
  ...IDIOMS_OF_FORCE,
  ...VERBS_OF_PROTEST,
  ...VERBS_OF_SANCTION,
  ...VERBS_OF_READINESS,
  ...VERBS_OF_COERCION,
  ...VERBS_OF_ATTACK,
];
/** All noun rows. */
export const NOUN_ROWS: readonly NounRow[] = [...EVENT_NOUNS, ...QUARREL_NOUNS, ...CONFLICT_NOUNS];

/** A verb row under one of its verbs: "call_off" is verb `call` with the tails `off`. */
export interface VerbEntry {
  readonly row: VerbRow;
  readonly tails: readonly string[];
}

function indexVerbs(): ReadonlyMap<string, readonly VerbEntry[]> {
  const index = new Map<string, VerbEntry[]>();
  for (const row of VERB_ROWS) {
    for (const verb of row.verbs.split(' ')) {
      const [lemma = '', ...tails] = verb.split('_');
      const entries = index.get(lemma) ?? [];
      entries.push({ row, tails });
      index.set(lemma, entries);
    }
  }
  // The most particular first: particles, then a condition on the object, then the bare verb. Sort is stable.
  const rank = ({ row, tails }: VerbEntry) => tails.length * 2 + (row.object || row.subject ? 1 : 0);
  for (const entries of index.values()) entries.sort((a, b) => rank(b) - rank(a));
  return index;
}

const indexWords = <Row>(rows: readonly Row[], words: (row: Row) => string): ReadonlyMap<string, Row> =>
  new Map(
    rows.flatMap((row) =>
      words(row)
        .split(' ')
        .map((word): [string, Row] => [word.replaceAll('_', ' '), row]),
    ),
  );

function indexNouns(): ReadonlyMap<string, readonly NounRow[]> {
  const index = new Map<string, NounRow[]>();
  for (const row of NOUN_ROWS) {
    for (const noun of row.nouns.split(' ')) {
      const words = noun.replaceAll('_', ' ');
      index.set(words, [...(index.get(words) ?? []), row]);
    }
  }
  // What holds under some verbs goes before what holds under all: "signed a petition". Sort is stable.
  for (const rows of index.values()) rows.sort((a, b) => Number(Boolean(b.under)) - Number(Boolean(a.under)));
  return index;
}

/** Verb lemma to its rows, most particular first. */
export const VERBS = indexVerbs();
/** Noun lemma, or two words, to its rows, those for certain verbs first, else in the table's order. */
export const NOUNS = indexNouns();
export const ADJECTIVE_ROWS: ReadonlyMap<string, AdjectiveRow> = indexWords<AdjectiveRow>(
  ADJECTIVES,
  (row) => row.adjectives,
);

const setsOf = (table: Readonly<Record<string, string>>): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(Object.entries(table).map(([name, words]) => [name, new Set(words.split(' '))]));
const CLASSES = setsOf(NOUN_CLASSES);
const QUALIFIERS = setsOf(CLASS_QUALIFIERS);

/** Is the noun of the class? An unknown class holds nothing. */
export const inNounClass = (name: string, lemma: string): boolean => CLASSES.get(name)?.has(lemma) ?? false;
/** Does the word before a noun put it into the class: "peacekeeping troops"? */
export const qualifiesFor = (name: string, lemma: string): boolean => QUALIFIERS.get(name)?.has(lemma) ?? false;
