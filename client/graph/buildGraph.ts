import { MultiDirectedGraph } from 'graphology';
import type { GraphEdge } from '../../model/api.ts';
import type { EntityKind } from '../../model/entity.ts';
import type { Picture, Spot } from '../state/picture.ts';
import { isStatement } from '../state/statements.ts';
import { spreadCurves } from './curvature.ts';
import { initialPosition, type Position, positionBeside } from './positions.ts';

export interface NodeAttributes {
  x: number;
  y: number;
  /** Radius in pixels at the camera's ratio of 1. */
  size: number;
  label: string;
  kind: EntityKind;
  countryCode: string | null;
  /** How many edges it has with itself: they can't be drawn as lines. */
  loops: number;
  /** Has a layout placed it yet, or a hand? */
  settled: boolean;
  /** Where the person put it last. */
  spot: Spot | null;
}

export interface EdgeAttributes {
  relation: GraphEdge['relation'];
  status: GraphEdge['status'];
  reciprocal: boolean;
  /** Width in pixels. */
  size: number;
  curvature: number;
}

export type ExplorerGraph = MultiDirectedGraph<NodeAttributes, EdgeAttributes>;

/** Node radii, in pixels. */
const SMALLEST = 6;
const LARGEST = 20;
/** How far from its neighbours a new node is put, in the layout's units (about a pixel of the first picture). */
const BESIDE = 70;
/** Radius of the disc on which a first layout starts, times the root of the number of nodes. */
const DISC = 40;

/** A node's radius by its reports. Area grows with the count, as an eye compares areas. */
export function nodeSize(articleCount: number): number {
  return Math.min(LARGEST, SMALLEST + 1.9 * Math.sqrt(Math.max(0, articleCount - 1)));
}

/** Width of a line for what was said, however often. */
const STATEMENT_SIZE = 0.8;

/** An edge's width by what it stands for, in pixels: 1.2 to 3 for events, less for statements. */
export function edgeSize({ relation, count }: Pick<GraphEdge, 'relation' | 'count'>): number {
  if (isStatement(relation)) return STATEMENT_SIZE;
  return Math.min(3, 1.2 + 0.5 * Math.log2(Math.max(1, count)));
}

/** What of a picture is drawn. */
export type Drawing = Pick<Picture, 'entities' | 'connections' | 'spots'>;

export const createGraph = (): ExplorerGraph => new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();

/** What a picture's neighbours are, both ways, without self-loops. */
function neighboursOf(picture: Drawing): Map<string, string[]> {
  const neighbours = new Map<string, string[]>();
  const add = (from: string, to: string) => {
    const list = neighbours.get(from);
    if (list === undefined) neighbours.set(from, [to]);
    else list.push(to);
  };
  for (const { source, target } of picture.connections.values()) {
    if (source === target) continue;
    add(source, target);
    add(target, source);
  }
  return neighbours;
}

function loopsOf(picture: Drawing): Map<string, number> {
  const loops = new Map<string, number>();
  for (const { source, target } of picture.connections.values()) {
    if (source === target) loops.set(source, (loops.get(source) ?? 0) + 1);
  }
  return loops;
}

/**
 * Makes `graph` hold exactly what the picture has. What is already there keeps its position; what is new is put where the
 * person once put it, else beside its neighbours, or on a disc by its id. Changes `graph` in place (the renderer listens to it), and returns how many nodes are new.
 */
export function syncGraph(graph: ExplorerGraph, picture: Drawing): number {
  for (const id of graph.nodes()) if (!picture.entities.has(id)) graph.dropNode(id);
  for (const id of graph.edges()) if (!picture.connections.has(id)) graph.dropEdge(id);

  const neighbours = neighboursOf(picture);
  const loops = loopsOf(picture);
  const radius = DISC * Math.sqrt(picture.entities.size);
  const known = new Map<string, Position>();
  for (const id of graph.nodes()) known.set(id, graph.getNodeAttributes(id));

  let added = 0;
  const ids = [...picture.entities.keys()].sort();
  for (const id of ids) {
    const entity = picture.entities.get(id);
    if (entity === undefined) continue;
    const says = {
      label: entity.name,
      kind: entity.kind,
      countryCode: entity.countryCode,
      size: nodeSize(entity.articleCount),
      loops: loops.get(id) ?? 0,
    };
    const spot = picture.spots.get(id) ?? null;
    if (graph.hasNode(id)) {
      const put = spot !== null && spot !== graph.getNodeAttribute(id, 'spot');
      graph.mergeNodeAttributes(id, put ? { ...says, x: spot.x, y: spot.y, settled: true, spot } : { ...says, spot });
      continue;
    }
    if (spot !== null) {
      graph.addNode(id, { ...says, x: spot.x, y: spot.y, settled: true, spot });
      added++;
      continue;
    }
    const beside = (neighbours.get(id) ?? []).flatMap((other) => known.get(other) ?? []);
    const at = positionBeside(id, beside, BESIDE) ?? initialPosition(id, radius);
    graph.addNode(id, { ...says, ...at, settled: false, spot });
    added++;
  }

  const drawn = [...picture.connections.values()].filter(({ source, target }) => source !== target);
  const curves = spreadCurves(drawn);
  for (const connection of drawn) {
    const { id, source, target, relation, status, reciprocal } = connection;
    if (!graph.hasNode(source) || !graph.hasNode(target)) continue;
    const attributes = {
      relation,
      status,
      reciprocal,
      size: edgeSize(connection),
      curvature: curves.get(id) ?? 0,
    };
    if (graph.hasEdge(id)) graph.replaceEdgeAttributes(id, attributes);
    else graph.addEdgeWithKey(id, source, target, attributes);
  }
  return added;
}

/** The smallest frame around all nodes. */
export function frameOf(graph: ExplorerGraph): { x: [number, number]; y: [number, number] } {
  const xs = graph.mapNodes((_id, { x }) => x);
  const ys = graph.mapNodes((_id, { y }) => y);
  return { x: [Math.min(...xs), Math.max(...xs)], y: [Math.min(...ys), Math.max(...ys)] };
}

/** A picture as a graph of its own: for a first drawing, and for tests. */
export function buildGraph(picture: Drawing): ExplorerGraph {
  const graph = createGraph();
  syncGraph(graph, picture);
  return graph;
}
