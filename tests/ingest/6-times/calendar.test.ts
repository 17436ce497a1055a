import { describe, expect, it } from 'vitest';
import { easter, isDay, shiftPeriod, weekPeriod } from '../../../ingest/6-times/calendar.ts';

describe('weekPeriod', () => {
  // ISO 8601: a week belongs to the year of its Thursday
  it.each([
    ['2021-01-03', '2020-W53', '2020-12-28', '2021-01-03'],
    ['2021-01-04', '2021-W01', '2021-01-04', '2021-01-10'],
    ['2024-12-30', '2025-W01', '2024-12-30', '2025-01-05'],
    ['2023-09-21', '2023-W38', '2023-09-18', '2023-09-24'],
  ])('%s lies in %s', (day, value, start, end) => {
    expect(weekPeriod(day)).toEqual({ value, start, end, precision: 'week' });
  });
});

describe('shiftPeriod', () => {
  it.each([
    ['2013-03-22', 'day', -1, '2013-03-21'],
    ['2012-02-28', 'day', 1, '2012-02-29'],
    ['2013-01-31', 'month', 1, '2013-02'],
    ['2013-01-31', 'month', -1, '2012-12'],
    ['2013-01', 'quarter', -1, '2012-Q4'],
    ['2013-11-05', 'quarter', 1, '2014-Q1'],
    ['2013', 'year', -1, '2012'],
    ['2013', 'decade', 0, '201'],
    ['2013', 'century', 0, '20'],
  ] as const)('%s and %s %i', (anchor, unit, by, value) => {
    expect(shiftPeriod(anchor, unit, by)?.value).toBe(value);
  });

  it.each([
    ['2013', 'month'],
    ['2013', 'day'],
    ['2013-03', 'day'],
    ['2013-03', 'week'],
  ] as const)('knows no finer than %s allows a %s', (anchor, unit) => {
    expect(shiftPeriod(anchor, unit, -1)).toBeNull();
  });
});

describe('easter', () => {
  it.each([
    [2013, '2013-03-31'],
    [2019, '2019-04-21'],
    [2024, '2024-03-31'],
    [2038, '2038-04-25'],
  ])('of %i is %s', (year, day) => {
    expect(easter(year)).toBe(day);
  });
});

describe('isDay', () => {
  it.each([
    [2024, 2, 29, true],
    [2023, 2, 29, false],
    [2023, 13, 1, false],
    [2023, 4, 31, false],
  ])('%i-%i-%i: %s', (year, month, day, expected) => {
    expect(isDay(year, month, day)).toBe(expected);
  });
});
