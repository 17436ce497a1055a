import { describe, expect, test } from 'vitest';
import { frameView } from '../../client/graph/frameView.ts';

const none = { top: 0, right: 0, bottom: 0, left: 0 };
const request = { width: 1000, height: 800, insets: none, unit: 600, nearest: 0.1, farthest: 4 };
const corners = [
  { x: 0, y: 0 },
  { x: 1, y: 1 },
];
/** Where a point is on the screen under a camera, as sigma works it out. */
const onScreen = (point: { x: number; y: number }, camera: { x: number; y: number; ratio: number }) => ({
  x: 500 + ((point.x - camera.x) * 600) / camera.ratio,
  y: 400 - ((point.y - camera.y) * 600) / camera.ratio,
});

describe('frameView', () => {
  test.each([
    ['nothing covered', none],
    ['a legend below', { ...none, bottom: 200 }],
    ['covered on all sides', { top: 60, right: 90, bottom: 120, left: 30 }],
  ])('all points are in the free part: %s', (_name, insets) => {
    const camera = frameView({ ...request, insets, points: corners });
    for (const corner of corners) {
      const { x, y } = onScreen(corner, camera);
      expect(x).toBeGreaterThanOrEqual(insets.left);
      expect(x).toBeLessThanOrEqual(1000 - insets.right);
      expect(y).toBeGreaterThanOrEqual(insets.top);
      expect(y).toBeLessThanOrEqual(800 - insets.bottom);
    }
  });

  test('one point is shown in the middle, no nearer than allowed', () => {
    const camera = frameView({ ...request, points: [{ x: 0.3, y: 0.7 }], nearest: 0.5 });
    expect(camera.ratio).toBe(0.5);
    expect(onScreen({ x: 0.3, y: 0.7 }, camera).x).toBeCloseTo(500);
  });

  test('goes no farther than allowed', () => {
    const far = [
      { x: -50, y: 0 },
      { x: 50, y: 0 },
    ];
    expect(frameView({ ...request, points: far }).ratio).toBe(4);
  });

  test('a window smaller than what covers it still gives a finite camera', () => {
    const camera = frameView({ ...request, width: 50, height: 40, insets: { ...none, bottom: 90 }, points: corners });
    expect(Object.values(camera).every(Number.isFinite)).toBe(true);
  });
});
