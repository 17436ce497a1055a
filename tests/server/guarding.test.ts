import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../cypher/openStore.ts';
import type { Store } from '../../cypher/store.ts';
import { ApiError } from '../../model/api.ts';
import { toConfig } from '../../server/config.ts';
import { type RunningServer, serve } from '../../server/serve.ts';

const TOKEN = 'a-long-random-word';
const path = mkdtempSync(join(tmpdir(), 'newsgraph-guard-'));
const running: RunningServer[] = [];
let store: Store;
let address: string;

async function start(environment: Record<string, string> = {}): Promise<string> {
  const server = await serve(store, toConfig({ PORT: '0', NEWSGRAPH_DATA: path, ...environment }));
  running.push(server);
  return server.address.replace('0.0.0.0', '127.0.0.1');
}

beforeAll(async () => {
  store = await openStore({ path });
  address = await start();
});
afterAll(async () => {
  await Promise.all(running.map((server) => server.close()));
  await store.close();
  rmSync(path, { recursive: true });
});

/** What comes back for bytes that may be no HTTP at all. */
const exchange = (bytes: string): Promise<{ status: number; headers: string; body: string }> =>
  new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(address).port), '127.0.0.1', () => socket.write(bytes));
    let text = '';
    socket.on('data', (data) => {
      text += data;
    });
    socket.on('error', reject).on('end', () => {
      const [headers = '', body = ''] = text.split('\r\n\r\n');
      resolve({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1]), headers, body });
    });
  });
const HOST = 'Host: localhost\r\nConnection: close\r\n';

describe('what is no request', () => {
  test.each([
    ['no HTTP', 'hello\r\n\r\n', 400, 'BAD_REQUEST'],
    ['an unknown method', `OBEY /api/graph HTTP/1.1\r\n${HOST}\r\n`, 400, 'BAD_REQUEST'],
    ['a method in small letters', `get /api/graph HTTP/1.1\r\n${HOST}\r\n`, 400, 'BAD_REQUEST'],
    [
      'an address that is too long',
      `GET /api/search?q=${'a'.repeat(20_000)} HTTP/1.1\r\n${HOST}\r\n`,
      431,
      'TOO_LARGE',
    ],
    ['headers that are too long', `GET / HTTP/1.1\r\n${HOST}X-Long: ${'a'.repeat(20_000)}\r\n\r\n`, 431, 'TOO_LARGE'],
    ['a header with a line break', `GET / HTTP/1.1\r\n${HOST}X-A: b\r\r\n\r\n`, 400, 'BAD_REQUEST'],
    [
      'two lengths',
      `POST /api/cypher HTTP/1.1\r\n${HOST}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`,
      400,
      'BAD_REQUEST',
    ],
    [
      'a length and chunks, which two readers would part in two ways',
      `POST /api/cypher HTTP/1.1\r\n${HOST}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      400,
      'BAD_REQUEST',
    ],
    ['a method that Express has no route for', `TRACE /api/graph HTTP/1.1\r\n${HOST}\r\n`, 405, 'METHOD_NOT_ALLOWED'],
    ['CONNECT to somewhere else', `PUT http://evil.example/ HTTP/1.1\r\n${HOST}\r\n`, 405, 'METHOD_NOT_ALLOWED'],
    [
      'an address of somewhere else',
      `GET http://evil.example/api/graph HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n`,
      403,
      'FORBIDDEN',
    ],
    ['a broken escape', `GET /api/entities/%E0%A4%A HTTP/1.1\r\n${HOST}\r\n`, 400, 'BAD_REQUEST'],
    ['a broken escape in a page’s address', `GET /%ff%fe HTTP/1.1\r\n${HOST}\r\n`, 400, 'BAD_REQUEST'],
    ['a null character in a file’s name', `GET /assets/a%00.js HTTP/1.1\r\n${HOST}\r\n`, 400, 'BAD_REQUEST'],
  ])('%s is refused as everything is', async (_name, bytes, status, code) => {
    const answer = await exchange(bytes);
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatch(/content-type: application\/json/i);
    expect(ApiError.parse(JSON.parse(answer.body)).error.code).toBe(code);
    expect(answer.body).not.toMatch(/\bat \/|node_modules|newsgraph-guard-|Error:/);
  });

  test('OPTIONS says what may be done', async () => {
    for (const [asked, allowed] of [
      ['/api/graph', 'GET, HEAD'],
      ['/api/cypher', 'POST'],
    ]) {
      const response = await fetch(`${address}${asked}`, { method: 'OPTIONS' });
      expect([response.status, response.headers.get('allow')]).toEqual([200, allowed]);
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
    }
  });
});

describe('security headers', () => {
  test.each(['/api/graph', '/api/none', '/', '/healthz', '/assets/none.js'])('%s has them', async (asked) => {
    const { headers } = await fetch(`${address}${asked}`);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-security-policy': expect.stringMatching(
        /^default-src 'none';(?!.*(unsafe-eval|script-src[^;]*unsafe|\*|https?:))/,
      ),
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('geolocation=()'),
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
    });
    expect(headers.get('x-powered-by')).toBeNull();
  });

  test('an answer of the API opened as a page may do nothing', async () => {
    const { headers } = await fetch(`${address}/api/graph`);
    expect(headers.get('content-security-policy')).toBe("default-src 'none';frame-ancestors 'none'");
  });
});

