import { compareNames, type PersonName, toPersonName } from './personName.ts';
import { fieldOfRole, isSingleOffice, ownerOf, titleOf } from './roles.ts';
import type { Counted, Counts } from './signature.ts';
import * as T from './thresholds.ts';

/** All that is known of a person, from one signature or from several taken together. */
export interface Profile {
  readonly members: readonly Counted[];
  /** The fullest name. */
  readonly name: PersonName;
  readonly roles: ReadonlySet<string>;
  readonly countries: ReadonlySet<string>;
  readonly fields: ReadonlySet<string>;
  readonly near: ReadonlySet<string>;
  readonly genders: Counts;
  readonly years: readonly string[];
  readonly wikidataIds: ReadonlySet<string>;
  readonly count: number;
}

export interface Likeness {
  readonly score: number;
  /** Why, in words for people. */
  readonly reasons: readonly string[];
  /** An office speaks for it, and not only a name and a country. */
  readonly byRole: boolean;
}

export function toProfile(counted: Counted): Profile {
  const { signature, count, genders, years } = counted;
  const fields = signature.roles.flatMap((role) => fieldOfRole(role) ?? []);
  return {
    members: [counted],
    name: toPersonName(signature.name),
    roles: new Set(signature.roles),
    countries: new Set(signature.countryCode ? [signature.countryCode] : []),
    fields: new Set(fields),
    near: new Set(signature.near),
    genders,
    years: Object.keys(years).sort(),
    wikidataIds: new Set(signature.wikidataId ? [signature.wikidataId] : []),
    count,
  };
}

export function joinProfiles(a: Profile, b: Profile): Profile {
  const union = <X>(x: ReadonlySet<X>, y: ReadonlySet<X>) => new Set([...x, ...y]);
  const genders: Record<string, number> = { ...a.genders };
  for (const [gender, n] of Object.entries(b.genders)) genders[gender] = (genders[gender] ?? 0) + n;
  const fullness = ({ given, isFull }: PersonName) => (isFull ? 10 : 0) + given.length;
  return {
    members: [...a.members, ...b.members],
    name: fullness(b.name) > fullness(a.name) ? b.name : a.name,
    roles: union(a.roles, b.roles),
    countries: union(a.countries, b.countries),
    fields: union(a.fields, b.fields),
    near: union(a.near, b.near),
    genders,
    years: [...new Set([...a.years, ...b.years])].sort(),
    wikidataIds: union(a.wikidataIds, b.wikidataIds),
    count: a.count + b.count,
  };
}

const CANNOT: Likeness = { score: Number.NEGATIVE_INFINITY, reasons: [], byRole: false };

/** How much speaks for two being one person. Of persons of one family name; symmetrical but for who is prominent. */
export function compareProfiles(a: Profile, b: Profile): Likeness {
  const likeness = compareNames(a.name, b.name);
  if (!likeness) return CANNOT;
  if (a.wikidataIds.size > 0 && b.wikidataIds.size > 0) {
    const same = shares(a.wikidataIds, b.wikidataIds);
    return same ? { score: 1, reasons: ['the same Wikidata entry'], byRole: true } : CANNOT;
  }
  const reasons: string[] = [];
  let score = 0;
  const add = (worth: number, reason: string) => {
    score += worth;
    reasons.push(reason);
  };
  if (likeness === 'exact') add(T.NAME_EXACT, 'the same full name');
  if (likeness === 'variant') add(T.NAME_VARIANT, 'the same family name, and a given name that may be the same');
  if (likeness === 'bare') add(T.NAME_BARE, 'the same family name');
  // With a middle name or its initial, a common name is few people's: "George W. Bush".
  const isLong = likeness === 'exact' && a.name.given.length > 1;
  const isCommon =
    a.name.familyIsCommon && !isLong && (likeness === 'bare' || a.name.givenIsCommon || b.name.givenIsCommon);
  if (isCommon) add(likeness === 'bare' ? T.COMMON_BARE : T.COMMON_FULL, 'many people have this name');
  const ofTwoStates = a.countries.size > 0 && b.countries.size > 0 && !shares(a.countries, b.countries);
  // Each state has its president.
  const role = ofTwoStates ? null : compareRoles(a.roles, b.roles);
  if (role) add(role.score, role.reason);
  if (a.fields.size > 0 && b.fields.size > 0 && !shares(a.fields, b.fields)) {
    add(T.FIELD_DIFFERS, `one is known in ${listed(a.fields)}, the other in ${listed(b.fields)}`);
  }
  const known = likeness === 'bare' ? prominence(a, b) : 0;
  addCountry(a, b, { add, isAnywhere: (likeness === 'exact' && !isCommon) || known === T.WELL_KNOWN });
  if (known > 0) add(known, 'often in the news');
  if (likeness !== 'exact' && gendersDiffer(a.genders, b.genders)) add(T.GENDER_DIFFERS, 'one is he, the other she');
  if (gapYears(a.years, b.years) > T.LONGEST_GAP_YEARS) add(T.GAP, 'decades lie between');
  return { score: Math.round(score * 100) / 100, reasons, byRole: role !== null };
}

