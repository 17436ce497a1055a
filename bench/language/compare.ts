import type { Doc } from '../../model/doc.ts';

/** spaCy's analysis of a text, as `reference.py` writes it. */
export interface Reference {
  readonly text: string;
  readonly tokens: readonly (readonly [
    text: string,
    start: number,
    space: boolean,
    norm: string,
    tag: string,
    pos: string,
    morph: string,
    lemma: string,
    dep: string,
    head: number,
  ])[];
  /** First tokens of the sentences. */
  readonly sentences: readonly number[];
  readonly entities: readonly (readonly [first: number, last: number, label: string])[];
}

export interface Difference {
  readonly kind: string;
  readonly expected: string;
  readonly actual: string;
  readonly context: string;
}

const FIELDS = ['text', 'start', 'space', 'norm', 'tag', 'pos', 'morph', 'lemma', 'dep', 'head'] as const;

/** Everything in which a parsed text differs from spaCy's analysis. */
export function compare(reference: Reference, doc: Doc): Difference[] {
  const differences: Difference[] = [];
  const actual = toReference(doc);
  const note = (kind: string, expected: unknown, found: unknown, at: number): void => {
    if (expected === found) return;
    const context = reference.tokens.slice(Math.max(0, at - 3), at + 4).map(([text]) => text);
    differences.push({ kind, expected: String(expected), actual: String(found), context: context.join(' ') });
  };
  const texts = ({ tokens }: Reference): string => JSON.stringify(tokens.map(([text]) => text));
  if (texts(actual) !== texts(reference)) {
    const at = reference.tokens.findIndex(([text], i) => actual.tokens[i]?.[0] !== text);
    note('tokens', String(reference.tokens[at]?.[0]), String(actual.tokens[at]?.[0]), at);
    return differences;
  }
  reference.tokens.forEach((token, i) => {
    FIELDS.forEach((field, f) => {
      note(field, token[f], actual.tokens[i]?.[f], i);
    });
  });
  const toLines = (list: readonly unknown[]): string[] => list.map((item) => JSON.stringify(item));
  for (const kind of ['sentences', 'entities'] as const) {
    const expected = toLines(reference[kind]);
    const found = toLines(actual[kind]);
    for (const line of expected)
      if (!found.includes(line)) note(kind, line, 'none', Number.parseInt(line.slice(1), 10) || 0);
    for (const line of found)
      if (!expected.includes(line)) note(kind, 'none', line, Number.parseInt(line.slice(1), 10) || 0);
  }
  return differences;
}

/** A parsed text in the form of spaCy's analysis. */
export function toReference(doc: Doc): Reference {
  return {
    text: doc.text,
    tokens: doc.tokens.map((t) => [t.text, t.start, t.space, t.norm, t.tag, t.pos, t.morph, t.lemma, t.dep, t.head.i]),
    sentences: doc.sentences.map(({ first }) => first),
    entities: doc.spans.map(({ first, last, label }) => [first, last, label]),
  };
}
