/** The most frequent of some that are counted; among equals the longest, then the first by code units. Null of none. */
export function commonestOf(counts: Iterable<readonly [string, number]>): string | null {
  const best = [...counts].sort(
    ([a, countA], [b, countB]) => countB - countA || b.length - a.length || (a < b ? -1 : 1),
  )[0];
  return best?.[0] ?? null;
}
