import { describe, expect, test } from 'vitest';
import { spreadCurves } from '../../client/graph/curvature.ts';

const edge = (id: string, source: string, target: string) => ({ id, source, target });

/** On which side of the line from the smaller to the larger id a curve runs, and how far. */
const side = (curves: Map<string, number>, { id, source, target }: ReturnType<typeof edge>) =>
  (curves.get(id) ?? Number.NaN) * (source < target ? 1 : -1);

describe('spreadCurves', () => {
  test('leaves an edge that is alone straight', () => {
    expect(spreadCurves([edge('1', 'a', 'b'), edge('2', 'b', 'c')])).toEqual(
      new Map([
        ['1', 0],
        ['2', 0],
      ]),
    );
  });

  test.each([
    ['parallel', [edge('1', 'a', 'b'), edge('2', 'a', 'b'), edge('3', 'a', 'b')]],
    ['there and back', [edge('1', 'a', 'b'), edge('2', 'b', 'a')]],
    ['mixed', [edge('1', 'a', 'b'), edge('2', 'b', 'a'), edge('3', 'b', 'a'), edge('4', 'a', 'b')]],
  ])('draws edges apart: %s', (_name, edges) => {
    const curves = spreadCurves(edges);
    const sides = edges.map((each) => side(curves, each)).sort((a, b) => a - b);
    for (const [i, here] of sides.entries()) {
      const next = sides[i + 1];
      if (next !== undefined) expect(next - here).toBeGreaterThan(0.1);
    }
  });

  test('gives a self-loop no curve', () => expect(spreadCurves([edge('1', 'a', 'a')]).get('1')).toBe(0));

  test('does not depend on the order of the list', () => {
    const edges = [edge('1', 'a', 'b'), edge('2', 'b', 'a'), edge('3', 'a', 'b')];
    const sorted = (curves: Map<string, number>) => [...curves].sort();
    expect(sorted(spreadCurves([...edges].reverse()))).toEqual(sorted(spreadCurves(edges)));
  });
});
