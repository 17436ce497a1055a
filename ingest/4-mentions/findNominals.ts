import type { Doc, Token } from '../../model/doc.ts';
import type { FoundMention, Title } from '../../model/mention.ts';
import type { ActorAt } from './findTitles.ts';
import type { NameSpan } from './nameSpan.ts';
import {
  civilianWords,
  officePlurals,
  organisationRoles,
  personRoles,
  stateNouns,
  stateRoles,
} from './tables/nominals.ts';
import { genderOfTitle, isModifier, isOfficeNoun, isQualifier } from './titleWords.ts';

const persons: ReadonlySet<string> = new Set(personRoles);
const bodies: ReadonlySet<string> = new Set(organisationRoles);
const stateActors: ReadonlySet<string> = new Set(stateRoles);
const countries: ReadonlySet<string> = new Set(stateNouns);
const civilian: ReadonlySet<string> = new Set(civilianWords);
const manyHolders: ReadonlySet<string> = new Set(officePlurals);

/** A nominal, with the token of the state or body that it belongs to: `of` in its titles is filled when all mentions are known. */
export interface RawNominal extends FoundMention {
  readonly ofAt?: number;
}

/** Who is spoken of without a name: "Hungarian officials", "the head of state", "the leaders of China and Russia", "the alliance". */
export function findNominals(doc: Doc, actorAt: ActorAt, isTaken: (token: number) => boolean): RawNominal[] {
  return doc.tokens.flatMap((token) => {
    if (!/^NN/.test(token.tag) || isTaken(token.i) || (token.dep === 'compound' && token.head.i > token.i)) return [];
    const word = token.text.toLowerCase();
    const owners = ownersOf(token, actorAt);
    if (manyHolders.has(word)) return holders(doc, token, owners);
    const owner = owners[0];
    if (token.children.some(({ text }) => civilian.has(text.toLowerCase()))) return [];
    if (owner?.span.kind === 'state' && !persons.has(word) && stateActors.has(word))
      return [forState(doc, token, owner)];
    if (token.children.some(({ text }) => OTHERNESS.has(text.toLowerCase()))) return [];
    if (persons.has(word) && (isDefinite(token) || owner !== undefined)) return [onePerson(doc, token, owner)];
    if (owner && stateActors.has(word) && owner.span.countryCode && owner.span.kind === 'state')
      return [forState(doc, token, owner)];
    if (
      !isDefinite(token) ||
      owner ||
      token.children.some(
        ({ dep, i }) => ['amod', 'compound', 'nmod', 'nummod', 'relcl'].includes(dep) && i !== token.i,
      )
    )
      return [];
    if (bodies.has(word)) return [plainNominal(doc, token, 'organisation')];
    if (countries.has(word)) return [plainNominal(doc, token, 'state')];
    return [];
  });
}

/** Words that say it is somebody not named yet: "another official", "the rival leader". */
const OTHERNESS: ReadonlySet<string> = new Set([
  'other',
  'another',
  'rival',
  'opposing',
  'opposition',
  'next',
  'previous',
  'new',
  'future',
  'any',
  'no',
  'every',
  'each',
  'first',
  'second',
  'third',
  'different',
  'potential',
  'respective',
]);

interface Owner {
  readonly span: NameSpan;
  /** Token inside the owner's mention. */
  readonly at: number;
}

/** The states and bodies that a noun belongs to: "Chinese leaders", "Russia's president", "leaders of China and Russia". */
function ownersOf(token: Token, actorAt: ActorAt): Owner[] {
  const owners: Owner[] = [];
  const take = (candidate: Token): void => {
    const span = actorAt(candidate.i);
    if (span && (span.kind === 'state' || span.kind === 'organisation' || (span.kind === 'place' && span.countryCode)))
      owners.push({ span, at: candidate.i });
    for (const child of candidate.children) if (child.dep === 'conj') take(child);
  };
  for (const child of token.children) {
    if (['amod', 'compound', 'poss', 'nmod'].includes(child.dep) && child.i < token.i) take(child);
    if (child.dep === 'prep' && ['of', 'from'].includes(child.text.toLowerCase())) {
      for (const object of child.children) if (object.dep === 'pobj') take(object);
    }
  }
  return owners;
}

const isDefinite = (token: Token): boolean =>
  token.children.some(
    (child) => child.dep === 'det' && child.i < token.i && ['the', 'this', 'that'].includes(child.text.toLowerCase()),
  );

