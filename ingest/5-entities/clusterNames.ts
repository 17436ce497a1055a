import type { FoundMention } from '../../model/mention.ts';
import { type Cluster, join, newCluster } from './cluster.ts';
import { clusterPersons } from './clusterPersons.ts';
import { fold, wordsOf } from './nameKeys.ts';

/** Which entity each name stands for, within one article. Nominals and pronouns are left for later. */
export function clusterNames(found: readonly FoundMention[]): Cluster[] {
  const clusters = new Map<string, Cluster>();
  const persons: number[] = [];
  for (const [i, mention] of found.entries()) {
    if (mention.form === 'pronoun') continue;
    const isNamed = mention.form === 'name' || mention.form === 'demonym' || mention.kind === 'state';
    if (!isNamed || (mention.form === 'nominal' && !mention.countryCode)) continue;
    if (mention.kind === 'person' && !mention.code) {
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
      mention.form === 'demonym' ? 'its people' : mention.form === 'nominal' ? 'acts for its state' : 'same name',
    );
  }
  return [...mergeShortForms([...clusters.values()]), ...clusterPersons(found, persons)];
}

function keyOf(mention: FoundMention): string {
  if (mention.kind === 'state' && mention.countryCode) return `state ${mention.countryCode}`;
  return `${mention.kind} ${wordsOf(mention.name).join(' ').replace(/^the /, '')}`;
}

/** "Scientology" is the "Church of Scientology" where the article has no other; "CTK" is what brackets said it is. */
function mergeShortForms(clusters: Cluster[]): Cluster[] {
  const gone = new Set<Cluster>();
  for (const short of clusters) {
    if (short.kind !== 'organisation' && short.kind !== 'event' && short.kind !== 'place') continue;
    const owners = clusters.filter(
      (long) => long !== short && !gone.has(long) && long.kind === short.kind && isLongFormOf(long, short),
    );
    const [owner] = owners;
    if (!owner || owners.length > 1) continue;
    for (const [i, reason] of short.members) {
      const mention = short.mentions[[...short.members.keys()].indexOf(i)];
      if (mention) join(owner, i, mention, reason === 'same name' ? 'short form of the name' : reason);
    }
    gone.add(short);
  }
  return clusters.filter((cluster) => !gone.has(cluster));
}

function isLongFormOf(long: Cluster, short: Cluster): boolean {
  const names = new Set(short.mentions.map(({ name }) => fold(name)));
  if (long.mentions.some(({ aliases }) => aliases?.some((alias) => names.has(fold(alias))))) return true;
  if (short.kind === 'place') return false;
  const shortWords = wordsOf(short.mentions[0]?.name ?? '').filter((word) => word !== 'the');
  const longWords = wordsOf(long.mentions[0]?.name ?? '').filter((word) => word !== 'the');
  if (shortWords.length === 0 || longWords.length <= shortWords.length) return false;
  // "Andy Warhol Foundation for …" begins so; "Church of Scientology" ends so. A bare "Ministry" is nobody's short form.
  const begins = shortWords.every((word, i) => longWords[i] === word) && shortWords.length > 1;
  const ends =
    longWords.slice(-shortWords.length).join(' ') === shortWords.join(' ') &&
    longWords[longWords.length - shortWords.length - 1] === 'of';
  const inside = shortWords.length > 1 && ` ${longWords.join(' ')} `.includes(` ${shortWords.join(' ')} `);
  const initials =
    shortWords.length === 1 && isInitials(shortWords[0] as string, longWords, short.mentions[0]?.name ?? '');
  const event = short.kind === 'event' && shortWords.length > 1 && shortWords.every((word) => longWords.includes(word));
  return begins || ends || inside || initials || event;
}

/** "University of Southern Indiana" is "USI" without being told. */
function isInitials(short: string, long: readonly string[], name: string): boolean {
  if (name.length < 3 || name !== name.toUpperCase()) return false;
  const big = long.filter((word) => !['of', 'the', 'for', 'and', 'in', 'on'].includes(word));
  return big.map((word) => word[0]).join('') === short || long.map((word) => word[0]).join('') === short;
}
