import type { Doc, Token } from '../../model/doc.ts';
import { isFirstName, kindByHead } from './nameKind.ts';
import { headOf, isCapitalised, type NameSpan } from './nameSpan.ts';
import {
  bodySorts,
  holdingNouns,
  namingVerbs,
  placeSorts,
  placesAfterName,
  wares,
  workSorts,
} from './tables/surroundings.ts';

const sorts: ReadonlySet<string> = new Set(placeSorts);
const placesAfter: ReadonlySet<string> = new Set(placesAfterName);
const things: ReadonlySet<string> = new Set(wares);
const works: ReadonlySet<string> = new Set([...wares, ...workSorts]);
const bodies: ReadonlySet<string> = new Set(bodySorts);
const naming: ReadonlySet<string> = new Set(namingVerbs);
const holding: ReadonlySet<string> = new Set(holdingNouns);

/**
 * The kind that the words beside a name tell: "the town of Narva" is a place, "Stinger missiles" are nobody, "the troupe
 * Night Parade" is a body. What is told so clearly is `fixed`.
 */
export function bySurroundings(doc: Doc, span: NameSpan): NameSpan {
  const { first, last, kind } = span;
  if (span.fixed || kind === 'state' || kind === 'other') return span;
  if (isThing(doc, span)) return { ...span, kind: 'other' };
  const told = bySortBefore(doc, span) ?? (isAged(doc, span) ? 'person' : undefined);
  if (told) return { ...span, kind: told, fixed: true };
  if (kindByHead(doc, first, last)) return span;
  const word = (i: number): string => doc.tokens[i]?.text ?? '';
  const isPlace =
    (word(first - 1) === 'of' && sorts.has(word(first - 2))) ||
    (kind !== 'event' && placesAfter.has(nounAfter(doc, span)?.lemma.toLowerCase() ?? ''));
  if (isPlace) return { ...span, kind: 'place', fixed: true };
  return isWhereabouts(doc, span) ? { ...span, kind: 'place' } : span;
}

/** The common noun that a name stands before and modifies: "the Plesetsk cosmodrome". */
function nounAfter(doc: Doc, { last }: NameSpan): Token | undefined {
  const next = doc.tokens[last];
  return next && !isCapitalised(next) && /^NN/.test(next.tag) && doc.tokens[last - 1]?.head === next ? next : undefined;
}

function isThing(doc: Doc, span: NameSpan): boolean {
  const { first, last, kind } = span;
  if (kind === 'person') {
    if (/^(?:St\.?|Saint)$/.test(doc.tokens[first - 1]?.text ?? '')) return true;
    return last - first === 1 && things.has(nounAfter(doc, span)?.lemma.toLowerCase() ?? '');
  }
  const head = doc.tokens[headOf(doc, first, last)];
  return head?.dep === 'appos' && !isCapitalised(head.head) && things.has(head.head.lemma);
}

/** "the film Silent Harbour" is nobody, "the troupe Night Parade" a body; "a drug called Zeno" is nobody either. */
function bySortBefore(doc: Doc, { first, last, kind }: NameSpan): NameSpan['kind'] | undefined {
  const before = doc.tokens[first - 1];
  if (!before || before.sent !== doc.tokens[first]?.sent) return undefined;
  if (naming.has(before.text)) return works.has(doc.tokens[first - 2]?.lemma ?? '') ? 'other' : undefined;
  if (!/^NNS?$/.test(before.tag) || isCapitalised(before)) return undefined;
  const head = doc.tokens[headOf(doc, first, last)];
  const isJoined = (before.head.i >= first && before.head.i < last) || head?.head === before;
  if (!isJoined) return undefined;
  if (works.has(before.lemma)) return 'other';
  if (isFirstName(doc.tokens[first]?.text ?? '')) return undefined;
  return bodies.has(before.lemma) && kind !== 'event' && !kindByHead(doc, first, last) ? 'organisation' : undefined;
}

/** "40-year-old Jan Novak", "Jan Novak, 40,": only people are so old. */
function isAged(doc: Doc, { first, last, kind }: NameSpan): boolean {
  if (kind === 'event' || kindByHead(doc, first, last)) return false;
  const text = (i: number): string => doc.tokens[i]?.text ?? '';
  if (text(first - 1) === 'old' && text(first - 2) === '-') return true;
  return (
    last - first > 1 &&
    text(last) === ',' &&
    /^[1-9]\d$/.test(text(last + 1)) &&
    [',', '.', ')'].includes(text(last + 2))
  );
}

/** One word after a bare "in", and what stands in a row with it: "in Toowoomba", "in Abydos, Saqqara and Giza". */
function isWhereabouts(doc: Doc, { first, last, kind }: NameSpan): boolean {
  if (last - first > 1 || (kind !== 'person' && kind !== 'organisation')) return false;
  let token = doc.tokens[first] as Token;
  // Capitals are initials of a body: "in UEFA".
  if (token.text === token.text.toUpperCase() || isFirstName(token.text)) return false;
  while (token.dep === 'conj' && token.head !== token) token = token.head;
  const preposition = token.head;
  if (token.dep !== 'pobj' || preposition.lemma.toLowerCase() !== 'in') return false;
  return !token.children.some(({ dep }) => dep === 'det') && !holding.has(preposition.head.lemma);
}
