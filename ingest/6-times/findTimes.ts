import type { Doc } from '../../model/doc.ts';
import type { PublicationDate, TimeExpression } from '../../model/time.ts';

export function findTimes(_doc: Doc, publishedAt?: string): { times: TimeExpression[]; published: PublicationDate } {
  return { times: [], published: { value: publishedAt ?? null, inferred: false } };
}
