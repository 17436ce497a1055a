import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { openStore } from '../../cypher/openStore.ts';
import { type Store, StoreError } from '../../cypher/store.ts';
import { ingest } from '../../ingest/ingestDocuments.ts';
import { loadExtractor } from '../../ingest/pipeline.ts';
import {
  ApiError,
  ArticleResponse,
  EntityResponse,
  EvidenceResponse,
  ExplanationResponse,
  GraphResponse,
  NeighboursResponse,
  PathsResponse,
  SearchResponse,
  SuggestionsResponse,
} from '../../model/api.ts';
import type { Read } from '../../model/article.ts';
import { type AppOptions, createApp } from '../../server/app.ts';

const folder = mkdtempSync(join(tmpdir(), 'newsgraph-app-'));
const clientFolder = join(folder, 'client');
const TOKEN = 'a-long-random-word';
const closing: (() => unknown)[] = [() => rmSync(folder, { recursive: true })];
let store: Store;
let open: string;
let guarded: string;

async function* stories(): AsyncGenerator<Read> {
  const content =
    'Angela Merkel met Emmanuel Macron in Berlin on 16 October 2023. Emmanuel Macron visited Tokyo on 3 May 2023.';
  yield { raw: { origin: 'a', format: 'article', content, article: { id: 'a', publishedAt: '2023-10-18' } } };
}

