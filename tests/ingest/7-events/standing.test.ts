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
