import { infiniteQueryOptions, QueryClient, queryOptions } from '@tanstack/react-query';
import {
  fetchArticle,
  fetchArticleSearch,
  fetchEntity,
  fetchEvidence,
  fetchExplanation,
  fetchNeighbours,
  fetchOverview,
  fetchPaths,
  fetchSearch,
  fetchStatementSearch,
  type PathsRequest,
} from './endpoints.ts';
import { ProblemError } from './problem.ts';

/** Entities in the first picture. */
export const OVERVIEW_LIMIT = 300;
/** Connections that one step of expanding may add. */
export const PAGE_SIZE = 50;
/** A graph changes only when somebody ingests, so answers stay fresh for a while. */
const FRESH_MS = 60_000;

/** Only a server that can't be reached is worth asking again by itself, and only once: the person has a button. */
const retry = (failures: number, error: Error) =>
  failures < 1 && error instanceof ProblemError && error.problem.kind === 'unreachable';

export const createQueryClient = () =>
  new QueryClient({
    defaultOptions: { queries: { staleTime: FRESH_MS, refetchOnWindowFocus: false, retry, retryDelay: 600 } },
  });

export const overviewQuery = () =>
  queryOptions({ queryKey: ['overview'], queryFn: ({ signal }) => fetchOverview(OVERVIEW_LIMIT, signal) });

export const searchQuery = (q: string) =>
  queryOptions({
    queryKey: ['search', 'entities', q],
    queryFn: ({ signal }) => fetchSearch(q, signal),
    enabled: q !== '',
  });

export const articleSearchQuery = (q: string) =>
  queryOptions({
    queryKey: ['search', 'articles', q],
    queryFn: ({ signal }) => fetchArticleSearch(q, signal),
    enabled: q !== '',
  });

export const statementSearchQuery = (q: string) =>
  queryOptions({
    queryKey: ['search', 'statements', q],
    queryFn: ({ signal }) => fetchStatementSearch(q, signal),
    enabled: q !== '',
  });

export const entityQuery = (id: string) =>
  queryOptions({ queryKey: ['entity', id], queryFn: ({ signal }) => fetchEntity(id, signal) });

export const neighboursQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['neighbours', id],
    queryFn: ({ signal, pageParam }) => fetchNeighbours({ id, cursor: pageParam, limit: PAGE_SIZE }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

export const evidenceQuery = (of: string) =>
  queryOptions({ queryKey: ['evidence', of], queryFn: ({ signal }) => fetchEvidence(of, signal) });

export const pathsQuery = (request: PathsRequest) =>
  queryOptions({ queryKey: ['paths', request], queryFn: ({ signal }) => fetchPaths(request, signal) });

export const articleQuery = (id: string) =>
  queryOptions({ queryKey: ['article', id], queryFn: ({ signal }) => fetchArticle(id, signal) });

export const explanationQuery = (id: string) =>
  queryOptions({ queryKey: ['explanation', id], queryFn: ({ signal }) => fetchExplanation(id, signal) });
