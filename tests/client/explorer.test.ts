import { describe, expect, test } from 'vitest';
import { type ExplorerAction, initialState, reduceExplorer } from '../../client/state/explorer.ts';
import { EMPTY_PLACE } from '../../client/state/place.ts';
import { connection, entity } from './fixtures.ts';

const stateAfter = (...actions: ExplorerAction[]) => actions.reduce(reduceExplorer, initialState());
const overview: ExplorerAction = {
  type: 'overviewLoaded',
  graph: {
    nodes: [entity('a'), entity('b')],
    edges: [connection('1', 'a', 'b')],
    total: { nodes: 9, edges: 12 },
    leftOut: { nodes: 7, edges: 11 },
  },
};

describe('reduceExplorer', () => {
  test('an overview fills the picture and says what the whole holds', () => {
    const state = stateAfter(overview);
    expect([...state.entities.keys()]).toEqual(['a', 'b']);
    expect([...state.connections.keys()]).toEqual(['edge/1']);
    expect(state.total).toEqual({ nodes: 9, edges: 12 });
  });

  test('an overview that comes again keeps what was added since', () => {
    const state = stateAfter(overview, { type: 'added', entities: [entity('c')], connections: [] }, overview);
    expect([...state.entities.keys()]).toEqual(['a', 'b', 'c']);
  });

  test('neighbours are added once, and an edge without both its ends is not', () => {
    const added: ExplorerAction = {
      type: 'added',
      entities: [entity('b', { name: 'Bea' }), entity('c')],
      connections: [connection('2', 'b', 'c'), connection('3', 'c', 'nowhere'), connection('1', 'a', 'b')],
    };
    const state = stateAfter(overview, added, added);
    expect([...state.entities.keys()]).toEqual(['a', 'b', 'c']);
    expect(state.entities.get('b')?.name).toBe('Bea');
    expect([...state.connections.keys()]).toEqual(['edge/1', 'edge/2']);
  });

  test('selecting another thing closes the article', () => {
    const state = stateAfter(
      { type: 'selected', id: 'a' },
      { type: 'articleOpened', article: 'article/1', evidence: 'evidence/1' },
      { type: 'selected', id: 'b' },
    );
    expect(state.place).toEqual({ ...EMPTY_PLACE, select: 'b' });
  });

  test('an article opens over what is selected and closes to it', () => {
    const open = stateAfter(
      { type: 'selected', id: 'a' },
      { type: 'articleOpened', article: 'article/1', evidence: null },
    );
    expect(open.place).toMatchObject({ select: 'a', article: 'article/1' });
    expect(reduceExplorer(open, { type: 'articleClosed' }).place).toEqual({ ...EMPTY_PLACE, select: 'a' });
  });

  test('how an article was read opens over its text, closes to it, and does not outlive it', () => {
    const open = stateAfter(
      { type: 'articleOpened', article: 'article/1', evidence: 'evidence/1' },
      { type: 'readingToggled' },
    );
    expect(open.place).toMatchObject({ article: 'article/1', evidence: 'evidence/1', reading: true });
    expect(reduceExplorer(open, { type: 'readingToggled' }).place.reading).toBe(false);
    expect(reduceExplorer(open, { type: 'articleClosed' }).place).toEqual(EMPTY_PLACE);
    expect(reduceExplorer(open, { type: 'selected', id: 'a' }).place.reading).toBe(false);
  });

  test('the camera moves only when asked, each time anew', () => {
    expect(stateAfter({ type: 'selected', id: 'a' }).centre).toBeNull();
    const once = stateAfter({ type: 'selected', id: 'a', centre: true });
    const twice = reduceExplorer(once, { type: 'selected', id: 'a', centre: true });
    expect(once.centre?.id).toBe('a');
    expect(twice.centre?.turn).not.toBe(once.centre?.turn);
  });

  test('a restored place moves the camera to what it selects', () => {
    const place = { ...EMPTY_PLACE, select: 'b' };
    expect(stateAfter({ type: 'placeRestored', place })).toMatchObject({ place, centre: { id: 'b' } });
    expect(initialState(place).centre?.id).toBe('b');
  });

  test('filters turn on, off, and all off', () => {
    const hidden = stateAfter(
      { type: 'kindToggled', kind: 'place' },
      { type: 'statusToggled', status: 'alleged' },
      { type: 'statementsToggled' },
    );
    expect(hidden.statementsHidden).toBe(true);
    expect([...hidden.hiddenKinds, ...hidden.hiddenStatuses]).toEqual(['place', 'alleged']);
    expect(reduceExplorer(hidden, { type: 'kindToggled', kind: 'place' }).hiddenKinds.size).toBe(0);
    const cleared = reduceExplorer(hidden, { type: 'filtersCleared' });
    expect(cleared.hiddenKinds.size + cleared.hiddenStatuses.size).toBe(0);
    expect(cleared.statementsHidden).toBe(false);
  });

  test('changes no state that it was given', () => {
    const state = stateAfter(overview);
    reduceExplorer(state, { type: 'added', entities: [entity('c')], connections: [] });
    expect(state.entities.size).toBe(2);
  });
});
