import { createReadStream } from 'node:fs';
import { formatOf } from './readDocuments.ts';
import type { NamedFile } from './readFileAs.ts';
import { walkFiles } from './walkFiles.ts';

/**
 * How many documents, skipped ones too, `readDocuments` will yield for these paths: a file is one, a file of JSON Lines as many
 * as it has lines. Only such files are opened, and nothing is taken apart; files may change until they are read.
 */
export async function countDocuments(paths: readonly string[]): Promise<number> {
  let count = 0;
  for await (const found of walkFiles(paths)) {
    const format = 'path' in found ? formatOf(found) : null;
    count += 'path' in found && format ? await countInFile({ path: found.path, format }) : 1;
  }
  return count;
}

/** How many documents `readFileAs` will yield for a file. */
export const countInFile = async ({ path, format }: Pick<NamedFile, 'path' | 'format'>): Promise<number> =>
  format === 'lines' || format === 'documents' ? countLines(path) : 1;

const LINE_END = 10;
const SPACE = 32;

/** Lines that hold more than white space. */
async function countLines(path: string): Promise<number> {
  let count = 0;
  let blank = true;
  try {
    for await (const bytes of createReadStream(path) as AsyncIterable<Uint8Array>) {
      for (let from = 0; from < bytes.length; ) {
        const end = bytes.indexOf(LINE_END, from);
        const until = end < 0 ? bytes.length : end;
        for (let at = from; blank && at < until; at += 1) blank = bytes[at]! <= SPACE;
        from = until + 1;
        if (end < 0) break;
        if (!blank) count += 1;
        blank = true;
      }
    }
  } catch {
    // It can't be read: that is one skip.
    return count + 1;
  }
  return blank ? count : count + 1;
}
