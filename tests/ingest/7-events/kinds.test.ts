import { beforeAll, describe, expect, test } from 'vitest';
import { type Extractor, extract, loadExtractor } from '../../../ingest/pipeline.ts';

let extractor: Extractor;
beforeAll(async () => {
  extractor = await loadExtractor();
});

/** `ACCUSE Norway > Iceland` for each event that is told, without its standing. */
const told = (text: string): string[] => {
  const { events, entities } = extract(extractor, { id: 'kinds', text, publishedAt: '2024-05-20' });
  const names = (ids: readonly string[]) =>
    ids.map((id) => entities.find((entity) => entity.id === id)?.name).join('+');
  return events
    .filter(({ status }) => status !== 'negated')
    .map(({ type, source, target }) => `${type} ${names(source)} > ${names(target)}`);
};

describe('what is said of another and blames him is an accusation', () => {
  test.each([
    ['Norway said Iceland was behind the attack on the trawler.', 'ACCUSE Norway > Iceland'],
    ['The Chilean president said Peru was responsible for the massacre.', 'ACCUSE Chile > Peru'],
    ['Bolivia alleged that Chile had moved the border posts.', 'ACCUSE Bolivia > Chile'],
    ['Ghana claims that Togo is harbouring bandits.', 'ACCUSE Ghana > Togo'],
    ['Kenya said Uganda was plotting against its president.', 'ACCUSE Kenya > Uganda'],
  ])('%s', (text, expected) => {
    expect(told(text)).toContain(expected);
  });

  test.each([
    ['what is in somebody’s care', 'Norway said Iceland was responsible for the airport.'],
    ['what is denied', 'Norway said Iceland was not behind the attack.'],
    ['what the press reports', 'The BBC reported that Iceland was behind the attack.'],
    ['what somebody is bound to', 'The minister of Chile said Peru is committed to peace.'],
  ])('not %s', (_, text) => {
    expect(told(text).filter((event) => event.startsWith('ACCUSE'))).toEqual([]);
  });
});

describe('what somebody is called is a judgement of him', () => {
  test.each([
    ['Angela Merkel called Robert Fico a coward.', 'ACCUSE Angela Merkel > Robert Fico'],
    ['Norway described the Icelandic law as discriminatory.', 'ACCUSE Norway > Iceland'],
    ['Chile described the Peruvian report as baseless.', 'REJECT Chile > Peru'],
    ['Portugal described the Spanish offer as constructive.', 'SUPPORT Portugal > Spain'],
  ])('%s', (text, expected) => {
    expect(told(text)).toContain(expected);
  });
});

describe('a hostile act that may come threatens, a friendly one that is considered is promised', () => {
  test.each([
    ['Norway may cut off aid to Mali.', 'THREATEN Norway > Mali'],
    ['Canada is considering sanctions against Burma.', 'THREATEN Canada > Myanmar'],
    ['Japan is considering aid to Fiji.', 'AGREE Japan > Fiji'],
  ])('%s', (text, expected) => {
    expect(told(text)).toContain(expected);
  });
});

describe('what is not allowed or not intended is refused, what is decided to be allowed is allowed', () => {
  test.each([
    ['Eritrea did not allow the inspectors of the United Nations to enter.', 'REJECT Eritrea > United Nations'],
    ['Chile has no intention of meeting Peru.', 'REJECT Chile > Peru'],
    ['The Kenyan court decided to allow Ana Torres to leave.', 'CONCEDE Kenya > Ana Torres'],
  ])('%s', (text, expected) => {
    expect(told(text)).toContain(expected);
  });
});

