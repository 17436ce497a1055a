import type { FoundMention } from '../../model/mention.ts';
import { type Cluster, join, newCluster } from './cluster.ts';
import { isOneLetterApart, soundKey, wordsOf } from './nameKeys.ts';

/** So many characters must lie between two bearers of one family name before the nearer one is taken. */
const CLEARLY_NEARER = 600;
/** Shorter words differ in one letter too often to be one word misspelt. */
const MISSPELT_LENGTH = 5;

/** One person, one cluster: "Vladimir Putin", "Putin", "V. Putin", "Mr Putin", "Vladimir Vladimirovich Putin". */
export function clusterPersons(found: readonly FoundMention[], indices: readonly number[]): Cluster[] {
  const clusters: Bearer[] = [];
  const take = (i: number, into: Bearer | undefined, reason: string): void => {
    const mention = found[i] as FoundMention;
    const words = wordsOf(mention.name);
    const target: Bearer = into ?? { cluster: newCluster('person'), words };
    if (!into) clusters.push(target);
    if (words.length > target.words.length) target.words = words;
    join(target.cluster, i, mention, reason);
  };
  const byLength = [...indices].sort((a, b) => wordCount(found, b) - wordCount(found, a) || a - b);
  for (const i of byLength) {
    const words = wordsOf(found[i]?.name ?? '');
    if (words.length < 2) continue;
    const same = clusters.filter(({ words: other }) => isSamePerson(words, other));
    take(
      i,
      same.length === 1 ? same[0] : same.find(({ words: other }) => other.join(' ') === words.join(' ')),
      'same name',
    );
  }
  for (const i of indices) {
    const words = wordsOf(found[i]?.name ?? '');
    if (words.length !== 1) continue;
    const mention = found[i] as FoundMention;
    const word = words[0] as string;
    const bearers = bearersOf(word, clusters).filter(({ cluster }) => agree(mention, cluster));
    if (bearers.length <= 1) take(i, bearers[0], bearers[0] ? 'part of the full name' : 'same name');
    else {
      const near = nearest(mention, bearers);
      // "Johnson" between Boris and Ron stays open: no guess.
      if (near) take(i, near, 'part of the full name of the one named last');
    }
  }
  return clusters.map(({ cluster }) => cluster);
}

const wordCount = (found: readonly FoundMention[], i: number): number => wordsOf(found[i]?.name ?? '').length;

const sounds = (a: string, b: string): boolean => a === b || soundKey(a) === soundKey(b);
const isInitialOf = (a: string, b: string): boolean => a.length === 1 && b.startsWith(a);

/** Same first and last word, whatever stands between; or all words of the shorter in the longer, in order. */
function isSamePerson(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const [first, last] = [short[0] as string, short.at(-1) as string];
  const [otherFirst, otherLast] = [long[0] as string, long.at(-1) as string];
  if (!sounds(last, otherLast)) {
    // "Hamza bin Laden", "Hamza bin Ladin"; but "Novikov" and "Novikova" are two.
    const isSlip =
      last.length >= MISSPELT_LENGTH && last.at(-1) === otherLast.at(-1) && isOneLetterApart(last, otherLast);
    return (isSlip && first === otherFirst) || isWithin(short, long);
  }
  if (sounds(first, otherFirst) || isInitialOf(first, otherFirst) || isInitialOf(otherFirst, first))
    return short.length < 3 || isWithin(short, long) || short.length === long.length;
  if (first.length >= MISSPELT_LENGTH && isOneLetterApart(first, otherFirst)) return true;
  return isWithin(short, long);
}

/** Are the shorter name's words in the longer one, in order? "Salva Kiir" in "Salva Kiir Mayardit". */
function isWithin(short: readonly string[], long: readonly string[]): boolean {
  let i = 0;
  for (const word of long)
    if (i < short.length && (sounds(word, short[i] as string) || isInitialOf(short[i] as string, word))) i++;
  return i === short.length;
}

interface Bearer {
  readonly cluster: Cluster;
  /** The fullest name so far. */
  words: string[];
}

/** Who may be meant by one word: those whose last word it is; else whose first; else whose last it is but for a slip. */
function bearersOf(word: string, clusters: readonly Bearer[]): Bearer[] {
  const family = clusters.filter(({ words }) => sounds(words.at(-1) as string, word));
  if (family.length > 0) return family;
  const any = clusters.filter(({ words }) => words.length > 1 && words.some((other) => sounds(other, word)));
  if (any.length > 0) return any;
  if (word.length < MISSPELT_LENGTH) return [];
  return clusters.filter(({ words }) => words.length > 1 && isOneLetterApart(words.at(-1) as string, word));
}

/** "Ms Clinton" is not Bill; two known genders must be one. */
const agree = (mention: FoundMention, cluster: Cluster): boolean =>
  !mention.gender || !cluster.gender || mention.gender === cluster.gender;

function nearest(mention: FoundMention, bearers: readonly Bearer[]): Bearer | undefined {
  const titled = bearers.filter(({ cluster }) => sharesTitle(mention, cluster));
  if (titled.length === 1) return titled[0];
  const distances = bearers
    .map((bearer) => ({
      bearer,
      distance: Math.min(
        ...bearer.cluster.mentions.map(({ start }) =>
          start < mention.start ? mention.start - start : Number.POSITIVE_INFINITY,
        ),
      ),
    }))
    .sort((a, b) => a.distance - b.distance);
  const [first, second] = distances;
  if (!first || !Number.isFinite(first.distance)) return undefined;
  return !second || second.distance - first.distance >= CLEARLY_NEARER ? first.bearer : undefined;
}

function sharesTitle(mention: FoundMention, cluster: Cluster): boolean {
  const own = mention.titles?.map(({ text }) => text.toLowerCase()) ?? [];
  return (
    own.length > 0 &&
    cluster.mentions.some(({ titles }) => titles?.some(({ text }) => own.includes(text.toLowerCase())))
  );
}
