import { z } from 'zod';

/** A half-open range `[start, end)` of UTF-16 code units in an article's text: `text.slice(start, end)` is the surface. */
export const Span = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });
export type Span = z.infer<typeof Span>;
