import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../../cypher/store.ts';
import { ingest } from '../../ingest/ingestDocuments.ts';
import { loadExtractor } from '../../ingest/pipeline.ts';
import { ApiError, EvidenceResponse, JobResponse, NeighboursResponse } from '../../model/api.ts';
import type { Read } from '../../model/article.ts';
import { createApp } from '../../server/app.ts';
import type { JobQueue } from '../../server/jobs/jobQueue.ts';
import { openJobs } from '../../server/jobs/openJobs.ts';
import { toOpenApi } from '../../server/openApi.ts';
import { OPERATIONS, type Operation } from '../../server/operations.ts';
import { storesUnderTest } from '../contract/storesUnderTest.ts';

const description = toOpenApi('1.2.3');
const ajv = new Ajv2020({ strict: false, allErrors: true });
ajv.addSchema(description, 'api');

/** What is wrong with a value by a schema of the description. */
function faults(schema: string, value: unknown): unknown {
  const validate = ajv.getSchema(`api#/components/schemas/${schema}`);
  if (!validate) throw new Error(`no schema ${schema}`);
  validate(value);
  return validate.errors ?? [];
}

/** As a browser's cache asks; `fetch` would ask not to be answered from any cache. */
const REVALIDATES = { 'cache-control': 'max-age=0' };

/** As much of Express's router as is looked at here. */
interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
  readonly handle: { readonly stack?: readonly Layer[] };
  /** Is it mounted at the root? */
  readonly slash: boolean;
  match(path: string): boolean;
}

function routesOf(layers: readonly Layer[], mountedAt = ''): string[] {
  return layers.flatMap((layer) => {
    if (layer.route)
      return Object.keys(layer.route.methods).map((method) => `${method} ${mountedAt}${layer.route?.path}`);
    if (!layer.handle.stack) return [];
    if (!layer.slash && !layer.match('/api')) throw new Error('a router is mounted where this test does not look');
    return routesOf(layer.handle.stack, layer.slash ? mountedAt : '/api');
  });
}

test('the description is OpenAPI 3.1, by another reader of it', async () => {
  expect(await new Validator().validate(structuredClone(description))).toEqual({ valid: true });
  expect(description).toMatchObject({ openapi: '3.1.0', info: { version: '1.2.3' } });
});

test('a validator that passes everything would be none', () => {
  expect(faults('SearchResponse', { hits: [{ id: 1 }], total: 0 })).not.toEqual([]);
  expect(faults('CypherRequest', { query: 'RETURN 1', write: true })).not.toEqual([]);
});

const stores = await storesUnderTest();
/** The first query waits for its parser to load. */
const PATIENT = 120_000;

