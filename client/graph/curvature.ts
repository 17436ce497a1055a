/** How far apart two curves between one pair are, as a share of their length. */
const STEP = 0.16;

export interface Ends {
  readonly id: string;
  readonly source: string;
  readonly target: string;
}

/**
 * The bow of every edge so that all edges of a pair are drawn apart, whichever way they point: 0 is straight.
 * A curve's side depends on its direction, so an edge against the pair's order gets the opposite sign.
 * Depends on ids only, never on the order of the list. Self-loops get 0.
 */
export function spreadCurves(edges: readonly Ends[]): Map<string, number> {
  const pairs = new Map<string, Ends[]>();
  for (const edge of edges) {
    const key = edge.source < edge.target ? `${edge.source}\n${edge.target}` : `${edge.target}\n${edge.source}`;
    const pair = pairs.get(key);
    if (pair === undefined) pairs.set(key, [edge]);
    else pair.push(edge);
  }
  const curvature = new Map<string, number>();
  for (const pair of pairs.values()) {
    pair.sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const [i, edge] of pair.entries()) {
      const bow = (i - (pair.length - 1) / 2) * STEP;
      const side = edge.source <= edge.target ? 1 : -1;
      curvature.set(edge.id, edge.source === edge.target || bow === 0 ? 0 : bow * side);
    }
  }
  return curvature;
}
