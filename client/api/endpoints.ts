import {
  ArticleResponse,
  ArticleSearchResponse,
  type EdgeRelation,
  EntityResponse,
  EvidenceResponse,
  ExplanationResponse,
  GraphResponse,
  NeighboursResponse,
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
  unwrapResult(await fetchJson(withQuery('/api/graph', { limit }), GraphResponse, signal));

export const fetchSearch = async (q: string, signal?: AbortSignal): Promise<SearchResponse> =>
  unwrapResult(await fetchJson(withQuery('/api/search', { q, limit: 12 }), SearchResponse, signal));

export const fetchArticleSearch = async (q: string, signal?: AbortSignal): Promise<ArticleSearchResponse> =>
  unwrapResult(await fetchJson(withQuery('/api/search/articles', { q, limit: 5 }), ArticleSearchResponse, signal));

export const fetchStatementSearch = async (q: string, signal?: AbortSignal): Promise<StatementSearchResponse> =>
  unwrapResult(await fetchJson(withQuery('/api/search/statements', { q, limit: 5 }), StatementSearchResponse, signal));

export const fetchEntity = async (id: string, signal?: AbortSignal): Promise<EntityResponse> =>
  unwrapResult(await fetchJson(`/api/entities/${segment(id)}`, EntityResponse, signal));

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
    await fetchJson(withQuery(`/api/entities/${segment(id)}/neighbours`, query), NeighboursResponse, signal),
  );
}

/** The sentences that say so, for a connection, an event, a statement or an entity. */
export const fetchEvidence = async (of: string, signal?: AbortSignal): Promise<EvidenceResponse> =>
  unwrapResult(await fetchJson(withQuery('/api/evidence', { of, limit: 100 }), EvidenceResponse, signal));

export const fetchArticle = async (id: string, signal?: AbortSignal): Promise<ArticleResponse> =>
  unwrapResult(await fetchJson(`/api/articles/${segment(id)}`, ArticleResponse, signal));

/** How an article is read, sentence by sentence. */
export const fetchExplanation = async (id: string, signal?: AbortSignal): Promise<ExplanationResponse> =>
  unwrapResult(await fetchJson(`/api/articles/${segment(id)}/explanation`, ExplanationResponse, signal));
