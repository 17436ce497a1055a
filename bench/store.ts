/**
 * How fast rows get into a store, through the port and, on the embedded engine, without it.
 * Usage: npx tsx bench/store.ts [rows], and NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD for Neo4j, whose `:Bench` nodes
 * are deleted afterwards.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../cypher/openStore.ts';
import type { Store } from '../cypher/store.ts';

const rows = Number(process.argv[2] ?? 50_000);
const BATCH = 5_000;
const ONE_BY_ONE = 200;

const INDEX = 'CREATE INDEX bench_id IF NOT EXISTS FOR (n:Bench) ON (n.id)';
const NODES = 'UNWIND $rows AS row MERGE (n:Bench {id: row.id}) SET n += row.properties';
const EDGES =
  'UNWIND $rows AS row MATCH (a:Bench {id: row.id}) MATCH (b:Bench {id: row.to}) CREATE (a)-[r:MET {count: row.count}]->(b)';
const ONE = 'MERGE (n:Bench {id: $id}) SET n.count = $count';

type Run = (query: string, params: Record<string, unknown>) => Promise<unknown>;

function* batches() {
  for (let start = 0; start < rows; start += BATCH) {
    yield Array.from({ length: Math.min(BATCH, rows - start) }, (_, i) => ({
      id: `person/${start + i}`,
      to: `person/${(start + i * 7) % rows}`,
      count: i,
      properties: { name: `Name ${start + i}`, aliases: [`n${i}`], confidence: i / 7 },
    }));
  }
}

async function measure(name: string, write: Run): Promise<void> {
  await write(INDEX, {});
  for (const [what, query] of [
    ['nodes merged', NODES],
    ['edges made', EDGES],
  ] as const) {
    const started = performance.now();
    for (const batch of batches()) await write(query, { rows: batch });
    print(name, what, rows, performance.now() - started);
  }
  const started = performance.now();
  for (let i = 0; i < ONE_BY_ONE; i++) await write(ONE, { id: `person/${i}`, count: i });
  print(name, 'writes of one row', ONE_BY_ONE, performance.now() - started);
}

function print(name: string, what: string, count: number, ms: number): void {
  const rate = Math.round((count / ms) * 1000).toLocaleString('en');
  console.log(`${name.padEnd(20)} ${what.padEnd(20)} ${rate.padStart(9)}/s  (${count} in ${(ms / 1000).toFixed(2)} s)`);
}

async function measureStore(name: string, store: Store): Promise<void> {
  await measure(name, (query, params) => store.write((tx) => tx.run(query, params)));
  const started = performance.now();
  const read = await store.read('MATCH (n:Bench) RETURN n.id AS id, n.name AS name, n.confidence AS confidence');
  print(name, 'rows read', read.length, performance.now() - started);
}

const folder = mkdtempSync(join(tmpdir(), 'newsgraph-bench-'));
const embedded = await openStore({ path: join(folder, 'port') });
await measureStore('embedded, port', embedded);
await embedded.close();

// The engine has one door in the program; only a measurement goes round it.
const { GrafeoDB } = createRequire(import.meta.url)('@grafeo-db/js') as typeof import('@grafeo-db/js');
const db = GrafeoDB.create(join(folder, 'raw.grafeo'));
await measure('embedded, raw', (query, params) => db.executeCypher(query, params));
db.close();
rmSync(folder, { recursive: true, force: true });

const { NEO4J_URI: uri, NEO4J_USER: user = 'neo4j', NEO4J_PASSWORD: password = '' } = process.env;
if (uri) {
  const neo4j = await openStore({ path: folder, neo4j: { uri, user, password } });
  await measureStore('Neo4j, port', neo4j);
  for (let left = 1; left > 0; ) {
    const clear = 'MATCH (n:Bench) WITH n LIMIT 10000 DETACH DELETE n RETURN count(*) AS deleted';
    left = Number((await neo4j.write((tx) => tx.run(clear)))[0]?.deleted);
  }
  await neo4j.write((tx) => tx.run('DROP INDEX bench_id IF EXISTS'));
  await neo4j.close();
}
