import { beforeAll, describe, expect, test } from 'vitest';
import { type Extractor, extract, loadExtractor } from '../../../ingest/pipeline.ts';
import type { Extraction } from '../../../model/extraction.ts';
import { short, told } from './told.ts';

let extractor: Extractor;
beforeAll(async () => {
  extractor = await loadExtractor();
});

/** Published on a Monday, so that weekdays count back from it. */
const read = (text: string): Extraction => extract(extractor, { id: 'test', text, publishedAt: '2024-05-20' });

describe('who did what to whom', () => {
  test.each([
    [
      'past in a side clause of a request',
      'The league urged him to move on, such as former governor Carl Holm, who denounced Anna Berg.',
      'CRITICISED carl-holm > anna-berg asserted',
    ],
    [
      'who interviews is a medium',
      'Anna Berg was interviewed by Reuters in Oslo.',
      'INTERVIEWED reuters > anna-berg asserted',
    ],
    ['active', 'Angela Merkel met Tony Blair in Oslo.', 'MET angela-merkel > tony-blair asserted'],
    ['passive', 'Tony Blair was invited by Angela Merkel.', 'INVITED angela-merkel > tony-blair asserted'],
    [
      'several subjects without "with"',
      'Angela Merkel and Tony Blair met in Oslo.',
      'MET angela-merkel > tony-blair asserted',
    ],
    [
      'participle of standing',
      'Dutch marines were engaged in clashes with Somali pirates.',
      'FOUGHT NLD > SOM asserted',
    ],
    ['joint cancellation', 'Norway and Iceland have postponed their meeting.', 'REJECTED ISL > NOR asserted'],
    ['denied deed', 'Rwanda denied supporting Burundi.', 'SUPPORTED RWA > BDI negated'],
    [
      'aim of a protest',
      'Iraqi students rallied in Erbil calling for a break with Turkey.',
      'PROTESTED_AGAINST IRQ > TUR asserted',
    ],
    ['told to do', 'Madrid told Lisbon to pay.', 'CALLED_ON ESP > PRT asserted'],
    ['tanks that arrive are no visitors', 'French tanks rolled into Mali.', 'MOBILISED_AGAINST FRA > MLI asserted'],
    ['a private person is no state', 'Egypt released an Italian student.', 'RELEASED EGY >  asserted'],
    ['nor are two', 'Iran detained two Belgian hikers.', 'ARRESTED IRN >  asserted'],
    ['people in numbers may be', 'Iran expelled Belgian teachers.', 'EXPELLED IRN > BEL asserted'],
    ['light verb', 'Angela Merkel paid a visit to Chile.', 'VISITED angela-merkel > CHL asserted'],
    ['light verb, talks', 'Angela Merkel held talks with Tony Blair.', 'MET angela-merkel > tony-blair asserted'],
    ['application', 'Georgia submitted an application to join NATO.', 'APPLIED_TO GEO > nato asserted'],
    [
      'nominal with owner',
      "Angela Merkel's meeting with Tony Blair lasted an hour.",
      'MET angela-merkel > tony-blair asserted',
    ],
    [
      'nominal between',
      'The meeting between Angela Merkel and Tony Blair was short.',
      'MET angela-merkel > tony-blair asserted',
    ],
    [
      'beside a statement',
      'Angela Merkel, at a meeting with Tony Blair, said that the weather was fine.',
      'MET angela-merkel > tony-blair asserted',
    ],
    ['coordination', 'Angela Merkel flew to Chile and met Tony Blair.', 'MET angela-merkel > tony-blair asserted'],
    ['relative clause', 'Angela Merkel, who visited Chile, was tired.', 'VISITED angela-merkel > CHL asserted'],
    ['people of a state', 'Hungarian officials criticised Poland.', 'CRITICISED HUN > POL asserted'],
    ['troops from a state', 'Soldiers from Chad attacked Sudan.', 'ATTACKED TCD > SDN asserted'],
    [
      'the doer of the object',
      'Kenya condemned an attack by Somali militants in Uganda.',
      'CRITICISED KEN > SOM asserted',
    ],
    ['judgement', "Norway called Iceland's entry into the bloc unacceptable.", 'OPPOSED NOR > ISL asserted'],
    ['stance', 'Norway is opposed to the plan of Iceland.', 'OPPOSED NOR > ISL asserted'],
    ['ties cut', 'Bolivia broke off diplomatic relations with Peru.', 'CUT_TIES_WITH BOL > PER asserted'],
    ['ties restored', 'Bolivia restored diplomatic relations with Peru.', 'COOPERATED_WITH BOL > PER asserted'],
    [
      'company',
      'Chile applied to the European Union together with Peru.',
      'APPLIED_TO CHL+PER > european-union asserted',
    ],
    ['interview', 'Angela Merkel said so in an interview with the BBC.', 'INTERVIEWED bbc > angela-merkel asserted'],
    ['obligation', 'Norway said that Iceland must pay.', 'CALLED_ON NOR > ISL asserted'],
    ['a diplomat is of his state', 'Poland expelled two Russian diplomats.', 'EXPELLED POL > RUS asserted'],
  ])('%s: %s', (_, text, expected) => {
    expect(told(read(text))).toContain(expected);
  });
});

