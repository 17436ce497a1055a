import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Store } from '../../cypher/store.ts';
import { removeArticles } from '../../cypher/writeArticles.ts';
import { ingest } from '../../ingest/ingestDocuments.ts';
import { loadExtractor, readDocuments } from '../../ingest/pipeline.ts';
import { ApiError, DOCUMENTS_TYPE, JobProgress, JobResponse, JobsResponse } from '../../model/api.ts';
import { createApp } from '../../server/app.ts';
import { createJobQueue, type JobQueue } from '../../server/jobs/jobQueue.ts';
import { createReader, type Reader } from '../../server/jobs/reader.ts';
import { createSpool } from '../../server/jobs/spool.ts';
import { storesUnderTest } from '../contract/storesUnderTest.ts';

const stores = await storesUnderTest();
/** The first job waits for the process that reads to start. */
const PATIENT = 120_000;
vi.setConfig({ testTimeout: PATIENT });

const STORY = 'Angela Merkel met Emmanuel Macron in Berlin on 16 October 2023.';
const line = (i: number): string => `{"id":"${i}","text":"Angela Merkel met Emmanuel Macron on ${i} occasions."}\n`;
const manyLines = (count: number): string => Array.from({ length: count }, (_, i) => line(i)).join('');
const LINES = { 'content-type': 'application/x-ndjson' };
const JSON_TYPE = { 'content-type': 'application/json' };

interface SentEvent {
  readonly id: number | null;
  readonly event: string;
  readonly data: unknown;
}

/** The events of a stream as they come, without what comes between them. */
async function* eventsOf(response: Response): AsyncGenerator<SentEvent> {
  let text = '';
  for await (const bytes of response.body!.pipeThrough(new TextDecoderStream())) {
    text += bytes;
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
      const [id, event, data] = [field('id'), field('event'), field('data')];
      if (event && data) yield { id: id === undefined ? null : Number(id), event, data: JSON.parse(data) };
    }
  }
}

