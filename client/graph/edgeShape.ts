/** How an edge is drawn, beside sigma's own display data. */
export interface EdgeShape {
  /** Height of the curve's control point as a share of the edge's length, to its left; 0 is straight. */
  readonly curvature: number;
  readonly arrow: boolean;
  /** Length of a dash and of the gap after it, in pixels; a gap of 0 is a whole line. */
  readonly dash: readonly [stroke: number, gap: number];
}
