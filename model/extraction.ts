import { z } from 'zod';
import { Skipped } from './article.ts';
import { Entity } from './entity.ts';
import { Event, Office } from './event.ts';
import { Mention } from './mention.ts';
import { Span } from './span.ts';
import { Statement } from './statement.ts';
import { PartialDate, TimeMention } from './time.ts';

/** One line of `newsgraph extract`'s output: all that was found in one article. */
export const Extraction = z.object({
  id: z.string(),
  publishedAt: PartialDate.nullable(),
  publishedAtInferred: z.boolean().optional(),
  sentences: z.array(Span),
  entities: z.array(Entity),
  mentions: z.array(Mention),
  times: z.array(TimeMention),
  events: z.array(Event),
  statements: z.array(Statement),
  offices: z.array(Office),
  skipped: Skipped.nullable(),
});
export type Extraction = z.infer<typeof Extraction>;

/** One line of a user gazetteer: an actor of the user's own. */
export const GazetteerEntry = z.object({
  name: z.string().min(1),
  kind: z.enum(['person', 'state', 'organisation', 'place', 'event']),
  aliases: z.array(z.string()).optional(),
  code: z.string().optional(),
  /** The state or organisation it belongs to, by name. */
  of: z.string().optional(),
});
export type GazetteerEntry = z.infer<typeof GazetteerEntry>;
