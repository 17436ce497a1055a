import { describe, expect, test } from 'vitest';
import { type ExplorerAction, initialState, reduceExplorer } from '../../client/state/explorer.ts';
import { NO_FILTERS } from '../../client/state/filters.ts';
import { type History, NO_HISTORY } from '../../client/state/history.ts';
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
    expect([...state.picture.entities.keys()]).toEqual(['a', 'b']);
    expect([...state.picture.connections.keys()]).toEqual(['edge/1']);
    expect(state.total).toEqual({ nodes: 9, edges: 12 });
  });

  test('an overview that comes again keeps what was added since', () => {
    const state = stateAfter(overview, { type: 'added', entities: [entity('c')], connections: [] }, overview);
    expect([...state.picture.entities.keys()]).toEqual(['a', 'b', 'c']);
  });

  test('neighbours are added once, and an edge without both its ends is not', () => {
    const added: ExplorerAction = {
      type: 'added',
      entities: [entity('b', { name: 'Bea' }), entity('c')],
      connections: [connection('2', 'b', 'c'), connection('3', 'c', 'nowhere'), connection('1', 'a', 'b')],
    };
    const state = stateAfter(overview, added, added);
    expect([...state.picture.entities.keys()]).toEqual(['a', 'b', 'c']);
    expect(state.picture.entities.get('b')?.name).toBe('Bea');
    expect([...state.picture.connections.keys()]).toEqual(['edge/1', 'edge/2']);
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
      { type: 'relationToggled', relation: 'MET' },
      { type: 'filtered', filters: { statementsHidden: true, leastSources: 2 } },
    ).filters;
    expect(hidden).toMatchObject({ statementsHidden: true, leastSources: 2 });
    expect([...hidden.hiddenKinds, ...hidden.hiddenStatuses, ...hidden.hiddenRelations]).toEqual([
      'place',
      'alleged',
      'MET',
    ]);
    const again = stateAfter({ type: 'kindToggled', kind: 'place' }, { type: 'kindToggled', kind: 'place' });
    expect(again.filters).toEqual(NO_FILTERS);
    expect(stateAfter({ type: 'kindToggled', kind: 'place' }, { type: 'filtersCleared' }).filters).toEqual(NO_FILTERS);
  });

  describe('steps', () => {
    const more: ExplorerAction = { type: 'added', entities: [entity('c')], connections: [connection('2', 'b', 'c')] };
    const spot = { x: 0, y: 0, pinned: false };
    const undone: ExplorerAction = { type: 'undone' };
    const redone: ExplorerAction = { type: 'redone' };
    const names = ({ history }: { history: History }) => history.past.map(({ name }) => name);

    test.each<[string, ExplorerAction, string]>([
      ['more', more, 'add 1 entity'],
      [
        'only a connection',
        { type: 'added', entities: [], connections: [connection('3', 'b', 'a')] },
        'add 1 connection',
      ],
      ['hiding', { type: 'hidden', id: 'a' }, 'hide a'],
      ['collapsing', { type: 'collapsed', id: 'a' }, 'collapse a'],
      ['pinning', { type: 'placed', id: 'a', from: spot, to: { ...spot, pinned: true } }, 'pin a'],
      ['letting go', { type: 'placed', id: 'a', from: { ...spot, pinned: true }, to: spot }, 'unpin a'],
      ['moving', { type: 'placed', id: 'a', from: spot, to: { x: 5, y: 0, pinned: true } }, 'move a'],
    ])('%s can be taken back and done again', (_what, action, name) => {
      const before = stateAfter(overview);
      const after = reduceExplorer(before, action);
      expect(names(after)).toEqual([name]);
      const back = reduceExplorer(after, undone);
      expect([back.picture.entities, back.picture.connections, back.picture.hidden]).toEqual([
        before.picture.entities,
        before.picture.connections,
        before.picture.hidden,
      ]);
      expect(reduceExplorer(back, redone).picture).toEqual(after.picture);
    });

    test('a move that is taken back puts the node where it was', () => {
      const moved = stateAfter(overview, { type: 'placed', id: 'a', from: { ...spot, x: 3 }, to: { ...spot, x: 9 } });
      expect(reduceExplorer(moved, undone).picture.spots.get('a')).toEqual({ ...spot, x: 3 });
    });

    test('what changes nothing is no step, and another step forgets those taken back', () => {
      expect(names(stateAfter(overview, more, more))).toHaveLength(1);
      const other = stateAfter(overview, more, undone, { type: 'hidden', id: 'a' });
      expect(reduceExplorer(other, redone)).toBe(other);
      expect(reduceExplorer(stateAfter(overview), undone).history).toEqual(NO_HISTORY);
    });

    test('what a step takes away is not selected any more, and what is opened is hidden no more', () => {
      const hidden = stateAfter(overview, { type: 'selected', id: 'a' }, { type: 'hidden', id: 'a' });
      expect(hidden.place.select).toBeNull();
      const opened = reduceExplorer(hidden, { type: 'selected', id: 'a' });
      expect([...opened.picture.hidden]).toEqual([]);
      const gone = stateAfter(overview, more, { type: 'selected', id: 'c' }, undone);
      expect(gone.place.select).toBeNull();
    });
  });

  test('changes no state that it was given', () => {
    const state = stateAfter(overview);
    reduceExplorer(state, { type: 'added', entities: [entity('c')], connections: [] });
    expect(state.picture.entities.size).toBe(2);
  });
});
