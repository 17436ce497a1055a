import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '../../../cypher/openStore.ts';
import type { Store } from '../../../cypher/store.ts';
import { ApiError } from '../../../model/api.ts';
import { toConfig } from '../../../server/config.ts';
import { type RunningServer, serve } from '../../../server/serve.ts';
import { dumpGraph } from '../../contract/dumpGraph.ts';

const path = mkdtempSync(join(tmpdir(), 'newsgraph-bodies-'));
let store: Store;
let server: RunningServer;

beforeAll(async () => {
  store = await openStore({ path });
  await store.write((tx) => tx.run("CREATE (a:Entity:Person {id: 'a', name: 'Ana'})"));
  server = await serve(store, toConfig({ PORT: '0', NEWSGRAPH_DATA: path }));
});
afterAll(async () => {
  await server.close();
  await store.close();
  rmSync(path, { recursive: true });
});

const JSON_TYPE = 'application/json';
const query = (more: string): string => `{"query": "RETURN 1 AS x", ${more}}`;
const bytes = (...values: number[]): Uint8Array<ArrayBuffer> => Uint8Array.from(values);
const packed = (buffer: Buffer): Uint8Array<ArrayBuffer> => Uint8Array.from(buffer);

test.each<[what: string, body: string | Uint8Array<ArrayBuffer>, status?: number, headers?: Record<string, string>]>([
  ['nothing at all', ''],
  ['a word', 'RETURN'],
  ['JSON cut short', '{"query": "RETURN 1'],
  ['JSON and more', '{"query": "RETURN 1 AS x"} {}'],
  ['single quotes', "{'query': 'RETURN 1 AS x'}"],
  ['a comma at the end', '{"query": "RETURN 1 AS x",}'],
  ['a comment', '{"query": "RETURN 1 AS x" /* */}'],
  ['a number that is none', query('"timeoutMs": NaN')],
  ['null', 'null'],
  ['a list', '["RETURN 1 AS x"]'],
  ['a string', '"RETURN 1 AS x"'],
  ['a number', '7'],
  ['true', 'true'],
  ['a byte order mark in the middle', '{"query": \ufeff"RETURN 1 AS x"}'],
  ['bytes that are no UTF-8', bytes(0xff, 0xfe, 0x7b, 0x7d)],
  ['a null character outside a string', '{"query"\u0000: "RETURN 1 AS x"}'],
  ['a control character in a string', '{"query": "RETURN 1 AS\u0001x"}'],
  ['half of a pair of surrogates as a query', '{"query": "\\ud800"}'],
  ['a query that is a number', '{"query": 1}'],
  ['a query that is a list', '{"query": ["RETURN 1 AS x"]}'],
  ['a query that is a map', '{"query": {"$ne": null}}'],
  ['a query of nothing but space', '{"query": "   "}'],
  ['a query that is too long', JSON.stringify({ query: 'x'.repeat(50_001) })],
  ['parameters that are a list', query('"params": [1]')],
  ['parameters that are a string', query('"params": "x"')],
  ['parameters that are null', query('"params": null')],
  ['a timeout below zero', query('"timeoutMs": -1')],
  ['a timeout of half a millisecond', query('"timeoutMs": 0.5')],
  ['a timeout without end', query('"timeoutMs": 1e309')],
  ['a timeout as text', query('"timeoutMs": "1000"')],
  ['no rows', query('"maxRows": 0')],
  ['all rows', query('"maxRows": 1e9')],
  ['a field that nobody knows', query('"admin": true')],
  ['a prototype', query('"__proto__": {"admin": true}')],
  ['a constructor', query('"constructor": {"prototype": {"admin": true}}')],
  ['nesting that is too deep', `{"query": "RETURN $a AS x", "params": {"a": ${'['.repeat(100)}${']'.repeat(100)}}}`],
  ['nesting without end', `{"query": "RETURN $a AS x", "params": {"a": ${'['.repeat(100_000)}${']'.repeat(100_000)}}}`],
  ['more than a megabyte', JSON.stringify({ query: 'RETURN $a AS x', params: { a: 'x'.repeat(1_100_000) } }), 413],
  [
    'a little that unpacks to much',
    packed(gzipSync(JSON.stringify({ query: 'RETURN $a AS x', params: { a: 'x'.repeat(20_000_000) } }))),
    413,
    { 'content-encoding': 'gzip' },
  ],
  ['gzip that is none', '{"query": "RETURN 1 AS x"}', 400, { 'content-encoding': 'gzip' }],
  [
    'gzip cut short',
    packed(gzipSync('{"query": "RETURN 1 AS x"}').subarray(0, 20)),
    400,
    { 'content-encoding': 'gzip' },
  ],
  ['deflate called gzip', packed(deflateSync('{"query": "RETURN 1 AS x"}')), 400, { 'content-encoding': 'gzip' }],
  ['an unknown encoding', '{"query": "RETURN 1 AS x"}', 400, { 'content-encoding': 'rot13' }],
  ['an unknown charset', '{"query": "RETURN 1 AS x"}', 400, { 'content-type': 'application/json; charset=klingon' }],
  ['a form', 'query=RETURN+1+AS+x', 400, { 'content-type': 'application/x-www-form-urlencoded' }],
  ['a form with files', '--x\r\n\r\nRETURN 1\r\n--x--', 400, { 'content-type': 'multipart/form-data; boundary=x' }],
  ['text, which another site’s page may send', '{"query": "RETURN 1 AS x"}', 400, { 'content-type': 'text/plain' }],
  ['a type that is none', '{"query": "RETURN 1 AS x"}', 400, { 'content-type': '; ;' }],
  [
    'XML',
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
    400,
    { 'content-type': 'application/xml' },
  ],
])(
  'a body that is %s is refused, and nothing is changed',
  async (_what, body, status = 400, headers = {}) => {
    const before = await dumpGraph(store);
    const response = await fetch(`${server.address}/api/cypher`, {
      method: 'POST',
      headers: { 'content-type': JSON_TYPE, ...headers },
      body,
    });
    const text = await response.text();
    expect([response.status, text]).toEqual([status, expect.any(String)]);
    const { code } = ApiError.parse(JSON.parse(text)).error;
    expect(code).toMatch(status === 413 ? /^TOO_LARGE$/ : /^(?:BAD_REQUEST|CYPHER_SYNTAX|CYPHER_UNSUPPORTED)$/);
    expect(text).not.toMatch(/\bat \/|node_modules|SyntaxError|body-parser|Unexpected token/);
    expect(await dumpGraph(store)).toEqual(before);
    expect(({} as { admin?: unknown }).admin).toBeUndefined();
  },
  120_000,
);
