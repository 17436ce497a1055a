import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extract, loadExtractor } from '../../ingest/pipeline.ts';
import type { ArticleInput } from '../../model/article.ts';
import { Extraction } from '../../model/extraction.ts';
import type { Span } from '../../model/span.ts';
import { readRows, sharedFile } from '../shared.ts';

const extractor = await loadExtractor();

/** All that the contract of `extract` promises of any output, whatever the text. */
function check(input: ArticleInput): Extraction {
  const { text } = input;
  const found = extract(extractor, input);
  expect(Extraction.parse(found)).toEqual(found);

  const inside = ({ start, end }: Span) => 0 <= start && start < end && end <= text.length;
  const within = (a: Span, b: Span) => a.start >= b.start && a.end <= b.end;
  const known = new Set(found.entities.map((entity) => entity.id));
  expect(known.size).toBe(found.entities.length);
  expect(found.sentences.every(inside)).toBe(true);

  for (const mention of [...found.mentions, ...found.times]) expect(inside(mention)).toBe(true);
  for (const mention of found.mentions) expect(known).toContain(mention.entityId);
  for (const id of known) expect(found.mentions.some((mention) => mention.entityId === id)).toBe(true);

  for (const event of found.events) {
    expect(inside(event.evidence) && within(event.trigger, event.evidence)).toBe(true);
    expect(event.source.length + event.target.length).toBeGreaterThan(0);
    for (const id of [...event.source, ...event.target, ...event.place, ...event.about]) expect(known).toContain(id);
    if (event.start === null) expect(event.precision).toBe('unknown');
    else expect(event.start).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    if (event.start && event.end) expect(event.start <= event.end).toBe(true);
  }
  for (const statement of found.statements) {
    expect(inside(statement.evidence)).toBe(true);
    for (const span of statement.content) expect(within(span, statement.evidence)).toBe(true);
    if (statement.cue) expect(within(statement.cue, statement.evidence)).toBe(true);
    for (const id of [...statement.about, ...statement.addressees]) expect(known).toContain(id);
    if (statement.speaker) expect(known).toContain(statement.speaker);
  }
  for (const office of found.offices) {
    expect(inside(office.evidence)).toBe(true);
    expect(known).toContain(office.person);
  }
  return found;
}

describe('extract', () => {
  test.each([
    ['nothing', ''],
    ['white space', ' \n\t \n\n'],
    ['punctuation', '… “” — !? ()'],
    ['a NUL and a lone surrogate', 'The president\u0000 of France met \ud800 Angela Merkel.'],
    ['emoji and combining marks', '🇺🇦 Volodymyr Zelensky met E\u0301douard Philippe 👍🏽 in Paris.'],
    ['capitals', 'PUTIN MEETS XI IN MOSCOW'],
    ['one endless word', 'a'.repeat(20_000)],
    ['one endless sentence', 'France and Germany and '.repeat(3_000)],
    ['a quotation after a colon that nothing precedes', ': " Putin'],
    ['a quotation that never ends', '"We will go on, said Angela Merkel. '.repeat(50)],
  ])('gives a valid output for %s', (_, text) => {
    check({ id: 'x', text });
  });

  test('says why it skips', () => {
    expect(check({ id: 'x', text: ' ' }).skipped?.code).toBe('EMPTY');
    expect(check({ id: 'x', text: '俄罗斯总统普京周二在北京会见了中国国家主席习近平。'.repeat(9) }).skipped?.code).toBe(
      'NOT_ENGLISH',
    );
  });

  test('gives a valid output for any text', () => {
    const word = fc.constantFrom(
      ...['Putin', 'Xi Jinping', 'he', 'said', 'met', 'invited', 'Russia', 'in March', 'that', '"', '“', '”', ',', '.'],
      ...[
        'NATO',
        '\n\n',
        'on Tuesday',
        '(',
        ')',
        'the president of',
        'not',
        'will',
        "'s",
        '–',
        'was',
        'by',
        '2023',
        ':',
      ],
    );
    const salad = fc.array(word, { maxLength: 60 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.oneof(salad, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
        check({ id: 'x', text, publishedAt: '2023-05-01' });
      }),
      { numRuns: Number(process.env.PROPERTY_RUNS ?? 150) },
    );
  });

  test('is a function of its input alone', () => {
    const input = { id: 'x', text: 'Angela Merkel met Emmanuel Macron in Berlin on 3 May 2021. "We agree," she said.' };
    expect(check(input)).toEqual(check(input));
  });

  const news = ['eval/kremlin/kremlin_diplomacy_400.jsonl', 'eval/wikinews/wikinews_2019_2020.jsonl'].flatMap(
    (path) => sharedFile(path) ?? [],
  );
  test.skipIf(news.length === 0)(
    'gives a valid output for real news',
    () => {
      for (const file of news) {
        // Every eighth: enough kinds of article, and seconds rather than minutes.
        for (const row of readRows<ArticleInput>(file).filter((_, i) => i % 8 === 0)) {
          check({ id: String(row.id), text: row.text });
        }
      }
    },
    120_000,
  );
});
