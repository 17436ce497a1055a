import type { FoundMention } from '../../model/mention.ts';
import type { Cluster } from './cluster.ts';
import { fitsRole, titlesOf } from './roles.ts';

/** Who an article names, by what nominals ask for. Names are settled before nominals, so each question has one answer. */
export interface Cast {
  /** The persons with a title that fits a role, of a state where one is given: "the Russian president". */
  holdersOf(role: string, countryCode: string | undefined): readonly Cluster[];
  stateOf(countryCode: string): Cluster | undefined;
}

export function toCast(clusters: readonly Cluster[], found: readonly FoundMention[]): Cast {
  const titled = clusters
    .filter(({ kind }) => kind === 'person')
    .map((cluster) => ({ cluster, titles: titlesOf(cluster, found) }))
    .filter(({ titles }) => titles.length > 0);
  const states = new Map<string, Cluster>();
  for (const cluster of clusters) {
    if (cluster.kind !== 'state') continue;
    for (const { countryCode } of cluster.mentions)
      if (countryCode && !states.has(countryCode)) states.set(countryCode, cluster);
  }
  const known = new Map<string, readonly Cluster[]>();
  return {
    holdersOf(role, countryCode) {
      const key = `${countryCode ?? ''} ${role}`;
      const holders =
        known.get(key) ??
        titled
          .filter(({ titles }) =>
            titles.some(
              (title) => fitsRole(title, role, countryCode) && (!countryCode || title.countryCode === countryCode),
            ),
          )
          .map(({ cluster }) => cluster);
      known.set(key, holders);
      return holders;
    },
    stateOf: (countryCode) => states.get(countryCode),
  };
}
