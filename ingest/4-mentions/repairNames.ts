import type { Doc, LabelledSpan, Token } from '../../model/doc.ts';
import { stateTerms } from './countries.ts';
import { extendName, isParticle } from './extendName.ts';
import { isFirstName, kindByHead, organisationWords, rekind } from './nameKind.ts';
import { isCapitalised, type NameSpan, surfaceOf } from './nameSpan.ts';
import { isModifier, isOfficeNoun, officeStartingAt, titleEndingAt } from './titleWords.ts';

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

const isBlank = (token: Token | undefined): boolean => token !== undefined && /^\s*$/.test(token.text);

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
    return trimmed ? [rekind(doc, extendName(doc, trimmed))] : [];
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
      (kind === 'person' && token?.text === 'and') ||
      // "Lynx, Harbour and Reed parties": a row of names; "Ministry of Agriculture, Forestry and Fisheries" is one.
      (kind !== 'person' && token?.text === ',' && i > from && !isInTheRow(doc, from, i)) ||
      // "Reuters the Federal Bank": two names; "the" inside one comes after "of" or "for".
      (token?.text === 'the' && /^NNP/.test(doc.tokens[i - 1]?.tag ?? '') && i > first);
    if (!cuts) continue;
    if (i > from) parts.push({ first: from, last: i, kind });
    from = i + 1;
  }
  return parts;
}

/** A comma within one name: after "of" or "for", or before "Inc." */
function isInTheRow(doc: Doc, from: number, comma: number): boolean {
  for (let i = from + 1; i < comma; i++) if (['of', 'for', '&'].includes(doc.tokens[i]?.text ?? '')) return true;
  return /^(?:Inc|Ltd|Co|LLC|Jr|Sr)\b/.test(doc.tokens[comma + 1]?.text ?? '');
}

/** "Scotland Nicola Sturgeon" (after "First Minister of") is a place and a person. */
function withoutPersonTail(doc: Doc, span: NameSpan): NameSpan[] {
  const { first, last, kind } = span;
  if (kind === 'person') return [span];
  for (let at = first + 1; at < last - 1; at++) {
    const words = doc.tokens.slice(at + 1, last);
    const isName =
      isFirstName(doc.tokens[at]?.text ?? '') &&
      doc.tokens[at]?.tag === 'NNP' &&
      words.every((word) => isCapitalised(word) || isParticle(word));
    // "St. Louis Cardinals" hold no Louis.
    if (/^(?:St\.?|Saint|Fort|Port|Mount|Lake)$/.test(doc.tokens[at - 1]?.text ?? '')) continue;
    if (!isName || doc.tokens[at - 1]?.text === 'of' || isPlain(doc.tokens[at - 1] as Token)) continue;
    // "Nordic Albert Schweitzer Society" is one body.
    if (kindByHead(doc, at, last)) continue;
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

/** Words of picture captions that run into a name: "Kamala Harris Image: …". */
const CAPTION = /^(?:Image|Photo|File|Credit|Video|Audio)$/;
/** Zones of time, and initials alone, are nobody. */
const NO_NAME = /^(?:UTC|GMT|BST|EST|EDT|CET|CEST|PST|PDT|MSK|\p{Lu}\.?)$/u;
const DATE_LIKE =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d|[-–])/;

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
  // "Green Party - 4" of a list of seats.
  while (last - first > 2 && /^\d+$/.test(text(last - 1)) && /^[-–—]$/.test(text(last - 2))) last -= 2;
  if (span.kind === 'person') {
    while (last - first > 1 && CAPTION.test(text(last - 1))) last--;
    last = beforeRepeat(doc, first, last);
    first = afterTitles(doc, first, last);
  } else last = beforeForeignEnd(doc, first, last);
  if (first >= last) return null;
  // "Minister of Economic Development", "Representatives Ito and Berg": an office, too.
  if (isOfficeOf(doc, first, last)) return null;
  // "Prime Minister" or "Foreign Secretary" alone is an office, not a name.
  if (titleEndingAt(doc, last, first)?.office && !organisationWords.has(text(last - 1).toLowerCase())) return null;
  // "Home" of "Home Secretary", "Foreign Affairs" of "Foreign Affairs minister".
  if (span.kind !== 'person' && isOfficeNoun(text(last)) && range(first, last).every((i) => isModifier(text(i))))
    return null;
  const surface = surfaceOf(doc, { first, last });
  if (/\.(?:com|org|net|info)$/i.test(surface)) return { ...span, first, last, kind: 'other' };
  if (/[[\]<>{}|]/.test(surface) || NO_NAME.test(surface) || DATE_LIKE.test(surface)) return null;
  // No capital, no name: "de", "la", and words of other scripts.
  if (!/\p{Lu}/u.test(surface) || surface.length < 2 || /^https?:|^www\.|@/.test(surface)) return null;
  return { ...span, first, last };
}

/** An office with what it is for; an office in the plural. */
function isOfficeOf(doc: Doc, first: number, last: number): boolean {
  const word = doc.tokens[first]?.text ?? '';
  if (last - first === 1) return /s$/.test(word) && isOfficeNoun(word.slice(0, -1)) && isCapitalised(doc.tokens[last]);
  const office = officeStartingAt(doc, first);
  return office !== undefined && office.last < last && ['of', 'for'].includes(doc.tokens[office.last]?.text ?? '');
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

/** "Ana Lima Lima AnaMinister": the note of a page, run into the text, gives the family name again. */
function beforeRepeat(doc: Doc, first: number, last: number): number {
  for (let i = first + 2; i < last; i++) if (doc.tokens[i]?.text === doc.tokens[i - 1]?.text) return i;
  return last;
}

/** A word that no name begins or ends with: lower case, no particle, no digit; or of a script that has no cases. */
const isPlain = (token: Token): boolean =>
  /^\p{Lo}/u.test(token.text) ||
  (/^\p{Ll}/u.test(token.text) && !isParticle(token) && !/^al-/.test(token.text) && !/\p{Lu}/u.test(token.text));

/** Of "Foreign Minister Sergei Lavrov" the name alone; "Christian Wulff" keeps its first name. */
function afterTitles(doc: Doc, first: number, last: number): number {
  for (let i = last - 1; i > first; i--) {
    const title = titleEndingAt(doc, i, first);
    if (title && !isFirstName(doc.tokens[i - 1]?.text ?? '')) return i;
    if (title?.office && title.last - title.first > 1) return i;
  }
  return first;
}
