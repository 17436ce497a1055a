import type { Doc, Token } from '../../model/doc.ts';
import { isMetonymicCapital, type StateTerm, stateTerms } from './countries.ts';
import { isCapitalised, type NameSpan } from './nameSpan.ts';
import { isShouted } from './shouted.ts';
import { cityVerbs, governmentNouns, motionVerbs, placeNouns, placePrepositions } from './tables/placeUse.ts';
import { doubtfulStates, languageNouns, languageVerbs, otherPeoples, unionSeat } from './tables/states.ts';
import { TermIndex, type TermMatch, type Words } from './terms.ts';

/** From this length on a name is found in a headline's capitals. */
const SHOUTED_LENGTH = 4;

const index = new TermIndex<StateTerm & { surface: string }>();
for (const [surface, term] of stateTerms) {
  index.add(surface, { ...term, surface });
  // "HAMAS REJECTS ISRAELI OFFER"; short words in capitals are too often something else.
  if (surface.length >= SHOUTED_LENGTH) index.add(surface.toUpperCase(), { ...term, surface });
}

const set = (words: readonly string[]): ReadonlySet<string> => new Set(words);
const prepositions = set(placePrepositions);
const movers = set(motionVerbs);
const ways = set(placeNouns);
const cityLike = set(cityVerbs);
const governing = set(governmentNouns);
const languages = set(languageNouns);
const speaking = set(languageVerbs);

/** States, their peoples, and the capitals and seats that stand for them, by name; with the places among these as places. */
export function findStates(words: Words): NameSpan[] {
  const { doc } = words;
  const scene = {
    unlikely: new Set(doubtfulStates.filter((row) => speaksOfAnother(doc, row)).map(({ name }) => name)),
    isOfUnion: unionSeat.cue.test(doc.text),
  };
  return index.find(words).flatMap((match) => toSpan(doc, match, scene));
}

/** What the whole article tells of doubtful names. */
interface Scene {
  readonly unlikely: ReadonlySet<string>;
  readonly isOfUnion: boolean;
}

/** "Georgia" in an article about Atlanta, and not about Tbilisi. */
function speaksOfAnother(doc: Doc, { when, unless }: (typeof doubtfulStates)[number]): boolean {
  const has = (cue: string): boolean => new RegExp(`\\b${cue.replace(/\./g, '\\.')}\\b`).test(doc.text);
  return when.some(has) && !unless.some(has);
}

function toSpan(
  doc: Doc,
  match: TermMatch<StateTerm & { surface: string }>,
  { unlikely, isOfUnion }: Scene,
): NameSpan[] {
  const { first, last, value: term } = match;
  const token = doc.tokens[last - 1] as Token;
  const { code: countryCode } = term;
  // "Mr. Jordan", "Ms Paris", "Queen Victoria".
  if (
    /^(?:(?:Mr|Mrs|Ms|Miss|Dr)\.?|Queen|King|Prince|Princess|Lady|Sir|Dame|Senator|Professor)$/.test(
      doc.tokens[first - 1]?.text ?? '',
    )
  )
    return [{ first, last, kind: 'person', fixed: true }];
  // "US$ 10 billion" is money.
  if (/^\p{Sc}/u.test(doc.text.slice(token.end, token.end + 2)) || /\p{Sc}$/u.test(token.text)) return [];
  // "MEPs told us", shouted: "TELL US".
  if (term.surface === 'US' && token.pos === 'PRON' && isShouted(doc, first)) return [];
  const state = { first, last, countryCode, fixed: true } as const;
  switch (term.form) {
    case 'name':
      if (unlikely.has(term.name)) return [{ first, last, kind: 'place', name: term.name, fixed: true }];
      return [
        {
          ...state,
          kind: term.acts ? 'state' : 'place',
          name: term.name,
          ...(term.surface !== term.name && { aliases: [term.surface] }),
        },
      ];
    case 'demonym':
      return isLanguage(doc, token) || isOtherPeople(doc, first, term.surface)
        ? []
        : [{ ...state, kind: 'state', name: term.name, form: 'demonym' }];
    case 'metonym':
      return [
        usedAsPlace(doc, first, last)
          ? { ...state, kind: 'place', name: term.surface }
          : { ...state, kind: 'state', name: term.name },
      ];
    case 'capital': {
      const governs = isMetonymicCapital(term.surface) && usedAsGovernment(doc, first, last);
      if (!governs) return [{ first, last, countryCode, kind: 'place', name: term.surface }];
      // "Brussels would act", in an article about the Union, is not Belgium.
      if (term.surface === unionSeat.capital && isOfUnion) {
        return [
          { first, last, kind: 'organisation', name: unionSeat.name, wikidataId: unionSeat.wikidataId, fixed: true },
        ];
      }
      return [{ ...state, kind: 'state', name: term.name }];
    }
  }
}

