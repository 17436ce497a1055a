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

/** Those of the labels that can be drawn without covering one another; where two collide, the weightier stays. */
export function placeLabels<T extends LabelBox>(labels: readonly T[]): T[] {
  const sorted = [...labels].sort((a, b) => b.weight - a.weight || a.top - b.top || a.left - b.left);
  const placed: T[] = [];
  for (const label of sorted) {
    if (!placed.some((other) => overlap(label, other))) placed.push(label);
  }
  return placed;
}
