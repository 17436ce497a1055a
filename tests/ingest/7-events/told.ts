import type { Event } from '../../../model/event.ts';
import type { Extraction } from '../../../model/extraction.ts';

/** Events that are told, not merely supposed, and whose relation is known. */
export const sure = (events: readonly Event[]): Event[] =>
  events.filter((event) => event.relation !== 'RELATED_TO' && event.status !== 'hypothetical');

/** Ids without their kind, joined. */
export const short = (ids: readonly string[]) =>
  ids
    .map((id) => id.replace(/^[a-z]+\//, ''))
    .sort()
    .join('+');

/** "RELATION source > target status": reciprocal sides in alphabetical order. */
export function told(extraction: Extraction): string[] {
  return sure(extraction.events).map((event) => {
    const joint =
      event.reciprocal && event.target.length === 0 ? event.source.map((id) => [id]) : [event.source, event.target];
    const sides = joint.map(short);
    if (event.reciprocal) sides.sort();
    return `${event.relation} ${sides.join(' > ')} ${event.status}`;
  });
}
