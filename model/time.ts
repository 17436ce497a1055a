import { z } from 'zod';

/** How fine a date is known. An undated fact is `unknown`; it is never given today's date. */
export const Precision = z.enum(['day', 'week', 'month', 'quarter', 'season', 'year', 'decade', 'unknown']);
export type Precision = z.infer<typeof Precision>;

/** An ISO date no finer than what is known: `2023`, `2023-10`, `2023-10-17`. */
export const PartialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

/** When something happened. `start` and `end` are whole days (`YYYY-MM-DD`), both ends inside; null where unknown. */
export const When = z.object({
  start: z.string().nullable(),
  end: z.string().nullable(),
  precision: Precision,
  notBefore: z.string().optional(),
  notAfter: z.string().optional(),
});
export type When = z.infer<typeof When>;

/** A time expression as the contract of `extract` gives it: its span and its TIMEX3 value. */
export const TimeMention = z.object({ start: z.int(), end: z.int(), value: z.string() });
export type TimeMention = z.infer<typeof TimeMention>;

/** A time expression with the calendar interval it stands for; `when` is null for values without one (`P3D`, `PRESENT_REF`). */
export const TimeExpression = TimeMention.extend({
  when: When.nullable(),
  /** How it was read, in words. */
  because: z.string().optional(),
});
export type TimeExpression = z.infer<typeof TimeExpression>;

/** The day (or month, or year) an article's relative dates count from. */
export const PublicationDate = z.object({ value: PartialDate.nullable(), inferred: z.boolean() });
export type PublicationDate = z.infer<typeof PublicationDate>;
