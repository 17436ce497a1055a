import type { FoundMention } from '../../model/mention.ts';
import { type Bearer, Bearers, isSlipOf, type Named, sounds } from './bearers.ts';
import { type Cluster, SAME_NAME } from './cluster.ts';
import { type NameWord, nameWords } from './nameKeys.ts';

/** So many characters must lie between two bearers of one family name before the nearer one is taken. */
const CLEARLY_NEARER = 600;

/** One person, one cluster: "Vladimir Putin", "Putin", "V. Putin", "Mr Putin", "Vladimir Vladimirovich Putin". */
export function clusterPersons(found: readonly FoundMention[], indices: readonly number[]): Cluster[] {
  const bearers = new Bearers();
  const named = indices.map((i): Named => {
    const mention = found[i] as FoundMention;
    return { i, mention, words: nameWords(mention.name) };
  });
  const full = named
    .filter(({ words }) => words.length > 1)
    .sort((a, b) => b.words.length - a.words.length || a.i - b.i);
  for (const name of full) {
    const same = bearers
      .sharing(name.words)
      .filter(({ words, cluster }) => isSamePerson(name.words, words) && haveOneCode(name.mention, cluster));
    const exact = same.find(({ words }) => textOf(words) === textOf(name.words));
    bearers.take(name, same.length === 1 ? same[0] : exact, SAME_NAME);
  }
  bearers.sortStarts();
  for (const name of named) {
    const [word] = name.words;
    if (name.words.length !== 1 || !word) continue;
    const possible = bearersOf(word, bearers).filter(({ cluster }) => agree(name.mention, cluster));
    if (possible.length <= 1)
      bearers.take(name, possible[0], possible[0] ? 'part: one word of the only full name that has it' : SAME_NAME);
    else {
      const near = nearest(name.mention, possible);
      // "Johnson" between Boris and Ron stays open: no guess.
      if (near) bearers.take(name, near, 'part: one word of the full name given last');
    }
  }
  return bearers.clusters;
}

const textOf = (words: readonly NameWord[]): string => words.map(({ text }) => text).join(' ');

const isInitialOf = (a: NameWord, b: NameWord): boolean => a.text.length === 1 && b.text.startsWith(a.text);

/** Same first and last word, whatever stands between; or all words of the shorter in the longer, in order. */
function isSamePerson(a: readonly NameWord[], b: readonly NameWord[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const [first, last] = [short[0] as NameWord, short.at(-1) as NameWord];
  const [otherFirst, otherLast] = [long[0] as NameWord, long.at(-1) as NameWord];
  if (!sounds(last, otherLast)) {
    // "Hamza bin Laden", "Hamza bin Ladin"; but "Novikov" and "Novikova" are two.
    const isSlip = last.text.at(-1) === otherLast.text.at(-1) && isSlipOf(last, otherLast);
    return (isSlip && first.text === otherFirst.text) || isWithin(short, long);
  }
  if (sounds(first, otherFirst) || isInitialOf(first, otherFirst) || isInitialOf(otherFirst, first)) {
    return short.length < 3 || short.length === long.length || isWithin(short, long);
  }
  return isSlipOf(first, otherFirst) || isWithin(short, long);
}

/** Are the shorter name's words in the longer one, in order? "Salva Kiir" in "Salva Kiir Mayardit". */
function isWithin(short: readonly NameWord[], long: readonly NameWord[]): boolean {
  let i = 0;
  for (const word of long) {
    const next = short[i];
    if (next && (sounds(word, next) || isInitialOf(next, word))) i++;
  }
  return i === short.length;
}

/** Who may be meant by one word: those whose last word it is; else whose first; else whose last it is but for a slip. */
function bearersOf(word: NameWord, bearers: Bearers): Bearer[] {
  const sharing = bearers.sharing([word]);
  const family = sharing.filter(({ words }) => sounds(words.at(-1) as NameWord, word));
  if (family.length > 0) return family;
  const any = sharing.filter(({ words }) => words.length > 1 && words.some((other) => sounds(other, word)));
  return any.length > 0 ? any : bearers.misspelt(word);
}

/** "Ms Clinton" is not Bill; two known genders must be one. */
const agree = (mention: FoundMention, cluster: Cluster): boolean =>
  haveOneCode(mention, cluster) && (!mention.gender || !cluster.gender || mention.gender === cluster.gender);

/** Of two codes the user means two persons, however alike their names. */
const haveOneCode = ({ code }: FoundMention, { mentions }: Cluster): boolean =>
  !code || mentions.every((other) => !other.code || other.code === code);

function nearest(mention: FoundMention, bearers: readonly Bearer[]): Bearer | undefined {
  const titled = bearers.filter((bearer) => sharesTitle(mention, bearer));
  if (titled.length === 1) return titled[0];
  const [first, second] = bearers
    .map((bearer) => ({ bearer, distance: distanceBefore(mention, bearer) }))
    .sort((a, b) => a.distance - b.distance);
  if (!first || !Number.isFinite(first.distance)) return undefined;
  return !second || second.distance - first.distance >= CLEARLY_NEARER ? first.bearer : undefined;
}

/** Characters back to the nearest mention before; infinite where there is none. */
function distanceBefore({ start }: FoundMention, { starts, latest }: Bearer): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) < start) low = middle + 1;
    else high = middle;
  }
  return start - Math.max(latest, starts[low - 1] ?? Number.NEGATIVE_INFINITY);
}

const sharesTitle = ({ titles }: FoundMention, bearer: Bearer): boolean =>
  titles?.some(({ text }) => bearer.titles.has(text.toLowerCase())) ?? false;
