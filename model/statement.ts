import { z } from 'zod';
import { Span } from './span.ts';
import { Precision } from './time.ts';

/** What somebody said. `content` keeps quotation marks and an indirect statement's "that"; two spans for a broken quote. */
export const Statement = z.object({
  id: z.string(),
  speaker: z.string().nullable(),
  speakerSpan: Span.optional(),
  cue: Span.optional(),
  content: z.array(Span).min(1),
  direct: z.boolean(),
  addressees: z.array(z.string()),
  about: z.array(z.string()),
  date: z.string().nullable(),
  precision: Precision,
  evidence: Span,
  confidence: z.number().min(0).max(1),
});
export type Statement = z.infer<typeof Statement>;
