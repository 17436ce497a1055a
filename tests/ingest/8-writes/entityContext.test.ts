import { describe, expect, test } from 'vitest';
import { toContexts } from '../../../ingest/8-writes/entityContext.ts';
import type { Entity } from '../../../model/entity.ts';
import type { Extraction } from '../../../model/extraction.ts';

const TEXT =
  'Norwegian President Ida Brandvold met striker Piet Holm. She praised Norway. Olga Holm, a retired Danish pianist, was there. Holm left.';

/** A mention of the nth such words in the text. */
function mention(surface: string, entityId: string, form: 'name' | 'pronoun' | 'demonym' = 'name', from = 0) {
  const start = TEXT.indexOf(surface, from);
  const kind = entityId.startsWith('state') ? ('state' as const) : ('person' as const);
  return { start, end: start + surface.length, entityId, form, kind };
}

const person = (id: string, name: string): Entity => ({ id: `person/${id}`, kind: 'person', name, aliases: [] });
const extraction: Extraction = {
  id: 'a',
  publishedAt: null,
  sentences: [],
  entities: [
    { ...person('ida-brandvold', 'Ida Brandvold'), countryCode: 'NOR', description: 'President of Norway' },
    person('piet-holm', 'Piet Holm'),
    person('olga-holm', 'Olga Holm'),
    person('holm', 'Holm'),
    { id: 'state/NOR', kind: 'state', name: 'Norway', aliases: [], countryCode: 'NOR' },
    { id: 'state/DNK', kind: 'state', name: 'Denmark', aliases: [], countryCode: 'DNK' },
    { id: 'state/SWE', kind: 'state', name: 'Sweden', aliases: [], countryCode: 'SWE' },
  ],
  mentions: [
    mention('Norwegian', 'state/NOR', 'demonym'),
    mention('Ida Brandvold', 'person/ida-brandvold'),
    mention('Piet Holm', 'person/piet-holm'),
    mention('She', 'person/ida-brandvold', 'pronoun'),
    mention('Norway', 'state/NOR'),
    mention('Olga Holm', 'person/olga-holm'),
    mention('Danish', 'state/DNK', 'demonym'),
    mention('Holm', 'person/holm', 'name', TEXT.indexOf('Holm left')),
  ],
  times: [],
  events: [],
  statements: [],
  offices: [
    {
      person: 'person/ida-brandvold',
      title: 'President',
      of: 'state/NOR',
      start: null,
      end: null,
      status: 'asserted',
      confidence: 0.9,
      evidence: { start: 0, end: 10 },
    },
  ],
  skipped: null,
};
const contexts = toContexts(extraction, TEXT);

describe('what an article says of its people beside their names', () => {
  test.each([
    [
      'an office with its state, told once',
      'ida-brandvold',
      { roles: [{ title: 'president', of: 'NOR' }], gender: 'feminine' },
    ],
    ['a calling before the name', 'piet-holm', { roles: [{ title: 'striker' }], contested: false }],
    ['a calling after the name', 'olga-holm', { roles: [{ title: 'pianist' }] }],
    ['a name that two others bear', 'holm', { roles: [], contested: true }],
    ['the states that it speaks of, the most first', 'holm', { near: ['NOR', 'DNK'] }],
  ])('%s', (_what, id, expected) => {
    expect(contexts.get(`person/${id}`)).toMatchObject(expected);
  });

  test('an office that is denied is none', () => {
    const offices = extraction.offices.map((office) => ({ ...office, status: 'negated' as const }));
    const entities = [person('ida-brandvold', 'Ida Brandvold')];
    expect(toContexts({ ...extraction, offices, entities }, TEXT).get('person/ida-brandvold')?.roles).toEqual([]);
  });
});
