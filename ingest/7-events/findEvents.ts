import type { Token } from '../../model/doc.ts';
import type { Event, Office } from '../../model/event.ts';
import type { ResolvedDoc } from '../../model/resolvedDoc.ts';
import { CONFLICTIVE, type Refused } from './act.ts';
import { type Actor, type ActorFinder, actorFinder } from './actors.ts';
import { placesOf, topicsOf } from './circumstances.ts';
import { dateOfDraft } from './dateOfDraft.ts';
import type { Draft, Dropped } from './draft.ts';
import { findOffices } from './findOffices.ts';
import { CAPTION_SIGNS } from './lexicon/media.ts';
import { mergeEvents } from './mergeEvents.ts';
import { draftsOfSentence } from './sentenceDrafts.ts';
import { childrenOf, sentenceSpan } from './syntax.ts';
import { type Dated, toCalendar } from './when.ts';

const idsOf = (actors: readonly Actor[]): string[] => [...new Set(actors.flatMap((actor) => actor.ids))];

const isPronoun = ({ pos }: Token): boolean => pos === 'PRON';

const isCaption = (sentence: string): boolean => CAPTION_SIGNS.some((sign) => sign.test(sentence));

const spanOf = (actors: readonly Actor[]) => actors[0]?.span;

function toEvent(resolved: ResolvedDoc, draft: Draft, at: { actors: ActorFinder; dated: Dated }): Omit<Event, 'id'> {
  const { act, reading } = draft;
  const source = idsOf(reading.sources);
  const target = idsOf(reading.targets).filter((id) => !source.includes(id));
  const taken = new Set([...source, ...target]);
  const words = [...act.words].sort((a, b) => a.i - b.i);
  const first = words[0]!;
  const last = words[words.length - 1]!;
  const sourceSpan = spanOf(reading.sources);
  const targetSpan = spanOf(reading.targets) ?? (reading.reciprocal ? reading.sources[1]?.span : undefined);
  const place = placesOf(act, at.actors, taken);
  const entityPlaces =
    reading.relation === 'ATTENDED'
      ? target.flatMap((id) => resolved.entities.find((entity) => entity.id === id)?.place ?? [])
      : [];
  return {
    type: reading.type,
    relation: reading.relation,
    source,
    target,
    // Joint sources with somebody not known are no party to one another
    reciprocal: reading.reciprocal && (target.length > 0 || reading.targets.length === 0),
    place: [...new Set([...place, ...entityPlaces])],
    about: topicsOf({ ...act, relation: reading.relation }, at.actors, new Set([...taken, ...place])),
    ...at.dated.when,
    status: reading.status,
    trigger: { start: first.start, end: last.end },
    evidence: sentenceSpan(resolved.doc, act.trigger),
    ...(sourceSpan && { sourceSpan }),
    ...(targetSpan && { targetSpan }),
    confidence: Math.round(draft.confidence.value * 100) / 100,
  };
}

/** One telling of a happening: what it became, and all that led to it. */
export interface Telling {
  /** The event that it is, or is joined into. */
  readonly eventId: string;
  readonly event: Omit<Event, 'id'>;
  readonly draft: Draft;
  readonly dated: Dated;
}

/** The events of an article, and how they were read. */
export interface EventsRead {
  readonly events: readonly Event[];
  /** In text order; several may tell one event. */
  readonly tellings: readonly Telling[];
  readonly dropped: readonly Dropped[];
  readonly refused: readonly Refused[];
}

/**
 * The happenings that an article tells: the lexicon's verbs, nouns and adjectives over the parse, with who, to whom,
 * when, where and how sure; and what led to each. Sentences with no political happening between known actors give none.
 *
 * @param offices who holds which office, where it is known already
 */
export function readEvents(resolved: ResolvedDoc, offices: readonly Office[] = findOffices(resolved)): EventsRead {
  const { doc } = resolved;
  const actors = actorFinder(resolved, offices);
  const calendar = toCalendar(resolved);
  const found: Omit<Telling, 'eventId'>[] = [];
  const earlier: Omit<Event, 'id'>[] = [];
  const dropped: Dropped[] = [];
  const refused: Refused[] = [];
  for (const sentence of doc.sentences) {
    const tokens = doc.tokens.slice(sentence.first, sentence.last);
    const question = tokens[tokens.length - 1]?.text === '?';
    // Under a picture people stand, sit and pose
    if (isCaption(doc.text.slice(sentence.start, sentence.end))) continue;
    const seen = new Set<string>();
    const drafted = draftsOfSentence(tokens, actors);
    dropped.push(...drafted.dropped);
    refused.push(...drafted.refused);
    for (const draft of drafted.drafts) {
      const dated = dateOfDraft(draft, { resolved, calendar, earlier });
      const event = toEvent(resolved, draft, { actors, dated });
      const asked: Omit<Event, 'id'> = question ? { ...event, status: 'hypothetical' } : event;
      const because = whyNoEvent(draft, asked, seen);
      if (because !== null) {
        dropped.push({ ...draft, because });
        continue;
      }
      earlier.push(asked);
      found.push({ event: asked, draft, dated });
    }
  }
  const numbered = found.map(({ event }, i): Event => ({ id: `event-${i + 1}`, ...event }));
  const { events, into } = mergeEvents(numbered);
  return {
    events: events.map((event, i) => ({ ...event, id: `e${i + 1}` })),
    tellings: found.map((telling, i) => ({ ...telling, eventId: `e${into[i]! + 1}` })),
    dropped,
    refused,
  };
}

/** Why a draft is no event of its own; null where it is one. @param seen what its sentence told before it; it is added */
function whyNoEvent(draft: Draft, event: Omit<Event, 'id'>, seen: Set<string>): string | null {
  // Nobody attacks himself: a pronoun or an owner was misread
  const { targets } = draft.reading;
  const upon =
    targets.length > 0 &&
    targets.every((actor) => actor.ids.length > 0 && actor.ids.every((id) => event.source.includes(id)));
  if (upon && !event.reciprocal) return 'source and target are the same';
  // "crowds trashed its embassy": whose, is not known
  const owned = targets.some(({ token, ids }) => ids.length === 0 && childrenOf(token, 'poss').some(isPronoun));
  if (owned && CONFLICTIVE.has(event.type)) return 'the target is known only by an owner who is not';
  if (event.source.length === 0 && event.target.length === 0) return 'neither side is anybody known';
  const key = [
    event.relation,
    event.status === 'negated',
    event.source,
    '>',
    event.target,
    event.sourceSpan?.start,
  ].join(' ');
  if (seen.has(key)) return 'its sentence tells it already';
  seen.add(key);
  return null;
}

/** The events alone. */
export const findEvents = (resolved: ResolvedDoc): Event[] => [...readEvents(resolved).events];
