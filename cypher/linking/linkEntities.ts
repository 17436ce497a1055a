import { linkNamed } from './linkNamed.ts';
import { type Linked, type Linking, linkPersons } from './linkPersons.ts';
import { toPersonName } from './personName.ts';
import { type Counted, identityBlock, sha } from './signature.ts';

/** Which entity each signature stands for, and which entities may be one. */
export interface Links {
  /** By signature id; null where each record of the signature is an entity of its own. */
  readonly entityIds: ReadonlyMap<string, string | null>;
  readonly suggestions: readonly Suggestion[];
}

/** Two entities that may be one. */
export interface Suggestion {
  readonly a: string;
  readonly b: string;
  readonly score: number;
  readonly reasons: readonly string[];
  /** The block of `a`. */
  readonly block: string;
}

/** Hexadecimal digits that tell two of one name apart: a million namesakes do not meet. */
const HASH_LENGTH = 10;

/**
 * Links the signatures of blocks that belong together (one block, or several with a Wikidata id in common). Pure, and a
 * function of the set alone: neither the order of articles nor what was linked before shows in it.
 */
export function linkEntities(counted: readonly Counted[]): Links {
  const ofKind = (isPerson: boolean) => counted.filter(({ signature }) => (signature.kind === 'person') === isPerson);
  const linkings: Linking[] = [linkPersons(ofKind(true)), linkNamed(ofKind(false))];
  const linked = linkings.flatMap((linking) => linking.linked);
  const ids = nameAll(linked);
  const entityIds = new Map<string, string | null>();
  for (const one of linked) {
    for (const { signature } of one.members) entityIds.set(signature.id, one.apart ? null : (ids.get(one) as string));
  }
  const suggestions = linkings
    .flatMap(({ pairs }) => pairs)
    .map(({ a, b, score, reasons }) =>
      toSuggestion([ids.get(a) as string, ids.get(b) as string], { score, reasons, a }),
    )
    .sort((one, other) => (one.a + one.b < other.a + other.b ? -1 : 1));
  return { entityIds, suggestions };
}

/** The id of a record that is an entity of its own. It never changes while the record stays apart. */
export const apartId = (localId: string, first: string): string => `${localId}-${sha(first).slice(0, HASH_LENGTH)}`;

/**
 * Ids for all. Of several with one name the one in most articles has the plain id, the older one among equals: a
 * namesake of one article does not take the address of somebody known. The others have a hash of their smallest record.
 */
function nameAll(linked: readonly Linked[]): Map<Linked, string> {
  const ids = new Map<Linked, string>();
  const byName = new Map<string, Linked[]>();
  for (const one of linked) {
    const plain = plainId(one.members);
    if (one.apart) ids.set(one, apartId((one.members[0] as Counted).signature.localId, firstOf(one)));
    else byName.set(plain, [...(byName.get(plain) ?? []), one]);
  }
  for (const [plain, same] of byName) {
    const [known, ...others] = same.sort((a, b) => countOf(b) - countOf(a) || (firstOf(a) < firstOf(b) ? -1 : 1));
    ids.set(known as Linked, plain);
    for (const other of others) ids.set(other, apartId(plain, firstOf(other)));
  }
  return ids;
}

const countOf = ({ members }: Linked): number => members.reduce((sum, { count }) => sum + count, 0);

const firstOf = ({ members }: Linked): string => members.map(({ first }) => first).sort()[0] as string;

/** The commonest name, of a person the commonest in full; of equals the longest, then the first. */
function plainId(members: readonly Counted[]): string {
  const counts = new Map<string, number>();
  for (const { signature, count } of members) {
    counts.set(signature.localId, (counts.get(signature.localId) ?? 0) + count);
  }
  const fullness = new Map([...counts.keys()].map((id) => [id, isFullName(id) ? 1 : 0]));
  const [best] = [...counts].sort(
    ([a, n], [b, m]) =>
      (fullness.get(b) ?? 0) - (fullness.get(a) ?? 0) || m - n || b.length - a.length || (a < b ? -1 : 1),
  );
  return (best as [string, number])[0];
}

const isFullName = (id: string): boolean => id.startsWith('person/') && toPersonName(id.slice('person/'.length)).isFull;

function toSuggestion(
  [one, other]: [string, string],
  { score, reasons, a }: Pick<Suggestion, 'score' | 'reasons'> & { a: Linked },
) {
  const [first, second] = one < other ? [one, other] : [other, one];
  return { a: first, b: second, score, reasons, block: identityBlock((a.members[0] as Counted).signature) };
}
