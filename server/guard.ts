import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { RequestError } from './errors.ts';
import { hostOf, isLoopback } from './loopback.ts';

const COOKIE = 'newsgraph_token';

/**
 * Refuses requests that reach a loopback server under another name: a page that lets its own domain point to 127.0.0.1 (DNS
 * rebinding) would read the graph otherwise. And those that another site's page sends.
 */
export const requireLoopbackName: RequestHandler = (request, _response, next) => {
  const { host, origin } = request.headers;
  if (!host || !isLoopback(hostOf(host))) {
    throw new RequestError('FORBIDDEN', 'This server answers to localhost only.');
  }
  if (origin !== undefined && !(URL.canParse(origin) && isLoopback(new URL(origin).hostname))) {
    throw new RequestError('FORBIDDEN', 'This server answers pages of its own only.');
  }
  next();
};

/** Refuses what another site's page sends with the user's cookie: the page must come from the name it asks. */
export const requireOwnOrigin: RequestHandler = (request, _response, next) => {
  const { host, origin } = request.headers;
  if (origin !== undefined && !(URL.canParse(origin) && new URL(origin).host === host)) {
    throw new RequestError('FORBIDDEN', 'This server answers pages of its own only.');
  }
  next();
};

/**
 * Refuses what another site's page makes the browser fetch from the API (a picture, a script, a frame, a link): such
 * requests carry no `Origin`. Browsers tell by `Sec-Fetch-Site`; other programs don't send it.
 */
export const refuseOtherSites: RequestHandler = (request, _response, next) => {
  if (request.headers['sec-fetch-site'] === 'cross-site') {
    throw new RequestError('FORBIDDEN', 'This server answers pages of its own only.');
  }
  next();
};

/**
 * Lets in who shows the token: as `Authorization: Bearer …`, or once as `?token=…` on a page, which sets a cookie and leads on to
 * the address without it.
 */
export function requireToken(token: string): RequestHandler {
  return (request, response, next) => {
    const offered = request.query.token;
    if (request.method === 'GET' && typeof offered === 'string' && isSame(offered, token)) {
      response.cookie(COOKIE, token, { httpOnly: true, sameSite: 'strict', secure: request.secure, path: '/' });
      response.redirect(303, withoutToken(request.originalUrl));
      return;
    }
    if (shownTokens(request).some((shown) => isSame(shown, token))) {
      next();
      return;
    }
    response.setHeader('WWW-Authenticate', 'Bearer');
    throw new RequestError('UNAUTHORIZED', 'Open this address with ?token=…, or send Authorization: Bearer ….');
  };
}

function shownTokens({ headers }: Request): string[] {
  const bearer = /^Bearer\s+(\S+)$/i.exec(headers.authorization ?? '')?.[1];
  const cookies = (headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
  const cookie = cookies
    .find(([name]) => name === COOKIE)
    ?.slice(1)
    .join('=');
  return [bearer, cookie && decode(cookie)].filter((shown) => shown !== undefined);
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}

function withoutToken(address: string): string {
  const url = new URL(address, 'http://localhost');
  url.searchParams.delete('token');
  // One slash: an address that begins with two would lead to another host.
  return `/${url.pathname.replace(/^\/+/, '')}${url.search}`;
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
/** Takes as long for a wrong token as for a right one. */
const isSame = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b));
