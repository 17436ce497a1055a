import type { EdgeLabelDrawingFunction } from 'sigma/rendering';
import type { EdgeAttributes, NodeAttributes } from './buildGraph.ts';
import { type LabelBox, placeLabels } from './placeLabels.ts';
import { pointOnCurve } from './pointOnCurve.ts';
import type { GraphTheme } from './theme.ts';

export const LABEL_FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';

/** Longest label, in characters: a headline-long name would cover its neighbours. */
const LONGEST = 27;
/** Radius from which on a node's name is set in bold. */
const BOLD_FROM = 13;
/** Pixels kept free around a label. */
const GAP = 2;

export interface QueuedLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly selected: boolean;
}

/** What one frame's names are drawn from. */
export interface Labels {
  readonly labels: readonly QueuedLabel[];
  /** All discs of the picture, named or not. */
  readonly discs: readonly Omit<QueuedLabel, 'text'>[];
  /** The picture's width in pixels: a name at its side moves inwards. */
  readonly width: number;
}

/** A name cut to a label's length. */
export function shortLabel(name: string): string {
  const letters = [...name];
  if (letters.length <= LONGEST) return name;
  return `${letters
    .slice(0, LONGEST - 1)
    .join('')
    .trimEnd()}…`;
}

const fontOf = ({ radius, selected }: QueuedLabel) =>
  radius > BOLD_FROM || selected ? `600 13px ${LABEL_FONT}` : `500 12px ${LABEL_FONT}`;

/**
 * Draws names under their discs, none over another: of two that collide the one of the larger node stays, and the selected
 * one always does. Nor does a name cover the disc of a node that is no smaller. A halo keeps them legible over lines.
 * `fillText` takes any name as plain text.
 */
export function drawLabels(
  context: CanvasRenderingContext2D,
  { labels, discs, width }: Labels,
  theme: GraphTheme,
): void {
  const boxes: (LabelBox & { label: QueuedLabel; text: string })[] = labels.map((label) => {
    context.font = fontOf(label);
    const text = shortLabel(label.text);
    const wide = context.measureText(text).width + 2 * GAP;
    const weight = label.selected ? Number.POSITIVE_INFINITY : label.radius;
    const isInside = label.x > 0 && label.x < width;
    const left = isInside ? Math.max(0, Math.min(width - wide, label.x - wide / 2)) : label.x - wide / 2;
    return { label, text, weight, width: wide, height: 14 + GAP, left, top: label.y + label.radius + 2 };
  });
  context.textAlign = 'center';
  context.textBaseline = 'top';
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = theme.background;
  context.fillStyle = theme.label;
  for (const { label, text, top, left, width: wide } of placeLabels(boxes, discs)) {
    context.font = fontOf(label);
    context.strokeText(text, left + wide / 2, top + 1);
    context.fillText(text, left + wide / 2, top + 1);
  }
  context.textAlign = 'start';
  context.textBaseline = 'alphabetic';
}

export function drawRing(context: CanvasRenderingContext2D, at: Omit<QueuedLabel, 'text'>, theme: GraphTheme): void {
  context.beginPath();
  context.arc(at.x, at.y, at.radius + 3.5, 0, 2 * Math.PI);
  context.lineWidth = 3;
  context.strokeStyle = theme.accent;
  context.stroke();
}

/** What is pinned has the head of a pin at its upper left. */
export function drawPin(context: CanvasRenderingContext2D, at: Omit<QueuedLabel, 'text'>, theme: GraphTheme): void {
  const shift = at.radius * Math.SQRT1_2;
  context.beginPath();
  context.arc(at.x - shift, at.y - shift, 4.5, 0, 2 * Math.PI);
  context.fillStyle = theme.accent;
  context.fill();
  context.lineWidth = 2;
  context.strokeStyle = theme.background;
  context.stroke();
}

/** A self-loop: a small circle behind the node's upper right. One stands for all of them; the panel lists each. */
export function drawLoop(context: CanvasRenderingContext2D, at: Omit<QueuedLabel, 'text'>, colour: string): void {
  const shift = at.radius * 0.95;
  context.beginPath();
  context.arc(at.x + shift, at.y - shift, at.radius * 0.75, 0, 2 * Math.PI);
  context.lineWidth = 1.6;
  context.strokeStyle = colour;
  context.stroke();
}

/** Draws words in a box that hides what is behind it; `at` is the middle of its upper side. */
export function drawBox(
  context: CanvasRenderingContext2D,
  at: { text: string; x: number; y: number },
  theme: GraphTheme,
) {
  context.font = `600 13px ${LABEL_FONT}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const width = context.measureText(at.text).width + 14;
  const height = 23;
  // At the picture's side it moves inwards.
  const x = Math.max(width / 2 + 2, Math.min(context.canvas.clientWidth - width / 2 - 2, at.x));
  context.beginPath();
  context.roundRect(x - width / 2, at.y, width, height, 5);
  context.fillStyle = theme.hoverBox;
  context.fill();
  context.lineWidth = 1;
  context.strokeStyle = theme.accent;
  context.stroke();
  context.fillStyle = theme.label;
  context.fillText(at.text, x, at.y + height / 2 + 0.5);
  context.textAlign = 'start';
  context.textBaseline = 'alphabetic';
}

/** Draws the whole name of what is under the pointer. */
export function drawHover(context: CanvasRenderingContext2D, at: QueuedLabel, theme: GraphTheme): void {
  drawRing(context, at, theme);
  drawBox(context, { text: at.text, x: at.x, y: at.y + at.radius + 6 }, theme);
}

/** Draws an edge's words along it, at the middle of its curve, never upside down. Too short an edge gets none. */
export function createDrawEdgeLabel(theme: () => GraphTheme): EdgeLabelDrawingFunction<NodeAttributes, EdgeAttributes> {
  return (context, edge, source, target) => {
    if (!edge.label) return;
    const dx = target.x - source.x;
    const dy = target.y - source.y;
    const length = Math.hypot(dx, dy);
    context.font = `550 11.5px ${LABEL_FONT}`;
    const room = length - source.size - target.size;
    if (context.measureText(edge.label).width > room) return;
    const curvature = typeof edge.curvature === 'number' ? edge.curvature : 0;
    const { x, y } = pointOnCurve({ source, target, curvature });
    const angle = Math.atan2(dy, dx);
    context.save();
    context.translate(x, y);
    context.rotate(Math.abs(angle) > Math.PI / 2 ? angle + Math.PI : angle);
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    context.lineWidth = 4;
    const { background, edgeLabel } = theme();
    context.strokeStyle = background;
    context.strokeText(edge.label, 0, 0);
    context.fillStyle = edgeLabel;
    context.fillText(edge.label, 0, 0);
    context.restore();
  };
}
