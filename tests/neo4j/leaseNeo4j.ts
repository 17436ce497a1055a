import { once } from 'node:events';
import { type ClientRequest, get, type IncomingMessage } from 'node:http';
import neo4j from 'neo4j-driver';
import { inject } from 'vitest';
import type { Neo4jConfig } from '../../cypher/neo4jStore.ts';
import type { Lease } from '../globalSetup.ts';

export interface LeasedNeo4j {
  readonly config: Neo4jConfig;
  /** Takes out all nodes and relationships; constraints and indexes stay. */
  clear(): Promise<void>;
  /** Takes out everything and gives the Neo4j back to the next test file. */
  release(): Promise<void>;
}

/**
 * A Neo4j for this test file alone, until it is released or the file's process ends; undefined when this machine
 * has none and need not have one (the run then says that it skips). Await it at the top of the test file.
 * @throws Error when there must be one (in CI) and there is none
 */
export async function leaseNeo4j(): Promise<LeasedNeo4j | undefined> {
  const request = get(inject('neo4jLeases'), { agent: false });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const [line] = (await once(response.setEncoding('utf8'), 'data')) as [string];
  const lease = JSON.parse(line) as Lease;
  if ('missing' in lease) {
    request.destroy();
    if (lease.required) throw new Error(`Neo4j tests must not be skipped here: ${lease.missing}`);
    return undefined;
  }
  response.on('error', () => undefined);
  if (!lease.mayClear) await needEmpty(lease.neo4j, request);
  return {
    config: lease.neo4j,
    clear: () => clear(lease.neo4j),
    release: async () => {
      await clear(lease.neo4j);
      await clearSchema(lease.neo4j);
      request.destroy();
    },
  };
}

async function needEmpty(config: Neo4jConfig, request: ClientRequest): Promise<void> {
  const [record] = await run(config, ['MATCH (n) WHERE NOT n:Meta RETURN n LIMIT 1']);
  if (!record) return;
  request.destroy();
  throw new Error('The Neo4j of NEO4J_URI holds data, which the tests would delete: set NEO4J_TEST_URI to allow that.');
}

async function clear(config: Neo4jConfig): Promise<void> {
  await run(config, ['MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS']);
}

async function clearSchema(config: Neo4jConfig): Promise<void> {
  const constraints = await run(config, ['SHOW CONSTRAINTS YIELD name RETURN name']);
  await run(
    config,
    constraints.map((record) => `DROP CONSTRAINT \`${record.get('name')}\``),
  );
  // The lookup indexes are the database's own: without them every scan by label would read all of it.
  const indexes = await run(config, ["SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name"]);
  await run(
    config,
    indexes.map((record) => `DROP INDEX \`${record.get('name')}\``),
  );
}

async function run(config: Neo4jConfig, statements: string[]) {
  const driver = neo4j.driver(config.uri, neo4j.auth.basic(config.user, config.password));
  const session = driver.session();
  try {
    let records: Awaited<ReturnType<typeof session.run>>['records'] = [];
    for (const statement of statements) records = (await session.run(statement)).records;
    return records;
  } finally {
    await session.close();
    await driver.close();
  }
}
