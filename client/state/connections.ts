import type { EdgeRelation, GraphEdge, GraphNode, RelationCount } from '../../model/api.ts';

export interface ConnectionRow {
  readonly connection: GraphEdge;
  /** The entity at the other end; the same entity for a self-loop. */
  readonly other: GraphNode;
}

export interface ConnectionGroup {
  readonly relation: EdgeRelation;
  readonly direction: RelationCount['direction'];
  readonly rows: readonly ConnectionRow[];
}

/** How a connection is seen from one of its ends. */
export function directionFrom(connection: GraphEdge, entityId: string): RelationCount['direction'] {
  if (connection.reciprocal) return 'both';
  return connection.source === entityId ? 'out' : 'in';
}

const latest = (connection: GraphEdge) => connection.end ?? connection.start ?? '';

/**
 * An entity's connections by relation and direction: groups with most connections first, in a group the latest first
 * and undated ones last. Connections whose other end is not among `entities` are left out.
 */
export function groupConnections(
  entityId: string,
  connections: readonly GraphEdge[],
  entities: ReadonlyMap<string, GraphNode>,
): ConnectionGroup[] {
  const groups = new Map<
    string,
    { relation: EdgeRelation; direction: RelationCount['direction']; rows: ConnectionRow[] }
  >();
  for (const connection of connections) {
    const other = entities.get(connection.source === entityId ? connection.target : connection.source);
    if (other === undefined) continue;
    const direction = directionFrom(connection, entityId);
    const key = `${connection.relation} ${direction}`;
    const group = groups.get(key) ?? { relation: connection.relation, direction, rows: [] };
    group.rows.push({ connection, other });
    groups.set(key, group);
  }
  const byDate = (a: ConnectionRow, b: ConnectionRow) =>
    latest(b.connection).localeCompare(latest(a.connection)) || a.other.name.localeCompare(b.other.name);
  for (const group of groups.values()) group.rows.sort(byDate);
  return [...groups.values()].sort(
    (a, b) =>
      b.rows.length - a.rows.length || a.relation.localeCompare(b.relation) || a.direction.localeCompare(b.direction),
  );
}
