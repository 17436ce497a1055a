import type { Token } from '../../model/doc.ts';
import type { Act } from './act.ts';
import { type ActorFinder, isStrong } from './actors.ts';
import { acts } from './fittingActors.ts';
import { OBJECT_CONTROL } from './lexicon/classes.ts';
import { inNounClass } from './lexicon/lexicon.ts';
import { nameless, type Side, side } from './side.ts';
import { companyOf } from './slotTokens.ts';
import { childrenOf, isNounLike, lemmaOf, prepositionsOf, subjectsOf, wordSet } from './syntax.ts';

const CONTROL = wordSet(OBJECT_CONTROL);
const VIOLENT = new Set(['KILLED', 'ATTACKED']);

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
        ...prepositionsOf(subject).flatMap(({ prep, object }) => (prep === 'of' || prep === 'by' ? [object] : [])),
      ])
      .flatMap((token) => actors(token));
    return side(
      owners.filter((actor) => acts(actor) && isStrong(actor)),
      'the owner of the subject',
    );
  }
  const by = prepositionsOf(trigger).filter(({ prep }) => prep === 'by');
  const found = by.flatMap(({ object }) => actors(object));
  if (found.length > 0) return side(found.filter(acts), 'after "by"');
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
            // "poisoned with a toxin developed by Norway": who developed it poisoned nobody
            if (child.dep === 'agent') return [];
            return child.text.toLowerCase() === 'by' ? [child] : stray(child, depth + 1);
          });
  const strayed = stray(trigger, 0)
    .flatMap((prep) => childrenOf(prep, 'pobj'))
    .flatMap((token) => actors(token));
  return side(strayed.filter(acts), 'after "by", further down the clause');
}
