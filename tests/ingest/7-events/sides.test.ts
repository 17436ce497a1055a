import { beforeAll, describe, expect, test } from 'vitest';
import { type Extractor, extract, loadExtractor } from '../../../ingest/pipeline.ts';
import type { Extraction } from '../../../model/extraction.ts';
import { told } from './told.ts';

let extractor: Extractor;
beforeAll(async () => {
  extractor = await loadExtractor();
});

/** Published on a Monday, so that weekdays count back from it. */
const read = (text: string): Extraction => extract(extractor, { id: 'test', text, publishedAt: '2024-05-20' });

describe('who is meant by a modifier', () => {
  test.each([
    ['two joined by a dash', 'Greek-Turkish talks began in Geneva.', 'MET GRC > TUR asserted'],
    ['two names joined by a dash', 'Chile-Peru talks collapsed on Monday.', 'MET CHL > PER asserted'],
    ['who leads a force', 'A French-led force attacked Libyan troops.', 'ATTACKED FRA > LBY asserted'],
    ['who backs one does not act', 'Iranian-backed rebels shelled Kuwait.', 'ATTACKED  > KWT asserted'],
    ['for somebody is not of him', 'Pro-Serbian rebels attacked Croatian troops.', 'ATTACKED  > HRV asserted'],
    [
      'against somebody is not of him',
      'Anti-Danish protesters stormed the Swedish parliament.',
      'PROTESTED_AGAINST  > SWE asserted',
    ],
    ['whom a protest is against', 'Morocco held anti-Spanish protests.', 'PROTESTED_AGAINST MAR > ESP asserted'],
    [
      'whom a protest is against, before where it is',
      'Students staged an anti-China demonstration in Hanoi.',
      'PROTESTED_AGAINST  > CHN asserted',
    ],
    ['whose fighters they are', 'Militiamen loyal to Carl Holm attacked Malta.', 'ATTACKED carl-holm > MLT asserted'],
    ['one beside an owner', "Talks between Norway and Iceland's Anna Berg ended.", 'MET NOR > anna-berg asserted'],
  ])('%s: %s', (_, text, expected) => {
    expect(told(read(text))).toContain(expected);
  });
});

describe('whom it is done to', () => {
  test.each([
    [
      'a phrase that hangs on the place',
      "Workers rioted in Mali's capital Bamako against France.",
      'PROTESTED_AGAINST  > FRA asserted',
    ],
    ['people of the same state', 'Turkish officials accused Turkish journalists of spying.', 'ACCUSED TUR >  asserted'],
  ])('%s: %s', (_, text, expected) => {
    expect(told(read(text))).toContain(expected);
  });

  test('of people of the same state the words are kept', () => {
    const text = 'Turkish officials accused Turkish journalists of spying.';
    const { targetSpan } = read(text).events[0]!;
    expect(text.slice(targetSpan?.start, targetSpan?.end)).toBe('Turkish journalists');
  });

  test('a town that people rally in is nobody', () => {
    expect(told(read('Kenyan miners rallied in the northern city of Moyale.'))).toEqual([
      'PROTESTED_AGAINST KEN >  asserted',
    ]);
  });

  test('one thing is not several people', () => {
    expect(told(read('French forces retook a village from the guerrillas who overran it.'))).not.toContain(
      'SEIZED  > FRA asserted',
    );
  });
});
