import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { IngestReport } from '../ingest/ingestDocuments.ts';

/** Seconds. A question takes milliseconds, a user's own query may take a minute. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

export interface RequestSeen {
  readonly method: string;
  /** The route's pattern, such as `/api/entities/:id`: a label with as many values as there are ids would never end. */
  readonly route: string;
  readonly status: number;
}

export interface StoreSeen {
  readonly operation: 'read' | 'write' | 'query';
  /** The `.cypher` file, where it is one. */
  readonly question: string;
  /** `ok`, or the error's code. */
  readonly outcome: string;
}

/** What is counted while the server runs. */
export interface Metrics {
  request(seen: RequestSeen, seconds: number): void;
  store(seen: StoreSeen, seconds: number): void;
  /** What came of articles that were read in. */
  articles(
    report: Pick<IngestReport, 'added' | 'replaced' | 'unchanged'> & { readonly skipped: { readonly length: number } },
  ): void;
  readonly contentType: string;
  /** All of it, as Prometheus reads it. */
  text(): Promise<string>;
}

/** Metrics of one server: its own, so that two servers of one process do not add up. Those of Node come with them. */
export function createMetrics(): Metrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const requests = new Histogram({
    name: 'newsgraph_http_request_seconds',
    help: 'Time from a request to the end of its answer; status 499 is a client that went away.',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers,
  });
  const store = new Histogram({
    name: 'newsgraph_store_seconds',
    help: 'Time that the store took, by the file of the question.',
    labelNames: ['operation', 'question', 'outcome'],
    buckets: BUCKETS,
    registers,
  });
  const articles = new Counter({
    name: 'newsgraph_articles_total',
    help: 'Articles read in, by what came of them.',
    labelNames: ['outcome'],
    registers,
  });
  return {
    request: (seen, seconds) => requests.observe({ ...seen, status: String(seen.status) }, seconds),
    store: (seen, seconds) => store.observe({ ...seen }, seconds),
    articles({ added, replaced, unchanged, skipped }) {
      articles.inc({ outcome: 'added' }, added);
      articles.inc({ outcome: 'replaced' }, replaced);
      articles.inc({ outcome: 'unchanged' }, unchanged);
      articles.inc({ outcome: 'skipped' }, skipped.length);
    },
    contentType: register.contentType,
    text: () => register.metrics(),
  };
}
