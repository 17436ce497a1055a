import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import type { Logger } from './log.ts';
import type { Metrics } from './metrics.ts';

const HEADER = 'X-Request-Id';
/** As proxies make them; anything else might be made up to confuse who reads the log. */
const WELL_FORMED = /^[A-Za-z0-9._-]{8,64}$/;
/** As proxies call it: the client went away before it had its answer. */
const GONE = 499;
/** Paths can be long, and a log is read by people. */
const LONGEST_PATH = 200;
/** Asked every few seconds by whatever watches the server. */
const WATCHERS: ReadonlySet<string> = new Set(['/healthz', '/readyz', '/metrics']);

/**
 * Gives each request an id (its own, where that is well-formed), which the answer carries too; and once it is over writes
 * one line to the log and times it. No header and no query string gets into the log: they may hold the token.
 */
export function watchRequests({ log, metrics }: { readonly log: Logger; readonly metrics: Metrics }): RequestHandler {
  return (request, response, next) => {
    const started = performance.now();
    const offered = request.get(HEADER) ?? '';
    const requestId = WELL_FORMED.test(offered) ? offered : randomUUID();
    response.setHeader(HEADER, requestId);
    const { method } = request;
    const path = (request.originalUrl.split('?', 1)[0] as string).slice(0, LONGEST_PATH);
    response.once('close', () => {
      const ms = performance.now() - started;
      const status = response.writableFinished ? response.statusCode : GONE;
      const route = routeOf(request);
      metrics.request({ method, route, status }, ms / 1000);
      const failure = response.locals.failure as unknown;
      log[levelOf(route, status)]({
        requestId,
        method,
        path,
        route,
        status,
        ms: Math.round(ms),
        from: request.ip,
        ...(failure !== undefined && { err: failure }),
      });
    });
    next();
  };
}

/** Keeps with an answer why it is none, for the request's line in the log. */
export function keepFailure(response: Response, error: unknown): void {
  response.locals.failure = error;
}

function levelOf(route: string, status: number): 'debug' | 'info' | 'warn' | 'error' {
  if (status === 503) return 'warn';
  if (status >= 500) return 'error';
  return WATCHERS.has(route) ? 'debug' : 'info';
}

/** The pattern of the route that answered. An error ends the router, which then no longer knows where it was mounted. */
function routeOf(request: Request): string {
  const pattern: unknown = request.route?.path;
  const inApi = request.originalUrl.startsWith('/api/');
  if (typeof pattern === 'string') return inApi ? `/api${pattern}` : pattern;
  return inApi ? '/api (none)' : 'a file';
}