/** From the article or owner to the noun, and over "of …" where that names the owner. */
function extent(doc: Doc, token: Token, owner?: Owner): { first: number; last: number } {
  let first = token.i;
  for (const child of token.children) {
    if (child.i < token.i && ['det', 'amod', 'compound', 'poss', 'nmod', 'advmod', 'nummod'].includes(child.dep))
      first = Math.min(first, doc.subtree(child)[0]?.i ?? child.i);
  }
  // Only what stands without a break before the noun: a parse may hang far things on it.
  for (let i = first; i < token.i; i++)
    if (
      [',', '(', ')', ':', ';', '"', '“', '”'].includes(doc.tokens[i]?.text ?? '') ||
      /^\s+$/.test(doc.tokens[i]?.text ?? '')
    )
      first = i + 1;
  const last = owner && owner.at > token.i ? owner.span.last : token.i + 1;
  return { first, last };
}

function base(
  doc: Doc,
  token: Token,
  owner?: Owner,
): Pick<FoundMention, 'start' | 'end' | 'first' | 'last' | 'head' | 'form'> {
  const { first, last } = extent(doc, token, owner);
  return {
    first,
    last,
    start: doc.tokens[first]?.start ?? token.start,
    end: doc.tokens[last - 1]?.end ?? token.end,
    head: token.i,
    form: 'nominal',
  };
}

const isPlural = (token: Token): boolean => /^NNP?S$/.test(token.tag);

function forState(doc: Doc, token: Token, owner: Owner): RawNominal {
  const { countryCode, name } = owner.span;
  return {
    ...base(doc, token, owner),
    kind: 'state',
    name: name ?? token.text,
    ...(countryCode && { countryCode }),
    plural: isPlural(token),
  };
}

function plainNominal(doc: Doc, token: Token, kind: 'organisation' | 'state'): RawNominal {
  return { ...base(doc, token), kind, name: token.lemma.toLowerCase(), gender: 'neuter', plural: isPlural(token) };
}

/** "foreign minister" of "the Russian foreign minister"; "head of state" keeps what makes it an office. */
function officeOf(doc: Doc, token: Token, owner?: Owner): { title: Title; text: string } {
  let first = token.i;
  const qualifier: string[] = [];
  for (let i = token.i - 1; i >= 0; i--) {
    const word = doc.tokens[i]?.text ?? '';
    if (isQualifier(word)) qualifier.unshift(word.toLowerCase());
    else if (isModifier(word) && qualifier.length === 0) first = i;
    else break;
  }
  let last = token.i + 1;
  if (
    doc.tokens[last]?.text === 'of' &&
    ['state', 'government', 'staff'].includes(doc.tokens[last + 1]?.text.toLowerCase() ?? '') &&
    owner?.at !== last + 1
  )
    last += 2;
  const text = doc.text.slice(doc.tokens[first]?.start, doc.tokens[last - 1]?.end).replace(/\s+/g, ' ');
  const title = {
    start: doc.tokens[first]?.start ?? token.start,
    end: doc.tokens[last - 1]?.end ?? token.end,
    text,
    office: isOfficeNoun(token.text) || isOfficeNoun(text),
    ...(qualifier.length > 0 && { qualifier: qualifier.join(' ') }),
  };
  return { title, text };
}

function onePerson(doc: Doc, token: Token, owner?: Owner): RawNominal {
  const { title, text } = officeOf(doc, token, owner);
  const gender = genderOfTitle(text);
  const span = base(doc, token, owner);
  const tail = title.end > span.end ? { end: title.end, last: doc.tokenAt(title.end - 1) + 1 } : {};
  return {
    ...span,
    ...tail,
    kind: 'person',
    name: text.toLowerCase(),
    titles: [title],
    plural: isPlural(token),
    ...(gender && { gender }),
    ...(owner?.span.countryCode && { countryCode: owner.span.countryCode }),
    ...(owner && { ofAt: owner.at }),
  };
}

/**
 * "the leaders of China and Russia": a mention for each holder, all with the plural noun as their head. The first spans
 * the phrase up to its own state, the others only their state's word, for mentions of one form do not overlap.
 */
function holders(doc: Doc, token: Token, owners: readonly Owner[]): RawNominal[] {
  return owners.flatMap((owner, i) => {
    if (owner.span.kind !== 'state') return [];
    const { title, text } = officeOf(doc, token, owner);
    const whole = base(doc, token, owner);
    const own = {
      first: owner.span.first,
      last: owner.span.last,
      start: doc.tokens[owner.span.first]?.start ?? 0,
      end: doc.tokens[owner.span.last - 1]?.end ?? 0,
    };
    const isBefore = owner.at < token.i;
    const first = owners.find((other) => other.span.kind === 'state') === owner && !(isBefore && i < owners.length - 1);
    const span = first ? { ...whole } : own;
    return [
      {
        ...whole,
        ...span,
        head: token.i,
        kind: 'person' as const,
        name: text.toLowerCase(),
        titles: [title],
        plural: true,
        ...(owner.span.countryCode && { countryCode: owner.span.countryCode }),
        ofAt: owner.at,
      },
    ];
  });
}
