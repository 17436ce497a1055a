import type { EdgeRelation } from '../model/api.ts';
import type { EventClaim } from '../model/graphWrites.ts';

type EdgeStatus = EventClaim['status'];

/** What makes an edge one: relation, both ends, status. Its id says all of it, so that it is found without a scan. */
export interface EdgeKey {
  readonly id: string;
  readonly relation: EdgeRelation;
  readonly status: EdgeStatus;
  readonly source: string;
  readonly target: string;
}

/** A fact (event or statement) as an edge needs to know it. */
export interface FactSummary {
  readonly id: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly title: string | null;
  readonly confidence: number;
}

/** An edge lists so many of its facts, the first by id: a president speaks of his state in thousands of statements. */
export const LISTED = 100;

/** Relations that stay events: too little is known for a line in the picture. */
const NO_EDGE: ReadonlySet<EdgeRelation> = new Set(['RELATED_TO']);

export function toEdgeKey(key: Omit<EdgeKey, 'id'>): EdgeKey {
  return { ...key, id: `edge/${key.relation}/${key.status}/${key.source}/${key.target}` };
}

/** The key that an edge's id spells, or null where it spells none. */
export function parseEdgeId(id: string): EdgeKey | null {
  const match = /^edge\/([A-Z_]+)\/([a-z]+)\/([a-z]+\/[^/]+)\/([a-z]+\/[^/]+)$/.exec(id);
  if (!match) return null;
  const [, relation, status, source, target] = match as unknown as [string, EdgeRelation, EdgeStatus, string, string];
  return { id, relation, status, source, target };
}

/** The relationship type an edge is stored under: a meeting that did not happen is CLAIMED, never MET. */
export const edgeType = ({ relation, status }: Pick<EdgeKey, 'relation' | 'status'>): EdgeRelation | 'CLAIMED' =>
  status === 'asserted' ? relation : 'CLAIMED';

/** The edges an event draws: from each source to each target; between all, smaller id first, where it is reciprocal. */
export function edgesOfEvent(event: {
  readonly relation: EventClaim['relation'];
  readonly status: EdgeStatus;
  readonly reciprocal: boolean;
  readonly source: readonly string[];
  readonly target: readonly string[];
}): EdgeKey[] {
  const { relation, status, source, target, reciprocal } = event;
  if (NO_EDGE.has(relation)) return [];
  if (!reciprocal) {
    return source.flatMap((from) =>
      target.filter((to) => to !== from).map((to) => toEdgeKey({ relation, status, source: from, target: to })),
    );
  }
  // "The presidents of Egypt and Kenya met": several sources and nobody else.
  const pairs = target.length
    ? source.flatMap((from) => target.map((to) => [from, to] as const))
    : source.flatMap((from, i) => source.slice(i + 1).map((to) => [from, to] as const));
  const keys = pairs
    .filter(([from, to]) => from !== to)
    .map((pair) => {
      const [first, last] = [...pair].sort() as [string, string];
      return toEdgeKey({ relation, status, source: first, target: last });
    });
  return [...new Map(keys.map((key) => [key.id, key])).values()];
}

/** The edges a statement draws: its speaker spoke about, and to, others. */
export function edgesOfStatement(statement: {
  readonly speaker: string | null;
  readonly about: readonly string[];
  readonly addressees: readonly string[];
}): EdgeKey[] {
  const { speaker, about, addressees } = statement;
  if (!speaker) return [];
  const edge = (relation: EdgeRelation) => (target: string) =>
    toEdgeKey({ relation, status: 'asserted', source: speaker, target });
  return [
    ...about.filter((id) => id !== speaker).map(edge('SPOKE_ABOUT')),
    ...addressees.filter((id) => id !== speaker).map(edge('SPOKE_TO')),
  ];
}

/** From when to when some facts were, and how sure the surest is. */
export function summariseFacts(facts: readonly FactSummary[]) {
  const starts = facts.flatMap((fact) => fact.start ?? []).sort();
  const ends = facts.flatMap((fact) => fact.end ?? fact.start ?? []).sort();
  return {
    factIds: facts.map((fact) => fact.id).sort(),
    start: starts[0] ?? null,
    end: ends.at(-1) ?? null,
    confidence: facts.reduce((most, { confidence }) => Math.max(most, confidence), 0),
  };
}

/**
 * Independent publishers: articles with one text are one wire story, whoever prints it, and one publisher's many
 * articles are one source.
 */
export function countIndependent(origins: readonly string[]): number {
  const publisherOf = new Map<string, string>();
  for (const origin of [...origins].sort()) {
    const [, source = '', contentHash = ''] = origin.split(' ');
    const known = publisherOf.get(contentHash);
    if (known === undefined || source < known) publisherOf.set(contentHash, source);
  }
  return new Set(publisherOf.values()).size;
}
