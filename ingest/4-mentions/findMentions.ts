import type { Doc } from '../../model/doc.ts';
import type { FoundMention, Gender, Title } from '../../model/mention.ts';
import { stateTerms } from './countries.ts';
import { findAliases } from './findAliases.ts';
import { findNominals, type RawNominal } from './findNominals.ts';
import { findPronouns } from './findPronouns.ts';
import { findTitles, type RawTitle } from './findTitles.ts';
import type { Gazetteer } from './gazetteer.ts';
import { headOf, type NameSpan, surfaceOf } from './nameSpan.ts';
import { nameStateBodies } from './nameStateBodies.ts';
import { findNestedNames } from './nestedNames.ts';
import { selectNames } from './selectNames.ts';
import { settleNames } from './settleNames.ts';
import { feminineNames, masculineNames } from './tables/firstNames.ts';
import { wikidataIds } from './tables/wikidataIds.ts';
import { readWords } from './terms.ts';
import { genderOfTitle } from './titleWords.ts';

/**
 * Whatever in a parsed article stands for a person, state, organisation, place or event: names with their titles,
 * demonyms, nominals ("the head of state") and third-person pronouns. In text order; none overlaps another of its form
 * but a nested name, which lies within another name.
 * Whom each stands for is left open.
 */
export function findMentions(doc: Doc, gazetteer: Gazetteer): FoundMention[] {
  const words = readWords(doc);
  const { names: selected, known } = selectNames(words, gazetteer);
  const all = nameStateBodies(doc, findAliases(words, settleNames(words, selected)));
  const nested = findNestedNames(words, all, known);
  const names = all.filter(({ kind }) => kind !== 'other');
  const cover = new Map<number, NameSpan>();
  for (const span of names) for (let i = span.first; i < span.last; i++) cover.set(i, span);
  const actorAt = (token: number): NameSpan | undefined => {
    const span = cover.get(token);
    return span && span.kind !== 'person' && span.kind !== 'event' ? span : undefined;
  };
  const titled = names.map((span) => ({ span, titles: span.kind === 'person' ? findTitles(doc, span, actorAt) : [] }));
  const inTitles = new Set(titled.flatMap(({ titles }) => titles.flatMap(({ first, last }) => range(first, last))));
  const nominals = findNominals(doc, actorAt, (token) => cover.has(token) || inTitles.has(token));
  const drafts: Draft[] = [
    ...titled.map(({ span, titles }) => ({ mention: toMention(doc, span, titles), titles })),
    ...nested.map((span) => ({ mention: { ...toMention(doc, span, []), nested: true }, titles: [] })),
    ...nominals.map(toDraft),
    ...findPronouns(doc).map((mention) => ({ mention, titles: [] })),
  ];
  return link(
    withoutOverlaps(drafts.sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end)),
  );
}

/** A mention whose titles do not yet know the index of the state or body they belong to. */
interface Draft {
  readonly mention: FoundMention;
  readonly titles: readonly RawTitle[];
  readonly ofAt?: number;
}

const range = (first: number, last: number): number[] => Array.from({ length: last - first }, (_, i) => first + i);

const toDraft = ({ ofAt, ...mention }: RawNominal): Draft => ({
  mention,
  titles: [],
  ...(ofAt !== undefined && { ofAt }),
});

function toMention(doc: Doc, span: NameSpan, titles: readonly RawTitle[]): FoundMention {
  const { first, last, countryCode, code, aliases } = span;
  const wikidataId = span.wikidataId ?? ownWikidataId(span);
  const gender = span.kind === 'person' ? genderOf(doc, span, titles) : 'neuter';
  return {
    first,
    last,
    start: doc.tokens[first]?.start ?? 0,
    end: doc.tokens[last - 1]?.end ?? 0,
    head: headOf(doc, first, last),
    form: span.form ?? 'name',
    kind: span.kind === 'other' ? 'event' : span.kind,
    name: span.name ?? surfaceOf(doc, span),
    ...(countryCode && { countryCode }),
    ...(wikidataId && { wikidataId }),
    ...(code && { code }),
    ...(aliases && { aliases: [...aliases] }),
    ...(gender && { gender }),
  };
}

/** Wikidata's item of a state or territory; a town has its country's code, but not its id. */
const ownWikidataId = ({ kind, name, countryCode }: NameSpan): string | undefined =>
  countryCode && (kind === 'state' || (kind === 'place' && stateTerms.get(name ?? '')?.form === 'name'))
    ? wikidataIds[countryCode]
    : undefined;

/** By title ("Ms"), else by given name, where it tells. */
function genderOf(doc: Doc, span: NameSpan, titles: readonly RawTitle[]): Gender | undefined {
  for (const { text } of titles) {
    const gender = genderOfTitle(text);
    if (gender) return gender;
  }
  if (span.last - span.first < 2) return undefined;
  const given = (doc.tokens[span.first]?.text ?? '').normalize('NFC');
  if (masculineNames.has(given)) return 'masculine';
  return feminineNames.has(given) ? 'feminine' : undefined;
}

/** Keeps the first of two mentions of one form over the same text. */
function withoutOverlaps(drafts: readonly Draft[]): Draft[] {
  const ends = new Map<string, number>();
  return drafts.filter(({ mention }) => {
    if (mention.nested) return true;
    if (mention.start < (ends.get(mention.form) ?? 0)) return false;
    ends.set(mention.form, mention.end);
    return true;
  });
}

/** Now that the order is known, titles point at the mention of their state or body. */
function link(drafts: readonly Draft[]): FoundMention[] {
  const named = new Map<number, number>();
  for (const [at, { mention }] of drafts.entries()) {
    if (mention.form !== 'name' && mention.form !== 'demonym') continue;
    for (let i = mention.first; i < mention.last; i++) if (!named.has(i)) named.set(i, at);
  }
  const indexAt = (token: number): number => named.get(token) ?? -1;
  return drafts.map(({ mention, titles, ofAt }) => {
    const own = ofAt === undefined ? -1 : indexAt(ofAt);
    const nominal = mention.titles?.map((title) => (own >= 0 ? { ...title, of: own } : title));
    const all = [...(nominal ?? []), ...titles.map((title) => toTitle(title, drafts, indexAt))];
    return all.length > 0 ? { ...mention, titles: all } : mention;
  });
}

function toTitle(title: RawTitle, drafts: readonly Draft[], indexAt: (token: number) => number): Title {
  const of = title.ofAt === undefined ? -1 : indexAt(title.ofAt);
  const { text, qualifier, office } = title;
  return {
    start: title.start,
    end: title.end,
    text,
    office,
    ...(qualifier && { qualifier }),
    ...(of >= 0 && drafts[of] && { of }),
  };
}
