import type { NodeLabelDrawingFunction } from 'sigma/rendering';
import type { Settings } from 'sigma/settings';
import type { EdgeAttributes, NodeAttributes } from './buildGraph.ts';
import { createDrawEdgeLabel, LABEL_FONT, type QueuedLabel } from './drawLabels.ts';
import { createEdgeProgram } from './edgeProgram.ts';
import type { IconAtlas } from './iconAtlas.ts';
import { createNodeProgram } from './nodeProgram.ts';
import type { GraphTheme } from './theme.ts';

interface Drawing {
  /** Asked anew for every label, so that it may change. */
  readonly theme: () => GraphTheme;
  /** Takes a label that is to be drawn once all of a frame are known. */
  readonly queue: (label: QueuedLabel) => void;
  readonly atlas: IconAtlas;
}

/** Sigma's settings for the explorer. */
export function createSettings({ theme, queue, atlas }: Drawing): Partial<Settings<NodeAttributes, EdgeAttributes>> {
  const drawEdgeLabel = createDrawEdgeLabel(theme);
  const drawLabel: NodeLabelDrawingFunction<NodeAttributes, EdgeAttributes> = (_context, data) => {
    if (!data.label) return;
    queue({ text: data.label, x: data.x, y: data.y, radius: data.size, selected: data.forceLabel === true });
  };
  return {
    // Under the names of sigma's own programs, so that it does not compile those as well.
    nodeProgramClasses: { circle: createNodeProgram(atlas) },
    edgeProgramClasses: { line: createEdgeProgram(drawEdgeLabel) },
    defaultDrawNodeLabel: drawLabel,
    // Drawn with the labels: sigma keeps a node hovered when the pointer leaves the picture.
    defaultDrawNodeHover: () => {},
    defaultDrawEdgeLabel: drawEdgeLabel,
    labelFont: LABEL_FONT,
    // More candidates than there is room for: those that would cover another are left out when they are drawn.
    labelDensity: 5,
    labelGridCellSize: 80,
    labelRenderedSizeThreshold: 4.5,
    renderEdgeLabels: true,
    enableEdgeEvents: true,
    zIndex: true,
    minCameraRatio: 0.03,
    maxCameraRatio: 4,
    stagePadding: 40,
    // A double click expands: it must not zoom as well.
    doubleClickZoomingRatio: 1,
    minEdgeThickness: 0.7,
  };
}
