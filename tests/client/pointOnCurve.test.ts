import { expect, test } from 'vitest';
import { pointOnCurve } from '../../client/graph/pointOnCurve.ts';

const ends = { source: { x: 0, y: 0 }, target: { x: 100, y: 0 } };

test.each([
  ['the middle of a straight line', 0, 0.5, { x: 50, y: 0 }],
  ['its beginning', 0.4, 0, { x: 0, y: 0 }],
  ['its end', 0.4, 1, { x: 100, y: 0 }],
  // The control point stands 40 pixels to the left of its way, which is up: the curve reaches half as high.
  ['the middle of a bow', 0.4, 0.5, { x: 50, y: -20 }],
])('%s', (_name, curvature, share, place) => {
  const { x, y } = pointOnCurve({ ...ends, curvature }, share);
  expect(x).toBeCloseTo(place.x);
  expect(y).toBeCloseTo(place.y);
});
