import { extname } from 'node:path';
import type { Read } from '../../model/article.ts';
import type { FetchOptions } from './fetchPage.ts';
import { type FileFormat, readFileAs } from './readFileAs.ts';
import { readUrl } from './readUrl.ts';
import { type FoundFile, walkFiles } from './walkFiles.ts';
import { PUBLIC_WEB } from './webGuard.ts';

const FORMATS: Readonly<Record<string, FileFormat>> = {
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

/**
 * Every document at the addresses and in the files and folders given (folders deep, by name): text, Markdown, HTML, JSON
 * Lines. A file that is named and has no ending known here is tried as text; one met in a folder is not.
 * Never throws: what can't be read is yielded as a skip, with its path and why.
 */
export async function* readDocuments(
  paths: readonly string[],
  options: FetchOptions = { guard: PUBLIC_WEB },
): AsyncGenerator<Read> {
  for await (const found of walkFiles(paths)) {
    if ('skipped' in found) {
      yield found;
      continue;
    }
    if ('url' in found) {
      yield await readUrl(found.url, options);
      continue;
    }
    const { path, size } = found;
    const format = formatOf(found);
    if (format !== null) {
      yield* readFileAs({ path, name: path, size, format });
      continue;
    }
    const message = `Only ${Object.keys(FORMATS).join(' ')} are read.`;
    yield { origin: path, skipped: { code: 'UNSUPPORTED', message } };
  }
}

/** How a file is read, by its name; null where it is not. */
export const formatOf = ({ path, named }: FoundFile): FileFormat | null =>
  FORMATS[extname(path).toLowerCase()] ?? (named ? 'text' : null);
