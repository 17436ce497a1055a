import { describe, expect, test } from 'vitest';
import { findStatements } from '../../../ingest/7-events/findStatements.ts';
import { type Known, resolveByHand } from './resolveByHand.ts';

const HOLT: Known = ['Lena Holt', 'person/Lena Holt'];
const BERG: Known = ['Jan Berg', 'person/Jan Berg'];

/** Speaker, cue and content of each statement, in text order. */
const read = (paragraphs: readonly string[], known: readonly Known[] = [HOLT, BERG]): string[] => {
  const text = paragraphs.join('\n\n');
  return findStatements(resolveByHand(text, known)).map(({ speaker, cue, content }) =>
    [
      speaker?.slice('person/'.length) ?? '-',
      cue ? text.slice(cue.start, cue.end) : '',
      ...content.map((c) => text.slice(c.start, c.end)),
    ].join(' | '),
  );
};

describe('printed conversations', () => {
  const rows: [what: string, paragraphs: string[], statements: string[]][] = [
    [
      'names and colons',
      ['Lena Holt: Will you build the bridge?', 'Jan Berg: Yes, we start in May.', 'Lena Holt: Thank you.'],
      [
        'Lena Holt | : | Will you build the bridge?',
        'Jan Berg | : | Yes, we start in May.',
        'Lena Holt | : | Thank you.',
      ],
    ],
    [
      'a question and an answer, the one who was spoken with named before',
      ['Lena Holt spoke to the paper.', 'Q: Will you build it?', 'A: Yes, we will.', 'Q: When?', 'A: In May, I hope.'],
      ['Lena Holt | : | Yes, we will.', 'Lena Holt | : | In May, I hope.'],
    ],
    [
      'two may have answered',
      [
        'Lena Holt and Jan Berg spoke to the paper.',
        'Q: Will you build it?',
        'A: Yes, we will.',
        'Q: When?',
        'A: In May.',
      ],
      ['- | : | Yes, we will.', '- | : | In May.'],
    ],
    [
      'double brackets, the paper’s own initials among them',
      ['((TG)) Will you build it?', '((Lena Holt)) Yes, we will.', 'It begins in May.', '((TG)) Thank you.'],
      ['Lena Holt |  | Yes, we will.', 'Lena Holt |  | It begins in May.'],
    ],
    [
      'bold labels',
      ['**Jan Berg:** Will you build it?', '**Lena Holt:** Yes, we will.', '**Jan Berg:** Thank you.'],
      ['Jan Berg | : | Will you build it?', 'Lena Holt | : | Yes, we will.', 'Jan Berg | : | Thank you.'],
    ],
    [
      'initials and surnames of those named before',
      ['Lena Holt met Jan Berg.', 'LH: Will you build it?', 'Mr. Berg: Yes, we will.', 'LH: Thank you.'],
      ['Lena Holt | : | Will you build it?', 'Jan Berg | : | Yes, we will.', 'Lena Holt | : | Thank you.'],
    ],
    [
      'what the speaker thinks is the speaker’s',
      [
        'Lena Holt: Will you build it?',
        'Jan Berg: We have no choice. I think that it begins in May.',
        'Lena Holt: Thank you.',
      ],
      [
        'Lena Holt | : | Will you build it?',
        'Jan Berg | : | We have no choice. I think that it begins in May.',
        'Jan Berg | think | that it begins in May',
        'Lena Holt | : | Thank you.',
      ],
    ],
    [
      'behind the last label the article goes on in its own voice',
      ['Lena Holt: Will you build it?', 'Jan Berg: Yes.', 'Lena Holt: Thank you.', 'The old bridge fell in 1908.'],
      ['Lena Holt | : | Will you build it?', 'Jan Berg | : | Yes.', 'Lena Holt | : | Thank you.'],
    ],
    [
      'questions without labels',
      [
        'Lena Holt spoke to the paper.',
        'Will you build it?',
        'Yes, we will.',
        'When does it begin?',
        'I would say in May.',
        'Are you glad?',
        'My council is.',
      ],
      ['Lena Holt |  | Yes, we will.', 'Lena Holt |  | I would say in May.', 'Lena Holt |  | My council is.'],
    ],
    ['no conversation: credits of pictures', ['Image: Lena Holt.', 'Image: Jan Berg.', 'Photo: Lena Holt.'], []],
    [
      'no conversation: a list of people',
      ['Lena Holt: mayor since 2014', 'Jan Berg: head of the council', 'Lena Holt: once a judge'],
      [],
    ],
  ];
  test.each(rows)('%s', (_what, paragraphs, statements) => {
    expect(read(paragraphs)).toEqual(statements);
  });
});

describe('what those quoted think themselves', () => {
  test.each([
    [
      '“We waited for years. I believe that the bridge is safe,” Lena Holt said.',
      [
        'Lena Holt | said | “We waited for years. I believe that the bridge is safe,”',
        'Lena Holt | believe | that the bridge is safe',
      ],
    ],
    [
      '“We waited for years. I want to go home,” Lena Holt said.',
      ['Lena Holt | said | “We waited for years. I want to go home,”'],
    ],
    [
      '“You believe that the bridge is safe,” Lena Holt said.',
      ['Lena Holt | said | “You believe that the bridge is safe,”'],
    ],
  ])('%s', (text, statements) => {
    expect(read([text])).toEqual(statements);
  });
});
