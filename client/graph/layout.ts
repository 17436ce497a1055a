import { isStatement } from '../state/statements.ts';
import type { ExplorerGraph } from './buildGraph.ts';
import type { LayoutAnswer, LayoutRequest } from './layoutProtocol.ts';
import type { Room } from './spreadNodes.ts';

/** A fixed number of iterations, and no time limit: the same graph in the same window settles in the same picture on any machine. */
const FIRST_ITERATIONS = 400;
const MORE_ITERATIONS = 200;
/** Half the width of a name's letter, and of the widest name that room is kept for. */
const HALF_LETTER = 3.3;
const WIDEST_HALF = 62;
/** What is said pulls less than what happens: a person who speaks about all would gather all around himself. */
const STATEMENT_PULL = 0.12;

export interface LayoutEvents {
  /** Positions have moved; `settled` with the last of a run. */
  moved(settled: boolean): void;
  /** The part of the window that a first picture has. */
  room(): Room;
}

export interface Layout {
  /** Places all nodes that have not been placed yet; those that have stay where they are. */
  settle(): void;
  stop(): void;
}

/** Lays a graph out in a worker, writing positions back into the graph as they come. */
export function createLayout(graph: ExplorerGraph, events: LayoutEvents): Layout {
  const worker = new Worker(new URL('./layoutWorker.ts', import.meta.url), { type: 'module' });
  let run = 0;
  let ids: string[] = [];

  worker.onmessage = ({ data }: MessageEvent<LayoutAnswer>) => {
    if (data.run !== run) return;
    const index = new Map(ids.map((id, i) => [id, i]));
    graph.updateEachNodeAttributes(
      (id, attributes) => {
        const i = index.get(id);
        if (i === undefined || attributes.settled) return attributes;
        const x = data.xs[i];
        const y = data.ys[i];
        if (x === undefined || y === undefined || !Number.isFinite(x) || !Number.isFinite(y)) return attributes;
        return { ...attributes, x, y, settled: data.done };
      },
      { attributes: ['x', 'y'] },
    );
    events.moved(data.done);
  };

  return {
    settle() {
      run++;
      ids = graph.nodes();
      const index = new Map(ids.map((id, i) => [id, i]));
      const nodes = ids.map((id) => graph.getNodeAttributes(id));
      const first = nodes.every((node) => !node.settled);
      const ends: number[] = [];
      const weights: number[] = [];
      graph.forEachEdge((_id, { relation }, source, target) => {
        ends.push(index.get(source) ?? 0, index.get(target) ?? 0);
        weights.push(isStatement(relation) ? STATEMENT_PULL : 1);
      });
      const request: LayoutRequest = {
        run,
        xs: Float64Array.from(nodes, (node) => node.x),
        ys: Float64Array.from(nodes, (node) => node.y),
        halfWidths: Float64Array.from(nodes, ({ size, label }) =>
          Math.max(size + 2, Math.min(WIDEST_HALF, label.length * HALF_LETTER)),
        ),
        radii: Float64Array.from(nodes, ({ size }) => size),
        fixed: Uint8Array.from(nodes, (node) => (node.settled ? 1 : 0)),
        ends: Uint32Array.from(ends),
        weights: Float64Array.from(weights),
        room: events.room(),
        iterations: first ? FIRST_ITERATIONS : MORE_ITERATIONS,
      };
      worker.postMessage(request);
    },
    stop() {
      run++;
      worker.terminate();
    },
  };
}
