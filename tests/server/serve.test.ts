import { EventEmitter, once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../cypher/openStore.ts';
import type { Row, Store } from '../../cypher/store.ts';
import { toConfig } from '../../server/config.ts';
import { serve } from '../../server/serve.ts';

const path = mkdtempSync(join(tmpdir(), 'newsgraph-serve-'));
const config = toConfig({ PORT: '0', NEWSGRAPH_DATA: path });
let store: Store;

beforeAll(async () => {
  store = await openStore({ path });
});
afterAll(async () => {
  await store.close();
  rmSync(path, { recursive: true });
});

/** The store, and when it is asked; it answers once it is let. */
function heldStore(): { held: Store; asked: Promise<unknown>; release: () => void } {
  const reading = new EventEmitter();
  const asked = once(reading, 'asked');
  const released = once(reading, 'released');
  const read = async (query: string, params = {}): Promise<Row[]> => {
    reading.emit('asked');
    await released;
    return store.read(query, params);
  };
  return { held: { ...store, name: store.name, read }, asked, release: () => reading.emit('released') };
}

describe('a server that is closed', () => {
  test('finishes what is under way, and takes nothing new', async () => {
    const { held, asked, release } = heldStore();
    const server = await serve(held, config);
    const under = fetch(`${server.address}/api/graph`);
    await asked;
    const closed = server.close();
    await expect(fetch(`${server.address}/healthz`)).rejects.toThrow();
    release();
    const answer = await under;
    expect([answer.status, await answer.json()]).toMatchObject([200, { nodes: [], edges: [] }]);
    await closed;
  });

  test('waits no longer than it is told', async () => {
    const { held, asked, release } = heldStore();
    const server = await serve(held, config);
    const under = fetch(`${server.address}/api/graph`).then(
      () => 'answered',
      () => 'cut',
    );
    await asked;
    await server.close(50);
    expect(await under).toBe('cut');
    release();
  });
});
