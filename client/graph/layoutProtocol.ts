import type { Room } from './spreadNodes.ts';

/** What the layout's worker is asked. Nodes and edges go as plain arrays: node `i` is at `xs[i]`, `ys[i]`. */
export interface LayoutRequest {
  /** Grows by one a request: an answer to an older one is thrown away. */
  readonly run: number;
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  /** Half the width of each node with its name, and its radius. */
  readonly halfWidths: Float64Array;
  readonly radii: Float64Array;
  /** 1 where the node must stay where it is. */
  readonly fixed: Uint8Array;
  /** Pairs of node indices. */
  readonly ends: Uint32Array;
  /** How strongly each pair of `ends` pulls. */
  readonly weights: Float64Array;
  readonly iterations: number;
  /** What a first picture is to fill. */
  readonly room: Room;
}

export interface LayoutAnswer {
  readonly run: number;
  readonly xs: Float64Array;
  readonly ys: Float64Array;
  readonly done: boolean;
}
