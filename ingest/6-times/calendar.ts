import type { Precision } from '../../model/time.ts';

/** A stretch of the calendar: its TIMEX3 value, its first and last day (`YYYY-MM-DD`), and how fine it is. */
export interface Period {
  readonly value: string;
  readonly start: string;
  readonly end: string;
  readonly precision: Precision;
}

export type Unit = 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'year' | 'decade' | 'century';
export type Season = 'SP' | 'SU' | 'FA' | 'WI';

/** First month of each season, northern meteorological reckoning: winter is counted with the year in which it begins. */
const SEASON_STARTS: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };
const DAY = 86_400_000;

export const pad = (n: number, width = 2): string => String(n).padStart(width, '0');

/** `YYYY-MM-DD`; a month or day out of range rolls over (month 13 is January of the next year, day 0 the last of the month before). */
export const toDay = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

export const addDays = (day: string, n: number): string =>
  new Date(Date.parse(day) + n * DAY).toISOString().slice(0, 10);

/** Days from `a` to `b`. */
export const daysBetween = (a: string, b: string): number => Math.round((Date.parse(b) - Date.parse(a)) / DAY);

/** 1 (Monday) to 7 (Sunday), as ISO 8601 counts. */
export const weekdayOf = (day: string): number => new Date(Date.parse(day)).getUTCDay() || 7;

/** Is it a day of the calendar? 30 February is not. */
export const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && toDay(year, month, day) === `${pad(year, 4)}-${pad(month)}-${pad(day)}`;

/** The `n`th such weekday of a month (the last for -1): the fourth Thursday of November. */
export function nthWeekday(year: number, month: number, [weekday, n]: readonly [weekday: number, n: number]): string {
  if (n < 0) {
    const last = toDay(year, month + 1, 0);
    return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
  }
  const first = toDay(year, month, 1);
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7);
}

export const dayPeriod = (day: string): Period => ({ value: day, start: day, end: day, precision: 'day' });

export const monthPeriod = (year: number, month: number): Period => {
  const start = toDay(year, month, 1);
  return { value: start.slice(0, 7), start, end: toDay(year, month + 1, 0), precision: 'month' };
};

export const yearPeriod = (year: number): Period => ({
  value: pad(year, 4),
  start: toDay(year, 1, 1),
  end: toDay(year, 12, 31),
  precision: 'year',
});

/** `half` is 1 or 2. No finer word than `year` fits six months, so its days say the rest. */
export const halfPeriod = (year: number, half: number): Period => ({
  value: `${pad(year, 4)}-H${half}`,
  start: toDay(year, half * 6 - 5, 1),
  end: toDay(year, half * 6 + 1, 0),
  precision: 'year',
});

export const quarterPeriod = (year: number, quarter: number): Period => ({
  value: `${pad(year, 4)}-Q${quarter}`,
  start: toDay(year, quarter * 3 - 2, 1),
  end: toDay(year, quarter * 3 + 1, 0),
  precision: 'quarter',
});

export const seasonPeriod = (year: number, season: Season): Period => ({
  value: `${pad(year, 4)}-${season}`,
  start: toDay(year, SEASON_STARTS[season], 1),
  end: toDay(year, SEASON_STARTS[season] + 3, 0),
  precision: 'season',
});

/** `first` is the decade's first year. */
export const decadePeriod = (first: number): Period => ({
  value: pad(first, 4).slice(0, 3),
  start: toDay(first, 1, 1),
  end: toDay(first + 9, 12, 31),
  precision: 'decade',
});

/** The twentieth century is 1900-1999, as newspapers count. There is no coarser precision than `decade`. */
export const centuryPeriod = (ordinal: number): Period => {
  const first = (ordinal - 1) * 100;
  return {
    value: pad(ordinal - 1),
    start: toDay(first, 1, 1),
    end: toDay(first + 99, 12, 31),
    precision: 'decade',
  };
};

/** The ISO week of a day, Monday first; a week belongs to the year of its Thursday. */
export function weekPeriod(day: string): Period {
  const monday = addDays(day, 1 - weekdayOf(day));
  const thursday = addDays(monday, 3);
  const year = Number(thursday.slice(0, 4));
  const week = Math.floor(daysBetween(toDay(year, 1, 1), thursday) / 7) + 1;
  return { value: `${year}-W${pad(week)}`, start: monday, end: addDays(monday, 6), precision: 'week' };
}

const weekendPeriod = (day: string): Period => {
  const week = weekPeriod(day);
  return { value: `${week.value}-WE`, start: addDays(week.start, 5), end: week.end, precision: 'week' };
};

/**
 * The day, week, month … `shift` units away from the one that holds `anchor` (a date as fine as is known).
 * Null where the anchor is coarser than the unit: of an article of 2023, nobody can say which day "yesterday" was.
 */
export function shiftPeriod(anchor: string, unit: Unit, shift: number): Period | null {
  const year = Number(anchor.slice(0, 4));
  const month = anchor.length >= 7 ? Number(anchor.slice(5, 7)) : null;
  const day = anchor.length >= 10 ? anchor.slice(0, 10) : null;
  switch (unit) {
    case 'day':
      return day ? dayPeriod(addDays(day, shift)) : null;
    case 'week':
      return day ? weekPeriod(addDays(day, shift * 7)) : null;
    case 'weekend':
      return day ? weekendPeriod(addDays(day, shift * 7)) : null;
    case 'month':
      return month ? monthPeriod(year, month + shift) : null;
    case 'quarter': {
      if (!month) return null;
      const quarters = year * 4 + Math.ceil(month / 3) - 1 + shift;
      return quarterPeriod(Math.floor(quarters / 4), (quarters % 4) + 1);
    }
    case 'year':
      return yearPeriod(year + shift);
    case 'decade':
      return decadePeriod((Math.floor(year / 10) + shift) * 10);
    case 'century':
      return centuryPeriod(Math.floor(year / 100) + 1 + shift);
  }
}

/** Western Easter Sunday (the anonymous Gregorian computus, Meeus 1991). */
export function easter(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const n = h + l - 7 * m;
  const month = Math.floor((n + 90) / 25);
  return toDay(year, month, (n + 33 * month + 19) % 32);
}