/** "Latin American states", "an African-American voter". */
function isOtherPeople(doc: Doc, first: number, demonym: string): boolean {
  const before = doc.tokens[first - 1]?.text === '-' ? doc.tokens[first - 2] : doc.tokens[first - 1];
  return otherPeoples[demonym.toLowerCase().replace(/s$/, '')]?.includes(before?.text.toLowerCase() ?? '') ?? false;
}

/** "He spoke in Russian", "the Spanish version"; and not "the Russian said". */
function isLanguage(doc: Doc, token: Token): boolean {
  const { head } = token;
  if (languages.has(head.lemma.toLowerCase()) && head.i === token.i + 1) return true;
  const isAlone = token.dep === 'dobj' || token.dep === 'pobj';
  if (!isAlone || token.children.some((child) => child.dep === 'det')) return false;
  if (token.dep === 'dobj') return speaking.has(head.lemma);
  return head.lemma === 'in' && doc.tokens[token.i - 1] === head;
}

/** "in the Kremlin", "outside the White House". */
function usedAsPlace(doc: Doc, first: number, last: number): boolean {
  const preposition = prepositionBefore(doc, first);
  if (preposition && prepositions.has(preposition.lemma.toLowerCase())) return true;
  const token = doc.tokens[last - 1] as Token;
  return (
    preposition !== undefined &&
    ['to', 'from'].includes(preposition.lemma) &&
    movers.has(preposition.head.lemma) &&
    token.dep === 'pobj'
  );
}

function prepositionBefore(doc: Doc, first: number): Token | undefined {
  let i = first - 1;
  while (doc.tokens[i]?.pos === 'DET') i--;
  const token = doc.tokens[i];
  return token && (token.pos === 'ADP' || token.tag === 'IN' || token.tag === 'TO') ? token : undefined;
}

/**
 * Does a capital stand for its government? Only on the sentence's own evidence: it acts ("Moscow protested"), it has
 * what governments have ("Kyiv's position"), or it is dealt with ("ties with Beijing", "urged Tehran").
 */
function usedAsGovernment(doc: Doc, first: number, last: number): boolean {
  const token = doc.tokens[last - 1] as Token;
  const before = prepositionBefore(doc, first);
  if (before && prepositions.has(before.lemma.toLowerCase())) return false;
  const next = doc.tokens[last];
  // "Moscow, Russia" and "LONDON (Reuters)" are places.
  if (
    next &&
    (next.text === ',' || next.text === '(') &&
    isCapitalised(doc.tokens[last + 1]) &&
    stateTerms.get(doc.tokens[last + 1]?.text ?? '')?.form === 'name'
  )
    return false;
  return standsForGovernment(doc, token);
}

function standsForGovernment(doc: Doc, token: Token): boolean {
  const { head } = token;
  // "anti-Pyongyang propaganda", "pro-Moscow fighters".
  if (doc.tokens[token.i - 1]?.text === '-' && /^(?:anti|pro)$/i.test(doc.tokens[token.i - 2]?.text ?? '')) return true;
  switch (token.dep) {
    case 'nsubj':
      return head.pos === 'VERB' ? !cityLike.has(head.lemma) : isAdjectiveOfWill(head);
    case 'nsubjpass':
      return !movers.has(head.lemma);
    case 'poss':
      return governing.has(head.lemma.toLowerCase());
    case 'agent':
      return true;
    case 'dobj':
    case 'dative':
      return (
        head.pos === 'VERB' &&
        !movers.has(head.lemma) &&
        !cityLike.has(head.lemma) &&
        !['hit', 'strike', 'attack', 'defend', 'love', 'know'].includes(head.lemma)
      );
    case 'pobj':
      return isDealtWith(head);
    case 'conj':
      return head !== token && standsForGovernment(doc, head);
    default:
      return false;
  }
}

/** "Moscow is ready to talk." */
const isAdjectiveOfWill = (verb: Token): boolean =>
  verb.children.some(
    (child) =>
      child.dep === 'acomp' &&
      [
        'ready',
        'willing',
        'reluctant',
        'unwilling',
        'prepared',
        'concerned',
        'worried',
        'keen',
        'eager',
        'responsible',
        'opposed',
        'committed',
        'determined',
        'wary',
        'silent',
      ].includes(child.lemma),
  ) || verb.children.some((child) => child.dep === 'xcomp');

function isDealtWith(preposition: Token): boolean {
  const { head } = preposition;
  const word = head.lemma.toLowerCase();
  switch (preposition.lemma.toLowerCase()) {
    case 'with':
    case 'between':
    case 'against':
    case 'by':
      return !ways.has(word);
    case 'for':
      return head.pos === 'ADJ' || governing.has(word) || (head.pos === 'VERB' && !movers.has(word));
    case 'to':
    case 'from':
      return head.pos === 'VERB' ? !movers.has(word) : governing.has(word) || head.pos === 'ADJ';
    case 'of':
    case 'on':
    case 'towards':
    case 'toward':
      return (
        governing.has(word) ||
        (preposition.lemma === 'of' && head.pos === 'VERB') ||
        (preposition.lemma === 'on' && ['call', 'impose'].includes(word))
      );
    default:
      return false;
  }
}
