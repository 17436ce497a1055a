import { describe, expect, test } from 'vitest';
import {
  countIndependent,
  edgesOfEvent,
  edgesOfStatement,
  edgeType,
  parseEdgeId,
  summariseFacts,
} from '../../cypher/deriveEdges.ts';

const ids = (edges: { id: string }[]) => edges.map(({ id }) => id);
const event = { relation: 'MET', status: 'asserted', reciprocal: true, source: [], target: [] } as const;

describe('edges of an event', () => {
  test.each([
    [
      'from each source to each target',
      {
        ...event,
        relation: 'SANCTIONED',
        reciprocal: false,
        source: ['state/USA', 'state/GBR'],
        target: ['state/RUS'],
      },
      ['edge/SANCTIONED/asserted/state/USA/state/RUS', 'edge/SANCTIONED/asserted/state/GBR/state/RUS'],
    ],
    [
      'a reciprocal one from the smaller id to the larger',
      { ...event, source: ['person/z'], target: ['person/a'] },
      ['edge/MET/asserted/person/a/person/z'],
    ],
    [
      '"the presidents of Egypt, Kenya and Senegal met": each with each',
      { ...event, source: ['state/EGY', 'state/KEN', 'state/SEN'] },
      [
        'edge/MET/asserted/state/EGY/state/KEN',
        'edge/MET/asserted/state/EGY/state/SEN',
        'edge/MET/asserted/state/KEN/state/SEN',
      ],
    ],
    ['one side alone draws none', { ...event, source: ['person/a'] }, []],
    ['nobody meets himself', { ...event, source: ['person/a'], target: ['person/a'] }, []],
    [
      'an unknown relation draws none',
      { ...event, relation: 'RELATED_TO', reciprocal: false, source: ['person/a'], target: ['person/b'] },
      [],
    ],
  ] as const)('%s', (_, drawn, expected) => {
    expect(ids(edgesOfEvent(drawn))).toEqual(expected);
  });

  test('only what is asserted gets its relation as the type', () => {
    expect(edgeType({ relation: 'MET', status: 'asserted' })).toBe('MET');
    expect(edgeType({ relation: 'MET', status: 'negated' })).toBe('CLAIMED');
  });
});

test('a statement draws edges to whom it is about and to whom it is made, but not to its speaker', () => {
  const edges = edgesOfStatement({ speaker: 'person/a', about: ['state/X', 'person/a'], addressees: ['person/b'] });
  expect(ids(edges)).toEqual([
    'edge/SPOKE_ABOUT/asserted/person/a/state/X',
    'edge/SPOKE_TO/asserted/person/a/person/b',
  ]);
  expect(edgesOfStatement({ speaker: null, about: ['state/X'], addressees: [] })).toEqual([]);
});

describe('edge ids', () => {
  test('say what the edge is', () => {
    const [edge] = edgesOfEvent({ ...event, source: ['person/a-b'], target: ['organisation/müller-2'] });
    expect(parseEdgeId(edge!.id)).toEqual(edge);
  });

  test.each(['edge/', 'edge/MET', 'edge/MET/asserted/person/a', 'event/123', 'edge/MET/asserted/person/a/person/b/c'])(
    '%s is none',
    (id) => {
      expect(parseEdgeId(id)).toBeNull();
    },
  );
});

describe('independent publishers', () => {
  test.each([
    ['two articles of one publisher', ['a1 ledger h1', 'a2 ledger h2'], 1],
    ['two publishers', ['a1 ledger h1', 'a2 post h2'], 2],
    ['one wire text at two publishers', ['a1 ledger h1', 'a2 post h1'], 1],
    ['a wire text at two publishers, and an own article at one', ['a1 ledger h1', 'a2 post h1', 'a3 post h3'], 2],
    ['none', [], 0],
  ])('%s', (_, origins, expected) => {
    expect(countIndependent(origins)).toBe(expected);
  });
});

test('an edge sums up its facts', () => {
  const fact = { title: null, confidence: 0.5, start: null, end: null };
  expect(
    summariseFacts([
      { ...fact, id: 'event/2', start: '2024-03-03', end: '2024-03-04' },
      { ...fact, id: 'event/1', confidence: 0.9, start: '2023-01-01' },
    ]),
  ).toEqual({
    factIds: ['event/1', 'event/2'],
    start: '2023-01-01',
    end: '2024-03-04',
    confidence: 0.9,
  });
});
