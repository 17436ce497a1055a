import { beforeAll, describe, expect, test } from 'vitest';
import { ADJECTIVES } from '../../../ingest/7-events/lexicon/adjectives.ts';
import { NOUN_ROWS, VERB_ROWS } from '../../../ingest/7-events/lexicon/lexicon.ts';
import { type Extractor, extract, loadExtractor } from '../../../ingest/pipeline.ts';

let extractor: Extractor;
beforeAll(async () => {
  extractor = await loadExtractor();
});

const relationsIn = (text: string) =>
  extract(extractor, { id: 'example', text, publishedAt: '2024-05-20' }).events.map(({ relation }) => relation);

describe('every row of the lexicon finds its own example', () => {
  test.each([...VERB_ROWS, ...NOUN_ROWS, ...ADJECTIVES].map((row) => [row.relation, row.example] as const))(
    '%s: %s',
    (relation, example) => {
      expect(relationsIn(example)).toContain(relation);
    },
  );
});

describe('the tables', () => {
  test('cover all sixteen PLOVER roots and the relations that news uses', () => {
    const types = new Set([...VERB_ROWS, ...NOUN_ROWS].map((row) => row.type).filter(Boolean));
    expect(types.size).toBe(16);
    const relations = new Set([...VERB_ROWS, ...NOUN_ROWS].map((row) => row.relation));
    expect(relations.size).toBeGreaterThanOrEqual(38);
  });

  test('are wide: hundreds of verbs, many event nouns', () => {
    expect(new Set(VERB_ROWS.flatMap((row) => row.verbs.split(' '))).size).toBeGreaterThan(400);
    expect(new Set(NOUN_ROWS.flatMap((row) => row.nouns.split(' '))).size).toBeGreaterThan(150);
  });

  test('name no verb twice in rows that could not be told apart', () => {
    const bare = VERB_ROWS.filter((row) => !row.object && !row.subject && !row.voice && row.target === 'actor').flatMap(
      (row) => row.verbs.split(' '),
    );
    expect(bare.filter((verb, i) => bare.indexOf(verb) !== i)).toEqual([]);
  });
});
