import { createHash } from 'node:crypto';
import type { EntityKind } from '../../model/entity.ts';
import type { EntityRecord } from '../../model/graphWrites.ts';
import {
  blockWord,
  isGenericBody,
  isGenericEvent,
  isOfState,
  isShortAcronym,
  joinInitials,
  namesInstitution,
  nameWords,
} from './bodyName.ts';
import { toPersonName } from './personName.ts';
import { isSingleOffice, toRole } from './roles.ts';

/**
 * What an article says of an entity as far as linking looks at it. All local entities of one signature are treated
 * alike, so that ten thousand articles naming one president are a few dozen signatures and not ten thousand records.
 */
export interface Signature {
  /** `signature/` + hash of the rest. */
  readonly id: string;
  readonly kind: EntityKind;
  /** The id that the name alone gives: `person/vladimir-putin`. */
  readonly localId: string;
  /** The slug without an article that belongs to the family name: "assad" of "al-Assad". */
  readonly name: string;
  readonly wikidataId?: string;
  readonly countryCode?: string;
  /** `president@RUS`, `senator@`; sorted. */
  readonly roles: readonly string[];
  /** States that the article speaks of most, where nothing better tells whose somebody is. */
  readonly near: readonly string[];
  /** Told only of people with one name. */
  readonly gender?: string;
  /** Named events: the year. */
  readonly year?: string;
  readonly acronyms: readonly string[];
  /** Stands for its own article only: it has another bearer of the name, or the name is everybody's. */
  readonly alone: boolean;
}

/** A signature with how often, by whom first, and when it was met. */
export interface Counted {
  readonly signature: Signature;
  readonly count: number;
  /** The smallest `articleId localId` of its records. */
  readonly first: string;
  readonly genders: Counts;
  readonly years: Counts;
}
export type Counts = Readonly<Record<string, number>>;

/** So many roles at most, the telling ones first: more make signatures many and tell no more. */
const MOST_ROLES = 3;

export const sha = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The id that an article gave, without the number by which it told two of one name apart. */
export function toLocalId({ id, name }: Pick<EntityRecord, 'id' | 'name'>): string {
  return /-\d+$/.test(id) && !/\d\W*$/.test(name) ? id.replace(/-\d+$/, '') : id;
}

/** What linking looks at in an article's record of an entity. */
export function toSignature(record: EntityRecord): Signature {
  const { kind, context } = record;
  const localId = toLocalId(record);
  const slug = localId.slice(kind.length + 1);
  const bare = {
    kind,
    localId,
    name: slug,
    ...(record.wikidataId !== undefined && { wikidataId: record.wikidataId }),
    ...(record.countryCode !== undefined && kind !== 'state' && { countryCode: record.countryCode }),
    roles: [],
    near: [],
    acronyms: [],
    alone: false,
  };
  if (kind === 'person') return seal({ ...bare, ...personFeatures(record, slug) });
  if (kind === 'organisation') {
    const acronyms = [record.name, ...record.aliases].filter((name) => /^\p{Lu}[\p{Lu}\d]{1,7}$/u.test(name));
    return seal({
      ...bare,
      acronyms: [...new Set(acronyms.map((name) => name.toLowerCase()))].sort(),
      ...bodyFeatures(record, slug),
    });
  }
  const year = kind === 'event' ? record.start?.slice(0, 4) : undefined;
  const isNoName = kind === 'event' && year === undefined && record.wikidataId === undefined && isGenericEvent(slug);
  return seal({ ...bare, ...(year !== undefined && { year }), alone: isNoName || (context?.contested ?? false) });
}

/** Whose a body is, where the article does not say it beside the name. */
function bodyFeatures({ countryCode, wikidataId, context }: EntityRecord, slug: string) {
  if (countryCode !== undefined || wikidataId !== undefined) return {};
  const near = context?.near ?? [];
  if (isGenericBody(slug)) {
    const [only, ...others] = near;
    return isOfState(slug) && only && others.length === 0 ? { countryCode: only } : { alone: true };
  }
  // Of "ABC" the one state tells which, of "House of Commons" whether it can be the one that is known.
  if (isShortAcronym(slug)) return { near: near.slice(0, 1) };
  return namesInstitution(slug) ? { near: near.slice(0, 2).sort() } : {};
}

function personFeatures({ name, countryCode, context }: EntityRecord, slug: string) {
  const plain = /^(?:al|el|as|ash|ad|an|ar)-\p{L}/iu.test(name) ? slug.replace(/^[a-z]+-/, '') : slug;
  const parsed = toPersonName(plain);
  const roles = [...new Set((context?.roles ?? []).map(({ title, of }) => `${toRole(title)}@${of ?? ''}`))]
    .filter((role) => !role.startsWith('@'))
    .sort((a, b) => Number(isSingleOffice(b)) - Number(isSingleOffice(a)) || (a < b ? -1 : 1))
    .slice(0, MOST_ROLES)
    .sort();
  const isOwned = countryCode !== undefined || roles.some((role) => !role.endsWith('@'));
  const isTelling = isOwned || (parsed.isFull && roles.length > 0);
  return {
    name: plain,
    roles,
    near: isTelling ? [] : (context?.near ?? []).slice(0, parsed.isFull ? 1 : 2).sort(),
    ...(!parsed.isFull && context?.gender && { gender: context.gender }),
    alone: context?.contested ?? false,
  };
}

function seal(features: Omit<Signature, 'id'>): Signature {
  const { kind, localId, name, wikidataId, countryCode, roles, near, gender, year, acronyms, alone } = features;
  const key = [kind, localId, name, wikidataId, countryCode, roles, near, gender, year, acronyms, alone];
  return { ...features, id: `signature/${sha(JSON.stringify(key)).slice(0, 24)}` };
}

/**
 * The block that a signature is linked in: signatures of two blocks are never one entity, unless a Wikidata id says so.
 * A function of the local id alone, so that one id is never given out by two blocks.
 */
export function identityBlock({ kind, localId }: Pick<Signature, 'kind' | 'localId'>): string {
  const slug = localId.slice(kind.length + 1);
  if (kind === 'person') return `person:${toPersonName(slug).family}`;
  if (kind === 'organisation') return `organisation:${blockWord(nameWords(slug))}`;
  return `${kind}:${joinInitials(slug)}`;
}
