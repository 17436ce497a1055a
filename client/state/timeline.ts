import type { GraphEdge } from '../../model/api.ts';
import { type DayRange, daysOf } from './filters.ts';

/** One bar of a timeline. */
export interface Bucket extends DayRange {
  /** Connections that began in it. */
  readonly count: number;
}

export type TimelineUnit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade';

export interface Timeline {
  readonly unit: TimelineUnit;
  /** One after the other without a gap. The first also holds what was long before all others. */
  readonly buckets: readonly Bucket[];
  readonly undated: number;
}

/** Bars that a timeline has room for. */
const MOST_BUCKETS = 60;
/** The share of connections that may lie before the first bar: one event of 1812 must not press the rest into one bar. */
const EARLY_SHARE = 0.03;
const DAY_MS = 86_400_000;

const toDay = (date: string) => Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY_MS);
const fromDay = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** First day of the unit that a day is in, and of the unit so many after it. */
function unitStart(unit: TimelineUnit, day: number, after = 0): number {
  const date = new Date(day * DAY_MS);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth();
  const first = (y: number, m: number) => {
    const at = new Date(0);
    at.setUTCFullYear(y, m, 1);
    return Math.floor(at.getTime() / DAY_MS);
  };
  switch (unit) {
    case 'day':
      return day + after;
    case 'week':
      return day - ((date.getUTCDay() + 6) % 7) + 7 * after;
    case 'month':
      return first(year, month + after);
    case 'quarter':
      return first(year, month - (month % 3) + 3 * after);
    case 'year':
      return first(year + after, 0);
    case 'decade':
      return first(year - (year % 10) + 10 * after, 0);
  }
}

const DAYS_IN: Readonly<Record<TimelineUnit, number>> = {
  day: 1,
  week: 7,
  month: 30,
  quarter: 91,
  year: 365,
  decade: 3652,
};
const UNITS: readonly TimelineUnit[] = ['day', 'week', 'month', 'quarter', 'year', 'decade'];

/** Connections by when they began, in bars of the finest unit that fits. Null when none has a date. */
export function timelineOf(connections: readonly GraphEdge[]): Timeline | null {
  const days: number[] = [];
  for (const connection of connections) {
    const range = daysOf(connection);
    const day = range === null ? Number.NaN : toDay(range.from);
    if (Number.isFinite(day)) days.push(day);
  }
  if (days.length === 0) return null;
  days.sort((a, b) => a - b);
  const last = days.at(-1) ?? 0;
  const early = Math.min(Math.floor(days.length * EARLY_SHARE), days.length - 1);
  const focus = days[early] ?? last;
  const unit = UNITS.find((each) => (last - focus) / DAYS_IN[each] < MOST_BUCKETS - 1) ?? 'decade';
  // What is not long before the rest has its own bars.
  const earliest = days.find((day) => (last - day) / DAYS_IN[unit] < MOST_BUCKETS - 1) ?? focus;
  const starts: number[] = [];
  for (let at = unitStart(unit, earliest); at <= last; at = unitStart(unit, at, 1)) starts.push(at);
  const counts = starts.map(() => 0);
  let i = 0;
  for (const day of days) {
    while (i + 1 < starts.length && day >= (starts[i + 1] ?? 0)) i++;
    counts[i] = (counts[i] ?? 0) + 1;
  }
  const first = Math.min(starts[0] ?? 0, days[0] ?? 0);
  return {
    unit,
    buckets: starts.map((start, k) => ({
      from: fromDay(k === 0 ? first : start),
      to: fromDay(unitStart(unit, start, 1) - 1),
      count: counts[k] ?? 0,
    })),
    undated: connections.length - days.length,
  };
}

/** The bars that a range takes in, as the first one and the one after the last; all of them without a range. */
export function bucketsIn({ buckets }: Timeline, range: DayRange | null): readonly [first: number, after: number] {
  if (range === null) return [0, buckets.length];
  const first = buckets.findIndex(({ to }) => to >= range.from);
  const after = buckets.findLastIndex(({ from }) => from <= range.to) + 1;
  return [first === -1 ? buckets.length : first, Math.max(after, first)];
}

/** The days of the bars from `first` up to, but not with, `after`; null when they are all. */
export function rangeOf({ buckets }: Timeline, first: number, after: number): DayRange | null {
  const from = buckets[first];
  const to = buckets[after - 1];
  if (from === undefined || to === undefined || (first === 0 && after === buckets.length)) return null;
  return { from: from.from, to: to.to };
}

/**
 * The bars to show after these, when the timeline is played: from the first bar on it grows to the last; a part further on
 * moves on as it is. Null at the end.
 */
export function nextWindow(timeline: Timeline, range: DayRange | null): readonly [first: number, after: number] | null {
  const count = timeline.buckets.length;
  if (range === null) return null;
  const [first, after] = bucketsIn(timeline, range);
  if (after >= count) return null;
  return first === 0 ? [0, after + 1] : [first + 1, after + 1];
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A bar's name, short: "20 Mar 2023", "Mar 2023", "2023", "1990s". */
export function bucketLabel({ unit, buckets }: Timeline, i: number): string {
  const bucket = buckets[i];
  if (bucket === undefined) return '';
  // The first bar may begin long before the time it is named after.
  const [year = '', month = '', day = ''] = (i === 0 ? bucket.to : bucket.from).split('-');
  const name = MONTHS[Number(month) - 1] ?? '';
  switch (unit) {
    case 'day':
    case 'week':
      return `${Number(day)} ${name} ${year}`;
    case 'month':
    case 'quarter':
      return `${name} ${year}`;
    case 'year':
      return year;
    case 'decade':
      return `${year.slice(0, -1)}0s`;
  }
}
