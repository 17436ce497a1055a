import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
/** Reading the samples takes seconds, on a busy machine a minute or more. */
const START_MS = 240_000;
const POLL_MS = 500;

export const hasChromium = existsSync(CHROMIUM);

/** A headless browser that draws WebGL in software and asks nothing of anybody by itself. */
export const launchChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-quic',
      '--no-first-run',
      '--disable-component-update',
      '--disable-sync',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
    ],
  });

function newest(folder: string): number {
  const times = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs);
  return Math.max(0, ...times);
}

/** Builds the client unless what is built is newer than all that it is built from. */
export function buildClient(): void {
  const page = 'dist/client/index.html';
  const built = existsSync(page) ? statSync(page).mtimeMs : 0;
  if (built > Math.max(newest('client'), newest('model'))) return;
  // The tests' own NODE_ENV would make it a build for development.
  const env = { ...process.env, NODE_ENV: 'production' };
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', 'client', '--logLevel', 'error'], { env });
}

const freePort = (): Promise<number> =>
  new Promise((found, failed) => {
    const probe = createServer();
    probe.on('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => found(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

export interface RunningServer {
  readonly address: string;
  stop(): Promise<void>;
}

/** The real server, as its command line starts it, with a store of its own filled from the samples (or with none). */
export async function startServer(...options: string[]): Promise<RunningServer> {
  const port = await freePort();
  const data = mkdtempSync(join(tmpdir(), 'newsgraph-e2e-'));
  const command = ['--import', 'tsx', 'server/cli.ts', 'serve', '--port', String(port), '--data', data, ...options];
  const server = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk) => said.push(String(chunk)));
  const stop = async () => {
    await stopped(server);
    rmSync(data, { recursive: true, force: true });
  };

  const address = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + START_MS;
  while (Date.now() < deadline && server.exitCode === null) {
    const ready = await fetch(`${address}/healthz`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return { address, stop };
    await new Promise((waited) => setTimeout(waited, POLL_MS));
  }
  await stop();
  throw new Error(`The server did not start:\n${said.join('')}`);
}

function stopped(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((exited) => {
    server.once('exit', () => exited());
    server.kill('SIGTERM');
  });
}
