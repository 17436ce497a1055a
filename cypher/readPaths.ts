import type { GraphEdge, PathsResponse } from '../model/api.ts';
import { query } from './queries.ts';
import { readNodes, toEdge } from './rows.ts';
import type { Store } from './store.ts';

/** Edges looked at in one step: a hub's 20,000 must not hold up the answer. */
const EDGES_A_STEP = 5_000;
const PATHS_SHOWN = 25;
const SAID: ReadonlySet<string> = new Set(['SPOKE_ABOUT', 'SPOKE_TO']);

export interface PathsRequest {
  readonly from: string;
  readonly to: string;
  /** Most steps. */
  readonly max: number;
  /** Entities that no path may go through. */
  readonly without?: readonly string[];
  /** Is a step nothing that was only said? */
  readonly eventsOnly?: boolean;
}

/**
 * The shortest ways between two entities over derived edges, whichever way these point. Searched breadth first from
 * `from`; `truncated` where a hub's edges or the paths themselves were too many to look at all.
 */
export async function readPaths(
  store: Store,
  { from, to, max, without = [], eventsOnly = false }: PathsRequest,
): Promise<PathsResponse> {
  const barred = new Set(without.filter((id) => id !== from && id !== to));
  const steps = new Map<string, { from: string; edge: GraphEdge }[]>([[from, []]]);
  let frontier = [from];
  let truncated = false;
  for (let depth = 0; depth < max && frontier.length > 0 && !steps.has(to); depth++) {
    const { edges, cut } = await readStep(store, frontier);
    truncated ||= cut;
    const next = new Map<string, { from: string; edge: GraphEdge }[]>();
    const here = new Set(frontier);
    for (const edge of edges) {
      if (eventsOnly && SAID.has(edge.relation)) continue;
      for (const [near, far] of [
        [edge.source, edge.target],
        [edge.target, edge.source],
      ] as const) {
        if (!here.has(near) || steps.has(far) || barred.has(far)) continue;
        next.set(far, [...(next.get(far) ?? []), { from: near, edge }]);
      }
    }
    for (const [id, arrivals] of next) steps.set(id, arrivals);
    frontier = [...next.keys()].sort();
  }
  const found = from === to || !steps.has(to) ? [] : trace(steps, from, to);
  const paths = found.slice(0, PATHS_SHOWN);
  const edges = new Map(paths.flatMap((path) => path.edges.map((edge) => [edge.id, edge])));
  return {
    nodes: await readNodes(store, [from, to, ...paths.flatMap((path) => path.nodes)]),
    edges: [...edges.values()],
    paths: paths.map((path) => ({ nodes: path.nodes, edges: path.edges.map((edge) => edge.id) })),
    truncated: truncated || found.length > PATHS_SHOWN,
  };
}

async function readStep(store: Store, ids: readonly string[]): Promise<{ edges: GraphEdge[]; cut: boolean }> {
  const params = { ids, limit: EDGES_A_STEP };
  const out = await store.read(query('read/edgesFrom'), params);
  const into = await store.read(query('read/edgesInto'), params);
  return { edges: [...out, ...into].map(toEdge), cut: out.length === EDGES_A_STEP || into.length === EDGES_A_STEP };
}

type Steps = ReadonlyMap<string, readonly { from: string; edge: GraphEdge }[]>;
type Path = { nodes: string[]; edges: GraphEdge[] };

/** All ways back from `to`, the best supported edge of each step first; one more than are shown, to know of a cut. */
function trace(steps: Steps, from: string, to: string): Path[] {
  let paths: Path[] = [{ nodes: [to], edges: [] }];
  while (paths[0] && paths[0].nodes[0] !== from) {
    paths = paths
      .flatMap(({ nodes, edges }) => {
        const ways = new Map<string, GraphEdge>();
        for (const { from: near, edge } of steps.get(nodes[0]!) ?? []) {
          const best = ways.get(near);
          if (!best || edge.articleCount > best.articleCount) ways.set(near, edge);
        }
        return [...ways].map(([near, edge]) => ({ nodes: [near, ...nodes], edges: [edge, ...edges] }));
      })
      .slice(0, PATHS_SHOWN + 1);
  }
  return paths;
}
