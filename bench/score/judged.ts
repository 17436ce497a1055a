import type { Event } from '../../model/event.ts';
import type { Extraction } from '../../model/extraction.ts';
import type { Span } from '../../model/span.ts';
import type { Statement } from '../../model/statement.ts';
import { isJudgedEvent, type JudgedEvent, type JudgedRow, type JudgedStatement } from './evalData.ts';

/** A judged row beside the fact of today that is still the same; null where there is none any more. */
export interface Compared {
  readonly row: JudgedRow;
  readonly event: Event | null;
  readonly statement: Statement | null;
}

/** Content spans agree where they share this much of both. */
const SAME_CONTENT = 0.9;

/** Judged rows beside what is found today. Only what is still found the same can be counted: a new fact was never judged. */
export const compareJudged = (rows: readonly JudgedRow[], found: ReadonlyMap<string, Extraction>): Compared[] =>
  rows.map((row) => {
    const extraction = found.get(row.article);
    return {
      row,
      event: (isJudgedEvent(row) && extraction?.events.find((event) => sameEvent(row, event))) || null,
      statement: (!isJudgedEvent(row) && extraction?.statements.find((one) => sameStatement(row, one))) || null,
    };
  });

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  [...a].sort().join(' ') === [...b].sort().join(' ');

/** The same relation, standing and sides, told by the same words. */
function sameEvent(row: JudgedEvent, { relation, status, source, target, reciprocal, trigger }: Event): boolean {
  const told = trigger.start < row.end && row.start < trigger.end;
  const turned = reciprocal && sameSet(row.source, target) && sameSet(row.target, source);
  return (
    told &&
    relation === row.relation &&
    status === row.status &&
    (turned || (sameSet(row.source, source) && sameSet(row.target, target)))
  );
}

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
