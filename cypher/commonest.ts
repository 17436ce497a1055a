/** The most frequent; among equals the longest, then the first by code units. Null of none. */
export function commonest(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return commonestOf(counts);
}

export function commonestOf(counts: Iterable<readonly [string, number]>): string | null {
  const best = [...counts].sort(
    ([a, countA], [b, countB]) => countB - countA || b.length - a.length || (a < b ? -1 : 1),
  )[0];
  return best?.[0] ?? null;
}
