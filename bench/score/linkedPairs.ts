import type { Row } from '../../cypher/store.ts';
import type { EntityRecord } from '../../model/graphWrites.ts';
import { groupBy } from './table.ts';
import { toRandom } from './toRandom.ts';

/** An article's own entity, with what linking made of it. */
export interface Linked {
  readonly article: string;
  /** The id that the article itself gave. */
  readonly id: string;
  readonly name: string;
  readonly entityId: string;
  readonly block: string;
  readonly record: EntityRecord;
}

/** Two articles' entities, and how linking left them. */
export interface Pair {
  readonly a: Linked;
  readonly b: Linked;
  readonly made: Made;
}
export type Made = 'joined' | 'apart' | 'suggested';

/** A pair that somebody read the two articles of. */
export interface JudgedPair {
  readonly a: Pick<Linked, 'article' | 'id' | 'name'>;
  readonly b: Pick<Linked, 'article' | 'id' | 'name'>;
  /** The sample that it was drawn for: `joined`, `apart`, `suggested`, or `named` where it was looked for. */
  readonly sample: Made | 'named';
  /** How linking had left it then. */
  readonly made: Made;
  /** Whether both are one; `neither` where one of them is no entity at all, and so no fault of linking. */
  readonly verdict: 'same' | 'different' | 'neither' | 'unclear';
  /** The kind of fault, where linking was wrong. */
  readonly cause?: string;
}

export const LINKED_RECORDS =
  'MATCH (s:Signature)<-[r:RECORDS]-(a:Article) RETURN a.canonicalUrl AS article, r.localId AS id, r.entityId AS entityId, s.block AS block, r.record AS record';

export function toLinked({ article, id, entityId, block, record }: Row): Linked {
  const parsed = JSON.parse(record as string) as EntityRecord;
  const ids = {
    article: (article as string | null)?.split('/').at(-1) ?? '',
    id: id as string,
    entityId: entityId as string,
  };
  return { ...ids, name: parsed.name, block: block as string, record: parsed };
}

/** States are told by their codes: there is nothing to link. */
const isLinked = ({ id }: Linked): boolean => !id.startsWith('state/');

/** How many pairs of each kind are drawn. */
const WANTED = { joined: 20, joinedOtherwiseNamed: 40, apart: 40, suggested: 20 };

/**
 * Pairs to be judged, drawn by a seed: entities first, then two of an entity's articles, so that a president is no
 * likelier drawn than a mayor. Of the joined two thirds have two names, where faults are likelier.
 */
export function drawPairs(all: readonly Linked[], suggested: readonly (readonly [string, string])[], seed: number) {
  const random = toRandom(seed);
  const linked = all.filter(isLinked).sort((x, y) => (placeOf(x) < placeOf(y) ? -1 : 1));
  const byEntity = groupBy(linked, ({ entityId }) => entityId);
  const draw = <X>(from: readonly X[]): X => from[Math.floor(random() * from.length)] as X;
  const drawMany = <X>(from: readonly X[], n: number): X[] => {
    const left = [...from];
    return Array.from(
      { length: Math.min(n, left.length) },
      () => left.splice(Math.floor(random() * left.length), 1)[0]!,
    );
  };
  const several = [...byEntity.values()].filter((own) => new Set(own.map(({ article }) => article)).size > 1);
  const has = (own: readonly Linked[], fits: (a: Linked, b: Linked) => boolean) =>
    own.some((a) => own.some((b) => a.article !== b.article && fits(a, b)));
  const sameName = (a: Linked, b: Linked) => a.id === b.id;
  const otherName = (a: Linked, b: Linked) => a.id !== b.id;
  const alike = several.filter((own) => has(own, sameName));
  const otherwise = several.filter((own) => has(own, otherName));
  const pairOf = (own: readonly Linked[], fits: (a: Linked, b: Linked) => boolean): Pair => {
    const pairs = own.flatMap((a, i) =>
      own.slice(i + 1).flatMap((b) => (a.article !== b.article && fits(a, b) ? [{ a, b }] : [])),
    );
    return { ...draw(pairs), made: 'joined' };
  };
  const blocks = [...groupBy(linked, ({ block }) => block).values()].filter(
    (own) => new Set(own.map(({ entityId }) => entityId)).size > 1,
  );
  const apart = drawMany(blocks, WANTED.apart).map((own): Pair => {
    const a = draw(own);
    return { a, b: draw(own.filter(({ entityId }) => entityId !== a.entityId)), made: 'apart' };
  });
  const pairs: Pair[] = [
    ...drawMany(alike, WANTED.joined).map((own) => pairOf(own, sameName)),
    ...drawMany(otherwise, WANTED.joinedOtherwiseNamed).map((own) => pairOf(own, otherName)),
    ...apart,
    ...drawMany(suggested, WANTED.suggested).map(
      ([a, b]): Pair => ({ a: draw(byEntity.get(a) ?? []), b: draw(byEntity.get(b) ?? []), made: 'suggested' }),
    ),
  ];
  return { pairs, entities: byEntity.size, alike: alike.length, otherwise: otherwise.length, blocks: blocks.length };
}

export const placeOf = ({ article, id }: Pick<Linked, 'article' | 'id'>): string => `${article} ${id}`;
