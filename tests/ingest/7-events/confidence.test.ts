import { describe, expect, test } from 'vitest';
import { extract, loadExtractor } from '../../../ingest/pipeline.ts';

const extractor = await loadExtractor();
const of = (text: string, relation: string): number => {
  const event = extract(extractor, { id: 'a', text }).events.find((one) => one.relation === relation);
  if (!event) throw new Error(`no ${relation} in: ${text}`);
  return event.confidence;
};

describe('confidence', () => {
  test.each([
    [
      'a main clause before a side clause',
      'Norway sanctioned Chad.',
      'Prices rose after Norway sanctioned Chad.',
      'SANCTIONED',
    ],
    [
      'an object before what stands deep',
      'Norway criticised Chad.',
      'Norway criticised plans to send arms to Chad.',
      'CRITICISED',
    ],
    [
      'a person before a place',
      'Norway supported Angela Merkel.',
      "Norway supported Angela Merkel's plan for Gaza City.",
      'SUPPORTED',
    ],
    ['both sides before one', 'Students protested against Chad.', 'Norwegian students protested.', 'PROTESTED_AGAINST'],
    [
      'a person who is met before a body that is talked with',
      'Angela Merkel met Tony Blair.',
      'Angela Merkel spoke with the European Commission.',
      'MET',
    ],
    [
      'what happened before what is planned',
      'Angela Merkel visited Norway.',
      'Angela Merkel will visit Norway.',
      'VISITED',
    ],
  ])('%s', (_, surer, lessSure, relation) => {
    expect(of(surer, relation)).toBeGreaterThan(of(lessSure, relation));
  });

  test.each([
    ['Angela Merkel accused Tony Blair of spying.', 'ACCUSED', 0.85],
    ['Angela Merkel met Tony Blair.', 'MET', 0.8],
  ])('%s is sure', (text, relation, least) => expect(of(text, relation)).toBeGreaterThanOrEqual(least));
});
