import type { Doc, LabelledSpan, Token } from '../../model/doc.ts';
import { stateTerms } from './countries.ts';
import { isCapitalised, type NameSpan, surfaceOf } from './nameSpan.ts';
import { feminineNames, masculineNames, unisexNames } from './tables/firstNames.ts';
import {
  directions,
  eventHeads,
  leadingHeads,
  newspaperHeads,
  organisationHeads,
  otherHeads,
  placeHeads,
} from './tables/heads.ts';
import { isModifier, isOfficeNoun, titleEndingAt } from './titleWords.ts';

const KINDS: Readonly<Record<string, NameSpan['kind']>> = {
  PERSON: 'person',
  ORG: 'organisation',
  GPE: 'place',
  LOC: 'place',
  FAC: 'place',
  EVENT: 'event',
  WORK_OF_ART: 'other',
  LAW: 'other',
  PRODUCT: 'other',
};

const organisationWords: ReadonlySet<string> = new Set(organisationHeads);
const placeWords: ReadonlySet<string> = new Set(placeHeads);
const eventWords: ReadonlySet<string> = new Set(eventHeads);
const otherWords: ReadonlySet<string> = new Set(otherHeads);
const newspaperWords: ReadonlySet<string> = new Set(newspaperHeads);
const compass: ReadonlySet<string> = new Set(directions);

/** Lower-case words inside names: "Ursula von der Leyen", "Osama bin Laden", "Rio de Janeiro". */
const PARTICLES: ReadonlySet<string> = new Set([
  'von',
  'van',
  'der',
  'den',
  'de',
  'del',
  'della',
  'di',
  'da',
  'dos',
  'du',
  'la',
  'le',
  'bin',
  'ibn',
  'al',
  'el',
  'ter',
  'ten',
  'zu',
  'af',
  'av',
  "d'",
  'd’',
  'bint',
  'e',
  'y',
]);

/** Particles that are no English words: they belong to the name after them wherever they stand. */
const STRONG_PARTICLES: ReadonlySet<string> = new Set(['de', 'von', 'van', 'bin', 'ibn', 'del', 'di', 'dos']);

const isParticle = (token: Token | undefined): boolean =>
  token !== undefined && PARTICLES.has(token.text.toLowerCase());
const isBlank = (token: Token | undefined): boolean => token !== undefined && /^\s*$/.test(token.text);

export const isFirstName = (text: string): boolean =>
  masculineNames.has(text) || feminineNames.has(text) || unisexNames.has(text);

/** The statistical model's names, with the bounds and kinds that it gets wrong set right. */
export function repairNames(doc: Doc): NameSpan[] {
  const spans = doc.spans.flatMap((span) =>
    KINDS[span.label] ? splitNames(doc, span, KINDS[span.label] as NameSpan['kind']) : [],
  );
  return mergeBroken(
    doc,
    spans.flatMap((span) => withoutPersonTail(doc, span)),
  ).flatMap((span) => {
    const trimmed = trim(doc, span);
    return trimmed ? [rekind(doc, extend(doc, trimmed))] : [];
  });
}

/** "Putin, Xi" seen as one name is two; a blank line ends a name, a line break alone does not ("Van der\nMerwe"). */
function splitNames(doc: Doc, { first, last }: LabelledSpan, kind: NameSpan['kind']): NameSpan[] {
  const parts: NameSpan[] = [];
  let from = first;
  for (let i = first; i <= last; i++) {
    const token = doc.tokens[i];
    const cuts =
      i === last ||
      ['(', ')', '[', ']', '|'].includes(token?.text ?? '') ||
      (isBlank(token) && /\n\s*\n/.test(token?.text ?? '')) ||
      (kind === 'person' && [',', ';', '(', ')', '/', ':', '–', '—'].includes(token?.text ?? '')) ||
      (kind === 'person' && token?.text === 'and');
    if (!cuts) continue;
    if (i > from) parts.push({ first: from, last: i, kind });
    from = i + 1;
  }
  return parts;
}

