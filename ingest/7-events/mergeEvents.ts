import type { Event } from '../../model/event.ts';
import { datesAgree, finer, whenOf } from './when.ts';

/** One happening told twice in an article is one event. */

const STANDING: Readonly<Record<Event['status'], number>> = {
  asserted: 0,
  planned: 1,
  alleged: 2,
  negated: 3,
  hypothetical: 4,
};

const participants = (event: Event): string =>
  event.reciprocal
    ? [...event.source, ...event.target].sort().join(' ')
    : `${[...event.source].sort().join(' ')} > ${[...event.target].sort().join(' ')}`;

const bounded = (event: Event) => ({
  ...whenOf(event),
  ...(event.notBefore !== undefined && { notBefore: event.notBefore }),
  ...(event.notAfter !== undefined && { notAfter: event.notAfter }),
});

/** A meeting that is planned and one that took place are one where their dates say so; a denial stays apart. */
const standsBeside = (a: Event, b: Event): boolean =>
  a.status === b.status ||
  (a.start !== null && b.start !== null && a.status !== 'negated' && b.status !== 'negated') ||
  (['asserted', 'alleged'].includes(a.status) && ['asserted', 'alleged'].includes(b.status));

function same(a: Event, b: Event): boolean {
  if (a.relation !== b.relation || participants(a) !== participants(b)) return false;
  // Where one side has no entity, two happenings of a kind can't be told from one
  if (a.source.length === 0 && a.target.length === 0) return false;
  const topics = new Set(a.about);
  if (a.about.length > 0 && b.about.length > 0 && !b.about.some((id) => topics.has(id))) return false;
  return standsBeside(a, b) && datesAgree(bounded(a), bounded(b));
}

const union = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])];

function join(a: Event, b: Event): Event {
  const [first, second] =
    STANDING[b.status] < STANDING[a.status] || (b.status === a.status && b.confidence > a.confidence) ? [b, a] : [a, b];
  const when = finer(bounded(first), bounded(second));
  const { notBefore: _before, notAfter: _after, ...rest } = first;
  const confidence = Math.max(first.confidence, second.confidence);
  return {
    ...rest,
    ...when,
    confidence,
    place: union(first.place, second.place),
    about: union(first.about, second.about),
  };
}

/** Happenings, and for each telling the index of the one that it tells. */
export interface Merged {
  readonly events: readonly Event[];
  readonly into: readonly number[];
}

/** Joins tellings of one happening; the better standing and the finer date win, text order is kept. */
export function mergeEvents(tellings: readonly Event[]): Merged {
  const events: Event[] = [];
  const into = tellings.map((event) => {
    const at = events.findIndex((known) => same(known, event));
    if (at < 0) return events.push(event) - 1;
    events[at] = join(events[at]!, event);
    return at;
  });
  return { events, into };
}
