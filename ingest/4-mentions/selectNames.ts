import type { Doc, Token } from '../../model/doc.ts';
import { bySurroundings } from './bySurroundings.ts';
import { findCapitalNames } from './capitalNames.ts';
import { stateTerms } from './countries.ts';
import { findDateLines } from './dateLines.ts';
import { findStates } from './findStates.ts';
import type { Gazetteer } from './gazetteer.ts';
import { isFirstName, kindByHead, organisationWords } from './nameKind.ts';
import { Cover, isCapitalised, type NameSpan, surfaceOf } from './nameSpan.ts';
import { onceOnly } from './nameTwice.ts';
import { repairNames } from './repairNames.ts';
import { isShouted } from './shouted.ts';
import { citiesByState, wideRegions } from './tables/cities.ts';
import { knownEvents, partyAdjectives, regionalAdjectives } from './tables/events.ts';
import { type KnownOrganisation, knownOrganisations } from './tables/organisations.ts';
import { knownThings } from './tables/surroundings.ts';
import { TermIndex, type Words } from './terms.ts';
import { isModifier, officeStartingAt } from './titleWords.ts';

const organisations = new TermIndex<KnownOrganisation>();
for (const row of knownOrganisations) {
  for (const name of [row.name, ...(row.aliases ?? []), ...(row.shared ?? [])]) organisations.add(name, row);
}

const places = new TermIndex<{ name: string; countryCode?: string }>();
for (const [countryCode, names] of Object.entries(citiesByState)) {
  for (const name of names.split(', ')) places.add(name, { name, countryCode });
}
for (const name of wideRegions) places.add(name, { name });

const events = new TermIndex<string>();
for (const { name, aliases } of knownEvents) for (const term of [name, ...(aliases ?? [])]) events.add(term, name);

const things = new TermIndex<undefined>();
for (const name of knownThings) things.add(name, undefined);

const adjectives: ReadonlySet<string> = new Set(regionalAdjectives);
const parties: ReadonlySet<string> = new Set(partyAdjectives);

/** What a name weighs against another over the same tokens: longer first, then the surer source. */
const TOKEN_WEIGHT = 10;
const SURE = 5;
const STATE = 4;
const TELLING = 3;
const DEMONYM = 1;
/** The user's own names go before all others. */
const OWN = 1000;
/** The place of a date line, unless it is a state's capital or a body that is known. */
const SOURCE = 3.5;
/** A statistical name around a known one, with no head noun to vouch for it ("NATO Madrid"), yields to the known one. */
const UNVOUCHED = -15;

export interface Selection {
  /** None over another, in text order. */
  readonly names: readonly NameSpan[];
  /** All names of tables and the user, also those that lie within a longer one. */
  readonly known: readonly NameSpan[];
}

