import type { EdgeRelation, GraphEdge, GraphNode } from '../../model/api.ts';
import type { EntityKind } from '../../model/entity.ts';
import type { Picture } from './picture.ts';
import { isStatement } from './statements.ts';

export type ConnectionStatus = GraphEdge['status'];

/** Whole days, both ends in it, as `2023-03-20`. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/** What of the picture is to be seen. */
export interface Filters {
  readonly hiddenKinds: ReadonlySet<EntityKind>;
  readonly hiddenStatuses: ReadonlySet<ConnectionStatus>;
  readonly hiddenRelations: ReadonlySet<EdgeRelation>;
  /** Is what was said (statements, not events) left out? */
  readonly statementsHidden: boolean;
  /** Connections of less confidence are left out; 0 to 1. */
  readonly leastConfidence: number;
  /** Connections that fewer independent publishers report are left out. */
  readonly leastSources: number;
  /** Connections that happened at another time are left out. */
  readonly time: DayRange | null;
  /** Are connections without a date left out? */
  readonly undatedHidden: boolean;
}

export const NO_FILTERS: Filters = {
  hiddenKinds: new Set(),
  hiddenStatuses: new Set(),
  hiddenRelations: new Set(),
  statementsHidden: false,
  leastConfidence: 0,
  leastSources: 1,
  time: null,
  undatedHidden: false,
};

/** What is to be seen: what neither the filters nor the person's hand has hidden. */
export interface Shown {
  readonly entities: readonly GraphNode[];
  readonly connections: readonly GraphEdge[];
  /** Ids of both. */
  readonly ids: ReadonlySet<string>;
  /** Entities and connections that the filters leave out, beside those hidden by hand. */
  readonly filtered: { readonly entities: number; readonly connections: number };
}

export function toggled<T>(set: ReadonlySet<T>, value: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}

/** The first and last day of a date that may be a month or a year: `2023-02` is `2023-02-01` to `2023-02-31`. */
const firstDay = (date: string) => `${date}-01-01`.slice(0, 10);
const lastDay = (date: string) =>
  date.length >= 10 ? date.slice(0, 10) : date.length >= 7 ? `${date}-31` : `${date}-12-31`;

/** Days that a connection may have happened on; null without a date. */
export function daysOf({ start, end }: Pick<GraphEdge, 'start' | 'end'>): DayRange | null {
  const first = start ?? end;
  if (first === null) return null;
  return { from: firstDay(first), to: lastDay(end ?? first) };
}

/** Do the filters let a connection through, whatever its ends? */
export function passes(filters: Filters, connection: GraphEdge): boolean {
  const { status, relation, confidence, sourceCount } = connection;
  if (filters.hiddenStatuses.has(status) || filters.hiddenRelations.has(relation)) return false;
  if (filters.statementsHidden && isStatement(relation)) return false;
  if (confidence < filters.leastConfidence || sourceCount < filters.leastSources) return false;
  const days = daysOf(connection);
  if (days === null) return !filters.undatedHidden;
  return filters.time === null || (days.from <= filters.time.to && days.to >= filters.time.from);
}

/**
 * What the filters and the person's hand leave. A connection goes with either of its ends, and an entity with the last of the
 * connections that it had.
 */
export function applyFilters(picture: Picture, filters: Filters): Shown {
  const present = new Map([...picture.entities].filter(([id]) => !picture.hidden.has(id)));
  const isIn = ({ source, target }: GraphEdge) => present.has(source) && present.has(target);
  const unhidden = [...picture.connections.values()].filter(isIn);
  const kept = (id: string) => {
    const entity = present.get(id);
    return entity !== undefined && !filters.hiddenKinds.has(entity.kind);
  };
  const connections = unhidden.filter(
    (connection) => kept(connection.source) && kept(connection.target) && passes(filters, connection),
  );
  const ends = (edges: readonly GraphEdge[]) => new Set(edges.flatMap(({ source, target }) => [source, target]));
  const had = ends(unhidden.filter(({ source, target }) => kept(source) && kept(target)));
  const has = ends(connections);
  const entities = [...present.values()].filter(({ id }) => kept(id) && (has.has(id) || !had.has(id)));
  return {
    entities,
    connections,
    ids: new Set([...entities, ...connections].map(({ id }) => id)),
    filtered: { entities: present.size - entities.length, connections: unhidden.length - connections.length },
  };
}

export const isFiltering = (filters: Filters): boolean =>
  filters.hiddenKinds.size + filters.hiddenStatuses.size + filters.hiddenRelations.size > 0 ||
  filters.statementsHidden ||
  filters.leastConfidence > 0 ||
  filters.leastSources > 1 ||
  filters.time !== null ||
  filters.undatedHidden;
