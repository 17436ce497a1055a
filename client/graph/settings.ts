import { createEdgeCurveProgram } from '@sigma/edge-curve';
import { createNodeImageProgram } from '@sigma/node-image';
import {
  EdgeArrowProgram,
  type EdgeLabelDrawingFunction,
  EdgeRectangleProgram,
  type NodeLabelDrawingFunction,
} from 'sigma/rendering';
import type { Settings } from 'sigma/settings';
import type { EdgeAttributes, NodeAttributes } from './buildGraph.ts';
import { type CurveOptions, createDashedCurveProgram, type Dash } from './dashedCurve.ts';
import { createDrawEdgeLabel, createDrawHover, LABEL_FONT, type QueuedLabel } from './drawLabels.ts';
import type { GraphTheme } from './theme.ts';

/** How lines are broken: planned in long strokes, alleged in dots, negated in short strokes far apart. */
const DASHES = {
  planned: { stroke: 9, gap: 5 },
  alleged: { stroke: 3, gap: 4 },
  negated: { stroke: 5, gap: 9 },
} as const satisfies Record<string, Dash>;

const ARROW = {
  arrowHead: { extremity: 'target', lengthToThicknessRatio: 3.2, widenessToThicknessRatio: 2.6 },
} as const;

function edgePrograms(drawLabel: EdgeLabelDrawingFunction<NodeAttributes, EdgeAttributes>) {
  const options = { drawLabel } as unknown as CurveOptions;
  const programs: Settings<NodeAttributes, EdgeAttributes>['edgeProgramClasses'] = {
    straight: EdgeRectangleProgram,
    'straight-arrow': EdgeArrowProgram,
    curve: createEdgeCurveProgram(options),
    'curve-arrow': createEdgeCurveProgram({ ...options, ...ARROW }),
  };
  for (const [status, dash] of Object.entries(DASHES)) {
    programs[status] = createDashedCurveProgram(options, dash);
    programs[`${status}-arrow`] = createDashedCurveProgram({ ...options, ...ARROW }, dash);
  }
  return programs;
}

interface Drawing {
  /** Asked anew for every label, so that it may change. */
  readonly theme: () => GraphTheme;
  /** Takes a label that is to be drawn once all of a frame are known. */
  readonly queue: (label: QueuedLabel) => void;
}

/** Sigma's settings for the explorer. */
export function createSettings({ theme, queue }: Drawing): Partial<Settings<NodeAttributes, EdgeAttributes>> {
  const drawHover = createDrawHover(theme);
  const drawEdgeLabel = createDrawEdgeLabel(theme);
  const drawLabel: NodeLabelDrawingFunction<NodeAttributes, EdgeAttributes> = (_context, data) => {
    if (data.label)
      queue({ text: data.label, x: data.x, y: data.y, radius: data.size, selected: data.forceLabel === true });
  };
  return {
    nodeProgramClasses: {
      // Made anew for each renderer: programs of one renderer share a texture.
      image: createNodeImageProgram<NodeAttributes, EdgeAttributes>({
        size: { mode: 'force', value: 128 },
        drawLabel,
        drawHover,
        keepWithinCircle: true,
      }),
    },
    edgeProgramClasses: edgePrograms(drawEdgeLabel),
    defaultNodeType: 'image',
    defaultEdgeType: 'straight',
    defaultDrawNodeLabel: drawLabel,
    defaultDrawNodeHover: drawHover,
    defaultDrawEdgeLabel: drawEdgeLabel,
    labelFont: LABEL_FONT,
    // More candidates than there is room for: those that would cover another are left out when they are drawn.
    labelDensity: 3,
    labelGridCellSize: 80,
    labelRenderedSizeThreshold: 6,
    renderEdgeLabels: true,
    enableEdgeEvents: true,
    zIndex: true,
    minCameraRatio: 0.03,
    maxCameraRatio: 4,
    stagePadding: 48,
    // A double click expands: it must not zoom as well.
    doubleClickZoomingRatio: 1,
    hideEdgesOnMove: false,
    minEdgeThickness: 1.2,
  };
}
