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

describe('who does it', () => {
  test.each([
    [
      'the bearer of a title with its place',
      'On Monday, United States Senator from Maine Carl Holm endorsed Anna Berg.',
      'SUPPORTED carl-holm > anna-berg asserted',
    ],
    [
      'who is thanked for it',
      'Carl Holm thanked Anna Berg for her visit to Chile.',
      'VISITED anna-berg > CHL asserted',
    ],
    [
      'authorities of the state in which it is done',
      'Carl Holm was sentenced to ten years in prison in Turkey.',
      'ARRESTED TUR > carl-holm asserted',
    ],
    [
      'the owner of what a quarrel hurts',
      "Chad's death toll has risen in the dispute with Libya.",
      'OPPOSED LBY > TCD asserted',
    ],
    [
      'both of whose ties are resumed',
      'The resumption of ties between Chad and Libya pleased all.',
      'COOPERATED_WITH LBY > TCD asserted',
    ],
    ['who asks for asylum', 'Anna Berg will appeal for asylum in Chile.', 'REQUESTED anna-berg > CHL planned'],
  ])('%s: %s', (_, text, expected) => {
    expect(told(read(text))).toContain(expected);
  });

  test.each([
    ['who estimates', 'The village was destroyed, with some estimates by the Red Cross of 50 dead.'],
    ['who was killed', 'The killing of Anna Berg sparked riots in Oslo.'],
    ['who goes to a body', 'Anna Berg left for the Ministry of Justice on Monday.'],
  ])('is not %s: %s', (_, text) => {
    expect(read(text).events).toEqual([]);
  });
});

describe('whom it is done to', () => {
  test.each([
    [
      'people whom nobody knows, and nobody named after them',
      "Carl Holm criticised Democrats for failing to mention Anna Berg's opposition to the ban.",
      'CRITICISED carl-holm >  asserted',
    ],
    [
      'whom a visit is to, whatever was not said during it',
      'Anna Berg did not speak during a visit to Kenya.',
      'VISITED anna-berg > KEN asserted',
    ],
    ['a visit to come', 'Anna Berg will not speak during a visit to Kenya.', 'VISITED anna-berg > KEN planned'],
    [
      'a deed that one is held for is a claim',
      'Anna Berg was arrested in Chad for collaborating with Sudan.',
      'COOPERATED_WITH SDN > anna-berg alleged',
    ],
    ['the own capital, as words', 'Kenyan farmers criticised Nairobi.', 'CRITICISED KEN >  asserted'],
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

  test.each([
    ['the medium of what is said', 'Anna Berg wrote a post on Facebook, in which she thanked her supporters.'],
    ['an owner of what is asked for', 'Carl Holm wrote to the embassy asking to waive her immunity.'],
    ['what is ordered', 'Carl Holm owns the Oslo Times. He ordered it.'],
  ])('is not %s: %s', (_, text) => {
    expect(told(read(text))).toEqual([]);
  });

  test('who is to be brought in is not who is urged', () => {
    expect(told(read('Carl Holm urged that Chad be expelled.'))).not.toContain('CALLED_ON carl-holm > TCD asserted');
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