/** Every name in the text: the user's own, known ones, and what model and capitals show. */
export function selectNames(words: Words, gazetteer: Gazetteer): Selection {
  const { doc } = words;
  const states = findStates(words);
  const codes = new Set(states.map(({ countryCode }) => countryCode));
  const known = organisations.find(words).flatMap(({ first, last, value }) => {
    if (!isCapitalised(doc.tokens[first]) && !/^(?:al|dpa)$/.test(doc.tokens[first]?.text ?? '')) return [];
    const surface = surfaceOf(doc, { first, last });
    const isShared = value.shared?.includes(surface) ?? false;
    const isUnknown = isShared && !codes.has(value.countryCode);
    return [{ first: withState(doc, first, value), last, ...(isUnknown ? nameless : fromTable(value)) }];
  });
  const settled = new Cover<NameSpan>([...known, ...states]);
  const happenings = events
    .find(words)
    .map(({ first, last, value }) => ({ first, last, kind: 'event' as const, name: value, fixed: true }));
  const towns = places.find(words).map(({ first, last, value }) => ({ first, last, kind: 'place' as const, ...value }));
  const seen = [...repairNames(doc), ...findCapitalNames(doc)]
    .filter(({ first }) => !isShouted(doc, first))
    .flatMap((span) => onceOnly(doc, span))
    .flatMap((span) => withoutDemonym(doc, span))
    .filter((span) => !isInOffice(doc, span) && !isAdjective(doc, span) && !isOfParty(doc, span, settled))
    .map((span) => ofState(doc, bySurroundings(doc, afterKnown(doc, span, settled))));
  const persons = familyNames(doc, seen);
  const sources = findDateLines(doc).filter(
    (span) => !towns.some(({ first, last }) => first === span.first && last === span.last),
  );
  const others = things.find(words).map(({ first, last }) => ({ first, last, kind: 'other' as const, fixed: true }));
  const own = gazetteer.index.find(words).map(({ first, last, value }) => inFull({ first, last, ...value }, seen));
  const whole = new Cover<NameSpan>([
    ...known,
    ...seen.filter((span) => kindByHead(doc, span.first, span.last) === span.kind),
  ]);
  /** The user's "Washington" within "Washington Post". */
  const isPartOf = (own: NameSpan): boolean =>
    whole.at(own.first).some((span) => span.first <= own.first && own.last <= span.last && length(own) < length(span));
  const weighed = [
    ...own.map((span) => ({ span, weight: length(span) * TOKEN_WEIGHT + (isPartOf(span) ? SURE : OWN) })),
    ...towns.map((span) => ({ span, weight: length(span) * TOKEN_WEIGHT + DEMONYM })),
    ...sources.map((span) => ({ span, weight: length(span) * TOKEN_WEIGHT + SOURCE })),
    ...[...happenings, ...others].map((span) => ({ span, weight: length(span) * TOKEN_WEIGHT + SURE })),
    ...known.map((span) => ({ span, weight: length(span) * TOKEN_WEIGHT + SURE })),
    ...states.map((span) => ({
      span,
      weight: length(span) * TOKEN_WEIGHT + (span.form === 'demonym' ? DEMONYM : STATE),
    })),
    ...seen
      .map((span) => withoutPlace(doc, span, persons))
      .map((span) => ({ span, weight: length(span) * TOKEN_WEIGHT + vouching(doc, span, settled) })),
  ].sort((a, b) => b.weight - a.weight || a.span.first - b.span.first);
  const chosen: NameSpan[] = [];
  const taken = new Cover<NameSpan>();
  for (const { span } of weighed) {
    if (taken.overlaps(span)) continue;
    taken.add(span);
    chosen.push(span);
  }
  return {
    names: chosen.sort((a, b) => a.first - b.first),
    known: [
      ...own.filter(({ form }) => form !== 'demonym'),
      ...known,
      ...states.filter(({ form }) => form !== 'demonym'),
      ...towns,
    ],
  };
}

const length = ({ first, last }: NameSpan): number => last - first;

/** The user's "Maria Novak" within "Ana Maria Novak". */
function inFull(own: NameSpan, seen: readonly NameSpan[]): NameSpan {
  if (own.kind !== 'person' || length(own) < 2) return own;
  const isFull = ({ kind, first, last }: NameSpan): boolean =>
    kind === 'person' && first < own.first && own.last === last;
  return { ...own, first: Math.min(own.first, ...seen.filter(isFull).map(({ first }) => first)) };
}

/** "US National Park Service", "UK Home Office": the name of its own state belongs to a body's name. */
function withState(doc: Doc, first: number, { countryCode }: KnownOrganisation): number {
  const [before, token] = [doc.tokens[first - 1], doc.tokens[first]];
  const state = before && before.sent === token?.sent ? stateTerms.get(before.text) : undefined;
  return state?.form === 'name' && state.code === countryCode ? first - 1 : first;
}

/** "Parliament of Iraq" is of Iraq; "Friends of Norway" need not be. */
function ofState(doc: Doc, span: NameSpan): NameSpan {
  if (
    span.kind !== 'organisation' ||
    span.countryCode ||
    !organisationWords.has(surfaceOf(doc, span).split(' ')[0]?.toLowerCase() ?? '')
  )
    return span;
  const term = stateTerms.get(/ of (?:the )?(.+)$/.exec(surfaceOf(doc, span))?.[1] ?? '');
  return term?.form === 'name' ? { ...span, countryCode: term.code } : span;
}

/** "State Duma and Harbour Council": a body that is known, and another. */
function afterKnown(doc: Doc, span: NameSpan, settled: Cover<NameSpan>): NameSpan {
  const known = settled.at(span.first).find(({ kind, first }) => kind === 'organisation' && first === span.first);
  const isRow = known && known.last < span.last - 1 && doc.tokens[known.last]?.text === 'and';
  return isRow ? { ...span, first: known.last + 1 } : span;
}

/** "Congress" in an article about India: a body, but not the American one. */
const nameless = { kind: 'organisation', fixed: true } as const;

const fromTable = ({ name, wikidataId, countryCode }: KnownOrganisation): Omit<NameSpan, 'first' | 'last'> => ({
  kind: 'organisation',
  name,
  fixed: true,
  ...(wikidataId && { wikidataId }),
  ...(countryCode && { countryCode }),
});