/** "Scotland Nicola Sturgeon" (after "First Minister of") is a place and a person. */
function withoutPersonTail(doc: Doc, span: NameSpan): NameSpan[] {
  const { first, last, kind } = span;
  if (kind === 'person' || kindByHead(doc, first, last)) return [span];
  for (let at = first + 1; at < last - 1; at++) {
    const words = doc.tokens.slice(at + 1, last);
    const isName =
      isFirstName(doc.tokens[at]?.text ?? '') &&
      doc.tokens[at]?.tag === 'NNP' &&
      words.every((word) => isCapitalised(word) || isParticle(word));
    if (!isName || doc.tokens[at - 1]?.text === 'of' || isPlain(doc.tokens[at - 1] as Token)) continue;
    return [
      { ...span, last: at },
      { first: at, last, kind: 'person' },
    ];
  }
  return [span];
}

/** "Ursula von der" and "Leyen": a name that ends in a particle goes on in the next. */
function mergeBroken(doc: Doc, spans: NameSpan[]): NameSpan[] {
  const merged: NameSpan[] = [];
  for (const span of spans) {
    const before = merged.at(-1);
    const joins =
      before &&
      before.last === span.first &&
      ((before.kind === 'person' && isParticle(doc.tokens[before.last - 1])) || isHalfName(doc, before, span));
    if (before && joins) merged[merged.length - 1] = { ...before, last: span.last, kind: 'person' };
    else merged.push(span);
  }
  return merged;
}

/** "Dries" ORG + "Mertens" PERSON, "Lee" PERSON + "Hsien Loong" ORG: halves of a person's name that hang together in the parse. */
function isHalfName(doc: Doc, a: NameSpan, b: NameSpan): boolean {
  const last = doc.tokens[a.last - 1] as Token;
  const next = doc.tokens[a.last] as Token;
  if (last.tag !== 'NNP' || next.tag !== 'NNP' || b.kind === 'event' || last.text === last.text.toUpperCase())
    return false;
  if (stateTerms.has(surfaceOf(doc, a)) || titleEndingAt(doc, a.last, a.first)) return false;
  if (stateTerms.has(surfaceOf(doc, b)) && !isFirstName(doc.tokens[a.first]?.text ?? '')) return false;
  if (a.kind === 'person') return last.dep === 'compound' && last.head.i >= b.first && last.head.i < b.last;
  return b.kind === 'person' && a.last - a.first === 1 && b.last - b.first === 1;
}

const LEADING = new Set([
  'the',
  'a',
  'an',
  'this',
  'that',
  'these',
  'those',
  'his',
  'her',
  'its',
  'their',
  'our',
  'my',
  'your',
  'both',
  'all',
  'some',
  'former',
  'fellow',
  '"',
  '“',
  '”',
  "'",
  '‘',
  '’',
  '[',
  '(',
  '-',
  '–',
  '—',
  '#',
  '@',
  '*',
  '•',
  ':',
]);

