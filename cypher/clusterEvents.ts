import { createHash } from 'node:crypto';
import type { Status } from '../model/event.ts';
import type { EventClaim } from '../model/graphWrites.ts';
import type { Precision } from '../model/time.ts';
import type { CountedKind, EventKind } from './claimKinds.ts';
import { commonestOf } from './commonest.ts';

type Counted = CountedKind<EventKind>;

/** One happening, made from all claims that agree. */
export interface EventCluster {
  readonly id: string;
  readonly block: string;
  readonly kinds: readonly Counted[];
  readonly relation: EventClaim['relation'];
  readonly type: EventClaim['type'];
  readonly title: string | null;
  readonly reciprocal: boolean;
  /** Sorted; of a reciprocal event all who took part, and the target empty. */
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly status: Exclude<Status, 'hypothetical'>;
  readonly start: string | null;
  readonly end: string | null;
  readonly notBefore: string | null;
  readonly notAfter: string | null;
  readonly precision: Precision;
  readonly place: readonly string[];
  readonly about: readonly string[];
  readonly confidence: number;
  /** Keys of the kinds that deny what the event's status says. */
  readonly contradicting: ReadonlySet<string>;
  /** Claims that say so, the contradicting left out. */
  readonly evidenceCount: number;
}

const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

/**
 * The block a claim belongs to: claims of different blocks never make one event, so each block is clustered alone.
 * Relation, participants (both sides as one set where the relation is reciprocal) and an office's title.
 */
export function eventBlock(claim: EventClaim): string {
  const sides = claim.reciprocal
    ? [[...claim.source, ...claim.target].sort()]
    : [[...claim.source].sort(), [...claim.target].sort()];
  return `event:${shortHash(JSON.stringify([claim.relation, sides, claim.title?.toLowerCase() ?? '']))}`;
}

/**
 * One block's claims to the events they tell of. A function of the set alone: no order of arrival shows in it.
 * Claims join when their dates agree at the coarser precision with exactly one candidate ("March" beside the 3rd and
 * the 20th of March joins neither); an undated claim joins only where the topic is the same.
 */
export function clusterEvents(block: string, kinds: readonly Counted[]): EventCluster[] {
  const sorted = [...kinds].sort((a, b) => compare(a.key, b.key));
  const dated = groupDated(sorted.filter(({ kind }) => kind.start !== null));
  const undated: Group[] = [];
  for (const one of sorted.filter(({ kind }) => kind.start === null)) {
    // "They have never met" does not deny the meeting of one day.
    const candidates = dated.filter(
      (group) => sameTopic(group, one.kind) && withinBounds(group, one.kind) && samePolarity(group, one.kind),
    );
    if (candidates.length === 1) candidates[0]!.joined.push(one);
    else undated.push(toGroup({ start: null, end: null }, [one]));
  }
  return [...dated, ...mergeByTopic(undated)].map((group) => toCluster(block, group));
}

interface Group {
  start: string | null;
  end: string | null;
  kinds: Counted[];
  topics: Set<string>;
  /** Undated claims that joined: kept apart while others are placed, so that no undated one draws in another. */
  joined: Counted[];
}

const toGroup = ({ start, end }: Pick<Group, 'start' | 'end'>, kinds: readonly Counted[]): Group => ({
  start,
  end,
  kinds: [...kinds],
  topics: new Set(kinds.flatMap(({ kind }) => topicsOf(kind))),
  joined: [],
});

