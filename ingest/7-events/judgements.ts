import type { Token } from '../../model/doc.ts';
import { type Act, bareAct } from './act.ts';
import type { ActorFinder } from './actors.ts';
import { JUDGING_VERBS } from './lexicon/adjectives.ts';
import { SAYING_OF_BLAME } from './lexicon/blame.ts';
import type { AdjectiveRow } from './lexicon/frames.ts';
import { ADJECTIVE_ROWS, inNounClass } from './lexicon/lexicon.ts';
import { childrenOf, isNegated, isPassive, lemmaOf, nameOf, prepositionsOf, wordSet } from './syntax.ts';

/** Acts that lie in what somebody calls another, or in where he stands. */

const JUDGING = wordSet(JUDGING_VERBS);
const SAYING = wordSet(SAYING_OF_BLAME);

const actOf = (trigger: Token, words: readonly Token[], row: AdjectiveRow): Act => ({
  ...bareAct(trigger, row.relation),
  words,
  type: row.type,
  slots: ['object', 'clause'],
  voice: 'active',
  row,
  because: 'a verb of judging and what it calls its object',
});

const below = (token: Token): Token[] => [token, ...token.children.flatMap(below)];

/** Does the word say what something is called? Before its noun ("the illegal entry") it only describes; a noun must be the predicate: "called him a liar", "denounced it as a crime". */
function isPredicate(word: Token): boolean {
  if (word.pos === 'ADJ') return word.dep !== 'amod' || word.i > word.head.i;
  return word.pos === 'NOUN' && (['oprd', 'attr', 'ccomp', 'xcomp'].includes(word.dep) || isAfterAs(word));
}

const isAs = ({ text }: Token): boolean => text.toLowerCase() === 'as';

const isAfterAs = ({ dep, head }: Token): boolean => dep === 'pobj' && isAs(head);

/** "called Oslo's entry unacceptable", "described the law as unfair", "branded the mayor a liar": the judged thing, with its judgement. */
export function actOfJudgement(verb: Token): Act | null {
  if (!JUDGING.has(lemmaOf(verb)) || isPassive(verb)) return null;
  const judged = childrenOf(verb, 'dobj', 'ccomp', 'xcomp', 'oprd', 'acomp');
  if (judged.length === 0) return null;
  // "as baseless": the parser takes "as" for a preposition, or for an adverb of the adjective
  const called = [
    ...childrenOf(verb, 'prep').filter(isAs),
    ...childrenOf(verb, 'advcl').filter((word) => word.pos === 'ADJ' && childrenOf(word, 'advmod').some(isAs)),
  ];
  for (const word of [...judged, ...called].flatMap(below)) {
    const row = isPredicate(word) ? ADJECTIVE_ROWS.get(nameOf(word)) : undefined;
    if (row?.use === 'judged') return actOf(verb, [verb, word], row);
  }
  return null;
}

const isOwned = (subject: Token, actors: ActorFinder): boolean =>
  subject.pos !== 'PRON' &&
  // "her murder is unacceptable": it is not hers
  !inNounClass('harm', nameOf(subject)) &&
  (actors(subject).length > 0 ||
    prepositionsOf(subject).some(({ prep, object }) => /^(?:of|by|from)$/.test(prep) && actors(object).length > 0));

/** "said the Danish offer was unacceptable": the judgement of whoever says so. Who reports as his business judges nobody. */
export function actOfSpokenJudgement(verb: Token, actors: ActorFinder): Act | null {
  if (!SAYING.has(lemmaOf(verb)) || isPassive(verb)) return null;
  for (const clause of childrenOf(verb, 'ccomp')) {
    if (lemmaOf(clause) !== 'be' || isNegated(clause) || childrenOf(clause, 'aux').some(({ tag }) => tag === 'MD'))
      continue;
    if (!childrenOf(clause, 'nsubj').some((subject) => isOwned(subject, actors))) continue;
    for (const word of childrenOf(clause, 'acomp', 'attr')) {
      const row = ADJECTIVE_ROWS.get(nameOf(word));
      if (row?.use === 'judged') return { ...actOf(verb, [verb, word], row), slots: ['clause'] };
    }
  }
  return null;
}

/** "is opposed to the plan of …", "is ready for war with …", "is in favour of …": the stance of the subject. */
export function actOfStance(adjective: Token): Act | null {
  const row = ADJECTIVE_ROWS.get(adjective.text.toLowerCase());
  if (row?.use !== 'stance' || !row.prep) return null;
  const preps = row.prep.split(' ');
  const by = adjective.pos === 'VERB' && prepositionsOf(adjective).some(({ prep }) => prep === 'by');
  // "opposed by Oslo" is Oslo's stance; "dismayed by Oslo" is not
  if (by && !preps.includes('by')) return null;
  const direct = preps.includes(lemmaOf(adjective));
  const held = direct
    ? childrenOf(adjective, 'pobj')
    : prepositionsOf(adjective).flatMap(({ prep, object }) => (preps.includes(prep) ? [object] : []));
  if (!direct && held.length === 0) return null;
  const { object } = row;
  if (object && !held.some((noun) => inNounClass(object, nameOf(noun)))) return null;
  if (adjective.dep === 'amod' || (adjective.pos === 'ADP' && lemmaOf(adjective.head) !== 'be')) return null;
  const slots = object ? ['of', 'with', 'against', 'on'] : direct ? ['object'] : preps;
  const words = object ? [adjective, ...held] : [adjective];
  return { ...actOf(adjective, words, row), slots, because: 'an adjective of stance' };
}
