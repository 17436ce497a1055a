import type { Doc, Token } from '../../model/doc.ts';
import { stateTerms } from './countries.ts';
import { toThingTest } from './isThing.ts';
import { isFirstName, kindByHead } from './nameKind.ts';
import { Cover, isCapitalised, type NameSpan, surfaceOf } from './nameSpan.ts';
import { isShouted } from './shouted.ts';
import { placePrepositions } from './tables/placeUse.ts';
import { TermIndex, type Words } from './terms.ts';
import { titleEndingAt } from './titleWords.ts';

type Kind = NameSpan['kind'];

/** A name of several words, or one after a title, is surer than a bare one. */
const FULL_NAME_VOTES = 3;
const TITLE_VOTES = 4;
const FIRST_NAME_VOTES = 3;
/** An article before it, or the same word in lower case elsewhere, speaks against a name. */
const THING_VOTES = 3;

const localPrepositions: ReadonlySet<string> = new Set(placePrepositions);

/**
 * One name, one kind, over the whole article: a bare "Modi" is the person that "Narendra Modi" is, whatever the model
 * called it there. Then finds the settled names where the model saw none. Names of things stay, for names lie in them, too.
 */
export function settleNames(words: Words, spans: readonly NameSpan[]): NameSpan[] {
  const { doc } = words;
  const persons = personNames(doc, spans);
  const votes = countVotes(doc, spans);
  const hasOtherName = toOtherNameTest(doc);
  const settled = spans.map((span) => settle(doc, span, { persons, votes, hasOtherName }));
  return [...settled, ...missed(words, settled)].sort((a, b) => a.first - b.first);
}

interface Evidence {
  /** Given and family names of the persons named in full. */
  readonly persons: ReadonlySet<string>;
  readonly votes: ReadonlyMap<string, ReadonlyMap<Kind, number>>;
  /** Does the article call the state of this code by another name, too? */
  readonly hasOtherName: (surface: string, code: string) => boolean;
}

function personNames(doc: Doc, spans: readonly NameSpan[]): Set<string> {
  const names = new Set<string>();
  for (const span of spans) {
    if (span.kind !== 'person' || span.last - span.first < 2) continue;
    const words = surfaceOf(doc, span).split(' ');
    names.add(words.at(-1) as string);
    if (isFirstName(words[0] as string)) names.add(words[0] as string);
    // "Xi Jinping" is "Xi" afterwards; family names come first in much of Asia.
    if (words.length <= 3) names.add(words[0] as string);
    if (words.length > 2) names.add(words.slice(1).join(' '));
  }
  return names;
}

function countVotes(doc: Doc, spans: readonly NameSpan[]): Map<string, Map<Kind, number>> {
  const votes = new Map<string, Map<Kind, number>>();
  const partOf = new Map<string, Kind>();
  const isThing = toThingTest(doc);
  const vote = (surface: string, kind: Kind, weight: number): void => {
    const kinds = votes.get(surface) ?? new Map<Kind, number>();
    kinds.set(kind, (kinds.get(kind) ?? 0) + weight);
    votes.set(surface, kinds);
  };
  for (const span of spans) {
    if (span.form === 'demonym') continue;
    const surface = surfaceOf(doc, span);
    const lastWord = surface.split(' ').at(-1) as string;
    const isFull = span.last - span.first > 1;
    const against = isThing(span);
    if (span.kind === 'place' && span.name !== undefined) vote(surface, 'place', FULL_NAME_VOTES);
    // The words beside it have told: "the town of Narva".
    const isTold = (span.fixed ?? false) && span.name === undefined;
    vote(
      surface,
      against ? (isTeam(doc, span) ? 'organisation' : 'other') : span.kind,
      against ? THING_VOTES : isTold ? TITLE_VOTES : isFull ? FULL_NAME_VOTES : 1,
    );
    if (isFull && span.kind === 'other') vote(lastWord, 'other', THING_VOTES);
    // "Mahan" of "Mahan Air" is no person, unless somebody is called so.
    const firstWord = surface.split(' ')[0] as string;
    if (isFull && ['organisation', 'place'].includes(span.kind) && !isFirstName(firstWord))
      partOf.set(firstWord, span.kind);
    // "Phailin" after "Cyclone Phailin".
    if (isFull && span.kind === 'event' && kindByHead(doc, span.first, span.last - 1) === 'event')
      vote(lastWord, 'event', TITLE_VOTES);
    const isNeutral = span.kind !== 'organisation' && span.kind !== 'event';
    if (isFull && isNeutral && isFirstName(surface.split(' ')[0] as string)) vote(surface, 'person', FIRST_NAME_VOTES);
    const title = titleEndingAt(doc, span.first);
    if (title && isCapitalised(doc.tokens[title.first]) && span.kind === 'person') vote(surface, 'person', TITLE_VOTES);
  }
  const titled = partOf.size > 0 ? titledWords(doc) : new Set<string>();
  for (const [word, kind] of partOf) {
    const kinds = votes.get(word);
    if (kinds?.has('person') && (kinds.get('person') ?? 0) < TITLE_VOTES * 2 && !titled.has(word))
      kinds.set(kind, (kinds.get('person') ?? 0) + 1);
  }
  return votes;
}