describe.each(stores)('jobs on $name', ({ openEmpty }) => {
  let store: Store;
  let server: Server;
  let jobs: JobQueue;
  let reader: Reader;
  let address: string;

  beforeAll(async () => {
    store = await openEmpty();
    reader = createReader({ gazetteer: [], allowPrivate: false });
    jobs = createJobQueue(store, reader, { spool: createSpool() });
    server = createApp(store, { loopback: true, jobs }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(async () => {
    const rows = await store.read('MATCH (a:Article) RETURN a.id AS id');
    await removeArticles(
      store,
      rows.map(({ id }) => String(id)),
    );
  });
  afterAll(async () => {
    await jobs.close();
    server.close();
    await store.close();
  });

  const post = (body: RequestInit['body'], headers: Record<string, string> = {}, query = ''): Promise<Response> =>
    fetch(`${address}/api/jobs${query}`, { method: 'POST', body: body ?? null, headers });
  const accepted = async (response: Response): Promise<JobResponse> => {
    const answer = await response.json();
    expect({ status: response.status, answer }).toMatchObject({ status: 202 });
    return JobResponse.parse(answer);
  };
  const listen = (job: JobResponse, headers: Record<string, string> = {}, signal?: AbortSignal): Promise<Response> =>
    fetch(`${address}${job.url}/events`, { headers, ...(signal && { signal }) });
  const events = async (job: JobResponse, headers?: Record<string, string>): Promise<SentEvent[]> => {
    const all: SentEvent[] = [];
    for await (const event of eventsOf(await listen(job, headers))) all.push(event);
    return all;
  };
  const ended = async (job: JobResponse): Promise<JobResponse> =>
    JobResponse.parse((await events(job)).find(({ event }) => event === 'end')?.data);
  const cancel = async (job: JobResponse): Promise<JobResponse> =>
    JobResponse.parse(await (await fetch(`${address}${job.url}`, { method: 'DELETE' })).json());
  const refusal = async (response: Response) => ({
    status: response.status,
    ...ApiError.parse(await response.json()).error,
  });
  const articles = async (): Promise<unknown> =>
    (await store.read('MATCH (n:Article) RETURN count(n) AS count'))[0]?.count;
  /** Until the job has come so far. */
  const reached = async (job: JobResponse, done: number): Promise<void> => {
    for await (const { data } of eventsOf(await listen(job))) if ((data as JobProgress).done >= done) return;
  };

  describe('what goes in', () => {
    test('a text in the body: 202, its address, its events, its end', async () => {
      const response = await post(STORY, { 'content-type': 'text/plain' });
      const job = await accepted(response.clone());
      expect(response.headers.get('location')).toBe(job.url);
      expect(job).toMatchObject({ endedAt: null, done: 0, skipped: [] });
      const all = await events(job);
      expect(all.filter(({ event }) => event !== 'job')).toEqual([
        { id: 1, event: 'progress', data: { done: 1, total: 1, origin: 'request', skipped: null } },
        { id: 2, event: 'end', data: expect.objectContaining({ state: 'done', added: 1, total: 1, done: 1 }) },
      ]);
      const end = JobResponse.parse(await (await fetch(`${address}${job.url}`)).json());
      expect(end).toEqual(all.at(-1)?.data);
      expect(end.summary).toBe('1 article added, 0 replaced, 0 unchanged, 0 skipped');
      const { jobs } = JobsResponse.parse(await (await fetch(`${address}/api/jobs`)).json());
      expect(jobs[0]).toMatchObject({ id: job.id, state: 'done' });
      const edges = await store.read("MATCH (a:Person {id: 'person/angela-merkel'})-[r:MET]-() RETURN count(r) AS n");
      expect(edges[0]?.n).toBe(1);
    });

    test.each<[type: string, body: string, title: string]>([
      ['text/markdown; charset=utf-8', `# A *visit*\n\n${STORY}`, 'A visit'],
      ['text/html', `<title>A visit</title><article><h1>A visit</h1><p>${STORY}</p></article>`, 'A visit'],
      ['application/jsonl', JSON.stringify({ id: 'a', title: 'A visit', text: STORY }), 'A visit'],
      [
        DOCUMENTS_TYPE,
        JSON.stringify({ raw: { origin: 'a', format: 'markdown', content: `# A visit\n\n${STORY}` } }),
        'A visit',
      ],
    ])('as %s', async (type, body, title) => {
      const end = await ended(await accepted(await post(body, { 'content-type': type }, '?name=visit')));
      expect(end).toMatchObject({ state: 'done', added: 1, skipped: [] });
      const [id] = end.articleIds;
      expect(await store.read('MATCH (a:Article) RETURN a.title AS title, a.id AS id')).toEqual([{ title, id }]);
    });

    test('files of a form, with the very report and messages of `newsgraph ingest`', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'newsgraph-form-'));
      const files: [name: string, content: string | Uint8Array][] = [
        ['a-story.md', `---\ndate: 2023-10-18\nurl: https://example.org/a\n---\n${STORY}\n`],
        ['b-empty.txt', ''],
        ['c-bytes.txt', Uint8Array.of(0, 1, 2, 3, 0, 5)],
        ['d-chinese.txt', '外交部长星期一抵达安卡拉，将与土耳其外长举行会谈，讨论有关协议的争端。'],
        ['e-naïve "name".jsonl', `${line(1)}\nno article\n{"id":"x"}\n${line(2)}`],
        ['f-no-ending', STORY],
      ];
      const form = new FormData();
      for (const [name, content] of files) {
        writeFileSync(join(folder, name), content);
        form.append('file', new Blob([content]), name);
      }
      const paths = files.map(([name]) => join(folder, name));
      const local = await ingest({ extractor: await loadExtractor(), store }, readDocuments(paths));
      const end = await ended(await accepted(await post(form)));
      expect(end).toMatchObject({
        state: 'done',
        added: 0,
        unchanged: local.added + local.unchanged,
        done: 9,
        total: 9,
      });
      expect(end.skipped).toEqual(
        local.skipped.map(({ origin, skipped }) => ({ origin: origin.replace(`${folder}/`, ''), ...skipped })),
      );
      expect(end.skipped.map(({ code }) => code)).toEqual([
        'EMPTY',
        'BINARY',
        'NOT_ENGLISH',
        'UNREADABLE',
        'UNREADABLE',
      ]);
      expect(end.skippedCount).toBe(5);
      rmSync(folder, { recursive: true });
    });

    test('actors of the sender’s own, for this job alone', async () => {
      const form = new FormData();
      form.append('file', new Blob(['Zorblax Quint met Emmanuel Macron in Berlin.']), 'a.txt');
      form.append('gazetteer', new Blob(['{"name":"Zorblax Quint","kind":"organisation"}\n']), 'own.jsonl');
      expect(await ended(await accepted(await post(form)))).toMatchObject({ state: 'done', added: 1 });
      const found = await store.read("MATCH (o:Organisation) WHERE o.name = 'Zorblax Quint' RETURN count(o) AS n");
      expect(found[0]?.n).toBe(1);
    });

    test('a gazetteer that is wrong fails the job, named', async () => {
      const form = new FormData();
      form.append('file', new Blob([STORY]), 'a.txt');
      form.append('gazetteer', new Blob(['{"name":"Zorblax Quint"}\n']), 'own.jsonl');
      const end = await ended(await accepted(await post(form)));
      expect(end).toMatchObject({ state: 'failed', added: 0, error: { code: 'BAD_REQUEST' } });
      expect(end.error?.message).toMatch(/^own\.jsonl:1: this gazetteer line is no actor/);
    });

    test('addresses, in a form or as JSON: each is read, or named with why not', async () => {
      const form = new FormData();
      form.append('file', new Blob([STORY]), 'a.txt');
      for (const url of [`${address}/healthz`, '', 'ftp://example.org/']) form.append('url', url);
      const end = await ended(await accepted(await post(form)));
      expect(end).toMatchObject({ state: 'done', total: 3, done: 3, added: 1 });
      expect(end.skipped).toEqual([
        { origin: `${address}/healthz`, code: 'REFUSED', message: expect.stringMatching(/^Port \d+ is not asked\.$/) },
        { origin: 'ftp://example.org/', code: 'REFUSED', message: 'Only http and https are read.' },
      ]);
      const urls = ['http://169.254.169.254/latest/meta-data/', 'http://localhost/'];
      const json = await ended(await accepted(await post(JSON.stringify({ urls }), JSON_TYPE)));
      expect(json).toMatchObject({ state: 'done', done: 2, added: 0 });
      expect(json.skipped.map(({ origin, code }) => [origin, code])).toEqual(urls.map((url) => [url, 'REFUSED']));
    });

    test('pages of one’s own network, where the server may fetch them', async () => {
      const page = `<title>A visit</title><article><h1>A visit</h1><p>${STORY}</p></article>`;
      const web = createServer((_request, response) => response.setHeader('content-type', 'text/html').end(page));
      await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve));
      const url = `http://127.0.0.1:${(web.address() as AddressInfo).port}/a`;
      const allowed = createJobQueue(store, createReader({ gazetteer: [], allowPrivate: true }), {
        spool: createSpool(),
      });
      const job = allowed.reserve().take({ files: [], urls: [url], gazetteers: [] });
      await job.whenEnded();
      expect(job.toResponse()).toMatchObject({ state: 'done', added: 1, skipped: [] });
      expect(await store.read('MATCH (a:Article) RETURN a.url AS url, a.title AS title')).toEqual([
        { url, title: 'A visit' },
      ]);
      await allowed.close();
      web.close();
    });

    const CUT = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nAngela Merkel';
    const FORM = { 'content-type': 'multipart/form-data; boundary=x' };
    test.each<[name: string, body: string, headers: Record<string, string>, status: number, message: RegExp]>([
      ['nothing', '', { 'content-type': 'text/plain' }, 400, /no article/],
      ['no content type that is known', 'RIFF', { 'content-type': 'audio/wav' }, 415, /^Send text\/plain, /],
      ['what curl -d sends', STORY, { 'content-type': 'application/x-www-form-urlencoded' }, 415, /multipart/],
      ['packed', STORY, { 'content-type': 'text/plain', 'content-encoding': 'gzip' }, 415, /gzip/],
      ['a form without files', '--x--\r\n', FORM, 400, /no article/],
      ['a form cut in a file', CUT, FORM, 400, /can’t be understood/],
      ['a form without a boundary', CUT, { 'content-type': 'multipart/form-data' }, 400, /can’t be understood/],
      [
        'a form with a field that is not known',
        '--x\r\nContent-Disposition: form-data; name="text"\r\n\r\nAngela Merkel\r\n--x--\r\n',
        FORM,
        400,
        /Unrecognized key: "text"/,
      ],
      ['no addresses', '{"urls":[]}', JSON_TYPE, 400, /^urls: /],
      ['addresses and more', '{"urls":["https://example.org"],"depth":2}', JSON_TYPE, 400, /depth/],
      ['an address too long', `{"urls":["https://example.org/${'a'.repeat(2_048)}"]}`, JSON_TYPE, 400, /2048/],
      ['too many addresses', JSON.stringify({ urls: Array(101).fill('https://example.org') }), JSON_TYPE, 400, /100/],
      ['no JSON', '{"urls":', JSON_TYPE, 400, /can’t be understood/],
      ['for another site’s page', STORY, { 'content-type': 'text/plain', origin: 'https://evil.example' }, 403, /own/],
    ])('is refused: %s', async (_name, body, headers, status, message) => {
      expect(await refusal(await post(body, headers))).toMatchObject({
        status,
        message: expect.stringMatching(message),
      });
    });

    test('is refused while it comes, when it is too large', async () => {
      const refused = await new Promise<{ status: number | undefined; sent: number }>((resolve, reject) => {
        const asking = httpRequest(`${address}/api/jobs`, { method: 'POST', headers: LINES }, (response) => {
          response.resume();
          going = false;
          asking.destroy();
          resolve({ status: response.statusCode, sent });
        });
        const chunk = Buffer.alloc(1024 * 1024, 'a');
        let [sent, going] = [0, true];
        const send = (): void => {
          if (!going || sent > 400) return;
          sent += 1;
          asking.write(chunk, send);
        };
        asking.on('error', (error) => going && reject(error));
        send();
      });
      expect(refused).toMatchObject({ status: 413, sent: expect.any(Number) });
      expect(refused.sent).toBeGreaterThanOrEqual(256);
    });
  });

  describe('how it goes', () => {
    test('events are taken up where they were left, and end', async () => {
      const bad = (i: number) => (i % 10 === 9 ? 'no article\n' : line(i));
      const body = Array.from({ length: 60 }, (_, i) => bad(i)).join('');
      const job = await accepted(await post(body, LINES, '?name=many.jsonl'));
      const gone = new AbortController();
      const first: SentEvent[] = [];
      for await (const event of eventsOf(await listen(job, {}, gone.signal))) {
        if (event.event === 'progress') first.push(event);
        if (first.length >= 15) break;
      }
      gone.abort();
      const last = first.at(-1)?.id ?? 0;
      const rest = await events(job, { 'last-event-id': String(last) });
      const progress = [...first, ...rest.filter(({ event }) => event === 'progress')];
      expect(progress.map(({ id }) => id)).toEqual(Array.from({ length: 60 }, (_, i) => i + 1));
      const skipped = progress.map(({ data }) => JobProgress.parse(data)).filter((step) => step.skipped);
      expect(skipped).toHaveLength(6);
      expect(skipped[0]).toEqual({
        done: 10,
        total: 60,
        origin: 'many.jsonl:10',
        skipped: { code: 'UNREADABLE', message: 'The line is not JSON.' },
      });
      expect(rest.at(-1)).toMatchObject({ id: 61, event: 'end', data: { state: 'done', added: 54 } });
      const after = await listen(job, { 'last-event-id': '61' });
      expect({ status: after.status, body: await after.text() }).toEqual({ status: 204, body: '' });
      expect((await fetch(`${address}${job.url}/events`, { method: 'HEAD' })).status).toBe(200);
    });

    test('a job that is cancelled says what it wrote, and that stays', async () => {
      const job = await accepted(await post(manyLines(5_000), LINES));
      await reached(job, 60);
      const end = await cancel(job);
      expect(end).toMatchObject({ state: 'cancelled', total: 5_000, error: null });
      expect(end.added).toBeGreaterThanOrEqual(40);
      expect(end.added).toBeLessThan(5_000);
      expect(end.summary).toMatch(/^\d+ articles added, .*; cancelled: what was written before stays$/);
      expect(await articles()).toBe(end.added);
      expect(await cancel(job)).toEqual(end);
      expect(await ended(await accepted(await post(STORY, { 'content-type': 'text/plain' })))).toMatchObject({
        state: 'done',
        added: 1,
      });
    });

    test('one at a time; a waiting one can be cancelled; more than wait are asked to come later', async () => {
      const running = await accepted(await post(manyLines(20_000), LINES));
      await reached(running, 1);
      const waiting: JobResponse[] = [];
      let refused: Response;
      for (;;) {
        const response = await post(STORY, { 'content-type': 'text/plain' });
        if (response.status !== 202) {
          refused = response;
          break;
        }
        waiting.push(await accepted(response));
      }
      expect(waiting).toHaveLength(16);
      expect(waiting.map(({ state }) => state)).toEqual(waiting.map(() => 'queued'));
      expect(refused.headers.get('retry-after')).toBe('5');
      expect(await refusal(refused)).toMatchObject({ status: 503, code: 'BUSY' });
      expect(await cancel(waiting[0]!)).toMatchObject({ state: 'cancelled', startedAt: null, added: 0 });
      for (const job of [...waiting, running]) await cancel(job);
      expect(await articles()).toBe((await ended(running)).added);
    });

    test('a document that brings the reading process down costs itself alone', async () => {
      // So long that it is still being read when the process is ended.
      const long = JSON.stringify({ id: 'long', text: `${STORY} `.repeat(20_000) });
      const job = await accepted(await post(`${line(1)}${long}\n${line(2)}`, LINES, '?name=some.jsonl'));
      for (;;) {
        const { reading } = JobResponse.parse(await (await fetch(`${address}${job.url}`)).json());
        if (reading === 'some.jsonl:2') break;
      }
      const { pid } = reader;
      expect(pid).toBeGreaterThan(1);
      if (pid !== undefined) process.kill(pid, 'SIGKILL');
      const end = await ended(job);
      expect(end).toMatchObject({ state: 'done', done: 3, added: 2 });
      const message = 'The extractor failed: its process ended.';
      expect(end.skipped).toEqual([{ origin: 'some.jsonl:2', code: 'FAILED', message }]);
    });

    test('one that ends between two documents costs none', async () => {
      const job = await accepted(await post(manyLines(60), LINES));
      await reached(job, 20);
      const { pid } = reader;
      expect(pid).toBeGreaterThan(1);
      if (pid !== undefined) process.kill(pid, 'SIGKILL');
      const { state, added, skippedCount } = await ended(job);
      // It may have begun the next.
      expect({ state, all: added + skippedCount }).toEqual({ state: 'done', all: 60 });
      expect(skippedCount).toBeLessThanOrEqual(1);
    });

    test.each([
      ['GET', '/api/jobs/none', 404],
      ['DELETE', '/api/jobs/none', 404],
      ['GET', '/api/jobs/none/events', 404],
      ['PUT', '/api/jobs', 405],
      ['DELETE', '/api/jobs', 405],
      ['POST', '/api/jobs/none', 405],
    ])('%s %s: %i', async (method, path, status) => {
      expect((await fetch(`${address}${path}`, { method })).status).toBe(status);
    });
  });
});