function vouching(doc: Doc, span: NameSpan, settled: Cover<NameSpan>): number {
  if (isOwnedByState(doc, span, settled)) return 2 * UNVOUCHED;
  if (span.kind === 'person' && length(span) > 1)
    return isFirstName(doc.tokens[span.first]?.text ?? '') ? TELLING + SURE : TELLING;
  if (length(span) > 1 && kindByHead(doc, span.first, span.last) === span.kind) return TELLING;
  if (span.fixed) return TELLING;
  if (span.kind === 'event' || !settled.overlaps(span, (other) => length(other) < length(span))) return 0;
  const begins = settled.at(span.first).some(({ kind, first }) => kind === 'organisation' && first === span.first);
  return begins ? -length(span) * TOKEN_WEIGHT : UNVOUCHED;
}

/** "Islamic Revolutionary Guard Corps of Iran": a known name, and its state. */
const isOwnedByState = (doc: Doc, span: NameSpan, settled: Cover<NameSpan>): boolean =>
  settled
    .at(span.first)
    .some(
      (known) =>
        known.kind === 'organisation' &&
        known.first === span.first &&
        known.last < span.last &&
        doc.tokens[known.last]?.text === 'of',
    );

/** Last words of the names of persons that no country's or capital's word begins. */
const familyNames = (doc: Doc, spans: readonly NameSpan[]): Set<string> =>
  new Set(
    spans
      .filter(({ kind, first }) => kind === 'person' && !stateTerms.has(doc.tokens[first]?.text ?? ''))
      .map(({ last }) => doc.tokens[last - 1]?.text ?? ''),
  );

/** "From Lima Humala flew on", "President of Peru Ollanta Humala": a place, and the name of one whose name it does not begin. */
function withoutPlace(doc: Doc, span: NameSpan, persons: ReadonlySet<string>): NameSpan {
  const [place, family] = [doc.tokens[span.first]?.text ?? '', doc.tokens[span.last - 1]?.text ?? ''];
  if (span.kind !== 'person' || length(span) < 2 || !stateTerms.has(place) || isFirstName(place)) return span;
  const isOwner = ['of', 'to', 'from', 'in'].includes(doc.tokens[span.first - 1]?.text.toLowerCase() ?? '');
  return isOwner || (length(span) === 2 && persons.has(family)) ? { ...span, first: span.first + 1 } : span;
}

/** "European" of "European union", "Presidential" of "Presidential race". */
const isAdjective = (doc: Doc, span: NameSpan): boolean =>
  adjectives.has(surfaceOf(doc, span)) ||
  (span.kind !== 'person' && length(span) === 1 && isModifier(doc.tokens[span.first]?.text ?? ''));

/** "Republican Senate", "Conservative UK": a party's word before a name that is known. */
const isOfParty = (doc: Doc, { first, last }: NameSpan, settled: Cover<NameSpan>): boolean =>
  parties.has(doc.tokens[first]?.text ?? '') &&
  settled.at(first + 1).some((known) => known.first === first + 1 && known.last === last);

/** "State" of "Secretary of State" is no body. */
function isInOffice(doc: Doc, span: NameSpan): boolean {
  for (let from = Math.max(0, span.first - 3); from <= span.first; from++) {
    const office = officeStartingAt(doc, from);
    if (office && office.last >= span.last && office.last - office.first > span.last - span.first) return true;
  }
  return false;
}

/** "the Chinese Belt and Road Initiative": the people's name is a mention of its own; "Chinese Foreign Ministry" is one name. */
function withoutDemonym(doc: Doc, span: NameSpan): NameSpan[] {
  const [token, next] = [doc.tokens[span.first] as Token, doc.tokens[span.first + 1]];
  if (stateTerms.get(token.text)?.form !== 'demonym' || !next) return [span];
  // "the Ugandan border", read as a place or a body named "Ugandan"
  if (span.last - span.first < 2) return span.kind === 'place' || span.kind === 'organisation' ? [] : [span];
  // "Persian Gulf", "Korean Peninsula".
  if (span.kind === 'place' && kindByHead(doc, span.first, span.last) === 'place') return [span];
  const rest = { ...span, first: span.first + 1 };
  if (span.kind === 'organisation') {
    const countryCode = stateTerms.get(token.text)?.code;
    // "Russian Gazprom" is Gazprom; "American Airlines" and "Saudi Interior Ministry" are whole.
    if (kindByHead(doc, span.first, span.last) === 'organisation')
      return [{ ...span, ...(countryCode && { countryCode }) }];
  }
  return [rest];
}
