import { createHash } from 'node:crypto';
import type { Status } from '../model/event.ts';
import type { EventClaim } from '../model/graphWrites.ts';
import type { Precision } from '../model/time.ts';
import { commonest } from './commonest.ts';

/** A claim with the article it comes from, as the store keeps it. */
export interface SourcedClaim {
  readonly claim: EventClaim;
  readonly origin: Origin;
}

/** Where a claim comes from. */
export interface Origin {
  readonly articleId: string;
  readonly sourceId: string;
  readonly contentHash: string;
  readonly publishedAt: string | null;
}

/** One happening, made from all claims that agree. */
export interface EventCluster {
  readonly id: string;
  readonly block: string;
  readonly claims: readonly SourcedClaim[];
  readonly type: EventClaim['type'];
  readonly title: string | null;
  readonly reciprocal: boolean;
  /** Everybody who took part, sorted. */
  readonly participants: readonly string[];
  readonly status: Exclude<Status, 'hypothetical'>;
  readonly start: string | null;
  readonly end: string | null;
  readonly notBefore: string | null;
  readonly notAfter: string | null;
  readonly precision: Precision;
  readonly place: readonly string[];
  readonly about: readonly string[];
  readonly confidence: number;
  /** Claims that deny what the event's status says. */
  readonly contradicting: ReadonlySet<string>;
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
export function clusterEvents(block: string, claims: readonly SourcedClaim[]): EventCluster[] {
  const sorted = [...claims].sort((a, b) => compare(a.claim.id, b.claim.id));
  const dated = groupDated(sorted.filter(({ claim }) => claim.start !== null));
  const undated: Group[] = [];
  for (const sourced of sorted.filter(({ claim }) => claim.start === null)) {
    // "They have never met" does not deny the meeting of one day.
    const candidates = dated.filter(
      (group) =>
        sameTopic(group, sourced.claim) && withinBounds(group, sourced.claim) && samePolarity(group, sourced.claim),
    );
    if (candidates.length === 1) candidates[0]!.joined.push(sourced);
    else undated.push({ start: null, end: null, claims: [sourced], joined: [] });
  }
  return [...dated, ...mergeByTopic(undated)].map((group) => toCluster(block, group));
}

interface Group {
  start: string | null;
  end: string | null;
  claims: SourcedClaim[];
  /** Undated claims that joined: kept apart while others are placed, so that no undated one draws in another. */
  joined: SourcedClaim[];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const endOf = ({ start, end }: { start: string | null; end: string | null }): string => end ?? start ?? '';

const daysIn = ({ claim }: SourcedClaim): number => Date.parse(endOf(claim)) - Date.parse(claim.start ?? '');

/** The finest first: each coarser interval joins the one group inside it, or stands alone. */
function groupDated(claims: readonly SourcedClaim[]): Group[] {
  const groups: Group[] = [];
  const byLength = [...claims].sort(
    (a, b) =>
      daysIn(a) - daysIn(b) || compare(a.claim.start ?? '', b.claim.start ?? '') || compare(a.claim.id, b.claim.id),
  );
  const intervals = new Map<string, SourcedClaim[]>();
  for (const sourced of byLength) {
    const interval = `${sourced.claim.start}/${endOf(sourced.claim)}`;
    intervals.set(interval, [...(intervals.get(interval) ?? []), sourced]);
  }
  for (const same of intervals.values()) {
    const { start, end, precision } = same[0]!.claim;
    const inside = groups.filter((group) => group.start! >= start! && endOf(group) <= endOf({ start, end }));
    const only = inside.length === 1 ? inside[0] : undefined;
    if (only) {
      only.claims.push(...same);
      // "20 March" beside "20-22 March": a visit of three days, told by its first.
      if (precision === 'day') Object.assign(only, { start, end });
    } else groups.push({ start, end, claims: [...same], joined: [] });
  }
  return groups;
}

const topicsOf = (claim: EventClaim): readonly string[] => [...claim.about, ...claim.place].sort();

function sameTopic(group: Group, claim: EventClaim): boolean {
  const topics = topicsOf(claim);
  const theirs = new Set(group.claims.flatMap((other) => topicsOf(other.claim)));
  return topics.length === 0 ? theirs.size === 0 : topics.some((topic) => theirs.has(topic));
}

const samePolarity = (group: Group, claim: EventClaim): boolean =>
  group.claims.every((other) => (other.claim.status === 'negated') === (claim.status === 'negated'));

const withinBounds = (group: Group, { notBefore, notAfter }: EventClaim): boolean =>
  (!notBefore || endOf(group) >= notBefore) && (!notAfter || group.start! <= notAfter);

/** Undated groups that share a topic, directly or through another, are one. */
function mergeByTopic(groups: readonly Group[]): Group[] {
  const merged: Group[] = [];
  for (const group of groups) {
    const touching = merged.filter((other) => sameTopic(other, group.claims[0]!.claim));
    const [first, ...rest] = touching;
    if (!first) {
      merged.push({ ...group, claims: [...group.claims] });
      continue;
    }
    first.claims.push(...group.claims, ...rest.flatMap((other) => other.claims));
    for (const other of rest) merged.splice(merged.indexOf(other), 1);
  }
  return merged;
}

const STANDING = ['alleged', 'planned', 'asserted', 'negated'] as const;

function toCluster(block: string, group: Group): EventCluster {
  const claims = [...group.claims, ...group.joined].sort(
    (a, b) =>
      compare(a.origin.publishedAt ?? '', b.origin.publishedAt ?? '') ||
      STANDING.indexOf(a.claim.status) - STANDING.indexOf(b.claim.status) ||
      compare(a.claim.id, b.claim.id),
  );
  const status = statusOf(claims);
  const denied = (claim: EventClaim) => (claim.status === 'negated') !== (status === 'negated');
  const supporting = claims.filter(({ claim }) => !denied(claim));
  const of = (field: 'place' | 'about') => [...new Set(supporting.flatMap(({ claim }) => claim[field]))].sort();
  const about = of('about');
  const bound = (field: 'notBefore' | 'notAfter') => {
    const bounds = supporting.flatMap(({ claim }) => claim[field] ?? []).sort();
    return group.start ? null : ((field === 'notBefore' ? bounds.at(-1) : bounds[0]) ?? null);
  };
  const finest = group.claims.find(({ claim }) => claim.start === group.start && claim.end === group.end);
  const when = group.start ? `${group.start}/${endOf(group)}` : `undated/${topicKey(group)}`;
  return {
    id: `event/${shortHash(`${block}|${when}`)}`,
    block,
    claims,
    type: commonest(supporting.flatMap(({ claim }) => claim.type ?? [])) as EventClaim['type'],
    title: commonest(supporting.flatMap(({ claim }) => claim.title ?? [])),
    reciprocal: claims[0]!.claim.reciprocal,
    participants: [...new Set(claims.flatMap(({ claim }) => [...claim.source, ...claim.target]))].sort(),
    status,
    start: group.start,
    end: group.end,
    notBefore: bound('notBefore'),
    notAfter: bound('notAfter'),
    precision: group.start ? (finest?.claim.precision ?? 'day') : 'unknown',
    place: of('place'),
    about,
    confidence: Math.max(...supporting.map(({ claim }) => claim.confidence)),
    contradicting: new Set(claims.filter(({ claim }) => denied(claim)).map(({ claim }) => claim.id)),
  };
}

/** Two undated groups of one block never share a topic, so the smallest topic tells them apart. */
const topicKey = (group: Group): string => group.claims.flatMap(({ claim }) => topicsOf(claim)).sort()[0] ?? '';

/**
 * A plan that is carried out, or called off, is what the latest article says. A denial of what is asserted or alleged
 * does not undo it: it stands beside it and contradicts.
 */
function statusOf(inOrder: readonly SourcedClaim[]): EventCluster['status'] {
  const statuses = inOrder.map(({ claim }) => claim.status);
  const happened = statuses.filter((status) => status === 'asserted' || status === 'alleged');
  if (happened.length > 0) return happened.includes('asserted') ? 'asserted' : 'alleged';
  return statuses.at(-1) ?? 'asserted';
}
