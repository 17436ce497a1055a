import type { ExplainedFact, ExplainedFrame, ExplainedStep, LeftOut } from '../../model/explanation.ts';
import type { Span } from '../../model/span.ts';
import type { Act, Refused } from './act.ts';
import type { Actor } from './actors.ts';
import type { Context } from './context.ts';
import type { Dropped } from './draft.ts';
import type { EventsRead, Telling } from './findEvents.ts';

/** What led to each event, in words. Every reason was written down where it was decided; here they are only put in order. */

/** The events as each sentence tells them, in text order. */
export const explainEvents = ({ tellings }: EventsRead): ExplainedFact[] =>
  tellings.map((telling) => ({
    fact: 'event',
    told: { id: telling.eventId, ...telling.event },
    frame: frameOf(telling.draft.act),
    steps: stepsOf(telling),
  }));

/** The acts and rows that no event came of. A row of a word whose act was told, or that only lacks its particle beside one that was considered, says nothing. */
export function explainLeftOut({ tellings, dropped, refused }: EventsRead): LeftOut[] {
  const told = new Set(tellings.map(({ draft }) => draft.act.trigger));
  return [...dropped.map(toLeftOut), ...refused.filter(({ trigger }) => !told.has(trigger)).map(refusedLeftOut)];
}

function stepsOf({ draft, dated }: Telling): ExplainedStep[] {
  const { act, sides, context, reading, teller, confidence } = draft;
  const steps: ExplainedStep[] = [
    { about: 'frame', says: frameWords(act) },
    { about: 'source', says: sideWords(reading.sources, sides.sources === reading.sources ? sides.sourceBy : null) },
    { about: 'target', says: sideWords(reading.targets, sides.targets === reading.targets ? sides.targetBy : null) },
    ...standingSteps(context),
  ];
  if (teller) {
    const who = teller.actors.map(({ token }) => token.text).join(', ') || 'nobody known';
    steps.push({ about: 'teller', says: teller.media ? `${who}, whose business it is to report` : who });
  }
  const time = dated.time ? ` (${dated.time.value})` : '';
  steps.push(
    { about: 'type', says: `${reading.type ?? 'no type'} ${reading.relation}, ${reading.status}: ${reading.because}` },
    { about: 'date', says: `${dated.because}${time}` },
    { about: 'confidence', says: `${confidence.value.toFixed(2)}: ${confidence.because}` },
  );
  return steps;
}

const frameWords = (act: Act): string => {
  const words = act.words.map(({ text }) => text).join(' ');
  const asks =
    act.slots.length > 0 && act.needs !== 'none' ? `; a target (${act.needs}) in ${act.slots.join(', ')}` : '';
  return `"${words}": ${act.because}${asks}`;
};

const sideWords = (actors: readonly Actor[], by: string | null): string => {
  if (actors.length === 0) return by ?? 'nobody';
  const who = actors.map(
    ({ token, ids, strength }) => `"${token.text}" ${ids.join(' ') || 'nobody known'} (${strength})`,
  );
  return by === null ? who.join(', ') : `${by}: ${who.join(', ')}`;
};

function standingSteps(context: Context | null): ExplainedStep[] {
  if (!context) return [];
  const steps = context.because.map(
    ({ by, makes }): ExplainedStep => ({ about: 'standing', says: `${makes}, by "${by.text}"` }),
  );
  if (context.sayer) steps.push({ about: 'standing', says: `said, by "${context.sayer.text}"` });
  return steps;
}

function toLeftOut({ act, sides, context, because }: Dropped): LeftOut {
  return {
    ...spanOf(act),
    sort: 'act',
    because,
    frame: frameOf(act),
    steps: [
      { about: 'frame', says: frameWords(act) },
      { about: 'source', says: sideWords(sides.sources, sides.sourceBy) },
      { about: 'target', says: sideWords(sides.targets, sides.targetBy) },
      ...standingSteps(context),
    ],
  };
}

const refusedLeftOut = ({ trigger, row, entry, because }: Refused): LeftOut => ({
  start: trigger.start,
  end: trigger.end,
  sort: 'frame',
  because,
  frame: toFrame(row, entry),
  steps: [],
});

/** The words that say it, as one span. */
function spanOf({ words }: Act): Span {
  return { start: Math.min(...words.map(({ start }) => start)), end: Math.max(...words.map(({ end }) => end)) };
}

const frameOf = ({ row, words }: Act): ExplainedFrame | null =>
  row && toFrame(row, words.map(({ lemma }) => lemma.toLowerCase()).join(' '));

function toFrame(row: Refused['row'], entry: string): ExplainedFrame {
  const { type, relation, example } = row;
  const common = { entry, type, relation, example };
  if ('verbs' in row) return { table: 'verb', words: row.verbs, ...common };
  if ('nouns' in row) return { table: 'noun', words: row.nouns, ...common };
  return { table: 'adjective', words: row.adjectives, ...common };
}
