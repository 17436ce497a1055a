import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { isPublicAddress } from '../../../ingest/1-source/publicAddress.ts';
import { isWebAddress, readUrl } from '../../../ingest/1-source/readUrl.ts';
import { PUBLIC_WEB, type WebGuard } from '../../../ingest/1-source/webGuard.ts';
import { toArticle } from '../../../ingest/pipeline.ts';
import type { Read } from '../../../model/article.ts';

/** Two real servers on one port: one stands for the public web, the other for what must never be asked. */
const PUBLIC = '127.0.0.2';
const SECRET = '127.0.0.1';
let port: number;
let servers: Server[];
let secretAsked: string[] = [];
let respond: RequestListener = (_request, response) => response.end();

const listen = (listener: RequestListener, host: string, at: number): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer(listener).on('error', reject);
    server.listen(at, host, () => resolve(server));
  });

beforeAll(async () => {
  const open = await listen((request, response) => respond(request, response), PUBLIC, 0);
  port = (open.address() as AddressInfo).port;
  const secret = await listen(
    (request, response) => {
      secretAsked.push(request.url ?? '');
      response.end('<p>The secret.</p>');
    },
    SECRET,
    port,
  );
  servers = [open, secret];
});
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});
beforeEach(() => {
  secretAsked = [];
});
afterEach(() => expect(secretAsked).toEqual([]));

/** A resolver that answers with these, one list after the other; the last again and again. */
function resolver(...answers: string[][]): { lookup: LookupFunction; asked: string[] } {
  const asked: string[] = [];
  const lookup: LookupFunction = (hostname, options, done) => {
    const found = answers[Math.min(asked.length, answers.length - 1)] ?? [];
    asked.push(hostname);
    const addresses = found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    if (options.all) done(null, addresses);
    else done(null, addresses[0]?.address ?? '', addresses[0]?.family ?? 4);
  };
  return { lookup, asked };
}

/** The public web, and with it the one server of this test that stands for it. */
const guardWith = (lookup: LookupFunction): WebGuard => ({
  mayReach: (address) => address === PUBLIC || isPublicAddress(address),
  ports: null,
  lookup,
});

/** Reads a page of the public server, under a name that stands for it. */
const read = (path: string, listener: RequestListener): Promise<Read> => {
  respond = listener;
  return readUrl(`http://news.example:${port}${path}`, { guard: guardWith(resolver([PUBLIC]).lookup) });
};
const skipOf = (got: Read) => ('skipped' in got ? got.skipped : { code: 'none', message: JSON.stringify(got) });
const contentOf = (got: Read) => ('raw' in got ? got.raw.content : JSON.stringify(got));

describe('what is no address of the public internet', () => {
  test.each([
    '0.0.0.0',
    '0.1.2.3',
    '10.0.0.1',
    '10.255.255.255',
    '100.64.0.1',
    '100.127.255.255',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.8',
    '192.0.2.1',
    '192.88.99.1',
    '192.168.1.1',
    '198.18.0.1',
    '198.51.100.7',
    '203.0.113.9',
    '224.0.0.251',
    '240.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::127.0.0.1',
    '::7f00:1',
    '::a9fe:a9fe',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '::ffff:0:7f00:1',
    '64:ff9b::7f00:1',
    '64:ff9b::808:808',
    '64:ff9b:1::a00:1',
    '100::1',
    '100:0:0:1::1',
    '2001::1',
    '2001:2::1',
    '2001:20::1',
    '2001:db8::1',
    '2002:7f00:1::1',
    '2002:a00:1::',
    '3fff::1',
    '4000::1',
    '5f00::1',
    'fc00::1',
    'fd12:3456::1',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    'localhost',
    '',
  ])('%s', (address) => expect(isPublicAddress(address)).toBe(false));

  test.each(['8.8.8.8', '1.1.1.1', '172.32.0.1', '100.128.0.1', '2606:4700:4700::1111', '2a00:1450::1'])(
    'but %s is one',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );
});

