import { describe, expect, test } from 'vitest';
import { bucketLabel, bucketsIn, nextWindow, rangeOf, timelineOf } from '../../client/state/timeline.ts';
import { connection } from './fixtures.ts';

const on = (...dates: (string | null)[]) =>
  dates.map((start, i) => connection(String(i), 'a', 'b', { start, end: start }));
const of = (...dates: (string | null)[]) => {
  const timeline = timelineOf(on(...dates));
  if (timeline === null) throw new Error('no date');
  return timeline;
};

describe('timelineOf', () => {
  test.each<[string, (string | null)[], string, number]>([
    ['days', ['2023-03-20', '2023-03-22', '2023-04-02'], 'day', 14],
    ['weeks', ['2023-01-02', '2023-06-30'], 'week', 26],
    ['months', ['2020-01-15', '2023-06'], 'month', 42],
    ['quarters', ['2012-01-15', '2023-06-01'], 'quarter', 46],
    ['years', ['1980', '2023'], 'year', 44],
    ['decades', ['1700', '2023'], 'decade', 33],
    ['one day', ['2023-03-20', null], 'day', 1],
  ])('%s', (_what, dates, unit, count) => {
    const timeline = of(...dates);
    expect(timeline.unit).toBe(unit);
    expect(timeline.buckets).toHaveLength(count);
    const dated = dates.filter((date) => date !== null).length;
    expect(timeline.buckets.reduce((sum, bucket) => sum + bucket.count, 0)).toBe(dated);
    expect(timeline.undated).toBe(dates.length - dated);
  });

  test('leaves no gap, and ends on the last day of its last bar', () => {
    const { buckets } = of('2019-11-05', '2023-02-03');
    expect(buckets[0]).toMatchObject({ from: '2019-11-01', to: '2019-11-30', count: 1 });
    expect(buckets[1]?.from).toBe('2019-12-01');
    expect(buckets.at(-1)).toMatchObject({ from: '2023-02-01', to: '2023-02-28' });
  });

  test('one date of long ago does not press all others into one bar', () => {
    const timeline = of(
      '1812-06-24',
      ...Array.from({ length: 40 }, (_, i) => `2023-03-${String((i % 28) + 1).padStart(2, '0')}`),
    );
    expect(timeline.unit).toBe('day');
    expect(timeline.buckets[0]).toMatchObject({ from: '1812-06-24', to: '2023-03-01', count: 3 });
    expect(bucketLabel(timeline, 0)).toBe('1 Mar 2023');
  });

  test('is nothing without a date, or with one that is none', () => {
    expect(timelineOf(on(null, null))).toBeNull();
    expect(timelineOf(on('soon'))).toBeNull();
    expect(timelineOf([])).toBeNull();
  });
});

describe('a part of it', () => {
  const timeline = of('2023-03-01', '2023-03-05');

  test.each<[number, number, { from: string; to: string } | null]>([
    [0, 5, null],
    [0, 1, { from: '2023-03-01', to: '2023-03-01' }],
    [2, 5, { from: '2023-03-03', to: '2023-03-05' }],
    [2, 2, { from: '2023-03-03', to: '2023-03-02' }],
  ])('bars %i to %i', (first, after, range) => {
    expect(rangeOf(timeline, first, after)).toEqual(range);
    if (first < after) expect(bucketsIn(timeline, range)).toEqual([first, after]);
  });

  test('grows when it is played from the start, and moves on when it is further on, to the end', () => {
    const steps = (range: ReturnType<typeof rangeOf>) => {
      const seen: (readonly [number, number])[] = [];
      for (let next = nextWindow(timeline, range); next !== null; ) {
        seen.push(next);
        const [first, after] = next;
        next = nextWindow(timeline, rangeOf(timeline, first, after));
      }
      return seen;
    };
    expect(steps({ from: '2023-03-01', to: '2023-03-03' })).toEqual([
      [0, 4],
      [0, 5],
    ]);
    expect(steps({ from: '2023-03-02', to: '2023-03-03' })).toEqual([
      [2, 4],
      [3, 5],
    ]);
  });

  test('a time that the bars do not reach takes none of them', () => {
    expect(bucketsIn(timeline, { from: '2024-01-01', to: '2024-02-01' })).toEqual([5, 5]);
    expect(bucketsIn(timeline, { from: '2020-01-01', to: '2020-02-01' })).toEqual([0, 0]);
  });
});
