import type { Position } from './positions.ts';

/**
 * A point of an edge's curve, in pixels of the screen (y downwards), `share` of the way from its source to its target.
 * `curvature` is the height of the curve's control point as a share of the edge's length.
 */
export function pointOnCurve(ends: { source: Position; target: Position; curvature: number }, share = 0.5): Position {
  const { source, target, curvature } = ends;
  const dx = target.x - source.x;
  const dy = target.y - source.y;
  const bow = 2 * curvature * share * (1 - share);
  return { x: source.x + dx * share + dy * bow, y: source.y + dy * share - dx * bow };
}