/** Takes articles, titles, possessives, quotation marks and plain words off both ends. Null when nothing is left. */
function trim(doc: Doc, span: NameSpan): NameSpan | null {
  let { first, last } = span;
  const text = (i: number): string => doc.tokens[i]?.text ?? '';
  while (
    first < last &&
    (LEADING.has(text(first).toLowerCase()) || isBlank(doc.tokens[first]) || isPlain(doc.tokens[first] as Token))
  )
    first++;
  while (
    last > first &&
    (/^(?:['’]s?|["”“‘\])(,.;:!?*–—-]|the|The|a)$/.test(text(last - 1)) ||
      isBlank(doc.tokens[last - 1]) ||
      (isPlain(doc.tokens[last - 1] as Token) && !isParticle(doc.tokens[last - 1])))
  )
    last--;
  if (span.kind === 'person') first = afterTitles(doc, first, last);
  else last = beforeForeignEnd(doc, first, last);
  if (first >= last) return null;
  // "Prime Minister" or "Foreign Secretary" alone is an office, not a name.
  if (titleEndingAt(doc, last, first)?.office && !organisationWords.has(text(last - 1).toLowerCase())) return null;
  // "Home" of "Home Secretary", "Foreign Affairs" of "Foreign Affairs minister".
  if (span.kind !== 'person' && isOfficeNoun(text(last)) && range(first, last).every((i) => isModifier(text(i))))
    return null;
  const surface = surfaceOf(doc, { first, last });
  if (/\.(?:com|org|net|info)$/i.test(surface)) return { ...span, first, last, kind: 'other' };
  if (/[[\]<>{}|]/.test(surface)) return null;
  if (!/\p{L}/u.test(surface) || surface.length < 2 || /^https?:|^www\.|@/.test(surface)) return null;
  return { ...span, first, last };
}

const range = (first: number, last: number): number[] => Array.from({ length: last - first }, (_, i) => first + i);

/** "Scientology on French" (television), "Museum of Flight CEO": a people's word or an office at the end is the next word's. */
function beforeForeignEnd(doc: Doc, first: number, last: number): number {
  let end = last;
  while (end - first > 1) {
    const word = doc.tokens[end - 1]?.text ?? '';
    const isDemonym = stateTerms.get(word)?.form === 'demonym' && doc.tokens[end - 1]?.dep === 'amod';
    const isOffice = isOfficeNoun(word) && !organisationWords.has(word.toLowerCase());
    if (isDemonym || isOffice || (end < last && isPlain(doc.tokens[end - 1] as Token))) end--;
    else break;
  }
  return end;
}

/** A word that no name begins or ends with: lower case, no particle, no digit. */
const isPlain = (token: Token): boolean =>
  /^\p{Ll}/u.test(token.text) && !isParticle(token) && !/^al-/.test(token.text) && !/\p{Lu}/u.test(token.text);

/** Of "Foreign Minister Sergei Lavrov" the name alone; "Christian Wulff" keeps its first name. */
function afterTitles(doc: Doc, first: number, last: number): number {
  for (let i = last - 1; i > first; i--) {
    const title = titleEndingAt(doc, i, first);
    if (title && !isFirstName(doc.tokens[i - 1]?.text ?? '')) return i;
    if (title?.office && title.last - title.first > 1) return i;
  }
  return first;
}

/** Takes in what the model cut off: "von der" + "Leyen", "University of" + "Helsinki", "Environment" + "Canada". */
function extend(doc: Doc, span: NameSpan): NameSpan {
  let { first, last, kind } = span;
  if (kind === 'person') {
    // "de Blasio" for one "Blasio", "Giscard d'Estaing" for one "Giscard".
    while (STRONG_PARTICLES.has(doc.tokens[first - 1]?.text.toLowerCase() ?? '') && first - 1 > 0) first--;
    if (/^d['’]\p{Lu}/u.test(doc.tokens[last]?.text ?? '')) last++;
    while (isParticle(doc.tokens[last - 1]) && isCapitalised(doc.tokens[last])) last++;
    const next = doc.tokens[last];
    if (
      last - first === 1 &&
      next?.tag === 'NNP' &&
      isCapitalised(next) &&
      doc.tokens[first]?.head === next &&
      doc.tokens[first]?.dep === 'compound' &&
      isFirstName(doc.tokens[first]?.text ?? '')
    )
      last++;
    // "Kim Jong-un" comes in pieces; "Putin-led" is not longer a name.
    while (
      doc.tokens[last]?.text === '-' &&
      doc.tokens[last - 1]?.space === false &&
      doc.tokens[last]?.space === false &&
      isNameTail(doc.tokens[last + 1])
    )
      last += 2;
    if (isParticle(doc.tokens[last]) && isCapitalised(doc.tokens[last + 1]) && doc.tokens[last]?.tag === 'NNP')
      last += 2;
  }
  // "University of Helsinki", "Bank of England", "Ministry of Foreign Affairs".
  const before = doc.tokens[first - 1]?.text === 'the' ? first - 2 : first - 1;
  const link = doc.tokens[before];
  const owner = doc.tokens[before - 1];
  if (
    kind !== 'person' &&
    link &&
    ['of', 'for'].includes(link.text) &&
    owner &&
    isCapitalised(owner) &&
    (organisationWords.has(owner.text.toLowerCase()) || ['House', 'Bank', 'Church'].includes(owner.text))
  ) {
    first = before - 1;
    while (isJoined(doc, first)) first--;
    kind = 'organisation';
  }
  // "Joint Council for the Welfare" goes on "of Immigrants".
  const tail = doc.tokens[last + 1];
  if (
    kind === 'organisation' &&
    kindByHead(doc, first, last) === 'organisation' &&
    doc.tokens[last]?.text === 'of' &&
    tail &&
    /^NNP/.test(tail.tag) &&
    isCapitalised(tail) &&
    !stateTerms.has(tail.text)
  ) {
    last += 2;
    while (/^NNP/.test(doc.tokens[last]?.tag ?? '') && isCapitalised(doc.tokens[last])) last++;
  }
  return { ...span, first, last, kind };
}

const NOT_A_TAIL = /^(?:\w*ed|led|era|like|style|type|run|born|made|based|free|ally|appointee|aligned)$/;
const isNameTail = (token: Token | undefined): boolean =>
  token !== undefined && /^\p{L}{1,6}$/u.test(token.text) && !NOT_A_TAIL.test(token.text);

/** Is the token before a capitalised modifier of this one, in the middle of the sentence? */
function isJoined(doc: Doc, first: number): boolean {
  const before = doc.tokens[first - 1];
  const token = doc.tokens[first];
  return (
    before !== undefined &&
    token !== undefined &&
    before.tag === 'NNP' &&
    isCapitalised(before) &&
    before.head === token &&
    before.dep === 'compound' &&
    !stateTerms.has(before.text) &&
    !isOfficeNoun(before.text)
  );
}

/** The kind that a name's own words tell: "Jamarat Bridge" is a place, "K.C. Maurer" a person, whatever the model says. */
function rekind(doc: Doc, span: NameSpan): NameSpan {
  const { first, last } = span;
  if (last - first === 1)
    return /^\p{Lu}+-\d+\w*$/u.test(doc.tokens[first]?.text ?? '') ? { ...span, kind: 'other' } : span;
  const words = doc.tokens.slice(first, last).map(({ text }) => text);
  const kind = kindByHead(doc, first, last);
  if (!kind) {
    const isPersonal = (isFirstName(words[0] ?? '') && words.length < 4) || /^(?:\p{Lu}\.){1,3}$/u.test(words[0] ?? '');
    const isNameLike =
      words.every((word) => /^(?:\p{Lu}[\p{L}'’.-]*|-)$/u.test(word)) && !stateTerms.has(words[0] ?? '');
    return isPersonal && isNameLike && span.kind === 'organisation' ? { ...span, kind: 'person' } : span;
  }
  if (span.kind === 'person' && isFirstName(words[0] ?? '')) return span;
  if (span.kind === 'organisation' && kind === 'place' && !Object.hasOwn(leadingHeads, words[0]?.toLowerCase() ?? ''))
    return span;
  if (span.kind === 'place' && kind === 'event') return span;
  return { ...span, kind };
}

/** Reads "Ministry of …" and "Hurricane …" at the front, "… Ministry" at the end. */
export function kindByHead(doc: Doc, first: number, last: number): NameSpan['kind'] | undefined {
  const front = (doc.tokens[first]?.text ?? '').toLowerCase();
  let head = last - 1;
  for (let i = first + 1; i < last - 1; i++) {
    if (['of', 'for', 'on', 'in', 'at', 'against'].includes(doc.tokens[i]?.text ?? '')) {
      head = i - 1;
      break;
    }
  }
  while (head > first && /^(?:\d{2,4}|[IVX]+|['’]\d\d)$/.test(doc.tokens[head]?.text ?? '')) head--;
  const word = (doc.tokens[head]?.text ?? '').toLowerCase();
  if (otherWords.has(word)) return 'other';
  // "Party Congress", "Security Assembly": a body more often than a meeting.
  if (organisationWords.has(word) || organisationWords.has(word.replace(/s$/, ''))) return 'organisation';
  if (eventWords.has(word)) return 'event';
  if (placeWords.has(word)) return 'place';
  if (last - first > 1 && newspaperWords.has(word) && !isFirstName(doc.tokens[first]?.text ?? ''))
    return 'organisation';
  if (last - first > 1 && Object.hasOwn(leadingHeads, front)) return leadingHeads[front];
  if (last - first === 2 && compass.has(front) && stateTerms.has(doc.tokens[first + 1]?.text ?? '')) return 'place';
  return undefined;
}
