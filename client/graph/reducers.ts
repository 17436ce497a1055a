import { relationName } from '../state/relationNames.ts';
import { isStatement } from '../state/statements.ts';
import type { EdgeAttributes, ExplorerGraph, NodeAttributes } from './buildGraph.ts';
import { mixColours } from './colours.ts';
import type { EdgeShape } from './edgeShape.ts';
import type { GraphTheme } from './theme.ts';

/** What the picture stresses and hides. */
export interface Emphasis {
  /** Id of a node or an edge. */
  readonly selected: string | null;
  /** Ids of the nodes and edges that are to be seen. */
  readonly shown: ReadonlySet<string>;
  /** Those of them that stand out beside what is selected. */
  readonly lit: ReadonlySet<string>;
}

/** What is looked at, worked out once a change and not once a node. */
export interface Focus {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
  /** Edges beside those in focus: neither stressed nor faded. */
  readonly around: ReadonlySet<string>;
}

/** How much of the background is in what is out of focus. */
const FADED_NODE = 0.78;
const FADED_EDGE = 0.82;
/** What was said stays in the background of what happened, unless it is looked at. */
const STATEMENT_EDGE = 0.5;

/**
 * A node with all that is drawn to touch it; or an edge, with what its ends are connected to around it. Null when it isn't in
 * the graph, or none is asked for.
 */
export function focusOf(graph: ExplorerGraph, id: string | null, shown: ReadonlySet<string>): Focus | null {
  if (id === null) return null;
  const drawn = (node: string) => graph.filterEdges(node, (edge) => shown.has(edge));
  if (graph.hasNode(id)) {
    const edges = drawn(id);
    const nodes = new Set([id, ...edges.map((edge) => graph.opposite(id, edge))]);
    return { nodes, edges: new Set(edges), around: new Set() };
  }
  if (graph.hasEdge(id)) {
    const around = new Set(graph.extremities(id).flatMap(drawn));
    const nodes = new Set([id, ...around].flatMap((edge) => graph.extremities(edge)));
    return { nodes, edges: new Set([id]), around };
  }
  return null;
}

/** What stands out as what is looked at; null where nothing does. */
export function focusOn(graph: ExplorerGraph, lit: ReadonlySet<string>): Focus | null {
  if (lit.size === 0) return null;
  const edges = new Set([...lit].filter((id) => graph.hasEdge(id)));
  const nodes = new Set([...lit].filter((id) => graph.hasNode(id)));
  for (const edge of edges) for (const end of graph.extremities(edge)) nodes.add(end);
  return { nodes, edges, around: new Set() };
}

/** An edge's words in the picture: "invited", "met (planned)". */
export function edgeLabel({ relation, status }: Pick<EdgeAttributes, 'relation' | 'status'>): string {
  const name = relationName(relation);
  return status === 'asserted' ? name : `${name} (${status})`;
}

/** How lines are broken: planned in long strokes, alleged in dots, negated in short strokes far apart. */
export const DASHES: Readonly<Record<EdgeAttributes['status'], EdgeShape['dash']>> = {
  asserted: [1, 0],
  planned: [9, 5],
  alleged: [3, 4],
  negated: [5, 9],
};

export function paintNode(
  attributes: NodeAttributes,
  paint: { theme: GraphTheme; hidden: boolean; inFocus: boolean | null; cell: number; selected: boolean },
) {
  const { theme, hidden, inFocus, selected } = paint;
  const faded = inFocus === false;
  const colour = theme.kinds[attributes.kind];
  return {
    x: attributes.x,
    y: attributes.y,
    size: attributes.size,
    label: faded ? null : attributes.label,
    color: faded ? mixColours(colour, theme.background, FADED_NODE) : colour,
    cell: faded ? -1 : paint.cell,
    hidden,
    forceLabel: selected,
    highlighted: false,
    zIndex: selected ? 2 : faded ? 0 : 1,
  };
}

export function paintEdge(
  attributes: EdgeAttributes,
  paint: {
    theme: GraphTheme;
    hidden: boolean;
    inFocus: boolean | null;
    selected: boolean;
    lit: boolean;
    labelled: boolean;
  },
) {
  const { theme, inFocus, selected, lit } = paint;
  const faded = inFocus === false;
  const said = isStatement(attributes.relation);
  const own = theme.statuses[attributes.status];
  const stressed = attributes.status === 'asserted' && inFocus === true ? mixColours(own, theme.label, 0.35) : own;
  const resting = said ? mixColours(own, theme.background, inFocus === true ? 0.2 : STATEMENT_EDGE) : stressed;
  return {
    size: selected ? attributes.size + 1.5 : attributes.size,
    color: selected || lit ? theme.accent : faded ? mixColours(own, theme.background, FADED_EDGE) : resting,
    label: paint.labelled && !faded ? edgeLabel(attributes) : null,
    forceLabel: paint.labelled && !faded && inFocus === true,
    hidden: paint.hidden,
    curvature: attributes.curvature,
    arrow: !attributes.reciprocal,
    dash: DASHES[attributes.status],
    zIndex: selected ? 3 : faded ? 0 : said ? 1 : 2,
  };
}
