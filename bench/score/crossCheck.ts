import { fitOdds, type Sample } from './fitOdds.ts';
import { groupBy } from './table.ts';

/** A sample of a round of judging. */
export interface RoundSample extends Sample {
  readonly round: string;
}

/** What was said of a fact by weights that never saw its round, as odds, and whether it is right. */
export interface Foretold {
  readonly odds: number;
  readonly right: boolean;
}

/** A line from odds to odds. */
export interface Line {
  readonly shift: number;
  readonly slope: number;
}

const STEPS = 5000;
const RATE = 0.3;

/** The odds of each sample by weights that are fitted to the other rounds alone. */
export const foretell = (samples: readonly RoundSample[]): Foretold[] =>
  [...groupBy(samples, ({ round }) => round)].flatMap(([round, own]) => {
    const weights = fitOdds(samples.filter((sample) => sample.round !== round));
    return own.map(({ features, measure, right }) => ({
      odds: [`= ${measure}`, ...features].reduce((sum, key) => sum + (weights.get(key) ?? 0), 0),
      right,
    }));
  });

/** The line that turns odds that are too sure of themselves into such that come true: logistic regression on the odds alone. */
export function fitLine(told: readonly Foretold[]): Line {
  let [shift, slope] = [0, 1];
  for (let step = 0; step < STEPS; step++) {
    let [byShift, bySlope] = [0, 0];
    for (const { odds, right } of told) {
      const error = Number(right) - chance(shift + slope * odds);
      byShift += error / told.length;
      bySlope += (error * odds) / told.length;
    }
    shift += RATE * byShift;
    slope += RATE * bySlope;
  }
  return { shift, slope };
}

/** Odds, as a logarithm, as a chance. */
export const chance = (odds: number): number => 1 / (1 + Math.exp(-odds));
