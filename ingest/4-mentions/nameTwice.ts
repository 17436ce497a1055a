import type { Doc } from '../../model/doc.ts';
import { type NameSpan, surfaceOf } from './nameSpan.ts';

/**
 * A person's name that stands there a second time as an index has it, as the text of a web page's hidden card:
 * "Ana Berg Berg AnaMayor of Oslo" is "Ana Berg".
 */
export function onceOnly(doc: Doc, span: NameSpan): NameSpan[] {
  const words = surfaceOf(doc, span).toLowerCase().split(' ');
  const [given, family, third, fourth] = words;
  if (span.kind !== 'person' || !given || !family || !third || !fourth) return [span];
  const turned = third === family && fourth.startsWith(given);
  const again = third === given && fourth.startsWith(family);
  if (!turned && !again) return [span];
  const ends = doc.tokens.slice(span.first, span.last).filter(({ end }) => /^\s/.test(doc.text.slice(end, end + 1)));
  const last = (ends[1]?.i ?? span.last - 1) + 1;
  return [
    { ...span, last },
    ...(last < span.last ? [{ first: last, last: span.last, kind: 'other', fixed: true } as const] : []),
  ];
}
