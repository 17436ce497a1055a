import type { Doc } from '../../model/doc.ts';
import { Cover, type NameSpan, surfaceOf } from './nameSpan.ts';
import { TermIndex, type Words } from './terms.ts';

const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}.&-]{1,9}$/u;
/** Capitals in brackets after a name that are no short name: party letters, units, ages. */
const NO_ALIAS = new Set([
  'AP',
  'PTI',
  'AFP',
  'USD',
  'EUR',
  'GMT',
  'UTC',
  'EST',
  'PDF',
  'R',
  'D',
  'UK',
  'US',
  'TV',
  'CEO',
]);
const ALSO_KNOWN =
  /^(?:aka|a\.k\.a\.?|also known as|also called|formerly|formerly known as|known as|or|better known as)\s+(?:the\s+)?/i;

/**
 * Short names that the text gives in brackets: "China Central Television (CTK)", "the CSTO (Collective Security Treaty
 * Organization)", "the initiative (aka Belt and Road)". Capitals need not be the initials, for they may be another language's.
 * Returns the names with their aliases, and the short names as mentions wherever they stand alone.
 */
export function findAliases(words: Words, spans: readonly NameSpan[]): NameSpan[] {
  const { doc } = words;
  const given: { alias: string; owner: NameSpan; first: number; last: number }[] = [];
  for (const owner of spans) {
    if (owner.kind === 'person' || owner.form === 'demonym') continue;
    const bracket = bracketAfter(doc, owner.last);
    if (!bracket) continue;
    const known = ALSO_KNOWN.exec(doc.text.slice(doc.tokens[bracket.first]?.start, doc.tokens[bracket.last - 1]?.end));
    const first = known ? doc.tokenAt((doc.tokens[bracket.first]?.start ?? 0) + known[0].length) : bracket.first;
    const alias = surfaceOf(doc, { first, last: bracket.last });
    const isShort =
      bracket.last - first === 1 && ACRONYM.test(alias) && !NO_ALIAS.has(alias) && owner.kind === 'organisation';
    if (!isShort && !(known && /^\p{Lu}/u.test(alias) && bracket.last - first <= 6)) continue;
    given.push({ alias, owner, first, last: bracket.last });
  }
  if (given.length === 0) return [...spans];
  const index = new TermIndex<NameSpan>();
  const aliases = new Map<string, string[]>();
  for (const { alias, owner } of given) {
    index.add(alias, owner);
    const surface = surfaceOf(doc, owner);
    aliases.set(surface, [...(aliases.get(surface) ?? []), alias]);
  }
  const kept = spans.map((span) => {
    const own = aliases.get(surfaceOf(doc, span));
    return own ? { ...span, aliases: [...new Set([...(span.aliases ?? []), ...own])] } : span;
  });
  const cover = new Cover(kept);
  const short = index
    .find(words)
    .filter((match) => !cover.overlaps(match, (span) => length(span) > length(match) || (span.fixed ?? false)));
  const taken = new Cover(short);
  const rest = kept.filter((span) => !taken.overlaps(span));
  const named = short.map(({ first, last, value }) => ({
    ...value,
    first,
    last,
    name: value.name ?? surfaceOf(doc, value),
    fixed: true,
  }));
  return [...rest, ...named].sort((a, b) => a.first - b.first);
}

const length = ({ first, last }: { first: number; last: number }): number => last - first;

/** The tokens inside brackets that open right after a name. */
function bracketAfter(doc: Doc, at: number): { first: number; last: number } | undefined {
  if (doc.tokens[at]?.text !== '(') return undefined;
  for (let i = at + 1; i < Math.min(doc.tokens.length, at + 12); i++) {
    if (doc.tokens[i]?.text === ')') return i > at + 1 ? { first: at + 1, last: i } : undefined;
  }
  return undefined;
}
