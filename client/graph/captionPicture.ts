import type { EntityKind } from '../../model/entity.ts';
import type { ConnectionStatus } from '../state/filters.ts';
import { KIND_NAMES } from '../state/kinds.ts';
import { LABEL_FONT } from './drawLabels.ts';
import { DASHES } from './reducers.ts';
import type { GraphTheme } from './theme.ts';

/** What is told under a saved picture. */
export interface Caption {
  readonly kinds: readonly EntityKind[];
  readonly statuses: readonly ConnectionStatus[];
  /** Lines of text, the first in bold. */
  readonly lines: readonly string[];
}

const MARGIN = 14;
const ROW = 22;

/** A picture with its legend and a few lines of text under it, at `scale` pixels for each of the page's. */
export function captionPicture(
  picture: HTMLCanvasElement,
  caption: Caption,
  { scale, theme }: { scale: number; theme: GraphTheme },
): HTMLCanvasElement {
  const { kinds, statuses, lines } = caption;
  const whole = document.createElement('canvas');
  whole.width = picture.width;
  whole.height = picture.height + Math.round((2 * MARGIN + ROW * (1 + lines.length)) * scale);
  const context = whole.getContext('2d');
  if (context === null) throw new Error('this browser draws no canvas');
  context.fillStyle = theme.background;
  context.fillRect(0, 0, whole.width, whole.height);
  context.drawImage(picture, 0, 0);
  context.scale(scale, scale);
  context.translate(0, picture.height / scale);
  context.strokeStyle = theme.edgeLabel;
  context.lineWidth = 0.5;
  context.strokeRect(-1, 0, whole.width, whole.height);
  context.textBaseline = 'middle';
  let x = MARGIN;
  let y = MARGIN + ROW / 2;
  const write = (text: string, font: string) => {
    context.font = font;
    context.fillStyle = theme.label;
    context.fillText(text, x, y);
    x += context.measureText(text).width + 18;
  };
  for (const kind of kinds) {
    context.beginPath();
    context.arc(x + 6, y, 6, 0, 2 * Math.PI);
    context.fillStyle = theme.kinds[kind];
    context.fill();
    x += 18;
    write(KIND_NAMES[kind][1], `500 12px ${LABEL_FONT}`);
  }
  for (const status of statuses) {
    context.beginPath();
    context.setLineDash([...DASHES[status]]);
    context.strokeStyle = theme.statuses[status];
    context.lineWidth = 2.2;
    context.moveTo(x, y);
    context.lineTo(x + 28, y);
    context.stroke();
    x += 34;
    write(status, `500 12px ${LABEL_FONT}`);
  }
  for (const [i, line] of lines.entries()) {
    x = MARGIN;
    y += ROW;
    write(line, `${i === 0 ? 600 : 400} 12px ${LABEL_FONT}`);
  }
  return whole;
}
