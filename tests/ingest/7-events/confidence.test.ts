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
      'a person of whom something is told',
      'Norway supported Angela Merkel, the chancellor of Germany, over the vote.',
      'Norway supported Angela Merkel over the vote.',
      'SUPPORTED',
    ],
    ['a name before a pronoun', 'Angela Merkel met Tony Blair.', 'Angela Merkel left. She met Tony Blair.', 'MET'],
    ['what happened before what did not', 'Norway sanctioned Chad.', 'Norway did not sanction Chad.', 'SANCTIONED'],
    ['what is asked before what is wanted', 'Norway urged Chad to pay.', 'Norway wants Chad to pay.', 'CALLED_ON'],
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
    ['Angela Merkel, the chancellor of Germany, met Tony Blair, the prime minister of Spain.', 'MET', 0.8],
  ])('%s is sure', (text, relation, least) => expect(of(text, relation)).toBeGreaterThanOrEqual(least));
});
