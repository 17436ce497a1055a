import { z } from 'zod';
import { SkipCode } from './article.ts';
import { EntityKind } from './entity.ts';
import { Relation, Status } from './event.ts';
import { Explanation } from './explanation.ts';
import { Span } from './span.ts';
import { Precision } from './time.ts';

/** What an edge of the picture may be: an event's relation, or a statement's. */
export const EdgeRelation = z.enum([...Relation.options, 'SPOKE_ABOUT', 'SPOKE_TO']);
export type EdgeRelation = z.infer<typeof EdgeRelation>;

export const GraphNode = z.object({
  id: z.string(),
  kind: EntityKind,
  name: z.string(),
  description: z.string().nullable(),
  countryCode: z.string().nullable(),
  mentionCount: z.int(),
  articleCount: z.int(),
});
export type GraphNode = z.infer<typeof GraphNode>;

/** A derived edge: `source` acts on `target` (for a reciprocal relation the order says nothing). */
export const GraphEdge = z.object({
  id: z.string(),
  source: z.string(),
  target: z.string(),
  relation: EdgeRelation,
  status: Status.exclude(['hypothetical']),
  reciprocal: z.boolean(),
  title: z.string().nullable(),
  start: z.string().nullable(),
  end: z.string().nullable(),
  /** How many events (or statements) it stands for. */
  count: z.int(),
  articleCount: z.int(),
  /** Independent publishers: one wire text at two addresses counts once. */
  sourceCount: z.int(),
  confidence: z.number(),
});
export type GraphEdge = z.infer<typeof GraphEdge>;

export const GraphResponse = z.object({
  nodes: z.array(GraphNode),
  edges: z.array(GraphEdge),
  total: z.object({ nodes: z.int(), edges: z.int() }),
  /** What the limit kept back. */
  leftOut: z.object({ nodes: z.int(), edges: z.int() }),
});
export type GraphResponse = z.infer<typeof GraphResponse>;

export const SearchHit = GraphNode.extend({
  /** The name or alias that matched. */
  matched: z.string(),
  score: z.number(),
});
export type SearchHit = z.infer<typeof SearchHit>;
export const SearchResponse = z.object({ hits: z.array(SearchHit), total: z.int() });
export type SearchResponse = z.infer<typeof SearchResponse>;

/** A part of a text that tells why it was found; `start` is where it stands in the text, the marks are offsets in it. */
export const Excerpt = z.object({ text: z.string(), start: z.int(), marks: z.array(Span) });
export type Excerpt = z.infer<typeof Excerpt>;
/** What was searched for instead, where nothing has the words as they were written. */
const corrected = z.string().nullable();
export const ArticleSearchResponse = z.object({
  hits: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      publisher: z.string(),
      publishedAt: z.string().nullable(),
      excerpt: Excerpt,
      score: z.number(),
    }),
  ),
  total: z.int(),
  corrected,
});
export type ArticleSearchResponse = z.infer<typeof ArticleSearchResponse>;

export const StatementSearchResponse = z.object({
  hits: z.array(
    z.object({
      id: z.string(),
      speaker: z.object({ id: z.string(), name: z.string() }).nullable(),
      speakerText: z.string().nullable(),
      date: z.string().nullable(),
      confidence: z.number(),
      articleCount: z.int(),
      excerpt: Excerpt,
      score: z.number(),
    }),
  ),
  total: z.int(),
  corrected,
});
export type StatementSearchResponse = z.infer<typeof StatementSearchResponse>;

export const RelationCount = z.object({
  relation: EdgeRelation,
  direction: z.enum(['out', 'in', 'both']),
  status: Status.exclude(['hypothetical']),
  count: z.int(),
});
export type RelationCount = z.infer<typeof RelationCount>;

export const EntityResponse = GraphNode.extend({
  aliases: z.array(z.string()),
  wikidataId: z.string().nullable(),
  firstSeen: z.string().nullable(),
  lastSeen: z.string().nullable(),
  /** Named events only. */
  start: z.string().nullable(),
  end: z.string().nullable(),
  relations: z.array(RelationCount),
  articles: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      publisher: z.string(),
      publishedAt: z.string().nullable(),
      url: z.string().nullable(),
    }),
  ),
});
export type EntityResponse = z.infer<typeof EntityResponse>;

export const NeighboursResponse = z.object({
  nodes: z.array(GraphNode),
  edges: z.array(GraphEdge),
  /** All edges that the request is about, whatever the page holds. */
  total: z.int(),
  relations: z.array(RelationCount),
  nextCursor: z.string().nullable(),
});
export type NeighboursResponse = z.infer<typeof NeighboursResponse>;