describe('addresses that are refused without a look or a connection', () => {
  test.each<[address: string, message: RegExp]>([
    ['http://127.0.0.1/', /127\.0\.0\.1 is no address of the public internet/],
    ['http://127.1/', /127\.0\.0\.1/],
    ['http://2130706433/', /127\.0\.0\.1/],
    ['http://0x7f000001/', /127\.0\.0\.1/],
    ['http://0x7f.0.0.1/', /127\.0\.0\.1/],
    ['http://0177.0.0.1/', /127\.0\.0\.1/],
    ['http://127.0.0.1./', /127\.0\.0\.1/],
    ['http://①②⑦.0.0.1/', /127\.0\.0\.1/],
    ['http://127。0。0。1/', /127\.0\.0\.1/],
    ['http://%31%32%37.0.0.1/', /127\.0\.0\.1/],
    ['http://0/', /0\.0\.0\.0/],
    ['http://10.1.2.3/', /public/],
    ['http://169.254.169.254/latest/meta-data/', /public/],
    ['http://192.168.0.1/', /public/],
    ['http://[::]/', /public/],
    ['http://[::1]/', /public/],
    ['http://[::127.0.0.1]/', /public/],
    ['http://[::ffff:127.0.0.1]/', /public/],
    ['http://[::ffff:7f00:1]/', /public/],
    ['http://[0:0:0:0:0:ffff:a9fe:a9fe]/', /public/],
    ['http://[64:ff9b::169.254.169.254]/', /public/],
    ['http://[2002:7f00:1::]/', /public/],
    ['http://[fe80::1]/', /public/],
    ['http://[fd00:ec2::254]/', /public/],
    ['http://user@news.example/', /user name/],
    ['http://news.example:80@127.0.0.1/', /user name/],
    ['http://:secret@news.example/', /user name/],
    ['http://news.example:22/', /Port 22/],
    ['http://news.example:6379/', /Port 6379/],
    ['https://news.example:8443/', /Port 8443/],
    ['http://news.example:0/', /Port 0/],
    ['ftp://news.example/', /Only http/],
    ['file:///etc/passwd', /Only http/],
    ['gopher://127.0.0.1:6379/_INFO', /Only http/],
    ['data:text/html,<p>Hello</p>', /Only http/],
    ['javascript:alert(1)', /Only http/],
    ['//news.example/', /no web address/],
    ['http://', /no web address/],
    ['http://[::1', /no web address/],
    ['http://999.1.1.1/', /no web address/],
    ['news.example', /no web address/],
  ])('%s', async (address, message) => {
    const { lookup, asked } = resolver(['93.184.216.34']);
    const got = await readUrl(address, { guard: { ...PUBLIC_WEB, lookup } });
    expect(got).toEqual({ origin: address, skipped: { code: 'REFUSED', message: expect.stringMatching(message) } });
    expect(asked).toEqual([]);
  });
});

describe('names', () => {
  test.each<[name: string, found: string[]]>([
    ['of this machine', [SECRET]],
    ['of this machine, by IPv6', ['::1']],
    ['of a private network', ['10.0.0.7']],
    ['of the service that hands out a cloud’s keys', ['169.254.169.254']],
    ['that hide an IPv4 address', ['::ffff:127.0.0.1']],
    ['of NAT64', ['64:ff9b::7f00:1']],
    ['of a public and of a private machine', [PUBLIC, SECRET]],
    ['of a private and of a public machine', ['::1', PUBLIC]],
  ])('%s are refused', async (_name, found) => {
    const { lookup, asked } = resolver(found);
    const got = await readUrl(`http://news.example:${port}/`, { guard: guardWith(lookup) });
    expect(skipOf(got)).toMatchObject({ code: 'REFUSED', message: expect.stringContaining('public internet') });
    expect(asked).toEqual(['news.example']);
  });

  test('the system’s own resolver is guarded too', async () => {
    const got = await readUrl('http://localhost/', { guard: PUBLIC_WEB });
    expect(skipOf(got).code).toBe('REFUSED');
  });

  test('a name that stands for another machine a moment later leads to the first', async () => {
    const { lookup, asked } = resolver([PUBLIC], [SECRET]);
    respond = (_request, response) => response.setHeader('content-type', 'text/plain').end('The talks went on.');
    const got = await readUrl(`http://news.example:${port}/`, { guard: guardWith(lookup) });
    expect(contentOf(got)).toBe('The talks went on.');
    expect(asked).toEqual(['news.example']);
  });

  test('and is looked up anew, and refused, when it leads on to itself', async () => {
    const { lookup, asked } = resolver([PUBLIC], [SECRET]);
    respond = (_request, response) => response.writeHead(302, { location: '/again' }).end();
    const got = await readUrl(`http://news.example:${port}/`, { guard: guardWith(lookup) });
    expect(skipOf(got).code).toBe('REFUSED');
    expect(asked).toEqual(['news.example', 'news.example']);
  });

  test('one that stands for nothing', async () => {
    const got = await readUrl('http://news.example/', { guard: guardWith(resolver([]).lookup) });
    expect(skipOf(got)).toMatchObject({ message: 'The name has no address.' });
  });
});