describe('how it stands', () => {
  test.each([
    ['will', 'Angela Merkel will meet Tony Blair.', 'MET angela-merkel > tony-blair planned'],
    ['plans to', 'Angela Merkel plans to visit Chile.', 'VISITED angela-merkel > CHL planned'],
    ['is expected to', 'Angela Merkel is expected to visit Chile.', 'VISITED angela-merkel > CHL planned'],
    ['agreed to', 'Angela Merkel agreed to meet Tony Blair.', 'MET angela-merkel > tony-blair planned'],
    ['not', 'Angela Merkel did not visit Chile.', 'VISITED angela-merkel > CHL negated'],
    ['refused', 'Angela Merkel refused to meet Tony Blair.', 'MET angela-merkel > tony-blair negated'],
    ['refusal itself', 'Angela Merkel refused to meet Tony Blair.', 'REJECTED angela-merkel > tony-blair asserted'],
    ['cancelled', 'Angela Merkel cancelled a visit to Chile.', 'VISITED angela-merkel > CHL negated'],
    ['denied', 'Angela Merkel denied that Chile had attacked Peru.', 'ATTACKED CHL > PER negated'],
    ['claimed by another', 'Angela Merkel said that Chile had attacked Peru.', 'ATTACKED CHL > PER alleged'],
    ['his own act', 'Angela Merkel said that she had met Tony Blair.', 'MET angela-merkel > tony-blair asserted'],
    ['accused of', 'Bolivia accuses Chile of attacking Peru.', 'ATTACKED CHL > PER alleged'],
    ['future conflict is a threat', 'Chile will expel Peruvian diplomats.', 'EXPELLED CHL > PER planned'],
  ])('%s: %s', (_, text, expected) => {
    expect(told(read(text))).toContain(expected);
  });

  test.each([
    ['Angela Merkel will visit Chile.', 'VISITED', 'AGREE'],
    ['Chile will attack Peru.', 'ATTACKED', 'THREATEN'],
    ['Chile suspended aid to Peru.', 'SANCTIONED', 'SANCTION'],
    ['Chile lifted the embargo on Peru.', 'CONCEDED_TO', 'CONCEDE'],
  ])('the type is that of the whole clause: %s', (text, relation, type) => {
    expect(read(text).events.find((event) => event.relation === relation)?.type).toBe(type);
  });
});

describe('what need not happen', () => {
  const all = (text: string) =>
    read(text).events.map(
      (event) => `${event.relation} ${event.source.map((id) => short([id])).join('+')} ${event.status}`,
    );
  test.each([
    ['a condition below', 'If the senate approves it, Norway will send Chile grain.', 'AIDED NOR hypothetical'],
    ['an ultimatum', 'Norway will withdraw its troops from Chad unless Sudan signs.', 'WITHDREW_FROM NOR planned'],
    ['neither … nor', 'Neither Norway nor Iceland supported Chile.', 'SUPPORTED NOR+ISL negated'],
    ['no longer', 'Norway no longer supports Chile.', 'SUPPORTED NOR negated'],
    ['planning on', 'Angela Merkel is planning on visiting Chile.', 'VISITED angela-merkel planned'],
    ['talk about', 'Angela Merkel talked about visiting Chile.', 'VISITED angela-merkel hypothetical'],
    ['what is past did happen', 'Norway attacked Chile because Peru asked if it could.', 'ATTACKED NOR asserted'],
  ])('%s: %s', (_, text, expected) => {
    expect(all(text)).toContain(expected);
  });

  test.each([
    ['forces promised are no threat', 'Spain agreed to send troops to Mali.', 'AGREE'],
    ['forces announced are', 'Spain will send troops to Mali.', 'THREATEN'],
    ['cut short', 'Iran commuted the sentence of Ana Torres.', 'CONCEDE'],
    ['pulled out', 'Israel pulled its soldiers out of Lebanon.', 'RETREAT'],
    ['by hackers', 'Russian hackers attacked Estonian websites.', 'COERCE'],
    ['by a crowd', 'Protesters stormed the Danish embassy in Syria.', 'PROTEST'],
    ['in words', 'The Polish deputy attacked the policy of Germany.', 'ACCUSE'],
    ['peacekeepers', 'Canada deployed peacekeepers in Haiti.', 'AID'],
  ])('its type, %s: %s', (_, text, type) => {
    expect(read(text).events.map((event) => event.type)).toContain(type);
  });

  test('what somebody is wanted to do is not told', () => {
    expect(all('Peru wants Chile to release Boris Nemtsov.')).not.toContain('RELEASED CHL asserted');
  });

  test('"unless" threatens', () => {
    expect(read('Norway will withdraw its troops from Chad unless Sudan signs.').events[0]?.type).toBe('THREATEN');
  });
});

