import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../../cypher/store.ts';
import { ApiError } from '../../model/api.ts';
import { type AppOptions, createApp } from '../../server/app.ts';
import { createMetrics } from '../../server/metrics.ts';
import { storesUnderTest } from '../contract/storesUnderTest.ts';

const stores = await storesUnderTest();
const TOKEN = 'a-long-random-word';

describe.each(stores)('who watches a server on $name', ({ openEmpty }) => {
  const servers: Server[] = [];
  let lines: Record<string, unknown>[] = [];
  let store: Store;
  let address: string;

  async function listen(options: AppOptions, of = store): Promise<string> {
    const log = pino({ level: 'debug' }, { write: (line) => lines.push(JSON.parse(line)) });
    const server = createApp(of, { log, ...options }).listen(0, '127.0.0.1');
    servers.push(server);
    await new Promise((resolve) => server.once('listening', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }
  /** The next request's line: it is written when the answer has left, which may be after it was read. */
  async function lineOf(ask: () => Promise<Response>): Promise<{ line: Record<string, unknown>; response: Response }> {
    lines = [];
    const response = await ask();
    await response.clone().text();
    await expect.poll(() => lines.length).toBe(1);
    return { line: lines[0] as Record<string, unknown>, response };
  }

  beforeAll(async () => {
    store = await openEmpty();
    address = await listen({ loopback: true });
  });
  afterAll(async () => {
    for (const server of servers) server.close();
    await store.close();
  });

  test('hears that it lives and that its store answers; nobody needs a token for that', async () => {
    const guarded = await listen({ loopback: false, token: TOKEN });
    for (const [path, status] of [
      ['/healthz', 'ok'],
      ['/readyz', 'ready'],
    ]) {
      const response = await fetch(`${guarded}${path}`);
      expect([response.status, await response.json()]).toEqual([200, { status }]);
    }
  });

  test('hears that the store does not answer, and the log why', async () => {
    const gone: Store = { ...store, name: store.name, read: () => Promise.reject(new Error('no route to bolt://db')) };
    const broken = await listen({ loopback: true }, gone);
    const { line, response } = await lineOf(() => fetch(`${broken}/readyz`));
    expect(response.status).toBe(503);
    expect(ApiError.parse(await response.json()).error).toEqual({
      code: 'STORE_UNAVAILABLE',
      message: 'The store does not answer.',
    });
    expect(line).toMatchObject({ level: 40, status: 503, err: { message: 'no route to bolt://db' } });
    expect((await fetch(`${broken}/healthz`)).status).toBe(200);
  });

  test('has one line in the log for a request, with the pattern of its route', async () => {
    const { line, response } = await lineOf(() => fetch(`${address}/api/entities/person%2Fnobody?x=1`));
    expect(line).toEqual({
      level: 30,
      time: expect.anything(),
      pid: expect.anything(),
      hostname: expect.anything(),
      requestId: response.headers.get('x-request-id'),
      method: 'GET',
      path: '/api/entities/person%2Fnobody',
      route: '/api/entities/:id',
      status: 404,
      ms: expect.any(Number),
      from: '127.0.0.1',
    });
  });

  test('finds no token in the log, however it was shown', async () => {
    const guarded = await listen({ loopback: false, token: TOKEN });
    lines = [];
    await fetch(`${guarded}/?token=${TOKEN}`, { redirect: 'manual' });
    await fetch(`${guarded}/api/graph?token=${TOKEN}x`);
    await fetch(`${guarded}/api/graph`, { headers: { authorization: `Bearer ${TOKEN}` } });
    await fetch(`${guarded}/api/graph`, { headers: { cookie: `newsgraph_token=${TOKEN}` } });
    await expect.poll(() => lines.length).toBe(4);
    expect(lines.map(({ status }) => status).sort()).toEqual([200, 200, 303, 401]);
    expect(JSON.stringify(lines)).not.toContain(TOKEN);
  });

  test.each([
    ['one that is well-formed is kept', 'abc-123_DEF.4', 'abc-123_DEF.4'],
    ['one with spaces is not', 'a line of a log', /^[0-9a-f-]{36}$/],
    ['one that is too long is not', 'a'.repeat(65), /^[0-9a-f-]{36}$/],
    ['none is made', null, /^[0-9a-f-]{36}$/],
  ])('knows a request by its id: %s', async (_name, offered, expected) => {
    const headers = offered === null ? {} : { 'x-request-id': offered };
    const { line, response } = await lineOf(() => fetch(`${address}/healthz`, { headers }));
    expect(response.headers.get('x-request-id')).toMatch(expected);
    expect(line.requestId).toBe(response.headers.get('x-request-id'));
  });

  test('reads metrics: requests by pattern, what the store took, the event loop, articles', async () => {
    const metrics = createMetrics();
    metrics.articles({ added: 3, replaced: 1, unchanged: 0, skipped: [] });
    const counted = await listen({ loopback: true, metrics });
    for (const path of ['/api/graph', '/api/entities/a', '/api/entities/b', '/api/none', '/some/page.txt'])
      await fetch(`${counted}${path}`);
    const response = await fetch(`${counted}/metrics`);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    const text = await response.text();
    for (const line of [
      'newsgraph_http_request_seconds_count{method="GET",route="/api/graph",status="200"} 1',
      'newsgraph_http_request_seconds_count{method="GET",route="/api/entities/:id",status="404"} 2',
      'newsgraph_http_request_seconds_count{method="GET",route="/api (none)",status="404"} 1',
      'newsgraph_store_seconds_count{operation="read",question="read/totals",outcome="ok"} 1',
      'newsgraph_articles_total{outcome="added"} 3',
    ]) {
      expect(text).toContain(`${line}\n`);
    }
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds \d/m);
    expect(text).not.toContain('/api/entities/a');
  });

  test('reads metrics with the token alone, where there is one', async () => {
    const guarded = await listen({ loopback: false, token: TOKEN });
    expect((await fetch(`${guarded}/metrics`)).status).toBe(401);
    const headers = { authorization: `Bearer ${TOKEN}` };
    expect((await fetch(`${guarded}/metrics`, { headers })).status).toBe(200);
  });
});
