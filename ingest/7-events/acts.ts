import type { Token } from '../../model/doc.ts';
import type { Act, Refused } from './act.ts';
import type { ActorFinder } from './actors.ts';
import { eventNoun } from './eventNoun.ts';
import { JUDGING_VERBS } from './lexicon/adjectives.ts';
import * as classes from './lexicon/classes.ts';
import type { VerbRow } from './lexicon/frames.ts';
import { ADJECTIVE_ROWS, inNounClass, VERBS, type VerbEntry } from './lexicon/lexicon.ts';
import { tellsNoAct } from './noEvent.ts';
import { fromNounRow, slotsOf, withNoun } from './nounActs.ts';
import {
  childrenOf,
  conjunctsOf,
  isNounLike,
  isPassive,
  lemmaOf,
  prepositionsOf,
  subjectsOf,
  wordSet,
} from './syntax.ts';

const LIGHT = wordSet(classes.LIGHT_VERBS);
const ENTERING = wordSet(classes.ENTERING_VERBS);
const JUDGING = wordSet(JUDGING_VERBS);
const CONTROL = wordSet(classes.OBJECT_CONTROL);

/** A particle further from its verb than this is no part of the trigger's words. */
const FARTHEST_TAIL = 3;

/** "kidnapped up to 16 advisers": a number's "up to" looks like a particle. */
const upTo = (verb: Token): Token[] =>
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
    .filter((clause) => childrenOf(clause, 'aux').some((aux) => lemmaOf(aux) === 'to'))
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

const tailsOf = (verb: Token): Token[] => childrenOf(verb, 'prt', 'prep', 'advmod', 'agent');

/** The words that complete "call … off" or "pull out of"; null when they are not there. Of two prepositions the one before an actor is meant: "called on Monday on the rebels". */
function completing(verb: Token, tails: readonly string[], actors: ActorFinder): Token[] | null {
  const found: Token[] = [];
  let holders = [verb];
  for (const tail of tails) {
    const fitting = holders
      .flatMap((holder) => [
        ...tailsOf(holder),
        ...childrenOf(holder, 'dobj', 'acomp', 'oprd', 'pobj'),
        ...childrenOf(holder, 'advcl').filter(({ pos }) => pos === 'ADJ'),
      ])
      .filter((child) => lemmaOf(child) === tail);
    const next =
      fitting.find((child) => childrenOf(child, 'pobj').some((object) => actors(object).length > 0)) ?? fitting[0];
    if (!next) return null;
    found.push(next);
    holders = [verb, next];
  }
  return found;
}

function fromVerbRow(verb: Token, row: VerbRow, tails: readonly Token[]): Act {
  const passive = isPassive(verb);
  return {
    trigger: verb,
    words: [verb, ...tails.filter((tail) => Math.abs(tail.i - verb.i) <= FARTHEST_TAIL)],
    type: row.type,
    relation: row.relation,
    reciprocal: row.reciprocal ?? false,
    needs: row.target ?? 'actor',
    slots: slotsOf(row.slots, row.type),
    noun: null,
    voice: passive ? 'passive' : 'active',
    swapped: row.swapped ?? false,
    apart: false,
    promised: false,
    undone: null,
    row,
    because: passive ? 'a verb in the passive' : 'a verb',
  };
}

/** "called Oslo's entry unacceptable": the judged thing, with its adjective. */
function judgement(verb: Token): Act | null {
  if (!JUDGING.has(lemmaOf(verb))) return null;
  const objects = isPassive(verb)
    ? []
    : [...childrenOf(verb, 'dobj'), ...childrenOf(verb, 'ccomp', 'xcomp', 'oprd', 'acomp')];
  if (objects.length === 0) return null;
  const below = (token: Token): Token[] => [token, ...token.children.flatMap(below)];
  for (const word of objects.flatMap(below)) {
    const row = word.pos === 'ADJ' ? ADJECTIVE_ROWS.get(lemmaOf(word)) : undefined;
    if (row?.use !== 'judged') continue;
    // "called Oslo's entry into the union unacceptable": after its noun, or as the complement. Before it, it only describes.
    if (word.dep === 'amod' && word.i < word.head.i) continue;
    return {
      trigger: verb,
      words: [verb, word],
      type: row.type,
      relation: row.relation,
      reciprocal: false,
      needs: 'actor',
      slots: ['object', 'clause'],
      noun: null,
      voice: 'active',
      swapped: false,
      apart: false,
      promised: false,
      undone: null,
      row,
      because: 'a verb of judging and what it calls its object',
    };
  }
  return null;
}

