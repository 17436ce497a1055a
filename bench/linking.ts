/**
 * What linking across articles makes of real news: reads files into a fresh embedded store (by default the articles that
 * `bench/judged/linking-*.jsonl` judges) and prints whom it merged, whom it kept apart, and whom it suggests, for reading
 * by eye; with `--judged` how the judged pairs fare; with `--draw SEED` pairs to be judged, as JSON Lines.
 * `npx tsx bench/linking.ts [--judged | --draw SEED] [FILES…]`
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { toPersonName } from '../cypher/linking/personName.ts';
import { openStore } from '../cypher/openStore.ts';
import { readSuggestions } from '../cypher/readSuggestions.ts';
import type { Store } from '../cypher/store.ts';
import { ingest } from '../ingest/ingestDocuments.ts';
import { loadExtractor, readDocuments } from '../ingest/pipeline.ts';
import { compareLinking, readJudgedPairs } from './score/judgedPairs.ts';
import { drawPairs, LINKED_RECORDS, toLinked } from './score/linkedPairs.ts';
import { writeLinkingCorpus } from './score/linkingCorpus.ts';

const SHOWN = 80;

/** What one entity was made of: for each of its signatures what articles say. */
interface Cluster {
  readonly id: string;
  readonly signatures: readonly { localId: string; said: string; count: number }[];
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { judged: { type: 'boolean' }, draw: { type: 'string' } },
});
const path = mkdtempSync(join(tmpdir(), 'newsgraph-linking-'));
const store = await openStore({ path });
try {
  const corpus = positionals.length > 0 ? positionals : [writeLinkingCorpus(path)].filter((file) => file !== null);
  if (corpus.length === 0) throw new Error('The judged articles do not lie beside the repository: name files.');
  const before = Date.now();
  const report = await ingest({ extractor: await loadExtractor(), store }, readDocuments(corpus));
  console.error(`${report.added} articles in ${((Date.now() - before) / 1000).toFixed(0)} s`);
  if (values.judged) await printJudged();
  else if (values.draw) await printDrawn(Number(values.draw));
  else await printAll();
} finally {
  await store.close();
  rmSync(path, { recursive: true, force: true });
}

async function printAll() {
  for (const kind of ['person', 'organisation']) print(kind, await readClusters(store, kind));
  const { suggestions, total } = await readSuggestions(store, { limit: 500 });
  console.log(`\n# ${total} suggestions`);
  for (const { a, b, score, reasons } of suggestions.slice(0, SHOWN)) {
    console.log(`${score.toFixed(2)} ${a.id} (${a.articleCount}) | ${b.id} (${b.articleCount}): ${reasons.join('; ')}`);
  }
}

async function readLinking() {
  const linked = (await store.read(LINKED_RECORDS)).map(toLinked);
  const suggested = (await store.read('MATCH (s:Suggestion) RETURN s.a AS a, s.b AS b')).map(
    ({ a, b }) => [a as string, b as string] as const,
  );
  return { linked, suggested };
}

async function printDrawn(seed: number) {
  const { linked, suggested } = await readLinking();
  const { pairs, ...counts } = drawPairs(linked, suggested, seed);
  console.error({ records: linked.length, suggestions: suggested.length, ...counts });
  for (const pair of pairs) console.log(JSON.stringify(pair));
}

async function printJudged() {
  const { linked, suggested } = await readLinking();
  for (const line of compareLinking(readJudgedPairs(), linked, suggested)) console.log(line);
}

async function readClusters(from: Store, kind: string): Promise<Cluster[]> {
  const rows = await from.read(
    'MATCH (s:Signature)<-[r:RECORDS]-(a:Article) WHERE s.localId STARTS WITH $prefix RETURN r.entityId AS entityId, s.localId AS localId, s.features AS features',
    { prefix: `${kind}/` },
  );
  const clusters = new Map<string, Map<string, { localId: string; said: string; count: number }>>();
  for (const { entityId, localId, features } of rows) {
    const own = clusters.get(entityId as string) ?? new Map();
    const said = describe(JSON.parse(features as string));
    const count = (own.get(`${localId} ${said}`)?.count ?? 0) + 1;
    clusters.set(entityId as string, own.set(`${localId} ${said}`, { localId, said, count }));
  }
  return [...clusters].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, own]) => ({ id, signatures: [...own.values()] }));
}

function describe({ countryCode = '', roles, near, alone }: Record<string, unknown>): string {
  return `[${countryCode} ${(roles as string[]).join(',')} near ${(near as string[]).join(',')}${alone ? ' alone' : ''}]`;
}

function print(kind: string, clusters: readonly Cluster[]) {
  const line = ({ id, signatures }: Cluster) =>
    `${id} = ${signatures.map(({ localId, said, count }) => `${localId.slice(kind.length + 1)} ${said} x${count}`).join(' + ')}`;
  const named = (cluster: Cluster) => new Set(cluster.signatures.map(({ localId }) => localId));
  const show = (title: string, some: readonly Cluster[]) => {
    console.log(`\n# ${title}: ${some.length}`);
    for (const cluster of some.slice(0, SHOWN)) console.log(line(cluster).slice(0, 600));
  };
  console.log(`\n## ${kind}: ${clusters.length} entities`);
  const many = clusters.filter((cluster) => named(cluster).size > 1);
  const isBare = (localId: string) => kind === 'person' && !toPersonName(localId.slice('person/'.length)).isFull;
  show(
    'family names joined to full names',
    many.filter((cluster) => [...named(cluster)].some(isBare)),
  );
  show(
    'several names in one',
    many.filter((cluster) => [...named(cluster)].filter((id) => !isBare(id)).length > 1),
  );
  const byName = new Map<string, Cluster[]>();
  for (const cluster of clusters) {
    for (const name of named(cluster)) byName.set(name, [...(byName.get(name) ?? []), cluster]);
  }
  const apart = [...byName].filter(([, same]) => same.length > 1);
  console.log(`\n# one name kept apart: ${apart.length}`);
  for (const [name, same] of apart.slice(0, SHOWN)) console.log(`${name}: ${same.map(line).join(' | ')}`.slice(0, 700));
}
