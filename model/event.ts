import { z } from 'zod';
import { Span } from './span.ts';
import { When } from './time.ts';

/** The sixteen PLOVER roots, under the names that its coding scheme gives them, with YIELD's two halves apart. */
export const PloverType = z.enum([
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'COOPERATE',
  'AID',
  'CONCEDE',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
]);
export type PloverType = z.infer<typeof PloverType>;

/** What an event becomes as an edge. `RELATED_TO` and `CLAIMED` never come from the lexicon. */
export const Relation = z.enum([
  'MET',
  'VISITED',
  'HOSTED',
  'CALLED',
  'NEGOTIATED_WITH',
  'MEDIATED',
  'REQUESTED',
  'INVITED',
  'APPLIED_TO',
  'CALLED_ON',
  'AGREED_WITH',
  'ACCEPTED',
  'SIGNED_WITH',
  'SUPPORTED',
  'COOPERATED_WITH',
  'AIDED',
  'CONCEDED_TO',
  'WITHDREW_FROM',
  'RELEASED',
  'ACCUSED',
  'CRITICISED',
  'REJECTED',
  'OPPOSED',
  'THREATENED',
  'WARNED',
  'PROTESTED_AGAINST',
  'SANCTIONED',
  'EXPELLED',
  'CUT_TIES_WITH',
  'MOBILISED_AGAINST',
  'ARRESTED',
  'SEIZED',
  'ATTACKED',
  'FOUGHT',
  'KILLED',
  'HOLDS_OFFICE',
  'MEMBER_OF',
  'LEADS',
  'APPOINTED',
  'ATTENDED',
  'INTERVIEWED',
  'SUCCEEDED',
  'LOCATED_IN',
  'RELATED_TO',
]);
export type Relation = z.infer<typeof Relation>;

/** Both sides play the same part: one happening, whoever is named first. */
export const RECIPROCAL_RELATIONS: ReadonlySet<Relation> = new Set([
  'MET',
  'CALLED',
  'NEGOTIATED_WITH',
  'AGREED_WITH',
  'SIGNED_WITH',
  'COOPERATED_WITH',
  'FOUGHT',
] satisfies Relation[]);

/** A fact's standing. A speaker's own act is asserted; a claim about another is alleged. */
export const Status = z.enum(['asserted', 'negated', 'planned', 'alleged', 'hypothetical']);
export type Status = z.infer<typeof Status>;

const ids = z.array(z.string());

/** Something that happened (or is to, or is denied) between entities, with the words that say so. */
export const Event = When.extend({
  id: z.string(),
  type: PloverType.nullable(),
  relation: Relation,
  source: ids,
  target: ids,
  /** Source and target play the same part: met, agreed, fought. */
  reciprocal: z.boolean(),
  place: ids,
  about: ids,
  status: Status,
  trigger: Span,
  /** The smallest run of whole sentences that holds the trigger. */
  evidence: Span,
  sourceSpan: Span.optional(),
  targetSpan: Span.optional(),
  confidence: z.number().min(0).max(1),
});
export type Event = z.infer<typeof Event>;

/** A person's office, with its evidence. */
export const Office = z.object({
  person: z.string(),
  title: z.string(),
  of: z.string().nullable(),
  start: z.string().nullable(),
  end: z.string().nullable(),
  status: Status,
  confidence: z.number(),
  evidence: Span,
});
export type Office = z.infer<typeof Office>;
