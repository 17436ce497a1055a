import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { RawDocument, Read, SkipCode } from '../../model/article.ts';
import { whyUnreadable } from '../whyUnreadable.ts';
import { decodeText } from './decodeText.ts';
import { readJsonLines } from './readJsonLines.ts';
import { type FoundFile, walkFiles } from './walkFiles.ts';

type Format = RawDocument['format'] | 'lines';

const FORMATS: Readonly<Record<string, Format>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.jsonl': 'lines',
  '.ndjson': 'lines',
};

/** A larger file is no article. JSON Lines are read line by line and know no such limit. */
const MAX_FILE_MEGABYTES = 64;

/**
 * Every document in the files and folders given (folders deep, by name): text, Markdown, HTML, JSON Lines. A file that is
 * named and has no ending known here is tried as text; one met in a folder is not.
 * Never throws: what can't be read is yielded as a skip, with its path and why.
 */
export async function* readDocuments(paths: readonly string[]): AsyncGenerator<Read> {
  for await (const found of walkFiles(paths)) {
    if ('skipped' in found) {
      yield found;
      continue;
    }
    const format = formatOf(found);
    if (format === null) yield skip(found.path, 'UNSUPPORTED', `Only ${Object.keys(FORMATS).join(' ')} are read.`);
    else if (format === 'lines') yield* readLinesOf(found.path);
    else if (found.size > MAX_FILE_MEGABYTES * 1_000_000) {
      yield skip(found.path, 'TOO_LONG', `It is larger than ${MAX_FILE_MEGABYTES} MB: is it one article?`);
    } else yield await readWhole(found.path, format);
  }
}

/** How a file is read, by its name; null where it is not. */
export const formatOf = ({ path, named }: FoundFile): Format | null =>
  FORMATS[extname(path).toLowerCase()] ?? (named ? 'text' : null);

const skip = (origin: string, code: SkipCode, message: string): Read => ({ origin, skipped: { code, message } });

async function* readLinesOf(path: string): AsyncGenerator<Read> {
  try {
    yield* readJsonLines(createReadStream(path), path);
  } catch (error) {
    yield skip(path, 'UNREADABLE', whyUnreadable(error));
  }
}

async function readWhole(path: string, format: RawDocument['format']): Promise<Read> {
  try {
    const decoded = decodeText(await readFile(path), format === 'html');
    if ('binary' in decoded) return skip(path, 'BINARY', `It looks like ${decoded.binary}, not text.`);
    return { raw: { origin: path, format, content: decoded.text } };
  } catch (error) {
    return skip(path, 'UNREADABLE', whyUnreadable(error));
  }
}
