import { expect, test } from 'vitest';
import { AttributeRuler, type RuledToken, type RulerRule } from '../../../ingest/3-language/attributeRuler.ts';
import { Lexicon } from '../../../ingest/3-language/lexicon.ts';

const lexicon = new Lexicon({ norms: new Map(), baseNorms: new Map(), symbols: new Map() });

const rules: readonly RulerRule[] = [
  { patterns: [[{ TAG: 'VB' }], [{ TAG: 'VBD' }]], attrs: { POS: 'VERB', MORPH: 'VerbForm=Fin' }, index: 0 },
  { patterns: [[{ TAG: 'NN' }]], attrs: { POS: 'NOUN', MORPH: '_' }, index: 0 },
  { patterns: [[{ TAG: 'VBD', DEP: { IN: ['aux', 'auxpass'] } }]], attrs: { POS: 'AUX' }, index: 0 },
  { patterns: [[{ LOWER: { REGEX: "^n[ou]thin'$" } }]], attrs: { LEMMA: 'nothing', TAG: 'PRP' }, index: 0 },
  { patterns: [[{ LOWER: 'gon' }, { LOWER: 'na' }]], attrs: { LEMMA: 'to' }, index: 1 },
  { patterns: [[{ TAG: { NOT_IN: ['NN', 'VB', 'VBD'] }, IS_SPACE: false }]], attrs: { POS: 'X' }, index: 0 },
];
const ruler = new AttributeRuler(rules, ['VB', 'VBD', 'NN', 'PRP', 'TO', '_SP']);

const apply = (...words: readonly (readonly [text: string, tag: string, dep: string])[]) => {
  const tokens = words.map(
    ([text, tag, dep]): RuledToken => ({ lexeme: lexicon.get(text), tag, dep, pos: '', morph: '', lemma: '' }),
  );
  ruler.apply(tokens);
  return tokens.map(({ tag, pos, morph, lemma }) => [tag, pos, morph, lemma]);
};

test.each([
  ['a tag', [['go', 'VB', 'ROOT']], [['VB', 'VERB', 'VerbForm=Fin', '']]],
  ['no features', [['town', 'NN', 'dobj']], [['NN', 'NOUN', '', '']]],
  ['a later rule overrules', [['had', 'VBD', 'aux']], [['VBD', 'AUX', 'VerbForm=Fin', '']]],
  ['a pattern; a rule sees the tag as it was', [["Nuthin'", 'NN', 'dobj']], [['PRP', 'NOUN', '', 'nothing']]],
  [
    'the second token of a match',
    [
      ['Gon', 'VB', 'ROOT'],
      ['na', 'TO', 'aux'],
    ],
    [
      ['VB', 'VERB', 'VerbForm=Fin', ''],
      ['TO', 'X', '', 'to'],
    ],
  ],
  ['a match that would run past the end', [['gon', 'VB', 'ROOT']], [['VB', 'VERB', 'VerbForm=Fin', '']]],
  ['white space', [['\n', '_SP', 'dep']], [['_SP', '', '', '']]],
] as const)('%s', (_, words, expected) => {
  expect(apply(...words)).toEqual(expected);
});
