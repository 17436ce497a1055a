import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Writes to a stream, waiting whenever its reader is slower than we are. */
export async function writeTo(stream: Writable, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}

/** Ends the process quietly once nobody reads its output any more, as in `newsgraph extract … | head -1`. */
export function endWhenUnread(stream: Writable): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
}

/** One line on standard error, whatever the message holds. */
export function say(message: string): void {
  process.stderr.write(`${toLine(message)}\n`);
}

/** Control characters and line ends shown as spaces, so that one message stays one line and steers no terminal. */
export const toLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
