import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import compression from 'compression';
import express, { type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import type { Store } from '../cypher/store.ts';
import type { GazetteerEntry } from '../model/extraction.ts';
import { handleError, RequestError } from './errors.ts';
import { refuseOtherSites, requireLoopbackName, requireOwnOrigin, requireToken } from './guard.ts';
import type { JobQueue } from './jobs/jobQueue.ts';
import { limitGuesses, limitRate } from './limitRate.ts';
import { type Logger, SILENT } from './log.ts';
import { measureStore } from './measureStore.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { cypherRoute } from './routes/cypherRoute.ts';
import { explanationRoutes } from './routes/explanationRoutes.ts';
import { graphRoutes } from './routes/graphRoutes.ts';
import { healthRoutes } from './routes/healthRoutes.ts';
import { jobRoutes } from './routes/jobRoutes.ts';
import { metricsRoute } from './routes/metricsRoute.ts';
import { openApiRoute } from './routes/openApiRoute.ts';
import { createSyntaxChecker } from './syntaxChecker.ts';
import { watchRequests } from './watchRequests.ts';

export interface AppOptions {
  /** Is the server bound to this machine alone? Then it answers to its names alone. */
  readonly loopback: boolean;
  readonly token?: string | undefined;
  /** Requests that one address may make in a minute; without it any number. */
  readonly rate?: number | undefined;
  /** Proxies in front of the server, whose word on who asks is taken. */
  readonly proxies?: number | undefined;
  /** The built client; by default the one that `npm run build` makes. */
  readonly clientFolder?: string;
  /** The user's own actors, with which articles are read again to explain them. */
  readonly gazetteer?: readonly GazetteerEntry[];
  /** Where a line is written for each request; by default nowhere. */
  readonly log?: Logger;
  /** Where requests and questions to the store are counted. */
  readonly metrics?: Metrics;
  /** What reads articles into the graph; without it none are taken. */
  readonly jobs?: JobQueue | undefined;
}

/** The build puts the client beside the server, in `dist`; run from source, it is there too. */
const CLIENT_FOLDER = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../dist/client' : '../client', import.meta.url),
);

/** The HTTP side: the API under `/api`, the explorer everywhere else, and what watches the server asks. */
export function createApp(unmeasured: Store, options: AppOptions): Express {
  const { loopback, token, rate, proxies = 0, clientFolder = CLIENT_FOLDER, gazetteer = [] } = options;
  const { log = SILENT, metrics = createMetrics() } = options;
  const store = measureStore(unmeasured, metrics);
  const app = express();
  const checker = createSyntaxChecker({ embedded: store.name === 'grafeo' });
  app.set('query parser', 'simple');
  app.set('trust proxy', proxies);
  app.use(watchRequests({ log, metrics }));
  app.use(helmet(HEADERS), setPermissions);
  app.use(healthRoutes(store));
  app.use(allowMethods);
  app.use(loopback ? requireLoopbackName : requireOwnOrigin);
  if (rate !== undefined) app.use(limitRate(rate));
  if (token !== undefined) app.use(limitGuesses(), requireToken(token));
  app.use(metricsRoute(metrics));
  app.use(compression({ filter: mayCompress }));
  app.get('/api/docs', page(clientFolder, 'docs.html'));
  app.use('/api', refuseOtherSites, (_request, response, next) => {
    // An answer is data: opened as a page, it may do nothing at all.
    response.set({
      'Cache-Control': 'no-store',
      'Content-Security-Policy': "default-src 'none';frame-ancestors 'none'",
    });
    next();
  });
  const routes = [openApiRoute(), graphRoutes(store), explanationRoutes(store, gazetteer), cypherRoute(store, checker)];
  if (options.jobs) routes.push(jobRoutes(options.jobs));
  app.use('/api', ...routes, (request) => {
    throw new RequestError('NOT_FOUND', `There is no ${request.method} ${request.baseUrl}${request.path}.`);
  });
  serveClient(app, clientFolder);
  app.use(handleError);
  return app;
}

/** Events must arrive as they happen: compressed, they would wait in a buffer until it is full. */
const mayCompress: compression.CompressionFilter = (request, response) =>
  !/^text\/event-stream\b/.test(String(response.getHeader('Content-Type'))) && compression.filter(request, response);

const READING = ['GET', 'HEAD', 'OPTIONS'];
/** What is asked with a body, and what a request may change. */
const OTHERS: readonly { readonly path: RegExp; readonly methods: readonly string[] }[] = [
  { path: /^\/api\/cypher$/, methods: ['POST', 'OPTIONS'] },
  { path: /^\/api\/jobs$/, methods: [...READING, 'POST'] },
  { path: /^\/api\/jobs\/[^/]+$/, methods: [...READING, 'DELETE'] },
];

/** Nothing else that the server offers is changed by a request. */
const allowMethods: RequestHandler = (request, response, next) => {
  const allowed = OTHERS.find(({ path }) => path.test(request.path))?.methods ?? READING;
  if (!allowed.includes(request.method)) {
    response.setHeader('Allow', allowed.join(', '));
    throw new RequestError('METHOD_NOT_ALLOWED', `${request.method} is not possible here: ${allowed.join(', ')} are.`);
  }
  next();
};

function serveClient(app: Express, folder: string): void {
  const explorer = page(folder, 'index.html');
  // Files under assets/ carry their content's hash in their name.
  app.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }));
  app.use(express.static(folder, { index: false }));
  app.get('/{*path}', (request, response, next) => {
    if (!request.accepts('html') || /\.\w+$/.test(request.path)) {
      next(new RequestError('NOT_FOUND', 'There is no such file.'));
      return;
    }
    explorer(request, response, next);
  });
}

const page =
  (folder: string, name: string): RequestHandler =>
  (_request, response) => {
    const path = join(folder, name);
    response.setHeader('Cache-Control', 'no-cache');
    if (existsSync(path)) response.sendFile(path);
    else
      response
        .status(503)
        .type('text')
        .send('The explorer is not built yet: run `npm run build`. The API answers under /api.');
  };

/** The explorer needs nothing of the machine that it runs on. */
const setPermissions: RequestHandler = (_request, response, next) => {
  response.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
  next();
};

const HEADERS: Parameters<typeof helmet>[0] = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      // The accessible components put a rule or two into <style> elements of their own.
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      workerSrc: ["'self'", 'blob:'],
      manifestSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  // Plain HTTP on one's own machine: a promise of HTTPS would lock other programs on localhost out.
  strictTransportSecurity: false,
  referrerPolicy: { policy: 'no-referrer' },
};
