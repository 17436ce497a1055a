/// <reference lib="webworker" />
import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { LayoutAnswer, LayoutRequest } from './layoutProtocol.ts';
import { fillRoom, pushApart } from './spreadNodes.ts';

declare const self: DedicatedWorkerGlobalScope;

/** Iterations between two looks at what has been asked meanwhile. */
const CHUNK = 40;
/** Positions on the way are for the eye only, where it would wait for long: a picture that comes at once comes steady. */
const ANSWER_EVERY_MS = 900;
/** Above this many nodes repulsion is approximated by Barnes and Hut's tree. */
const MANY = 600;

const SETTINGS = {
  // Attraction by the logarithm of distance draws groups apart and hubs out of the middle.
  linLogMode: true,
  // Nodes are kept apart with their names afterwards: forces that count sizes would tremble and never come to rest.
  adjustSizes: false,
  gravity: 2.5,
  strongGravityMode: false,
  scalingRatio: 3,
  slowDown: 0.5,
  outboundAttractionDistribution: false,
  edgeWeightInfluence: 0.5,
} as const;

let latestRun = 0;

function toGraph({ xs, ys, fixed, ends, weights }: LayoutRequest): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (let i = 0; i < xs.length; i++) graph.addNode(i, { x: xs[i], y: ys[i], size: 1, fixed: fixed[i] === 1 });
  for (let i = 0; i < weights.length; i++) {
    const source = ends[2 * i] ?? 0;
    const target = ends[2 * i + 1] ?? 0;
    // Ten edges of one pair pull more than one, but not ten times as much: their weight goes by its root in the settings.
    const more = weights[i] ?? 1;
    graph.updateEdge(source, target, (old) => ({ weight: ((old.weight as number | undefined) ?? 0) + more }));
  }
  return graph;
}

/** Positions as they are to be drawn: with room for names, and, where nothing is fixed yet, filling the picture. */
function answer(request: LayoutRequest, graph: UndirectedGraph, done: boolean): void {
  const { run, halfWidths, radii, fixed } = request;
  const xs = new Float64Array(graph.order);
  const ys = new Float64Array(graph.order);
  graph.forEachNode((id, { x, y }) => {
    xs[Number(id)] = x;
    ys[Number(id)] = y;
  });
  if (!fixed.includes(1)) fillRoom({ xs, ys }, request.room);
  if (done) pushApart({ xs, ys, halfWidths, radii, fixed });
  const message: LayoutAnswer = { run, xs, ys, done };
  self.postMessage(message, [xs.buffer, ys.buffer]);
}

self.onmessage = ({ data }: MessageEvent<LayoutRequest>) => {
  latestRun = data.run;
  const graph = toGraph(data);
  const settings = { ...SETTINGS, barnesHutOptimize: graph.order > MANY };
  let left = data.iterations;
  let lastAnswer = performance.now();
  const step = () => {
    if (data.run !== latestRun) return;
    const iterations = Math.min(CHUNK, left);
    if (iterations > 0 && graph.order > 1) forceAtlas2.assign(graph, { iterations, settings, getEdgeWeight: 'weight' });
    left -= iterations;
    const now = performance.now();
    if (left <= 0 || now - lastAnswer > ANSWER_EVERY_MS) {
      lastAnswer = now;
      answer(data, graph, left <= 0);
    }
    if (left > 0) setTimeout(step, 0);
  };
  step();
};
