import type { EntityKind } from '../../model/entity.ts';
import { KIND_PATHS } from '../state/kinds.ts';

/** One picture with all icons, 16 by 16 cells: a power of two, so that any WebGL can shrink it smoothly. */
export const CELLS_ACROSS = 16;
const CELL = 64;
/** Share of a cell that an icon takes; a cell is as wide as a node's disc. */
const ICON_SHARE = 0.56;

export interface IconAtlas {
  readonly canvas: HTMLCanvasElement;
  /** Grows whenever an icon is added: a texture made from an older one must be made anew. */
  version(): number;
  /** The cell of a node's icon: a state's ISO code where it has one, else its kind's outline. */
  cellOf(kind: EntityKind, countryCode: string | null): number;
}

function drawOutline(context: CanvasRenderingContext2D, path: string): void {
  const scale = (CELL * ICON_SHARE) / 24;
  const inset = (CELL - 24 * scale) / 2;
  context.translate(inset, inset);
  context.scale(scale, scale);
  context.strokeStyle = '#ffffff';
  context.lineWidth = 2.2;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.stroke(new Path2D(path));
}

function drawCode(context: CanvasRenderingContext2D, code: string): void {
  context.fillStyle = '#ffffff';
  context.font = `700 ${CELL * 0.36}px system-ui, sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(code, CELL / 2, CELL * 0.52, CELL * 0.8);
}

/** An atlas that draws each icon when it is first asked for. */
export function createIconAtlas(): IconAtlas {
  const canvas = document.createElement('canvas');
  canvas.width = CELLS_ACROSS * CELL;
  canvas.height = CELLS_ACROSS * CELL;
  // Kept in main memory: reading a picture back from the graphics card is slow.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const cells = new Map<string, number>();
  return {
    canvas,
    version: () => cells.size,
    cellOf(kind, countryCode) {
      const isFull = cells.size >= CELLS_ACROSS * CELLS_ACROSS - Object.keys(KIND_PATHS).length;
      const isCode = kind === 'state' && countryCode !== null && /^[A-Z]{2,3}$/.test(countryCode);
      const code = isCode && (!isFull || cells.has(countryCode)) ? countryCode : null;
      const key = code ?? kind;
      const known = cells.get(key);
      if (known !== undefined) return known;
      const cell = cells.size;
      cells.set(key, cell);
      if (context === null) return cell;
      context.save();
      context.translate((cell % CELLS_ACROSS) * CELL, Math.floor(cell / CELLS_ACROSS) * CELL);
      if (code === null) drawOutline(context, KIND_PATHS[kind]);
      else drawCode(context, code);
      context.restore();
      return cell;
    },
  };
}
