import type { Doc } from '../../model/doc.ts';
import { stateTerms } from './countries.ts';
import type { NameSpan } from './nameSpan.ts';
import { feminineNames, masculineNames, unisexNames } from './tables/firstNames.ts';
import {
  directions,
  eventHeads,
  groundHeads,
  leadingHeads,
  newspaperHeads,
  organisationHeads,
  otherHeads,
  placeHeads,
} from './tables/heads.ts';

export const organisationWords: ReadonlySet<string> = new Set(organisationHeads);
const placeWords: ReadonlySet<string> = new Set(placeHeads);
const groundWords: ReadonlySet<string> = new Set(groundHeads);
const eventWords: ReadonlySet<string> = new Set(eventHeads);
const otherWords: ReadonlySet<string> = new Set(otherHeads);
const newspaperWords: ReadonlySet<string> = new Set(newspaperHeads);
const compass: ReadonlySet<string> = new Set(directions);

export const isFirstName = (text: string): boolean =>
  masculineNames.has(text) || feminineNames.has(text) || unisexNames.has(text);

/** The kind that a name's own words tell: "Jamarat Bridge" is a place, "K.C. Maurer" a person, whatever the model says. */
export function rekind(doc: Doc, span: NameSpan): NameSpan {
  const { first, last } = span;
  if (last - first === 1) {
    if (/^\p{Lu}+-\d+\w*$/u.test(doc.tokens[first]?.text ?? '')) return { ...span, kind: 'other' };
    // "the Mets": many, and so a team or band.
    return span.kind === 'person' && doc.tokens[first]?.tag === 'NNPS' ? { ...span, kind: 'organisation' } : span;
  }
  const words = doc.tokens.slice(first, last).map(({ text }) => text);
  const kind = kindByHead(doc, first, last);
  if (!kind) {
    const isPersonal = (isFirstName(words[0] ?? '') && words.length < 4) || /^(?:\p{Lu}\.){1,3}$/u.test(words[0] ?? '');
    const isNameLike =
      words.every((word) => /^(?:\p{Lu}[\p{L}'’.-]*|-)$/u.test(word)) && !stateTerms.has(words[0] ?? '');
    return isPersonal && isNameLike && span.kind === 'organisation' ? { ...span, kind: 'person' } : span;
  }
  const head = words.at(-1) as string;
  if (kind === 'place' && groundWords.has(head.toLowerCase())) return { ...span, kind };
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
