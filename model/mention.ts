import { z } from 'zod';
import { EntityKind } from './entity.ts';

export const MentionForm = z.enum(['name', 'nominal', 'pronoun', 'demonym']);
export type MentionForm = z.infer<typeof MentionForm>;

/** A stretch of text that stands for an entity, as the contract of `extract` gives it. */
export const Mention = z.object({
  start: z.int(),
  end: z.int(),
  entityId: z.string(),
  form: MentionForm,
  /** The kind as this mention is used. */
  kind: EntityKind,
});
export type Mention = z.infer<typeof Mention>;

export const Gender = z.enum(['masculine', 'feminine', 'neuter']);
export type Gender = z.infer<typeof Gender>;

/** An office or honorific beside a name: "Russian Foreign Minister" before "Sergei Lavrov". */
export const Title = z.object({
  start: z.int(),
  end: z.int(),
  /** Without the state: "Foreign Minister". */
  text: z.string(),
  /** "former", "acting", "-elect", … when said. */
  qualifier: z.string().optional(),
  /** Index, in the list of found mentions, of the state or organisation the office belongs to. */
  of: z.int().optional(),
  /** False for honorifics and jobs without an employer ("Mr", "Dr", "analyst"). */
  office: z.boolean(),
});
export type Title = z.infer<typeof Title>;

/** A mention before it is known whom it stands for. Token indices point into the `Doc`. */
export const FoundMention = z.object({
  start: z.int(),
  end: z.int(),
  /** Tokens `[first, last)`. */
  first: z.int(),
  last: z.int(),
  /** The syntactic head's token index. */
  head: z.int(),
  form: MentionForm,
  kind: EntityKind,
  /** Cleaned surface: no article, title or possessive; for a known state or organisation its canonical name. */
  name: z.string(),
  countryCode: z.string().optional(),
  wikidataId: z.string().optional(),
  code: z.string().optional(),
  /** Other names that the text itself gives: an acronym in brackets, "aka". */
  aliases: z.array(z.string()).optional(),
  titles: z.array(Title).optional(),
  gender: Gender.optional(),
  plural: z.boolean().optional(),
  /** Lies within another name ("Helsinki" of "University of Helsinki"): it is named, and takes no part in what happens. */
  nested: z.boolean().optional(),
});
export type FoundMention = z.infer<typeof FoundMention>;

/**
 * A found mention with its entity. `because` tells why it was given that one, as a short code and words:
 * "salience: subject of the sentence before", "title: the only president named before".
 */
export const ResolvedMention = FoundMention.extend({ entityId: z.string(), because: z.string().optional() });
export type ResolvedMention = z.infer<typeof ResolvedMention>;
