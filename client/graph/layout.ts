import type { ExplorerGraph } from './buildGraph.ts';
import type { LayoutAnswer, LayoutRequest } from './layoutProtocol.ts';

/** A fixed number of iterations, and no time limit: the same graph settles in the same picture on any machine. */
const FIRST_ITERATIONS = 1000;
const MORE_ITERATIONS = 200;
/** Room around a node, in the layout's units, for its label's sake. */
const MARGIN = 6;

export interface LayoutEvents {
  /** Positions have moved; `settled` with the last of a run. */
  moved(settled: boolean): void;
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
      graph.forEachEdge((_id, _attributes, source, target) => {
        ends.push(index.get(source) ?? 0, index.get(target) ?? 0);
      });
      const request: LayoutRequest = {
        run,
        xs: Float64Array.from(nodes, (node) => node.x),
        ys: Float64Array.from(nodes, (node) => node.y),
        sizes: Float64Array.from(nodes, (node) => node.size + MARGIN),
        fixed: Uint8Array.from(nodes, (node) => (node.settled ? 1 : 0)),
        ends: Uint32Array.from(ends),
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
