import type { Doc } from '../../model/doc.ts';
import { stateTerms } from './countries.ts';
import { Cover, type NameSpan, surfaceOf } from './nameSpan.ts';
import { articleStates, stateBodies } from './tables/stateBodies.ts';

const bodies = new Map(stateBodies.flatMap(({ name, forms }) => [name, ...forms].map((form) => [form, name] as const)));
const stateNames = new Map([...stateTerms.values()].map(({ code, name }) => [code, name] as const));

/**
 * Gives bodies that every state has the name of their state's: "the Chinese Foreign Ministry", "China's Foreign
 * Ministry" and "the Foreign Ministry in Beijing" are one. A bare one is that of the state whose body of this sort the
 * article has named, or of the only state it speaks of.
 */
export function nameStateBodies(doc: Doc, spans: readonly NameSpan[]): NameSpan[] {
  const cover = new Cover(spans.filter(({ countryCode }) => countryCode));
  const read = spans.map((span) => ({ span, sort: sortOf(doc, span) }));
  if (!read.some(({ sort }) => sort)) return [...spans];
  const owned = read.map(({ span, sort }) => ({ span, sort, code: sort && ownerOf(doc, span, cover) }));
  const codes = new Map<string, Set<string>>();
  for (const { sort, code } of owned) if (sort && code) codes.set(sort, (codes.get(sort) ?? new Set()).add(code));
  const states = new Set(
    spans.flatMap(({ kind, countryCode }) => (kind === 'state' && countryCode ? [countryCode] : [])),
  );
  return owned.map(({ span, sort, code }) => {
    if (!sort) return span;
    const [only, ...others] = codes.get(sort) ?? states;
    const owner = code ?? (others.length === 0 ? only : undefined);
    const state = owner && stateNames.get(owner);
    if (!owner || !state) return span;
    const name = `${sort} of ${articleStates.test(state) ? 'the ' : ''}${state}`;
    // A bare "Foreign Ministry" is an alias of too many.
    const surface = surfaceOf(doc, span);
    return { ...span, name, countryCode: owner, ...(!bodies.has(surface) && { aliases: [surface] }) };
  });
}

/** "Foreign Ministry" of "Chinese Ministry of Foreign Affairs". Bodies of a table of their own keep their names. */
function sortOf(doc: Doc, span: NameSpan): string | undefined {
  if (span.kind !== 'organisation' || span.name !== undefined) return undefined;
  const surface = surfaceOf(doc, { first: span.first + ownWords(doc, span), last: span.last }).replace(/^the /i, '');
  const [, body, state] = / of (?:the )?/.test(surface) ? (/^(.+) of (?:the )?(.+)$/.exec(surface) ?? []) : [];
  return bodies.get(surface) ?? (stateTerms.get(state ?? '')?.form === 'name' ? bodies.get(body ?? '') : undefined);
}

/** How many words of the name itself are its state's: "Kenyan" of "Kenyan Supreme Court", "Kenya's" of "Kenya's Armed Forces". */
function ownWords(doc: Doc, { first }: NameSpan): number {
  const term = stateTerms.get(doc.tokens[first]?.text ?? '');
  if (term?.form === 'demonym') return 1;
  return term?.form === 'name' && /^['’]s?$/.test(doc.tokens[first + 1]?.text ?? '') ? 2 : 0;
}

/** By the people's word before it, "Kenya's" before it, or "of Kenya" and "in Nairobi" after it. */
function ownerOf(doc: Doc, { first, last, countryCode }: NameSpan, cover: Cover<NameSpan>): string | undefined {
  if (countryCode) return countryCode;
  const text = (i: number): string => doc.tokens[i]?.text ?? '';
  const span = { first, last, kind: 'organisation' as const };
  if (ownWords(doc, span) > 0) return stateTerms.get(text(first))?.code;
  // "Supreme Court of Ghana"
  const within = / of (?:the )?(\S.*)$/.exec(surfaceOf(doc, span))?.[1];
  const inside = stateTerms.get(within ?? '');
  if (inside?.form === 'name') return inside.code;
  const left = /^['’]s?$/.test(text(first - 1)) ? first - 2 : first - 1;
  const before = cover.at(left)[0];
  if (before?.kind === 'state' || before?.form === 'demonym') return before.countryCode;
  if (!['of', 'in'].includes(text(last))) return undefined;
  const after = cover.at(text(last + 1) === 'the' ? last + 2 : last + 1)[0];
  return after?.kind === 'organisation' ? undefined : after?.countryCode;
}
