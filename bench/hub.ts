/**
 * What the next article costs once many name the same president: writes made-up articles into a fresh embedded store,
 * and prints the time of one article (median of a window) as their number grows. `npx tsx bench/hub.ts [ARTICLES] [office]
 * [pair]`; with `office` each article also claims the president's office, as most do; with `pair` he meets one and the same
 * guest on a day of its own in each, and says something new of his state. NEO4J_URI (and NEO4J_USER, NEO4J_PASSWORD) name an
 * empty Neo4j to write to instead.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../cypher/openStore.ts';
import { writeArticles } from '../cypher/writeArticles.ts';
import type { ArticleWrites, EntityRecord, EventClaim, StatementClaim } from '../model/graphWrites.ts';

const [articles = '10000', ...modes] = process.argv.slice(2);
const isPair = modes.includes('pair');
const DAY_MS = 86_400_000;
const WINDOW = 40;
const BATCH = 20;
const STATES = ['NOR', 'DNK', 'SWE', 'FIN', 'ISL', 'EST', 'LVA', 'LTU', 'POL', 'DEU', 'FRA', 'ITA'];

/** One of a list, by a number that looks like chance and is the same in every run. */
const pick = <X>(from: readonly X[], n: number): X => from[((n * 2_654_435_761) % 4_294_967_296) % from.length] as X;

function toWrites(n: number): ArticleWrites {
  const state = pick(STATES, n);
  const other = isPair
    ? 'Guest Tarasov'
    : `Guest ${String.fromCharCode(97 + (n % 26))}ov${pick(['ic', 'er', 'al'], n)}${n % 977}`;
  const entity = (kind: EntityRecord['kind'], name: string, more: Partial<EntityRecord> = {}): EntityRecord => ({
    id: `${kind}/${name.toLowerCase().replaceAll(' ', '-')}`,
    kind,
    name,
    aliases: [],
    mentionCount: 1,
    spans: [{ start: 0, end: 5, form: 'name' }],
    context: { roles: [], near: [state, pick(STATES, n + 7)], contested: false },
    ...more,
  });
  const roles = [{ title: 'president', ...(n % 3 && { of: 'NOR' }) }];
  const near = [state, pick(STATES, n + 7)];
  const president =
    n % 9 === 0
      ? entity('person', 'Brandvold', { context: { roles: n % 2 ? roles : [], near, contested: false } })
      : entity('person', 'Ida Brandvold', {
          ...(n % 3 && { countryCode: 'NOR', description: 'President of Norway' }),
          context: { roles: n % 5 ? roles : [], near, contested: false },
        });
  const entities = [
    president,
    entity('person', other),
    { ...entity('state', 'Norway', { countryCode: 'NOR' }), id: 'state/NOR' },
    { ...entity('state', state, { countryCode: state }), id: `state/${state}` },
  ].filter(({ id }, i, all) => all.findIndex((one) => one.id === id) === i);
  const day = isPair
    ? new Date(Date.UTC(1990, 0, 1) + n * DAY_MS).toISOString().slice(0, 10)
    : `2024-01-${String(1 + (n % 28)).padStart(2, '0')}`;
  const claim = (i: number): Omit<EventClaim, 'relation' | 'source' | 'target'> => ({
    id: `evidence/${n}-${i}`,
    sentence: 'Text.',
    evidence: { start: 0, end: 5 },
    confidence: 0.9,
    extractor: 'bench',
    type: null,
    reciprocal: false,
    place: [],
    about: [],
    status: 'asserted',
    start: day,
    end: day,
    precision: 'day',
    trigger: { start: 0, end: 4 },
  });
  const met: EventClaim = {
    ...claim(0),
    relation: 'MET',
    source: [president.id],
    target: [entities[1]!.id],
    reciprocal: true,
  };
  const holds: EventClaim = {
    ...claim(1),
    relation: 'HOLDS_OFFICE',
    source: [president.id],
    target: ['state/NOR'],
    title: 'President',
    start: null,
    end: null,
    precision: 'unknown',
  };
  const said: StatementClaim = {
    id: `evidence/${n}-2`,
    sentence: 'Text.',
    evidence: { start: 0, end: 5 },
    confidence: 0.9,
    extractor: 'bench',
    speaker: president.id,
    text: `Words ${n}`,
    direct: true,
    addressees: [],
    about: ['state/NOR'],
    date: day,
    precision: 'day',
    content: [{ start: 0, end: 4 }],
  };
  return {
    article: {
      id: `article/${n}`,
      canonicalUrl: `https://ledger.example/${n}`,
      title: `Article ${n}`,
      language: 'en',
      publishedAt: `20${String(10 + (n % 14))}-0${1 + (n % 9)}-1${n % 9}`,
      publishedAtInferred: false,
      retrievedAt: '2024-01-01T00:00:00Z',
      contentHash: `hash-${n}`,
      wordCount: 1,
      text: 'Text.',
    },
    source: { id: 'source/ledger', name: 'The Ledger' },
    entities,
    events: modes.includes('office') ? [met, holds] : [met],
    statements: isPair ? [said] : [],
  };
}

const path = mkdtempSync(join(tmpdir(), 'newsgraph-hub-'));
const { NEO4J_URI: uri, NEO4J_USER: user = 'neo4j', NEO4J_PASSWORD: password = 'neo4j' } = process.env;
const store = await openStore({ path, ...(uri && { neo4j: { uri, user, password } }) });
try {
  let next = 0;
  for (const size of [100, 1_000, 3_000, 10_000].filter((some) => some <= Number(articles))) {
    for (; next < size; next += BATCH) {
      await writeArticles(
        store,
        Array.from({ length: BATCH }, (_, i) => toWrites(next + i)),
      );
    }
    const times: number[] = [];
    for (let i = 0; i < WINDOW; i++, next++) {
      const from = performance.now();
      await writeArticles(store, [toWrites(next)]);
      times.push(performance.now() - from);
    }
    // Every article's cost but the batch's overhead shows in batches too.
    const from = performance.now();
    await writeArticles(
      store,
      Array.from({ length: BATCH }, (_, i) => toWrites(next + i)),
    );
    const inBatch = (performance.now() - from) / BATCH;
    next += BATCH;
    const [signatures] = await store.read("MATCH (s:Signature {block: 'person:brandvold'}) RETURN count(s) AS n");
    const median = times.sort((a, b) => a - b)[WINDOW / 2] as number;
    console.log(
      `${String(size).padStart(6)} articles: one more ${median.toFixed(1)} ms alone, ${inBatch.toFixed(1)} ms in a batch of ${BATCH}; ${signatures?.n} signatures of the president`,
    );
  }
} finally {
  await store.close();
  rmSync(path, { recursive: true, force: true });
}
