/**
 * The embedded engine's own process, started by `grafeoStore.ts`: a long query, a crash or an abort of the engine
 * stays here. It holds the file's lock, so it must never outlive its parent.
 */
import { closeSync, fsyncSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import grafeo, { type GrafeoDB, type GrafeoError, type GrafeoValue, type Transaction } from '@grafeo-db/js';
import type { EngineAnswer, EngineCommand, EngineRequest } from './engineProtocol.ts';
import { sizeOf } from './sizeOf.ts';
import type { Value } from './store.ts';

/** Rows in one message: some megabytes at most. */
const PORTION = 2_000;
/** The log is folded into the file when it has grown this far, so that reopening stays fast. */
const CHECKPOINT_BYTES = 64 * 1024 * 1024;

let db: GrafeoDB | undefined;
let file = '';
let transaction: Transaction | undefined;

/** The interrupt of a terminal reaches the whole process group: the parent decides when to close. */
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);

/** Without a parent there is nobody to answer. Killing is safe: every acknowledged commit is on disk. */
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));

process.on('message', (request: EngineRequest) => {
  handle(request).catch((error: GrafeoError) => {
    send({ id: request.id, kind: 'failed', message: error.message, gqlStatus: error.gqlStatus });
  });
});

async function handle(request: EngineRequest): Promise<void> {
  switch (request.op) {
    case 'open':
      file = request.file;
      db = grafeo.GrafeoDB.create(file);
      db.setCheckpointTriggers({ walBytes: CHECKPOINT_BYTES });
      return done(request.id);
    case 'run':
      return run(request.id, request);
    case 'begin':
      transaction = opened().beginTransaction();
      return done(request.id);
    case 'commit':
      transaction?.commit();
      transaction = undefined;
      syncLog();
      return done(request.id);
    case 'rollback':
      if (transaction?.isActive) transaction.rollback();
      transaction = undefined;
      return done(request.id);
    case 'close':
      db?.close();
      db = undefined;
      return done(request.id);
  }
}

async function run(id: number, command: Extract<EngineCommand, { op: 'run' }>) {
  const { query, params, inTransaction, maxRows, maxBytes = Number.POSITIVE_INFINITY } = command;
  if (inTransaction && !transaction) throw new Error('no transaction is open');
  const result = await (inTransaction ? transaction! : opened()).executeCypher(query, params);
  const columns = result.columns;
  const total = result.length;
  const wanted = Math.min(total, maxRows ?? total);
  let bytes = 0;
  for (let start = 0; start < wanted && bytes <= maxBytes; start += PORTION) {
    const rows: Value[][] = [];
    for (let i = start; i < Math.min(wanted, start + PORTION) && bytes <= maxBytes; i++) {
      const row = result.get(i);
      const values = columns.map((column) => toValue(row[column]));
      if (maxBytes !== Number.POSITIVE_INFINITY) bytes += sizeOf(values);
      if (bytes <= maxBytes) rows.push(values);
    }
    await send({ id, kind: 'rows', rows });
  }
  await send({ id, kind: 'done', columns, total });
}

function opened(): GrafeoDB {
  if (!db) throw new Error('the store is not open');
  return db;
}

/**
 * Forces the newest log to the disk. The engine hands each commit to the operating system at once, which outlives
 * this process, and syncs it some 100 ms later, which outlives a power cut; this closes that gap.
 */
function syncLog(): void {
  const folder = `${file}.wal`;
  const newest = readdirSync(folder)
    .filter((name) => name.endsWith('.log'))
    .sort()
    .at(-1);
  if (!newest) return;
  const handle = openSync(join(folder, newest), 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** The engine's value as the port's: see `Store.query` of `grafeoStore.ts` for nodes, relationships and paths. */
function toValue(value: GrafeoValue | undefined): Value {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(toValue);
  if (value instanceof Date) return value.toISOString();
  if (ArrayBuffer.isView(value)) return Array.from(value as Float32Array);
  const map = value as { [key: string]: GrafeoValue };
  if (typeof map._id === 'number' && Array.isArray(map._labels)) {
    const { _id, _labels, ...properties } = map;
    return { $type: 'node', id: String(_id), labels: _labels as string[], properties: toMap(properties) };
  }
  if (typeof map._id === 'number' && typeof map._type === 'string') {
    const { _id, _type, _source, _target, ...properties } = map;
    const ends = { start: String(_source), end: String(_target) };
    return { $type: 'relationship', id: String(_id), type: _type, ...ends, properties: toMap(properties) };
  }
  if (Array.isArray(map.nodes) && Array.isArray(map.edges) && Object.keys(map).length === 2) {
    return { $type: 'path', nodes: map.nodes.map(toValue), relationships: map.edges.map(toValue) };
  }
  return toMap(map);
}

function toMap(map: { [key: string]: GrafeoValue }): { [key: string]: Value } {
  return Object.fromEntries(Object.entries(map).map(([key, item]) => [key, toValue(item)]));
}

function done(id: number): Promise<void> {
  return send({ id, kind: 'done', columns: [], total: 0 });
}

/** Resolves when the message has been handed over, which paces a long answer to what the parent can take. */
function send(answer: EngineAnswer): Promise<void> {
  return new Promise((resolve) => {
    if (!process.send) return resolve();
    process.send(answer, () => resolve());
  });
}
