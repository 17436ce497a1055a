import type { GraphEdge, GraphNode } from '../../model/api.ts';

/** Where a node was put by hand; pinned, or only moved. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly pinned: boolean;
}

/** What the person has gathered, and how it was arranged by hand: what undo and redo step through. */
export interface Picture {
  /** Entities in the picture, by id. */
  readonly entities: ReadonlyMap<string, GraphNode>;
  /** Connections in the picture, by id; both ends are in `entities`. */
  readonly connections: ReadonlyMap<string, GraphEdge>;
  /** Entities taken out of sight by hand; they stay in the picture, and can be shown again. */
  readonly hidden: ReadonlySet<string>;
  readonly spots: ReadonlyMap<string, Spot>;
}

export const EMPTY_PICTURE: Picture = {
  entities: new Map(),
  connections: new Map(),
  hidden: new Set(),
  spots: new Map(),
};

/** The picture with more in it. A connection with an end that is nowhere to be seen is left out: it could not be drawn. */
export function addTo(
  picture: Picture,
  more: { entities: readonly GraphNode[]; connections: readonly GraphEdge[] },
): Picture {
  const entities = new Map(picture.entities);
  for (const entity of more.entities) entities.set(entity.id, entity);
  const connections = new Map(picture.connections);
  for (const connection of more.connections) {
    if (entities.has(connection.source) && entities.has(connection.target)) connections.set(connection.id, connection);
  }
  return { ...picture, entities, connections };
}

/** Does it hold all of this already? */
export function holds(
  picture: Picture,
  more: { entities: readonly GraphNode[]; connections: readonly GraphEdge[] },
): boolean {
  return (
    more.entities.every(({ id }) => picture.entities.has(id)) &&
    more.connections.every(
      ({ id, source, target }) =>
        picture.connections.has(id) || !picture.entities.has(source) || !picture.entities.has(target),
    )
  );
}

/** An entity's neighbours in the picture, without itself. */
export function neighboursIn(picture: Picture, id: string): ReadonlySet<string> {
  const neighbours = new Set<string>();
  for (const { source, target } of picture.connections.values()) {
    if (source === id) neighbours.add(target);
    if (target === id) neighbours.add(source);
  }
  neighbours.delete(id);
  return neighbours;
}

export const hideIn = (picture: Picture, ids: Iterable<string>): Picture => ({
  ...picture,
  hidden: new Set([...picture.hidden, ...ids]),
});

/** Shows these again; without ids, all that is hidden. */
export function showIn(picture: Picture, ids: Iterable<string> = picture.hidden): Picture {
  const hidden = new Set(picture.hidden);
  for (const id of ids) hidden.delete(id);
  return { ...picture, hidden };
}

/** Hides all but these and their neighbours. */
export function keepIn(picture: Picture, ids: readonly string[]): Picture {
  const kept = new Set(ids.flatMap((id) => [id, ...neighboursIn(picture, id)]));
  return hideIn(
    picture,
    [...picture.entities.keys()].filter((id) => !kept.has(id)),
  );
}

/** Takes out of the picture what hangs on one entity alone: its neighbours that have no other. Pinned ones stay. */
export function collapseIn(picture: Picture, id: string): Picture {
  const others = new Map<string, Set<string>>();
  for (const { source, target } of picture.connections.values()) {
    for (const [one, other] of [
      [source, target],
      [target, source],
    ] as const) {
      if (one === other) continue;
      const set = others.get(one);
      if (set === undefined) others.set(one, new Set([other]));
      else set.add(other);
    }
  }
  const gone = new Set(
    [...(others.get(id) ?? [])].filter(
      (neighbour) => others.get(neighbour)?.size === 1 && !picture.spots.get(neighbour)?.pinned,
    ),
  );
  if (gone.size === 0) return picture;
  return {
    ...picture,
    entities: new Map([...picture.entities].filter(([key]) => !gone.has(key))),
    connections: new Map(
      [...picture.connections].filter(([, { source, target }]) => !gone.has(source) && !gone.has(target)),
    ),
  };
}

/** Puts a node somewhere and pins it there, or lets it go. */
export const placeIn = (picture: Picture, id: string, spot: Spot): Picture => ({
  ...picture,
  spots: new Map(picture.spots).set(id, spot),
});
