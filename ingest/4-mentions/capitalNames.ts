import type { Doc, Token } from '../../model/doc.ts';
import { stateTerms } from './countries.ts';
import { isFirstName, kindByHead } from './nameKind.ts';
import { headOf, isCapitalised, type NameSpan } from './nameSpan.ts';
import { partyAdjectives } from './tables/events.ts';
import {
  describedEventAdjectives,
  describedEventHeads,
  directions,
  eventHeads,
  organisationHeads,
  placeHeads,
} from './tables/heads.ts';
import { isModifier, isOfficeNoun, titleEndingAt } from './titleWords.ts';

const headWords: ReadonlySet<string> = new Set([...organisationHeads, ...placeHeads, ...eventHeads]);
const compass: ReadonlySet<string> = new Set(directions);
const partyWords: ReadonlySet<string> = new Set(partyAdjectives);
const describedHeads: ReadonlySet<string> = new Set(describedEventHeads);
const describedAdjectives: ReadonlySet<string> = new Set(describedEventAdjectives);

/**
 * Names that show themselves by their words and not by the statistical model: "Belt and Road Initiative" by its head
 * noun, "Minister Oyun Erdene" by the title before it, "the third international forum" by ordinal and head.
 */
export function findCapitalNames(doc: Doc): NameSpan[] {
  const spans: NameSpan[] = [];
  for (const token of doc.tokens) {
    const headed =
      headedName(doc, token) ??
      titledName(doc, token) ??
      givenName(doc, token) ??
      nationalBody(doc, token) ??
      region(doc, token);
    if (headed) spans.push(headed);
    const described = describedEvent(doc, token) ?? namedMeeting(doc, token) ?? numberedMeeting(token);
    if (described) spans.push(described);
  }
  return spans;
}

