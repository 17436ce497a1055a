import type { GraphEdge, GraphNode, GraphResponse } from '../../model/api.ts';
import type { EntityKind } from '../../model/entity.ts';
import { EMPTY_PLACE, type Place } from './place.ts';

export type ConnectionStatus = GraphEdge['status'];

/** All that the explorer shows, apart from what a query can fetch again. */
export interface ExplorerState {
  /** Entities in the picture, by id. */
  readonly entities: ReadonlyMap<string, GraphNode>;
  /** Connections in the picture, by id; both ends are in `entities`. */
  readonly connections: ReadonlyMap<string, GraphEdge>;
  /** What the whole graph holds; null until the first answer. */
  readonly total: GraphResponse['total'] | null;
  readonly place: Place;
  readonly hiddenKinds: ReadonlySet<EntityKind>;
  readonly hiddenStatuses: ReadonlySet<ConnectionStatus>;
  /** Is what was said (statements, not events) left out? */
  readonly statementsHidden: boolean;
  /** What the camera should go to; `turn` tells two requests for the same apart. */
  readonly centre: { readonly id: string; readonly turn: number } | null;
}

export type ExplorerAction =
  | { type: 'overviewLoaded'; graph: GraphResponse }
  | { type: 'added'; entities: readonly GraphNode[]; connections: readonly GraphEdge[] }
  | { type: 'selected'; id: string | null; centre?: boolean }
  | { type: 'articleOpened'; article: string; evidence: string | null }
  | { type: 'articleClosed' }
  | { type: 'readingToggled' }
  | { type: 'viewChosen'; view: Place['view'] }
  | { type: 'placeRestored'; place: Place }
  | { type: 'kindToggled'; kind: EntityKind }
  | { type: 'statusToggled'; status: ConnectionStatus }
  | { type: 'statementsToggled' }
  | { type: 'filtersCleared' };

export const initialState = (place: Place = EMPTY_PLACE): ExplorerState => ({
  entities: new Map(),
  connections: new Map(),
  total: null,
  place,
  hiddenKinds: new Set(),
  hiddenStatuses: new Set(),
  statementsHidden: false,
  centre: place.select === null ? null : { id: place.select, turn: 1 },
});

const NO_ARTICLE = { article: null, evidence: null, reading: false } as const;

function toggled<T>(set: ReadonlySet<T>, value: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}

/** Both maps with more in them. A connection with an end that is nowhere to be seen is left out: it could not be drawn. */
function added(state: ExplorerState, entities: readonly GraphNode[], connections: readonly GraphEdge[]): ExplorerState {
  const nextEntities = new Map(state.entities);
  for (const entity of entities) nextEntities.set(entity.id, entity);
  const nextConnections = new Map(state.connections);
  for (const connection of connections) {
    if (nextEntities.has(connection.source) && nextEntities.has(connection.target)) {
      nextConnections.set(connection.id, connection);
    }
  }
  return { ...state, entities: nextEntities, connections: nextConnections };
}

const centred = (state: ExplorerState, id: string) => ({ id, turn: (state.centre?.turn ?? 0) + 1 });

/** The next state. Pure: what to fetch is decided by the views that see the state. */
export function reduceExplorer(state: ExplorerState, action: ExplorerAction): ExplorerState {
  switch (action.type) {
    case 'overviewLoaded':
      return { ...added(state, action.graph.nodes, action.graph.edges), total: action.graph.total };
    case 'added':
      return added(state, action.entities, action.connections);
    case 'selected': {
      const place = { ...state.place, select: action.id, ...NO_ARTICLE };
      const centre = action.id !== null && action.centre ? centred(state, action.id) : state.centre;
      return { ...state, place, centre };
    }
    case 'articleOpened':
      return {
        ...state,
        place: { ...state.place, article: action.article, evidence: action.evidence, reading: false },
      };
    case 'articleClosed':
      return { ...state, place: { ...state.place, ...NO_ARTICLE } };
    case 'readingToggled':
      return { ...state, place: { ...state.place, reading: !state.place.reading } };
    case 'viewChosen':
      return { ...state, place: { ...state.place, view: action.view } };
    case 'placeRestored': {
      const { select } = action.place;
      const moved = select !== null && select !== state.place.select;
      return { ...state, place: action.place, centre: moved ? centred(state, select) : state.centre };
    }
    case 'kindToggled':
      return { ...state, hiddenKinds: toggled(state.hiddenKinds, action.kind) };
    case 'statusToggled':
      return { ...state, hiddenStatuses: toggled(state.hiddenStatuses, action.status) };
    case 'statementsToggled':
      return { ...state, statementsHidden: !state.statementsHidden };
    case 'filtersCleared':
      return { ...state, hiddenKinds: new Set(), hiddenStatuses: new Set(), statementsHidden: false };
  }
}
