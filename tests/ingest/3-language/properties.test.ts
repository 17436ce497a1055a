import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Language, loadLanguage } from '../../../ingest/3-language/language.ts';
import type { Doc } from '../../../model/doc.ts';
import type { Span } from '../../../model/span.ts';

let language: Language;
beforeAll(async () => {
  language = await loadLanguage();
});

/** Everything that must hold of any text's parse and does not. */
function findFaults(doc: Doc, paragraphs: readonly Span[]): string[] {
  const { text, tokens, sentences } = doc;
  const faults: string[] = [];
  const must = (holds: boolean, what: string): void => {
    if (!holds) faults.push(what);
  };
  let end = 0;
  tokens.forEach((token, i) => {
    must(token.i === i, `index of token ${i}`);
    must(text.slice(token.start, token.end) === token.text && token.text !== '', `text of token ${i}`);
    must(token.start >= end, `order of token ${i}`);
    must(!token.space || text[token.end] === ' ', `space after token ${i}`);
    must(token.head.sent === token.sent && tokens[token.head.i] === token.head, `head of token ${i}`);
    must(token.head === token || token.head.children.includes(token), `children of token ${token.head.i}`);
    end = token.end;
  });
  for (const span of paragraphs) {
    const inside = tokens.filter(({ start }) => start >= span.start && start < span.end);
    const joined = inside.map((token) => token.text + (token.space ? ' ' : '')).join('');
    must(joined === text.slice(span.start, span.end), `paragraph at ${span.start}`);
  }
  for (const cover of [doc.paragraphs, sentences]) {
    const covered = cover.reduce((next, { first, last }) => (first === next && last > first ? last : Number.NaN), 0);
    must(covered === tokens.length, 'sentences and paragraphs cover the tokens');
  }
  sentences.forEach((sentence, i) => {
    const { first, last } = doc.paragraphs[sentence.paragraph]!;
    must(sentence.i === i && sentence.first >= first && sentence.last <= last, `place of sentence ${i}`);
    must(sentence.root.sent === i && sentence.root.head === sentence.root, `root of sentence ${i}`);
    const roots = tokens.slice(sentence.first, sentence.last).filter((token) => token.head === token);
    const below = roots.reduce((sum, root) => sum + doc.subtree(root).length, 0);
    must(below === sentence.last - sentence.first, `tree of sentence ${i}`);
  });
  for (const span of doc.spans) must(tokens[span.first]!.sent === tokens[span.last - 1]!.sent, 'name in one sentence');
  return faults;
}

function check(text: string, paragraphs: readonly Span[] = [{ start: 0, end: text.length }]): Doc {
  const doc = language.parse(text, paragraphs);
  expect(doc.text).toBe(text);
  expect(findFaults(doc, paragraphs)).toEqual([]);
  return doc;
}

const WORDS = [
  ...[
    'The',
    'president',
    'of',
    'Chile',
    "didn't",
    'say',
    'that',
    'she',
    'would',
    '(',
    ')',
    '"',
    '“',
    '”',
    '.',
    ',',
    '...',
  ],
  ...[
    'U.S.',
    'a.m.',
    '$5m',
    'https://a.example/b?c',
    'x@y.example',
    '😀',
    '👩‍👩‍👧',
    'e\u0301',
    '\ud83d',
    '\ude00',
    '\0',
  ],
  ...['\t', '\n', '\u00a0', '\u0085', '\ufeff', '\u200b', '外交部', 'İ', '#', "o'clock", '-', '—', ':-)', '3rd', '½'],
];

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 4 })
      .map((units) => String.fromCharCode(...units)),
  },
);
const anyText = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', ' ', '', '  ')), { maxLength: 40 })
  .map((parts) => parts.flat().join(''));

describe('any text', () => {
  test('is parsed whole', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        check(text);
      }),
      { numRuns: 300 },
    );
  });

  test('is parsed paragraph by paragraph', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 5 }), (texts) => {
        let text = '';
        const spans = texts.map((part) => {
          text += '\n\n';
          const start = text.length;
          text += part;
          return { start, end: text.length };
        });
        check(text, spans);
      }),
      { numRuns: 100 },
    );
  });

  test.each([
    ['nothing', ''],
    ['a space', ' '],
    ['white space', ' \n\t \u2003\u00a0  '],
    ['NUL', '\0\0 \0'],
    ['lone surrogates', '\ud83d \ude00\ud83d x\udc00'],
    ['names of object properties', 'constructor __proto__ toString hasOwnProperty valueOf'],
    ['a very long word', 'Donaudampfschiff'.repeat(5_000)],
    ['a very long address', `https://example.org/${'a:b@c/'.repeat(5_000)}`],
    ['marks without a letter', '\u0301'.repeat(300)],
  ])('%s', (_, text) => {
    check(text);
  });
});

describe('a text longer than the networks take at once', () => {
  const sentence =
    'The minister of trade, who had come from Oslo, met her guests in the old town hall and said little. ';

  test('is cut at a sentence end and parsed whole', () => {
    const text = sentence.repeat(500).trim();
    const doc = check(text);
    expect(doc.tokens.length).toBeGreaterThan(8_200);
    expect(doc.sentences).toHaveLength(500);
    expect(doc.paragraphs).toHaveLength(1);
  });

  test('is cut anywhere when it has no sentence end', () => {
    const text = 'and then '.repeat(5_000).trim();
    const doc = check(text);
    expect(doc.tokens).toHaveLength(10_000);
  });

  test('does not disturb what is parsed after it', () => {
    const before = language.parse(sentence).tokens.map((token) => [token.text, token.dep, token.head.i]);
    language.parse('word '.repeat(9_000));
    expect(language.parse(sentence).tokens.map((token) => [token.text, token.dep, token.head.i])).toEqual(before);
  });

  test('gives the same when so many words are new that the vectors are made anew', () => {
    const parse = () =>
      language.parse(sentence).tokens.map((token) => [token.text, token.lemma, token.tag, token.head.i]);
    const before = parse();
    for (let round = 0; round < 3; round++) {
      language.parse(Array.from({ length: 6_000 }, (_, i) => `w${round}x${i}`).join(' '));
    }
    expect(parse()).toEqual(before);
  }, 120_000);
});

test('finding the token at an offset', () => {
  const doc = language.parse('Oslo, again.');
  expect([0, 3, 4, 5, 6, 11, 12, 99].map((offset) => doc.tokenAt(offset))).toEqual([0, 0, 1, 2, 2, 3, 4, 4]);
});
