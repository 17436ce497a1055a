import { describe, expect, test } from 'vitest';
import { buildGraph, edgeSize, nodeSize, syncGraph } from '../../client/graph/buildGraph.ts';
import { connection, entity, picture } from './fixtures.ts';

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const people = ids.map((id) => entity(id));

describe('buildGraph', () => {
  test('holds every entity and every connection, with its names and numbers', () => {
    const graph = buildGraph(
      picture(
        [
          entity('state/CHN', { kind: 'state', name: 'China', countryCode: 'CHN', articleCount: 9 }),
          entity('person/xi'),
        ],
        [connection('1', 'person/xi', 'state/CHN', { relation: 'LEADS', status: 'planned', count: 4 })],
      ),
    );
    expect(graph.getNodeAttributes('state/CHN')).toMatchObject({
      label: 'China',
      kind: 'state',
      countryCode: 'CHN',
      size: nodeSize(9),
    });
    expect(graph.getEdgeAttributes('edge/1')).toMatchObject({
      relation: 'LEADS',
      status: 'planned',
      curvature: 0,
      size: edgeSize({ relation: 'LEADS', count: 4 }),
    });
    expect(graph.extremities('edge/1')).toEqual(['person/xi', 'state/CHN']);
  });

  test('gives every node a finite place of its own', () => {
    const graph = buildGraph(picture(people, []));
    const places = graph.mapNodes((_id, { x, y }) => [x, y]);
    expect(places.flat().every(Number.isFinite)).toBe(true);
    expect(new Set(places.map(String)).size).toBe(people.length);
  });

  test('is the same whatever the order', () => {
    const connections = [connection('1', 'a', 'b'), connection('2', 'b', 'a'), connection('3', 'c', 'a')];
    const forth = buildGraph(picture(people, connections));
    const back = buildGraph(picture([...people].reverse(), [...connections].reverse()));
    for (const id of ids) expect(back.getNodeAttributes(id)).toEqual(forth.getNodeAttributes(id));
    for (const { id } of connections) expect(back.getEdgeAttributes(id)).toEqual(forth.getEdgeAttributes(id));
  });

  test('counts self-loops and draws none as a line', () => {
    const graph = buildGraph(
      picture([entity('a')], [connection('1', 'a', 'a'), connection('2', 'a', 'a', { relation: 'CALLED' })]),
    );
    expect(graph.size).toBe(0);
    expect(graph.getNodeAttribute('a', 'loops')).toBe(2);
  });

  test('leaves out a connection with an end that is not there', () => {
    expect(buildGraph(picture([entity('a')], [connection('1', 'a', 'gone')])).size).toBe(0);
  });

  test('draws nothing from nothing', () => {
    expect(buildGraph(picture([], [])).order).toBe(0);
  });

  test('takes any name as it is', () => {
    const name = '<img src=x onerror=alert(1)>';
    expect(buildGraph(picture([entity('a', { name })], [])).getNodeAttribute('a', 'label')).toBe(name);
  });
});

describe('syncGraph', () => {
  const graph = () => {
    const made = buildGraph(picture(people.slice(0, 3), [connection('1', 'a', 'b')]));
    made.updateEachNodeAttributes((_id, attributes) => ({ ...attributes, settled: true }));
    return made;
  };

  test('leaves what is drawn where it is, and says how many are new', () => {
    const synced = graph();
    const before = synced.mapNodes((id, { x, y }) => [id, x, y]);
    expect(syncGraph(synced, picture(people, [connection('1', 'a', 'b'), connection('2', 'a', 'd')]))).toBe(3);
    for (const [id, x, y] of before) expect(synced.getNodeAttributes(id)).toMatchObject({ x, y, settled: true });
    expect(synced.getNodeAttribute('d', 'settled')).toBe(false);
  });

  test('puts a new node near its neighbour', () => {
    const synced = graph();
    syncGraph(synced, picture(people, [connection('2', 'a', 'd')]));
    const [a, d] = [synced.getNodeAttributes('a'), synced.getNodeAttributes('d')];
    expect(Math.hypot(a.x - d.x, a.y - d.y)).toBeLessThan(100);
    expect(Math.hypot(a.x - d.x, a.y - d.y)).toBeGreaterThan(20);
  });

  test('drops what is gone, and its edges', () => {
    const synced = graph();
    expect(syncGraph(synced, picture([entity('b'), entity('c')], []))).toBe(0);
    expect(synced.nodes().sort()).toEqual(['b', 'c']);
    expect(synced.size).toBe(0);
  });

  test('takes over what has changed', () => {
    const synced = graph();
    syncGraph(
      synced,
      picture(
        [entity('a', { name: 'Ann', articleCount: 30 }), entity('b')],
        [connection('1', 'a', 'b', { status: 'alleged' })],
      ),
    );
    expect(synced.getNodeAttributes('a')).toMatchObject({ label: 'Ann', size: nodeSize(30) });
    expect(synced.getEdgeAttribute('edge/1', 'status')).toBe('alleged');
  });
});

describe('sizes', () => {
  test.each([
    [0, 6],
    [1, 6],
    [1_000_000, 20],
  ])('a node of %i articles has a radius of %i', (articles, radius) => expect(nodeSize(articles)).toBe(radius));
  test.each([
    [0, 1.2],
    [1, 1.2],
    [1_000_000, 3],
  ])('an edge of %i events is %f wide', (count, width) => expect(edgeSize({ relation: 'MET', count })).toBe(width));
  test('what was said is thinner than any event, however often', () => {
    expect(edgeSize({ relation: 'SPOKE_ABOUT', count: 1_000_000 })).toBeLessThan(
      edgeSize({ relation: 'MET', count: 1 }),
    );
  });
});
