import type { EntityKind } from '../../model/entity.ts';
import { KIND_PATHS } from '../state/kinds.ts';

/** Pixels a side: nodes are at most 40 wide, and screens have up to three pixels for one. */
const SIDE = 128;
/** Share of the disc's diameter that an icon takes. */
const ICON_SHARE = 0.56;

const images = new Map<string, string>();

/**
 * The picture on a node, as a PNG data address: a state's ISO code where it has one, else its kind's icon.
 * PNG and not SVG, because sigma fetches an SVG, which the page's Content-Security-Policy forbids for data addresses.
 */
export function nodeImage(kind: EntityKind, countryCode: string | null): string {
  const code = kind === 'state' && countryCode !== null && /^[A-Z]{2,3}$/.test(countryCode) ? countryCode : null;
  const key = code ?? kind;
  const made = images.get(key);
  if (made !== undefined) return made;

  const canvas = document.createElement('canvas');
  canvas.width = SIDE;
  canvas.height = SIDE;
  const context = canvas.getContext('2d');
  if (context === null) return '';
  if (code === null) {
    const scale = (SIDE * ICON_SHARE) / 24;
    context.translate((SIDE - 24 * scale) / 2, (SIDE - 24 * scale) / 2);
    context.scale(scale, scale);
    context.strokeStyle = '#ffffff';
    context.lineWidth = 2.2;
    context.lineCap = 'round';
    context.lineJoin = 'round';
    context.stroke(new Path2D(KIND_PATHS[kind]));
  } else {
    context.fillStyle = '#ffffff';
    context.font = `700 ${SIDE * 0.36}px system-ui, sans-serif`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillText(code, SIDE / 2, SIDE / 2 + SIDE * 0.02, SIDE * 0.8);
  }
  const image = canvas.toDataURL('image/png');
  images.set(key, image);
  return image;
}
