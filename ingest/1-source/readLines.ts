/** A line longer than this is not kept in memory: no article is that long. In UTF-16 code units. */
const MAX_LINE_LENGTH = 50_000_000;

/** A line without its line end, and its number from 1; `text` is null where the line is too long to keep. */
export interface Line {
  readonly number: number;
  readonly text: string | null;
}

/**
 * The lines of a stream of bytes, as they come. Parted at `\n` alone (a `\r` before it is dropped), for a JSON string may hold
 * U+2028, at which Node's own readline would cut it.
 */
export async function* readLines(bytes: AsyncIterable<Uint8Array | string>): AsyncGenerator<Line> {
  let number = 0;
  let parts: string[] = [];
  let length = 0;
  const take = (last: string): Line => {
    number += 1;
    const tooLong = length + last.length > MAX_LINE_LENGTH;
    const text = tooLong ? null : parts.join('') + last;
    parts = [];
    length = 0;
    return { number, text: text?.endsWith('\r') ? text.slice(0, -1) : text };
  };
  for await (const chunk of decode(bytes)) {
    let from = 0;
    for (let at = chunk.indexOf('\n'); at >= 0; at = chunk.indexOf('\n', from)) {
      yield take(chunk.slice(from, at));
      from = at + 1;
    }
    const rest = chunk.slice(from);
    length += rest.length;
    if (length > MAX_LINE_LENGTH) parts = [];
    else if (rest) parts.push(rest);
  }
  if (length > 0) yield take('');
}

/** UTF-8, or UTF-16 where its byte order mark says so (as Windows PowerShell writes); the mark itself is dropped. */
async function* decode(bytes: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  for await (const chunk of bytes) {
    if (typeof chunk === 'string') {
      yield chunk;
      continue;
    }
    decoder ??= new TextDecoder(markedEncoding(chunk));
    yield decoder.decode(chunk, { stream: true });
  }
  if (decoder) yield decoder.decode();
}

const markedEncoding = ([first, second]: Uint8Array): string =>
  first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