describe('pages that lead on', () => {
  test.each<[to: string, code: string, message: RegExp]>([
    ['http://127.0.0.1:PORT/', 'REFUSED', /public/],
    ['//127.0.0.1:PORT/', 'REFUSED', /public/],
    ['http://2130706433:PORT/', 'REFUSED', /public/],
    ['http://[::1]:PORT/', 'REFUSED', /public/],
    ['http://[::ffff:127.0.0.1]:PORT/', 'REFUSED', /public/],
    ['http://169.254.169.254/latest/meta-data/iam/', 'REFUSED', /public/],
    ['file:///etc/passwd', 'REFUSED', /Only http/],
    ['gopher://127.0.0.1:PORT/', 'REFUSED', /Only http/],
    ['data:text/html,secret', 'REFUSED', /Only http/],
    ['http://user:word@news.example:PORT/', 'REFUSED', /user name/],
    ['http://[', 'REFUSED', /no web address/],
    ['/again', 'UNREADABLE', /more than 5 times/],
    ['', 'UNREADABLE', /more than 5 times/],
  ])('to %s: refused', async (to, code, message) => {
    const got = await read('/', (_request, response) =>
      response.writeHead(302, { location: to.replace('PORT', String(port)) }).end(),
    );
    expect(skipOf(got)).toEqual({ code, message: expect.stringMatching(message) });
  });

  test('nowhere', async () => {
    expect(skipOf(await read('/', (_request, response) => response.writeHead(301).end()))).toMatchObject({
      message: 'It leads nowhere.',
    });
  });

  test('to another page: that page, under its own address', async () => {
    const got = await read('/old#top', (request, response) => {
      if (request.url === '/old') response.writeHead(301, { location: 'new?a=1#end' }).end();
      else response.setHeader('content-type', 'text/html').end('<p>The talks went on.</p>');
    });
    const url = `http://news.example:${port}/new?a=1`;
    expect(got).toMatchObject({ raw: { origin: `http://news.example:${port}/old#top`, format: 'html', url } });
  });
});

