import type { Token } from '../../model/doc.ts';
import { type ActorFinder, isStrong } from './actors.ts';
import type { NounRow } from './lexicon/frames.ts';
import { NOUNS } from './lexicon/lexicon.ts';
import { CARRIER_NOUNS, NO_EVENT_NOUNS } from './lexicon/nounClasses.ts';
import { childrenOf, conjunctsOf, lemmaOf, nameOf, prepositionsOf, wordSet } from './syntax.ts';

/** A noun that names a happening, with what the lexicon says of it. */
export interface EventNoun {
  readonly noun: Token;
  readonly row: NounRow;
}

const CARRIERS = wordSet(CARRIER_NOUNS);
const NO_EVENTS = new Set([...wordSet(NO_EVENT_NOUNS)].map((words) => words.replaceAll('_', ' ')));
/** "a series of rounds of talks" is deep enough. */
const MOST_CARRIERS = 2;

/** The row of a word, or of a word with what stands before it, that holds under this verb (`null`: under none). */
function rowOf(token: Token, verb: string | null): NounRow | null | undefined {
  // "March 17" is no march
  if (token.pos === 'PROPN') return undefined;
  // "fighting between": the lemma is the verb's
  const lemma = token.tag === 'VBG' ? token.text.toLowerCase() : nameOf(token);
  const modifiers = childrenOf(token, 'compound', 'amod', 'nmod').map(lemmaOf);
  if (modifiers.some((modifier) => NO_EVENTS.has(`${modifier} ${lemma}`))) return null;
  const holds = (row: NounRow) => !row.under || (verb !== null && row.under.split(' ').includes(verb));
  for (const words of [...modifiers.map((modifier) => `${modifier} ${lemma}`), lemma]) {
    const row = NOUNS.get(words)?.find(holds);
    if (row) return row;
  }
  return undefined;
}

/**
 * The event noun that a noun phrase is, or carries: "a phone call", "a series of attacks", "mediation efforts".
 * @param verb the verb above it, with its particle: "strike" is one thing under "stage" and another under "launch"
 */
export function eventNoun(head: Token, actors: ActorFinder, verb: string | null, carried = 0): EventNoun | null {
  for (const token of conjunctsOf(head)) {
    const row = rowOf(token, verb);
    if (row === null) continue;
    const named = actors(token)[0];
    if (row && (!named || !isStrong(named) || named.token !== token)) return { noun: token, row };
    if (!CARRIERS.has(lemmaOf(token)) || carried >= MOST_CARRIERS) continue;
    const compound = childrenOf(token, 'compound', 'amod')
      .map((child) => rowOf(child, verb))
      .find(Boolean);
    if (compound) return { noun: token, row: compound };
    for (const { prep, object } of prepositionsOf(token)) {
      const below =
        prep === 'of' || prep === 'for'
          ? (eventNoun(object, actors, verb, carried + 1) ?? eventNoun(object, actors, lemmaOf(token), carried + 1))
          : null;
      if (below) return { noun: token, row: below.row };
    }
  }
  return null;
}
