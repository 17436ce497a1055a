import type { Doc } from '../../model/doc.ts';
import { isFirstName } from './nameKind.ts';
import { Cover, isCapitalised, type NameSpan, surfaceOf } from './nameSpan.ts';
import { directions } from './tables/heads.ts';
import { namedAfterPlaces, placeSortWords, subjectsOfStudy } from './tables/nested.ts';
import { TermIndex, type Words } from './terms.ts';

const compass: ReadonlySet<string> = new Set([...directions, 'new', 'middle', 'equatorial']);
const seats: ReadonlySet<string> = new Set(namedAfterPlaces);
const sorts: ReadonlySet<string> = new Set(placeSortWords);
const subjects: ReadonlySet<string> = new Set(subjectsOfStudy);

/**
 * Names within names: "Helsinki" of "University of Helsinki", "US" of "US Air Force", "Jan Novak" of "Jan Novak
 * Foundation". Those of tables, those that the article gives elsewhere, and places that a body is named after.
 * @param names of the article, none over another
 * @param known names of tables and the user, wherever they stand
 */
export function findNestedNames(words: Words, names: readonly NameSpan[], known: readonly NameSpan[]): NameSpan[] {
  const { doc } = words;
  const owners = new Cover(names.filter((span) => length(span) > 1 && !['person', 'state'].includes(span.kind)));
  const elsewhere = index(doc, names)
    .find(words)
    .map(({ first, last, value }) => ({ ...value, first, last }));
  const seats = names.flatMap((span) => placeOf(doc, span));
  const inside = [...known, ...elsewhere, ...seats].filter((span) => {
    const owner = owners.at(span.first)[0];
    return owner !== undefined && isWithin(span, owner) && !isCutOut(doc, span, owner);
  });
  const taken = new Cover<NameSpan>();
  return inside
    .sort((a, b) => length(b) - length(a) || a.first - b.first)
    .filter((span) => {
      if (taken.overlaps(span)) return false;
      taken.add(span);
      return true;
    });
}

const length = ({ first, last }: NameSpan): number => last - first;

const isWithin = (inner: NameSpan, outer: NameSpan): boolean =>
  outer.first <= inner.first && inner.last <= outer.last && length(inner) < length(outer);

/**
 * "China" of "South China Morning Post" and "Jordan" of "Maria Jordan Foundation" are parts of another name; "Canada" of
 * "Environment Canada" and "Mexico" of "Mexico City" no names by themselves.
 */
function isCutOut(doc: Doc, span: NameSpan, owner: NameSpan): boolean {
  const before = span.first > owner.first ? (doc.tokens[span.first - 1]?.text ?? '') : '';
  // "France" of "Agence France-Presse"
  const isGlued = (at: number): boolean => /^[-–]$/.test(doc.tokens[at]?.text ?? '');
  if (isGlued(span.last) || (span.first > owner.first && isGlued(span.first - 1))) return true;
  if (compass.has(before.toLowerCase()) || (span.kind !== 'person' && isFirstName(before))) return true;
  if (span.first > owner.first && length(owner) === 2) return true;
  if (owner.kind !== 'place' || span.kind === 'organisation') return false;
  const rest = doc.tokens.slice(owner.first, owner.last).filter(({ i }) => i < span.first || i >= span.last);
  return rest.every(({ text }) => sorts.has(text.toLowerCase()));
}

/** The article's persons and places by their names; persons by their family names, too. */
function index(doc: Doc, names: readonly NameSpan[]): TermIndex<NameSpan> {
  const terms = new TermIndex<NameSpan>();
  for (const span of names) {
    const { kind, form } = span;
    if (form === 'demonym' || (kind !== 'person' && kind !== 'place')) continue;
    const surface = surfaceOf(doc, span);
    // One word that looks like a person may be a thing: only family names of people named in full are sure.
    if (surface.length < 3 || (kind === 'person' && length(span) === 1)) continue;
    terms.add(surface, span);
    if (kind === 'person') {
      const { aliases: _, name: __, ...bare } = span;
      terms.add(doc.tokens[span.last - 1]?.text ?? '', bare);
    }
  }
  return terms;
}

/** "Narva" of "University of Narva": a place, unless it is what is taught there. */
function placeOf(doc: Doc, { first, last, kind }: NameSpan): NameSpan[] {
  if (kind !== 'organisation') return [];
  for (let i = first + 1; i < last - 1; i++) {
    if (doc.tokens[i]?.text !== 'of') continue;
    if (!seats.has(doc.tokens[i - 1]?.text.toLowerCase() ?? '')) return [];
    let end = i + 1;
    while (end < last && isCapitalised(doc.tokens[end]) && /^NNP/.test(doc.tokens[end]?.tag ?? '')) end++;
    const isPlace = end > i + 1 && !subjects.has(doc.tokens[i + 1]?.text.toLowerCase() ?? '');
    return isPlace ? [{ first: i + 1, last: end, kind: 'place' }] : [];
  }
  return [];
}
