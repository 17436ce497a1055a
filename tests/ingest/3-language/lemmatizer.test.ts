import { describe, expect, test } from 'vitest';
import { Lemmatizer } from '../../../ingest/3-language/lemmatizer.ts';
import { Lexicon } from '../../../ingest/3-language/lexicon.ts';

const lexicon = new Lexicon({ norms: new Map(), baseNorms: new Map(), symbols: new Map() });
const lemmatizer = new Lemmatizer({
  rules: {
    noun: [
      ['s', ''],
      ['ses', 's'],
      ['ies', 'y'],
    ],
    verb: [
      ['ed', ''],
      ['ed', 'e'],
    ],
  },
  exceptions: { verb: { went: ['go'], lay: ['lie', 'lay'] }, noun: { axes: ['ax', 'axis', 'ax'] } },
  index: { noun: ['talk', 'bus', 'treaty', 'buse'], verb: ['sign', 'agree', 'talk'] },
});

describe('the lemma', () => {
  test.each([
    ['Talks', 'NOUN', 'Number=Plur', 'talk', 'by a rule that leads to a known word'],
    ['buses', 'NOUN', 'Number=Plur', 'bus', 'by the last such rule'],
    ['widgets', 'NOUN', 'Number=Plur', 'widget', 'by the first rule, to a word not known'],
    ['agreed', 'VERB', 'Tense=Past', 'agree', 'by a rule with a known result before one without'],
    ['Went', 'VERB', 'Tense=Past', 'go', 'by an exception'],
    ['lay', 'VERB', 'Tense=Past', 'lay', 'by the last of several exceptions'],
    ['axes', 'NOUN', 'Number=Plur', 'axis', 'by an exception listed twice'],
    ['9s', 'NOUN', 'Number=Plur', '9', 'of what is no word'],
    ['Zzz', 'VERB', 'Tense=Past', 'Zzz', 'of what no rule fits, as written'],
    ['Talks', 'PROPN', 'Number=Plur', 'Talks', 'of a name, as written'],
    ['The', 'DET', '', 'the', 'of a part of speech without tables, in lower case'],
    ['Bus', 'NOUN', 'Number=Sing', 'bus', 'of a singular, in lower case'],
    ['signed', 'VERB', 'VerbForm=Inf', 'signed', 'of an infinitive, in lower case'],
    ['Signed', 'VERB', 'Tense=Pres|VerbForm=Fin', 'signed', 'of a present without number, in lower case'],
    ['s', 'NOUN', 'Number=Plur', 's', 'when a rule would leave nothing'],
  ])('of %s (%s %s) is %s: %5$s', (text, pos, morph, expected) => {
    expect(lemmatizer.lemmaOf({ lexeme: lexicon.get(text), pos, morph })).toBe(expected);
  });

  test('follows the part of speech when one form is met in turn as both', () => {
    const lexeme = lexicon.get('talks');
    const lemmas = ['NOUN', 'PROPN', 'NOUN'].map((pos) => lemmatizer.lemmaOf({ lexeme, pos, morph: '' }));
    expect(lemmas).toEqual(['talk', 'talks', 'talk']);
  });
});