describe('what is no event', () => {
  test.each([
    'The weather in Chile was fine.',
    'Angela Merkel is a chemist from Germany.',
    'Chile asked Peru whether Angela Merkel liked tea.',
    'Tony Blair urged Angela Merkel to meet the king of Spain.',
    'If Chile attacks Peru, the bridge will close.',
    'Did Angela Merkel meet Tony Blair?',
    'Angela Merkel hopes to visit Chile.',
    'OSLO, March 3 – The weather in Chile was fine.',
    'Angela Merkel sang on March 5 in Chile.',
  ])('%s', (text) => {
    const events = told(read(text)).filter((event) => !/^(?:CALLED_ON|REQUESTED)/.test(event));
    expect(events).toEqual([]);
  });
});

describe('an invitation', () => {
  test('that is accepted tells who invited whom', () => {
    const found = told(read('Tony Blair accepted the invitation of Angela Merkel to visit Chile.'));
    expect(found).toContain('ACCEPTED tony-blair > angela-merkel asserted');
    expect(found).toContain('INVITED angela-merkel > tony-blair asserted');
    expect(found).toContain('VISITED tony-blair > CHL planned');
  });
});

describe('when and where', () => {
  test.each([
    ['same clause', 'Angela Merkel met Tony Blair on 3 May 2024.', 'MET', '2024-05-03', 'day'],
    [
      'clause-initial',
      'On 3 May 2024, Angela Merkel, at a meeting with Tony Blair, said that all was well.',
      'MET',
      '2024-05-03',
      'day',
    ],
    [
      'a month before the noun',
      'The April meeting between Angela Merkel and Tony Blair was short.',
      'MET',
      '2024-04-01',
      'month',
    ],
    ['a range', 'Angela Merkel visited Chile on March 20-22.', 'VISITED', '2024-03-20', 'day'],
    ['unknown stays unknown', 'Angela Merkel met Tony Blair.', 'MET', null, 'unknown'],
  ])('%s: %s', (_, text, relation, start, precision) => {
    const event = read(text).events.find((at) => at.relation === relation);
    expect([event?.start, event?.precision]).toEqual([start, precision]);
  });

  test('what a speaker tells is not dated by the telling, but bounded by it', () => {
    const event = read('On 3 May 2024 Angela Merkel said that she had met Tony Blair.').events.find(
      (at) => at.relation === 'MET',
    );
    expect([event?.start, event?.notAfter]).toEqual([null, '2024-05-03']);
  });

  test.each([
    [
      'a relative clause below',
      'On Monday the party praised Tony Blair, who met Angela Merkel during his studies.',
      'MET',
      undefined,
    ],
    [
      'a clause of "after"',
      'On Tuesday Tony Blair left Chile after Angela Merkel visited Peru.',
      'VISITED',
      '2024-05-14',
    ],
    [
      'a perfect infinitive',
      'Angela Merkel was reported on 3 May 2024 to have visited Chile.',
      'VISITED',
      '2024-05-03',
    ],
  ])('the time of a clause above is not that of %s', (_, text, relation, notAfter) => {
    const event = read(text).events.find((at) => at.relation === relation);
    expect(event).toBeDefined();
    expect(event!.start).toBeNull();
    if (notAfter) expect(event!.notAfter).toBe(notAfter);
  });

  test('the place is where it was held', () => {
    const event = read('Angela Merkel met Tony Blair in Oslo.').events[0];
    expect(event?.place).toEqual(['place/oslo']);
  });

  test('one meeting told twice is one event', () => {
    const text = 'Angela Merkel met Tony Blair on 3 May 2024.\n\nAngela Merkel met Tony Blair in Oslo.';
    expect(told(read(text)).filter((event) => event.startsWith('MET'))).toHaveLength(1);
  });
});

test('spans are the words as written, inside their evidence', () => {
  const text = 'It rained. The former singer Angela Merkel met Tony Blair in Oslo. It rained again.';
  const event = read(text).events.find((at) => at.relation === 'MET')!;
  expect(text.slice(event.evidence.start, event.evidence.end)).toBe(
    'The former singer Angela Merkel met Tony Blair in Oslo.',
  );
  expect(text.slice(event.trigger.start, event.trigger.end)).toBe('met');
  expect(text.slice(event.targetSpan!.start, event.targetSpan!.end)).toBe('Tony Blair');
});

describe('not told of anybody', () => {
  test.each([
    ['heard by police', 'Anna Berg was twice interviewed by police during the inquiry.', 'INTERVIEWED'],
    ['the maker of the means', 'Anna Berg was poisoned with a toxin developed by Norway.', 'NOR'],
  ])('%s: %s', (_, text, absent) => {
    expect(told(read(text)).join('\n')).not.toContain(absent);
  });
});
