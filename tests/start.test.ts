import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GraphResponse } from '../model/api.ts';

const root = join(import.meta.dirname, '..');
const clone = mkdtempSync(join(tmpdir(), 'newsgraph-clone-'));
const running = new Set<ChildProcess>();

beforeAll(() => {
  const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);
  for (const file of tracked) {
    mkdirSync(dirname(join(clone, file)), { recursive: true });
    cpSync(join(root, file), join(clone, file));
  }
  // What `npm ci` would put there.
  symlinkSync(join(root, 'node_modules'), join(clone, 'node_modules'), 'dir');
});
afterAll(() => {
  for (const child of running) process.kill(-child.pid!, 'SIGKILL');
  rmSync(clone, { recursive: true, force: true });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** `npm start`, and what it prints, until the explorer answers. */
async function start(port: number): Promise<{ child: ChildProcess; printed: () => string }> {
  const env = { ...process.env, PORT: String(port) };
  const child = spawn('npm', ['start'], { cwd: clone, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
  for (;;) {
    if (child.exitCode !== null) throw new Error(`npm start ended:\n${output}`);
    const healthy = await fetch(`http://127.0.0.1:${port}/healthz`).then(
      (response) => response.ok,
      () => false,
    );
    if (healthy) return { child, printed: () => output };
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  process.kill(-child.pid!, 'SIGTERM');
  await ended;
  running.delete(child);
}

test('npm start on a fresh clone builds, ingests the samples once and serves the explorer', async () => {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const first = await start(port);
  expect(first.printed()).toContain(address);
  const page = await fetch(address).then((response) => response.text());
  expect(page).toContain('<div id="root">');
  const graph = GraphResponse.parse(await fetch(`${address}/api/graph`).then((response) => response.json()));
  expect(graph.nodes.length).toBeGreaterThan(50);
  expect(graph.edges.some(({ relation }) => relation === 'INVITED')).toBe(true);
  await stop(first.child);

  const owner = join(clone, 'data', 'owner.json');
  // npm is gone before the server has answered what was asked of it, and closed its store.
  await expect.poll(() => existsSync(owner), { timeout: 20_000 }).toBe(false);
  const again = await start(port);
  expect(GraphResponse.parse(await fetch(`${address}/api/graph`).then((response) => response.json()))).toEqual(graph);
  expect(again.printed()).not.toMatch(/\badded\b/);
  await stop(again.child);
}, 300_000);
