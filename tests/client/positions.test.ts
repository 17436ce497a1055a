import { describe, expect, test } from 'vitest';
import { initialPosition, positionBeside } from '../../client/graph/positions.ts';

const ids = Array.from({ length: 500 }, (_, i) => `person/somebody-${i}`);

describe('initialPosition', () => {
  test('depends on the id alone', () =>
    expect(initialPosition('person/a', 100)).toEqual(initialPosition('person/a', 100)));

  test('stays on the disc and fills it', () => {
    const places = ids.map((id) => initialPosition(id, 100));
    for (const { x, y } of places) expect(Math.hypot(x, y)).toBeLessThanOrEqual(100);
    for (const [right, up] of [
      [1, 1],
      [1, -1],
      [-1, 1],
      [-1, -1],
    ] as const) {
      expect(places.filter(({ x, y }) => x * right > 0 && y * up > 0).length).toBeGreaterThan(80);
    }
  });
});

describe('positionBeside', () => {
  test('has nowhere to go without neighbours', () => expect(positionBeside('a', [], 50)).toBeNull());
  test('is near the middle of the neighbours', () => {
    for (const id of ids) {
      const at = positionBeside(
        id,
        [
          { x: 100, y: 0 },
          { x: 300, y: 0 },
        ],
        50,
      );
      const distance = Math.hypot((at?.x ?? 0) - 200, at?.y ?? 0);
      expect(distance).toBeGreaterThanOrEqual(35);
      expect(distance).toBeLessThanOrEqual(65);
    }
  });
});
