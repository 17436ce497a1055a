import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { fetchJson } from '../../client/api/fetchJson.ts';

const Answer = z.object({ count: z.int() });
const ANSWERS: Readonly<Record<string, readonly [status: number, body: string]>> = {
  '/good': [200, '{"count":3}'],
  '/other': [200, '{"count":"three"}'],
  '/broken': [200, '{"count":'],
  '/missing': [404, '{"error":{"code":"NOT_FOUND","message":"There is no such thing."}}'],
  '/failed': [500, '<h1>Oops</h1>'],
  '/proxy': [502, '<h1>Bad gateway</h1>'],
};

describe('fetchJson', () => {
  let server: Server;
  let base = '';
  beforeAll(async () => {
    server = createServer((request, response) => {
      const [status, body] = ANSWERS[request.url ?? ''] ?? [404, ''];
      response.writeHead(status, { 'content-type': 'application/json' }).end(body);
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  test('gives a parsed answer', async () => {
    expect(await fetchJson(`${base}/good`, Answer)).toEqual({ ok: true, value: { count: 3 } });
  });

  test.each([
    ['/other', 'unreadable', 200, null, /count/],
    ['/broken', 'unreadable', 200, null, /not what this page expects/],
    ['/missing', 'refused', 404, 'NOT_FOUND', /There is no such thing/],
    ['/failed', 'refused', 500, null, /500/],
    ['/proxy', 'unreachable', 502, null, /does not answer/],
  ] as const)('%s is %s', async (path, kind, status, code, message) => {
    const result = await fetchJson(`${base}${path}`, Answer);
    expect(result).toMatchObject({
      ok: false,
      problem: { kind, status, code, message: expect.stringMatching(message) },
    });
  });

  test('a server that is gone is unreachable', async () => {
    const gone = createServer();
    await new Promise<void>((listening) => gone.listen(0, '127.0.0.1', listening));
    const { port } = gone.address() as AddressInfo;
    await new Promise((closed) => gone.close(closed));
    expect(await fetchJson(`http://127.0.0.1:${port}/`, Answer)).toMatchObject({
      ok: false,
      problem: { kind: 'unreachable', status: null },
    });
  });

  test('an aborted request throws', async () => {
    await expect(fetchJson(`${base}/good`, Answer, { signal: AbortSignal.abort() })).rejects.toThrow();
  });
});
