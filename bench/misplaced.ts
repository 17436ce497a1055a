import type { Extraction } from '../model/extraction.ts';
import type { Span } from '../model/span.ts';

/** What of an extraction breaks its contract: spans outside the text or their evidence, ids of nothing, dates reversed. */
export function findMisplaced(text: string, found: Extraction): string[] {
  const known = new Set(found.entities.map(({ id }) => id));
  const mentioned = new Set(found.mentions.map(({ entityId }) => entityId));
  const faults: string[] = [];
  const hold = (condition: boolean, fault: string): void => {
    if (!condition) faults.push(fault);
  };
  const inside = ({ start, end }: Span): boolean => 0 <= start && start < end && end <= text.length;
  const within = (a: Span, b: Span): boolean => a.start >= b.start && a.end <= b.end;
  const allKnown = (ids: readonly string[]): boolean => ids.every((id) => known.has(id));

  hold(known.size === found.entities.length, 'two entities of one id');
  for (const id of known) hold(mentioned.has(id), `${id} is never mentioned`);
  for (const span of [...found.sentences, ...found.mentions, ...found.times])
    hold(inside(span), 'span outside the text');
  for (const { entityId } of found.mentions) hold(known.has(entityId), `${entityId} is no entity`);
  for (const event of found.events) {
    hold(inside(event.evidence) && within(event.trigger, event.evidence), `${event.id}: trigger outside its evidence`);
    hold(event.source.length + event.target.length > 0, `${event.id} has no participant`);
    hold(allKnown([...event.source, ...event.target, ...event.place, ...event.about]), `${event.id}: unknown entity`);
    hold(!event.start || !event.end || event.start <= event.end, `${event.id} ends before it starts`);
  }
  for (const { id, evidence, content, cue, speaker, about, addressees } of found.statements) {
    const spans = [...content, ...(cue ? [cue] : [])];
    hold(inside(evidence) && spans.every((span) => within(span, evidence)), `${id}: content outside its evidence`);
    hold(allKnown([...about, ...addressees, ...(speaker ? [speaker] : [])]), `${id}: unknown entity`);
  }
  for (const { person, evidence } of found.offices) hold(inside(evidence) && known.has(person), `${person}: office`);
  return faults;
}
