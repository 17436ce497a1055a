import type { Token } from '../../model/doc.ts';
import type { Act } from './act.ts';
import { opposedIn } from './hyphens.ts';
import { inNounClass } from './lexicon/lexicon.ts';
import { objectsOf, sharersOf } from './objects.ts';
import { childrenOf, hasTo, lemmaOf, prepositionsOf, wordSet } from './syntax.ts';

/** Where an act's frame looks for whom it is done to. */

const COMPANY = wordSet('together along');
const PARTICLES = wordSet('off up down out over back away');
/** Prepositions of where and when. */
const SETTING = wordSet('in at on near outside');

/** Is the noun told as company of the doer: "applied together with Finland"? */
export const isCompany = (object: Token): boolean => {
  const prep = object.head;
  if (prep.text.toLowerCase() !== 'with') return false;
  return [lemmaOf(prep.head), ...childrenOf(prep, 'advmod').map(lemmaOf)].some((word) => COMPANY.has(word));
};

/** Nouns told as company of the doer. */
export const companyOf = (verb: Token): Token[] =>
  prepositionsOf(verb)
    .map(({ object }) => object)
    .filter(isCompany);

/** Clauses that belong to what a verb says: "urged Oslo to pay", "opened fire to disperse". What happened when, or because, is another matter. */
export const complementsOf = (verb: Token): Token[] =>
  childrenOf(verb, 'ccomp', 'xcomp', 'advcl').filter((clause) => clause.dep !== 'advcl' || hasTo(clause));

/** Whom a clause speaks of. "urged that the hostages be freed": whoever is to free them is asked. */
export const clauseArguments = ({ type }: Act, clause: Token): Token[] =>
  childrenOf(clause, 'nsubj', 'dobj', ...(type === 'REQUEST' ? [] : ['nsubjpass']));

/** "pulled out of a deal with": what hangs on the deal. */
const heldBy = (word: Token): Token[] => (word.pos === 'ADP' ? childrenOf(word, 'pobj') : []);

/** "the border with Chad", "the coast of Chad": whose edge it is. */
const beyond = (object: Token): Token[] =>
  inNounClass('boundary', lemmaOf(object))
    ? prepositionsOf(object).flatMap(({ prep, object: other }) => (BOUNDING.has(prep) ? [other] : []))
    : [];
const BOUNDING = wordSet('with of off between from');

/** Where to look for the target, slot by slot. */
export function slotTokens(act: Act, slot: string): Token[] {
  const { trigger, noun } = act;
  if (slot === 'object') {
    // "cordoned off the roads": a particle read as a preposition takes the object with it
    const tails = act.words
      .filter((word) => word !== trigger && PARTICLES.has(lemmaOf(word)))
      .flatMap((word) => childrenOf(word, 'pobj'));
    return [...objectsOf(trigger), ...tails].filter((object) => object !== noun);
  }
  if (slot === 'clause') {
    return complementsOf(trigger).flatMap((clause) => clauseArguments(act, clause));
  }
  if (slot === 'purpose') {
    // "rallied calling for the removal of …", "marched to demand …", "in protest of …": what it is for
    const demands = [
      ...childrenOf(trigger, 'advcl', 'xcomp').filter((clause) => clause.tag === 'VBG' || hasTo(clause)),
      // "began a hunger strike to demand …": the parser may hang it on the strike
      ...(noun ? childrenOf(noun, 'relcl', 'acl').filter((clause) => clause.tag === 'VBG' || hasTo(clause)) : []),
    ];
    const stands = prepositionsOf(trigger).filter(
      ({ prep, object }) => prep === 'in' && /^(?:protest|defiance|response|opposition)$/.test(lemmaOf(object)),
    );
    return [...demands, ...stands.map(({ object }) => object)];
  }
  // "arrived for talks with": of the verb's own phrases only those that can't be its own
  const others = ['with', 'against', 'between'].includes(slot) ? [trigger] : [];
  const holders =
    act.apart && noun
      ? [noun, ...others]
      : [
          ...(noun ? [noun] : []),
          trigger,
          ...objectsOf(trigger).filter((object) => object !== noun),
          ...act.words.filter((word) => word !== trigger && word !== noun).flatMap((word) => [word, ...heldBy(word)]),
          ...sharersOf(trigger),
        ];
  // "received treatment in Chile": where, not from whom
  if (slot === 'in' && act.swapped && act.type === 'AID') return [];
  const phrases = holders.flatMap((holder) => prepositionsOf(holder));
  // "rioted in the capital against the bill", "met on Monday with": the parser may hang the phrase on a place or a day
  const hung = ['with', 'against'].includes(slot)
    ? prepositionsOf(trigger).flatMap(({ prep, object }) => (SETTING.has(prep) ? prepositionsOf(object) : []))
    : [];
  const found = [...phrases, ...hung]
    .filter(
      ({ prep, object }) =>
        prep === slot &&
        !isCompany(object) &&
        object.dep !== 'pcomp' &&
        !(prep === 'by' && act.voice === 'passive') &&
        // "a post in which she thanked her voters"
        !(SETTING.has(slot) && object.tag.startsWith('W')),
    )
    .flatMap(({ object }) => [object, ...beyond(object)]);
  return slot === 'against' && noun ? [...found, ...opposedIn(noun)] : found;
}
