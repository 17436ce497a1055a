import type { Event } from '../../model/event.ts';
import type { ResolvedDoc } from '../../model/resolvedDoc.ts';
import type { When } from '../../model/time.ts';
import { type Actor, type ActorFinder, actorFinder } from './actors.ts';
import { placesOf, topicsOf } from './circumstances.ts';
import { dateOfDraft } from './dateOfDraft.ts';
import type { Draft } from './draft.ts';
import { findOffices } from './findOffices.ts';
import { mergeEvents } from './mergeEvents.ts';
import { draftsOfSentence } from './sentenceDrafts.ts';
import { sentenceSpan } from './syntax.ts';
import { toCalendar } from './when.ts';

const idsOf = (actors: readonly Actor[]): string[] => [...new Set(actors.flatMap((actor) => actor.ids))];

const spanOf = (actors: readonly Actor[]) => actors[0]?.span;

function toEvent(resolved: ResolvedDoc, draft: Draft, dated: { actors: ActorFinder; when: When }): Omit<Event, 'id'> {
  const { act, reading } = draft;
  const source = idsOf(reading.sources);
  const target = idsOf(reading.targets).filter((id) => !source.includes(id));
  const taken = new Set([...source, ...target]);
  const words = [...act.words].sort((a, b) => a.i - b.i);
  const first = words[0]!;
  const last = words[words.length - 1]!;
  const sourceSpan = spanOf(reading.sources);
  const targetSpan = spanOf(reading.targets) ?? (reading.reciprocal ? reading.sources[1]?.span : undefined);
  const place = placesOf(act, dated.actors, taken);
  const entityPlaces =
    reading.relation === 'ATTENDED'
      ? target.flatMap((id) => resolved.entities.find((entity) => entity.id === id)?.place ?? [])
      : [];
  return {
    type: reading.type,
    relation: reading.relation,
    source,
    target,
    reciprocal: reading.reciprocal,
    place: [...new Set([...place, ...entityPlaces])],
    about: topicsOf({ ...act, relation: reading.relation }, dated.actors, new Set([...taken, ...place])),
    ...dated.when,
    status: reading.status,
    trigger: { start: first.start, end: last.end },
    evidence: sentenceSpan(resolved.doc, act.trigger),
    ...(sourceSpan && { sourceSpan }),
    ...(targetSpan && { targetSpan }),
    confidence: Math.round(draft.confidence * 100) / 100,
  };
}

/**
 * The happenings that an article tells: the lexicon's verbs, nouns and adjectives over the parse, with who, to whom,
 * when, where and how sure. Sentences with no political happening between known actors give none.
 */
export function findEvents(resolved: ResolvedDoc): Event[] {
  const { doc } = resolved;
  const actors = actorFinder(resolved, findOffices(resolved));
  const calendar = toCalendar(resolved);
  const found: Omit<Event, 'id'>[] = [];
  for (const sentence of doc.sentences) {
    const tokens = doc.tokens.slice(sentence.first, sentence.last);
    const question = tokens[tokens.length - 1]?.text === '?';
    const seen = new Set<string>();
    for (const draft of draftsOfSentence(tokens, actors)) {
      const event = toEvent(resolved, draft, {
        actors,
        when: dateOfDraft(draft, { resolved, calendar, earlier: found }),
      });
      const asked: Omit<Event, 'id'> = question ? { ...event, status: 'hypothetical' } : event;
      const key = [
        asked.relation,
        asked.status === 'negated',
        asked.source,
        '>',
        asked.target,
        asked.sourceSpan?.start,
      ].join(' ');
      // Nobody attacks himself: a pronoun or an owner was misread
      const upon =
        draft.reading.targets.length > 0 &&
        draft.reading.targets.every(
          (actor) => actor.ids.length > 0 && actor.ids.every((id) => event.source.includes(id)),
        );
      if (upon && !event.reciprocal) continue;
      if (seen.has(key) || (asked.source.length === 0 && asked.target.length === 0)) continue;
      seen.add(key);
      found.push(asked);
    }
  }
  const numbered = found.map((event, i): Event => ({ id: `event-${i + 1}`, ...event }));
  return mergeEvents(numbered).map((event, i) => ({ ...event, id: `e${i + 1}` }));
}
