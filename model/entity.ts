import { z } from 'zod';
import { Precision } from './time.ts';

export const EntityKind = z.enum(['person', 'state', 'organisation', 'place', 'event']);
export type EntityKind = z.infer<typeof EntityKind>;

/** Who or what a name stands for. `id` is `kind/slug`, and `state/ISO3` for states. */
export const Entity = z.object({
  id: z.string(),
  kind: EntityKind,
  /** Canonical name. */
  name: z.string().min(1),
  aliases: z.array(z.string()),
  wikidataId: z.string().optional(),
  /** ISO 3166-1 alpha-3. */
  countryCode: z.string().optional(),
  /** The user gazetteer's own code. */
  code: z.string().optional(),
  /** The commonest title or appositive: "President of Russia". */
  description: z.string().optional(),
  /** Events only. */
  start: z.string().nullish(),
  end: z.string().nullish(),
  precision: Precision.optional(),
  place: z.array(z.string()).optional(),
});
export type Entity = z.infer<typeof Entity>;
