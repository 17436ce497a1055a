import type { Position } from './positions.ts';

/** Pixels at each side of the picture that something else covers. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface FrameRequest {
  /** What is to be seen, in the camera's own units (y upwards). Not empty. */
  readonly points: readonly Position[];
  /** The picture's size in pixels. */
  readonly width: number;
  readonly height: number;
  readonly insets: Insets;
  /** Pixels a unit of the camera at its ratio of 1. */
  readonly unit: number;
  /** How near and how far the camera may go. */
  readonly nearest: number;
  readonly farthest: number;
}

/** Room for the discs and names of what stands at the edge. */
const MARGIN = { sides: 60, top: 20, bottom: 34 };
/** A picture between large panels keeps at least this much room, in pixels. */
const LEAST_ROOM = 120;

/** The part of the picture for nodes: what nothing covers, less the room for names at its sides. */
export function freeRoom({ width, height, insets }: Pick<FrameRequest, 'width' | 'height' | 'insets'>) {
  return {
    width: Math.max(LEAST_ROOM, width - insets.left - insets.right - 2 * MARGIN.sides),
    height: Math.max(LEAST_ROOM, height - insets.top - insets.bottom - MARGIN.top - MARGIN.bottom),
  };
}

/** The camera that shows all points as large as may be in the part of the picture that nothing covers. */
export function frameView({ points, width, height, insets, unit, nearest, farthest }: FrameRequest) {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const room = freeRoom({ width, height, insets });
  const needed = Math.max(((right - left) * unit) / room.width, ((high - low) * unit) / room.height);
  const ratio = Math.min(farthest, Math.max(nearest, needed));
  // How far the middle of the free part is from the picture's middle, to the right and down.
  const shiftX = (insets.left - insets.right) / 2;
  const shiftY = (insets.top + MARGIN.top - insets.bottom - MARGIN.bottom) / 2;
  return {
    x: (left + right) / 2 - (shiftX * ratio) / unit,
    y: (low + high) / 2 + (shiftY * ratio) / unit,
    ratio,
  };
}
