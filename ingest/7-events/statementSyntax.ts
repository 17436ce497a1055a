import type { Doc, Token } from '../../model/doc.ts';
import type { Span } from '../../model/span.ts';

/** A token's direct dependants with one of these labels. */
export const childrenWith = (token: Token, ...deps: readonly string[]): Token[] =>
  token.children.filter((child) => deps.includes(child.dep));

/** The first dependant with one of these labels. */
export const childWith = (token: Token, ...deps: readonly string[]): Token | undefined =>
  token.children.find((child) => deps.includes(child.dep));

/** The token's own subtree, without the branches that `skip` names, in text order. */
export function subtreeWithout(token: Token, skip: (child: Token) => boolean): Token[] {
  const found: Token[] = [token];
  for (const child of token.children) if (!skip(child)) found.push(...subtreeWithout(child, skip));
  return found.sort((a, b) => a.i - b.i);
}

/** Is `token` the same as `ancestor`, or below it? */
export function isUnder(token: Token, ancestor: Token): boolean {
  for (let t = token; ; t = t.head) {
    if (t === ancestor) return true;
    if (t.head === t) return false;
  }
}

const EDGE = /^[\s,.;:!?…—–-]+$/;

/** The stretch from the first to the last of some tokens, without punctuation at its edges (marks of quotation stay). */
export function spanOf(tokens: readonly Token[]): Span | null {
  const kept = trimTokens(tokens);
  const [first, last] = [kept[0], kept.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
}

/** Tokens without punctuation and spaces at both ends. */
export function trimTokens(tokens: readonly Token[]): readonly Token[] {
  let first = 0;
  let last = tokens.length;
  const loose = (token: Token | undefined): boolean =>
    token !== undefined && (token.pos === 'SPACE' || EDGE.test(token.text));
  while (first < last && loose(tokens[first])) first++;
  while (last > first && loose(tokens[last - 1])) last--;
  return tokens.slice(first, last);
}

/** The tokens that lie wholly in a stretch of text. */
export function tokensIn(doc: Doc, span: Span): Token[] {
  const found: Token[] = [];
  for (let i = doc.tokenAt(span.start); i < doc.tokens.length; i++) {
    const token = doc.tokens[i]!;
    if (token.end > span.end) break;
    if (token.start >= span.start) found.push(token);
  }
  return found;
}

/** The smallest run of whole sentences that holds all spans. */
export function sentencesAround(doc: Doc, spans: readonly Span[]): Span {
  const start = Math.min(...spans.map((s) => s.start));
  const end = Math.max(...spans.map((s) => s.end));
  const first = doc.tokens[doc.tokenAt(start)];
  const last = doc.tokens[Math.min(doc.tokenAt(end - 1), doc.tokens.length - 1)];
  const from = first && doc.sentences[first.sent];
  const to = last && doc.sentences[last.sent];
  return { start: Math.min(from?.start ?? start, start), end: Math.max(to?.end ?? end, end) };
}

/** Is it a finite verb or modal: "said", "has", "would"? */
export const isFiniteVerb = (token: Token): boolean => /^(?:VBD|VBZ|VBP|MD)$/.test(token.tag);

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** "to answer" */
export const isInfinitive = (verb: Token): boolean => childrenWith(verb, 'aux').some((aux) => aux.tag === 'TO');

/** "I", "we" */
export const isFirstPerson = (token: Token): boolean => /^(?:i|we)$/.test(token.norm);

/** Has the verb a subject, or a form that needs none? */
export const hasSubject = (verb: Token): boolean =>
  childWith(verb, 'nsubj', 'nsubjpass', 'expl', 'csubj', 'csubjpass', 'attr') !== undefined ||
  isFiniteVerb(verb) ||
  isInfinitive(verb);
