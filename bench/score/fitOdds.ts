/** Something that was judged: its features, whether it is right, and which measure said so. */
export interface Sample {
  readonly features: readonly string[];
  readonly right: boolean;
  readonly measure: string;
}

const STEPS = 4000;
const RATE = 0.5;
/** How strongly a weight is held to nought: few rows move it little. */
const HOLD = 0.02;

/**
 * What each feature adds to the odds of being right, as a logarithm, by logistic regression with a ridge. Each measure has a
 * level of its own (the gold of one marks less than is right), so that only the order within it counts.
 * @returns weights by feature, and each measure's level under `= measure`
 */
export function fitOdds(samples: readonly Sample[]): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  const rows = samples.map(({ features, right, measure }) => ({
    keys: [`= ${measure}`, ...features],
    right: Number(right),
  }));
  for (const { keys } of rows) for (const key of keys) weights.set(key, 0);
  for (let step = 0; step < STEPS; step++) {
    const slopes = new Map([...weights].map(([key, weight]) => [key, key.startsWith('= ') ? 0 : -HOLD * weight]));
    for (const { keys, right } of rows) {
      const odds = keys.reduce((sum, key) => sum + weights.get(key)!, 0);
      const error = right - 1 / (1 + Math.exp(-odds));
      for (const key of keys) slopes.set(key, slopes.get(key)! + error / rows.length);
    }
    for (const [key, slope] of slopes) weights.set(key, weights.get(key)! + RATE * slope);
  }
  return weights;
}
