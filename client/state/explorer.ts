import type { EdgeRelation, GraphEdge, GraphNode, GraphResponse, PathsResponse } from '../../model/api.ts';
import type { EntityKind } from '../../model/entity.ts';
import { type ConnectionStatus, type Filters, NO_FILTERS, toggled } from './filters.ts';
import { type History, NO_HISTORY, redo, remember, undo } from './history.ts';
import { many } from './many.ts';
import {
  addTo,
  collapseIn,
  EMPTY_PICTURE,
  hideIn,
  holds,
  keepIn,
  type Picture,
  placeIn,
  type Spot,
  showIn,
} from './picture.ts';
import { EMPTY_PLACE, type Place } from './place.ts';

/** All that the explorer shows, apart from what a query can fetch again. */
export interface ExplorerState {
  readonly picture: Picture;
  readonly history: History;
  /** What the whole graph holds; null until the first answer. */
  readonly total: GraphResponse['total'] | null;
  readonly place: Place;
  readonly filters: Filters;
  /** Ids of what stands out until something is selected: what came with articles just added, or a way between two. */
  readonly lit: ReadonlySet<string>;
  /** What the camera should go to; `turn` tells two requests for the same apart. */
  readonly centre: { readonly id: string; readonly turn: number } | null;
}

export type ExplorerAction =
  | { type: 'overviewLoaded'; graph: GraphResponse }
  | { type: 'added'; entities: readonly GraphNode[]; connections: readonly GraphEdge[]; lit?: boolean }
  | { type: 'hidden'; id: string }
  | { type: 'keptOnly'; id: string }
  | { type: 'allShown' }
  | { type: 'collapsed'; id: string }
  | { type: 'placed'; id: string; from: Spot; to: Spot }
  | { type: 'undone' }
  | { type: 'redone' }
  | { type: 'selected'; id: string | null; centre?: boolean }
  | { type: 'pathsAsked'; from: string; to: string }
  | { type: 'pathsEnded' }
  | { type: 'pathsShown'; paths: PathsResponse }
  | { type: 'articleOpened'; article: string; evidence: string | null }
  | { type: 'articleClosed' }
  | { type: 'readingToggled' }
  | { type: 'viewChosen'; view: Place['view'] }
  | { type: 'placeRestored'; place: Place }
  | { type: 'kindToggled'; kind: EntityKind }
  | { type: 'statusToggled'; status: ConnectionStatus }
  | { type: 'relationToggled'; relation: EdgeRelation }
  | { type: 'filtered'; filters: Partial<Filters> }
  | { type: 'filtersCleared' };

export const initialState = (place: Place = EMPTY_PLACE, filters: Filters = NO_FILTERS): ExplorerState => ({
  picture: EMPTY_PICTURE,
  history: NO_HISTORY,
  total: null,
  place,
  filters,
  lit: NOTHING,
  centre: place.select === null ? null : { id: place.select, turn: 1 },
});

const NOTHING: ReadonlySet<string> = new Set();
const NO_ARTICLE = { article: null, evidence: null, reading: false } as const;

const centred = (state: ExplorerState, id: string) => ({ id, turn: (state.centre?.turn ?? 0) + 1 });

const nameOf = (state: ExplorerState, id: string) => state.picture.entities.get(id)?.name ?? 'an entity';

/** The next picture, as a step that can be undone; a step that changes nothing is none. */
function stepped(state: ExplorerState, picture: Picture, name: string): ExplorerState {
  if (picture === state.picture) return state;
  return { ...state, picture, history: remember(state.history, { picture: state.picture, name }) };
}

/** Where the person is, without a selection that the picture no longer has: it would be fetched anew at once. */
function unselected(state: ExplorerState): ExplorerState {
  const { select } = state.place;
  const { entities, connections, hidden } = state.picture;
  if (select === null || (entities.has(select) && !hidden.has(select)) || connections.has(select)) return state;
  return { ...state, place: { ...state.place, select: null, to: null, ...NO_ARTICLE } };
}

function stepBack(state: ExplorerState, step: typeof undo): ExplorerState {
  const taken = step(state.history, state.picture);
  return taken === null ? state : unselected({ ...state, ...taken });
}

