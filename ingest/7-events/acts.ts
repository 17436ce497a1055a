import type { Token } from '../../model/doc.ts';
import type { Act, Refused } from './act.ts';
import type { ActorFinder } from './actors.ts';
import { actOfClaim } from './claims.ts';
import { lacksComplement } from './complements.ts';
import { eventNoun } from './eventNoun.ts';
import { actOfJudgement, actOfSpokenJudgement } from './judgements.ts';
import * as classes from './lexicon/classes.ts';
import type { VerbRow } from './lexicon/frames.ts';
import { inNounClass, qualifiesFor, VERBS, type VerbEntry } from './lexicon/lexicon.ts';
import { tellsNoAct } from './noEvent.ts';
import { asProtest, asShowOfForce, asStay, fromNounRow, slotsOf, withNoun } from './nounActs.ts';
import { objectsOf, upTo } from './objects.ts';
import {
  childrenOf,
  conjunctsOf,
  hasTo,
  isNounLike,
  isPassive,
  lemmaOf,
  nameOf,
  prepositionsOf,
  subjectsOf,
  wordSet,
} from './syntax.ts';

const LIGHT = wordSet(classes.LIGHT_VERBS);
const ENTERING = wordSet(classes.ENTERING_VERBS);
const SEEKING = wordSet(classes.SEEKING_VERBS);
const CONTROL = wordSet(classes.OBJECT_CONTROL);
const RETURNING = wordSet(classes.RETURNING_VERBS);

/** A particle further from its verb than this is no part of the trigger's words. */
const FARTHEST_TAIL = 3;

const tailsOf = (verb: Token): Token[] => childrenOf(verb, 'prt', 'prep', 'advmod', 'agent');

/** The words that complete "call … off" or "pull out of"; null when they are not there. Of two prepositions the one before an actor is meant: "called on Monday on the rebels". */
function completing(verb: Token, tails: readonly string[], actors: ActorFinder): Token[] | null {
  const found: Token[] = [];
  let holders = [verb];
  for (const tail of tails) {
    const fitting = holders
      .flatMap((holder) => [
        ...tailsOf(holder),
        ...childrenOf(holder, 'dobj', 'acomp', 'oprd', 'pobj', 'npadvmod', 'compound', 'amod', 'intj'),
        // "declared the envoy persona non grata"
        ...childrenOf(holder, 'ccomp').filter((child) => isNounLike(child) || child.pos === 'ADJ'),
        ...childrenOf(holder, 'advcl').filter(({ pos }) => pos === 'ADJ'),
        // "called for Oslo to pay"
        ...childrenOf(holder, 'advcl', 'ccomp').flatMap((clause) => (hasTo(clause) ? childrenOf(clause, 'mark') : [])),
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

/** "tanks", "a convoy of tanks", "peacekeeping troops". Of "hundreds of police" the police count, not the hundreds. */
function isOfClass(token: Token, name: string): boolean {
  const counted = prepositionsOf(token).filter(({ prep }) => prep === 'of');
  if (counted.some(({ object }) => inNounClass(name, nameOf(object)))) return true;
  if (counted.some(({ object }) => inNounClass('guards', lemmaOf(object)))) return false;
  return inNounClass(name, nameOf(token)) || isQualified(token, name);
}

const isQualified = (token: Token, name: string): boolean =>
  childrenOf(token, 'amod', 'compound').some((word) => qualifiesFor(name, lemmaOf(word)));

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
  const lacking = row.complement ? lacksComplement(verb, row.complement) : null;
  if (lacking) return lacking;
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
  for (const act of [actOfClaim(verb, actors), actOfJudgement(verb), actOfSpokenJudgement(verb, actors)])
    if (act) acts.push(act);
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
    const told = isWalkout(verb, composed) ? asProtest(composed) : composed;
    const refines = acts[0] && acts[0].type === told.type;
    if (refines) acts.push(told);
    else acts.unshift(told);
    const show = asShowOfForce(told);
    if (show) acts.push(show);
  }
  if (acts.length === 0 || entries.some(({ row }) => !row.object)) acts.push(...fromRows(false));
  // "asked for asylum in", "appealed for talks with"
  const sought = prepositionsOf(verb)
    .filter(({ prep }) => prep === 'for' && SEEKING.has(`${lemma}_for`))
    .map(({ object }) => eventNoun(object, actors, name))
    .find(Boolean);
  const seeking = sought && withNoun(verb, `${lemma}_for`, sought);
  if (seeking) acts.push(seeking);
  // "engaged in cleansing", "arrived for talks", "put under investigation"
  const phrases = prepositionsOf(verb);
  // "banged pots in protest at": the phrase may hang on the object
  const aside = objects.flatMap(prepositionsOf).filter(({ prep, object }) => isInProtest(prep, object));
  for (const { prep, object } of [...phrases, ...aside]) {
    // "paralysed the town in protest at", "returned from a visit to"
    const inProtest = isInProtest(prep, object);
    const back = prep === 'from' && RETURNING.has(lemma);
    if (!back && !['in', 'for', 'on', 'under', 'into', 'to', 'at'].includes(prep)) continue;
    const bare = inProtest || back || objects.length === 0 || passive || /^(?:put|place|take)$/.test(lemma);
    if (!bare || (!inProtest && !LIGHT.has(lemma) && !ENTERING.has(lemma))) continue;
    const found = eventNoun(object, actors, name);
    // "came at the invitation of" is no invitation by him who came
    if (back && found?.row.type !== 'CONSULT') continue;
    if (found && (prep !== 'at' || /^(?:odds?|loggerheads?|war)$/.test(lemmaOf(found.noun))))
      acts.push({
        ...fromNounRow(verb, found.noun, found.row),
        apart: true,
        promised: lemma === 'plan',
        because: `a noun of happening after "${prep}"`,
      });
    if (found?.row.type === 'CONSULT' && lemma === 'be' && (prep === 'for' || prep === 'on'))
      acts.push(asStay(verb, found));
  }
  return { acts, refused };
}

const isInProtest = (prep: string, object: Token): boolean => prep === 'in' && lemmaOf(object) === 'protest';

/** "the miners launched a strike": theirs is no attack. */
const isWalkout = (verb: Token, { type, noun }: Act): boolean =>
  type === 'ASSAULT' &&
  noun !== null &&
  nameOf(noun) === 'strike' &&
  subjectsOf(verb, CONTROL).some((subject) => isOfClass(subject, 'crowd'));

/** Is an object of the verb, or the head of its object's "of" phrase, of the class? */
const inClause = (verb: Token, objects: readonly Token[], name: string): boolean => {
  const nouns = objects.flatMap(conjunctsOf);
  if (nouns.some((noun) => inNounClass(name, nameOf(noun)) || isQualified(noun, name))) return true;
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
