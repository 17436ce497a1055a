import type { Token } from '../../model/doc.ts';
import type { Act } from './act.ts';
import { type ActorFinder, isStrong } from './actors.ts';
import { acts } from './fittingActors.ts';
import { AUTHORITY_WORDS, OBJECT_CONTROL } from './lexicon/classes.ts';
import { inNounClass, NOUNS } from './lexicon/lexicon.ts';
import { AFTER_BY, NOBODY, nameless, type Side, side } from './side.ts';
import { companyOf } from './slotTokens.ts';
import { childrenOf, isNounLike, lemmaOf, prepositionsOf, subjectsOf, wordSet } from './syntax.ts';

const CONTROL = wordSet(OBJECT_CONTROL);
const BESIDE = new Set(['with', 'despite', 'amid', 'as']);
const OFFICIAL = wordSet(AUTHORITY_WORDS);
const VIOLENT = new Set(['KILLED', 'ATTACKED']);

/** "the killing of the envoy sparked riots": what was done to him does nothing. */
const isSuffered = (noun: Token): boolean =>
  noun.tag === 'VBG' ||
  (NOUNS.get(lemmaOf(noun))?.some(({ type }) => type === 'ASSAULT' || type === 'COERCE') ?? false);

/** Who does what a verb says. A by-phrase may hang on the wrong word in a passive: any in the clause will do. */
export function doersOf(act: Act, actors: ActorFinder): Side {
  const { trigger } = act;
  if (act.voice === 'active') {
    const subjects = subjectsOf(trigger, CONTROL);
    const found = subjects.flatMap((subject) => actors(subject));
    if (found.length > 0)
      return side([...found, ...companyOf(trigger).flatMap((token) => actors(token))].filter(acts), 'the subject');
    // "issued a statement condemning …", "staged a march demanding …": who issued it
    const holders = subjects
      .filter((subject) => subject.dep === 'dobj' && isNounLike(subject))
      .map((subject) => subject.head);
    const issuers = holders.flatMap((holder) => subjectsOf(holder, CONTROL)).flatMap((subject) => actors(subject));
    if (issuers.length > 0) return side(issuers.filter(acts), 'who issued what the participle hangs on');
    // "a roadside bomb near the town killed two guards": who laid it is not said, what did it is
    const blasts = subjects.filter((subject) => inNounClass('blast', lemmaOf(subject)));
    if (blasts.length > 0 && VIOLENT.has(act.relation))
      return side(
        blasts.flatMap((token) => nameless(token)),
        'a blast as the subject',
      );
    // "the death toll of Chad …", "the decision of the council angered": the owner of the subject
    const owners = subjects
      .flatMap((subject) => [
        ...childrenOf(subject, 'poss'),
        ...prepositionsOf(subject).flatMap(({ prep, object }) =>
          prep === 'by' || (prep === 'of' && !isSuffered(subject)) ? [object] : [],
        ),
      ])
      .flatMap((token) => actors(token));
    return side(
      owners.filter((actor) => acts(actor) && isStrong(actor)),
      'the owner of the subject',
    );
  }
  const by = prepositionsOf(trigger).filter(({ prep }) => prep === 'by');
  const found = by.flatMap(({ object }) => actors(object));
  if (found.length > 0) return side(found.filter(acts), AFTER_BY);
  const blasts = by.map(({ object }) => object).filter((object) => inNounClass('blast', lemmaOf(object)));
  if (blasts.length > 0 && VIOLENT.has(act.relation))
    return side(
      blasts.flatMap((token) => nameless(token)),
      'a blast after "by"',
    );
  const stray = (token: Token, depth: number): Token[] =>
    depth > 6
      ? []
      : token.children
          .filter((child) => !['conj', 'ccomp', 'advcl', 'relcl'].includes(child.dep) || child.pos !== 'VERB')
          .flatMap((child) => {
            // "was destroyed, with some estimates by the Red Cross of …"
            if (child.dep === 'prep' && BESIDE.has(child.text.toLowerCase())) return [];
            // "poisoned with a toxin developed by Norway": who developed it poisoned nobody
            if (child.dep === 'agent') return [];
            return child.text.toLowerCase() === 'by' ? [child] : stray(child, depth + 1);
          });
  const strayed = stray(trigger, 0)
    .flatMap((prep) => childrenOf(prep, 'pobj'))
    .flatMap((token) => actors(token));
  const doers = strayed.filter(acts);
  return doers.length > 0 ? side(doers, 'after "by", further down the clause') : authoritiesOf(act, actors);
}

/** "was jailed in Egypt": what only authorities do, those of the state do in which it is done. */
function authoritiesOf({ trigger, noun, words }: Act, actors: ActorFinder): Side {
  if (!words.some((word) => OFFICIAL.has(lemmaOf(word)))) return NOBODY;
  const states = [trigger, ...(noun ? [noun] : [])]
    .flatMap(prepositionsOf)
    .filter(({ prep }) => prep === 'in')
    .flatMap(({ object }) => actors(object))
    .filter(({ kind, strength }) => kind === 'state' && strength === 'name');
  return side(states, 'the state in which it is done: its authorities');
}
