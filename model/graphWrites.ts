import { z } from 'zod';
import { Entity } from './entity.ts';
import { PloverType, Relation, Status } from './event.ts';
import { Gender, MentionForm } from './mention.ts';
import { Span } from './span.ts';
import { PartialDate, When } from './time.ts';

/** What an article says of an entity beside its name: by this it is known again, or told apart, in another article. */
export const EntityContext = z.object({
  /** Offices and callings, lower case, with the state that they belong to. */
  roles: z.array(z.object({ title: z.string(), of: z.string().optional() })),
  gender: Gender.optional(),
  /** The states that the article speaks of most, the first most; ISO 3166-1 alpha-3. */
  near: z.array(z.string()),
  /** The article names another who might bear this name, and does not say that they are one. */
  contested: z.boolean(),
});
export type EntityContext = z.infer<typeof EntityContext>;

/** One article's own record of an entity, kept unmerged beside the graph's; its id is the article's own. */
export const EntityRecord = Entity.extend({
  mentionCount: z.int().positive(),
  spans: z.array(Span.extend({ form: MentionForm })).min(1),
  context: EntityContext.optional(),
});
export type EntityRecord = z.infer<typeof EntityRecord>;

const claim = {
  /** `evidence/` + hash of article, span and what is claimed. */
  id: z.string(),
  /** The whole sentences that say so, and where they stand in the article. */
  sentence: z.string().min(1),
  evidence: Span,
  confidence: z.number().min(0).max(1),
  extractor: z.string(),
};

/** One article's claim that something happened. The graph's event is made from all claims that agree. */
export const EventClaim = When.extend({
  ...claim,
  type: PloverType.nullable(),
  relation: Relation,
  source: z.array(z.string()),
  target: z.array(z.string()),
  reciprocal: z.boolean(),
  place: z.array(z.string()),
  about: z.array(z.string()),
  status: Status.exclude(['hypothetical']),
  title: z.string().optional(),
  trigger: Span,
  sourceSpan: Span.optional(),
  targetSpan: Span.optional(),
});
export type EventClaim = z.infer<typeof EventClaim>;

/** One article's report of what somebody said. */
export const StatementClaim = z.object({
  ...claim,
  speaker: z.string().nullable(),
  /** As written. */
  speakerText: z.string().optional(),
  /** Without quotation marks and leading "that". */
  text: z.string().min(1),
  direct: z.boolean(),
  addressees: z.array(z.string()),
  about: z.array(z.string()),
  date: z.string().nullable(),
  precision: When.shape.precision,
  cue: Span.optional(),
  speakerSpan: Span.optional(),
  content: z.array(Span).min(1),
});
export type StatementClaim = z.infer<typeof StatementClaim>;

/** All that one article adds to the graph. Writing it again replaces what it added before, and nothing else. */
export const ArticleWrites = z.object({
  article: z.object({
    /** `article/` + hash of the canonical URL, or of the content where it has none. */
    id: z.string(),
    url: z.string().optional(),
    canonicalUrl: z.string().optional(),
    title: z.string(),
    byline: z.string().optional(),
    language: z.string(),
    publishedAt: PartialDate.nullable(),
    publishedAtInferred: z.boolean(),
    /** When it was read, ISO date and time. */
    retrievedAt: z.string(),
    /** SHA-256 of the text with white space folded: one wire text at two addresses has one. */
    contentHash: z.string(),
    wordCount: z.int(),
    text: z.string(),
  }),
  source: z.object({ id: z.string(), name: z.string(), domain: z.string().optional() }),
  entities: z.array(EntityRecord),
  events: z.array(EventClaim),
  statements: z.array(StatementClaim),
});
export type ArticleWrites = z.infer<typeof ArticleWrites>;
