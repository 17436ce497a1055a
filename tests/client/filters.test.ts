import { describe, expect, test } from 'vitest';
import { formatFilters, parseFilters } from '../../client/state/address.ts';
import { applyFilters, daysOf, type Filters, isFiltering, NO_FILTERS } from '../../client/state/filters.ts';
import { hideIn } from '../../client/state/picture.ts';
import { connection, entity, picture } from './fixtures.ts';

const gathered = picture(
  [entity('a'), entity('b'), entity('c'), entity('alone'), entity('p', { kind: 'place' })],
  [
    connection('met', 'a', 'b', { start: '2023-03-20', end: '2023-03-22', sourceCount: 3 }),
    connection('said', 'b', 'c', { relation: 'SPOKE_ABOUT', confidence: 0.5 }),
    connection('accused', 'b', 'a', { relation: 'ACCUSED', status: 'alleged', start: '2023', end: '2023' }),
    connection('went', 'a', 'p', { relation: 'VISITED', start: '2023-04-01', end: '2023-04-01' }),
  ],
);
const EVERYTHING = ['a', 'b', 'c', 'alone', 'p', 'met', 'said', 'accused', 'went'];

describe('applyFilters', () => {
  test.each<[string, Partial<Filters>, string[]]>([
    ['no filter', {}, []],
    ['a kind takes its connections along', { hiddenKinds: new Set(['place']) }, ['p', 'went']],
    ['a status', { hiddenStatuses: new Set(['alleged']) }, ['accused']],
    ['a relation', { hiddenRelations: new Set(['MET']) }, ['met']],
    ['an entity goes with its last connection', { statementsHidden: true }, ['said', 'c']],
    ['confidence', { leastConfidence: 0.6 }, ['said', 'c']],
    ['sources', { leastSources: 2 }, ['said', 'accused', 'went', 'c', 'p']],
    ['a month takes in what may have been in it', { time: { from: '2023-04-01', to: '2023-04-30' } }, ['met']],
    ['a day', { time: { from: '2023-03-21', to: '2023-03-21' } }, ['went', 'p']],
    ['what has no date', { undatedHidden: true }, ['said', 'c']],
  ])('%s', (_what, filters, gone) => {
    const { entities, connections, ids, filtered } = applyFilters(gathered, { ...NO_FILTERS, ...filters });
    const shown = EVERYTHING.filter((id) => !gone.includes(id));
    const found = [...entities, ...connections].map(({ id }) => id.replace('edge/', ''));
    expect(new Set(found)).toEqual(new Set(shown));
    expect(ids.size).toBe(shown.length);
    expect(filtered.entities + filtered.connections).toBe(gone.length);
  });

  test('what is hidden by hand is not counted as filtered', () => {
    const { ids, filtered } = applyFilters(hideIn(gathered, ['p']), NO_FILTERS);
    expect(ids.has('p') || ids.has('edge/went')).toBe(false);
    expect(filtered).toEqual({ entities: 0, connections: 0 });
  });
});

test.each([
  [null, null, null],
  ['2023', null, { from: '2023-01-01', to: '2023-12-31' }],
  ['2023-02', '2023-03', { from: '2023-02-01', to: '2023-03-31' }],
  [null, '2023-03-05', { from: '2023-03-05', to: '2023-03-05' }],
])('%s to %s', (start, end, days) => expect(daysOf({ start, end })).toEqual(days));

describe('an address', () => {
  const some: Filters = {
    hiddenKinds: new Set(['place', 'event']),
    hiddenStatuses: new Set(['alleged']),
    hiddenRelations: new Set(['MET']),
    statementsHidden: true,
    undatedHidden: true,
    leastConfidence: 0.35,
    leastSources: 3,
    time: { from: '2023-03-01', to: '2023-03-31' },
  };

  test('keeps filters', () => {
    expect(parseFilters(`#/graph?select=a&${formatFilters(some)}`)).toEqual(some);
    expect(formatFilters(NO_FILTERS)).toBe('');
    expect(isFiltering(some)).toBe(true);
    expect(isFiltering(parseFilters('#/graph'))).toBe(false);
  });

  test.each(['hide=dragon,constructor', 'time=2023-03-31..2023-03-01', 'time=soon', 'confidence=x', 'sources=-4'])(
    '%s filters nothing',
    (words) => expect(parseFilters(`#/graph?${words}`)).toEqual(NO_FILTERS),
  );
});
