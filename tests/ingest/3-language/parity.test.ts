import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { compare, type Reference, toReference } from '../../../bench/language/compare.ts';
import { loadLanguage } from '../../../ingest/3-language/language.ts';

// `analyses.jsonl` is what Python spaCy 3.8 says of `texts.jsonl`: see bench/language/reference.py.
const lines = (await readFile(new URL('./reference/analyses.jsonl', import.meta.url), 'utf8')).trim().split('\n');
const references = lines.map((line) => JSON.parse(line) as Reference);

test('everything about every token is as in Python spaCy', async () => {
  const language = await loadLanguage();
  const differences = references.flatMap((reference) => compare(reference, language.parse(reference.text)));
  expect(differences).toEqual([]);
  expect(references.reduce((sum, { tokens }) => sum + tokens.length, 0)).toBeGreaterThan(2_800);
});

test('the comparison finds a wrong head, a wrong name and a missing token', async () => {
  const reference = references[0]!;
  const doc = (await loadLanguage()).parse(reference.text);
  const [first, ...rest] = toReference(doc).tokens;
  const wrong: Reference = {
    ...reference,
    tokens: [[...first!.slice(0, 9), 7] as unknown as Reference['tokens'][number], ...rest],
    entities: [],
  };
  expect(new Set(compare(wrong, doc).map(({ kind }) => kind))).toEqual(new Set(['head', 'entities']));
  expect(compare({ ...reference, tokens: rest }, doc)).toHaveLength(1);
});

test('an article of many paragraphs is parsed as each paragraph on its own', async () => {
  const language = await loadLanguage();
  let text = '';
  const spans = references.map((reference) => {
    text += ' \n\n';
    const start = text.length;
    text += reference.text;
    return { start, end: text.length };
  });
  const doc = language.parse(text, spans);
  expect(doc.paragraphs).toHaveLength(references.length);
  references.forEach((reference, p) => {
    const { first, last, start } = doc.paragraphs[p]!;
    const members = doc.tokens.slice(first, last);
    expect(members.map((t) => [t.text, t.start - start, t.tag, t.lemma, t.dep, t.head.i - first])).toEqual(
      reference.tokens.map(([word, at, , , tag, , , lemma, dep, head]) => [word, at, tag, lemma, dep, head]),
    );
    const names = doc.spans.filter((span) => span.first >= first && span.last <= last);
    expect(names.map((span) => [span.first - first, span.last - first, span.label])).toEqual(reference.entities);
  });
});