/** "asked Oslo to pay", "asked for grain": not "asked Oslo whether". For a plain verb anything said of its object counts: "called him humble". */
const hasAim = (verb: Token): boolean =>
  childrenOf(verb, 'xcomp', 'oprd', 'acomp').length > 0 ||
  childrenOf(verb, 'ccomp').some((clause) => clause.tag === 'VB') ||
  verb.children.some((child) => /^["“”'‘]$/.test(child.text)) ||
  prepositionsOf(verb).some(({ prep }) => prep === 'for');

/** "told Oslo to pay", "wants Oslo to pay": not "wants to pay", where nobody else is asked. */
const hasInfinitive = (verb: Token): boolean =>
  [...(objectsOf(verb).length > 0 ? childrenOf(verb, 'xcomp') : []), ...childrenOf(verb, 'ccomp')].some((clause) =>
    childrenOf(clause, 'aux').some((aux) => lemmaOf(aux) === 'to'),
  );

/** "tanks", "a convoy of tanks". */
const isOfClass = (token: Token, name: string): boolean =>
  inNounClass(name, lemmaOf(token)) ||
  prepositionsOf(token).some(({ prep, object }) => prep === 'of' && inNounClass(name, lemmaOf(object)));

/** The acts that a verb may tell, the most particular first, and the rows that it has but that do not hold here. */
export interface Candidates {
  readonly acts: Act[];
  readonly refused: Refused[];
}

/** Why a row does not hold for a verb of its own; null where it does. @param words those that complete the verb */
function whyNot(verb: Token, { row, tails }: VerbEntry, words: readonly Token[]): string | null {
  const objects = objectsOf(verb);
  const particle = particleOf(verb);
  // "broke out" is not "broke": a verb with a particle is another verb
  if (particle && !tails.includes(lemmaOf(particle))) return `"${particle.text}" makes another verb of it`;
  // "called it a bad day for" is not "called for"; "pulled its soldiers out of" has the object that its row asks for
  const bare =
    tails.length === 0 ||
    row.object !== undefined ||
    words.some((word) => word.dep !== 'prep') ||
    (row.slots ?? 'object').includes('object');
  const company = tails[tails.length - 1] === 'with';
  if (!bare && !company && childrenOf(verb, 'dobj', 'oprd', 'ccomp').length > 0) return 'an object stands between';
  if (row.complement === 'infinitive' && !hasInfinitive(verb)) return 'it asks for an infinitive';
  if (row.complement === 'aim' && !hasAim(verb)) return 'it asks for what is wanted';
  if (row.complement === 'plain' && hasAim(verb)) return 'it allows nothing said of its object';
  if (row.subject && !subjectsOf(verb, CONTROL).some((token) => isOfClass(token, row.subject!)))
    return `its subject must be ${row.subject}`;
  if (row.voice && row.voice !== (isPassive(verb) ? 'passive' : 'active')) return `only in the ${row.voice}`;
  const held = words.flatMap((word) => childrenOf(word, 'pobj'));
  if (row.object && !inClause(verb, [...objects, ...held], row.object)) return `its object must be ${row.object}`;
  return null;
}

const particleOf = (verb: Token): Token | undefined => (upTo(verb).length > 0 ? undefined : childrenOf(verb, 'prt')[0]);

/** Reads a verb, with its particle, its prepositions and its object, by the lexicon. The first act whose arguments are found is meant. */
export function actsOfVerb(verb: Token, actors: ActorFinder): Candidates {
  const lemma = lemmaOf(verb);
  const particle = particleOf(verb);
  const name = particle ? `${lemma}_${lemmaOf(particle)}` : lemma;
  const objects = objectsOf(verb);
  if (tellsNoAct(verb, objects)) return { acts: [], refused: [] };
  const passive = isPassive(verb);
  const acts: Act[] = [];
  const refused: Refused[] = [];
  const judged = judgement(verb);
  if (judged) acts.push(judged);
  const headed = objects.map((object) => eventNoun(object, actors, name)).find(Boolean);
  const entries = VERBS.get(lemma) ?? [];
  const fromRows = (particular: boolean): Act[] =>
    entries.flatMap((entry) => {
      const { row, tails } = entry;
      if (particular !== (row.object !== undefined || row.subject !== undefined || tails.length > 0)) return [];
      const words = completing(verb, tails, actors);
      const because = words ? whyNot(verb, entry, words) : `no "${tails.join(' ')}" with it`;
      if (words && because === null) return [fromVerbRow(verb, row, words)];
      refused.push({ trigger: verb, row, entry: [lemma, ...tails].join(' '), because: because ?? '' });
      return [];
    });
  acts.push(...fromRows(true));
  const composed = headed && withNoun(verb, name, headed);
  if (composed) {
    const refines = acts[0] && acts[0].type === composed.type;
    if (refines) acts.push(composed);
    else acts.unshift(composed);
  }
  if (acts.length === 0 || entries.some(({ row }) => !row.object)) acts.push(...fromRows(false));
  // "engaged in cleansing", "arrived for talks", "put under investigation"
  for (const { prep, object } of prepositionsOf(verb)) {
    if (!['in', 'for', 'on', 'under', 'into', 'to', 'at'].includes(prep)) continue;
    const bare = objects.length === 0 || passive || /^(?:put|place|take)$/.test(lemma);
    if (!bare || (!LIGHT.has(lemma) && !ENTERING.has(lemma))) continue;
    const found = eventNoun(object, actors, name);
    // "came at the invitation of" is no invitation by him who came
    if (found && (prep !== 'at' || /^(?:odds?|loggerheads?|war)$/.test(lemmaOf(found.noun))))
      acts.push({
        ...fromNounRow(verb, found.noun, found.row),
        apart: true,
        promised: lemma === 'plan',
        because: `a noun of happening after "${prep}"`,
      });
  }
  return { acts, refused };
}

/** Is an object of the verb, or the head of its object's "of" phrase, of the class? */
const inClause = (verb: Token, objects: readonly Token[], name: string): boolean => {
  const nouns = objects.flatMap(conjunctsOf);
  if (nouns.some((noun) => inNounClass(name, lemmaOf(noun)))) return true;
  if (name === 'captive') return prepositionsOf(verb).some(({ object }) => inNounClass(name, lemmaOf(object)));
  return nouns
    .flatMap(prepositionsOf)
    .some(({ prep, object }) => prep === 'of' && name !== 'money' && inNounClass(name, lemmaOf(object)));
};

/** The act that an event noun tells by itself: "the king's meeting with the envoy". */
export function actOfNoun(noun: Token, actors: ActorFinder): Act | null {
  const found = eventNoun(noun, actors, null);
  if (!found || found.noun !== noun || found.row.light) return null;
  return fromNounRow(noun, noun, found.row);
}

/** "is opposed to the plan of …": the stance of the subject. */
export function actOfAdjective(adjective: Token): Act | null {
  const row = ADJECTIVE_ROWS.get(adjective.text.toLowerCase());
  if (row?.use !== 'stance' || !row.prep) return null;
  if (adjective.pos === 'VERB' && prepositionsOf(adjective).some(({ prep }) => prep === 'by')) return null;
  const direct = lemmaOf(adjective) === row.prep;
  if (!direct && !prepositionsOf(adjective).some(({ prep }) => prep === row.prep)) return null;
  if (adjective.dep === 'amod' || (adjective.pos === 'ADP' && lemmaOf(adjective.head) !== 'be')) return null;
  return {
    trigger: adjective,
    words: [adjective],
    type: row.type,
    relation: row.relation,
    reciprocal: false,
    needs: 'actor',
    slots: direct ? ['object'] : [row.prep],
    noun: null,
    voice: 'active',
    swapped: false,
    apart: false,
    promised: false,
    undone: null,
    row,
    because: 'an adjective of stance',
  };
}
