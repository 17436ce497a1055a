import type { Doc, LabelledSpan, Token } from '../../model/doc.ts';
import { stateTerms } from './countries.ts';
import { isCapitalised, type NameSpan, surfaceOf } from './nameSpan.ts';
import { feminineNames, masculineNames } from './tables/firstNames.ts';
import { eventHeads, organisationHeads, otherHeads, placeHeads } from './tables/heads.ts';
import { isOfficeNoun, titleEndingAt } from './titleWords.ts';

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

const isParticle = (token: Token | undefined): boolean =>
  token !== undefined && PARTICLES.has(token.text.toLowerCase());
const isBlank = (token: Token | undefined): boolean => token !== undefined && /^\s*$/.test(token.text);

export const isFirstName = (text: string): boolean => masculineNames.has(text) || feminineNames.has(text);

/** The statistical model's names, with the bounds and kinds that it gets wrong set right. */
export function repairNames(doc: Doc): NameSpan[] {
  const spans = doc.spans.flatMap((span) =>
    KINDS[span.label] ? splitNames(doc, span, KINDS[span.label] as NameSpan['kind']) : [],
  );
  return mergeBroken(doc, spans).flatMap((span) => {
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
      (isBlank(token) && /\n\s*\n/.test(token?.text ?? '')) ||
      (kind === 'person' && [',', ';', '(', ')', '/', ':', '–', '—'].includes(token?.text ?? '')) ||
      (kind === 'person' && token?.text === 'and');
    if (!cuts) continue;
    if (i > from) parts.push({ first: from, last: i, kind });
    from = i + 1;
  }
  return parts;
}

/** "Ursula von der" and "Leyen": a name that ends in a particle goes on in the next. */
function mergeBroken(doc: Doc, spans: NameSpan[]): NameSpan[] {
  const merged: NameSpan[] = [];
  for (const span of spans) {
    const before = merged.at(-1);
    const joins =
      before &&
      before.last === span.first &&
      before.kind === 'person' &&
      (isParticle(doc.tokens[before.last - 1]) || isHalfName(doc, before, span));
    if (before && joins) merged[merged.length - 1] = { ...before, last: span.last };
    else merged.push(span);
  }
  return merged;
}

/** "Lee" PERSON + "Hsien Loong" ORG: both halves hang together in the parse. */
function isHalfName(doc: Doc, a: NameSpan, b: NameSpan): boolean {
  const last = doc.tokens[a.last - 1] as Token;
  const next = doc.tokens[b.last - 1] as Token;
  return (
    last.dep === 'compound' &&
    last.head === next &&
    b.kind !== 'event' &&
    !stateTerms.has(surfaceOf(doc, b)) &&
    doc.tokens[a.last]?.tag === 'NNP'
  );
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
  if (first >= last) return null;
  // "Prime Minister" or "Foreign Secretary" alone is an office, not a name.
  if (titleEndingAt(doc, last, first)?.office && !organisationWords.has(text(last - 1).toLowerCase())) return null;
  const surface = surfaceOf(doc, { first, last });
  if (!/\p{L}/u.test(surface) || surface.length < 2 || /^https?:|^www\.|@/.test(surface)) return null;
  return { ...span, first, last };
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
  return { ...span, first, last, kind };
}

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

/** The kind that a name's own head noun tells: "Jamarat Bridge" is a place, whatever the model says. */
function rekind(doc: Doc, span: NameSpan): NameSpan {
  const kind = kindByHead(doc, span.first, span.last);
  if (!kind || span.last - span.first === 1) return span;
  if (span.kind === 'person' && isFirstName(doc.tokens[span.first]?.text ?? '')) return span;
  if (span.kind === 'organisation' && kind === 'place') return span;
  if (span.kind === 'place' && kind === 'event') return span;
  return { ...span, kind };
}

/** Reads "Ministry of …" at the front and "… Ministry" at the end. */
export function kindByHead(doc: Doc, first: number, last: number): NameSpan['kind'] | undefined {
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
  return undefined;
}