/** "the Herons": many, and so a team or band, not somebody. */
const isTeam = (doc: Doc, { first, last, kind }: NameSpan): boolean =>
  kind === 'person' &&
  last - first === 1 &&
  /^\p{Lu}\p{Ll}+[^s\P{Ll}]s$/u.test(doc.tokens[first]?.text ?? '') &&
  doc.tokens[first - 1]?.text.toLowerCase() === 'the';

const titledWords = (doc: Doc): Set<string> =>
  new Set(doc.tokens.filter(({ i }) => titleEndingAt(doc, i) !== undefined).map(({ text }) => text));

function settle(doc: Doc, span: NameSpan, { persons, votes, hasOtherName }: Evidence): NameSpan {
  const surface = surfaceOf(doc, span);
  if (persons.has(surface) && span.kind !== 'person' && !isHeldByTable(doc, span, hasOtherName)) return asPerson(span);
  if (span.fixed || span.kind === 'state' || persons.has(surface)) return span;
  const kinds = votes.get(surface);
  if (!kinds) return span;
  const best = [...kinds].sort((a, b) => b[1] - a[1])[0];
  if (!best || best[0] === span.kind || best[0] === 'state') return span;
  if (best[0] === 'other' && span.last - span.first > 1) return span;
  return best[1] > (kinds.get(span.kind) ?? 0) ? { ...span, kind: best[0] } : span;
}

function asPerson({ first, last }: NameSpan): NameSpan {
  return { first, last, kind: 'person' };
}

/** May a country's or a known body's word be a person's family name here? "Paris said" of Valeska Paris; not "in Paris". */
function isHeldByTable(doc: Doc, span: NameSpan, hasOtherName: Evidence['hasOtherName']): boolean {
  const surface = surfaceOf(doc, span);
  if (
    span.code ||
    span.form === 'demonym' ||
    (span.fixed && span.kind === 'organisation' && surface === surface.toUpperCase())
  )
    return true;
  // A town of the tables is a person only where somebody bears the name in full: "Sydney Powell".
  const term = stateTerms.get(surface);
  const before = doc.tokens[span.first - 1];
  if (term && before && localPrepositions.has(before.text.toLowerCase())) return true;
  if (term?.form === 'name') return hasOtherName(surface, term.code);
  return surface.includes(' ');
}

const toPattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Each question is put to the text once: it is long, and "Georgia" may stand in it a thousand times. */
function toOtherNameTest(doc: Doc): Evidence['hasOtherName'] {
  const known = new Map<string, boolean>();
  return (surface, code) => {
    const answer =
      known.get(surface) ??
      otherNamesOf(code).some(
        (other) => other !== surface && new RegExp(`(?<!\\p{L})${toPattern(other)}(?!\\p{L})`, 'u').test(doc.text),
      );
    known.set(surface, answer);
    return answer;
  };
}

const otherNamesOf = (code: string): string[] =>
  [...stateTerms].filter(([, term]) => term.code === code).map(([surface]) => surface);

/** Names that the article has given elsewhere, at the places where nobody saw them: headlines, odd sentences. */
function missed(words: Words, settled: readonly NameSpan[]): NameSpan[] {
  const { doc } = words;
  const cover = new Cover(settled);
  const index = new TermIndex<NameSpan>();
  const shouted = new TermIndex<NameSpan>();
  const add = (surface: string, span: NameSpan): void => {
    index.add(surface, span);
    // "TRUMP SPEAKS" of Donald Trump.
    shouted.add(surface.toUpperCase(), span.name === undefined ? { ...span, name: surface } : span);
  };
  for (const span of settled) {
    if (span.form === 'demonym' || span.kind === 'other') continue;
    const surface = surfaceOf(doc, span);
    if (surface.length < 3) continue;
    add(surface, span);
    if (span.kind === 'person' && span.last - span.first > 1) add(surface.split(' ').at(-1) as string, span);
  }
  const matches = doc.sentences.some(({ first }) => isShouted(doc, first)) ? shouted.find(words) : [];
  const headlines = matches.flatMap(({ first, last, value }): NameSpan[] => {
    if (!isShouted(doc, first) || cover.overlaps({ first, last })) return [];
    return [{ ...value, first, last }];
  });
  const plain = index.find(words).flatMap(({ first, last, value }): NameSpan[] => {
    const token = doc.tokens[last - 1] as Token;
    if (cover.overlaps({ first, last })) return [];
    const isFamilyName = value.kind === 'person' && value.last - value.first > 1;
    if (last - first === 1 && (!(isFamilyName ? /^N/ : /^NNP/).test(token.tag) || !isCapitalised(token))) return [];
    // Inside a longer capitalised name it is something else: "Trump Tower".
    if (token.dep === 'compound' && isCapitalised(token.head) && token.head.i === last && /^NNP/.test(token.head.tag))
      return [];
    if (isShouted(doc, first)) return [];
    return [{ ...value, first, last }];
  });
  return [...plain, ...headlines];
}
