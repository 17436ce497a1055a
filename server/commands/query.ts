import { readFile } from 'node:fs/promises';
import { text as readAll } from 'node:stream/consumers';
import { openStore, type StoreConfig } from '../../cypher/openStore.ts';
import { checkParams } from '../../cypher/params.ts';
import type { Params, QueryResult } from '../../cypher/store.ts';
import { whyUnreadable } from '../../ingest/whyUnreadable.ts';
import { askOwner } from '../askOwner.ts';
import type { Format } from '../choices.ts';
import { CommandError, EXIT } from '../exitCodes.ts';
import { formatRows } from '../formatRows.ts';
import { say, writeTo } from '../output.ts';
import { parseValue } from '../parseValue.ts';

export interface QueryCommandOptions {
  readonly file?: string | undefined;
  readonly param: readonly string[];
  readonly format: Format;
  readonly limit: number;
  /** Seconds. */
  readonly timeout: number;
  readonly store: StoreConfig;
}

/** One reading query's answer on standard output; on standard error, whether it was cut. */
export async function queryCommand(cypher: string | undefined, options: QueryCommandOptions): Promise<number> {
  const query = await readQuery(cypher, options.file);
  const params = Object.fromEntries(options.param.map(toParam));
  const answer = await ask(query, params, options);
  await writeTo(process.stdout, formatRows(options.format, answer.columns, answer.rows));
  if (answer.truncated) say(`newsgraph: cut after ${answer.rows.length} rows; --limit gives more.`);
  return EXIT.ok;
}

/** Through the server that has the embedded store open, where one has; else by opening the store. */
async function ask(query: string, params: Params, options: QueryCommandOptions): Promise<QueryResult> {
  const limits = { timeoutMs: options.timeout * 1000, maxRows: options.limit };
  const owned = options.store.neo4j ? null : await askOwner(options.store.path, { query, params }, limits);
  if (owned) return owned;
  const store = await openStore(options.store);
  try {
    return await store.query(query, params, limits);
  } finally {
    await store.close();
  }
}

async function readQuery(cypher: string | undefined, file: string | undefined): Promise<string> {
  if (cypher !== undefined && file !== undefined) {
    throw new CommandError(EXIT.usage, 'Give the query itself or --file, not both.');
  }
  if (cypher === undefined && file === undefined && process.stdin.isTTY) {
    throw new CommandError(EXIT.usage, 'Give a query, --file, or one on standard input.');
  }
  const query = cypher ?? (file === undefined ? await readAll(process.stdin) : await readQueryFile(file));
  if (!query.trim()) throw new CommandError(EXIT.usage, 'The query is empty.');
  return query;
}

async function readQueryFile(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new CommandError(EXIT.usage, `The query file ${file} can't be read: ${whyUnreadable(error)}`);
  }
}

/** `name=value`. @throws CommandError where it is none, or where no store could keep the value */
function toParam(written: string): [string, unknown] {
  const [, name, value] = /^([\p{L}_][\p{L}\p{N}_]*)=([\s\S]*)$/u.exec(written) ?? [];
  if (name === undefined || value === undefined) {
    throw new CommandError(EXIT.usage, `--param ${written}: write it as name=value.`);
  }
  const param = { [name]: parseValue(value) };
  try {
    checkParams(param);
  } catch (error) {
    throw new CommandError(EXIT.usage, `--param ${written}: ${error instanceof Error ? error.message : error}`);
  }
  return [name, param[name]];
}
