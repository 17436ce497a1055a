import { createServer, type ServerResponse } from 'node:http';
import type { TestProject } from 'vitest/node';
import type { Neo4jConfig } from '../cypher/neo4jStore.ts';
import { Neo4jMissing, type RunningNeo4j, startNeo4j } from './neo4j/startNeo4j.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where `tests/neo4j/leaseNeo4j.ts` asks for a Neo4j. */
    neo4jLeases: string;
  }
}

/** What a lease's holder is told in its first line. */
export type Lease =
  | { readonly neo4j: Neo4jConfig; readonly mayClear: boolean }
  | { readonly missing: string; readonly required: boolean };

/**
 * Lends one Neo4j to one test file at a time, and starts it when the first file asks, so that a run without such
 * files starts none. A lease lasts as long as the connection that asked for it.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let neo4j: Promise<RunningNeo4j> | undefined;
  let last: Promise<void> = Promise.resolve();

  const lend = async (response: ServerResponse): Promise<void> => {
    const returned = new Promise<void>((resolve) => response.once('close', resolve));
    response.write(`${JSON.stringify(await toLease(() => (neo4j ??= startNeo4j())))}\n`);
    await returned;
  };
  const server = createServer((_request, response) => {
    last = last.then(() => lend(response));
  });
  server.requestTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('no port for leases');
  project.provide('neo4jLeases', `http://127.0.0.1:${address.port}`);

  return async () => {
    server.closeAllConnections();
    server.close();
    await (await neo4j?.catch(() => undefined))?.stop();
  };
}

async function toLease(start: () => Promise<RunningNeo4j>): Promise<Lease> {
  const { NEO4J_TEST_URI, NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, CI, NEWSGRAPH_REQUIRE_ALL } = process.env;
  const uri = NEO4J_TEST_URI ?? NEO4J_URI;
  if (uri) {
    const neo4j = { uri, user: NEO4J_USER ?? 'neo4j', password: NEO4J_PASSWORD ?? '' };
    return { neo4j, mayClear: NEO4J_TEST_URI !== undefined };
  }
  try {
    return { neo4j: (await start()).config, mayClear: true };
  } catch (error) {
    const missing = error instanceof Neo4jMissing ? error.message : String(error);
    const required = Boolean(CI) || Boolean(NEWSGRAPH_REQUIRE_ALL) || !(error instanceof Neo4jMissing);
    if (!required) console.warn(`Neo4j tests are skipped: ${missing}.`);
    return { missing, required };
  }
}
