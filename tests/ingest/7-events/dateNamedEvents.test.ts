import { beforeAll, describe, expect, test } from 'vitest';
import { type Extractor, extract, loadExtractor } from '../../../ingest/pipeline.ts';

let extractor: Extractor;
beforeAll(async () => {
  extractor = await loadExtractor();
});

const named = (text: string) =>
  extract(extractor, { id: 'test', text, publishedAt: '2024-05-20' }).entities.filter(({ kind }) => kind === 'event');

describe('named events get their dates from the sentence that says them', () => {
  test.each([
    [
      'relative clause',
      'Anna Berg will attend the Arctic Peace Forum, which will take place on June 17-18 in Oslo.',
      '2024-06-17',
      '2024-06-18',
    ],
    ['main clause', 'The Arctic Peace Forum was held on 3 May 2024 in Oslo.', '2024-05-03', '2024-05-03'],
    ['nothing said', 'Anna Berg praised the Arctic Peace Forum.', undefined, undefined],
  ])('%s: %s', (_, text, start, end) => {
    const forum = named(text).find(({ name }) => name.includes('Forum'));
    expect(forum).toBeDefined();
    expect([forum?.start, forum?.end]).toEqual([start, end]);
  });

  test('and their place', () => {
    const forum = named('The Arctic Peace Forum was held on 3 May 2024 in Oslo.').find(({ name }) =>
      name.includes('Forum'),
    );
    expect(forum?.place).toEqual(['place/oslo']);
  });
});
