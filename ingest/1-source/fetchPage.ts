import http, { type IncomingMessage, type RequestOptions } from 'node:http';
import https from 'node:https';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import type { SkipCode } from '../../model/article.ts';
import { checkAddress, guardedLookup, type WebGuard } from './webGuard.ts';

/** From the first connection to the last byte, redirects too. */
const PATIENCE_MS = 20_000;
const MOST_REDIRECTS = 5;
/** As it comes, and as it is once unpacked. No story's page is larger. */
const MOST_SENT_BYTES = 8_000_000;
const MOST_BYTES = 20_000_000;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

const UNPACKERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  br: createBrotliDecompress,
};

const HEADERS = {
  accept: 'text/html, application/xhtml+xml, text/plain;q=0.9, text/markdown;q=0.9',
  'accept-encoding': 'gzip, br',
  'accept-language': 'en',
  'user-agent': 'Newsgraph',
};

export interface FetchedPage {
  /** Where it was in the end, without a fragment. */
  readonly url: string;
  readonly bytes: Uint8Array;
  /** The content type without its parameters, in lower case; empty where none was sent. */
  readonly type: string;
  readonly charset: string | null;
}

export interface FetchOptions {
  readonly guard: WebGuard;
  readonly signal?: AbortSignal | undefined;
  /** Another time than usual, from the first connection to the last byte. */
  readonly patienceMs?: number;
}

/** A page that can't be had, for a reason of the page's own. */
export class UnreadablePage extends Error {
  constructor(
    readonly code: SkipCode,
    message: string,
  ) {
    super(message);
  }
}

/**
 * A page of the web. Each address on the way is checked, and the connection goes to the very addresses that were checked.
 * @throws RefusedAddress where one may not be asked; UnreadablePage; an error of the network; AbortError
 */
export async function fetchPage(
  address: string,
  { guard, signal, patienceMs = PATIENCE_MS }: FetchOptions,
): Promise<FetchedPage> {
  const patience = AbortSignal.timeout(patienceMs);
  const either = signal ? AbortSignal.any([signal, patience]) : patience;
  let url = checkAddress(address, guard);
  try {
    for (let redirects = 0; ; redirects += 1) {
      const response = await ask(url, { guard, signal: either });
      try {
        const { statusCode = 0 } = response;
        if (!REDIRECTS.has(statusCode)) return await readPage(url, response);
        const { location } = response.headers;
        if (location === undefined) throw new UnreadablePage('UNREADABLE', 'It leads nowhere.');
        if (redirects >= MOST_REDIRECTS) {
          throw new UnreadablePage('UNREADABLE', `It leads on more than ${MOST_REDIRECTS} times.`);
        }
        url = checkAddress(location, guard, url.href);
      } finally {
        response.destroy();
      }
    }
  } catch (error) {
    const late = patience.aborted && !signal?.aborted;
    throw late ? new UnreadablePage('UNREADABLE', `It took longer than ${patienceMs / 1000} seconds.`) : error;
  }
}

function ask(url: URL, { guard, signal }: { guard: WebGuard; signal: AbortSignal }): Promise<IncomingMessage> {
  const { request } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    // A connection of its own: one that is kept might have been made to an address that was checked for another name.
    const options: RequestOptions = { agent: false, headers: HEADERS, lookup: guardedLookup(guard), signal };
    request(url, options, resolve).on('error', reject).end();
  });
}

async function readPage(url: URL, response: IncomingMessage): Promise<FetchedPage> {
  const { statusCode = 0, headers } = response;
  if (statusCode < 200 || statusCode > 299 || statusCode === 204 || statusCode === 206) {
    throw new UnreadablePage('UNREADABLE', `Its server answers with status ${statusCode}.`);
  }
  const [type = '', ...parameters] = (headers['content-type'] ?? '').split(';').map((part) => part.trim());
  const charset = parameters.map((part) => /^charset="?([\w:.-]+)"?$/i.exec(part)?.[1]).find(Boolean) ?? null;
  return { url: url.href, bytes: await readBytes(response), type: type.toLowerCase(), charset };
}

async function readBytes(response: IncomingMessage): Promise<Uint8Array> {
  const encoding = response.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  const chunks: Buffer[] = [];
  const keep = async (unpacked: AsyncIterable<Buffer>) => {
    for await (const chunk of unpacked) chunks.push(chunk);
  };
  if (encoding === 'identity') await pipeline(response, most(MOST_SENT_BYTES), keep);
  else {
    const unpack = UNPACKERS[encoding];
    if (!unpack) throw new UnreadablePage('UNSUPPORTED', 'It is packed in a way that was not asked for.');
    await pipeline(response, most(MOST_SENT_BYTES), unpack(), most(MOST_BYTES), keep);
  }
  return Buffer.concat(chunks);
}

/** Lets so many bytes pass, and fails at the next. */
function most(bytes: number): Transform {
  let passed = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      passed += chunk.length;
      if (passed <= bytes) done(null, chunk);
      else done(new UnreadablePage('TOO_LONG', `It is larger than ${bytes / 1_000_000} MB: is it one article?`));
    },
  });
}
