import type { Doc, Token } from '../../model/doc.ts';
import { AHEAD, INTENT, PUT_OFF, SAYING, SCHEDULED } from './signs.ts';

/** Where the clause that holds a time lies: behind the writer, ahead, or neither for sure; `near` says that it may well be ahead. */
export type Tense = 'past' | 'future' | 'near' | 'unknown';

/** How many heads are climbed from a time before the search is given up. */
const REACH = 12;
const WILL = new Set(['will', 'shall', "'ll", '’ll', 'wo']);
/** "Could" is none of these: "could not be reached on Friday". Nor is "would not": "would not comment on Friday". */
const AHEAD_MODALS = new Set(['may', 'might', 'can', 'must', 'should', 'would', 'ought']);

/** The tense of the clause a time expression stands in, read off its nearest verb: "will take place on Friday", "met on Friday". */
export function findTense(doc: Doc, start: number): Tense {
  let token = doc.tokens[doc.tokenAt(start)];
  if (!token) return 'unknown';
  if (isOfSaying(doc, token)) return 'past';
  for (let step = 0; step < REACH; step++) {
    const tense = tenseOf(token);
    if (tense) return tense;
    if (token.head === token) break;
    token = token.head;
  }
  return 'unknown';
}

/** "said Tuesday the storm would hit": a day right behind "said" is that of the saying, whatever the parser ties it to. */
function isOfSaying({ tokens }: Doc, day: Token): boolean {
  const before = tokens[day.i - 1];
  const verb =
    before?.norm === 'on' || before?.norm === 'late' || before?.norm === 'early' ? tokens[day.i - 2] : before;
  return verb?.tag === 'VBD' && SAYING.has(verb.lemma);
}

/** The tense a single word settles, null where the search must climb on. */
function tenseOf(token: Token): Tense | null {
  if (AHEAD.has(token.lemma.toLowerCase()) && /^(?:VBN|JJ)$/.test(token.tag)) return 'future';
  if (token.pos !== 'VERB' && token.pos !== 'AUX') return null;
  const helpers = token.children.filter((child) => child.dep.startsWith('aux'));
  const norms = helpers.map((child) => child.text.toLowerCase());
  if (norms.some((word) => WILL.has(word))) return 'future';
  if (norms.some((word) => AHEAD_MODALS.has(word))) {
    if (helpers.some((child) => child.lemma === 'have')) return 'unknown';
    return norms.includes('would') && token.children.some((child) => child.dep === 'neg') ? 'unknown' : 'future';
  }
  if (norms.includes('could')) return 'unknown';
  switch (token.tag) {
    case 'VBD':
      return 'past';
    case 'VBN': {
      if (helpers.some((child) => child.tag === 'TO')) return infinitive(token);
      // "was signed", "has met", and "a deal signed in March" alike lie behind
      const finite = helpers.find((child) => /^VB[ZP]$/.test(child.tag) && child.lemma === 'be');
      return finite && !helpers.some((child) => child.lemma === 'have') ? 'unknown' : 'past';
    }
    case 'VB':
      return helpers.some((child) => child.tag === 'TO') ? infinitive(token) : 'unknown';
    case 'VBG':
      if (helpers.some((child) => child.tag === 'VBD')) return 'past';
      return helpers.length > 0 ? 'unknown' : null;
    case 'VBZ':
    case 'VBP':
      return SCHEDULED.has(token.lemma) && token.pos === 'VERB' ? 'future' : 'unknown';
    default:
      return 'unknown';
  }
}

/** "plans to visit in October" lies ahead; "submitted an application to join on Friday" may not: the day can be that of the main verb. */
function infinitive({ head }: Token): Tense {
  if (INTENT.has(head.lemma.toLowerCase())) return 'future';
  return verbsAbove(head).some(isPast) ? 'unknown' : 'future';
}

const isPast = (verb: Token): boolean =>
  verb.tag === 'VBD' || verb.children.some((child) => child.dep.startsWith('aux') && child.tag === 'VBD');

/** "delayed the vote until June": is the time the far end of what was put off or goes on till then? */
export function isPutOff(doc: Doc, start: number): boolean {
  const token = doc.tokens[doc.tokenAt(start)];
  const to = token && /^(?:to|until|till|through)$/i.test(token.head.text) ? token.head : undefined;
  return to !== undefined && PUT_OFF.has(verbsAbove(to)[0]?.lemma ?? '');
}

/** The verbs that a word hangs on, from the nearest up. */
function verbsAbove(token: Token): Token[] {
  const verbs: Token[] = [];
  for (let at = token, step = 0; step < REACH; step++) {
    if (at.pos === 'VERB' || at.pos === 'AUX') verbs.push(at);
    if (at.head === at) break;
    at = at.head;
  }
  return verbs;
}

/**
 * Is the time told in the story's main line? Not in a relative or adverbial clause ("since the war began on February 24"),
 * and not before it ("had met his widow a day earlier"): what follows does not count from those.
 */
export function isMainLine(doc: Doc, start: number): boolean {
  const token = doc.tokens[doc.tokenAt(start)];
  if (!token) return false;
  const verbs = verbsAbove(token);
  if (verbs.some(({ dep }) => dep === 'relcl' || dep === 'advcl' || dep === 'acl')) return false;
  return !isPluperfect(verbs[0]);
}

/** "had met": told of a time before the story's own. */
export const isPluperfect = (verb: Token | undefined): boolean =>
  verb?.tag === 'VBN' &&
  verb.children.some((child) => child.dep.startsWith('aux') && child.tag === 'VBD' && child.lemma === 'have');

/** Is a time told as one of an earlier story: "had applied in May 2022", "since he took office in January 2021"? */
export function isBackground(doc: Doc, start: number): boolean {
  const token = doc.tokens[doc.tokenAt(start)];
  const verb = token && verbsAbove(token)[0];
  return isPluperfect(verb) || verb?.dep === 'relcl' || verb?.dep === 'advcl' || verb?.dep === 'acl';
}

/** "what it is today", "as strong today as it was": a state of now, not a thing done on the day. "Is today to begin" is none. */
export function isState(doc: Doc, start: number): boolean {
  const token = doc.tokens[doc.tokenAt(start)];
  if (!token) return false;
  // "Today, some thousands worship there"
  if (token === doc.tokens[doc.sentences[token.sent]?.first ?? -1] && doc.tokens[token.i + 1]?.text === ',') {
    return /^VB[ZP]$/.test(token.head.tag);
  }
  const verb = token.head.pos === 'ADJ' || token.head.pos === 'ADV' ? token.head.head : token.head;
  if (verb.lemma !== 'be' || !/^VB[ZP]$/.test(verb.tag) || verb.dep.startsWith('aux')) return false;
  return !verb.children.some((child) => child.dep === 'xcomp' && child.tag === 'VB');
}
