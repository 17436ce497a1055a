import { z } from 'zod';
import { Skipped } from './article.ts';
import { Entity, EntityKind } from './entity.ts';
import { Event, Office } from './event.ts';
import { MentionForm } from './mention.ts';
import { Span } from './span.ts';
import { Statement } from './statement.ts';
import { PartialDate } from './time.ts';

/** How an article was read, sentence by sentence: so that a wrong fact, or a missing one, can be traced to the rule that decided. */

/** A word of the parse. `head` is the index of its head within its sentence; its own at the root. */
export const ParsedToken = Span.extend({
  lemma: z.string(),
  tag: z.string(),
  dep: z.string(),
  head: z.int(),
});
export type ParsedToken = z.infer<typeof ParsedToken>;

export const ExplainedMention = Span.extend({
  form: MentionForm,
  kind: EntityKind,
  /** Null where nobody was found whom it stands for. */
  entityId: z.string().nullable(),
  because: z.string(),
});
export type ExplainedMention = z.infer<typeof ExplainedMention>;

export const ExplainedTime = Span.extend({ value: z.string(), because: z.string() });
export type ExplainedTime = z.infer<typeof ExplainedTime>;

/** One step of a reading: what it settled, and how. */
export const ExplainedStep = z.object({
  about: z.enum([
    'frame',
    'source',
    'target',
    'standing',
    'teller',
    'type',
    'date',
    'confidence',
    'speaker',
    'cue',
    'form',
  ]),
  says: z.string(),
});
export type ExplainedStep = z.infer<typeof ExplainedStep>;

/** A row of the lexicon. */
export const ExplainedFrame = z.object({
  table: z.enum(['verb', 'noun', 'adjective']),
  /** The words of the text that it knows, or that it might: "take part in". */
  entry: z.string(),
  /** All words that share the row. */
  words: z.string(),
  type: z.string().nullable(),
  relation: z.string(),
  example: z.string(),
});
export type ExplainedFrame = z.infer<typeof ExplainedFrame>;

/** A fact as this sentence tells it. An event that several sentences tell has one id, and what it is after all of them in the extraction. */
export const ExplainedFact = z.discriminatedUnion('fact', [
  z.object({
    fact: z.literal('event'),
    told: Event,
    frame: ExplainedFrame.nullable(),
    steps: z.array(ExplainedStep),
  }),
  z.object({ fact: z.literal('statement'), told: Statement, steps: z.array(ExplainedStep) }),
  z.object({ fact: z.literal('office'), told: Office, steps: z.array(ExplainedStep) }),
]);
export type ExplainedFact = z.infer<typeof ExplainedFact>;

/** What might have been a fact and is none: an act, a row that does not hold, an attribution. */
export const LeftOut = Span.extend({
  sort: z.enum(['act', 'frame', 'statement']),
  because: z.string(),
  frame: ExplainedFrame.nullable(),
  steps: z.array(ExplainedStep),
});
export type LeftOut = z.infer<typeof LeftOut>;

export const ExplainedSentence = Span.extend({
  /** Counted from 1, over the article. */
  number: z.int().positive(),
  text: z.string(),
  tokens: z.array(ParsedToken),
  mentions: z.array(ExplainedMention),
  times: z.array(ExplainedTime),
  facts: z.array(ExplainedFact),
  leftOut: z.array(LeftOut),
});
export type ExplainedSentence = z.infer<typeof ExplainedSentence>;

export const Explanation = z.object({
  id: z.string(),
  publishedAt: PartialDate.nullable(),
  publishedAtInferred: z.boolean(),
  entities: z.array(Entity),
  sentences: z.array(ExplainedSentence),
  skipped: Skipped.nullable(),
});
export type Explanation = z.infer<typeof Explanation>;
