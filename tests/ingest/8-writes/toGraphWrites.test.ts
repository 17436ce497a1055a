import { describe, expect, test } from 'vitest';
import { toGraphWrites } from '../../../ingest/8-writes/toGraphWrites.ts';
import type { Article } from '../../../model/article.ts';
import type { Extraction } from '../../../model/extraction.ts';
import { ArticleWrites } from '../../../model/graphWrites.ts';

const TEXT = 'President Ana Lima met Bo Holm. “We will go on,” she said that day.';
const span = (surface: string) => {
  const start = TEXT.indexOf(surface);
  return { start, end: start + surface.length };
};
const FIRST = span('President Ana Lima met Bo Holm.');

const article: Article = { id: 'a', text: TEXT, url: 'https://www.ledger.example/1' };

const entity = (id: string, name: string) => ({ id, kind: 'person' as const, name, aliases: [] });
const extraction: Extraction = {
  id: 'a',
  publishedAt: '2024-03-04',
  sentences: [],
  entities: [
    entity('person/ana-lima', 'Ana Lima'),
    entity('person/bo-holm', 'Bo Holm'),
    entity('person/ghost', 'Ghost'),
  ],
  mentions: [
    { ...span('Ana Lima'), entityId: 'person/ana-lima', form: 'name', kind: 'person' },
    { ...span('Bo Holm'), entityId: 'person/bo-holm', form: 'name', kind: 'person' },
    { ...span('she'), entityId: 'person/ana-lima', form: 'pronoun', kind: 'person' },
  ],
  times: [],
  events: [
    {
      id: 'e1',
      type: 'CONSULT',
      relation: 'MET',
      source: ['person/ana-lima', 'person/ghost'],
      target: ['person/bo-holm'],
      reciprocal: false,
      place: [],
      about: [],
      status: 'asserted',
      start: null,
      end: null,
      precision: 'unknown',
      trigger: span('met'),
      evidence: FIRST,
      confidence: 0.9,
    },
  ],
  statements: [
    {
      id: 's1',
      speaker: 'person/ana-lima',
      speakerSpan: span('she'),
      cue: span('said'),
      content: [span('“We will go on,”')],
      direct: true,
      addressees: [],
      about: ['person/ghost'],
      date: null,
      precision: 'unknown',
      evidence: span('“We will go on,” she said that day.'),
      confidence: 0.8,
    },
  ],
  offices: [
    {
      person: 'person/ana-lima',
      title: 'President',
      of: null,
      start: '2019',
      end: null,
      status: 'asserted',
      confidence: 0.9,
      evidence: FIRST,
    },
  ],
  skipped: null,
};
const at = '2024-03-05T00:00:00Z';

describe('toGraphWrites', () => {
  const writes = toGraphWrites(article, extraction, at);

  test('keeps to its schema', () => {
    expect(ArticleWrites.parse(writes)).toEqual(writes);
  });

  test('a fact keeps the sentence that says it, and only entities that the article mentions', () => {
    expect(writes.events[0]).toMatchObject({
      relation: 'MET',
      reciprocal: true,
      source: ['person/ana-lima'],
      sentence: 'President Ana Lima met Bo Holm.',
    });
    expect(writes.entities.map(({ id, mentionCount }) => [id, mentionCount])).toEqual([
      ['person/ana-lima', 2],
      ['person/bo-holm', 1],
    ]);
    expect(writes.statements[0]).toMatchObject({ text: 'We will go on', speakerText: 'she', about: [] });
  });

  test('an office is an event whose trigger is its title', () => {
    expect(writes.events[1]).toMatchObject({
      relation: 'HOLDS_OFFICE',
      title: 'President',
      start: '2019-01-01',
      end: null,
      precision: 'year',
      trigger: span('President'),
    });
  });

  test('a hypothetical event is not written', () => {
    const events = extraction.events.map((event) => ({ ...event, status: 'hypothetical' as const }));
    expect(toGraphWrites(article, { ...extraction, events, offices: [] }, at).events).toEqual([]);
  });

  test('an article is its address, or its text where it has none; the publisher is at least a domain', () => {
    const idOf = (changed: Partial<Article>) => toGraphWrites({ ...article, ...changed }, extraction, at).article.id;
    expect(idOf({ text: `${TEXT} More.` })).toBe(writes.article.id);
    expect(idOf({ canonicalUrl: 'https://other.example/1' })).not.toBe(writes.article.id);
    const { url: _, ...unaddressed } = article;
    const own = toGraphWrites(unaddressed, extraction, at);
    expect(toGraphWrites({ ...unaddressed, text: TEXT.replace(' ', '\n ') }, extraction, at).article.id).toBe(
      own.article.id,
    );
    expect(own.source.name).toBe('Unknown publisher');
    expect(writes.source).toEqual({ id: 'source/ledger-example', name: 'ledger.example', domain: 'ledger.example' });
  });

  test.each([
    ['that the talks will go on', 'the talks will go on'],
    ['that “the talks will go on,”', 'the talks will go on'],
    ['"No."', 'No.'],
    ['‘Never,’', 'Never'],
    ['the allies’', 'the allies’'],
  ])('%s is stated as %s', (content, expected) => {
    const changed = { ...article, text: content };
    const [statement] = extraction.statements;
    const said = {
      ...extraction,
      events: [],
      offices: [],
      statements: [
        { ...statement!, content: [{ start: 0, end: content.length }], evidence: { start: 0, end: content.length } },
      ],
    };
    expect(toGraphWrites(changed, said, at).statements[0]?.text).toBe(expected);
  });
});
