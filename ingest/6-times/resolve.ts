import {
  addDays,
  centuryPeriod,
  dayPeriod,
  daysBetween,
  decadePeriod,
  easter,
  halfPeriod,
  isDay,
  monthPeriod,
  nthWeekday,
  type Period,
  pad,
  quarterPeriod,
  seasonPeriod,
  shiftPeriod,
  toDay,
  weekdayOf,
  weekPeriod,
  yearPeriod,
} from './calendar.ts';
import type { Tense } from './findTense.ts';
import type { DateParts, Found, Part, Reading } from './reading.ts';
import { EASTER_FEASTS, FIXED_FEASTS, PARTS, WEEKDAY_FEASTS } from './vocabulary.ts';

/** What a wording is resolved against. */
export interface Context {
  /** The day (or month, or year) of publication; null where nothing says it. */
  readonly published: string | null;
  /** The time told of just before, as fine as it was said. */
  readonly told: Period | null;
  /** A year said in the same sentence that a yearless date takes: "In 2014 … on 18 March". */
  readonly year: number | null;
  readonly tense: Tense;
}

/** A wording's TIMEX3 value, and the days it stands for: null where it has none or the article does not say. */
export interface Resolved {
  readonly value: string;
  readonly period: Period | null;
}

/** A day may lie this far on the wrong side of publication: an evening in Washington is the next day in Seoul. */
const SLACK_DAYS = 1;
/** "in October" with no tense to read is the October nearest to publication: from this many months behind to the rest ahead. */
const MONTHS_BACK = 7;
const FAR_DAYS = 300;
const NEAR_DAYS = 31;

const known = (period: Period): Resolved => ({ value: period.value, period });
const unknown = (value: string): Resolved => ({ value, period: null });

export function resolve({ reading, time }: Found, context: Context): Resolved {
  const resolved = narrow(reading, resolveReading(reading, context), context);
  const at = time ?? (reading.kind === 'shift' ? reading.time : undefined);
  return at ? { ...resolved, value: `${resolved.value}${at}` } : resolved;
}

function resolveReading(reading: Reading, context: Context): Resolved {
  const { published } = context;
  switch (reading.kind) {
    case 'fixed':
      return unknown(reading.value);
    case 'date':
      return resolveDate(reading, context);
    case 'span':
      return resolveSpan(reading.first, reading.last, context);
    case 'weekday':
      return resolveWeekday(reading, context);
    case 'shift': {
      const anchor = anchorOf(reading, context);
      const by = reading.from === 'nearest' ? reading.by + nearest(reading, context) : reading.by;
      const period = anchor && shiftPeriod(anchor, reading.unit, by);
      return period ? known(period) : unknown(BLANK[reading.unit]);
    }
    case 'season': {
      const year = reading.year ?? seasonYear(reading, context);
      return year === null ? unknown(`XXXX-${reading.season}`) : known(seasonPeriod(year, reading.season));
    }
    case 'fraction': {
      const year =
        reading.year ??
        (published && reading.by !== undefined
          ? Number(published.slice(0, 4)) + reading.by
          : fractionYear(reading, context));
      if (year === null) return unknown(`XXXX-${reading.of}${reading.ordinal}`);
      return known(reading.of === 'Q' ? quarterPeriod(year, reading.ordinal) : halfPeriod(year, reading.ordinal));
    }
    case 'decade':
      return known(decadePeriod(reading.first));
    case 'century':
      return known(centuryPeriod(reading.ordinal));
    case 'feast': {
      const near = reading.year ?? feastYear(reading.name, context);
      return near === null ? unknown('XXXX-XX-XX') : known(dayPeriod(feastDay(reading.name, near)));
    }
    case 'clock':
      return resolveClock(reading.time, context);
  }
}

/** A time of the clock is that of the day told of, unless that day is still to come: "in court on April 5. The shots fell at 13:40". */
function resolveClock(time: string, { told, published, tense }: Context): Resolved {
  const ahead = told !== null && tense === 'past' && published !== null && told.start > published;
  return told?.precision === 'day' && !ahead
    ? { value: `${told.start}${time}`, period: told }
    : unknown(`XXXX-XX-XX${time}`);
}

/** TIMEX3 values of a day, week … that the article does not let anyone name. */
const BLANK = {
  day: 'XXXX-XX-XX',
  week: 'XXXX-WXX',
  weekend: 'XXXX-WXX-WE',
  month: 'XXXX-XX',
  quarter: 'XXXX-QX',
  year: 'XXXX',
  decade: 'XXX',
  century: 'XX',
} as const;

