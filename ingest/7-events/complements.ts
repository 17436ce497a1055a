import type { Token } from '../../model/doc.ts';
import { OBLIGING_AUXILIARIES, PROTEST_VERBS } from './lexicon/classes.ts';
import type { Complement } from './lexicon/frames.ts';
import { objectsOf } from './objects.ts';
import { auxiliariesOf, childrenOf, hasTo, lemmaOf, prepositionsOf, wordSet } from './syntax.ts';

const OBLIGING = wordSet(OBLIGING_AUXILIARIES);
const PROTEST = wordSet(PROTEST_VERBS);

/** "asked Oslo to pay", "asked for grain": not "asked Oslo whether". For a plain verb anything said of its object counts: "called him humble". */
const hasAim = (verb: Token): boolean =>
  childrenOf(verb, 'xcomp', 'oprd', 'acomp').length > 0 ||
  childrenOf(verb, 'ccomp').some((clause) => clause.tag === 'VB') ||
  verb.children.some((child) => /^["“”'‘]$/.test(child.text)) ||
  prepositionsOf(verb).some(({ prep }) => prep === 'for');

/** "told Oslo to pay", "wants Oslo to pay": not "wants to pay", where nobody else is asked. */
const hasInfinitive = (verb: Token): boolean =>
  [...(objectsOf(verb).length > 0 ? childrenOf(verb, 'xcomp') : []), ...childrenOf(verb, 'ccomp')].some(hasTo);

/** "suggested that Oslo pay", "recommended that it should be paid": not "suggested that Oslo paid". */
const isWish = (clause: Token): boolean => {
  const auxiliaries = auxiliariesOf(clause);
  // "that Ghana raise": a plural form after one subject
  const single = childrenOf(clause, 'nsubj').some(({ tag }) => tag === 'NNP' || tag === 'NN');
  const bare = (clause.tag === 'VB' || (clause.tag === 'VBP' && single)) && auxiliaries.length === 0;
  const passive = clause.tag === 'VBN' && childrenOf(clause, 'auxpass').some(({ tag }) => tag === 'VB');
  return bare || (passive && auxiliaries.length === 0) || auxiliaries.some((word) => OBLIGING.has(word));
};

/** "gathered to denounce", "gathered demanding", "to call for": not "gathered to pray". */
const isProtest = (clause: Token): boolean => PROTEST.has(lemmaOf(clause)) && (clause.tag === 'VBG' || hasTo(clause));

/** "let the envoys leave": not "let us talk", not "let the talks begin" as a wish. */
const hasOwnClause = (verb: Token): boolean =>
  childrenOf(verb, 'nsubj', 'aux').length > 0 &&
  childrenOf(verb, 'ccomp').some((clause) =>
    childrenOf(clause, 'nsubj', 'nsubjpass').some((subject) => !/^(?:me|us|'s|’s)$/i.test(subject.text)),
  );

const TESTS: Readonly<Record<Complement, (verb: Token) => boolean>> = {
  aim: hasAim,
  plain: (verb) => !hasAim(verb),
  infinitive: hasInfinitive,
  clause: hasOwnClause,
  wish: (verb) => childrenOf(verb, 'ccomp').some(isWish),
  alone: (verb) => childrenOf(verb, 'dobj').length === 0,
  protest: (verb) => childrenOf(verb, 'advcl', 'xcomp', 'acl').some(isProtest),
};
const WANTS: Readonly<Record<Complement, string>> = {
  aim: 'it asks for what is wanted',
  plain: 'it allows nothing said of its object',
  infinitive: 'it asks for an infinitive',
  clause: 'it asks for a clause with its own subject',
  wish: 'it asks for what should be',
  alone: 'it asks for no object',
  protest: 'it asks for a protest as its purpose',
};

/** Why a verb does not govern what its row asks for; null where it does. */
export const lacksComplement = (verb: Token, complement: Complement): string | null =>
  TESTS[complement](verb) ? null : WANTS[complement];