function added(state: ExplorerState, more: { entities: readonly GraphNode[]; connections: readonly GraphEdge[] }) {
  const next = addTo(state.picture, more);
  // What is there already is brought up to date, which is no step of the person's.
  if (holds(state.picture, more)) return { ...state, picture: next };
  const entitiesAdded = next.entities.size - state.picture.entities.size;
  const what =
    entitiesAdded > 0
      ? many(entitiesAdded, 'entity', 'entities')
      : many(next.connections.size - state.picture.connections.size, 'connection', 'connections');
  return stepped(state, next, `add ${what}`);
}

/** Ids that a picture has and the one before had not. */
function newIn(before: Picture, after: Picture): ReadonlySet<string> {
  return new Set([
    ...[...after.entities.keys()].filter((id) => !before.entities.has(id)),
    ...[...after.connections.keys()].filter((id) => !before.connections.has(id)),
  ]);
}

/** The next state. Pure: what to fetch is decided by the views that see the state. */
export function reduceExplorer(state: ExplorerState, action: ExplorerAction): ExplorerState {
  const { picture, place, filters } = state;
  switch (action.type) {
    case 'overviewLoaded': {
      const { nodes, edges, total } = action.graph;
      return { ...state, picture: addTo(picture, { entities: nodes, connections: edges }), total };
    }
    case 'added': {
      const next = added(state, action);
      return action.lit ? { ...next, lit: newIn(picture, next.picture) } : next;
    }
    case 'hidden':
      return unselected(stepped(state, hideIn(picture, [action.id]), `hide ${nameOf(state, action.id)}`));
    case 'keptOnly':
      return stepped(state, keepIn(picture, [action.id]), `show only ${nameOf(state, action.id)} and its neighbours`);
    case 'allShown':
      return stepped(state, showIn(picture), 'show what was hidden');
    case 'collapsed':
      return unselected(stepped(state, collapseIn(picture, action.id), `collapse ${nameOf(state, action.id)}`));
    case 'placed': {
      const { id, from, to } = action;
      const before = picture.spots.has(id) ? picture : placeIn(picture, id, from);
      const moved = from.x !== to.x || from.y !== to.y;
      const verb = moved ? 'move' : to.pinned ? 'pin' : 'unpin';
      return stepped({ ...state, picture: before }, placeIn(before, id, to), `${verb} ${nameOf(state, id)}`);
    }
    case 'undone':
      return stepBack(state, undo);
    case 'redone':
      return stepBack(state, redo);
    case 'selected': {
      const { id } = action;
      const shown =
        id !== null && picture.hidden.has(id)
          ? stepped(state, showIn(picture, [id]), `show ${nameOf(state, id)}`)
          : state;
      const centre = id !== null && action.centre ? centred(state, id) : state.centre;
      return { ...shown, place: { ...place, select: id, to: null, ...NO_ARTICLE }, centre, lit: NOTHING };
    }
    case 'pathsAsked':
      return { ...state, place: { ...place, select: action.from, to: action.to, ...NO_ARTICLE }, lit: NOTHING };
    case 'pathsEnded':
      return { ...state, place: { ...place, to: null, ...NO_ARTICLE }, lit: NOTHING };
    case 'pathsShown': {
      const { nodes, edges } = action.paths;
      const shown = added(state, { entities: nodes, connections: edges });
      const ids = nodes.map(({ id }) => id);
      return {
        ...shown,
        picture: showIn(shown.picture, ids),
        lit: new Set([...ids, ...edges.map(({ id }) => id)]),
      };
    }
    case 'articleOpened':
      return { ...state, place: { ...place, article: action.article, evidence: action.evidence, reading: false } };
    case 'articleClosed':
      return { ...state, place: { ...place, ...NO_ARTICLE } };
    case 'readingToggled':
      return { ...state, place: { ...place, reading: !place.reading } };
    case 'viewChosen':
      return { ...state, place: { ...place, view: action.view } };
    case 'placeRestored': {
      const { select } = action.place;
      const moved = select !== null && select !== place.select;
      return { ...state, place: action.place, centre: moved ? centred(state, select) : state.centre };
    }
    case 'kindToggled':
      return { ...state, filters: { ...filters, hiddenKinds: toggled(filters.hiddenKinds, action.kind) } };
    case 'statusToggled':
      return { ...state, filters: { ...filters, hiddenStatuses: toggled(filters.hiddenStatuses, action.status) } };
    case 'relationToggled':
      return { ...state, filters: { ...filters, hiddenRelations: toggled(filters.hiddenRelations, action.relation) } };
    case 'filtered':
      return { ...state, filters: { ...filters, ...action.filters } };
    case 'filtersCleared':
      return { ...state, filters: NO_FILTERS };
  }
}