describe('a server that ends', () => {
  const [{ openEmpty }] = stores as [(typeof stores)[number]];
  afterEach(() => vi.useRealTimers());

  test('cancels its jobs, ends their events and leaves nothing on the disk; a quiet stream is kept alive till then', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'newsgraph-ending-'));
    const store = await openEmpty();
    const jobs = createJobQueue(store, createReader({ gazetteer: [], allowPrivate: false }), {
      spool: createSpool(folder),
    });
    const server = createApp(store, { loopback: true, jobs }).listen(0, '127.0.0.1');
    try {
      vi.useFakeTimers({ toFake: ['setInterval'] });
      await new Promise((resolve) => server.once('listening', resolve));
      const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const made = await fetch(`${address}/api/jobs`, { method: 'POST', body: manyLines(5_000), headers: LINES });
      const { url } = JobResponse.parse(await made.json());
      expect(readdirSync(folder)).toHaveLength(1);
      const stream = await fetch(`${address}${url}/events`);
      const text = stream.text();
      vi.advanceTimersByTime(15_000);
      await jobs.close();
      expect(await text).toMatch(/^retry: 3000\n\n.*\n\n:\n\n.*\nevent: end\ndata: .*"state":"cancelled".*\n\n$/s);
      expect(readdirSync(folder)).toEqual([]);
      const late = await fetch(`${address}/api/jobs`, { method: 'POST', body: STORY, headers: LINES });
      expect(late.status).toBe(503);
    } finally {
      server.close();
      await store.close();
      rmSync(folder, { recursive: true });
    }
  });
});
