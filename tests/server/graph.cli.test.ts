import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli, startCli } from './runCli.ts';

const SLOW = 180_000;
const folder = mkdtempSync(join(tmpdir(), 'newsgraph-cli-'));
const env = { NEWSGRAPH_DATA: join(folder, 'data') };
const articles = join(folder, 'articles');

beforeAll(() => {
  mkdirSync(articles);
  const write = (name: string, content: string | Uint8Array) => writeFileSync(join(articles, name), content);
  write(
    'a-story.md',
    '---\ndate: 2023-10-18\npublisher: Example Times\nurl: https://example.org/a\n---\nAngela Merkel met Emmanuel Macron in Berlin on Monday.\n',
  );
  write('b-empty.txt', '');
  write('c-bytes.txt', Uint8Array.of(0, 1, 2, 3, 0, 5));
  write('d-chinese.txt', '外交部长星期一抵达安卡拉，将与土耳其外长举行会谈，讨论有关协议的争端。');
  write('e-long.txt', 'a '.repeat(10_000_000));
  write('f-story.txt', 'Narendra Modi visited Tokyo on 3 May 2023.\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a store from nothing to an export', () => {
  test(
    'ingest takes what it can and names the rest',
    async () => {
      const { code, stdout, stderr } = await runCli(['ingest', articles, join(folder, 'gone')], { env });
      expect(code).toBe(1);
      expect(stdout).toBe(
        '2 articles added, 0 replaced, 0 unchanged, 5 skipped (1 EMPTY, 1 BINARY, 1 NOT_ENGLISH, 1 TOO_LONG, 1 UNREADABLE)\n',
      );
      expect(stderr.trim().split('\n')).toEqual([
        expect.stringMatching(/b-empty\.txt: .*\(EMPTY\)/),
        expect.stringMatching(/c-bytes\.txt: .*\(BINARY\)/),
        expect.stringMatching(/d-chinese\.txt: It is in Chinese.*\(NOT_ENGLISH\)/),
        expect.stringMatching(/e-long\.txt: The text has 20,000,000 characters.*\(TOO_LONG\)/),
        expect.stringMatching(/gone: There is no such file.*\(UNREADABLE\)/),
      ]);
    },
    SLOW,
  );

  test(
    'again, the graph stays',
    async () => {
      const { code, stdout } = await runCli(['ingest', join(articles, 'a-story.md'), '--json'], { env });
      expect(code).toBe(0);
      expect(JSON.parse(stdout)).toEqual({ added: 0, replaced: 0, unchanged: 1, skipped: [], cancelled: false });
    },
    SLOW,
  );

  const met = 'MATCH (a:Person)-[r:MET]->(b:Person) RETURN a.name AS one, b.name AS other, r.start AS day';
  test.each<[name: string, args: string[], stdin: string, code: number, stdout: string, stderr: RegExp]>([
    [
      'table',
      [met],
      '',
      0,
      'one            other            day\n-------------  ---------------  ----------\nAngela Merkel  Emmanuel Macron  2023-10-16\n',
      /^$/,
    ],
    [
      'csv, from standard input',
      ['--format', 'csv'],
      met,
      0,
      'one,other,day\r\nAngela Merkel,Emmanuel Macron,2023-10-16\r\n',
      /^$/,
    ],
    [
      'whole numbers, whole',
      ['--format', 'jsonl', 'RETURN 637790870791443682 AS n'],
      '',
      0,
      '{"n":637790870791443682}\n',
      /^$/,
    ],
    [
      'a parameter',
      ['--format', 'json', '--param', 'x=[1,"a"]', '--param', 'y=plain', 'RETURN $x AS x, $y AS y'],
      '',
      0,
      '[\n{"x":[1,"a"],"y":"plain"}\n]\n',
      /^$/,
    ],
    [
      'a cut is said',
      ['--format', 'jsonl', '--limit', '2', 'UNWIND [1, 2, 3] AS n RETURN n AS n'],
      '',
      0,
      '{"n":1}\n{"n":2}\n',
      /cut after 2 rows/,
    ],
    ['a write is refused', ['CREATE (n:Person) RETURN n'], '', 4, '', /CYPHER_NOT_READ_ONLY/],
    ['a wrong query', ['MATCH (n RETURN'], '', 4, '', /CYPHER_SYNTAX/],
    ['no query', [], '', 2, '', /query is empty/],
    ['a parameter without a value', ['--param', 'x', 'RETURN 1 AS n'], '', 2, '', /name=value/],
  ])(
    'query: %s',
    async (_name, args, stdin, code, stdout, stderr) => {
      const result = await runCli(['query', ...args], { env, stdin });
      expect(result).toEqual({ code, stdout, stderr: expect.stringMatching(stderr) });
      expect(result.stderr.trim().split('\n')).toHaveLength(1);
    },
    SLOW,
  );

  test.each<[what: string, expected: RegExp]>([
    [
      'entities',
      /"id":"person\/angela-merkel","kind":"person","name":"Angela Merkel".*"citations":\[\{"title":".*","publishedAt":"2023-10-18","url":"https:\/\/example\.org\/a"\}\]/,
    ],
    [
      'relations',
      /"source":"Angela Merkel","relation":"MET".*"target":"Emmanuel Macron".*"url":"https:\/\/example\.org\/a"/,
    ],
    [
      'events',
      /"relation":"MET".*"member":\[\{"id":"person\/angela-merkel","name":"Angela Merkel"\},.*"url":"https:\/\/example\.org\/a"/,
    ],
    ['evidence', /"factId":"event\/.*"stance":"SUPPORTS","sentence":"Angela Merkel met .*"publisher":"Example Times"/],
  ])(
    'export: %s',
    async (what, expected) => {
      const { code, stdout, stderr } = await runCli(['export', '--what', what, '--format', 'jsonl'], { env });
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout.trim().split('\n')).toContainEqual(expect.stringMatching(expected));
    },
    SLOW,
  );
});

test(
  'ingest reads pages, of the public web alone unless told otherwise',
  async () => {
    const data = join(folder, 'web');
    const web = createHttpServer((_request, response) => {
      response.setHeader('content-type', 'text/html').end('<p>Angela Merkel met Emmanuel Macron in Berlin.</p>');
    });
    await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(web.address() as AddressInfo).port}/a`;
    const refused = await runCli(['ingest', url, 'http://localhost/', '--data', data]);
    expect(refused).toEqual({
      code: 1,
      stdout: '0 articles added, 0 replaced, 0 unchanged, 2 skipped (2 REFUSED)\n',
      stderr: expect.stringMatching(
        /^newsgraph: http:.*\/a: Port .* is not asked\. \(REFUSED\)\nnewsgraph: http:\/\/localhost\//,
      ),
    });
    const allowed = await runCli(['ingest', url, '--allow-private', '--data', data]);
    expect(allowed).toMatchObject({ code: 0, stdout: expect.stringMatching(/^1 article added/) });
    const extracted = await runCli(['extract', url, '--allow-private']);
    expect(JSON.parse(extracted.stdout)).toMatchObject({ skipped: null, events: [{ relation: 'MET' }] });
    expect(await runCli(['extract', url])).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/REFUSED/),
    });
    web.close();
  },
  SLOW,
);

test(
  'suggest: who may be one, with reasons, in each format',
  async () => {
    const data = join(folder, 'suggested');
    const file = join(folder, 'kowalczyks.jsonl');
    const lines = [
      'Poland’s Foreign Minister Olga Brandvold met the German chancellor in Warsaw on Monday. Brandvold spoke of Poland.',
      'The footballer Olga Brandvold met the Danish president in Copenhagen on Friday. Brandvold thanked Denmark.',
    ];
    writeFileSync(file, lines.map((text, i) => JSON.stringify({ id: `s${i}`, text })).join('\n'));
    expect((await runCli(['ingest', file, '--data', data])).code).toBe(0);
    const { stdout, code } = await runCli(['suggest', '--format', 'jsonl', '--data', data]);
    expect(code).toBe(0);
    const [pair] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect([pair.a, pair.b]).toContain('person/olga-brandvold');
    expect(pair.reasons).toContain('the same full name');
    expect(`${pair.aText} ${pair.bText}`).toMatch(/footballer Olga Brandvold met/);
    const csv = await runCli(['suggest', '--format', 'csv', '--data', data]);
    expect(csv.stdout.split('\r\n')[0]).toMatch(/^score,a,aArticles,b,bArticles,reasons,/);
  },
  SLOW,
);

describe('ingest while a server has the store open', () => {
  const data = join(folder, 'open');
  const token = { NEWSGRAPH_TOKEN: 'a-long-random-word' };
  const lines = join(folder, 'long.jsonl');
  let server: ChildProcess;

  beforeAll(async () => {
    const story = (i: number) => `{"id":"${i}","text":"Angela Merkel met Emmanuel Macron on ${i} occasions."}\n`;
    writeFileSync(lines, Array.from({ length: 5_000 }, (_, i) => story(i)).join(''));
    server = startCli(['serve', '--port', '0', '--data', data], { env: token });
    await new Promise<void>((resolve, reject) => {
      server.stdout?.once('data', () => resolve());
      server.once('close', reject);
    });
  });
  afterAll(async () => {
    if (server.exitCode === null && server.kill('SIGINT'))
      await new Promise((resolve) => server.once('close', resolve));
  });

  const count = async (): Promise<unknown> => {
    const asked = ['query', 'MATCH (a:Article) RETURN count(a) AS n', '--format', 'jsonl', '--data', data];
    return JSON.parse((await runCli(asked)).stdout).n;
  };

  test(
    'it says and does what it does alone',
    async () => {
      const gazetteer = join(folder, 'own.csv');
      writeFileSync(gazetteer, 'name,kind\nZorblax Quint,organisation\n');
      const own = join(folder, 'own.txt');
      writeFileSync(own, 'Zorblax Quint met Emmanuel Macron in Berlin.');
      const asked = ['ingest', articles, own, join(folder, 'gone'), '--gazetteer', gazetteer];
      const through = await runCli([...asked, '--data', data]);
      expect(through).toEqual(await runCli([...asked, '--data', join(folder, 'alone')]));
      expect(through).toMatchObject({ code: 1, stdout: expect.stringMatching(/^3 articles added, .* 5 skipped/) });
      const named = 'MATCH (o:Organisation) RETURN o.name AS name';
      const organisations = await runCli(['query', named, '--format', 'jsonl', '--data', data]);
      expect(organisations.stdout).toBe('{"name":"Zorblax Quint"}\n');
      const json = await runCli(['ingest', own, '--json', '--data', data]);
      expect(JSON.parse(json.stdout)).toEqual({ added: 0, replaced: 0, unchanged: 1, skipped: [], cancelled: false });
      expect(json.code).toBe(0);
    },
    SLOW,
  );

  test(
    'an interrupt cancels its job there, and keeps what was read',
    async () => {
      const before = await count();
      const child = startCli(['ingest', lines, '--data', data, '--json']);
      let [stdout, stderr] = ['', ''];
      child.stdout?.on('data', (text) => {
        stdout += text;
      });
      child.stderr?.on('data', (text) => {
        stderr += text;
        if (stderr.includes('100 of ')) child.kill('SIGINT');
      });
      expect(await new Promise((resolve) => child.on('close', resolve))).toBe(130);
      const report = JSON.parse(stdout);
      expect(report).toMatchObject({ replaced: 0, skipped: [], cancelled: true });
      expect(report.added).toBeGreaterThanOrEqual(80);
      expect(report.added).toBeLessThan(5_000);
      expect(await count()).toBe(Number(before) + report.added);
    },
    SLOW,
  );

  test(
    'a server that ends cancels it',
    async () => {
      const child = startCli(['ingest', lines, '--data', data]);
      let [stdout, stderr] = ['', ''];
      child.stdout?.on('data', (text) => {
        stdout += text;
      });
      child.stderr?.on('data', (text) => {
        stderr += text;
        if (stderr.includes('100 of ')) server.kill('SIGINT');
      });
      expect(await new Promise((resolve) => child.on('close', resolve))).toBe(130);
      expect(stdout).toMatch(/^\d+ articles added, .*; interrupted\n$/);
    },
    SLOW,
  );
});

describe('a store that can’t be opened: one line, exit code 3', () => {
  test(
    'it is open in another process, which serves it; an interrupt ends that',
    async () => {
      const data = join(folder, 'served');
      const server = startCli(['serve', '--port', '0', '--samples', join(articles, 'f-story.txt'), '--data', data]);
      let stdout = '';
      await new Promise<void>((resolve, reject) => {
        server.stdout?.on('data', (text) => {
          stdout += text;
          if (stdout.includes('\n')) resolve();
        });
        server.on('close', reject);
      });
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(stdout)?.[0] ?? '';
      const found = await fetch(`${address}/api/search?q=modi`);
      expect(await found.json()).toMatchObject({ hits: [{ id: 'person/narendra-modi' }] });

      // A query goes through the server by itself, and is refused as the store would.
      const asked = ['query', 'MATCH (n:Person) RETURN n.name AS name, 9007199254740993 AS big', '--format', 'jsonl'];
      expect(await runCli([...asked, '--data', data])).toEqual({
        code: 0,
        stdout: '{"name":"Narendra Modi","big":9007199254740993}\n',
        stderr: '',
      });
      const writing = await runCli(['query', 'MATCH (n) DETACH DELETE n', '--data', data]);
      expect(writing).toMatchObject({ code: 4, stderr: expect.stringMatching(/CYPHER_NOT_READ_ONLY\)\n$/) });

      const locked = await runCli(['serve', '--port', '0', '--data', data]);
      expect(locked).toMatchObject({
        code: 3,
        stdout: '',
        stderr: expect.stringMatching(/^newsgraph: .*STORE_LOCKED\)\n$/),
      });
      expect(locked.stderr).toContain(address);

      const port = new URL(address).port;
      const inUse = await runCli(['serve', '--port', port, '--data', join(folder, 'other')]);
      expect(inUse).toEqual({
        code: 5,
        stdout: '',
        stderr: `newsgraph: Port ${port} is in use: give another with --port, or end what uses it.\n`,
      });

      server.removeAllListeners('close');
      const ended = new Promise((resolve) => server.on('close', resolve));
      // npm passes on what the terminal has sent already: twice is once.
      server.kill('SIGINT');
      server.kill('SIGINT');
      expect(await ended).toBe(0);
      expect(existsSync(join(data, 'owner.json'))).toBe(false);
    },
    SLOW,
  );

  test(
    'its file is damaged',
    async () => {
      const data = join(folder, 'damaged');
      mkdirSync(data);
      writeFileSync(join(data, 'newsgraph.grafeo'), 'this was a graph once');
      const result = await runCli(['query', 'RETURN 1 AS n', '--data', data]);
      expect(result).toMatchObject({
        code: 3,
        stdout: '',
        stderr: expect.stringMatching(/^newsgraph: .*STORE_DAMAGED\)\n$/),
      });
    },
    SLOW,
  );

  test(
    'Neo4j does not answer',
    async () => {
      const probe = createServer().listen(0, '127.0.0.1');
      await new Promise((resolve) => probe.once('listening', resolve));
      const { port } = probe.address() as { port: number };
      await new Promise((resolve) => probe.close(resolve));
      const result = await runCli(['query', 'RETURN 1 AS n'], { env: { NEO4J_URI: `bolt://127.0.0.1:${port}` } });
      expect(result).toMatchObject({
        code: 3,
        stdout: '',
        stderr: expect.stringMatching(/^newsgraph: .*STORE_UNAVAILABLE\)\n$/),
      });
    },
    SLOW,
  );
});