export const EvidenceHighlight = Span.extend({
  role: z.enum(['trigger', 'source', 'target', 'speaker', 'cue', 'content']),
});

/** One sentence that says so, in its article. */
export const EvidenceItem = z.object({
  id: z.string(),
  stance: z.enum(['supports', 'contradicts']),
  sentence: z.string(),
  /** Where the sentence stands in the article's text. */
  start: z.int(),
  end: z.int(),
  highlights: z.array(EvidenceHighlight),
  confidence: z.number(),
  recordedAt: z.string(),
  fact: z.object({
    id: z.string(),
    type: z.enum(['event', 'statement']),
    relation: z.string(),
    status: Status.exclude(['hypothetical']),
    start: z.string().nullable(),
    end: z.string().nullable(),
    precision: Precision,
    source: z.array(z.object({ id: z.string(), name: z.string() })),
    target: z.array(z.object({ id: z.string(), name: z.string() })),
    title: z.string().nullable(),
  }),
  article: z.object({
    id: z.string(),
    title: z.string(),
    url: z.string().nullable(),
    publisher: z.string(),
    publishedAt: z.string().nullable(),
  }),
});
export type EvidenceItem = z.infer<typeof EvidenceItem>;

export const EvidenceResponse = z.object({
  of: z.object({ id: z.string(), type: z.enum(['entity', 'event', 'statement', 'edge']), label: z.string() }),
  items: z.array(EvidenceItem),
  total: z.int(),
  sourceCount: z.int(),
});
export type EvidenceResponse = z.infer<typeof EvidenceResponse>;

export const ArticleResponse = z.object({
  id: z.string(),
  title: z.string(),
  url: z.string().nullable(),
  byline: z.string().nullable(),
  publisher: z.string(),
  publishedAt: z.string().nullable(),
  publishedAtInferred: z.boolean(),
  text: z.string(),
  /** Every mention, in text order. */
  spans: z.array(Span.extend({ entityId: z.string(), kind: EntityKind, name: z.string() })),
});
export type ArticleResponse = z.infer<typeof ArticleResponse>;

/** How a stored article is read. */
export const ExplanationResponse = Explanation.extend({ title: z.string() });
export type ExplanationResponse = z.infer<typeof ExplanationResponse>;

export const PathsResponse = z.object({
  nodes: z.array(GraphNode),
  edges: z.array(GraphEdge),
  /** Each path's entity ids in order, and the edge taken at each step. Shortest first. */
  paths: z.array(z.object({ nodes: z.array(z.string()), edges: z.array(z.string()) })),
  truncated: z.boolean(),
});
export type PathsResponse = z.infer<typeof PathsResponse>;

/** One side of a suggestion, with the words in which an article names it. */
export const SuggestedEntity = GraphNode.extend({
  example: z
    .object({
      articleId: z.string(),
      title: z.string(),
      publishedAt: z.string().nullable(),
      /** The sentence or so around the first mention. */
      text: z.string(),
    })
    .nullable(),
});

/** Two entities that may be one: sure enough to be shown, not to be merged. */
export const SuggestedPair = z.object({
  id: z.string(),
  a: SuggestedEntity,
  b: SuggestedEntity,
  score: z.number(),
  /** What speaks for it and against it, in words. */
  reasons: z.array(z.string()),
});
export type SuggestedPair = z.infer<typeof SuggestedPair>;

export const SuggestionsResponse = z.object({
  suggestions: z.array(SuggestedPair),
  total: z.int(),
  nextCursor: z.string().nullable(),
});
export type SuggestionsResponse = z.infer<typeof SuggestionsResponse>;

export const ApiError = z.object({
  error: z.object({
    code: z.string(),
    message: z.string(),
    details: z.unknown().optional(),
    /** Where in a query the fault is: line and column count from 1, the offset from 0. */
    position: z.object({ line: z.int(), column: z.int(), offset: z.int() }).optional(),
  }),
});
export type ApiError = z.infer<typeof ApiError>;

/** Any JSON. */
export const JsonValue = z.json();

/** A reading query of a user's own. */
export const CypherRequest = z.strictObject({
  query: z.string().min(1).max(50_000),
  params: z.record(z.string(), JsonValue).default({}),
  timeoutMs: z.int().min(1).max(60_000).default(10_000),
  maxRows: z.int().min(1).max(100_000).default(1_000),
});

/**
 * Its answer. A node is `{ $type: "node", id, labels, properties }`, a relationship `{ $type: "relationship", id, type,
 * start, end, properties }`, a path `{ $type: "path", nodes, relationships }`, a whole number beyond 2^53
 * `{ $type: "integer", value: "9007199254740993" }`; dates and times are ISO text.
 */
