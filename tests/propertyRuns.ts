/**
 * How often a property is tried: as often as is usual for it, or `PROPERTY_RUNS` times. See `propertySeed.ts`.
 * @returns the number, and milliseconds that so many runs may take on a busy machine
 */
export function propertyRuns(usual: number): { readonly numRuns: number; readonly timeout: number } {
  const numRuns = Number(process.env.PROPERTY_RUNS ?? usual);
  return { numRuns, timeout: 60_000 + 20_000 * numRuns };
}