describe('who does it, and to what, decides what a verb tells', () => {
  test.each([
    ['Peacekeepers from Ghana landed in Mali.', 'AID Ghana > Mali'],
    ['Indian planes dropped food to Nepalese villagers.', 'AID India > Nepal'],
    ['Kenya handed over the fugitive to Spain.', 'COOPERATE Kenya > Spain'],
    ['Iran held military drills near the Iraqi border.', 'MOBILIZE Iran > Iraq'],
    ['Japan began a joint patrol with India.', 'COOPERATE Japan > India'],
    ['Norway withdrew its observers from Mali.', 'SANCTION Norway > Mali'],
    ['Malaysia expelled Burmese workers.', 'COERCE Malaysia > Myanmar'],
    ['Greek miners launched a strike against Angela Merkel.', 'PROTEST Greece > Angela Merkel'],
    ['French farmers blocked the border with Spain.', 'PROTEST France > Spain'],
    ['Egyptians gathered in Cairo to denounce Angela Merkel.', 'PROTEST Egypt > Angela Merkel'],
    ['Fighting broke out between Kenya and Somalia.', 'ASSAULT Kenya > Somalia'],
    ['Kenya honoured its cease-fire with Somalia.', 'CONCEDE Kenya > Somalia'],
    ['Spain suggested that Portugal withdraw its claim.', 'REQUEST Spain > Portugal'],
  ])('%s', (text, expected) => {
    expect(told(text)).toContain(expected);
  });

  test.each([
    ['a wish is no permission', 'Let us thank Angela Merkel and Tony Blair.'],
    ['support is rallied, not protest', 'Angela Merkel rallied her voters.'],
  ])('%s: %s', (_, text) => {
    expect(told(text).filter((event) => /^(?:CONCEDE|PROTEST)/.test(event))).toEqual([]);
  });
});

describe('where whom it is done to stands', () => {
  test.each([
    ['who is given something', 'Spain gave Portugal an ultimatum.', 'THREATEN Spain > Portugal'],
    ['beyond a border', 'Niger massed troops on the border with Benin.', 'MOBILIZE Niger > Benin'],
    ['under what the preposition holds', 'Iceland pulled out of a deal with Norway.', 'SANCTION Iceland > Norway'],
    ['whom a town is taken from', 'Mali recaptured a town from Libyan rebels.', 'ASSAULT Mali > Libya'],
    ['in the clause that is called for', 'Ghana called for Togo to pay.', 'REQUEST Ghana > Togo'],
    [
      'the purpose below the noun',
      'Omani nurses began a hunger strike to demand pay from Qatar.',
      'PROTEST Oman > Qatar',
    ],
    ['each other', 'Peru and Chile accused each other of spying.', 'ACCUSE Peru+Chile > '],
    [
      'in the passive that is left out',
      'Ten soldiers were hurt and two guards wounded in a raid by Chad.',
      'ASSAULT Chad > ',
    ],
  ])('%s: %s', (_, text, expected) => {
    expect(told(text)).toContain(expected);
  });

  test('somebody who is met is killed', () => {
    expect(told('She was met by Anna Berg, who was killed in the raid.')).toContain('ASSAULT  > Anna Berg');
  });

  test('who attacks is not who is hurt', () => {
    expect(told('Dozens were wounded in a raid by Chad on a market.')).not.toContain('ASSAULT  > Chad');
  });
});

describe('what the words around make of it', () => {
  test.each([
    ['a stance', 'Norway was furious with Iceland.', 'ACCUSE Norway > Iceland'],
    ['a feeling in the passive', 'Norway was dismayed by the Icelandic decision.', 'ACCUSE Norway > Iceland'],
    ['what is said to be unacceptable', 'Norway said the Icelandic offer was unacceptable.', 'REJECT Norway > Iceland'],
    ['a stay for talks', 'The Finnish premier was in Chile for talks.', 'CONSULT Finland > Chile'],
    ['a protest beside an act', 'Greek women banged pots in protest against Turkey.', 'PROTEST Greece > Turkey'],
    ['an apology that is offered', 'Oman offered an apology to Yemen.', 'SUPPORT Oman > Yemen'],
    ['a quarrel that is ended', 'Kenya ended its feud with Uganda.', 'AGREE Kenya > Uganda'],
    ['a gerund for a noun', 'Fighting between Chad and Libya went on.', 'ASSAULT Chad > Libya'],
    ['people of a state in protest', 'Protests against Turkey broke out in Greece.', 'PROTEST Greece > Turkey'],
  ])('%s: %s', (_, text, expected) => {
    expect(told(text)).toContain(expected);
  });

  test.each([
    ['a harm is not its victim’s', "Norway said Anna Berg's murder was unacceptable."],
    ['what is not so', 'Norway said the Icelandic offer was not unacceptable.'],
    ['what only might be', 'Norway said an Icelandic offer would be unacceptable.'],
  ])('%s: %s', (_, text) => {
    expect(told(text).filter((event) => /^(?:REJECT|ACCUSE)/.test(event))).toEqual([]);
  });
});

test('the ministers of two states are of both', () => {
  expect(told('The foreign ministers of Iran and Iraq met in Geneva.')).toEqual(['CONSULT Iran+Iraq > ']);
});