describe.each(stores)('the API on $name is as described', ({ openEmpty }) => {
  let store: Store;
  let server: Server;
  let address: string;
  let edge: string;
  let article: string;
  let jobs: JobQueue;
  let job: string;

  async function* stories(): AsyncGenerator<Read> {
    const content =
      'Angela Merkel met Emmanuel Macron in Berlin on 16 October 2023. "We agree," Angela Merkel said on Tuesday.';
    yield { raw: { origin: 'a', format: 'article', content, article: { id: 'a', publishedAt: '2023-10-18' } } };
  }

  beforeAll(async () => {
    store = await openEmpty();
    await ingest({ extractor: await loadExtractor(), store }, stories());
    jobs = openJobs(store, {});
    const app = createApp(store, { loopback: true, jobs });
    server = app.listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const merkel = 'person%2Fangela-merkel';
    const { edges } = NeighboursResponse.parse(await json(`/api/entities/${merkel}/neighbours?relation=MET`));
    edge = encodeURIComponent(edges[0]?.id ?? '');
    const { items } = EvidenceResponse.parse(await json(`/api/evidence?of=${merkel}`));
    article = encodeURIComponent(items[0]?.article.id ?? '');
    const made = await fetch(`${address}/api/jobs`, text('Narendra Modi visited Tokyo.'));
    job = JobResponse.parse(await made.json()).url;
    await (await fetch(`${address}${job}/events`)).text();
  });
  afterAll(async () => {
    await jobs.close();
    server.close();
    await store.close();
  });

  const json = async (path: string) => (await fetch(`${address}${path}`)).json();
  const post = (body: unknown): RequestInit => ({
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = (body: string, type = 'text/plain'): RequestInit => ({
    method: 'POST',
    headers: { 'content-type': type },
    body,
  });

  /** For each operation what it is asked: once to be answered, and once to be refused where it can be. */
  const asked = (): Record<string, { answered: [string, RequestInit?]; refused?: [string, RequestInit?] }> => ({
    'get /api/graph': { answered: ['/api/graph'], refused: ['/api/graph?limit=0'] },
    'get /api/search': { answered: ['/api/search?q=merkel'], refused: ['/api/search'] },
    'get /api/search/articles': { answered: ['/api/search/articles?q=agree'], refused: ['/api/search/articles?q='] },
    'get /api/search/statements': {
      answered: ['/api/search/statements?q=agree'],
      refused: ['/api/search/statements?limit=1'],
    },
    'get /api/entities/:id': {
      answered: ['/api/entities/person%2Fangela-merkel'],
      refused: ['/api/entities/person%2Fnobody'],
    },
    'get /api/entities/:id/neighbours': {
      answered: ['/api/entities/person%2Fangela-merkel/neighbours?limit=1'],
      refused: ['/api/entities/person%2Fnobody/neighbours'],
    },
    'get /api/evidence': { answered: [`/api/evidence?of=${edge}`], refused: ['/api/evidence?of=event%2Fnone'] },
    'get /api/articles/:id': { answered: [`/api/articles/${article}`], refused: ['/api/articles/none'] },
    'get /api/articles/:id/explanation': {
      answered: [`/api/articles/${article}/explanation`],
      refused: ['/api/articles/none/explanation'],
    },
    'get /api/suggestions': { answered: ['/api/suggestions?limit=3'], refused: ['/api/suggestions?limit=x'] },
    'get /api/paths': {
      answered: ['/api/paths?from=person%2Fangela-merkel&to=person%2Femmanuel-macron'],
      refused: ['/api/paths?from=person%2Fangela-merkel&to=person%2Fnobody'],
    },
    'post /api/cypher': {
      answered: ['/api/cypher', post({ query: 'MATCH p = (a:Person)-[r:MET]->(b:Person) RETURN p AS p, r AS r' })],
      refused: ['/api/cypher', post({ query: 'MATCH (n) DETACH DELETE n' })],
    },
    'post /api/jobs': {
      answered: ['/api/jobs', text('Narendra Modi visited Tokyo.')],
      refused: ['/api/jobs', text('RIFF', 'audio/wav')],
    },
    'get /api/jobs': { answered: ['/api/jobs'] },
    'get /api/jobs/:id': { answered: [job], refused: ['/api/jobs/none'] },
    'delete /api/jobs/:id': {
      answered: [job, { method: 'DELETE' }],
      refused: ['/api/jobs/none', { method: 'DELETE' }],
    },
    'get /api/jobs/:id/events': { answered: [`${job}/events`], refused: ['/api/jobs/none/events'] },
    'get /api/openapi.json': { answered: ['/api/openapi.json'] },
    'get /healthz': { answered: ['/healthz'] },
    'get /readyz': { answered: ['/readyz'] },
    'get /metrics': { answered: ['/metrics'] },
  });
  const keyOf = ({ method, path }: Operation) => `${method} ${path}`;

  test('it describes every route that there is, and no other; each is asked here', () => {
    const app = createApp(store, { loopback: true, jobs });
    const { stack } = app.router as unknown as { stack: readonly Layer[] };
    const routes = routesOf(stack).filter((route) => route !== 'get /{*path}' && route !== 'get /api/docs');
    expect(routes.sort()).toEqual(OPERATIONS.map(keyOf).sort());
    expect(Object.keys(asked()).sort()).toEqual(routes);
  });

  test.each(OPERATIONS.map((operation) => [keyOf(operation), operation] as const))(
    '%s',
    async (key, operation) => {
      const { responses } = (description.paths as Described)[operation.path.replace(/:(\w+)/g, '{$1}')]?.[
        operation.method
      ] ?? {
        responses: {},
      };
      const { answered, refused } = asked()[key] as NonNullable<ReturnType<typeof asked>[string]>;

      const answer = await fetch(`${address}${answered[0]}`, answered[1]);
      expect(answer.status).toBe(operation.status ?? 200);
      const [type = ''] = answer.headers.get('content-type')?.split(';') ?? [];
      expect(Object.keys(operation.answers)).toContain(type);
      const schema = operation.answers[type];
      if (schema) expect(faults(schema, await answer.json())).toEqual([]);
      expect(responses).toHaveProperty(String(answer.status));

      if (!refused) return;
      const refusal = await fetch(`${address}${refused[0]}`, refused[1]);
      expect(refusal.status).toBeGreaterThanOrEqual(400);
      expect(responses).toHaveProperty(String(refusal.status));
      const body: unknown = await refusal.json();
      expect(faults('ApiError', body)).toEqual([]);
      expect(responses[refusal.status]?.description.split(', ')).toContain(ApiError.parse(body).error.code);
    },
    PATIENT,
  );

  test.each(
    OPERATIONS.filter(({ method, answers }) => method === 'get' && Object.values(answers).some(Boolean)).map(keyOf),
  )('%s need not be sent again to who has it', async (key) => {
    const [path] = asked()[key]?.answered ?? [''];
    const first = await fetch(`${address}${path}`);
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[\w-]{43}"$/);
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    const again = await fetch(`${address}${path}`, { headers: { ...REVALIDATES, 'if-none-match': tag } });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag]);
    const other = await fetch(`${address}${path}`, { headers: { ...REVALIDATES, 'if-none-match': '"other"' } });
    expect([other.status, other.headers.get('etag')]).toEqual([200, tag]);
    // Compressed it has other bytes, so a strong tag must be another.
    const plain = await fetch(`${address}${path}`, { headers: { 'accept-encoding': 'identity' } });
    expect(plain.headers.get('etag')).not.toBe(tag);
  });

  test('what has been written since is sent', async () => {
    const tag = (await fetch(`${address}/api/graph`)).headers.get('etag') ?? '';
    await store.write((tx) =>
      tx.run("CREATE (n:Entity:Person {id: 'person/x', name: 'X', mentionCount: 1, articleCount: 1})"),
    );
    const again = await fetch(`${address}/api/graph`, { headers: { ...REVALIDATES, 'if-none-match': tag } });
    expect(again.status).toBe(200);
  });
});

type Described = Record<string, Record<string, { responses: Record<string, { description: string }> }>>;
