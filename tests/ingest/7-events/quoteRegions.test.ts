import { beforeAll, describe, expect, test } from 'vitest';
import { type Language, loadLanguage } from '../../../ingest/3-language/language.ts';
import { findQuoteRegions } from '../../../ingest/7-events/quoteRegions.ts';

let language: Language;
beforeAll(async () => {
  language = await loadLanguage();
});

const paragraphs = (text: string) =>
  [...text.matchAll(/[^\n]+/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }));

const quotesOf = (text: string): string[] =>
  findQuoteRegions(language.parse(text, paragraphs(text))).map(({ start, end }) => text.slice(start, end));

describe('quotation regions', () => {
  const rows: [what: string, text: string, quotes: string[]][] = [
    ['curly', '“Bread is dear,” the baker said.', ['“Bread is dear,”']],
    ['straight', 'The baker said: "Bread is dear." Nobody laughed.', ['"Bread is dear."']],
    ['two in a sentence', '"Bread," he said, "is dear."', ['"Bread,"', '"is dear."']],
    ['single', '‘Bread is dear,’ the baker said.', ['‘Bread is dear,’']],
    ['single, with an apostrophe in it', "'The bakers' oven isn't hot,' she said.", ["'The bakers' oven isn't hot,'"]],
    ['no quotation: apostrophes', "The bakers' oven wasn't the ministers' concern in the '90s.", []],
    ['single inside double', '“He told me ‘never’ and left,” she said.', ['“He told me ‘never’ and left,”']],
    ['doubled single marks', "``Bread is dear,'' he said.", ["``Bread is dear,''"]],
    ['inches are no quotation', 'The post is 6\'2" tall and the oven is old.', []],
    ['over two paragraphs', '“Bread is dear.\n\n“It was cheap,” he said.', ['“Bread is dear.', '“It was cheap,”']],
    [
      'over two paragraphs, not opened again',
      'He said, "Bread is dear.\n\nIt was cheap once."',
      ['"Bread is dear.', 'It was cheap once."'],
    ],
    ['unclosed after a colon', 'The baker wrote: “Bread is dear\n\nThe oven is old.', ['“Bread is dear']],
    ['unclosed in mid-sentence is dropped', 'The oven “ is old and large.\n\nThe baker left.', []],
  ];
  test.each(rows)('%s', (_what, text, quotes) => {
    expect(quotesOf(text)).toEqual(quotes);
  });

  test('a quotation that goes on knows it', () => {
    const text = '“Bread is dear.\n\n“It was cheap,” he said.';
    const regions = findQuoteRegions(language.parse(text, paragraphs(text)));
    expect(regions.map(({ closed, continued }) => ({ closed, continued }))).toEqual([
      { closed: false, continued: false },
      { closed: true, continued: true },
    ]);
  });
});
