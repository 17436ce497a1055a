import Sigma from 'sigma';
import type { Spot } from '../state/picture.ts';
import {
  createGraph,
  type Drawing,
  type EdgeAttributes,
  frameOf,
  type NodeAttributes,
  syncGraph,
} from './buildGraph.ts';
import { type Caption, captionPicture } from './captionPicture.ts';
import { dragNodes } from './dragNodes.ts';
import { drawBox, drawHover, drawLabels, drawLoop, drawPin, drawRing, type QueuedLabel } from './drawLabels.ts';
import { frameView, freeRoom, type Insets } from './frameView.ts';
import { createIconAtlas } from './iconAtlas.ts';
import { createLayout } from './layout.ts';
import { pointOnCurve } from './pointOnCurve.ts';
import type { Position } from './positions.ts';
import { type Emphasis, edgeLabel, type Focus, focusOf, focusOn, paintEdge, paintNode } from './reducers.ts';
import { createSettings } from './settings.ts';
import { snapshot } from './snapshot.ts';
import { THEMES, type ThemeName } from './theme.ts';

export interface RendererEvents {
  /** A click on a node or an edge, or on nothing. */
  selected(id: string | null): void;
  /** A double click on a node. */
  expanded(id: string): void;
  /** What may be done with a node is asked for, here: pixels from the window's upper left corner. */
  menuAsked(id: string, at: Position): void;
  /** A node was dragged elsewhere. */
  placed(id: string, from: Spot, to: Spot): void;
  /** Nodes have places, and move on to better ones. Before the first such word there is nothing worth seeing. */
  moving(): void;
  /** All nodes have come to rest. */
  settled(): void;
  /** What covers the picture's sides now: what is framed is kept clear of it. */
  covered(): Insets;
}

export interface Renderer {
  /** Draws this picture; what is already drawn stays where it is. */
  show(picture: Drawing): void;
  emphasise(emphasis: Emphasis): void;
  setTheme(theme: ThemeName): void;
  /** Moves the camera to a node and its neighbours, or to an edge. False when it isn't drawn. */
  centreOn(id: string): boolean;
  /** Moves the camera so that all of these are seen that are drawn. */
  frame(ids: Iterable<string>): void;
  zoom(direction: 'in' | 'out'): void;
  /** Moves the camera by a share of the picture's width and height. */
  pan(right: number, down: number): void;
  fit(): void;
  /** Lays all out anew, but what is pinned. */
  rearrange(): void;
  /** Where a node is, in the picture's own coordinates. */
  spotOf(id: string): Spot | null;
  /**
   * Where a node is, or a point of an edge `share` of the way along it, in pixels from the picture's upper left corner; null
   * when it isn't drawn.
   */
  placeOf(id: string, share?: number): Position | null;
  /** The picture as it is seen, with a caption under it, at `scale` pixels for each of the page's. */
  toImage(caption: Caption, scale: number): HTMLCanvasElement;
  resize(): void;
  /** Frees the WebGL contexts and the worker. Nothing may be called afterwards. */
  kill(): void;
}

/** Camera ratio below which every edge says its relation. */
const LABELS_BELOW_RATIO = 0.35;
/** Edges in focus that may all carry their labels at any zoom. */
const FEW_EDGES = 14;
const CAMERA_MS = 350;
/** How near the camera goes to what it is sent to, and how far to show all around it. */
const NEAR_RATIO = 0.4;
const FAR_RATIO = 1.25;
/** An edge is looked at among its surroundings. */
const EDGE_NEAR_RATIO = 0.52;
/** The whole picture may be as small as it must to be seen. */
const FARTHEST_RATIO = 4;
/** A pointer that only crosses the picture does not make it flicker. */
const HOVER_MS = 70;

