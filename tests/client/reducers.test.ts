import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../client/graph/buildGraph.ts';
import { edgeLabel, focusOf, focusOn, paintEdge, paintNode } from '../../client/graph/reducers.ts';
import { THEMES } from '../../client/graph/theme.ts';
import { connection, entity, picture } from './fixtures.ts';

const graph = buildGraph(
  picture([entity('a'), entity('b'), entity('c')], [connection('1', 'a', 'b'), connection('2', 'b', 'c')]),
);
const all = new Set([...graph.nodes(), ...graph.edges()]);
const theme = THEMES.light;

describe('focusOf', () => {
  test.each([
    [null, null],
    ['gone', null],
    ['a', { nodes: new Set(['a', 'b']), edges: new Set(['edge/1']), around: new Set() }],
    ['edge/2', { nodes: new Set(['a', 'b', 'c']), edges: new Set(['edge/2']), around: new Set(['edge/1', 'edge/2']) }],
  ])('%s', (selected, focus) => expect(focusOf(graph, selected, all)).toEqual(focus));

  test('what is not shown is no neighbour', () => {
    const shown = new Set(['a', 'b', 'c', 'edge/2']);
    expect(focusOf(graph, 'a', shown)).toEqual({ nodes: new Set(['a']), edges: new Set(), around: new Set() });
    expect(focusOf(graph, 'b', shown)?.nodes.size).toBe(2);
  });
});

test('what is lit up is in focus with the ends of its lines', () => {
  expect(focusOn(graph, new Set(['edge/1', 'c', 'gone']))).toEqual({
    nodes: new Set(['a', 'b', 'c']),
    edges: new Set(['edge/1']),
    around: new Set(),
  });
  expect(focusOn(graph, new Set())).toBeNull();
});

test.each([
  ['INVITED', 'asserted', 'invited'],
  ['VISITED', 'planned', 'visited (planned)'],
  ['AGREED_WITH', 'negated', 'agreed with (negated)'],
] as const)('%s %s reads "%s"', (relation, status, words) => expect(edgeLabel({ relation, status })).toBe(words));

describe('painting', () => {
  const node = graph.getNodeAttributes('a');
  const edge = graph.getEdgeAttributes('edge/1');
  const paint = { theme, hidden: false, cell: 3, selected: false };

  test('what is out of focus loses its name and icon, and keeps its place and size', () => {
    const faded = paintNode(node, { ...paint, inFocus: false });
    expect(faded).toMatchObject({ label: null, cell: -1, x: node.x, y: node.y, size: node.size });
    expect(faded.color).not.toBe(theme.kinds.person);
    expect(paintNode(node, { ...paint, inFocus: null })).toMatchObject({
      label: 'a',
      cell: 3,
      color: theme.kinds.person,
    });
  });

  test('what is hidden is not drawn', () => {
    expect(paintNode(node, { ...paint, inFocus: null, hidden: true }).hidden).toBe(true);
  });

  test('every status has a line of its own', () => {
    const lines = (['asserted', 'planned', 'alleged', 'negated'] as const).map((status) =>
      paintEdge(
        { ...edge, status },
        { theme, hidden: false, inFocus: null, selected: false, lit: false, labelled: false },
      ),
    );
    expect(new Set(lines.map(({ dash }) => dash.join())).size).toBe(4);
    expect(new Set(lines.map(({ color }) => color)).size).toBe(4);
  });

  test('what was said is nearer to the background than what happened', () => {
    const paints = { theme, hidden: false, inFocus: null, selected: false, lit: false, labelled: false };
    const channel = (colour: string) => Number.parseInt(colour.slice(1, 3), 16);
    const happened = paintEdge({ ...edge, relation: 'MET' }, paints);
    const said = paintEdge({ ...edge, relation: 'SPOKE_TO' }, paints);
    expect(channel(said.color)).toBeGreaterThan(channel(happened.color));
    expect(said.zIndex).toBeLessThan(happened.zIndex);
  });

  test('only a relation with a direction has an arrow', () => {
    const arrow = (reciprocal: boolean) =>
      paintEdge(
        { ...edge, reciprocal },
        { theme, hidden: false, inFocus: null, selected: false, lit: false, labelled: false },
      ).arrow;
    expect([arrow(true), arrow(false)]).toEqual([false, true]);
  });
});
