import { describe, expect, test } from 'vitest';
import { explain, extract, loadExtractor } from '../../ingest/pipeline.ts';
import { Explanation } from '../../model/explanation.ts';

const extractor = await loadExtractor();
const read = (text: string, publishedAt = '2023-10-14') => explain(extractor, { id: 'a', text, publishedAt });
const sentence = (text: string) => read(text).sentences.at(-1)!;
const steps = (text: string) =>
  sentence(text).facts.flatMap((fact) => fact.steps.map(({ about, says }) => `${fact.fact} ${about}: ${says}`));
const leftOut = (text: string) =>
  sentence(text).leftOut.map(({ start, end, sort, because }) => `${sort} ${text.slice(start, end)}: ${because}`);

describe('explain', () => {
  test.each([
    [
      'Anna Berg met Jukka Salo in Oslo on 3 October 2023.',
      'event source: the subject: "Berg" person/anna-berg (name)',
    ],
    [
      'Anna Berg met Jukka Salo in Oslo on 3 October 2023.',
      'event target: slot "object": "Salo" person/jukka-salo (name)',
    ],
    ['Anna Berg met Jukka Salo in Oslo on 3 October 2023.', 'event date: in the same clause (2023-10-03)'],
    [
      'Anna Berg met Jukka Salo in Oslo on 3 October 2023.',
      'event confidence: 0.91: a short sentence; a side named but once; a person of whom nothing is told; the target in its object; the target a person',
    ],
    ['Anna Berg will visit Denmark.', 'event standing: intended, by "will"'],
    ['Norway did not attack Denmark.', 'event standing: negated, by "attack"'],
    ['Anna Berg refused to sign the accord with Denmark.', 'event type: REJECT REJECTED, asserted: refused'],
    ['Norway said that Sweden attacked Finland.', 'event type: ASSAULT ATTACKED, alleged: a claim about another'],
    ['Norway said that Sweden attacked Finland.', 'event teller: Norway'],
    ['Norway called off talks with Denmark.', 'event frame: "called talks": a verb of stopping over a friendly act'],
    ['Anna Berg said that prices rose.', 'statement speaker: "Berg" person/anna-berg, as a name'],
    ['Norwegian Foreign Minister Anna Berg smiled.', 'office form: by title'],
  ])('%s: %s', (text, step) => {
    expect(steps(text).map((told) => told.slice(0, step.length))).toContain(step);
  });

  test.each([
    ['Norway met in the morning.', 'act met: no target'],
    ['The rebels attacked a convoy.', 'act attacked: neither side is anybody known'],
    ['Anna Berg refused to sign the accord with Denmark.', 'act refused: it only carries the act below it'],
    ['Norway broke the silence.', 'frame broke: its object must be ties'],
  ])('%s leaves out %s', (text, because) => {
    expect(leftOut(text)).toContain(because);
  });

  test('says whom a mention stands for and why, and whom nobody was found for', () => {
    const { mentions } = sentence('Anna Berg went home. She thanked the ministry.');
    expect(mentions.map(({ entityId, because }) => [entityId, because])).toEqual([
      ['person/anna-berg', 'only: nobody else fits "she"'],
      [null, 'nobody stands out whom it may stand for'],
    ]);
  });

  test('finds what extract finds, in the very sentences, and holds to its schema', () => {
    const text =
      'Anna Berg met Jukka Salo in Oslo on Tuesday. "We agreed," Berg said.\n\nShe had invited him. Salo met Berg on Tuesday.';
    const article = { id: 'a', text, publishedAt: '2023-10-14' };
    const explanation = Explanation.parse(explain(extractor, article));
    const found = extract(extractor, article);
    const ids = new Set(
      explanation.sentences.flatMap(({ facts }) =>
        facts.flatMap((fact) => (fact.fact === 'event' ? fact.told.id : [])),
      ),
    );
    expect([...ids].sort()).toEqual(found.events.map(({ id }) => id).sort());
    expect(
      explanation.sentences.flatMap(({ facts }) =>
        facts.flatMap((fact) => (fact.fact === 'statement' ? [fact.told] : [])),
      ),
    ).toEqual(found.statements);
    expect(explanation.sentences.map(({ start, end }) => ({ start, end }))).toEqual(found.sentences);
    expect(explanation.entities).toEqual(found.entities);
    for (const { tokens, start, end } of explanation.sentences) {
      expect(tokens.every((token) => token.start >= start && token.end <= end && token.head < tokens.length)).toBe(
        true,
      );
    }
  });

  test('what can not be read says why', () => {
    expect(read('')).toMatchObject({ sentences: [], skipped: { code: 'EMPTY' } });
  });
});
