import {
  ArticleResponse,
  ArticleSearchResponse,
  type EdgeRelation,
  EntityResponse,
  EvidenceResponse,
  ExplanationResponse,
  GraphResponse,
  JobResponse,
  NeighboursResponse,
  PathsResponse,
  SearchResponse,
  StatementSearchResponse,
} from '../../model/api.ts';
import { fetchJson } from './fetchJson.ts';
import { unwrapResult } from './problem.ts';

const segment = encodeURIComponent;

function withQuery(path: string, query: Record<string, string | number | null | undefined>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined) search.set(name, String(value));
  }
  return `${path}?${search}`;
}

/** The most reported part of the graph, at most `limit` entities. */
export const fetchOverview = async (limit: number, signal?: AbortSignal): Promise<GraphResponse> =>
  unwrapResult(await fetchJson(withQuery('/api/graph', { limit }), GraphResponse, { signal }));

export const fetchSearch = async (q: string, signal?: AbortSignal): Promise<SearchResponse> =>
  unwrapResult(await fetchJson(withQuery('/api/search', { q, limit: 12 }), SearchResponse, { signal }));

export const fetchArticleSearch = async (q: string, signal?: AbortSignal): Promise<ArticleSearchResponse> =>
  unwrapResult(await fetchJson(withQuery('/api/search/articles', { q, limit: 5 }), ArticleSearchResponse, { signal }));

export const fetchStatementSearch = async (q: string, signal?: AbortSignal): Promise<StatementSearchResponse> =>
  unwrapResult(
    await fetchJson(withQuery('/api/search/statements', { q, limit: 5 }), StatementSearchResponse, { signal }),
  );

export const fetchEntity = async (id: string, signal?: AbortSignal): Promise<EntityResponse> =>
  unwrapResult(await fetchJson(`/api/entities/${segment(id)}`, EntityResponse, { signal }));

export interface NeighboursRequest {
  readonly id: string;
  readonly relation?: EdgeRelation | undefined;
  readonly cursor?: string | null | undefined;
  /** At most this many connections. */
  readonly limit: number;
}

/** One page of an entity's connections, with the entities at their other ends. */
export async function fetchNeighbours(request: NeighboursRequest, signal?: AbortSignal): Promise<NeighboursResponse> {
  const { id, ...query } = request;
  return unwrapResult(
    await fetchJson(withQuery(`/api/entities/${segment(id)}/neighbours`, query), NeighboursResponse, { signal }),
  );
}

/** The sentences that say so, for a connection, an event, a statement or an entity. */
export const fetchEvidence = async (of: string, signal?: AbortSignal): Promise<EvidenceResponse> =>
  unwrapResult(await fetchJson(withQuery('/api/evidence', { of, limit: 100 }), EvidenceResponse, { signal }));

export const fetchArticle = async (id: string, signal?: AbortSignal): Promise<ArticleResponse> =>
  unwrapResult(await fetchJson(`/api/articles/${segment(id)}`, ArticleResponse, { signal }));

/** How an article is read, sentence by sentence. */
export const fetchExplanation = async (id: string, signal?: AbortSignal): Promise<ExplanationResponse> =>
  unwrapResult(await fetchJson(`/api/articles/${segment(id)}/explanation`, ExplanationResponse, { signal }));

/** What an article mentions, and how that is connected. */
export const fetchArticleGraph = async (article: string, signal?: AbortSignal): Promise<GraphResponse> =>
  unwrapResult(await fetchJson(withQuery('/api/graph', { article, limit: 100 }), GraphResponse, { signal }));

export interface PathsRequest {
  readonly from: string;
  readonly to: string;
  /** Ids that no path may go through. */
  readonly without: readonly string[];
  /** May a step be what was only said? */
  readonly statements: boolean;
}

/** The shortest ways between two entities. */
export async function fetchPaths(request: PathsRequest, signal?: AbortSignal): Promise<PathsResponse> {
  const query = { ...request, without: request.without.join(','), statements: String(request.statements) };
  return unwrapResult(await fetchJson(withQuery('/api/paths', query), PathsResponse, { signal }));
}

/** Sends articles to be read: files (with their names), and addresses of pages. Answers with the job that reads them. */
export async function startJob({
  files,
  urls,
}: {
  files: readonly File[];
  urls: readonly string[];
}): Promise<JobResponse> {
  const body = new FormData();
  for (const file of files) body.append('file', file, file.name);
  for (const url of urls) body.append('url', url);
  return unwrapResult(await fetchJson('/api/jobs', JobResponse, { method: 'POST', body }));
}

/** Ends a job; answers once nothing more is written. */
export const cancelJob = async (url: string): Promise<JobResponse> =>
  unwrapResult(await fetchJson(url, JobResponse, { method: 'DELETE' }));