/** Draws in `container` until killed. Throws when the browser has no WebGL. */
export function createRenderer(container: HTMLElement, themeName: ThemeName, events: RendererEvents): Renderer {
  let theme = THEMES[themeName];
  let emphasis: Emphasis = { selected: null, shown: new Set(), lit: new Set() };
  let focus: Focus | null = null;
  let hoveredEdge: string | null = null;
  let hoveredNode: string | null = null;
  let hoverTimer: ReturnType<typeof setTimeout> | undefined;
  let labelsNear = false;
  let labels: QueuedLabel[] = [];
  let looped: string[] = [];
  let pinned: string[] = [];
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const graph = createGraph();
  const atlas = createIconAtlas();

  /** Is a node selected, or an end of the selected edge? */
  const isSelected = (id: string) =>
    id === emphasis.selected ||
    (emphasis.selected !== null && graph.hasEdge(emphasis.selected) && graph.hasExtremity(emphasis.selected, id));

  const sigma = new Sigma<NodeAttributes, EdgeAttributes>(graph, container, {
    ...createSettings({ theme: () => theme, queue: (label) => labels.push(label), atlas }),
    nodeReducer: (id, attributes) =>
      paintNode(attributes, {
        theme,
        hidden: !emphasis.shown.has(id),
        inFocus: focus === null ? null : focus.nodes.has(id),
        cell: atlas.cellOf(attributes.kind, attributes.countryCode),
        selected: isSelected(id),
      }),
    edgeReducer: (id, attributes) => {
      const inFocus = focus === null ? null : focus.edges.has(id) || (focus.around.has(id) ? null : false);
      const fewInFocus = inFocus === true && (focus?.edges.size ?? 0) <= FEW_EDGES;
      return paintEdge(attributes, {
        theme,
        hidden: !emphasis.shown.has(id),
        inFocus,
        selected: id === emphasis.selected || id === hoveredEdge,
        lit: emphasis.lit.has(id),
        labelled: (labelsNear || fewInFocus || id === emphasis.selected) && id !== hoveredEdge,
      });
    },
  });

  const camera = sigma.getCamera();
  /** The camera that shows these nodes; null when none of them is drawn. */
  const cameraFor = (ids: readonly string[], nearest: number, farthest: number) => {
    const points = ids.flatMap((id) => {
      const at = sigma.getNodeDisplayData(id);
      return at === undefined || at.hidden ? [] : [at];
    });
    if (points.length === 0) return null;
    const { width, height } = sigma.getDimensions();
    const cameraState = { x: 0.5, y: 0.5, ratio: 1, angle: 0 };
    const unit =
      sigma.framedGraphToViewport({ x: 1, y: 0 }, { cameraState }).x -
      sigma.framedGraphToViewport({ x: 0, y: 0 }, { cameraState }).x;
    return frameView({ points, width, height, insets: events.covered(), unit, nearest, farthest });
  };

  const layout = createLayout(graph, {
    room: () => freeRoom({ ...sigma.getDimensions(), insets: events.covered() }),
    moved(settled) {
      if (sigma.getCustomBBox() === null) {
        // Once at rest, the frame is kept: sigma would otherwise scale the whole picture whenever a node is put outside it.
        if (settled) sigma.setCustomBBox(frameOf(graph));
        sigma.refresh();
        camera.setState(cameraFor(graph.nodes(), 0.2, FARTHEST_RATIO) ?? {});
      }
      if (settled) events.settled();
      else events.moving();
    },
  });

  /** Where a node is on the screen; null when it is hidden. */
  const onScreen = (id: string) => {
    const data = sigma.getNodeDisplayData(id);
    if (data === undefined || data.hidden) return null;
    const { x, y } = sigma.framedGraphToViewport(data);
    return { x, y, radius: sigma.scaleSize(data.size), selected: isSelected(id) };
  };
  const placeOf = (id: string, share?: number): Position | null => {
    if (graph.hasNode(id)) return onScreen(id);
    if (!graph.hasEdge(id) || sigma.getEdgeDisplayData(id)?.hidden !== false) return null;
    const [source, target] = graph.extremities(id).map(onScreen);
    if (!source || !target) return null;
    return pointOnCurve({ source, target, curvature: graph.getEdgeAttribute(id, 'curvature') }, share);
  };
  sigma.on('beforeRender', () => {
    labels = [];
  });
  sigma.on('afterRender', () => {
    const canvases = sigma.getCanvases();
    const above = canvases.labels?.getContext('2d');
    const behind = canvases.edgeLabels?.getContext('2d');
    if (!above || !behind) return;
    const discs = graph.nodes().flatMap((id) => onScreen(id) ?? []);
    drawLabels(above, { labels, discs, width: sigma.getDimensions().width }, theme);
    for (const id of looped) {
      const at = onScreen(id);
      if (at !== null) drawLoop(behind, at, theme.statuses.asserted);
    }
    const { selected } = emphasis;
    const chosen = selected === null ? [] : graph.hasEdge(selected) ? graph.extremities(selected) : [selected];
    const ringed = [...chosen, ...emphasis.lit];
    for (const id of pinned) {
      const at = onScreen(id);
      if (at !== null) drawPin(above, at, theme);
    }
    for (const id of ringed) {
      const at = graph.hasNode(id) ? onScreen(id) : null;
      if (at !== null) drawRing(above, at, theme);
    }
    const hovered = hoveredNode !== null && graph.hasNode(hoveredNode) ? onScreen(hoveredNode) : null;
    if (hovered !== null) drawHover(above, { ...hovered, text: graph.getNodeAttribute(hoveredNode, 'label') }, theme);
    const middle = hoveredEdge === null ? null : placeOf(hoveredEdge);
    if (hoveredEdge !== null && middle !== null) {
      const [source, target] = graph.extremities(hoveredEdge).map((end) => graph.getNodeAttribute(end, 'label'));
      const text = `${source} ${edgeLabel(graph.getEdgeAttributes(hoveredEdge))} ${target}`;
      drawBox(above, { text, x: middle.x, y: middle.y + 8 }, theme);
    }
  });

  camera.on('updated', ({ ratio }) => {
    const near = ratio < LABELS_BELOW_RATIO;
    if (near === labelsNear) return;
    labelsNear = near;
    sigma.scheduleRefresh({ layoutUnchange: true });
  });

  const wasDrag = dragNodes(sigma, graph, events.placed);
  const click = (id: string | null) => {
    if (!wasDrag()) events.selected(id);
  };
  sigma.on('clickNode', ({ node }) => click(node));
  sigma.on('clickEdge', ({ edge }) => click(edge));
  sigma.on('clickStage', () => click(null));
  sigma.on('doubleClickNode', ({ node, preventSigmaDefault }) => {
    preventSigmaDefault();
    events.expanded(node);
  });
  /** The picture stresses what is under the pointer, else what is selected. */
  const refocus = () => {
    const hovered = hoveredNode !== null && graph.hasNode(hoveredNode) ? hoveredNode : null;
    focus =
      hovered === null && emphasis.lit.size > 0
        ? focusOn(graph, emphasis.lit)
        : focusOf(graph, hovered ?? emphasis.selected, emphasis.shown);
    sigma.refresh({ skipIndexation: true });
  };
  const hover = (id: string | null) => {
    hoveredNode = id;
    container.classList.toggle('over', id !== null);
    sigma.scheduleRender();
    clearTimeout(hoverTimer);
    hoverTimer = setTimeout(refocus, HOVER_MS);
  };
  sigma.on('enterNode', ({ node }) => hover(node));
  sigma.on('leaveNode', () => hover(null));
  sigma.on('rightClickNode', ({ node, event, preventSigmaDefault }) => {
    preventSigmaDefault();
    const { left, top } = container.getBoundingClientRect();
    events.menuAsked(node, { x: left + event.x, y: top + event.y });
  });
  const hoverEdge = (id: string | null) => {
    const changed = [hoveredEdge, id].filter((edge) => edge !== null && graph.hasEdge(edge));
    hoveredEdge = id;
    container.classList.toggle('over', id !== null);
    sigma.scheduleRefresh({ partialGraph: { edges: changed as string[] }, layoutUnchange: true });
  };
  sigma.on('enterEdge', ({ edge }) => hoverEdge(edge));
  sigma.on('leaveEdge', () => hoverEdge(null));
  sigma.on('leaveStage', () => {
    if (hoveredNode !== null) hover(null);
    if (hoveredEdge !== null) hoverEdge(null);
  });

  const move = (state: Partial<{ x: number; y: number; ratio: number }>) => {
    if (calm) camera.setState(state);
    else void camera.animate(state, { duration: CAMERA_MS });
  };

  return {
    show(picture) {
      const added = syncGraph(graph, picture);
      looped = graph.filterNodes((_id, { loops }) => loops > 0);
      pinned = graph.filterNodes((_id, { spot }) => spot?.pinned === true);
      sigma.refresh();
      if (added === 0) return;
      if (sigma.getCustomBBox() !== null) events.moving();
      layout.settle();
    },
    emphasise(next) {
      emphasis = next;
      refocus();
    },
    setTheme(name) {
      theme = THEMES[name];
      sigma.refresh();
    },
    centreOn(id) {
      // What belongs to it is to be seen too: an edge's ends, a node's neighbours.
      const isEdge = graph.hasEdge(id);
      const around = isEdge ? graph.extremities(id) : [...(focusOf(graph, id, emphasis.shown)?.nodes ?? [])];
      const state = cameraFor(around, isEdge ? EDGE_NEAR_RATIO : NEAR_RATIO, FAR_RATIO);
      if (state === null) return false;
      move(state);
      return true;
    },
    frame(ids) {
      const state = cameraFor(
        [...ids].filter((id) => graph.hasNode(id)),
        NEAR_RATIO,
        FARTHEST_RATIO,
      );
      if (state !== null) move(state);
    },
    zoom(direction) {
      void (direction === 'in' ? camera.animatedZoom() : camera.animatedUnzoom());
    },
    pan(right, down) {
      const { x, y, ratio } = camera.getState();
      move({ x: x + right * ratio, y: y - down * ratio });
    },
    fit() {
      const state = cameraFor(graph.nodes(), 0.2, FARTHEST_RATIO);
      if (state !== null) move(state);
    },
    rearrange() {
      graph.forEachNode((id, { spot }) => {
        if (!spot?.pinned) graph.setNodeAttribute(id, 'settled', false);
      });
      events.moving();
      layout.settle();
    },
    spotOf(id) {
      if (!graph.hasNode(id)) return null;
      const { x, y, spot } = graph.getNodeAttributes(id);
      return { x, y, pinned: spot?.pinned === true };
    },
    toImage(caption, scale) {
      const picture = snapshot(sigma as unknown as Sigma, scale, theme.background);
      return captionPicture(picture, caption, { scale, theme });
    },
    placeOf,
    resize() {
      sigma.resize();
      sigma.scheduleRefresh();
    },
    kill() {
      clearTimeout(hoverTimer);
      layout.stop();
      sigma.kill();
    },
  };
}
