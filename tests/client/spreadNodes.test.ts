import { describe, expect, test } from 'vitest';
import { fillRoom, pushApart } from '../../client/graph/spreadNodes.ts';

const numbers = (values: readonly number[]) => Float64Array.from(values);
const crowd = (n: number, fixed: readonly number[] = []) => ({
  xs: numbers(Array.from({ length: n }, (_, i) => Math.cos(i * 2.4) * Math.sqrt(i) * 6)),
  ys: numbers(Array.from({ length: n }, (_, i) => Math.sin(i * 2.4) * Math.sqrt(i) * 6)),
  halfWidths: numbers(Array.from({ length: n }, () => 30)),
  radii: numbers(Array.from({ length: n }, () => 8)),
  fixed: Uint8Array.from({ length: n }, (_, i) => (fixed.includes(i) ? 1 : 0)),
});
const extent = (values: Float64Array) => Math.max(...values) - Math.min(...values);

describe('pushApart', () => {
  test('leaves no disc under another', () => {
    const nodes = crowd(40);
    pushApart(nodes);
    for (let i = 0; i < 40; i++) {
      for (let j = i + 1; j < 40; j++) {
        const apart = Math.hypot((nodes.xs[i] ?? 0) - (nodes.xs[j] ?? 0), (nodes.ys[i] ?? 0) - (nodes.ys[j] ?? 0));
        expect(apart).toBeGreaterThan(16);
      }
    }
  });

  test('moves nothing that is fixed', () => {
    const nodes = crowd(10, [0, 3]);
    const before = crowd(10);
    pushApart(nodes);
    for (const i of [0, 3]) expect([nodes.xs[i], nodes.ys[i]]).toEqual([before.xs[i], before.ys[i]]);
    expect(nodes.xs).not.toEqual(before.xs);
  });

  test('leaves alone what has room', () => {
    const nodes = { ...crowd(2), xs: numbers([0, 200]), ys: numbers([0, 0]) };
    pushApart(nodes);
    expect([...nodes.xs, ...nodes.ys]).toEqual([0, 200, 0, 0]);
  });
});

describe('fillRoom', () => {
  const tall = () => ({ xs: numbers([0, 1, 0, -1, 0]), ys: numbers([9, 3, 0, -3, -9]) });

  test.each([
    ['a wide room', { width: 900, height: 600 }],
    ['a high one', { width: 500, height: 800 }],
  ])('lays the longest extent along the longer side of %s and stays inside', (_name, room) => {
    const places = tall();
    fillRoom(places, room);
    expect(extent(places.xs) > extent(places.ys)).toBe(room.width > room.height);
    expect(extent(places.xs)).toBeLessThanOrEqual(room.width + 1e-6);
    expect(extent(places.ys)).toBeLessThanOrEqual(room.height + 1e-6);
  });

  test.each([
    ['nothing', []],
    ['one', [3]],
    ['all in one place', [2, 2, 2]],
  ])('%s gives finite places', (_name, values) => {
    const places = { xs: numbers(values), ys: numbers(values) };
    fillRoom(places, { width: 900, height: 600 });
    expect([...places.xs, ...places.ys].every(Number.isFinite)).toBe(true);
  });
});
