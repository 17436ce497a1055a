import type { GraphEdge, GraphNode, PathsResponse } from '../../model/api.ts';
import { many } from './many.ts';
import { relationName } from './relationNames.ts';

/** One step of a way between two: an entity, the connection taken, the next one. */
export interface PathStep {
  readonly from: GraphNode;
  readonly edge: GraphEdge;
  readonly to: GraphNode;
  /** "visited", "was invited by", "is said to have met": the step in words. */
  readonly words: string;
}

const STANDINGS: Readonly<Record<GraphEdge['status'], string>> = {
  asserted: '',
  planned: ' (planned)',
  alleged: ' (alleged)',
  negated: ' (denied or not done)',
};

/** Each way of an answer as its steps. One whose parts are not all there is left out. */
export function pathSteps({ nodes, edges, paths }: PathsResponse): PathStep[][] {
  const node = new Map(nodes.map((each) => [each.id, each]));
  const edge = new Map(edges.map((each) => [each.id, each]));
  return paths.flatMap((path) => {
    const steps = path.edges.flatMap((id, i) => {
      const taken = edge.get(id);
      const from = node.get(path.nodes[i] ?? '');
      const to = node.get(path.nodes[i + 1] ?? '');
      if (!taken || !from || !to) return [];
      const words = `${relationName(taken.relation, taken.source === from.id ? 'out' : 'in')}${STANDINGS[taken.status]}`;
      return [{ from, edge: taken, to, words }];
    });
    return steps.length === path.edges.length ? [steps] : [];
  });
}

/** How two are connected, in a sentence. */
export function tellPaths({ from, to, paths }: { from: string; to: string; paths: readonly PathStep[][] }): string {
  const first = paths[0];
  if (first === undefined) return `No connection of ${from} and ${to} is known within these steps.`;
  const between = new Set(paths.flatMap((path) => path.slice(1).map((step) => step.from.name)));
  const through = between.size === 1 ? ` All through ${[...between][0]}.` : '';
  if (first.length === 1) return `${from} and ${to} are connected directly.`;
  return `${from} and ${to} are connected in ${many(first.length, 'step')}, in ${many(paths.length, 'way')}.${paths.length > 1 ? through : ''}`;
}

/** Who stands between the two on most ways: whom to leave out to see others. Those on most ways first. */
export function betweenOf(paths: readonly PathStep[][]): { node: GraphNode; count: number }[] {
  const counts = new Map<string, { node: GraphNode; count: number }>();
  for (const path of paths) {
    for (const { from } of path.slice(1)) {
      counts.set(from.id, { node: from, count: (counts.get(from.id)?.count ?? 0) + 1 });
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || a.node.name.localeCompare(b.node.name));
}