async function listen(options: AppOptions, of: Store = store): Promise<string> {
  const server = createApp(of, { clientFolder, ...options }).listen(0, '127.0.0.1');
  closing.unshift(() => server.close());
  await new Promise((resolve) => server.once('listening', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

beforeAll(async () => {
  mkdirSync(join(clientFolder, 'assets'), { recursive: true });
  writeFileSync(join(clientFolder, 'index.html'), '<title>explorer</title>');
  writeFileSync(join(clientFolder, 'assets', 'a-1234.js'), '1');
  store = await openStore({ path: join(folder, 'data') });
  closing.unshift(() => store.close());
  await ingest({ extractor: await loadExtractor(), store }, stories());
  [open, guarded] = [await listen({ loopback: true }), await listen({ loopback: false, token: TOKEN })];
});
afterAll(async () => {
  for (const close of closing) await close();
});

const get = async <T>(path: string, schema: z.ZodType<T>): Promise<T> => {
  const response = await fetch(`${open}${path}`);
  expect(response.status).toBe(200);
  return schema.parse(await response.json());
};

describe('the API', () => {
  test('from a search to the sentence that says so', async () => {
    const { hits } = await get('/api/search?q=merkel', SearchResponse);
    const id = encodeURIComponent(hits[0]!.id);
    expect(id).toBe('person%2Fangela-merkel');
    expect((await get(`/api/entities/${id}`, EntityResponse)).name).toBe('Angela Merkel');
    const { edges } = await get(`/api/entities/${id}/neighbours?relation=MET`, NeighboursResponse);
    expect(edges).toHaveLength(1);
    const { items } = await get(`/api/evidence?of=${encodeURIComponent(edges[0]!.id)}`, EvidenceResponse);
    const [item] = items;
    expect(item?.sentence).toBe('Angela Merkel met Emmanuel Macron in Berlin on 16 October 2023.');
    const article = await get(`/api/articles/${encodeURIComponent(item!.article.id)}`, ArticleResponse);
    expect(article.text.slice(item!.start, item!.end)).toBe(item!.sentence);
  });

  test('how an article is read, with the events that the graph has from it; asked at once, the same', async () => {
    const { items } = await get('/api/evidence?of=person%2Fangela-merkel', EvidenceResponse);
    const path = `/api/articles/${encodeURIComponent(items[0]!.article.id)}/explanation`;
    const [one, other] = await Promise.all([get(path, ExplanationResponse), get(path, ExplanationResponse)]);
    expect(one.sentences.map(({ text }) => text)).toEqual([
      'Angela Merkel met Emmanuel Macron in Berlin on 16 October 2023.',
      'Emmanuel Macron visited Tokyo on 3 May 2023.',
    ]);
    const [met] = one.sentences[0]!.facts;
    expect(met).toMatchObject({ fact: 'event', told: { relation: 'MET', source: ['person/angela-merkel'] } });
    expect(met?.steps.map(({ about }) => about)).toContain('confidence');
    expect(other).toEqual(one);
  });

  test('the overview and a path', async () => {
    const graph = await get('/api/graph?limit=10', GraphResponse);
    expect(graph.nodes.map(({ name }) => name)).toContain('Emmanuel Macron');
    const { paths } = await get('/api/paths?from=person%2Fangela-merkel&to=person%2Femmanuel-macron', PathsResponse);
    expect(paths[0]?.nodes).toEqual(['person/angela-merkel', 'person/emmanuel-macron']);
    // Through Macron alone does one come from Merkel to Tokyo.
    const tokyo = graph.nodes.find(({ name }) => name === 'Tokyo' || name === 'Japan');
    const ask = (more: string) =>
      get(`/api/paths?from=person%2Fangela-merkel&to=${encodeURIComponent(tokyo?.id ?? '')}${more}`, PathsResponse);
    expect((await ask('')).paths[0]?.nodes).toContain('person/emmanuel-macron');
    expect((await ask('&without=person%2Femmanuel-macron')).paths).toEqual([]);
    expect((await ask('&statements=false')).paths).toHaveLength(1);
  });

  test('what one article mentions, and how that is connected', async () => {
    const { items } = await get('/api/evidence?of=person%2Fangela-merkel', EvidenceResponse);
    const id = items[0]?.article.id ?? '';
    const article = await get(`/api/articles/${encodeURIComponent(id)}`, ArticleResponse);
    const graph = await get(`/api/graph?article=${encodeURIComponent(id)}`, GraphResponse);
    expect(graph.nodes.map((node) => node.id).sort()).toEqual(
      [...new Set(article.spans.map((s) => s.entityId))].sort(),
    );
    expect(graph.edges.map(({ relation }) => relation)).toContain('MET');
    const few = await get(`/api/graph?limit=1&article=${encodeURIComponent(id)}`, GraphResponse);
    expect(few.nodes).toHaveLength(1);
    expect(few.leftOut.nodes).toBe(few.total.nodes - 1);
  });

  test('suggestions, a page', async () => {
    const page = await get('/api/suggestions?limit=1', SuggestionsResponse);
    expect(page).toEqual({ suggestions: [], total: 0, nextCursor: null });
  });

  test.each<[path: string, status: number, code: string]>([
    ['/api/suggestions?limit=0', 400, 'BAD_REQUEST'],
    ['/api/nothing', 404, 'NOT_FOUND'],
    ['/api/entities/person%2Fnobody', 404, 'NOT_FOUND'],
    ['/api/entities/person%2Fnobody/neighbours', 404, 'NOT_FOUND'],
    ['/api/evidence?of=event%2Fnone', 404, 'NOT_FOUND'],
    ['/api/articles/none', 404, 'NOT_FOUND'],
    ['/api/graph?article=none', 404, 'NOT_FOUND'],
    ['/api/articles/none/explanation', 404, 'NOT_FOUND'],
    ['/api', 404, 'NOT_FOUND'],
    ['/api/paths?from=person%2Fangela-merkel&to=person%2Fnobody', 404, 'NOT_FOUND'],
    ['/api/paths?from=person%2Fnobody&to=person%2Fangela-merkel', 404, 'NOT_FOUND'],
    [`/api/entities/${'a'.repeat(401)}`, 400, 'BAD_REQUEST'],
    ['/.env', 404, 'NOT_FOUND'],
    ['/..%2Fpackage.json', 404, 'NOT_FOUND'],
    ['/api/evidence', 400, 'BAD_REQUEST'],
    ['/api/search', 400, 'BAD_REQUEST'],
    ['/api/search?q=%20', 400, 'BAD_REQUEST'],
    ['/api/search?q=a&q=b', 400, 'BAD_REQUEST'],
    ['/api/search?q=a&kind=ship', 400, 'BAD_REQUEST'],
    ['/api/graph?limit=0', 400, 'BAD_REQUEST'],
    ['/api/graph?limit=many', 400, 'BAD_REQUEST'],
    ['/api/paths?from=a', 400, 'BAD_REQUEST'],
    ['/api/entities/%zz', 400, 'BAD_REQUEST'],
    ['/assets/none.js', 404, 'NOT_FOUND'],
    ['/assets/..%2F..%2Fdata%2Fowner.json', 400, 'BAD_REQUEST'],
  ])('%s is refused', async (path, status, code) => {
    const response = await fetch(`${open}${path}`);
    expect(response.status).toBe(status);
    const { error } = ApiError.parse(await response.json());
    expect(error.code).toBe(code);
    expect(error.message).not.toMatch(/\bat \/|node_modules|newsgraph-app-/);
  });

  test.each<[path: string, message: string]>([
    ['/api/search', 'q: it is missing'],
    ['/api/graph?limit=many', 'limit: it must be one number'],
    ['/api/graph?limit=0', 'limit: it must be 1 or more'],
    [`/api/search?q=${'a'.repeat(201)}`, 'q: it may have 200 characters at most'],
    ['/api/paths?to=a', 'from: it is missing'],
  ])('%s is told what is wrong', async (path, message) => {
    expect(ApiError.parse(await (await fetch(`${open}${path}`)).json()).error.message).toBe(message);
  });

  test.each([
    ['POST', '/api/graph'],
    ['DELETE', '/api/entities/person%2Fangela-merkel'],
    ['PUT', '/'],
    ['PATCH', '/some-view'],
  ])('nothing can be changed: %s %s', async (method, path) => {
    const response = await fetch(`${open}${path}`, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS');
    expect(ApiError.parse(await response.json()).error.code).toBe('METHOD_NOT_ALLOWED');
  });

  test.each(['/api/graph', '/', '/healthz'])('HEAD %s has headers alone', async (path) => {
    const response = await fetch(`${open}${path}`, { method: 'HEAD' });
    expect({ status: response.status, body: await response.text() }).toEqual({ status: 200, body: '' });
  });

  test.each<[error: Error, status: number, code: string, message: RegExp]>([
    [
      new StoreError('STORE_UNAVAILABLE', 'Neo4j does not answer.'),
      503,
      'STORE_UNAVAILABLE',
      /^Neo4j does not answer\.$/,
    ],
    [new StoreError('CYPHER_TIMEOUT', 'It took too long.'), 400, 'CYPHER_TIMEOUT', /^It took too long\.$/],
    [new Error('secret'), 500, 'INTERNAL', /^(?!.*secret)/],
  ])('a store that fails: %s', async (error, status, code, message) => {
    const failing: Store = { ...store, name: 'grafeo', read: () => Promise.reject(error) };
    const response = await fetch(`${await listen({ loopback: true }, failing)}/api/graph`);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ error: { code, message: expect.stringMatching(message) } });
  });
});

/** `fetch` sets these headers itself. */
const statusWith = (address: string, headers: Record<string, string>): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(address, { headers }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
  });

describe('who may ask', () => {
  test.each<[name: string, headers: Record<string, string>, status: number]>([
    ['localhost', { host: 'localhost:3000' }, 200],
    ['IPv6', { host: '[::1]:3000' }, 200],
    ['its own page', { origin: 'http://localhost:3000' }, 200],
    ['a name that was led here', { host: 'evil.example' }, 403],
    ['a name that looks like it', { host: 'localhost.evil.example' }, 403],
    ['an address that looks like it', { host: '127.0.0.1.evil.example' }, 403],
    ['another site’s page', { origin: 'https://evil.example' }, 403],
    ['a page without a site', { origin: 'null' }, 403],
  ])('on this machine alone: %s', async (_name, headers, status) => {
    expect(await statusWith(`${open}/api/graph`, headers)).toBe(status);
  });

  test.each<[name: string, path: string, headers: Record<string, string>, status: number]>([
    ['nobody', '/api/graph', {}, 401],
    ['nobody, for the page', '/', {}, 401],
    ['nobody, for the API’s page', '/api/docs', {}, 401],
    ['a wrong token', '/api/graph', { authorization: 'Bearer wrong' }, 401],
    ['a wrong token in the address', '/?token=wrong', {}, 401],
    ['the token', '/api/graph', { authorization: `Bearer ${TOKEN}` }, 200],
    ['the cookie', '/api/graph', { cookie: `a=b; newsgraph_token=${TOKEN}` }, 200],
    ['who watches the process', '/healthz', {}, 200],
  ])('with a token: %s', async (_name, path, headers, status) => {
    expect(await statusWith(`${guarded}${path}`, headers)).toBe(status);
  });

  test('the token in the address becomes a cookie and leaves the address', async () => {
    const response = await fetch(`${guarded}//other.example/?a=1&token=${TOKEN}`, { redirect: 'manual' });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toMatch(/^\/(?!\/).*\?a=1$/);
    expect(response.headers.get('set-cookie')).toMatch(/^newsgraph_token=.*; HttpOnly; SameSite=Strict$/);
  });
});

describe('the explorer', () => {
  test.each(['/', '/index.html', '/some-view', '/some/deep/view', '/entity/person%2Fangela-merkel'])(
    '%s is the page, asked for anew each time',
    async (path) => {
      const response = await fetch(`${open}${path}`, { headers: { accept: 'text/html' } });
      expect(await response.text()).toBe('<title>explorer</title>');
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none';script-src 'self'");
      if (path !== '/index.html') expect(response.headers.get('cache-control')).toBe('no-cache');
    },
  );

  test('hashed files are kept for good', async () => {
    const response = await fetch(`${open}/assets/a-1234.js`);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });
});
