import type { Token } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import type { ResolvedMention } from '../../model/mention.ts';
import type { ResolvedDoc } from '../../model/resolvedDoc.ts';
import type { When } from '../../model/time.ts';
import { GATHERING_NOUNS, HAPPENING_VERBS } from './lexicon/namedEvents.ts';
import { ancestorsOf, childrenOf, clauseOf, lemmaOf, prepositionsOf, wordSet } from './syntax.ts';
import { finer, toCalendar } from './when.ts';

const HAPPENING = wordSet(HAPPENING_VERBS);
const GATHERING = wordSet(GATHERING_NOUNS);

const isGathering = (mention: ResolvedMention, resolved: ResolvedDoc): boolean =>
  resolved.doc.tokens.slice(mention.first, mention.last).some((token) => GATHERING.has(lemmaOf(token)));

/** "will take place", "was held", "opens": a clause that says when something is. */
const saysWhen = (verb: Token): boolean =>
  HAPPENING.has(lemmaOf(verb)) &&
  (lemmaOf(verb) !== 'take' || childrenOf(verb, 'dobj').some((object) => lemmaOf(object) === 'place'));

/** The named event that a clause of happening speaks of; a relative clause may hang on the wrong noun, so the sentence's one gathering before it will do. */
function subjectOf(verb: Token, resolved: ResolvedDoc): string | null {
  const events = resolved.mentions.filter(
    (mention) => mention.kind === 'event' && resolved.doc.tokens[mention.head]?.sent === verb.sent,
  );
  const subject = childrenOf(verb, 'nsubj', 'nsubjpass')[0];
  const relative = subject !== undefined && /^W/.test(subject.tag);
  const noun = relative || (!subject && (verb.dep === 'relcl' || verb.dep === 'acl')) ? verb.head : subject;
  if (!noun) return null;
  const direct = events.find((mention) => noun.i >= mention.first && noun.i < mention.last);
  if (direct && isGathering(direct, resolved)) return direct.entityId;
  if (relative || verb.dep === 'acl') {
    const before = new Set(
      events
        .filter((mention) => mention.last <= (subject ?? verb).i && isGathering(mention, resolved))
        .map((mention) => mention.entityId),
    );
    if (before.size === 1) return [...before][0]!;
  }
  return direct?.entityId ?? null;
}

/** Gives named events their dates and places from the sentences that say them: "the forum, which will take place on 3 May in Oslo". */
export function dateNamedEvents(resolved: ResolvedDoc): ResolvedDoc {
  const { doc } = resolved;
  const calendar = toCalendar(resolved);
  const dates = new Map<string, When>();
  const places = new Map<string, Set<string>>();
  const learn = (id: string, when: When | undefined, where: readonly string[]) => {
    if (when?.start) dates.set(id, dates.has(id) ? finer(dates.get(id)!, when) : when);
    for (const place of where) places.set(id, (places.get(id) ?? new Set()).add(place));
  };
  const placesIn = (tokens: readonly Token[]): string[] =>
    resolved.mentions
      .filter(
        (mention) =>
          (mention.kind === 'place' || mention.kind === 'state') &&
          mention.form === 'name' &&
          tokens.some((token) => token.i === mention.head),
      )
      .map((mention) => mention.entityId);

  for (const verb of doc.tokens) {
    if ((verb.pos !== 'VERB' && verb.pos !== 'AUX') || !saysWhen(verb)) continue;
    const id = subjectOf(verb, resolved);
    if (!id) continue;
    const times = (calendar.bySentence.get(verb.sent) ?? []).filter((placed) => placed.clause === verb);
    const below = doc
      .subtree(verb)
      .filter((token) => token.dep === 'pobj' && lemmaOf(token.head) === 'in' && clauseOf(token) === verb);
    learn(id, times.find((placed) => placed.when.start)?.when, placesIn(below));
  }
  // "the summit in Lima on 3 May", "the May summit": what hangs on the name itself
  for (const mention of resolved.mentions) {
    const head = doc.tokens[mention.head];
    if (mention.kind !== 'event' || !head || mention.form === 'pronoun') continue;
    const own = (calendar.bySentence.get(head.sent) ?? []).filter(
      (placed) =>
        placed.head === head ||
        ancestorsOf(placed.head).slice(0, 2).includes(head) ||
        (placed.time.start >= mention.start && placed.time.end <= mention.end),
    );
    const inside = prepositionsOf(head).flatMap(({ prep, object }) => (prep === 'in' ? [object] : []));
    learn(mention.entityId, own.find((placed) => placed.when.start)?.when, placesIn(inside));
  }
  if (dates.size === 0 && places.size === 0) return resolved;
  const entities = resolved.entities.map((entity): Entity => {
    if (entity.kind !== 'event') return entity;
    const when = dates.get(entity.id);
    const place = places.get(entity.id);
    return {
      ...entity,
      ...(when && { start: when.start, end: when.end ?? when.start, precision: when.precision }),
      ...(place && { place: [...place] }),
    };
  });
  return { ...resolved, entities };
}