function anchorOf(reading: Reading & { kind: 'shift' }, { told, published }: Context): string | null {
  // "the quarter", "the week before": of a stretch as long as the one told of, any day of it tells which
  const alike = told?.precision === reading.unit;
  const counted = told && (alike ? told.start : asPartialDate(told));
  if (reading.from === 'published' || reading.from === 'nearest') return published;
  // "a day earlier", after no more than a year was told of, can only be the day before the article's own
  if (reading.from === 'toldOrPublished' && !(counted && shiftPeriod(counted, reading.unit, reading.by)))
    return published;
  return counted;
}

/** "over the weekend", on a Friday: the one behind (-1), unless the sentence looks ahead. */
function nearest({ unit }: Reading & { kind: 'shift' }, { published, tense }: Context): 0 | -1 {
  const own = published === null ? null : shiftPeriod(published, unit, 0);
  return own && published && own.start > published && tense !== 'future' ? -1 : 0;
}

/** A period as a date no finer than it is: `2023-10-17`, `2023-10`, `2023`. */
export function asPartialDate({ precision, start, end }: Period): string | null {
  switch (precision) {
    case 'day':
      return end;
    case 'month':
      return start.slice(0, 7);
    case 'week':
    case 'quarter':
    case 'season':
    case 'year':
      return start.slice(0, 4);
    case 'decade':
    case 'unknown':
      return null;
  }
}

function resolveDate(reading: Reading & { kind: 'date' }, context: Context): Resolved {
  const { month, day } = reading;
  const year = reading.year ?? (month === undefined ? null : yearOf(reading, context));
  if (month === undefined) return year === null ? unknown('XXXX') : known(yearPeriod(year));
  if (year === null) return unknown(day === undefined ? `XXXX-${pad(month)}` : `XXXX-${pad(month)}-${pad(day)}`);
  if (day === undefined) return known(monthPeriod(year, month));
  if (!isDay(year, month, day)) return known(monthPeriod(year, month));
  return known(reading.week ? weekPeriod(toDay(year, month, day)) : dayPeriod(toDay(year, month, day)));
}

/** The year of a date that names none: by what was said before, by "last" and "next", by tense, else the nearest. */
function yearOf(reading: Reading & { kind: 'date' }, { published, tense, year }: Context): number | null {
  const { month = 1, day, yearShift, toward } = reading;
  if (yearShift !== undefined) return published ? Number(published.slice(0, 4)) + yearShift : null;
  if (year !== null) return year;
  if (!published) return null;
  const now = Number(published.slice(0, 4));
  if (published.length === 4) return now;
  const candidates = [now - 1, now, now + 1].map((y) => ({
    y,
    ...(day === undefined ? monthPeriod(y, month) : dayPeriod(toDay(y, month, day))),
  }));
  const [first, last] =
    published.length === 7
      ? [`${published}-01`, monthPeriod(now, Number(published.slice(5))).end]
      : [published, published];
  const past = candidates.filter((c) => c.start <= addDays(last, toward === -1 ? -1 : SLACK_DAYS));
  const future = candidates.filter((c) => c.end >= addDays(first, toward === 1 ? 1 : -SLACK_DAYS));
  if (toward === -1) return past.filter((c) => c.end < first).at(-1)?.y ?? now - 1;
  if (toward === 1) return future.filter((c) => c.start > last)[0]?.y ?? now + 1;
  if (toward === 0) return now;
  const behind = past.at(-1);
  const ahead = future[0];
  if (behind && ahead && tense !== 'unknown') {
    // a day almost a year off would be said with its year: "is to run from January 23" on January 28 is this January's
    const away = { past: daysBetween(behind.end, first), future: daysBetween(last, ahead.start) };
    if (away.past > FAR_DAYS && away.future < NEAR_DAYS) return ahead.y;
    if (away.future > FAR_DAYS && away.past < NEAR_DAYS) return behind.y;
    return tense === 'past' ? behind.y : ahead.y;
  }
  const back = shiftPeriod(published.slice(0, 7), 'month', -MONTHS_BACK);
  return candidates.find((c) => back && c.start >= back.start)?.y ?? now;
}

function resolveSpan(first: DateParts, last: DateParts, context: Context): Resolved {
  const from = resolveDate({ kind: 'date', ...first }, context);
  const to = resolveDate({ kind: 'date', ...last }, context);
  const value = `${from.value}/${to.value}`;
  if (!from.period || !to.period || from.period.start > to.period.start) return unknown(value);
  return known({ value, start: from.period.start, end: to.period.end, precision: from.period.precision });
}