describe('other sites', () => {
  test.each([
    ['a picture, a script or a frame of theirs', { 'sec-fetch-site': 'cross-site' }, 403],
    ['their form', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, 403],
    ['its own page', { 'sec-fetch-site': 'same-origin' }, 200],
    ['an address typed in', { 'sec-fetch-site': 'none' }, 200],
  ])('the API is asked by %s', async (_name, headers, status) => {
    expect((await fetch(`${address}/api/graph`, { headers })).status).toBe(status);
  });

  test('may link to the explorer', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', accept: 'text/html' };
    expect((await fetch(`${address}/entity/a`, { headers })).status).not.toBe(403);
  });
});

describe('too many requests', () => {
  test('from one address are refused beyond the rate, whoever watches is not', async () => {
    const limited = await start({ NEWSGRAPH_RATE: '3' });
    const statuses: number[] = [];
    for (let i = 0; i < 5; i++) statuses.push((await fetch(`${limited}/api/graph`)).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
    const refused = await fetch(`${limited}/api/graph`);
    expect(ApiError.parse(await refused.json()).error.code).toBe('TOO_MANY_REQUESTS');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await fetch(`${limited}/healthz`)).status).toBe(200);
  });

  test('of who guesses tokens are refused, and then even the right one; who has it is not limited', async () => {
    const guarded = await start({ HOST: '0.0.0.0', NEWSGRAPH_TOKEN: TOKEN, NEWSGRAPH_PROXIES: '1' });
    const ask = (token: string, from: string) =>
      fetch(`${guarded}/api/graph`, { headers: { authorization: `Bearer ${token}`, 'x-forwarded-for': from } });
    for (let i = 0; i < 25; i++) expect((await ask(TOKEN, '198.51.100.1')).status).toBe(200);
    const statuses: number[] = [];
    for (let i = 0; i < 22; i++) statuses.push((await ask(`guess-${i}`, '198.51.100.2')).status);
    expect(statuses).toEqual([...Array(20).fill(401), 429, 429]);
    expect((await ask(TOKEN, '198.51.100.2')).status).toBe(429);
    expect((await ask(TOKEN, '198.51.100.1')).status).toBe(200);
  });

  test('are counted by who sends them, and no made-up header changes that', async () => {
    const limited = await start({ NEWSGRAPH_RATE: '2' });
    const statuses: number[] = [];
    for (let i = 0; i < 3; i++) {
      statuses.push(
        (await fetch(`${limited}/api/graph`, { headers: { 'x-forwarded-for': `198.51.100.${i}` } })).status,
      );
    }
    expect(statuses).toEqual([200, 200, 429]);
  });
});
