import { givenKeys } from './personName.ts';
import { compareProfiles, joinProfiles, type Profile, toProfile } from './profile.ts';
import type { Counted } from './signature.ts';
import { DOMINANCE, LINK, MARGIN, SUGGEST } from './thresholds.ts';

/** Signatures taken for one entity; with `apart`, each of their records is an entity of its own. */
export interface Linked {
  readonly members: readonly Counted[];
  readonly apart: boolean;
}

/** Two that may be one, for somebody to decide. */
export interface LinkedPair {
  readonly a: Linked;
  readonly b: Linked;
  readonly score: number;
  readonly reasons: readonly string[];
}

export interface Linking {
  readonly linked: readonly Linked[];
  readonly pairs: readonly LinkedPair[];
}

/** So many suggestions for one person: more nobody reads. */
const MOST_SUGGESTED = 3;
/** Scores are sums of hundredths. */
const ROUNDING = 0.001;

/**
 * The persons of one block. A function of the set: signatures are taken in an order of their own, the telling ones
 * first. Full names find their like, then shorter forms of a name their longer one, then family names a bearer.
 */
export function linkPersons(counted: readonly Counted[]): Linking {
  const sorted = [...counted].sort((a, b) => telling(b) - telling(a) || compareIds(a.signature.id, b.signature.id));
  const profiles = sorted.filter(({ signature }) => !signature.alone).map(toProfile);
  const full = joinVariants(joinAlike(profiles.filter(({ name }) => name.isFull)));
  const bearers = full.map((profile) => ({ profile, joined: profile }));
  const unclaimed: Profile[] = [];
  for (const bare of profiles.filter(({ name }) => !name.isFull)) {
    const best = choose(bare, full);
    if (best === undefined) unclaimed.push(bare);
    else {
      const bearer = bearers[best] as { joined: Profile };
      bearer.joined = joinProfiles(bearer.joined, bare);
    }
  }
  const persons = [...bearers.map(({ joined }) => joined), ...joinAlike(unclaimed)];
  const linked = persons.map((person) => ({ members: person.members, apart: isNobodyInParticular(person) }));
  const alone = sorted.filter(({ signature }) => signature.alone);
  return {
    linked: [...linked, ...alone.map((one) => ({ members: [one], apart: true }))],
    pairs: suggest(persons, linked),
  };
}

const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A country and roles tell whom a name stands for; how often a signature was met does not. */
const telling = ({ signature }: Counted): number =>
  (signature.wikidataId ? 8 : 0) + (signature.countryCode ? 2 : 0) + signature.roles.length;

/** Two records of such a signature can't be known to be one person: "Johnson", with nothing beside it. */
const isNobodyInParticular = ({ members }: Profile): boolean => {
  const [only, ...others] = members;
  if (!only || others.length > 0) return false;
  const profile = toProfile(only);
  return compareProfiles(profile, profile).score < LINK;
};

/** Which of the candidates is meant, by its index; undefined where none is, or more than one may be. */
function choose(person: Profile, candidates: readonly Profile[]): number | undefined {
  const likely = candidates
    .map((candidate, at) => ({ at, candidate, ...compareProfiles(person, candidate) }))
    .filter(({ score }) => score >= SUGGEST)
    .sort((a, b) => b.score - a.score || b.candidate.count - a.candidate.count || a.at - b.at);
  const fitting = likely.filter(({ score }) => score >= LINK);
  const [best] = fitting;
  if (!best) return undefined;
  const rival = likely[1];
  if (!rival) return best.at;
  // A name and a country fit all of a family; only an office tells its members apart.
  const leads = best.score - rival.score >= MARGIN - ROUNDING;
  if (leads && best.byRole) return best.at;
  const known = fitting.reduce((most, one) => (one.candidate.count > most.candidate.count ? one : most));
  const articlesOfOthers = likely.reduce((sum, { candidate }) => sum + candidate.count, 0) - known.candidate.count;
  if (known.candidate.count >= DOMINANCE * articlesOfOthers) return known.at;
  return leads && person.name.isFull ? best.at : undefined;
}

/** Those of one name, as far as nothing speaks against it. */
function joinAlike(profiles: readonly Profile[]): Profile[] {
  const byName = new Map<string, Profile[]>();
  for (const profile of profiles) {
    const { given, suffix } = profile.name;
    const key = `${given.join(' ')}|${suffix ?? ''}`;
    const same = byName.get(key) ?? [];
    byName.set(key, same);
    const best = choose(profile, same);
    if (best === undefined) same.push(profile);
    else same[best] = joinProfiles(same[best] as Profile, profile);
  }
  return [...byName.values()].flat();
}

/** "John Kennedy" joins the one John F. Kennedy that he can be; all look at the persons as they were before. */
function joinVariants(persons: readonly Profile[]): Profile[] {
  const index = byGiven(persons);
  const into = persons.map((person) => {
    const longer = [
      ...new Set(person.name.given.flatMap((word) => givenKeys(word).flatMap((key) => index.get(key) ?? []))),
    ]
      .filter((at) => isLonger(persons[at] as Profile, person))
      .sort((a, b) => a - b);
    const best = choose(
      person,
      longer.map((at) => persons[at] as Profile),
    );
    return best === undefined ? undefined : longer[best];
  });
  const root = (at: number): number => {
    const next = into[at];
    return next === undefined ? at : root(next);
  };
  const joined = new Map<number, Profile>();
  for (const [at, person] of persons.entries()) {
    const to = root(at);
    const there = joined.get(to);
    joined.set(to, there ? joinProfiles(there, person) : person);
  }
  return [...joined.values()];
}

/** Who has a given name that may be this one: of hundreds of Smiths a few are compared. */
function byGiven(persons: readonly Profile[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (const [at, { name }] of persons.entries()) {
    for (const key of new Set(name.given.flatMap(givenKeys))) {
      const there = index.get(key);
      if (there) there.push(at);
      else index.set(key, [at]);
    }
  }
  return index;
}

/** An order in which no circle can close: more words, then the longer word, then the later by letters. */
function isLonger({ name: a }: Profile, { name: b }: Profile): boolean {
  if (a.given.length !== b.given.length) return a.given.length > b.given.length;
  const [textA, textB] = [a.given.join(' '), b.given.join(' ')];
  return textA.length !== textB.length ? textA.length > textB.length : textA > textB;
}

/** Pairs that have something for them and were not joined, the likeliest few of each. */
function suggest(persons: readonly Profile[], linked: readonly Linked[]): LinkedPair[] {
  const pairs = new Map<string, LinkedPair>();
  for (const [at, person] of persons.entries()) {
    // Each pair once from its less known side.
    const likely = persons
      .map((other, i) => ({ i, other, ...compareProfiles(person, other) }))
      // Of two family names nobody can say more than that they are the same.
      .filter(({ other, byRole }) => person.name.isFull || other.name.isFull || byRole)
      .filter(
        ({ i, other, score }) =>
          i !== at && score >= SUGGEST && (other.count > person.count || other.count === person.count),
      )
      .sort((a, b) => b.score - a.score || b.other.count - a.other.count || a.i - b.i)
      .slice(0, MOST_SUGGESTED);
    for (const { i, score, reasons } of likely) {
      const [a, b] = at < i ? [at, i] : [i, at];
      pairs.set(`${a} ${b}`, { a: linked[a] as Linked, b: linked[b] as Linked, score, reasons });
    }
  }
  return [...pairs.values()];
}
