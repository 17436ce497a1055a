import { expect, test } from 'vitest';
import { fitOdds, type Sample } from '../../bench/score/fitOdds.ts';

const samples = (count: number, right: number, features: readonly string[], measure = 'm'): Sample[] =>
  Array.from({ length: count }, (_, i) => ({ features, right: i < right, measure }));

test('a feature of what is right adds to the odds, of what is wrong takes off; each measure has its own level', () => {
  const fit = fitOdds([
    ...samples(50, 45, ['good']),
    ...samples(50, 10, ['bad']),
    ...samples(50, 25, []),
    ...samples(50, 40, ['good'], 'low'),
    ...samples(50, 5, ['bad'], 'low'),
    ...samples(50, 15, [], 'low'),
  ]);
  expect(fit.get('good')).toBeGreaterThan(0.5);
  expect(fit.get('bad')).toBeLessThan(-0.5);
  expect(fit.get('= low')).toBeLessThan(fit.get('= m')!);
});

test('a single row moves a weight little', () => {
  const fit = fitOdds([...samples(1, 0, ['rare']), ...samples(60, 60, ['often'])]);
  expect(Math.abs(fit.get('rare')!)).toBeLessThan(fit.get('often')!);
});
