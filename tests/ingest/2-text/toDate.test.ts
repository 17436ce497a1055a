import { expect, test } from 'vitest';
import { toDate } from '../../../ingest/2-text/toDate.ts';

test.each<[written: string, expected: string | null]>([
  ['2023-10-17', '2023-10-17'],
  ['2023-10-17T23:59:00-05:00', '2023-10-17'],
  ['2023-10', '2023-10'],
  ['2023', '2023'],
  ['20231017', '2023-10-17'],
  ['2023/10/7', '2023-10-07'],
  ['Tue, 17 Oct 2023 10:00:00 GMT', '2023-10-17'],
  ['17th of October, 2023', '2023-10-17'],
  ['October 17, 2023 at 5:00 pm', '2023-10-17'],
  ['Published: Sept. 5, 2023', '2023-09-05'],
  ['03/04/2023', null],
  ['2023-13-01', null],
  ['2023-02-30', null],
  ['0001-01-01T00:00:00', null],
  ['yesterday', null],
  ['', null],
])('%s', (written, expected) => {
  expect(toDate(written)).toBe(expected);
});
