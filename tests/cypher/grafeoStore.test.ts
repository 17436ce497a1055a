import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type GrafeoStore, openGrafeoStore } from '../../cypher/grafeoStore.ts';
import { openStore } from '../../cypher/openStore.ts';
import { announceOwner, readOwner } from '../../cypher/owner.ts';

const HOLD = fileURLToPath(new URL('./holdStore.ts', import.meta.url));

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'newsgraph-grafeo-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const file = () => join(directory, 'newsgraph.grafeo');
const ids = async (store: GrafeoStore) =>
  (await store.read('MATCH (n:Entity) RETURN n.id AS id ORDER BY n.id')).map(({ id }) => id);
const put = (store: GrafeoStore, id: string) => store.write((tx) => tx.run('CREATE (n:Entity {id: $id})', { id }));

/** Another process that has the store open; its printed lines. */
async function holdElsewhere(writes = 0): Promise<{ holder: ChildProcess; lines: AsyncIterator<string> }> {
  const holder = spawn(process.execPath, ['--import', 'tsx', HOLD, directory, String(writes)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface(holder.stdout!)[Symbol.asyncIterator]();
  expect((await lines.next()).value).toBe('open');
  return { holder, lines };
}

async function kill(holder: ChildProcess): Promise<void> {
  const exited = once(holder, 'exit');
  holder.kill('SIGKILL');
  await exited;
}

describe('a store that is open elsewhere', () => {
  test('is refused in one line with the process that has it, and opens once that one is gone', async () => {
    const { holder } = await holdElsewhere();
    await expect(openGrafeoStore(directory)).rejects.toMatchObject({
      code: 'STORE_LOCKED',
      message: `The store in ${directory} is open in process ${holder.pid}: stop it, or give another directory.`,
    });
    await kill(holder);
    const store = await openGrafeoStore(directory);
    expect(readOwner(directory)?.pid).toBe(process.pid);
    await store.close();
    expect(readOwner(directory)).toBeUndefined();
  });

  test('is refused by the engine’s own lock when owner.json is gone', async () => {
    const { holder } = await holdElsewhere();
    rmSync(join(directory, 'owner.json'));
    await expect(openGrafeoStore(directory)).rejects.toMatchObject({ code: 'STORE_LOCKED' });
    await kill(holder);
  });

  test('is refused twice in one process', async () => {
    const store = await openGrafeoStore(directory);
    await expect(openGrafeoStore(directory)).rejects.toMatchObject({
      code: 'STORE_LOCKED',
      message: `The store in ${directory} is already open in this process.`,
    });
    await put(store, 'still');
    await store.close();
  });
});

describe('owner.json', () => {
  const record = () => JSON.parse(readFileSync(join(directory, 'owner.json'), 'utf8'));

  test('names the owner and its API, for its user alone to read', async () => {
    const store = await openGrafeoStore(directory);
    announceOwner(directory, { address: 'http://127.0.0.1:4000', token: 't' });
    expect(record()).toMatchObject({ pid: process.pid, address: 'http://127.0.0.1:4000', token: 't' });
    if (process.platform !== 'win32') expect(statSync(join(directory, 'owner.json')).mode & 0o777).toBe(0o600);
    await expect(openGrafeoStore(directory)).rejects.toMatchObject({ code: 'STORE_LOCKED' });
    await store.close();
  });

  test.each([
    ['a process that is gone', { pid: 2 ** 22 + 1 }],
    ['this very pid, of an earlier process', { started: 'long ago' }],
    ['a process of another machine', { host: 'elsewhere' }],
  ])('of %s is stale', async (_name, change) => {
    const first = await openGrafeoStore(directory);
    const stale = { ...record(), ...change };
    await first.close();
    writeFileSync(join(directory, 'owner.json'), JSON.stringify(stale));
    const store = await openGrafeoStore(directory);
    expect(record().pid).toBe(process.pid);
    await store.close();
  });

  test('that is half written is stale', async () => {
    writeFileSync(join(directory, 'owner.json'), '{"pid": 1');
    const store = await openGrafeoStore(directory);
    await store.close();
  });
});

describe('what was acknowledged', () => {
  test('outlives a kill of the whole process, and nothing is torn', async () => {
    const { holder, lines } = await holdElsewhere(100_000);
    let acknowledged = -1;
    while (acknowledged < 200) acknowledged = Number(/\d+/.exec((await lines.next()).value)?.[0]);
    await kill(holder);
    // What had been printed and not yet read was acknowledged too.
    for (let line = await lines.next(); !line.done; line = await lines.next()) {
      acknowledged = Number(/\d+/.exec(line.value)?.[0]);
    }
    const store = await openGrafeoStore(directory);
    const [row] = await store.read(
      "MATCH (n:Entity) RETURN count(CASE WHEN n.id STARTS WITH 'a' THEN 1 END) AS a, count(CASE WHEN n.id STARTS WITH 'b' THEN 1 END) AS b",
    );
    expect(row?.a).toBe(row?.b);
    expect(row?.a).toBeGreaterThanOrEqual(acknowledged + 1);
    await store.close();
  });

  test('outlives a kill of the engine; what was pending is rejected, and the next call works', async () => {
    const store = await openGrafeoStore(directory);
    await put(store, 'before');
    const killed = store.write(async (tx) => {
      await tx.run("CREATE (n:Entity {id: 'lost'})");
      process.kill((await store.enginePid())!, 'SIGKILL');
      await tx.run("CREATE (n:Entity {id: 'lost too'})");
    });
    await expect(killed).rejects.toMatchObject({ code: 'STORE_FAILED', message: expect.stringContaining('try again') });
    await put(store, 'later');
    expect(await ids(store)).toEqual(['before', 'later']);
    await store.close();
  });

  test('is there after closing and opening, with its constraints', async () => {
    const first = await openStore({ path: directory });
    await first.write((tx) => tx.run("CREATE (n:Entity {id: 'a', confidence: toFloat($c)})", { c: 1 }));
    await first.close();
    const second = await openStore({ path: directory });
    expect(await second.read('MATCH (n:Entity) RETURN n.confidence / 2 AS half')).toEqual([{ half: 0.5 }]);
    await expect(second.write((tx) => tx.run("CREATE (n:Entity {id: 'a'})"))).rejects.toThrow();
    await second.close();
  });
});

describe('a damaged store', () => {
  const advice = `The store in DIRECTORY is damaged: restore a backup, or remove the directory and ingest again.`;
  const expected = () => ({ code: 'STORE_DAMAGED', message: advice.replace('DIRECTORY', directory) });

  test.each([
    ['is another kind of file', 'this is no store. '.repeat(500)],
    ['is empty', ''],
  ])('that %s is told apart', async (_name, content) => {
    writeFileSync(file(), content);
    await expect(openGrafeoStore(directory)).rejects.toMatchObject(expected());
    expect(readOwner(directory)).toBeUndefined();
    expect(readFileSync(file(), 'utf8')).toBe(content);
  });

  test.each([
    [
      'is a directory',
      () => {
        rmSync(file());
        mkdirSync(file());
      },
    ],
    [
      'has a file for its log',
      () => {
        rmSync(`${file()}.wal`, { recursive: true, force: true });
        writeFileSync(`${file()}.wal`, 'x');
      },
    ],
  ])('that %s is told apart', async (_name, damage) => {
    await (await openGrafeoStore(directory)).close();
    damage();
    await expect(openGrafeoStore(directory)).rejects.toMatchObject(expected());
    expect(readOwner(directory)).toBeUndefined();
  });

  test.each([
    ['cut short', (size: number) => ({ from: 0, length: 0, size: Math.floor(size / 2) })],
    ['overwritten in its middle', (size: number) => ({ from: 8_192, length: size - 8_192, size })],
  ])('that was %s is told apart', async (_name, damage) => {
    const store = await openGrafeoStore(directory);
    const rows = Array.from({ length: 5_000 }, (_, i) => ({ id: `e${i}`, name: `name ${i}` }));
    await store.write((tx) => tx.run('UNWIND $rows AS row CREATE (n:Entity) SET n += row', { rows }));
    await store.close();
    const { from, length, size } = damage(statSync(file()).size);
    const whole = readFileSync(file());
    writeFileSync(file(), whole.subarray(0, size));
    const handle = openSync(file(), 'r+');
    for (let at = from; at < from + length; at += 512) writeSync(handle, Buffer.from([~whole[at]! & 0xff]), 0, 1, at);
    closeSync(handle);
    await expect(openGrafeoStore(directory)).rejects.toMatchObject(expected());
  });
});

test.each<[name: string, at: string, prepare: () => void, message: RegExp]>([
  [
    'is below a file',
    'a-file/store',
    () => writeFileSync(join(directory, 'a-file'), ''),
    /a part of the path is a file/,
  ],
  [
    'is a file',
    'a-file',
    () => writeFileSync(join(directory, 'a-file'), ''),
    /that is a file, and a directory is needed/,
  ],
  ['has a directory for owner.json', '.', () => mkdirSync(join(directory, 'owner.json')), /owner\.json/],
])('a directory that %s is told, with what to do', async (_name, at, prepare, message) => {
  prepare();
  await expect(openGrafeoStore(join(directory, at))).rejects.toMatchObject({
    code: 'STORE_UNAVAILABLE',
    message: expect.stringMatching(message),
  });
});

test('a directory that may not be written is told', async () => {
  chmodSync(directory, 0o555);
  // The superuser may write everywhere: as such, the test takes another user's place for a moment.
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.('nobody');
  try {
    await expect(openGrafeoStore(directory)).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringContaining('may not be written'),
    });
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
});

test('the engine ends with its parent', async () => {
  const { holder } = await holdElsewhere();
  await kill(holder);
  // The engine held the file's lock: the store can only open if it has ended.
  const store = await openGrafeoStore(directory);
  await put(store, 'a');
  await store.close();
});
