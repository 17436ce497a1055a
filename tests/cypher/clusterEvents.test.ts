import { describe, expect, test } from 'vitest';
import { type CountedKind, type EventKind, needsLatest } from '../../cypher/claimKinds.ts';
import { clusterEvents, eventBlock } from '../../cypher/clusterEvents.ts';
import { toKind } from '../../cypher/toKind.ts';
import type { EventClaim } from '../../model/graphWrites.ts';

type Draft = Partial<EventClaim> & { publishedAt?: string };

function toClaim({ publishedAt: _, ...draft }: Draft): EventClaim {
  const start = draft.start ?? null;
  return {
    id: 'evidence/1',
    sentence: 'They met.',
    evidence: { start: 0, end: 9 },
    extractor: 'test',
    type: 'CONSULT',
    relation: 'MET',
    source: ['person/a'],
    target: ['person/b'],
    reciprocal: true,
    place: [],
    about: [],
    status: 'asserted',
    end: start,
    precision: start ? 'day' : 'unknown',
    confidence: 0.9,
    trigger: { start: 5, end: 8 },
    ...draft,
    start,
  };
}

/** The drafts' claims, counted by what they say. */
function countKinds(drafts: readonly Draft[]): CountedKind<EventKind>[] {
  const counted = new Map<string, CountedKind<EventKind>>();
  for (const draft of drafts) {
    const { key, kind } = toKind(toClaim(draft));
    const { count = 0, latest = '' } = counted.get(key) ?? {};
    const day = needsLatest(kind) ? (draft.publishedAt ?? '2024-01-01') : '';
    counted.set(key, { key, kind: kind as EventKind, count: count + 1, latest: [day, latest].sort()[1] ?? '' });
  }
  return [...counted.values()];
}

const countOf = (kinds: readonly { readonly count: number }[]): number =>
  kinds.reduce((sum, { count }) => sum + count, 0);

const month = (value: string, last: string): Draft => ({
  start: `${value}-01`,
  end: `${value}-${last}`,
  precision: 'month',
});

const cluster = (...drafts: Draft[]) =>
  clusterEvents('event:test', countKinds(drafts)).map(({ start, end, status, kinds, contradicting }) => ({
    start,
    end,
    status,
    claims: countOf(kinds),
    denied: countOf(kinds.filter(({ key }) => contradicting.has(key))),
  }));

