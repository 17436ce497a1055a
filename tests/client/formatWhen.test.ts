import { expect, test } from 'vitest';
import { formatDate, formatRange, formatWhen } from '../../client/state/formatWhen.ts';

test.each([
  ['2023', '2023'],
  ['2023-10', 'October 2023'],
  ['2023-10-07', '7 October 2023'],
  ['2023-10-17T23:59:00Z', '17 October 2023'],
  ['soon', 'soon'],
])('%s is %s', (date, words) => expect(formatDate(date)).toBe(words));

test.each([
  ['2023-10-17', '2023-10-17', 'day', '17 October 2023'],
  ['2023-10-17', '2023-10-18', 'day', '17 October 2023 to 18 October 2023'],
  ['2023-10-16', '2023-10-22', 'week', 'week of 16 October 2023'],
  ['2023-10-01', '2023-10-31', 'month', 'October 2023'],
  ['2023-10-01', '2023-12-31', 'month', 'October 2023 to December 2023'],
  ['2023-10-01', '2023-12-31', 'quarter', 'quarter 4 of 2023'],
  ['2023-12-01', '2024-02-29', 'season', 'winter 2023'],
  ['2023-09-01', '2023-11-30', 'season', 'autumn 2023'],
  ['2023-01-01', '2023-12-31', 'year', '2023'],
  ['2023-01-01', '2024-12-31', 'year', '2023 to 2024'],
  ['1990-01-01', '1999-12-31', 'decade', '1990s'],
  ['2023-10-17', null, 'day', 'from 17 October 2023'],
  [null, '2023-10-17', 'day', 'until 17 October 2023'],
  [null, null, 'day', 'date unknown'],
  ['2023-10-17', '2023-10-17', 'unknown', 'date unknown'],
] as const)('%s to %s by %s is "%s"', (start, end, precision, words) =>
  expect(formatWhen(start, end, precision)).toBe(words),
);

test.each([
  [null, null, 'date unknown'],
  ['2023-10-17', '2023-10-17', '17 October 2023'],
  ['2024-02-01', '2024-02-29', 'February 2024'],
  ['2023-02-01', '2023-02-27', '1 February 2023 to 27 February 2023'],
  ['2023-01-01', '2023-12-31', '2023'],
  ['2023-01-01', '2024-12-31', '1 January 2023 to 31 December 2024'],
])('from %s to %s is "%s"', (start, end, words) => expect(formatRange(start, end)).toBe(words));
