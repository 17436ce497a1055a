import type { EntityKind } from '../model/entity.ts';
import type { EntityRecord } from '../model/graphWrites.ts';
import { commonestOf } from './commonest.ts';
import { foldName } from './foldName.ts';
import { toPersonName } from './linking/personName.ts';

/**
 * How often each thing was said of an entity, over all articles. Adding an article's record and taking it away again
 * give the tally of before, so an entity never has to be read together from all its articles; only its first and last
 * day do not come back when the article that set them goes (`losesDay`).
 */
export interface EntityTally {
  readonly names: Counts;
  readonly aliases: Counts;
  readonly descriptions: Counts;
  readonly countryCodes: Counts;
  readonly wikidataIds: Counts;
  readonly codes: Counts;
  /** Articles that mention it, and when the first and the last of them were published. */
  readonly articles: number;
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
  /** Named events only: `start/end/precision`. */
  readonly periods: Counts;
  readonly mentions: number;
}
type Counts = Readonly<Record<string, number>>;

export const EMPTY_TALLY: EntityTally = {
  names: {},
  aliases: {},
  descriptions: {},
  countryCodes: {},
  wikidataIds: {},
  codes: {},
  articles: 0,
  firstSeen: null,
  lastSeen: null,
  periods: {},
  mentions: 0,
};

/** Whether a tally may have its first or last day from an article that is taken away: then it is to be read anew. */
export const losesDay = ({ firstSeen, lastSeen }: EntityTally, publishedAt: string | null): boolean =>
  publishedAt !== null && (publishedAt === firstSeen || publishedAt === lastSeen);

/** The tally with another day seen. */
export function seeDays(tally: EntityTally, days: readonly (string | null)[]): EntityTally {
  const seen = [tally.firstSeen, tally.lastSeen, ...days].filter((day) => day !== null).sort();
  return { ...tally, firstSeen: seen[0] ?? null, lastSeen: seen.at(-1) ?? null };
}

/** The tally with one article's records of the entity added (`sign` 1) or taken away (-1): it counts as one article. */
export function tallyMentions(tally: EntityTally, { records, publishedAt }: TalliedArticle, sign: 1 | -1): EntityTally {
  const count = (counts: Counts, values: readonly (string | undefined | null)[]): Counts => {
    const next: Record<string, number> = { ...counts };
    for (const value of values) {
      if (value === undefined || value === null) continue;
      const sum = (next[value] ?? 0) + sign;
      if (sum > 0) next[value] = sum;
      else delete next[value];
    }
    // Keys in one order: the tally of a set of articles is one text, whichever came first.
    return Object.fromEntries(Object.entries(next).sort(([a], [b]) => (a < b ? -1 : 1)));
  };
  const all = <Value>(of: (record: EntityRecord) => Value): Value[] => records.map(of);
  const periodOf = ({ start, end, precision }: EntityRecord) =>
    start ? `${start}/${end ?? ''}/${precision ?? 'unknown'}` : undefined;
  const { firstSeen, lastSeen } = sign > 0 ? seeDays(tally, [publishedAt]) : tally;
  return {
    names: count(
      tally.names,
      all((record) => record.name),
    ),
    aliases: count(tally.aliases, all((record) => record.aliases).flat()),
    descriptions: count(
      tally.descriptions,
      all((record) => record.description),
    ),
    countryCodes: count(
      tally.countryCodes,
      all((record) => record.countryCode),
    ),
    wikidataIds: count(
      tally.wikidataIds,
      all((record) => record.wikidataId),
    ),
    codes: count(
      tally.codes,
      all((record) => record.code),
    ),
    articles: tally.articles + sign,
    firstSeen,
    lastSeen,
    periods: count(tally.periods, all(periodOf)),
    mentions: tally.mentions + sign * records.reduce((sum, { mentionCount }) => sum + mentionCount, 0),
  };
}

/** What one article says of an entity: one record, or several that the graph takes for one entity. */
export interface TalliedArticle {
  readonly records: readonly EntityRecord[];
  readonly publishedAt: string | null;
}

/**
 * An entity's properties, as its tally has them; null where no article mentions it any more. A person goes by the
 * commonest full name, also where the family name alone is commoner.
 */
export function toEntityProperties(tally: EntityTally, kind: EntityKind) {
  const names = Object.entries(tally.names);
  const full = kind === 'person' ? names.filter(([written]) => toPersonName(slugOf(written)).isFull) : [];
  const name = commonestOf(full.length > 0 ? full : names);
  if (name === null) return null;
  const commonestIn = (counts: Counts) => commonestOf(Object.entries(counts));
  const aliases = [...new Set([...Object.keys(tally.names), ...Object.keys(tally.aliases)])]
    .filter((alias) => alias !== name)
    .sort();
  const [start = null, end = null, precision = null] = commonestIn(tally.periods)?.split('/') ?? [];
  const searchKeys = [...new Set([name, ...aliases].map(foldName))];
  return {
    name,
    nameKey: foldName(name),
    aliases,
    aliasKeys: [...new Set(aliases.map(foldName))],
    // One string, so that a store without full text finds a name, or the start of one, by a single CONTAINS.
    searchText: `|${searchKeys.join('|')}|`,
    description: commonestIn(tally.descriptions),
    countryCode: commonestIn(tally.countryCodes),
    wikidataId: commonestIn(tally.wikidataIds),
    code: commonestIn(tally.codes),
    start,
    end: end || null,
    precision,
    mentionCount: tally.mentions,
    articleCount: tally.articles,
    firstSeen: tally.firstSeen,
    lastSeen: tally.lastSeen,
  };
}

const slugOf = (name: string): string => foldName(name).replace(/[^\p{L}\p{N}]+/gu, '-');