describe('pages', () => {
  const send =
    (headers: Record<string, string>, body: string | Uint8Array): RequestListener =>
    (_request, response) =>
      response.writeHead(200, headers).end(body);
  const html = { 'content-type': 'text/html; charset=utf-8' };

  test.each<[name: string, headers: Record<string, string>, body: string | Uint8Array, content: string]>([
    ['as they are', html, 'The Élysée agreed.', 'The Élysée agreed.'],
    ['without a type', {}, 'The Élysée agreed.', 'The Élysée agreed.'],
    ['packed by gzip', { ...html, 'content-encoding': 'gzip' }, gzipSync('The talks went on.'), 'The talks went on.'],
    [
      'packed by Brotli',
      { ...html, 'content-encoding': 'br' },
      brotliCompressSync('The talks went on.'),
      'The talks went on.',
    ],
    [
      'in the charset that their header names',
      { 'content-type': 'text/plain; charset="ISO-8859-2"' },
      Buffer.from([0xa3, 0xf3, 0x64, 0xbc]),
      'Łódź',
    ],
    [
      'whose header goes before the page',
      { 'content-type': 'text/html;charset=iso-8859-2' },
      Buffer.concat([Buffer.from('<meta charset="iso-8859-1">'), Buffer.from([0xa3])]),
      '<meta charset="iso-8859-1">Ł',
    ],
    ['whose header names no known charset', { 'content-type': 'text/html; charset=x-none' }, Buffer.from([0xe9]), 'é'],
  ])('%s', async (_name, headers, body, content) => {
    expect(contentOf(await read('/', send(headers, body)))).toBe(content);
  });

  const BOMB = gzipSync(Buffer.alloc(25_000_000, 'a'));
  const cut: RequestListener = (_request, response) => {
    response.writeHead(200, { ...html, 'content-length': '1000' });
    response.write('The talks', () => response.destroy());
  };
  const endless: RequestListener = (_request, response) => {
    response.writeHead(200, html);
    const chunk = Buffer.alloc(1_000_000, 'a');
    const more = () => response.write(chunk, (error) => error ?? more());
    more();
  };
  test.each<[name: string, listener: RequestListener, code: string, message: RegExp]>([
    ['gone', (_request, response) => response.writeHead(404).end('<p>Gone.</p>'), 'UNREADABLE', /status 404/],
    ['none', (_request, response) => response.writeHead(204).end(), 'UNREADABLE', /status 204/],
    ['a picture', send({ 'content-type': 'image/png' }, 'x'), 'UNSUPPORTED', /image\/png/],
    ['a picture under a false name', send(html, Buffer.from([0x89, 0x50, 0x4e, 0x47])), 'BINARY', /PNG/],
    ['without an end', endless, 'TOO_LONG', /8 MB/],
    ['small, and huge unpacked', send({ ...html, 'content-encoding': 'gzip' }, BOMB), 'TOO_LONG', /20 MB/],
    ['packed twice', send({ ...html, 'content-encoding': 'gzip, gzip' }, gzipSync(BOMB)), 'UNSUPPORTED', /packed/],
    ['packed otherwise', send({ ...html, 'content-encoding': 'zstd' }, 'x'), 'UNSUPPORTED', /packed/],
    ['packed wrongly', send({ ...html, 'content-encoding': 'gzip' }, 'The talks'), 'UNREADABLE', /packed wrongly/],
    ['packed by Brotli wrongly', send({ ...html, 'content-encoding': 'br' }, 'The talks'), 'UNREADABLE', /packed/],
    ['cut', cut, 'UNREADABLE', /cut the connection/],
    ['cut before it begins', (request) => request.socket.destroy(), 'UNREADABLE', /cut the connection/],
  ])('that are %s', async (_name, listener, code, message) => {
    expect(skipOf(await read('/', listener))).toEqual({ code, message: expect.stringMatching(message) });
  });

  test('that never end in time', async () => {
    respond = (_request, response) => {
      response.writeHead(200, html);
      const drip = setInterval(() => response.write('a'), 20);
      response.once('close', () => clearInterval(drip));
    };
    const guard = guardWith(resolver([PUBLIC]).lookup);
    const got = await readUrl(`http://news.example:${port}/`, { guard, patienceMs: 500 });
    expect(skipOf(got)).toEqual({ code: 'UNREADABLE', message: 'It took longer than 0.5 seconds.' });
  });

  test('of a server that speaks no TLS, or is not there', async () => {
    const guard = guardWith(resolver([PUBLIC]).lookup);
    const plain = await readUrl(`https://news.example:${port}/`, { guard });
    expect(skipOf(plain)).toMatchObject({ code: 'UNREADABLE', message: expect.stringContaining('TLS') });
    const closed = await listen(() => {}, PUBLIC, 0);
    const gone = (closed.address() as AddressInfo).port;
    await new Promise((resolve) => closed.close(resolve));
    const none = await readUrl(`http://news.example:${gone}/`, { guard });
    expect(skipOf(none)).toEqual({ code: 'UNREADABLE', message: 'Its server takes no connection.' });
  });

  test('that are waited for are given up when nobody wants them any more', async () => {
    const gone = new AbortController();
    respond = () => gone.abort();
    const got = await readUrl(`http://news.example:${port}/`, {
      guard: guardWith(resolver([PUBLIC]).lookup),
      signal: gone.signal,
    });
    expect(skipOf(got).code).toBe('UNREADABLE');
  });

  test('send nothing of this machine’s along', async () => {
    let headers: unknown;
    await read('/', (request, response) => {
      headers = request.headers;
      response.end();
    });
    expect(headers).toEqual({
      host: `news.example:${port}`,
      connection: 'close',
      accept: expect.any(String),
      'accept-encoding': 'gzip, br',
      'accept-language': 'en',
      'user-agent': 'Newsgraph',
    });
  });

  test.each([
    ['its own site', 'http://www.news.example/story', 'http://www.news.example/story'],
    ['another site', 'https://times.example/story', 'http://news.example:PORT/'],
  ])('that say they are a page of %s', async (_name, canonical, url) => {
    const page = `<link rel="canonical" href="${canonical}"><article><p>The talks went on.</p></article>`;
    const got = await read('/', send(html, page));
    const reading = 'raw' in got ? toArticle(got.raw) : got;
    expect(reading).toMatchObject({ article: { canonicalUrl: url.replace('PORT', String(port)) } });
  });
});

test.each([
  ['https://example.org/a', true],
  ['HTTP://example.org', true],
  ['http.txt', false],
  ['stories/https:/a', false],
])('%s is an address of the web: %s', (path, is) => expect(isWebAddress(path)).toBe(is));
