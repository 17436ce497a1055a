import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitText } from '../../client/state/splitText.ts';

const text = 'Xi invited Putin to Beijing.';
const mark = (word: string, value: string) => ({
  start: text.indexOf(word),
  end: text.indexOf(word) + word.length,
  value,
});
const shown = (marks: Parameters<typeof splitText<string>>[1], offset = 0) =>
  splitText(text, marks, offset).map((piece) => [piece.text, ...piece.marks].join('|'));

describe('splitText', () => {
  test('without marks is one piece', () => expect(shown([])).toEqual([text]));

  test('cuts at the marks', () => {
    expect(shown([mark('Xi', 'source'), mark('invited', 'trigger'), mark('Putin', 'target')])).toEqual([
      'Xi|source',
      ' ',
      'invited|trigger',
      ' ',
      'Putin|target',
      ' to Beijing.',
    ]);
  });

  test('gives a piece every mark over it', () => {
    expect(shown([mark('Putin to Beijing', 'outer'), mark('Beijing', 'inner')])).toEqual([
      'Xi invited ',
      'Putin to |outer',
      'Beijing|outer|inner',
      '.',
    ]);
    expect(shown([mark('Xi invited', 'a'), mark('invited Putin', 'b')])).toEqual([
      'Xi |a',
      'invited|a|b',
      ' Putin|b',
      ' to Beijing.',
    ]);
  });

  test('counts from where the text begins', () => {
    const [first, second] = splitText(text, [{ start: 103, end: 110, value: 'trigger' }], 100);
    expect(first).toEqual({ start: 100, text: 'Xi ', marks: [] });
    expect(second).toEqual({ start: 103, text: 'invited', marks: ['trigger'] });
  });

  test('cuts marks to the text, and ignores empty and outside ones', () => {
    expect(
      shown([
        { start: -9, end: 2, value: 'a' },
        { start: 27, end: 99, value: 'z' },
      ]),
    ).toEqual(['Xi|a', ' invited Putin to Beijing', '.|z']);
    expect(
      shown([
        { start: 5, end: 5, value: 'x' },
        { start: 90, end: 99, value: 'x' },
      ]),
    ).toEqual([text]);
  });

  test('keeps a sentence whole when its speaker is named in another', () => {
    // "Wang Yi spoke first. He invited Putin to Beijing.": the sentence begins at 21, its speaker stands at 0.
    const sentence = 'He invited Putin to Beijing.';
    const marks = [
      { start: 0, end: 7, value: 'speaker' },
      { start: 24, end: 31, value: 'trigger' },
      { start: 300, end: 310, value: 'cue' },
    ];
    expect(splitText(sentence, marks, 21).map((piece) => [piece.text, ...piece.marks].join('|'))).toEqual([
      'He ',
      'invited|trigger',
      ' Putin to Beijing.',
    ]);
  });

  test('of nothing is nothing', () => expect(splitText('', [{ start: 0, end: 3, value: 'x' }])).toEqual([]));

  test('always gives the text back, each piece where it says', () => {
    const spans = fc.array(
      fc.record({
        start: fc.integer({ min: -5, max: 40 }),
        end: fc.integer({ min: -5, max: 40 }),
        value: fc.constant(1),
      }),
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), spans, fc.nat(9), (any, marks, offset) => {
        const pieces = splitText(any, marks, offset);
        expect(pieces.map((piece) => piece.text).join('')).toBe(any);
        for (const piece of pieces) {
          expect(any.startsWith(piece.text, piece.start - offset)).toBe(true);
          const covering = marks.filter(
            ({ start, end }) => start <= piece.start && end >= piece.start + piece.text.length,
          );
          expect(piece.marks.length).toBe(covering.length);
        }
      }),
    );
  });
});
