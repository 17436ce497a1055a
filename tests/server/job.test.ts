import { expect, test } from 'vitest';
import { Job } from '../../server/jobs/job.ts';

const skipped = { code: 'EMPTY', message: 'There is no text in it.' } as const;

/** A job of so many documents, of which every so manieth is skipped. */
function jobOf(count: number, every: number): Job {
  const job = new Job();
  job.start();
  job.count(count);
  for (let done = 1; done <= count; done += 1) {
    job.step({ done, origin: `a:${done}`, skipped: done % every === 0 ? skipped : null });
  }
  return job;
}

test.each<[name: string, after: number, numbers: number[]]>([
  ['who has all but the last', 4_998, [4_999, 5_000]],
  ['who has all', 5_000, []],
  ['who has more than there is', 9_999, []],
])('the steps of a long job for %s', (_name, after, numbers) => {
  expect(
    jobOf(5_000, 500)
      .stepsAfter(after)
      .map(({ number }) => number),
  ).toEqual(numbers);
});

test('who comes late gets each skip, and the last steps without a gap', () => {
  const steps = jobOf(5_000, 500).stepsAfter(600);
  const numbers = steps.map(({ number }) => number);
  expect(numbers.slice(0, 3)).toEqual([1_000, 1_500, 2_000]);
  expect(steps.filter(({ progress }) => progress.skipped)).toHaveLength(9);
  expect(numbers.slice(-1_000)).toEqual(Array.from({ length: 1_000 }, (_, i) => 4_001 + i));
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
});

test('a job of nothing but skips stays small, and counts them all', () => {
  const answer = jobOf(50_000, 1).toResponse();
  expect(answer.skipped).toHaveLength(10_000);
  expect(answer).toMatchObject({ skippedCount: 50_000, done: 50_000 });
  expect(answer.summary).toBe('0 articles added, 0 replaced, 0 unchanged, 50000 skipped (50000 EMPTY) so far');
});

test('what is cancelled or has ended can’t begin or end again', () => {
  const job = new Job();
  job.cancel();
  job.end('done');
  expect(job.toSummary()).toMatchObject({ state: 'cancelled', startedAt: null });
  expect(job.signal.aborted).toBe(true);
});
