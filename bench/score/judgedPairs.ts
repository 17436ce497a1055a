import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { JUDGED, readRows } from './evalData.ts';
import { type JudgedPair, type Linked, type Made, placeOf } from './linkedPairs.ts';

/** The pairs that people judged, from `bench/judged/linking-*.jsonl`. */
export const readJudgedPairs = (): JudgedPair[] =>
  readdirSync(JUDGED)
    .filter((name) => /^linking-.*\.jsonl$/.test(name))
    .sort()
    .flatMap((name) => readRows<JudgedPair>(join(JUDGED, name)));

/**
 * How the judged pairs fare now, as lines to print: of those joined how many are one, of those that are one how many are
 * joined, and each that is wrong. Pairs of which an article's own entity is no longer found so are counted apart.
 */
export function compareLinking(
  pairs: readonly JudgedPair[],
  linked: readonly Linked[],
  suggested: readonly (readonly [string, string])[],
): string[] {
  const byPlace = new Map(linked.map((one) => [placeOf(one), one]));
  const suggestions = new Set(suggested.map((both) => [...both].sort().join(' ')));
  const compared = pairs.map((pair) => ({
    pair,
    made: madeOf(byPlace.get(placeOf(pair.a)), byPlace.get(placeOf(pair.b))),
  }));
  function madeOf(a: Linked | undefined, b: Linked | undefined): Made | null {
    if (!a || !b) return null;
    if (a.entityId === b.entityId) return 'joined';
    return suggestions.has([a.entityId, b.entityId].sort().join(' ')) ? 'suggested' : 'apart';
  }
  const sure = compared.filter(({ pair, made }) => made && (pair.verdict === 'same' || pair.verdict === 'different'));
  const is = (verdict: JudgedPair['verdict'], some = sure) => some.filter(({ pair }) => pair.verdict === verdict);
  const tell = (name: string, some: typeof sure) => {
    const made = (one: Made) => `${some.filter((pair) => pair.made === one).length} ${one}`;
    return `${name}: ${some.length} (${made('joined')}, ${made('suggested')}, ${made('apart')})`;
  };
  const samples = [...new Set(pairs.map(({ sample }) => sample))];
  const wrong = sure.filter(({ pair, made }) => (pair.verdict === 'same') !== (made === 'joined'));
  return [
    tell('one', is('same')),
    tell('two', is('different')),
    ...samples.map((sample) => {
      const own = sure.filter(({ pair }) => pair.sample === sample);
      const right = own.filter(({ pair, made }) => (pair.verdict === 'same') === (made === 'joined')).length;
      return `drawn as ${sample}: ${right} of ${own.length} right now`;
    }),
    `not counted: ${compared.length - sure.length} (unclear, no entity, or no longer found)`,
    ...wrong.map(
      ({ pair, made }) => `${made}, but ${pair.verdict}: ${placeOf(pair.a)} | ${placeOf(pair.b)} (${pair.cause ?? ''})`,
    ),
  ];
}
