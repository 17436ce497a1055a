/** A label that wants to be drawn: its box, in pixels of the picture, and how much it matters. */
export interface LabelBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Higher goes first. */
  readonly weight: number;
}

const overlap = (a: LabelBox, b: LabelBox) =>
  a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;

/** A node's disc: its middle and radius in pixels, which is its weight as well. */
export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Share of a disc's radius that a name may hide. */
const OVERLAP = 0.35;

function covers(label: LabelBox, { x, y, radius }: Disc): boolean {
  const nearX = Math.max(label.left, Math.min(x, label.left + label.width));
  const nearY = Math.max(label.top, Math.min(y, label.top + label.height));
  return Math.hypot(nearX - x, nearY - y) < radius * (1 - OVERLAP);
}

/**
 * Those of the labels that can be drawn without covering one another, or the disc of a node that weighs as much or more; where
 * two collide, the weightier stays. Labels are of the nodes that the discs are of, and none reaches its own disc.
 */
export function placeLabels<T extends LabelBox>(labels: readonly T[], discs: readonly Disc[] = []): T[] {
  const sorted = [...labels].sort((a, b) => b.weight - a.weight || a.top - b.top || a.left - b.left);
  const placed: T[] = [];
  for (const label of sorted) {
    if (placed.some((other) => overlap(label, other))) continue;
    if (discs.some((disc) => disc.radius >= label.weight && covers(label, disc))) continue;
    placed.push(label);
  }
  return placed;
}