function resolveWeekday(
  { weekday, toward, week }: Reading & { kind: 'weekday' },
  { published, told, tense }: Context,
): Resolved {
  const fromTold = toward === 'after' || toward === 'before';
  const day = fromTold ? told && asPartialDate(told) : published;
  if (day?.length !== 10) return unknown(`XXXX-WXX-${weekday}`);
  if (week !== undefined) return known(dayPeriod(addDays(weekPeriod(addDays(day, week * 7)).start, weekday - 1)));
  const back = (weekdayOf(day) - weekday + 7) % 7;
  const ahead = (7 - back) % 7;
  switch (toward) {
    case 'last':
    case 'before':
      return known(dayPeriod(addDays(day, -(back || 7))));
    case 'next':
    case 'after':
      return known(dayPeriod(addDays(day, ahead || 7)));
    case 'this':
      return known(dayPeriod(addDays(day, tense === 'past' ? -back : ahead)));
    case 'nearest':
      return known(dayPeriod(addDays(day, tense === 'future' || (tense === 'near' && ahead < back) ? ahead : -back)));
  }
}

/** "last winter" is the latest that is over, "this summer" the one of the year of publication. */
function seasonYear({ season, by }: Reading & { kind: 'season' }, { published, year, tense }: Context): number | null {
  if (by === undefined && year !== null) return year;
  if (!published) return null;
  const now = Number(published.slice(0, 4));
  if (published.length === 4) return by === undefined ? now : now + by;
  const today = published.length === 7 ? `${published}-01` : published;
  const seasons = [now - 2, now - 1, now, now + 1].map((y) => ({ y, ...seasonPeriod(y, season) }));
  if (by === -1) return seasons.filter((s) => s.end < today).at(-1)?.y ?? now - 1;
  if (by === 1) return seasons.find((s) => s.start > today)?.y ?? now + 1;
  if (tense === 'past') return seasons.filter((s) => s.start <= today).at(-1)?.y ?? now;
  return seasons.find((s) => s.end >= today)?.y ?? now;
}

/** "the third quarter" of a company's news is the latest that has begun, or the next where the sentence looks ahead. */
function fractionYear(
  { of, ordinal }: Reading & { kind: 'fraction' },
  { published, year, tense }: Context,
): number | null {
  if (year !== null) return year;
  if (!published) return null;
  const now = Number(published.slice(0, 4));
  if (published.length === 4) return now;
  const period = of === 'Q' ? quarterPeriod(now, ordinal) : halfPeriod(now, ordinal);
  const today = published.length === 7 ? `${published}-01` : published;
  return tense !== 'future' && period.start > today ? now - 1 : now;
}

function feastDay(name: string, year: number): string {
  const fixed = FIXED_FEASTS[name];
  if (fixed) return toDay(year, ...fixed);
  const [month, weekday, n] = WEEKDAY_FEASTS[name] ?? [];
  if (month && weekday && n) return nthWeekday(year, month, [weekday, n]);
  return addDays(easter(year), EASTER_FEASTS[name] ?? 0);
}

function feastYear(name: string, { published, year, tense }: Context): number | null {
  if (year !== null) return year;
  if (!published) return null;
  const now = Number(published.slice(0, 4));
  if (published.length < 10) return published.length === 4 ? now : null;
  const distance = (y: number): number => daysBetween(published, feastDay(name, y));
  const candidates = [now - 1, now, now + 1];
  if (tense === 'past') return candidates.filter((y) => distance(y) <= SLACK_DAYS).at(-1) ?? now;
  if (tense === 'future') return candidates.find((y) => distance(y) >= -SLACK_DAYS) ?? now;
  return candidates.sort((a, b) => Math.abs(distance(a)) - Math.abs(distance(b)))[0] ?? now;
}

/** "late 2022" keeps the value 2022 and narrows its days; "earlier this year" ends with the day of publication. */
function narrow(reading: Reading, resolved: Resolved, { published }: Context): Resolved {
  const part: Part | undefined = 'part' in reading ? reading.part : undefined;
  const { period } = resolved;
  if (!part || !period) return resolved;
  if (part === 'earlier' || part === 'later') {
    if (published?.length !== 10 || published < period.start || published > period.end) return resolved;
    return { ...resolved, period: { ...period, ...(part === 'earlier' ? { end: published } : { start: published }) } };
  }
  const [from, to] = PARTS[part] ?? [0, 12];
  const days = daysBetween(period.start, period.end) + 1;
  // whole months, where there are any: "early 2022" is January to April
  if (days > 300 && days < 400) {
    const year = Number(period.start.slice(0, 4));
    return { ...resolved, period: { ...period, start: toDay(year, from + 1, 1), end: toDay(year, to + 1, 0) } };
  }
  const start = addDays(period.start, Math.floor((days * from) / 12));
  return { ...resolved, period: { ...period, start, end: addDays(period.start, Math.floor((days * to) / 12) - 1) } };
}