const TABLE: [what: string, drafts: Draft[], expected: object[]][] = [
  [
    'one day, told twice, is one meeting',
    [{ start: '2024-03-03' }, { start: '2024-03-03' }],
    [{ start: '2024-03-03', claims: 2 }],
  ],
  [
    'two days are two meetings',
    [{ start: '2024-03-03' }, { start: '2024-03-20' }],
    [
      { start: '2024-03-03', claims: 1 },
      { start: '2024-03-20', claims: 1 },
    ],
  ],
  [
    '"in March" is the one meeting of March',
    [month('2024-03', '31'), { start: '2024-03-03' }],
    [{ start: '2024-03-03', end: '2024-03-03', claims: 2 }],
  ],
  [
    '"in March" beside the 3rd and the 20th joins neither',
    [month('2024-03', '31'), { start: '2024-03-03' }, { start: '2024-03-20' }],
    [
      { start: '2024-03-03', claims: 1 },
      { start: '2024-03-20', claims: 1 },
      { start: '2024-03-01', claims: 1 },
    ],
  ],
  [
    'a visit of three days, told by its first day, lasts three days',
    [{ start: '2024-03-20' }, { start: '2024-03-20', end: '2024-03-22' }],
    [{ start: '2024-03-20', end: '2024-03-22', claims: 2 }],
  ],
  ['an undated meeting joins the only dated one', [{}, { start: '2024-03-03' }], [{ start: '2024-03-03', claims: 2 }]],
  [
    'an undated meeting joins none of two',
    [{}, { start: '2024-03-03' }, { start: '2024-03-20' }],
    [
      { start: '2024-03-03', claims: 1 },
      { start: '2024-03-20', claims: 1 },
      { start: null, claims: 1 },
    ],
  ],
  [
    'an undated invitation to another thing is another invitation',
    [{ about: ['event/forum'] }, { start: '2024-03-03', about: ['state/CHN'] }],
    [
      { start: '2024-03-03', claims: 1 },
      { start: null, claims: 1 },
    ],
  ],
  [
    'an undated one known to be later does not join an earlier one',
    [{ notBefore: '2024-05-01' }, { start: '2024-03-03' }],
    [
      { start: '2024-03-03', claims: 1 },
      { start: null, claims: 1 },
    ],
  ],
  [
    'planned, then held',
    [
      { start: '2024-03-03', status: 'planned', publishedAt: '2024-02-01' },
      { start: '2024-03-03', publishedAt: '2024-03-04' },
    ],
    [{ status: 'asserted', claims: 2, denied: 0 }],
  ],
  [
    'planned, then called off',
    [
      { start: '2024-03-03', status: 'planned', publishedAt: '2024-02-01' },
      { start: '2024-03-03', status: 'negated', publishedAt: '2024-03-01' },
    ],
    [{ status: 'negated', claims: 2, denied: 1 }],
  ],
  [
    'a denial contradicts, and does not undo',
    [
      { start: '2024-03-03', status: 'alleged' },
      { start: '2024-03-03', status: 'negated', publishedAt: '2024-06-01' },
    ],
    [{ status: 'alleged', claims: 2, denied: 1 }],
  ],
  [
    '"they have never met" does not deny one day’s meeting',
    [{ start: '2024-03-03' }, { status: 'negated' }],
    [
      { start: '2024-03-03', status: 'asserted', denied: 0 },
      { start: null, status: 'negated', denied: 0 },
    ],
  ],
];

describe('clusterEvents', () => {
  test.each(TABLE)('%s', (_, drafts, expected) => {
    expect(cluster(...drafts)).toMatchObject(expected);
    expect(cluster(...drafts)).toHaveLength(expected.length);
  });

  test('an id is the happening’s own, whichever articles tell of it', () => {
    const day = { start: '2024-03-03' };
    const [first] = clusterEvents('event:test', countKinds([day]));
    const [second] = clusterEvents('event:test', countKinds([day, { ...day, confidence: 0.5 }]));
    expect(second?.id).toBe(first?.id);
  });
});

describe('kinds of claims', () => {
  const keyOf = (draft: Draft) => toKind(toClaim(draft)).key;

  test('one thing said twice is of one kind, whoever says it, whichever side is named first', () => {
    const said = countKinds([{}, { source: ['person/b'], target: ['person/a'] }, { publishedAt: '2024-05-05' }]);
    expect(said.map(({ count }) => count)).toEqual([3]);
  });

  test.each<[string, Draft]>([
    ['day', { start: '2024-03-03' }],
    ['status', { status: 'alleged' }],
    ['topic', { about: ['state/CHN'] }],
    ['confidence', { confidence: 0.5 }],
  ])('another %s is another kind', (_, draft) => {
    expect(keyOf(draft)).not.toBe(keyOf({}));
  });
});

describe('eventBlock', () => {
  const block = (draft: Draft) => eventBlock(toClaim(draft));

  test('a meeting is one, whoever is named first', () => {
    expect(block({ source: ['person/b'], target: ['person/a'] })).toBe(block({}));
    expect(block({ source: ['person/a', 'person/b'], target: [] })).toBe(block({}));
  });

  test('an invitation is not', () => {
    const invited = { relation: 'INVITED', reciprocal: false } as const;
    expect(block({ ...invited, source: ['person/b'], target: ['person/a'] })).not.toBe(block(invited));
  });

  test('each office is its own', () => {
    expect(block({ title: 'President' })).toBe(block({ title: 'president' }));
    expect(block({ title: 'President' })).not.toBe(block({ title: 'Chairman' }));
  });
});