/** A capitalised head noun with the capitalised words that hang on it. */
function headedName(doc: Doc, token: Token): NameSpan | undefined {
  if (!isCapitalised(token) || !headWords.has(token.text.toLowerCase()) || token.tag.startsWith('VB')) return undefined;
  if (
    isCapitalised(doc.tokens[token.i + 1]) &&
    doc.tokens[token.i + 1]?.tag === 'NNP' &&
    doc.tokens[token.i + 1]?.head === token.head &&
    token.dep === 'compound'
  )
    return undefined;
  let first = token.i;
  for (;;) {
    const before = doc.tokens[first - 1];
    if (!before || before.sent !== token.sent) break;
    if (isCapitalised(before) && /^(?:NN|JJ|CD)/.test(before.tag) && !isSentenceStart(doc, before)) first--;
    // "Belt and Road Initiative": what stands before "and" hangs on the head.
    else if (
      ['and', '&'].includes(before.text) &&
      isCapitalised(doc.tokens[first - 2]) &&
      ['nmod', 'compound', 'conj'].includes(doc.tokens[first - 2]?.dep ?? '') &&
      doc.tokens[first - 2]?.head.i === token.i
    )
      first -= 2;
    else if (
      /^(?:['’]s|-|–)$/.test(before.text) &&
      isCapitalised(doc.tokens[first - 2]) &&
      /^NNP/.test(doc.tokens[first - 2]?.tag ?? '') &&
      before.text !== "'s" &&
      before.text !== '’s'
    )
      first -= 2;
    else break;
  }
  let last = token.i + 1;
  if (doc.tokens[last]?.text === 'of' || doc.tokens[last]?.text === 'for') {
    let end = last + 1;
    if (doc.tokens[end]?.text === 'the') end++;
    const from = end;
    while (isCapitalised(doc.tokens[end]) && /^NNP/.test(doc.tokens[end]?.tag ?? '')) end++;
    if (end > from) last = end;
  }
  if (last - first < 2) return undefined;
  const kind = kindByHead(doc, first, last);
  return kind ? { first, last, kind } : undefined;
}

/** A first word that is capitalised only because it is first: no noun of a name. */
const isSentenceStart = (doc: Doc, token: Token): boolean =>
  doc.sentences[token.sent]?.first === token.i && !/^NNP/.test(token.tag);

/** "Prime Minister Oyun-Erdene": capitalised words after an office or "Mr". */
function titledName(doc: Doc, token: Token): NameSpan | undefined {
  if (!isNameWord(token)) return undefined;
  const title = titleEndingAt(doc, token.i);
  if (isOfficeNoun(token.text) || isModifier(token.text)) return undefined;
  if (!title || !isCapitalised(doc.tokens[title.first]) || doc.tokens[title.first]?.sent !== token.sent)
    return undefined;
  const last = endOfNameWords(doc, token.i);
  const head = doc.tokens[last - 1] as Token;
  const titleHead = doc.tokens[title.last - 1] as Token;
  if (titleHead.head !== head && titleHead !== head.head) return undefined;
  return kindByHead(doc, token.i, last) ? undefined : { first: token.i, last, kind: 'person' };
}

/** "Dilma Rousseff": a given name that we know, and a family name. */
function givenName(doc: Doc, token: Token): NameSpan | undefined {
  if (!isNameWord(token) || !isFirstName(token.text)) return undefined;
  let last = endOfNameWords(doc, token.i);
  // "Valeska Paris": a family name may be a country's or a capital's word.
  const next = doc.tokens[last];
  if (
    last - token.i === 1 &&
    token.dep === 'compound' &&
    token.head === next &&
    /^NNP/.test(next.tag) &&
    isCapitalised(next)
  )
    last++;
  if (last - token.i < 2 || last - token.i > 4) return undefined;
  if (headOf(doc, token.i, last) !== last - 1 || kindByHead(doc, token.i, last)) return undefined;
  return { first: token.i, last, kind: 'person' };
}

/** "Environment Canada", "Hitwise UK": a capitalised word before a country, in a sentence that is no headline. */
function nationalBody(doc: Doc, token: Token): NameSpan | undefined {
  const next = doc.tokens[token.i + 1];
  if (
    token.text === 'New' ||
    !isNameWord(token) ||
    !next ||
    token.head !== next ||
    token.dep !== 'compound' ||
    stateTerms.get(next.text)?.form !== 'name'
  )
    return undefined;
  if (
    doc.tokens[token.i - 1]?.dep === 'compound' ||
    titleEndingAt(doc, token.i + 1) ||
    isFirstName(token.text) ||
    partyWords.has(token.text) ||
    compass.has(token.text.toLowerCase()) ||
    isHeadline(doc, token)
  )
    return undefined;
  return { first: token.i, last: token.i + 2, kind: 'organisation', fixed: true };
}

/** "North America", "Western Australia". */
function region(doc: Doc, token: Token): NameSpan | undefined {
  const next = doc.tokens[token.i + 1];
  if (
    !isCapitalised(token) ||
    !compass.has(token.text.toLowerCase()) ||
    !next ||
    stateTerms.get(next.text)?.form !== 'name' ||
    stateTerms.has(`${token.text} ${next.text}`)
  )
    return undefined;
  return { first: token.i, last: token.i + 2, kind: 'place' };
}

/** Most words of the sentence begin with a capital. */
function isHeadline(doc: Doc, token: Token): boolean {
  const sentence = doc.sentences[token.sent];
  const words = doc.tokens.slice(sentence?.first, sentence?.last).filter(({ text }) => /^\p{L}{4,}/u.test(text));
  return words.length > 3 && words.filter(isCapitalised).length > words.length * 0.6;
}

/** "Thank you, Mikhail, Mr President": an address ends a name. */
const isAddress = (text: string): boolean =>
  /^(?:Mr|Mrs|Ms|Dr|Sir|Madam)\.?$|^(?:President|Minister|Chairman)$/.test(text);

const isNameWord = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.tag === 'NNP' &&
  isCapitalised(token) &&
  !stateTerms.has(token.text) &&
  !isAddress(token.text);

function endOfNameWords(doc: Doc, first: number): number {
  let last = first + 1;
  while (isNameWord(doc.tokens[last]) && doc.tokens[last]?.sent === doc.tokens[first]?.sent) {
    // The note of a page, run into the text: "Ana Lima Lima AnaMinister".
    if (doc.tokens[last]?.text === doc.tokens[last - 1]?.text) break;
    // "Roman Catholic Pope Francis" is no Roman; "Stephen King" is somebody.
    if (isOfficeNoun(doc.tokens[last]?.text ?? '') && isNameWord(doc.tokens[last + 1])) break;
    last++;
  }
  return last;
}

/** "the third international forum", "the 17th annual summit": one of a series, though without capitals. */
function describedEvent(doc: Doc, token: Token): NameSpan | undefined {
  if (!describedHeads.has(token.text.toLowerCase()) || !token.tag.startsWith('NN')) return undefined;
  let first = token.i;
  while (first > 0) {
    const before = doc.tokens[first - 1] as Token;
    const word = before.text.toLowerCase();
    if (
      before.head === token &&
      (describedAdjectives.has(word) || isOrdinal(before) || (/^NNP/.test(before.tag) && isCapitalised(before)))
    )
      first--;
    else break;
  }
  const words = doc.tokens.slice(first, token.i);
  if (!words.some(isOrdinal)) return undefined;
  const determiner = doc.tokens[first - 1];
  if (!determiner || !(['the', 'its', 'their'].includes(determiner.text.toLowerCase()) || determiner.tag === 'POS'))
    return undefined;
  // "the second session of the day" is nobody's forum: a bare "session" or "round" needs an adjective.
  if (
    ['session', 'round', 'dialogue', 'assembly'].includes(token.text.toLowerCase()) &&
    !words.some((word) => describedAdjectives.has(word.text.toLowerCase()))
  )
    return undefined;
  return { first, last: token.i + 1, kind: 'event', fixed: true };
}

/** "the G20 summit", "the Davos forum": a meeting by its holder or place. */
function namedMeeting(doc: Doc, token: Token): NameSpan | undefined {
  const before = doc.tokens[token.i - 1];
  if (!MEETINGS.has(token.text) || !before || before.head !== token || before.dep !== 'compound') return undefined;
  if (before.tag !== 'NNP' || !isCapitalised(before) || CALENDAR.test(before.text)) return undefined;
  let first = token.i - 1;
  for (;;) {
    const isDash = /^[-–]$/.test(doc.tokens[first - 1]?.text ?? '') && doc.tokens[first - 1]?.space === false;
    const part = doc.tokens[isDash ? first - 2 : first - 1];
    // "EU-China summit": both that hold it.
    if (!part || !isCapitalised(part) || !/^(?:NNP|JJ)/.test(part.tag)) break;
    if (!isDash && (part.tag !== 'NNP' || part.dep !== 'compound')) break;
    first = part.i;
  }
  return { first, last: token.i + 1, kind: 'event', fixed: true };
}

/** "COP28": the conferences of the parties to a treaty are known by their number. */
const numberedMeeting = (token: Token): NameSpan | undefined =>
  /^COP-?\d{1,2}$/.test(token.text) ? { first: token.i, last: token.i + 1, kind: 'event', fixed: true } : undefined;

const MEETINGS: ReadonlySet<string> = new Set(['summit', 'forum', 'conference', 'championship']);
const CALENDAR =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;

const ORDINAL =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\w+teenth|\w+tieth|\d+(?:st|nd|rd|th))$/i;
const isOrdinal = (token: Token): boolean => ORDINAL.test(token.text);
