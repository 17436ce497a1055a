import type Sigma from 'sigma';
import type { Spot } from '../state/picture.ts';
import type { EdgeAttributes, ExplorerGraph, NodeAttributes } from './buildGraph.ts';

/** Pixels that a pointer trembles by in a click. */
const TREMBLE = 4;

/**
 * Lets nodes be dragged; `placed` hears of each that was, where it was and where it is. What comes back tells whether the last
 * press of the pointer was a drag: sigma takes its end for a click.
 */
export function dragNodes(
  sigma: Sigma<NodeAttributes, EdgeAttributes>,
  graph: ExplorerGraph,
  placed: (id: string, from: Spot, to: Spot) => void,
): () => boolean {
  let wasDrag = false;
  let dragged: { id: string; from: Spot; x: number; y: number; moved: boolean } | null = null;

  sigma.on('downStage', () => {
    wasDrag = false;
  });
  sigma.on('downNode', ({ node, event }) => {
    wasDrag = false;
    if (event.original instanceof MouseEvent && event.original.button !== 0) return;
    const { x, y, spot } = graph.getNodeAttributes(node);
    dragged = { id: node, from: { x, y, pinned: spot?.pinned === true }, x: event.x, y: event.y, moved: false };
  });
  sigma.on('moveBody', ({ event, preventSigmaDefault }) => {
    if (dragged === null) return;
    if (!graph.hasNode(dragged.id)) {
      dragged = null;
      return;
    }
    preventSigmaDefault();
    event.original.preventDefault();
    event.original.stopPropagation();
    if (!dragged.moved && Math.hypot(event.x - dragged.x, event.y - dragged.y) < TREMBLE) return;
    dragged.moved = true;
    graph.mergeNodeAttributes(dragged.id, { ...sigma.viewportToGraph(event), settled: true });
  });
  const drop = () => {
    const done = dragged;
    dragged = null;
    if (done === null || !done.moved || !graph.hasNode(done.id)) return;
    wasDrag = true;
    const { x, y } = graph.getNodeAttributes(done.id);
    placed(done.id, done.from, { x, y, pinned: true });
  };
  sigma.on('upNode', drop);
  sigma.on('upStage', drop);
  return () => wasDrag;
}
