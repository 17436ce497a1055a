import type { Doc } from './doc.ts';
import type { Entity } from './entity.ts';
import type { ResolvedMention } from './mention.ts';
import type { PublicationDate, TimeExpression } from './time.ts';

/** A parsed article with its entities and times: what the stages that look for facts read. */
export interface ResolvedDoc {
  readonly doc: Doc;
  readonly entities: readonly Entity[];
  /** In text order; none overlaps another of the same form. */
  readonly mentions: readonly ResolvedMention[];
  readonly times: readonly TimeExpression[];
  readonly published: PublicationDate;
}