/** How well known the bearer of a family name is, whom an article that leaves out the given name may mean. */
function prominence(a: Profile, b: Profile): number {
  const [bearer, bare] = a.name.isFull ? [a, b] : [b, a];
  if (!bearer.name.isFull || bearer.roles.size === 0) return 0;
  // Readers of an article about Italy know who is its prime minister.
  const holdsOffice = [...bearer.roles].some((role) => isSingleOffice(role) && bearer.countries.has(ownerOf(role)));
  if (bearer.count < T.PROMINENT_ARTICLES && !holdsOffice) return 0;
  // "Sergeant Putin" is somebody else.
  const isOtherwiseTold = bare.roles.size > 0 || bare.countries.size > 0;
  return bearer.count >= T.WELL_KNOWN_ARTICLES && !isOtherwiseTold ? T.WELL_KNOWN : T.PROMINENT;
}

type Add = (worth: number, reason: string) => void;

function addCountry(a: Profile, b: Profile, { add, isAnywhere }: { add: Add; isAnywhere: boolean }): void {
  if (a.countries.size > 0 && b.countries.size > 0) {
    const same = [...a.countries].filter((code) => b.countries.has(code));
    if (same.length > 0) add(T.COUNTRY_SAME, `both of ${same.join(', ')}`);
    else add(T.COUNTRY_DIFFERS, `one of ${listed(a.countries)}, the other of ${listed(b.countries)}`);
    return;
  }
  const near = a.near.size > 0 ? a.near : b.near;
  const theirs = a.countries.size > 0 ? a.countries : b.countries.size > 0 ? b.countries : b.near;
  if (near.size === 0 || theirs.size === 0) return;
  const same = [...near].filter((code) => theirs.has(code));
  if (same.length > 0) add(T.COUNTRY_NEAR, `in articles about ${same.sort().join(', ')}`);
  else if (!isAnywhere) add(T.COUNTRY_FAR, 'in articles about other states');
}

/** The weightiest role that both have. */
function compareRoles(a: ReadonlySet<string>, b: ReadonlySet<string>): { score: number; reason: string } | null {
  let best: { score: number; reason: string } | null = null;
  for (const role of a) {
    for (const other of b) {
      if (titleOf(role) !== titleOf(other)) continue;
      const owners = [ownerOf(role), ownerOf(other)].filter(Boolean);
      if (owners.length === 2 && owners[0] !== owners[1]) continue;
      const isSingle = isSingleOffice(role);
      const score =
        owners.length === 2
          ? isSingle
            ? T.ROLE_SINGLE
            : T.ROLE_SHARED
          : isSingle
            ? T.ROLE_SINGLE_OPEN
            : T.ROLE_SHARED_OPEN;
      const reason = `both ${titleOf(role)}${owners[0] ? ` (${owners[0]})` : ''}`;
      if (!best || score > best.score || (score === best.score && reason < best.reason)) best = { score, reason };
    }
  }
  return best;
}

const shares = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((value) => b.has(value));

const listed = (values: ReadonlySet<string>): string => [...values].sort().join(', ');

function gendersDiffer(a: Counts, b: Counts): boolean {
  const of = ({ masculine = 0, feminine = 0 }: Counts) => Math.sign(masculine - feminine);
  return of(a) * of(b) < 0;
}

function gapYears(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const [firstA, lastA, firstB, lastB] = [a[0], a.at(-1), b[0], b.at(-1)].map(Number) as [
    number,
    number,
    number,
    number,
  ];
  return Math.max(firstB - lastA, firstA - lastB);
}
