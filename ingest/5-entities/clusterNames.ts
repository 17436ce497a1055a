import type { FoundMention } from '../../model/mention.ts';
import { ACTS_FOR_STATE, type Cluster, join, newCluster, SAME_NAME } from './cluster.ts';
import { clusterPersons } from './clusterPersons.ts';
import { fold, wordsOf } from './nameKeys.ts';
import { bareBodies, bareHeads } from './tables/descriptions.ts';

const bare: ReadonlySet<string> = new Set(bareBodies);
const heads: ReadonlySet<string> = new Set([...bareBodies, ...bareHeads]);

/** Which entity each name stands for, within one article. Nominals and pronouns are left for later. */
export function clusterNames(found: readonly FoundMention[]): Cluster[] {
  const clusters = new Map<string, Cluster>();
  const persons: number[] = [];
  for (const [i, mention] of found.entries()) {
    if (mention.form === 'pronoun') continue;
    const isNamed = mention.form === 'name' || mention.form === 'demonym' || mention.kind === 'state';
    if (!isNamed || (mention.form === 'nominal' && !mention.countryCode)) continue;
    if (mention.kind === 'person') {
      persons.push(i);
      continue;
    }
    const key = keyOf(mention);
    const cluster = clusters.get(key) ?? newCluster(mention.kind);
    clusters.set(key, cluster);
    join(
      cluster,
      i,
      mention,
      mention.form === 'demonym' ? 'people: its own' : mention.form === 'nominal' ? ACTS_FOR_STATE : SAME_NAME,
    );
  }
  const bodies = mergeShortForms([...clusters.values()]).filter((cluster) => !isBareBody(cluster));
  return [...bodies, ...clusterPersons(found, persons)];
}

/** "the presidency of the Council", where the article names no council: nobody can say which. */
const isBareBody = ({ kind, mentions }: Cluster): boolean =>
  kind === 'organisation' &&
  mentions.every(
    ({ name, countryCode, wikidataId, code }) => !countryCode && !wikidataId && !code && bare.has(fold(name)),
  );

function keyOf(mention: FoundMention): string {
  if (mention.kind === 'state' && mention.countryCode) return `state ${mention.countryCode}`;
  return `${mention.kind} ${wordsOf(mention.name).join(' ').replace(/^the /, '')}`;
}

/** "Scientology" is the "Church of Scientology" where the article has no other; "CTK" is what brackets said it is. */
function mergeShortForms(clusters: Cluster[]): Cluster[] {
  const gone = new Set<Cluster>();
  const names = new FullNames(clusters);
  for (const short of clusters) {
    if (short.kind !== 'organisation' && short.kind !== 'event' && short.kind !== 'place') continue;
    const owners = [...names.aliased(short), ...names.longer(short)].filter(
      (long) => long !== short && !gone.has(long) && long.kind === short.kind,
    );
    const [owner] = owners;
    if (!owner || new Set(owners).size > 1) continue;
    const whys = [...short.members];
    for (const [at, mention] of [...short.mentions].entries()) {
      const [i, because] = whys[at] as [number, string];
      join(owner, i, mention, because === SAME_NAME ? 'short: part or initials of the full name' : because);
      names.addAliases(owner, mention);
    }
    gone.add(short);
  }
  return clusters.filter((cluster) => !gone.has(cluster));
}

/** Words of the name that a cluster's first mention gives. */
const nameOf = (cluster: Cluster): string[] =>
  wordsOf(cluster.mentions[0]?.name ?? '').filter((word) => word !== 'the');

const put = (index: Map<string, Set<Cluster>>, key: string, cluster: Cluster): void => {
  const there = index.get(key);
  if (there) there.add(cluster);
  else index.set(key, new Set([cluster]));
};

/** The clusters by their aliases, words and initials, so that a short form meets its full one without going through all. */
class FullNames {
  readonly #byAlias = new Map<string, Set<Cluster>>();
  readonly #byWord = new Map<string, Set<Cluster>>();
  readonly #byInitials = new Map<string, Set<Cluster>>();

  constructor(clusters: readonly Cluster[]) {
    for (const cluster of clusters) {
      for (const mention of cluster.mentions) this.addAliases(cluster, mention);
      const words = nameOf(cluster);
      for (const word of words) put(this.#byWord, word, cluster);
      for (const initials of initialsOf(words)) put(this.#byInitials, initials, cluster);
    }
  }

  addAliases(cluster: Cluster, { aliases }: FoundMention): void {
    for (const alias of aliases ?? []) put(this.#byAlias, fold(alias), cluster);
  }

  /** Those that the text or a table says are also called so. */
  aliased(short: Cluster): Cluster[] {
    const names = new Set(short.mentions.map(({ name }) => name));
    return [...names].flatMap((name) => [...(this.#byAlias.get(fold(name)) ?? [])]);
  }

  /** Those whose own words or initials the short name has. */
  longer(short: Cluster): Cluster[] {
    if (short.kind === 'place' || isKnown(short)) return [];
    const words = nameOf(short);
    const rarest = words.map((word) => this.#byWord.get(word) ?? new Set<Cluster>()).sort((a, b) => a.size - b.size)[0];
    const initials = words.length === 1 ? this.#byInitials.get(words[0] as string) : undefined;
    return [...(rarest ?? []), ...(initials ?? [])].filter((long) => isLongFormOf(long, short));
  }
}

/** "United Nations" is a body of its own, and no short form of "United Nations Security Council". */
const isKnown = ({ mentions }: Cluster): boolean => mentions.some(({ wikidataId }) => wikidataId !== undefined);

function isLongFormOf(long: Cluster, short: Cluster): boolean {
  const shortWords = nameOf(short);
  const longWords = nameOf(long);
  if (shortWords.length === 0 || longWords.length <= shortWords.length) return false;
  // "Andy Warhol Foundation for …" begins so; "Church of Scientology" ends so. A bare "Ministry" is nobody's short form.
  const begins = shortWords.every((word, i) => longWords[i] === word) && shortWords.length > 1;
  const ends =
    longWords.slice(-shortWords.length).join(' ') === shortWords.join(' ') &&
    longWords[longWords.length - shortWords.length - 1] === 'of';
  // "the Church", where the article has one church: "Church of Scientology", "Riverside Church".
  const bare = shortWords.length === 1 && heads.has(shortWords[0] as string) && headWordOf(longWords) === shortWords[0];
  const inside = shortWords.length > 1 && ` ${longWords.join(' ')} `.includes(` ${shortWords.join(' ')} `);
  const initials =
    shortWords.length === 1 && isInitials(shortWords[0] as string, longWords, short.mentions[0]?.name ?? '');
  const event = short.kind === 'event' && shortWords.length > 1 && shortWords.every((word) => longWords.includes(word));
  return begins || ends || bare || inside || initials || event;
}

/** "church" of "church of scientology", "university" of "colorado state university". */
const headWordOf = (words: readonly string[]): string | undefined =>
  ['of', 'for'].includes(words[1] ?? '') ? words[0] : words.at(-1);

/** "University of Southern Indiana" is "USI" without being told. */
function isInitials(short: string, long: readonly string[], name: string): boolean {
  if (name.length < 3 || name !== name.toUpperCase()) return false;
  return initialsOf(long).includes(short);
}

function initialsOf(words: readonly string[]): string[] {
  const big = words.filter((word) => !['of', 'the', 'for', 'and', 'in', 'on'].includes(word));
  return [big, words].map((some) => some.map((word) => word[0]).join(''));
}
