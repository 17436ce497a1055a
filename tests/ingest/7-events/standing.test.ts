import { describe, expect, test } from 'vitest';
import { extract, loadExtractor } from '../../../ingest/pipeline.ts';

const extractor = await loadExtractor();
/** "RELATION status source>target" of each typed event, by the last word of the names. */
const told = (text: string): string[] => {
  const { events, entities } = extract(extractor, { id: 'a', text, publishedAt: '2024-05-20' });
  const names = (ids: readonly string[]) =>
    ids
      .map((id) =>
        entities
          .find((one) => one.id === id)
          ?.name.split(' ')
          .at(-1),
      )
      .join('+');
  return events
    .filter(({ relation }) => relation !== 'RELATED_TO')
    .map(({ relation, status, source, target }) => `${relation} ${status} ${names(source)}>${names(target)}`);
};

describe('how an act stands', () => {
  test.each([
    [
      'a clause of its own beside an infinitive is told',
      'Kenya chose not to hold a ballot, but the party endorsed Ana Torres.',
      ['SUPPORTED asserted >Torres'],
    ],
    ['what one is unable to do', 'Police tried, but were unable, to rescue Ana Torres.', ['AIDED negated >Torres']],
    ['not until then: it was done', 'Peru did not recognise Kosovo until 2010.', ['SUPPORTED asserted Peru>Kosovo']],
    ['not, and no word of when', 'Peru did not recognise Kosovo.', ['SUPPORTED negated Peru>Kosovo']],
    [
      'a claim to have done it is told of oneself',
      'Armenia claimed to have killed 40 soldiers of Azerbaijan.',
      ['KILLED asserted Armenia>Azerbaijan'],
    ],
    [
      'what an allegation holds',
      'The case rests on allegations of Chile arresting Ana Torres.',
      ['ARRESTED alleged Chile>Torres'],
    ],
    [
      'what one will not seek is refused to nobody',
      'Ana Torres will not seek help from Chile.',
      ['REQUESTED negated Torres>Chile'],
    ],
    [
      'what one will not do for another',
      'Ana Torres will not meet Boris Nemtsov.',
      ['REJECTED asserted Torres>Nemtsov', 'MET negated Torres>Nemtsov'],
    ],
  ])('%s', (_, text, expected) => expect(told(text)).toEqual(expected));
});

describe('who takes part', () => {
  test.each([
    ['a supporter is not whom he supports', 'Donald Trump left. A Trump supporter was killed.', []],
    [
      'who speaks for somebody',
      'Donald Trump left. Norway criticised the Trump administration.',
      ['CRITICISED asserted Norway>Trump'],
    ],
    ['a storm in a relative clause', 'An earthquake that struck Chile killed five people.', []],
    ['a feeling about a thing', 'The presidents of Peru and Chile voiced concern over the fighting in Libya.', []],
    [
      'a feeling toward somebody',
      'Ana Torres felt satisfaction. She has deep satisfaction toward Peru and Chile.',
      ['SUPPORTED asserted Torres>Peru+Chile'],
    ],
    ['journalists of a state', 'Ana Torres said in an interview with Chilean journalists that she left.', []],
    ['a body yields', 'Ana Torres resigned.', ['CONCEDED_TO asserted Torres>']],
    ['a camera', 'Donald Trump left. A video captured Donald Trump in a car.', []],
    ['interests that are met', 'Norwegian-Chilean trade meets the interests of the peoples.', []],
    ['a place that is held', 'Norway occupies a special place among the members.', []],
    ['a phrase of courtesy', 'Allow me to praise Ana Torres. Let me welcome Norway.', []],
    ['an emergency against nobody', 'Norway declared a state of emergency.', []],
    ['assured, nothing agreed', 'Ana Torres assured Norway that the trains were safe.', []],
    ['whoever is spoken to', 'Angela Merkel: I thank you for the plans of the Bank of Chile.', []],
    [
      'a league that is no newspaper',
      'Angela Merkel held talks with the League of Independent States.',
      ['MET asserted Merkel>States'],
    ],
    ['what is ordered', "Angela Merkel ordered Ana Torres's killing.", []],
    ['a right waived', 'Ana Torres waived a hearing.', []],
  ])('%s', (_, text, expected) => expect(told(text)).toEqual(expected));
});

describe('what is agreed, and what is to come', () => {
  test.each([
    [
      'agreements that are there',
      'Vladimir Putin said that agreements reached during his talks with George Bush were at work.',
      'MET asserted Putin>Bush',
    ],
    [
      'a visit that is scheduled, whatever is hoped of it',
      'Angela Merkel hoped that her visit to China, scheduled for May, would help.',
      'VISITED planned Merkel>China',
    ],
  ])('%s', (_, text, expected) => expect(told(text)).toContain(expected));

  test.each([
    ['then', 'Then-governor of Texas Boris Nemtsov spoke.', 'Former governor'],
    ['formerly', 'Ana Torres, formerly the director of the Bank of Chile, left.', 'Former director'],
  ])('an office held %s', (_, text, title) =>
    expect(extract(extractor, { id: 'a', text }).offices.map((office) => office.title)).toEqual([title]),
  );
});

describe('the sense of a verb by what stands beside it', () => {
  test.each([
    ['Ana Torres wants to cancel the vote of Boris Nemtsov.', []],
    ['Peru wants Chile to pay.', ['CALLED_ON asserted Peru>Chile']],
    ['Ana Torres attacked Boris Nemtsov for his remarks.', ['CRITICISED asserted Torres>Nemtsov']],
    ['Ana Torres shot Boris Nemtsov.', ['ATTACKED asserted Torres>Nemtsov']],
    ['Police shot Boris Nemtsov dead.', ['KILLED asserted >Nemtsov']],
    ['Reuters reached out to Ana Torres.', []],
    ['Burma reached out to Thailand.', ['NEGOTIATED_WITH asserted Myanmar>Thailand']],
    ['Ana Torres accepted an offer from Peru.', ['ACCEPTED asserted Torres>Peru']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});
