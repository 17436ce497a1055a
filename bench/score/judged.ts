import type { Event, Office } from '../../model/event.ts';
import type { Extraction } from '../../model/extraction.ts';
import type { Span } from '../../model/span.ts';
import type { Statement } from '../../model/statement.ts';
import {
  isJudgedEvent,
  type JudgedEntity,
  type JudgedEvent,
  type JudgedRow,
  type JudgedStatement,
} from './evalData.ts';

/** A judged row beside the fact of today that is still the same; null where there is none any more. */
export interface Compared {
  readonly row: JudgedRow;
  readonly event: Event | null;
  readonly office: Office | null;
  readonly statement: Statement | null;
}

/** Content spans agree where they share this much of both. */
const SAME_CONTENT = 0.9;

/** Judged rows beside what is found today. Only what is still found the same can be counted: a new fact was never judged. */
export const compareJudged = (rows: readonly JudgedRow[], found: ReadonlyMap<string, Extraction>): Compared[] =>
  rows.map((row) => {
    const extraction = found.get(row.article);
    const event = isJudgedEvent(row) && extraction?.events.find((one) => sameEvent(row, one));
    const office = isJudgedEvent(row) && extraction?.offices.find((one) => sameOffice(row, one));
    const statement = !isJudgedEvent(row) && extraction?.statements.find((one) => sameStatement(row, one));
    return { row, event: event || null, office: office || null, statement: statement || null };
  });

/** The events and offices of an article as rows to be judged. */
export const factsOf = (article: string, { events, offices }: Extraction): Omit<JudgedEvent, 'verdict'>[] => [
  ...events.map(({ relation, status, source, target, trigger, confidence, ...event }) => ({
    article,
    relation,
    status,
    source,
    target,
    start: trigger.start,
    end: trigger.end,
    confidence,
    when: whenOf(event),
  })),
  ...offices.map(({ status, person, of, evidence, title, confidence, ...office }) => ({
    article,
    relation: 'HOLDS_OFFICE',
    status,
    source: [person],
    target: of === null ? [] : [of],
    start: evidence.start,
    end: evidence.end,
    confidence,
    when: whenOf(office),
    title,
  })),
];

/** The statements of an article as rows to be judged. */
export const sayingsOf = (
  article: string,
  { statements }: Extraction,
): (Omit<JudgedStatement, 'verdict'> & Pick<Statement, 'cue' | 'direct' | 'about'>)[] =>
  statements.map(({ speaker, cue, content, direct, about, date, confidence }) => ({
    article,
    speaker,
    cue,
    content,
    direct,
    about,
    when: date ?? '',
    confidence,
  }));

const whenOf = ({ start, end }: Pick<Event, 'start' | 'end'>): string =>
  start || end ? `${start ?? ''}/${end ?? ''}` : '';

/** Is an entity that was judged still found the same: kind, name and how many mentions it has? */
export function isSameEntity(row: JudgedEntity, { entities, mentions }: Extraction): boolean {
  const entity = entities.find(({ kind, name }) => kind === row.kind && name === row.name);
  return entity !== undefined && mentions.filter(({ entityId }) => entityId === entity.id).length === row.mentions;
}

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  [...a].sort().join(' ') === [...b].sort().join(' ');

/** The same relation, standing, sides and (where it was judged) date, told by the same words. */
function sameEvent(row: JudgedEvent, event: Event): boolean {
  const { relation, status, source, target, reciprocal, trigger } = event;
  const told = trigger.start < row.end && row.start < trigger.end;
  const turned = reciprocal && sameSet(row.source, target) && sameSet(row.target, source);
  return (
    told &&
    relation === row.relation &&
    status === row.status &&
    (row.when === undefined || row.when === whenOf(event)) &&
    (turned || (sameSet(row.source, source) && sameSet(row.target, target)))
  );
}

const sameOffice = (row: JudgedEvent, office: Office): boolean =>
  row.relation === 'HOLDS_OFFICE' &&
  office.person === row.source[0] &&
  office.of === (row.target[0] ?? null) &&
  office.title === row.title &&
  office.status === row.status &&
  row.when === whenOf(office);

const sameStatement = ({ speaker, content }: JudgedStatement, one: Statement): boolean =>
  one.speaker === speaker && shareOf(content, one.content) >= SAME_CONTENT;

/** What two runs of spans share, of all that they cover. */
function shareOf(a: readonly Span[], b: readonly Span[]): number {
  const length = (spans: readonly Span[]) => spans.reduce((sum, { start, end }) => sum + end - start, 0);
  const shared = a.reduce(
    (sum, one) =>
      sum +
      b.reduce((all, other) => all + Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start)), 0),
    0,
  );
  return shared / Math.max(1, length(a) + length(b) - shared);
}