test.each<[name: string, args: string[], env: Record<string, string>, code: number, message: RegExp]>([
  ['other machines, no token', ['serve', '--host', '0.0.0.0'], {}, 5, /set NEWSGRAPH_TOKEN/],
  ['a wrong port', ['query', 'RETURN 1'], { PORT: 'http' }, 2, /PORT/],
  [
    'a wrong address of Neo4j',
    ['query', 'RETURN 1'],
    { NEO4J_URI: 'http://localhost:7474' },
    2,
    /NEO4J_URI: it must begin with bolt/,
  ],
])(
  'settings: %s',
  async (_name, args, env, code, message) => {
    const result = await runCli(args, { env });
    expect(result).toMatchObject({ code, stdout: '', stderr: expect.stringMatching(message) });
    expect(result.stderr.trim().split('\n')).toHaveLength(1);
  },
  SLOW,
);

test(
  'an interrupt ends an ingest after the article under way, and keeps what was read',
  async () => {
    const lines = join(folder, 'many.jsonl');
    const story = (i: number) =>
      `{"id":"${i}","text":"Angela Merkel met Emmanuel Macron in Berlin on ${i} occasions."}\n`;
    writeFileSync(lines, Array.from({ length: 20_000 }, (_, i) => story(i)).join(''));
    const data = join(folder, 'interrupted');
    const child = startCli(['ingest', lines, '--data', data, '--json']);
    let [stdout, stderr] = ['', ''];
    child.stdout?.on('data', (text) => {
      stdout += text;
    });
    child.stderr?.on('data', (text) => {
      stderr += text;
      if (stderr.includes('100 of ')) child.kill('SIGINT');
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    const report = JSON.parse(stdout);
    expect(code).toBe(130);
    expect(report).toMatchObject({ replaced: 0, unchanged: 0, skipped: [], cancelled: true });
    expect(report.added).toBeGreaterThanOrEqual(100);
    const counted = await runCli([
      'query',
      'MATCH (a:Article) RETURN count(a) AS n',
      '--format',
      'jsonl',
      '--data',
      data,
    ]);
    expect(counted.stdout).toBe(`{"n":${report.added}}\n`);
  },
  SLOW,
);
