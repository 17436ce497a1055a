import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { readLines } from '../ingest/pipeline.ts';
import { whyUnreadable } from '../ingest/whyUnreadable.ts';
import { GazetteerEntry } from '../model/extraction.ts';
import { CommandError, EXIT } from './exitCodes.ts';
import { splitDelimited } from './splitDelimited.ts';

/** So many bad rows of a file are named; the others are counted. */
const NAMED_FAULTS = 5;

/**
 * The user's own actors, by the file's ending: `.csv` and `.tsv` with a header, `.json` with one array, else JSON Lines.
 * @throws CommandError naming the file and the lines that are no actors: a gazetteer half read would give answers half right
 */
export async function readGazetteers(paths: readonly string[]): Promise<GazetteerEntry[]> {
  const entries: GazetteerEntry[] = [];
  for (const path of paths) for (const entry of await readGazetteerFile(path)) entries.push(entry);
  return entries;
}

/** One such file; `name` is what messages call it, and its ending counts. */
export async function readGazetteerFile(path: string, name = path): Promise<GazetteerEntry[]> {
  try {
    return await readOne(path, name);
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(EXIT.usage, `The gazetteer ${name} can't be read: ${whyUnreadable(error)}`);
  }
}

async function readOne(path: string, name: string): Promise<GazetteerEntry[]> {
  const entries: GazetteerEntry[] = [];
  const faults: string[] = [];
  for await (const { at, value } of rowsOf(path, name)) {
    const entry = typeof value === 'string' ? value : toEntry(value);
    if (typeof entry !== 'string') entries.push(entry);
    else faults.push(`${name}:${at}: ${entry}`);
  }
  if (faults.length === 0) return entries;
  const more = faults.length > NAMED_FAULTS ? `; and ${faults.length - NAMED_FAULTS} more` : '';
  throw new CommandError(EXIT.usage, `${faults.slice(0, NAMED_FAULTS).join('; ')}${more}.`);
}

/** A row's place, and its value, or in words why it has none. */
interface Row {
  readonly at: number | string;
  readonly value: object | string;
}

async function* rowsOf(path: string, name: string): AsyncGenerator<Row> {
  switch (extname(name).toLowerCase()) {
    case '.csv':
    case '.tsv':
      for await (const { number, fields } of splitDelimited(readLines(createReadStream(path))))
        yield { at: number, value: fields.size === 0 ? 'a quotation mark is never closed' : fromTable(fields) };
      return;
    case '.json':
      yield* rowsOfArray(await readFile(path, 'utf8'));
      return;
    default:
      for await (const { number, text } of readLines(createReadStream(path)))
        if (text?.trim() !== '') yield { at: number, value: parseObject(text ?? '') };
  }
}

/** The empty field of a table says nothing; aliases stand in one field, parted by "|" or ";". */
function fromTable(fields: ReadonlyMap<string, string>): object {
  const said = [...fields].filter(([, text]) => text !== '');
  return Object.fromEntries(
    said.map(([name, text]) => [
      name,
      name === 'aliases'
        ? text
            .split(/[|;]/)
            .map((alias) => alias.trim())
            .filter((alias) => alias !== '')
        : text,
    ]),
  );
}

/** One array of objects, which are numbered as entries, for an entry may take many lines. */
function* rowsOfArray(text: string): Generator<Row> {
  const all = parseArray(text.replace(/^\uFEFF/, ''));
  if (typeof all === 'string') return yield { at: 1, value: all };
  for (const [i, value] of all.entries())
    yield { at: `entry ${i + 1}`, value: typeof value === 'object' && value !== null ? value : 'this is no object' };
}

function parseArray(text: string): unknown[] | string {
  try {
    const all: unknown = JSON.parse(text);
    return Array.isArray(all) ? all : 'this gazetteer is no JSON array';
  } catch (error) {
    return `this gazetteer is not JSON: ${(error as SyntaxError).message}`;
  }
}

function parseObject(line: string): object | string {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? value : 'this gazetteer line is no object';
  } catch {
    return 'this gazetteer line is not JSON';
  }
}

/** "Organization", "STATE": kinds are understood in either case and in American spelling. */
function toEntry(value: object): GazetteerEntry | string {
  const kind = 'kind' in value && typeof value.kind === 'string' ? value.kind.trim().toLowerCase() : undefined;
  const parsed = GazetteerEntry.safeParse({
    ...value,
    ...(kind !== undefined && { kind: kind === 'organization' ? 'organisation' : kind }),
  });
  if (parsed.success) return parsed.data;
  const why = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  return `this gazetteer line is no actor: ${why}`;
}
