import { createReadStream } from 'node:fs';
import { readLines } from '../ingest/pipeline.ts';
import { whyUnreadable } from '../ingest/whyUnreadable.ts';
import { GazetteerEntry } from '../model/extraction.ts';
import { CommandError, EXIT } from './exitCodes.ts';

/**
 * The user's own actors, from files of JSON Lines.
 * @throws CommandError naming the file and line: a gazetteer half read would give answers half right
 */
export async function readGazetteers(paths: readonly string[]): Promise<GazetteerEntry[]> {
  const entries: GazetteerEntry[] = [];
  for (const path of paths) {
    try {
      for await (const { number, text } of readLines(createReadStream(path))) {
        if (text?.trim() !== '') entries.push(toEntry(text ?? '', `${path}:${number}`));
      }
    } catch (error) {
      if (error instanceof CommandError) throw error;
      throw new CommandError(EXIT.usage, `The gazetteer ${path} can't be read: ${whyUnreadable(error)}`);
    }
  }
  return entries;
}

function toEntry(line: string, where: string): GazetteerEntry {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new CommandError(EXIT.usage, `${where}: this gazetteer line is not JSON.`);
  }
  const parsed = GazetteerEntry.safeParse(value);
  if (parsed.success) return parsed.data;
  const why = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  throw new CommandError(EXIT.usage, `${where}: this gazetteer line is no actor: ${why}.`);
}
