import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findParagraphs } from '../../../ingest/2-text/findParagraphs.ts';

/** Each paragraph as its role's first letter and its words: "t Title", "b Body", "x Boilerplate". */
const outline = (text: string): string[] =>
  findParagraphs(text).map(({ start, end, role }) => {
    return `${{ title: 't', body: 'b', boilerplate: 'x' }[role]} ${text.slice(start, end).replace(/\s+/g, ' ')}`;
  });

const WRAPPED = `The two ministers sat down for talks that lasted well over three
hours. Neither side would say what had been agreed, though a short
note was read out to reporters at the gate.

A second round is to follow in the spring, a spokeswoman for the
ministry said.`;

describe('findParagraphs', () => {
  test.each<[name: string, text: string, expected: string[]]>([
    ['nothing', '', []],
    ['only white space', ' \n\t\n ', []],
    ['one sentence', 'The king left.', ['b The king left.']],
    ['a lone line without a full stop is no title', 'Talks in Geneva', ['b Talks in Geneva']],
    ['a title', 'Talks in Geneva\n\nThey met.', ['t Talks in Geneva', 'b They met.']],
    ['a title that asks', 'Will they talk?\n\nThey met.', ['t Will they talk?', 'b They met.']],
    ['no title where the first line is a sentence', 'They met.\n\nThey ate.', ['b They met.', 'b They ate.']],
    ['single line ends', 'They met.\nThey ate.', ['b They met.', 'b They ate.']],
    ['Windows line ends', 'They met.\r\n\r\nThey ate.\r\n', ['b They met.', 'b They ate.']],
    ['blank lines with spaces', 'They met.\n \t\u00a0\nThey ate.', ['b They met.', 'b They ate.']],
    [
      'wrapped lines',
      WRAPPED,
      [
        'b The two ministers sat down for talks that lasted well over three hours. Neither side would say what had been agreed, though a short note was read out to reporters at the gate.',
        'b A second round is to follow in the spring, a spokeswoman for the ministry said.',
      ],
    ],
    ['a sentence over a line end', 'He flew to\nthe islands.', ['b He flew to the islands.']],
    [
      'a byline and a place are lines of their own',
      'Talks in Geneva\nBy Ann Bell\n\nGENEVA\nThe ministers met on Monday, and they will meet again.',
      ['t Talks in Geneva', 'b By Ann Bell', 'b GENEVA', 'b The ministers met on Monday, and they will meet again.'],
    ],
    [
      'boilerplate among the text',
      'They met.\n\nAdvertisement\n\nRead more: Ten things about cheese\n\nThey ate.\n\n© 2023 The Example Times\n\nBack to top',
      [
        'b They met.',
        'x Advertisement',
        'x Read more: Ten things about cheese',
        'b They ate.',
        'x © 2023 The Example Times',
        'x Back to top',
      ],
    ],
    [
      'all that is short after a comment form',
      'The ministers met, and after an hour of talks they ate together.\n\nLeave a Reply\n\nBest wishes\n\nName *',
      [
        'b The ministers met, and after an hour of talks they ate together.',
        'x Leave a Reply',
        'x Best wishes',
        'x Name *',
      ],
    ],
    [
      'a comment link above the story hides nothing of it',
      'Leave a comment\n\nThe ministers met, and after an hour of talks they ate together.',
      ['x Leave a comment', 'b The ministers met, and after an hour of talks they ate together.'],
    ],
    [
      'prose that begins like boilerplate',
      'Share prices fell in Tokyo.\n\nSubscribe is what they asked of us.\n\nCookies were served to the guests.\n\nCopyright law was to change, he said.'.replace(
        'Copyright law',
        'The copyright law',
      ),
      [
        'b Share prices fell in Tokyo.',
        'b Subscribe is what they asked of us.',
        'b Cookies were served to the guests.',
        'b The copyright law was to change, he said.',
      ],
    ],
  ])('%s', (_name, text, expected) => {
    expect(outline(text)).toEqual(expected);
  });

  test.each([
    'Your email address will not be published. Required fields are marked *',
    'Save my name, email, and website in this browser for the next time I comment.',
    'We use cookies to give you the best experience.',
    'This website uses cookies',
    'Share this article',
    'Share on Facebook',
    'Facebook Twitter WhatsApp',
    'Follow us on Twitter',
    'Subscribe to our newsletter',
    'Sign up for our daily newsletter and never miss a story',
    'Related articles',
    'You may also like',
    '5 min read',
    'Skip to content',
    'Copyright 2021 Example Media Ltd.',
    'All rights reserved.',
    'Tags: talks, Geneva',
    'Click here to read the full report',
    'ADVERTISEMENT',
  ])('boilerplate: %s', (line) => {
    expect(outline(`They met.\n\n${line}\n\nThey ate.`)).toEqual(['b They met.', `x ${line}`, 'b They ate.']);
  });

  test('spans are trimmed, in order, apart, and hold every character but white space', () => {
    const word = fc.constantFrom(
      'They',
      'met.',
      ' ',
      '\n',
      '\n\n',
      '\r\n',
      '\t',
      '\u00a0',
      '\u2028',
      'a',
      '’',
      '😀',
      'Leave a reply',
    );
    fc.assert(
      fc.property(
        fc.array(word).map((words) => words.join('')),
        (text) => {
          let from = 0;
          for (const { start, end } of findParagraphs(text)) {
            expect(text.slice(from, start).trim()).toBe('');
            expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
            expect(end).toBeGreaterThan(start);
            from = end;
          }
          expect(text.slice(from).trim()).toBe('');
        },
      ),
    );
  });
});
