import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { RawDocument, Read, SkipCode } from '../../model/article.ts';
import { whyUnreadable } from '../whyUnreadable.ts';
import { decodeText } from './decodeText.ts';
import { readDocumentLines } from './readDocumentLines.ts';
import { readJsonLines } from './readJsonLines.ts';

/** `lines` are JSON Lines, an article each; `documents` are documents that another process has read, a `Read` a line. */
export type FileFormat = RawDocument['format'] | 'lines' | 'documents';

export interface NamedFile {
  readonly path: string;
  /** What messages call it: its path, or the name that it had where it came from. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly format: FileFormat;
}

/** A larger file is no article. What is read line by line knows no such limit. */
const MAX_FILE_MEGABYTES = 64;

/** The documents of one file. Never throws: what can't be read is yielded as a skip, with why. */
export async function* readFileAs({ path, name, size, format }: NamedFile): AsyncGenerator<Read> {
  try {
    if (format === 'lines') yield* readJsonLines(createReadStream(path), name);
    else if (format === 'documents') yield* readDocumentLines(createReadStream(path), name);
    else if (size > MAX_FILE_MEGABYTES * 1_000_000) {
      yield skip(name, 'TOO_LONG', `It is larger than ${MAX_FILE_MEGABYTES} MB: is it one article?`);
    } else yield decode(await readFile(path), { name, format });
  } catch (error) {
    yield skip(name, 'UNREADABLE', whyUnreadable(error));
  }
}

const skip = (origin: string, code: SkipCode, message: string): Read => ({ origin, skipped: { code, message } });

function decode(bytes: Uint8Array, { name, format }: { name: string; format: RawDocument['format'] }): Read {
  const decoded = decodeText(bytes, format === 'html');
  if ('binary' in decoded) return skip(name, 'BINARY', `It looks like ${decoded.binary}, not text.`);
  return { raw: { origin: name, format, content: decoded.text } };
}
