import { Read } from '../../model/article.ts';
import { readLines } from './readLines.ts';

/**
 * Documents that another process has read and sent on, skips among them: a `Read` a line, as JSON.
 * @param name what the stream is called in messages
 */
export async function* readDocumentLines(
  bytes: AsyncIterable<Uint8Array | string>,
  name: string,
): AsyncGenerator<Read> {
  for await (const { number, text } of readLines(bytes)) {
    if (text !== null && !text.trim()) continue;
    const message = text === null ? 'The line is too long to read.' : 'The line is no document.';
    const code = text === null ? 'TOO_LONG' : 'UNREADABLE';
    yield toRead(text ?? '') ?? { origin: `${name}:${number}`, skipped: { code, message } };
  }
}

function toRead(line: string): Read | null {
  try {
    return Read.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
