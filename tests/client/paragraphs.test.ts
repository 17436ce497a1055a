import { expect, test } from 'vitest';
import { splitArticle } from '../../client/state/paragraphs.ts';

const text = 'Putin in Beijing\n\nXi Jinping invited Vladimir Putin. Both spoke.\n \nNobody else came.';
const span = (surface: string, entityId: string) => ({
  start: text.indexOf(surface),
  end: text.indexOf(surface) + surface.length,
  entityId,
  kind: 'person' as const,
  name: surface,
});
const spans = [span('Putin', 'person/putin'), span('Xi Jinping', 'person/xi'), span('Vladimir Putin', 'person/putin')];
const sentence = { start: text.indexOf('Xi'), end: text.indexOf(' Both') };

test('an article is cut into paragraphs, names and the sentence in question', () => {
  const shown = splitArticle({ text, spans }, sentence).map(({ pieces }) =>
    pieces.map((piece) =>
      [piece.text, ...piece.marks.map((mark) => (mark.type === 'entity' ? mark.id : '!'))].join('|'),
    ),
  );
  expect(shown).toEqual([
    ['Putin|person/putin', ' in Beijing'],
    ['Xi Jinping|person/xi|!', ' invited |!', 'Vladimir Putin|person/putin|!', '.|!', ' Both spoke.'],
    ['Nobody else came.'],
  ]);
});

test('a sentence over two paragraphs is marked in both', () => {
  const both = splitArticle({ text: 'One\nTwo', spans: [] }, { start: 1, end: 6 });
  expect(both.map(({ pieces }) => pieces.map((piece) => `${piece.text}${piece.marks.length}`))).toEqual([
    ['O0', 'ne1'],
    ['Tw1', 'o0'],
  ]);
});

test('an article without text has no paragraphs', () =>
  expect(splitArticle({ text: '\n \n', spans: [] }, null)).toEqual([]));
