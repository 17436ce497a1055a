import type { Token } from '../../model/doc.ts';
import { OBJECT_CONTROL } from './lexicon/classes.ts';
import { childrenOf, hasTo, isNounLike, isPassive, lemmaOf, subjectsOf, wordSet } from './syntax.ts';

const CONTROL = wordSet(OBJECT_CONTROL);

/** "kidnapped up to 16 advisers": a number's "up to" looks like a particle. */
export const upTo = (verb: Token): Token[] =>
  childrenOf(verb, 'prt', 'advmod', 'prep')
    .filter((child) => lemmaOf(child) === 'up')
    .flatMap((child) => childrenOf(child, 'prep'))
    .flatMap((prep) => childrenOf(prep, 'pobj'))
    .filter((object) => childrenOf(object, 'nummod').length > 0);

/** Objects of a verb: in the passive its subjects; "donated and delivered food": the next verb's where it has none. */
export function objectsOf(verb: Token): Token[] {
  if (verb.pos === 'ADP') return childrenOf(verb, 'pobj');
  if (isPassive(verb)) return subjectsOf(verb, CONTROL);
  const own = [
    ...childrenOf(verb, 'dative').filter((child) => child.pos !== 'ADP'),
    ...childrenOf(verb, 'dobj', 'oprd'),
    ...childrenOf(verb, 'xcomp').filter(isNounLike),
    ...(lemmaOf(verb) === 'become' ? childrenOf(verb, 'attr') : []),
    ...upTo(verb),
  ];
  if (own.length > 0) return own;
  // "hosted the envoys to mark the day": the parser may read a clause of which they are the subject
  const raised = childrenOf(verb, 'ccomp')
    .filter(hasTo)
    .flatMap((clause) => childrenOf(clause, 'nsubj'));
  return raised.length > 0 ? raised : sharersOf(verb).flatMap((other) => childrenOf(other, 'dobj'));
}

/** Verbs coordinated with a bare one, whose objects and prepositions it shares. */
export const sharersOf = (verb: Token): Token[] =>
  childrenOf(verb, 'dobj', 'prep', 'ccomp', 'xcomp').length > 0
    ? []
    : childrenOf(verb, 'conj').filter(
        (other) => other.pos === 'VERB' && childrenOf(other, 'nsubj', 'nsubjpass').length === 0,
      );
