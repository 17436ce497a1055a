import type { Token } from '../../model/doc.ts';
import { type Act, bareAct, CONFLICTIVE } from './act.ts';
import { type ActorFinder, isStrong } from './actors.ts';
import * as blame from './lexicon/blame.ts';
import { FUTURE_AUXILIARIES, OBJECT_CONTROL, OBLIGING_AUXILIARIES } from './lexicon/classes.ts';
import { inNounClass, VERBS } from './lexicon/lexicon.ts';
import { isMedium } from './medium.ts';
import {
  auxiliariesOf,
  childrenOf,
  conjunctsOf,
  isNegated,
  isPassive,
  lemmaOf,
  nameOf,
  prepositionsOf,
  subjectsOf,
  wordSet,
} from './syntax.ts';

/** Accusations that lie in what somebody says of another: "said Oslo was behind the attack", "alleged that Oslo had lied". */

const CONTROL = wordSet(OBJECT_CONTROL);
const SAYING = wordSet(blame.SAYING_OF_BLAME);
const ALLEGING = wordSet(blame.ALLEGING_VERBS);
const CLAIMING = wordSet(blame.CLAIMING_VERBS);
const MISDEEDS = wordSet(blame.MISDEED_VERBS);
const COMMITTING = wordSet(blame.COMMITTING_VERBS);
const GUILT = wordSet(blame.GUILT_ADJECTIVES);
const INVOLVED = wordSet(blame.INVOLVED_PARTICIPLES);
const NOT_YET = wordSet(`${FUTURE_AUXILIARIES} ${OBLIGING_AUXILIARIES}`);

const isHarm = (noun: Token): boolean =>
  conjunctsOf(noun).some(
    (one) =>
      inNounClass('harm', nameOf(one)) ||
      // "a campaign of terror"
      prepositionsOf(one).some(({ prep, object }) => prep === 'of' && inNounClass('harm', nameOf(object))),
  );

const holdsHarm = (word: Token, preps: readonly string[]): boolean =>
  prepositionsOf(word).some(({ prep, object }) => preps.includes(prep) && isHarm(object));

/** The word that puts the blame on the subject of a clause: "was responsible for the raid", "was behind it", "plotted". */
function blamingWord(clause: Token): Token | null {
  if (MISDEEDS.has(lemmaOf(clause)) && !isPassive(clause)) return clause;
  if (COMMITTING.has(lemmaOf(clause)) && childrenOf(clause, 'dobj').some(isHarm)) return clause;
  if (INVOLVED.has(lemmaOf(clause)) && holdsHarm(clause, ['in'])) return clause;
  if (lemmaOf(clause) !== 'be') return null;
  const guilty = childrenOf(clause, 'acomp').find(
    (word) => GUILT.has(lemmaOf(word)) && holdsHarm(word, ['for', 'of', 'in']),
  );
  const behind = childrenOf(clause, 'prep').find(
    (prep) => prep.text.toLowerCase() === 'behind' && childrenOf(prep, 'pobj').some(isHarm),
  );
  const toBlame = childrenOf(clause, 'xcomp').find((word) => lemmaOf(word) === 'blame' && !isPassive(word));
  return guilty ?? behind ?? toBlame ?? null;
}

const isHostile = (clause: Token): boolean =>
  !isPassive(clause) &&
  (VERBS.get(lemmaOf(clause)) ?? []).some(
    ({ row, tails }) => tails.length === 0 && !row.object && !row.subject && CONFLICTIVE.has(row.type),
  );

function accusingWord(verb: Token, clause: Token): Token | null {
  const lemma = lemmaOf(verb);
  if (ALLEGING.has(lemma)) return clause;
  if (CLAIMING.has(lemma) && isHostile(clause)) return clause;
  return SAYING.has(lemma) || CLAIMING.has(lemma) ? blamingWord(clause) : null;
}

/** "the daily", "a story in the daily". */
const isReport = (subject: Token, actors: ActorFinder): boolean =>
  [
    subject,
    ...prepositionsOf(subject).map(({ object }) => object),
    ...childrenOf(subject, 'compound', 'poss', 'nmod'),
  ].some((word) => actors(word).some(isMedium));

/** The accusation that a verb of saying makes of the subject of its clause. Who reports as his business accuses nobody. */
export function actOfClaim(verb: Token, actors: ActorFinder): Act | null {
  if (isPassive(verb) || subjectsOf(verb, CONTROL).some((subject) => isReport(subject, actors))) return null;
  for (const clause of childrenOf(verb, 'ccomp')) {
    const word = accusingWord(verb, clause);
    // "the widow alleged that he had been poisoned": he may be anybody
    const accused = childrenOf(clause, 'nsubj', 'nsubjpass').some(
      (subject) => subject.pos !== 'PRON' && actors(subject).some(isStrong),
    );
    if (!word || !accused || isNegated(clause) || auxiliariesOf(clause).some((aux) => NOT_YET.has(aux))) continue;
    const because = `what "${word.text}" says of the subject of the clause`;
    return { ...bareAct(verb, 'ACCUSED'), type: 'ACCUSE', slots: ['clause'], because };
  }
  return null;
}
