import type Sigma from 'sigma';

/** The canvases of sigma's that hold what is drawn, from the back to the front. */
const LAYERS = ['edges', 'edgeLabels', 'nodes', 'labels'];

/**
 * What sigma draws now, on a background, at `scale` pixels for each of the page's. Draws it once larger and once as it was, in
 * one turn, so that nobody sees it: WebGL keeps no picture beyond its turn, and sigma asks the window how fine to draw.
 */
export function snapshot(sigma: Sigma, scale: number, background: string): HTMLCanvasElement {
  const { width, height } = sigma.getDimensions();
  const copy = document.createElement('canvas');
  copy.width = Math.round(width * scale);
  copy.height = Math.round(height * scale);
  const context = copy.getContext('2d');
  if (context === null) throw new Error('this browser draws no canvas');
  context.fillStyle = background;
  context.fillRect(0, 0, copy.width, copy.height);
  const own = Object.getOwnPropertyDescriptor(window, 'devicePixelRatio');
  const redraw = () => {
    sigma.resize(true);
    sigma.refresh();
  };
  Object.defineProperty(window, 'devicePixelRatio', { value: scale, configurable: true });
  try {
    redraw();
    const canvases = sigma.getCanvases();
    for (const layer of LAYERS) {
      const canvas = canvases[layer];
      if (canvas !== undefined) context.drawImage(canvas, 0, 0, copy.width, copy.height);
    }
  } finally {
    if (own === undefined) Reflect.deleteProperty(window, 'devicePixelRatio');
    else Object.defineProperty(window, 'devicePixelRatio', own);
    redraw();
  }
  return copy;
}
