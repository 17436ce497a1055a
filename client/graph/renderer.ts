import Sigma from 'sigma';
import {
  createGraph,
  type EdgeAttributes,
  frameOf,
  type NodeAttributes,
  type Picture,
  syncGraph,
} from './buildGraph.ts';
import { drawHover, drawLabels, drawLoop, drawRing, type QueuedLabel } from './drawLabels.ts';
import { createIconAtlas } from './iconAtlas.ts';
import { createLayout } from './layout.ts';
import { type Emphasis, type Focus, focusOf, paintEdge, paintNode } from './reducers.ts';
import { createSettings } from './settings.ts';
import { THEMES, type ThemeName } from './theme.ts';

export interface RendererEvents {
  /** A click on a node or an edge, or on nothing. */
  selected(id: string | null): void;
  /** A double click on a node. */
  expanded(id: string): void;
  /** The layout has begun to move nodes, or has come to rest. */
  settled(atRest: boolean): void;
}

export interface Renderer {
  /** Draws this picture; what is already drawn stays where it is. */
  show(picture: Picture): void;
  emphasise(emphasis: Emphasis): void;
  setTheme(theme: ThemeName): void;
  /** Moves the camera to a node, or to the middle of an edge. False when it isn't drawn. */
  centreOn(id: string): boolean;
  zoom(direction: 'in' | 'out'): void;
  /** Moves the camera by a share of the picture's width and height. */
  pan(right: number, down: number): void;
  fit(): void;
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
const NEAR_RATIO = 0.45;
const FAR_RATIO = 1.1;
/** The picture's width in distances of the farthest thing from its middle. */
const ROOM = 2.3;

/** Draws in `container` until killed. Throws when the browser has no WebGL. */
export function createRenderer(container: HTMLElement, themeName: ThemeName, events: RendererEvents): Renderer {
  let theme = THEMES[themeName];
  let emphasis: Emphasis = { selected: null, hiddenKinds: new Set(), hiddenStatuses: new Set() };
  let focus: Focus | null = null;
  let hoveredEdge: string | null = null;
  let hoveredNode: string | null = null;
  let labelsNear = false;
  let labels: QueuedLabel[] = [];
  let looped: string[] = [];
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const graph = createGraph();
  const atlas = createIconAtlas();

  const sigma = new Sigma<NodeAttributes, EdgeAttributes>(graph, container, {
    ...createSettings({ theme: () => theme, queue: (label) => labels.push(label), atlas }),
    nodeReducer: (id, attributes) =>
      paintNode(attributes, {
        theme,
        emphasis,
        inFocus: focus === null ? null : focus.nodes.has(id),
        cell: atlas.cellOf(attributes.kind, attributes.countryCode),
        selected: id === emphasis.selected,
      }),
    edgeReducer: (id, attributes) => {
      const inFocus = focus === null ? null : focus.edges.has(id);
      const fewInFocus = inFocus === true && (focus?.edges.size ?? 0) <= FEW_EDGES;
      return paintEdge(attributes, {
        theme,
        hidden: emphasis.hiddenStatuses.has(attributes.status),
        inFocus,
        selected: id === emphasis.selected,
        labelled: labelsNear || fewInFocus || id === hoveredEdge || id === emphasis.selected,
      });
    },
  });

  const layout = createLayout(graph, {
    moved(settled) {
      // Once at rest, the frame is kept: sigma would otherwise scale the whole picture whenever a node is put outside it.
      if (settled && sigma.getCustomBBox() === null) {
        sigma.setCustomBBox(frameOf(graph));
        sigma.refresh();
      }
      if (settled) events.settled(true);
    },
  });

  /** Where a node is on the screen; null when it is hidden. */
  const onScreen = (id: string) => {
    const data = sigma.getNodeDisplayData(id);
    if (data === undefined || data.hidden) return null;
    const { x, y } = sigma.framedGraphToViewport(data);
    return { x, y, radius: sigma.scaleSize(data.size), selected: id === emphasis.selected };
  };
  sigma.on('beforeRender', () => {
    labels = [];
  });
  sigma.on('afterRender', () => {
    const canvases = sigma.getCanvases();
    const above = canvases.labels?.getContext('2d');
    const behind = canvases.edgeLabels?.getContext('2d');
    if (!above || !behind) return;
    drawLabels(above, labels, theme);
    for (const id of looped) {
      const at = onScreen(id);
      if (at !== null) drawLoop(behind, at, theme.statuses.asserted);
    }
    const ringed = emphasis.selected !== null && graph.hasNode(emphasis.selected) ? onScreen(emphasis.selected) : null;
    if (ringed !== null) drawRing(above, ringed, theme);
    const hovered = hoveredNode !== null && graph.hasNode(hoveredNode) ? onScreen(hoveredNode) : null;
    if (hovered !== null) drawHover(above, { ...hovered, text: graph.getNodeAttribute(hoveredNode, 'label') }, theme);
  });

  const camera = sigma.getCamera();
  camera.on('updated', ({ ratio }) => {
    const near = ratio < LABELS_BELOW_RATIO;
    if (near === labelsNear) return;
    labelsNear = near;
    sigma.scheduleRefresh({ layoutUnchange: true });
  });

  sigma.on('clickNode', ({ node }) => events.selected(node));
  sigma.on('clickEdge', ({ edge }) => events.selected(edge));
  sigma.on('clickStage', () => events.selected(null));
  sigma.on('doubleClickNode', ({ node, preventSigmaDefault }) => {
    preventSigmaDefault();
    events.expanded(node);
  });
  const hover = (id: string | null) => {
    hoveredNode = id;
    container.classList.toggle('over', id !== null);
    sigma.scheduleRender();
  };
  sigma.on('enterNode', ({ node }) => hover(node));
  sigma.on('leaveNode', () => hover(null));
  sigma.on('leaveStage', () => hover(null));
  sigma.on('enterEdge', ({ edge }) => {
    hoveredEdge = edge;
    container.classList.add('over');
    sigma.scheduleRefresh({ partialGraph: { edges: [edge] }, layoutUnchange: true });
  });
  sigma.on('leaveEdge', ({ edge }) => {
    hoveredEdge = null;
    container.classList.remove('over');
    if (graph.hasEdge(edge)) sigma.scheduleRefresh({ partialGraph: { edges: [edge] }, layoutUnchange: true });
  });

  const move = (state: Partial<{ x: number; y: number; ratio: number }>) => {
    if (calm) camera.setState(state);
    else void camera.animate(state, { duration: CAMERA_MS });
  };

  return {
    show(picture) {
      const added = syncGraph(graph, picture);
      focus = focusOf(graph, emphasis.selected);
      looped = graph.filterNodes((_id, { loops }) => loops > 0);
      sigma.refresh();
      if (added === 0) return;
      events.settled(false);
      layout.settle();
    },
    emphasise(next) {
      emphasis = next;
      focus = focusOf(graph, next.selected);
      sigma.refresh({ skipIndexation: true });
    },
    setTheme(name) {
      theme = THEMES[name];
      sigma.refresh();
    },
    centreOn(id) {
      const ends = graph.hasNode(id) ? [id] : graph.hasEdge(id) ? graph.extremities(id) : [];
      const shown = ends.flatMap((end) => sigma.getNodeDisplayData(end) ?? []);
      if (shown.length === 0) return false;
      const x = shown.reduce((sum, at) => sum + at.x, 0) / shown.length;
      const y = shown.reduce((sum, at) => sum + at.y, 0) / shown.length;
      // What belongs to it is to be seen too: an edge's ends, a node's neighbours.
      const around = graph.hasNode(id) ? graph.neighbors(id) : ends;
      const far = around.flatMap((end) => {
        const at = sigma.getNodeDisplayData(end);
        return at === undefined || at.hidden ? [] : [Math.hypot(at.x - x, at.y - y)];
      });
      const ratio = Math.min(FAR_RATIO, Math.max(NEAR_RATIO, Math.max(0, ...far) * ROOM));
      move({ x, y, ratio });
      return true;
    },
    zoom(direction) {
      void (direction === 'in' ? camera.animatedZoom() : camera.animatedUnzoom());
    },
    pan(right, down) {
      const { x, y, ratio } = camera.getState();
      move({ x: x + right * ratio, y: y - down * ratio });
    },
    fit() {
      const places = graph.nodes().flatMap((id) => {
        const at = sigma.getNodeDisplayData(id);
        return at === undefined || at.hidden ? [] : [at];
      });
      if (places.length === 0) return;
      const xs = places.map((at) => at.x);
      const ys = places.map((at) => at.y);
      const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
      move({ x: (left + right) / 2, y: (low + high) / 2, ratio: Math.max(0.2, right - left, high - low) * 1.02 });
    },
    resize() {
      sigma.resize();
      sigma.scheduleRefresh();
    },
    kill() {
      layout.stop();
      sigma.kill();
    },
  };
}
