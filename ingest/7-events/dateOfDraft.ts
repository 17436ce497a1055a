import type { Event } from '../../model/event.ts';
import type { ResolvedDoc } from '../../model/resolvedDoc.ts';
import type { Draft } from './draft.ts';
import { childrenOf, lemmaOf } from './syntax.ts';
import { type Calendar, type Dated, publishedBound, timeOf, UNDATED, whenOf } from './when.ts';

/** What a draft is dated by. */
export interface Dating {
  readonly resolved: ResolvedDoc;
  readonly calendar: Calendar;
  /** The article's events so far, in text order. */
  readonly earlier: readonly Omit<Event, 'id'>[];
}

/** What somebody does by saying so: told now, it happens now. */
const SPOKEN: ReadonlySet<string | null> = new Set(['SUPPORT', 'REJECT', 'ACCUSE', 'REQUEST', 'THREATEN']);
/** "At the same time", "During the visit": the time of what was told just before. */
const SAME_TIME =
  /^(?:at the same time|at that time|(?:during|at|in) (?:the|that|this|his|her|their) (?:visit|trip|meeting|talks|summit|stay|event|ceremony|attack|incident|raid|hearing|rally|conference)|on the same day|the same day)\b/i;

/** When a draft happened, by its own sentence, the event it names, or what was told just before; else unknown, with a bound where one is sure. */
export function dateOfDraft(draft: Draft, { resolved, calendar, earlier }: Dating): Dated {
  const { act, context, reading } = draft;
  const attended = reading.relation === 'ATTENDED' ? reading.targets.flatMap((actor) => actor.ids) : [];
  const named = resolved.entities.find((entity) => attended.includes(entity.id) && entity.start);
  if (named)
    return {
      when: { start: named.start ?? null, end: named.end ?? null, precision: named.precision ?? 'unknown' },
      time: null,
      because: `the date of ${named.name}`,
    };
  const sentence = resolved.doc.sentences[act.trigger.sent]!;
  const future = reading.status === 'planned';
  const implied = reading.relation === 'INVITED' && act.relation === 'ACCEPTED';
  const own = implied ? null : timeOf(calendar, act.words, !future && !context.sayer && !context.open);
  if (own) return own;
  const { sayer } = context;
  const said = sayer ? timeOf(calendar, [sayer], true) : null;
  const present = act.trigger.tag === 'VBZ' || act.trigger.tag === 'VBP';
  if (said && SPOKEN.has(act.type) && present && reading.status !== 'planned')
    return { ...said, because: 'done by saying so: when it was said' };
  const text = resolved.doc.text.slice(sentence.start, sentence.end);
  if (SAME_TIME.test(text) && !future) {
    const ids = new Set([...reading.sources, ...reading.targets].flatMap((actor) => actor.ids));
    const before = earlier.filter((event) => event.start && event.evidence.end <= sentence.start).at(-1);
    const near =
      before &&
      resolved.doc.sentences.some(
        (at) => at.start === before.evidence.start && at.paragraph === sentence.paragraph && at.i >= sentence.i - 2,
      );
    if (before && near && [...before.source, ...before.target].some((id) => ids.has(id)))
      return { when: whenOf(before), time: null, because: 'at the same time as what was told just before' };
  }
  if (future || reading.status === 'hypothetical')
    return { when: UNDATED, time: null, because: 'it has not happened, and no time hangs on it' };
  const past =
    act.trigger.tag === 'VBD' ||
    act.trigger.tag === 'VBN' ||
    childrenOf(act.trigger, 'aux').some((aux) => lemmaOf(aux) === 'have') ||
    implied;
  const bound = said?.when.end ?? said?.when.start ?? publishedBound(resolved);
  if (!past || !bound) return { when: UNDATED, time: null, because: 'no time hangs on it' };
  const because = said ? 'past when it was said' : 'past when the article was published';
  return { when: { ...UNDATED, notAfter: bound }, time: said?.time ?? null, because };
}