function addTo(group: Group, kinds: readonly Counted[]) {
  group.kinds.push(...kinds);
  for (const { kind } of kinds) for (const topic of topicsOf(kind)) group.topics.add(topic);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const endOf = ({ start, end }: { readonly start: string | null; readonly end: string | null }): string =>
  end ?? start ?? '';

const daysIn = ({ kind }: Counted): number => Date.parse(endOf(kind)) - Date.parse(kind.start ?? '');

/** The finest first: each coarser interval joins the one group inside it, or stands alone. */
function groupDated(kinds: readonly Counted[]): Group[] {
  const groups: Group[] = [];
  const intervals = new Map<string, Counted[]>();
  for (const one of kinds) {
    const interval = `${one.kind.start}/${endOf(one.kind)}`;
    const same = intervals.get(interval);
    if (same) same.push(one);
    else intervals.set(interval, [one]);
  }
  const byLength = [...intervals]
    .map(([interval, same]) => ({ interval, same, length: daysIn(same[0]!) }))
    .sort((a, b) => a.length - b.length || compare(a.interval, b.interval));
  for (const { same, length } of byLength) {
    const { start, end, precision } = same[0]!.kind;
    // Nothing is inside a day, and a block may have a day for each article.
    const inside =
      length > 0 ? groups.filter((group) => group.start! >= start! && endOf(group) <= endOf({ start, end })) : [];
    const only = inside.length === 1 ? inside[0] : undefined;
    if (only) {
      addTo(only, same);
      // "20 March" beside "20-22 March": a visit of three days, told by its first.
      if (precision === 'day') Object.assign(only, { start, end });
    } else groups.push(toGroup({ start, end }, same));
  }
  return groups;
}

const topicsOf = (kind: EventKind): readonly string[] => [...kind.about, ...kind.place].sort();

function sameTopic(group: Group, kind: EventKind): boolean {
  const topics = topicsOf(kind);
  return topics.length === 0 ? group.topics.size === 0 : topics.some((topic) => group.topics.has(topic));
}

const samePolarity = (group: Group, kind: EventKind): boolean =>
  group.kinds.every((other) => (other.kind.status === 'negated') === (kind.status === 'negated'));

const withinBounds = (group: Group, { notBefore, notAfter }: EventKind): boolean =>
  (!notBefore || endOf(group) >= notBefore) && (!notAfter || group.start! <= notAfter);

/** Undated groups that share a topic, directly or through another, are one. */
function mergeByTopic(groups: readonly Group[]): Group[] {
  const merged: Group[] = [];
  for (const group of groups) {
    const touching = merged.filter((other) => sameTopic(other, group.kinds[0]!.kind));
    const [first, ...rest] = touching;
    if (!first) {
      merged.push(group);
      continue;
    }
    addTo(first, [...group.kinds, ...rest.flatMap((other) => other.kinds)]);
    for (const other of rest) merged.splice(merged.indexOf(other), 1);
  }
  return merged;
}

const STANDING = ['alleged', 'planned', 'asserted', 'negated'] as const;

function toCluster(block: string, group: Group): EventCluster {
  const kinds = [...group.kinds, ...group.joined].sort(
    (a, b) =>
      compare(a.latest, b.latest) ||
      STANDING.indexOf(a.kind.status) - STANDING.indexOf(b.kind.status) ||
      compare(a.key, b.key),
  );
  const status = statusOf(kinds);
  const denied = ({ kind }: Counted) => (kind.status === 'negated') !== (status === 'negated');
  const supporting = kinds.filter((one) => !denied(one));
  const of = (field: 'place' | 'about') => [...new Set(supporting.flatMap(({ kind }) => kind[field]))].sort();
  const bound = (field: 'notBefore' | 'notAfter') => {
    const bounds = supporting.flatMap(({ kind }) => kind[field] ?? []).sort();
    return group.start ? null : ((field === 'notBefore' ? bounds.at(-1) : bounds[0]) ?? null);
  };
  const finest = group.kinds.find(({ kind }) => kind.start === group.start && kind.end === group.end);
  const when = group.start ? `${group.start}/${endOf(group)}` : `undated/${topicKey(group)}`;
  const { relation, reciprocal, source, target } = kinds[0]!.kind;
  return {
    id: `event/${shortHash(`${block}|${when}`)}`,
    block,
    kinds,
    relation,
    type: commonestSaid(supporting, ({ type }) => type) as EventClaim['type'],
    title: commonestSaid(supporting, ({ title }) => title),
    reciprocal,
    source,
    target,
    status,
    start: group.start,
    end: group.end,
    notBefore: bound('notBefore'),
    notAfter: bound('notAfter'),
    precision: group.start ? (finest?.kind.precision ?? 'day') : 'unknown',
    place: of('place'),
    about: of('about'),
    confidence: Math.max(...supporting.map(({ kind }) => kind.confidence)),
    contradicting: new Set(kinds.filter(denied).map(({ key }) => key)),
    evidenceCount: supporting.reduce((sum, { count }) => sum + count, 0),
  };
}

/** What most claims say. */
export function commonestSaid<Kind>(
  kinds: readonly { readonly kind: Kind; readonly count: number }[],
  of: (kind: Kind) => string | null | undefined,
): string | null {
  const counts = new Map<string, number>();
  for (const { kind, count } of kinds) {
    const said = of(kind);
    if (said !== null && said !== undefined) counts.set(said, (counts.get(said) ?? 0) + count);
  }
  return commonestOf(counts);
}

/** Two undated groups of one block never share a topic, so the smallest topic tells them apart. */
const topicKey = (group: Group): string => [...group.topics].sort()[0] ?? '';

/**
 * A plan that is carried out, or called off, is what the latest article says. A denial of what is asserted or alleged
 * does not undo it: it stands beside it and contradicts.
 */
function statusOf(inOrder: readonly Counted[]): EventCluster['status'] {
  const statuses = inOrder.map(({ kind }) => kind.status);
  const happened = statuses.filter((status) => status === 'asserted' || status === 'alleged');
  if (happened.length > 0) return happened.includes('asserted') ? 'asserted' : 'alleged';
  return statuses.at(-1) ?? 'asserted';
}
