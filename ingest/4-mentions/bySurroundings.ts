import type { Doc } from '../../model/doc.ts';
import { kindByHead } from './nameKind.ts';
import { headOf, isCapitalised, type NameSpan } from './nameSpan.ts';
import { placeSorts, placesAfterName, wares } from './tables/surroundings.ts';

const sorts: ReadonlySet<string> = new Set(placeSorts);
const placesAfter: ReadonlySet<string> = new Set(placesAfterName);
const things: ReadonlySet<string> = new Set(wares);

/** The kind that the words beside a name tell: "the town of Narva" is a place, "Stinger missiles" are nobody, "St Andrew" is an order. */
export function bySurroundings(doc: Doc, span: NameSpan): NameSpan {
  const { first, last, kind } = span;
  if (span.fixed || kind === 'state' || kind === 'other') return span;
  const word = (i: number): string => doc.tokens[i]?.text ?? '';
  if (kind === 'person' && /^(?:St\.?|Saint)$/.test(word(first - 1))) return { ...span, kind: 'other' };
  const next = doc.tokens[last];
  const isBeforeNoun =
    next !== undefined && !isCapitalised(next) && /^NN/.test(next.tag) && doc.tokens[last - 1]?.head === next;
  const lemma = next?.lemma.toLowerCase() ?? '';
  if (kind === 'person' && last - first === 1 && isBeforeNoun && things.has(lemma)) return { ...span, kind: 'other' };
  const head = doc.tokens[headOf(doc, first, last)];
  if (kind !== 'person' && head?.dep === 'appos' && !isCapitalised(head.head) && things.has(head.head.lemma))
    return { ...span, kind: 'other' };
  if (kindByHead(doc, first, last)) return span;
  if (word(first - 1) === 'of' && sorts.has(word(first - 2))) return { ...span, kind: 'place' };
  if (kind === 'organisation' && isBeforeNoun && placesAfter.has(lemma)) return { ...span, kind: 'place' };
  return span;
}
