import type { Token } from '../../model/doc.ts';
import { NO_EVENT_ROWS, type NoEventRow } from './lexicon/noEvents.ts';
import { childrenOf, conjunctsOf, isPassive, lemmaOf, prepositionsOf, relativeAntecedent, wordSet } from './syntax.ts';

interface Frame {
  readonly subjects: ReadonlySet<string>;
  readonly objects: ReadonlySet<string>;
  readonly within: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  readonly rivals: boolean;
  readonly transitive: boolean;
}

const frameOf = (row: NoEventRow): Frame => ({
  subjects: wordSet(row.subjects ?? ''),
  objects: wordSet(row.objects ?? ''),
  within: wordSet(row.within ?? ''),
  prepositions: wordSet(row.prepositions ?? ''),
  rivals: row.rivals ?? false,
  transitive: row.transitive ?? false,
});

function indexFrames(): ReadonlyMap<string, readonly Frame[]> {
  const index = new Map<string, Frame[]>();
  for (const row of NO_EVENT_ROWS) {
    const frame = frameOf(row);
    for (const verb of row.verbs.split(' ')) index.set(verb, [...(index.get(verb) ?? []), frame]);
  }
  return index;
}

const FRAMES = indexFrames();

/** "Hurricane Irma", "the storm". */
const isNamed = (token: Token, words: ReadonlySet<string>): boolean =>
  words.has(lemmaOf(token).toLowerCase()) ||
  (token.pos === 'PROPN' && childrenOf(token, 'compound').some((part) => words.has(lemmaOf(part).toLowerCase())));

/** "allow me to thank": the parser makes it the subject of what is allowed. */
const pronounsBelow = (verb: Token): Token[] =>
  childrenOf(verb, 'ccomp')
    .flatMap((clause) => childrenOf(clause, 'nsubj'))
    .filter(({ tag }) => tag === 'PRP');

/**
 * Does the verb tell weather, an accident, sport, business or art here, and no act: "a storm hit Cuba", "shot a film in Poland"?
 * @param objects the verb's objects; in the passive, what it is done to
 */
export function tellsNoAct(verb: Token, objects: readonly Token[]): boolean {
  const frames = FRAMES.get(lemmaOf(verb));
  if (!frames) return false;
  const phrases = prepositionsOf(verb);
  const doers = isPassive(verb)
    ? phrases.filter(({ prep }) => prep === 'by').map(({ object }) => object)
    : childrenOf(verb, 'nsubj');
  // "a storm that hit Cuba"
  const subjects = doers.flatMap(conjunctsOf).map((subject) => relativeAntecedent(subject) ?? subject);
  const around = [...phrases, ...objects.flatMap(prepositionsOf)];
  return frames.some(
    (frame) =>
      subjects.some((subject) => isNamed(subject, frame.subjects)) ||
      [...objects, ...pronounsBelow(verb)].some((object) => frame.objects.has(lemmaOf(object).toLowerCase())) ||
      around.some(({ prep, object }) => frame.prepositions.has(prep) && frame.within.has(lemmaOf(object))) ||
      (frame.transitive && !isPassive(verb) && objects.length > 0) ||
      (frame.rivals && [subjects, objects].every((side) => side[0]?.pos === 'PROPN')),
  );
}
