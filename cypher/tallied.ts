import type { Counts } from './linking/signature.ts';

/**
 * Counts a key once more, or once less; what is met no more is left out.
 * Keys in one order, by code units: what a set of articles gives is one text, whichever came first.
 */
export function tallied(counts: Counts, key: string | undefined, sign: 1 | -1): Counts {
  if (key === undefined) return counts;
  const next: Record<string, number> = { ...counts, [key]: (counts[key] ?? 0) + sign };
  return Object.fromEntries(
    Object.entries(next)
      .filter(([, n]) => n > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
