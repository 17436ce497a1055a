import type { Event } from '../../model/event.ts';
import type { ResolvedDoc } from '../../model/resolvedDoc.ts';
import type { When } from '../../model/time.ts';
import type { Draft } from './draft.ts';
import { childrenOf, lemmaOf } from './syntax.ts';
import { type Calendar, publishedBound, timeOf, UNDATED, whenOf } from './when.ts';

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
  /^(?:at the same time|at that time|during (?:the|his|her|their) (?:visit|trip|meeting|talks|summit|stay)|at the (?:meeting|talks|summit)|on the same day|the same day)\b/i;

/** When a draft happened, by its own sentence, the event it names, or what was told just before; else unknown, with a bound where one is sure. */
export function dateOfDraft(draft: Draft, { resolved, calendar, earlier }: Dating): When {
  const { act, context, reading } = draft;
  const attended = reading.relation === 'ATTENDED' ? reading.targets.flatMap((actor) => actor.ids) : [];
  const named = resolved.entities.find((entity) => attended.includes(entity.id) && entity.start);
  if (named) return { start: named.start ?? null, end: named.end ?? null, precision: named.precision ?? 'unknown' };
  const sentence = resolved.doc.sentences[act.trigger.sent]!;
  const future = reading.status === 'planned';
  const implied = reading.relation === 'INVITED' && act.relation === 'ACCEPTED';
  const own = implied ? null : timeOf(calendar, act.words, !future && !context.sayer && !context.open);
  if (own) return own;
  const { sayer } = context;
  const said = sayer ? timeOf(calendar, [sayer], true) : null;
  const present = act.trigger.tag === 'VBZ' || act.trigger.tag === 'VBP';
  if (said && SPOKEN.has(act.type) && present && reading.status !== 'planned') return said;
  const text = resolved.doc.text.slice(sentence.start, sentence.end);
  if (SAME_TIME.test(text) && !future) {
    const ids = new Set([...reading.sources, ...reading.targets].flatMap((actor) => actor.ids));
    const before = earlier.filter((event) => event.start && event.evidence.end <= sentence.start).at(-1);
    const near =
      before &&
      resolved.doc.sentences.some(
        (at) => at.start === before.evidence.start && at.paragraph === sentence.paragraph && at.i >= sentence.i - 2,
      );
    if (before && near && [...before.source, ...before.target].some((id) => ids.has(id))) return whenOf(before);
  }
  if (future || reading.status === 'hypothetical') return UNDATED;
  const past =
    act.trigger.tag === 'VBD' ||
    act.trigger.tag === 'VBN' ||
    childrenOf(act.trigger, 'aux').some((aux) => lemmaOf(aux) === 'have') ||
    implied;
  const bound = said?.end ?? said?.start ?? publishedBound(resolved);
  return past && bound ? { ...UNDATED, notAfter: bound } : UNDATED;
}
