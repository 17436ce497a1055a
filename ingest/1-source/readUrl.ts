import type { RawDocument, Read, SkipCode } from '../../model/article.ts';
import { decodeText } from './decodeText.ts';
import { type FetchedPage, type FetchOptions, fetchPage, UnreadablePage } from './fetchPage.ts';
import { RefusedAddress } from './webGuard.ts';

const FORMATS: Readonly<Record<string, RawDocument['format']>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/plain': 'text',
  'text/markdown': 'markdown',
  // A server that names no type sends pages, most likely.
  '': 'html',
};

/** What the network's errors mean for who gave the address. */
const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'There is no server of this name.',
  EAI_AGAIN: 'Its name can’t be looked up just now.',
  ECONNREFUSED: 'Its server takes no connection.',
  ECONNRESET: 'Its server cut the connection.',
  EPIPE: 'Its server cut the connection.',
  ERR_STREAM_PREMATURE_CLOSE: 'Its server cut the connection.',
  ETIMEDOUT: 'Its server does not answer.',
  EHOSTUNREACH: 'Its server can’t be reached.',
  ENETUNREACH: 'Its server can’t be reached.',
};

/** Is this an address of the web, rather than a path? */
export const isWebAddress = (path: string): boolean => /^https?:\/\//i.test(path);

/** The page at an address. Never throws: what can't be had is a skip, with why. */
export async function readUrl(address: string, options: FetchOptions): Promise<Read> {
  try {
    return decode(address, await fetchPage(address, options));
  } catch (error) {
    return { origin: address, skipped: toSkipped(error) };
  }
}

function decode(origin: string, { url, bytes, type, charset }: FetchedPage): Read {
  const skip = (code: SkipCode, message: string): Read => ({ origin, skipped: { code, message } });
  const format = FORMATS[type];
  if (!format) return skip('UNSUPPORTED', `It is ${type}; only pages and text are read.`);
  const decoded = decodeText(bytes, format === 'html', charset);
  if ('binary' in decoded) return skip('BINARY', `It looks like ${decoded.binary}, not text.`);
  return { raw: { origin, format, content: decoded.text, url } };
}

function toSkipped(error: unknown): { code: SkipCode; message: string } {
  if (error instanceof RefusedAddress) return { code: 'REFUSED', message: error.message };
  if (error instanceof UnreadablePage) return { code: error.code, message: error.message };
  const { code = '', errors } = error as NodeJS.ErrnoException & { errors?: readonly unknown[] };
  // Several addresses were tried, and failed each in its way.
  if (errors?.length && !(code in REASONS)) return toSkipped(errors[0]);
  if (/^(?:CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_TLS_|EPROTO|ERR_SSL_)/.test(code)) {
    return { code: 'UNREADABLE', message: 'Its server can’t prove who it is, or speaks no TLS.' };
  }
  if (/^(?:Z_|ERR_(?:_ERROR_|BROTLI))/.test(code)) return { code: 'UNREADABLE', message: 'It is packed wrongly.' };
  return { code: 'UNREADABLE', message: REASONS[code] ?? `It can't be read${code && ` (${code})`}.` };
}
