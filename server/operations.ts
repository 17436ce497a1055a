import type { z } from 'zod';
import {
  ApiError,
  ArticleResponse,
  ArticleSearchResponse,
  CypherRequest,
  CypherResponse,
  EntityResponse,
  EvidenceItem,
  EvidenceQuery,
  EvidenceResponse,
  Excerpt,
  ExplanationResponse,
  GraphEdge,
  GraphNode,
  GraphQuery,
  GraphResponse,
  JobProgress,
  JobQuery,
  JobRequest,
  JobResponse,
  JobSkip,
  JobSummary,
  JobsResponse,
  JsonValue,
  NeighboursQuery,
  NeighboursResponse,
  PathsQuery,
  PathsResponse,
  RelationCount,
  SearchQuery,
  SearchResponse,
  StatementSearchResponse,
  SuggestedPair,
  SuggestionsQuery,
  SuggestionsResponse,
  TextSearchQuery,
} from '../model/api.ts';
import type { ApiErrorCode } from './errors.ts';

/** What goes in and out, by the name that it has in the API's description. */
export const SCHEMAS = {
  ApiError,
  ArticleResponse,
  ArticleSearchResponse,
  CypherRequest,
  CypherResponse,
  EntityResponse,
  EvidenceItem,
  EvidenceResponse,
  Excerpt,
  ExplanationResponse,
  GraphEdge,
  GraphNode,
  GraphResponse,
  JobProgress,
  JobRequest,
  JobResponse,
  JobSkip,
  JobSummary,
  JobsResponse,
  JsonValue,
  NeighboursResponse,
  PathsResponse,
  RelationCount,
  SearchResponse,
  StatementSearchResponse,
  SuggestedPair,
  SuggestionsResponse,
} as const satisfies Record<string, z.ZodType>;
export type SchemaName = keyof typeof SCHEMAS;

/** What one route is asked and answers. A test holds this list to the routes that there are. */
export interface Operation {
  readonly method: 'get' | 'post' | 'delete';
  /** As Express writes it; in a path `:id` is an id, URL-encoded. */
  readonly path: string;
  readonly summary: string;
  readonly query?: z.ZodObject;
  /** What is sent, by media type; what no schema says has none. */
  readonly body?: Readonly<Record<string, SchemaName | null>>;
  /** What comes back, by media type. */
  readonly answers: Readonly<Record<string, SchemaName | null>>;
  /** The status of an answer, where that is not 200. */
  readonly status?: number;
  /** What it may refuse, beside what every route may. */
  readonly fails?: readonly ApiErrorCode[];
}

const json = (schema: SchemaName) => ({ 'application/json': schema });

