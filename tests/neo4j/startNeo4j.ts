import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import neo4j from 'neo4j-driver';
import type { Neo4jConfig } from '../../cypher/neo4jStore.ts';

const run = promisify(execFile);

const MIN_JAVA = 17;
const START_TIMEOUT_MS = 120_000;
const POLL_MS = 500;
const PASSWORD = 'only-for-these-tests';
const POM = fileURLToPath(new URL('./pom.xml', import.meta.url));
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/neo4j', import.meta.url));

/** Neo4j needs these of the Java runtime. */
const JAVA_OPENS = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'].map(
  (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
);
/** Small and quick to start rather than fast: a test's graph is tiny. */
const JAVA_SIZE = ['-Xms128m', '-Xmx768m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];

export interface RunningNeo4j {
  readonly config: Neo4jConfig;
  stop(): Promise<void>;
}

/** Why no Neo4j can be started on this machine. */
export class Neo4jMissing extends Error {}

/**
 * Starts a real Neo4j Community on free ports of this machine with a fresh database and a password, from Maven's
 * jars (fetched once, then kept under `node_modules/.cache`).
 * @throws Neo4jMissing when Java or Maven are not installed or the jars can't be fetched
 */
export async function startNeo4j(): Promise<RunningNeo4j> {
  await needJava();
  const jars = process.env.NEO4J_LIB ?? (await fetchJars());
  const home = mkdtempSync(join(tmpdir(), 'neo4j-under-test-'));
  const port = await freePort();
  writeSettings(home, port);
  const server = launch(home, jars);
  const config = { uri: `bolt://127.0.0.1:${port}`, user: 'neo4j', password: PASSWORD };
  const stop = async (): Promise<void> => {
    const exited = new Promise((resolve) => server.once('exit', resolve));
    server.stdin?.end();
    if (process.platform === 'win32') server.kill();
    if (server.exitCode === null && server.signalCode === null) await exited;
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    await setPassword(config.uri, server);
  } catch (error) {
    const log = join(home, 'out.log');
    const tail = existsSync(log) ? readFileSync(log, 'utf8').slice(-2_000) : '';
    await stop();
    throw new Error(`Neo4j did not start: ${(error as Error).message}\n${tail}`);
  }
  return { config, stop };
}

async function needJava(): Promise<void> {
  let text: string;
  try {
    text = (await run('java', ['-version'])).stderr;
  } catch {
    throw new Neo4jMissing(`Java ${MIN_JAVA} or newer is not installed`);
  }
  const major = Number(/version "(\d+)/.exec(text)?.[1]);
  if (!(major >= MIN_JAVA)) throw new Neo4jMissing(`Java ${MIN_JAVA} or newer is needed, and this is ${major}`);
}

async function fetchJars(): Promise<string> {
  const version = /<neo4j\.version>(.+)<\/neo4j\.version>/.exec(readFileSync(POM, 'utf8'))?.[1] ?? '';
  const folder = join(CACHE, version);
  if (existsSync(folder)) return folder;
  mkdirSync(CACHE, { recursive: true });
  // Fetched beside and renamed when whole, so that a broken or a second run leaves no half folder.
  const partial = mkdtempSync(join(CACHE, 'partial-'));
  const goal = 'dependency:copy-dependencies';
  try {
    await run('mvn', ['-q', '-B', '-f', POM, goal, `-DoutputDirectory=${partial}`, '-DincludeScope=runtime'], {
      shell: process.platform === 'win32',
    });
    if (!existsSync(folder)) renameSync(partial, folder);
    return folder;
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const why = missing ? 'Maven is not installed' : `Maven could not fetch the jars: ${(error as Error).message}`;
    throw new Neo4jMissing(why);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}

function writeSettings(home: string, port: number): void {
  for (const folder of ['conf', 'data', 'logs', 'plugins', 'import']) mkdirSync(join(home, folder));
  const settings = [
    `server.bolt.listen_address=127.0.0.1:${port}`,
    'server.http.enabled=false',
    'server.memory.pagecache.size=64m',
    'db.tx_log.preallocate=false',
    'dbms.usage_report.enabled=false',
  ];
  writeFileSync(join(home, 'conf', 'neo4j.conf'), settings.join('\n'));
}

function launch(home: string, jars: string): ChildProcess {
  const java = [
    ...JAVA_SIZE,
    ...JAVA_OPENS,
    '-Dio.netty.tryReflectionSetAccessible=true',
    ...['-cp', `${jars}/*${delimiter}`],
    'org.neo4j.server.CommunityEntryPoint',
    `--home-dir=${home}`,
    `--config-dir=${join(home, 'conf')}`,
  ];
  if (process.platform === 'win32') return spawn('java', java, { stdio: 'ignore' });
  // The shell ends Java when our end of its input closes, which also happens when the test run is killed.
  const script = 'exec 3<&0; java "$@" >"$0" 2>&1 </dev/null & server=$!; read -r _ <&3; kill -9 $server; wait $server';
  return spawn('sh', ['-c', script, join(home, 'out.log'), ...java], { stdio: ['pipe', 'ignore', 'ignore'] });
}

/** A new Neo4j lets its user in only to change the first password. Resolves when it answers and has done so. */
async function setPassword(uri: string, server: ChildProcess): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', 'neo4j'), { connectionTimeout: 2_000 });
  const giveUpAt = Date.now() + START_TIMEOUT_MS;
  try {
    for (;;) {
      const session = driver.session({ database: 'system' });
      try {
        await session.run(`ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO '${PASSWORD}'`);
        return;
      } catch (error) {
        if (Date.now() > giveUpAt || server.exitCode !== null) throw error;
        await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      } finally {
        await session.close();
      }
    }
  } finally {
    await driver.close();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