export const CypherResponse = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(JsonValue)),
  /** Was it cut, at `maxRows` or at the size that an answer may have? */
  truncated: z.boolean(),
  elapsedMs: z.number().min(0),
});
export type CypherResponse = z.infer<typeof CypherResponse>;

export const JobState = z.enum(['queued', 'running', 'done', 'cancelled', 'failed']);
export type JobState = z.infer<typeof JobState>;

/** Articles on their way into the graph. What is counted is written, and stays whatever becomes of the job. */
export const JobSummary = z.object({
  id: z.string(),
  /** Where it is asked for, and cancelled by DELETE; `url` + `/events` tells what becomes of it as it goes. */
  url: z.string(),
  state: JobState,
  createdAt: z.string(),
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  /** Documents in it, once they are counted. */
  total: z.int().nullable(),
  /** Documents read so far, those skipped too. */
  done: z.int(),
  /** What is being read now. */
  reading: z.string().nullable(),
  added: z.int(),
  replaced: z.int(),
  unchanged: z.int(),
  skippedCount: z.int(),
  /** All of it in a line of words. */
  summary: z.string(),
  /** Why it failed. */
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
});
export type JobSummary = z.infer<typeof JobSummary>;

/** An article that was left out, and why. */
export const JobSkip = z.object({ origin: z.string(), code: SkipCode, message: z.string() });
export type JobSkip = z.infer<typeof JobSkip>;

/**
 * `skipped` holds the first 10,000, `skippedCount` says how many there are; `articleIds` holds the first 100 that were written,
 * those that were there before too.
 */
export const JobResponse = JobSummary.extend({ skipped: z.array(JobSkip), articleIds: z.array(z.string()) });
export type JobResponse = z.infer<typeof JobResponse>;

export const JobsResponse = z.object({ jobs: z.array(JobSummary) });
export type JobsResponse = z.infer<typeof JobsResponse>;

/** So many pages may be asked for at once. */
export const MOST_URLS = 100;
const Url = z.string().trim().min(1).max(2_048);

/** Pages to be read, by their addresses. */
export const JobRequest = z.strictObject({ urls: z.array(Url).min(1).max(MOST_URLS) });
export type JobRequest = z.infer<typeof JobRequest>;

/** The fields of a form that are no files: the addresses of pages, one or several; an empty one is none. */
export const JobForm = z.strictObject({
  url: z
    .union([z.string().transform((url) => [url]), z.array(z.string())])
    .default([])
    .transform((urls) => urls.filter((url) => url.trim() !== ''))
    .pipe(z.array(Url)),
});

/** What messages call an article that comes in the body itself. */
export const JobQuery = z.object({ name: z.string().min(1).max(400).default('request') });

/** A server-sent event of a job named `progress`: a document was read, or skipped. Its id is the event's number. */
export const JobProgress = z.object({
  done: z.int(),
  total: z.int().nullable(),
  origin: z.string(),
  skipped: JobSkip.omit({ origin: true }).nullable(),
});
export type JobProgress = z.infer<typeof JobProgress>;

/**
 * The content type of documents that the sender has read already: a `Read` of `model/article.ts` a line. The command line
 * sends files so, that it alone may read.
 */
export const DOCUMENTS_TYPE = 'application/x-newsgraph-documents';

const limit = (fallback: number, most: number) => z.coerce.number().int().min(1).max(most).default(fallback);

export const GraphQuery = z.object({
  limit: limit(300, 5000),
  /** Only what this article mentions. */
  article: z.string().min(1).max(400).optional(),
});
export const SearchQuery = z.object({
  q: z.string().trim().min(1).max(200),
  kind: EntityKind.optional(),
  limit: limit(20, 100),
});
export const TextSearchQuery = SearchQuery.omit({ kind: true });
export const NeighboursQuery = z.object({
  relation: EdgeRelation.optional(),
  limit: limit(50, 500),
  cursor: z.string().max(400).optional(),
});
export const EvidenceQuery = z.object({ of: z.string().min(1).max(400), limit: limit(100, 500) });
export const SuggestionsQuery = z.object({ limit: limit(50, 500), cursor: z.string().max(1200).optional() });
export const PathsQuery = z.object({
  from: z.string().min(1).max(400),
  to: z.string().min(1).max(400),
  max: z.coerce.number().int().min(1).max(6).default(4),
  /** Ids, with commas between, that no path may go through. */
  without: z.string().max(8000).default(''),
  /** May a step be what somebody said about another, or to them? */
  statements: z.enum(['true', 'false']).default('true'),
});
