import { type Server, STATUS_CODES } from 'node:http';
import type { ApiError } from '../model/api.ts';

/** Long enough for a slow line; whoever sends a header letter by letter holds a connection no longer. */
const HEADERS_MS = 15_000;
/** For a whole request with what it carries. */
const REQUEST_MS = 120_000;
/** More than any number of readers; each connection holds memory. */
const MOST_CONNECTIONS = 2_000;

interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/**
 * Sets how long requests may take to arrive and how many may be open; and answers what is not HTTP, or is too long, as
 * other errors are answered: it never reaches Express.
 */
export function answerBrokenRequests(server: Server): void {
  server.headersTimeout = HEADERS_MS;
  server.requestTimeout = REQUEST_MS;
  server.maxConnections = MOST_CONNECTIONS;
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const { status, code, message } = toRefusal(error.code);
    const body = JSON.stringify({ error: { code, message } } satisfies ApiError);
    const head = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'Content-Type: application/json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'X-Content-Type-Options: nosniff',
      'Connection: close',
    ];
    socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  });
}

function toRefusal(code: string | undefined): Refusal {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return { status: 431, code: 'TOO_LARGE', message: 'The address and headers are longer than 16 KB.' };
    case 'HPE_CHUNK_EXTENSIONS_OVERFLOW':
      return { status: 413, code: 'TOO_LARGE', message: 'The request is too large.' };
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return { status: 408, code: 'TIMEOUT', message: 'The request took too long to arrive.' };
    default:
      return { status: 400, code: 'BAD_REQUEST', message: 'The request is not HTTP.' };
  }
}