export const OPERATIONS: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/graph',
    summary: 'The best-supported part of the graph, or what one article mentions, and how much is left out.',
    query: GraphQuery,
    answers: json('GraphResponse'),
    fails: ['NOT_FOUND'],
  },
  {
    method: 'get',
    path: '/api/search',
    summary: 'Entities by name or alias, the best match first.',
    query: SearchQuery,
    answers: json('SearchResponse'),
  },
  {
    method: 'get',
    path: '/api/search/articles',
    summary: 'Articles by the words of their titles and texts, with the part that has them.',
    query: TextSearchQuery,
    answers: json('ArticleSearchResponse'),
  },
  {
    method: 'get',
    path: '/api/search/statements',
    summary: 'Statements by their words, with who said them.',
    query: TextSearchQuery,
    answers: json('StatementSearchResponse'),
  },
  {
    method: 'get',
    path: '/api/entities/:id',
    summary: 'One entity, its counts by relation, its latest articles.',
    answers: json('EntityResponse'),
    fails: ['NOT_FOUND'],
  },
  {
    method: 'get',
    path: '/api/entities/:id/neighbours',
    summary: 'The edges of an entity, the best supported first, a page at a time.',
    query: NeighboursQuery,
    answers: json('NeighboursResponse'),
    fails: ['NOT_FOUND'],
  },
  {
    method: 'get',
    path: '/api/evidence',
    summary: 'The sentences behind an entity, an event, a statement or an edge.',
    query: EvidenceQuery,
    answers: json('EvidenceResponse'),
    fails: ['NOT_FOUND'],
  },
  {
    method: 'get',
    path: '/api/articles/:id',
    summary: "An article's text, with the span of every mention.",
    answers: json('ArticleResponse'),
    fails: ['NOT_FOUND'],
  },
  {
    method: 'get',
    path: '/api/articles/:id/explanation',
    summary: 'How its sentences are read: parse, mentions, facts, each step and why, what was left out.',
    answers: json('ExplanationResponse'),
    fails: ['NOT_FOUND'],
  },
  {
    method: 'get',
    path: '/api/suggestions',
    summary: 'Entities that may be one, with reasons and the words that name them, a page at a time.',
    query: SuggestionsQuery,
    answers: json('SuggestionsResponse'),
  },
  {
    method: 'get',
    path: '/api/paths',
    summary: 'The shortest ways between two entities.',
    query: PathsQuery,
    answers: json('PathsResponse'),
    fails: ['NOT_FOUND'],
  },
  {
    method: 'post',
    path: '/api/cypher',
    summary: "A reading query of one's own. As JSON Lines: the columns, a row a line, then whether the answer was cut.",
    body: json('CypherRequest'),
    answers: { ...json('CypherResponse'), 'application/x-ndjson': null },
    fails: [
      'CYPHER_SYNTAX',
      'CYPHER_NOT_READ_ONLY',
      'CYPHER_UNSUPPORTED',
      'CYPHER_TIMEOUT',
      'CYPHER_CANCELLED',
      'TOO_LARGE',
      'BUSY',
    ],
  },
  {
    method: 'post',
    path: '/api/jobs',
    summary:
      'Articles into the graph: files or addresses of a form, addresses, or one text, page or file of JSON Lines.',
    query: JobQuery,
    body: {
      'multipart/form-data': null,
      ...json('JobRequest'),
      'text/plain': null,
      'text/markdown': null,
      'text/html': null,
      'application/x-ndjson': null,
    },
    answers: json('JobResponse'),
    status: 202,
    fails: ['TOO_LARGE', 'UNSUPPORTED_TYPE', 'BUSY'],
  },
  {
    method: 'get',
    path: '/api/jobs',
    summary: 'Jobs that wait, run, or ended within the hour, the newest first.',
    answers: json('JobsResponse'),
  },
  {
    method: 'get',
    path: '/api/jobs/:id',
    summary: 'What has become of a job: what it added, and each article that it left out, with the reason.',
    answers: json('JobResponse'),
    fails: ['NOT_FOUND'],
  },
  {
    method: 'delete',
    path: '/api/jobs/:id',
    summary: 'Cancels a job. What it wrote stays, and is counted in the answer.',
    answers: json('JobResponse'),
    fails: ['NOT_FOUND'],
  },
  {
    method: 'get',
    path: '/api/jobs/:id/events',
    summary: 'A job as it goes: `job` (JobSummary), `progress` (JobProgress) for each article, `end` (JobResponse).',
    answers: { 'text/event-stream': null },
    fails: ['NOT_FOUND', 'BUSY'],
  },
  {
    method: 'get',
    path: '/api/openapi.json',
    summary: 'This description.',
    answers: { 'application/json': null },
  },
  { method: 'get', path: '/healthz', summary: 'Does the process live?', answers: { 'application/json': null } },
  {
    method: 'get',
    path: '/readyz',
    summary: 'Does the store answer?',
    answers: { 'application/json': null },
    fails: ['STORE_UNAVAILABLE'],
  },
  { method: 'get', path: '/metrics', summary: 'Metrics, as Prometheus reads them.', answers: { 'text/plain': null } },
];
