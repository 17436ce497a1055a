import type { Doc, Token } from '../../model/doc.ts';
import type { Span } from '../../model/span.ts';
import { childrenWith, isUnder, spanOf, subtreeWithout, trimTokens } from './statementSyntax.ts';

/** The words that name who speaks. */

/** The noun phrase right before a word, by its parts of speech alone: "Foreign Minister Maria Lopez" before "announcedthat". */
export function phraseEndingAt(doc: Doc, word: Token): Token[] {
  let last = word.i - 1;
  while (doc.tokens[last]?.pos === 'ADV' || doc.tokens[last]?.pos === 'AUX') last--;
  if (!/^(?:PROPN|NOUN|PRON)$/.test(doc.tokens[last]?.pos ?? '')) return [];
  let first = last;
  const sentence = doc.sentences[word.sent]!;
  while (first > sentence.first && /^(?:PROPN|NOUN|ADJ|DET|NUM)$/.test(doc.tokens[first - 1]!.pos)) first--;
  return doc.tokens.slice(first, last + 1);
}

/** The speaker's whole phrase, with appositions and relative clauses, as the quotation corpora mark it. */
export function sourceSpan(doc: Doc, head: Token, verb: Token): Span | null {
  const own = subtreeWithout(head, (child) => isUnder(verb, child) || (child.dep === 'advcl' && child.i > verb.i));
  // "co-author" may be three subjects
  const twin = childrenWith(verb, 'nsubj').filter((s) => s.i < head.i && (s.i > verb.i || isJoined(doc, s, head)));
  const all = [...twin.flatMap((t) => subtreeWithout(t, () => false)), ...own].sort((a, b) => a.i - b.i);
  const side = all.filter((token) => token !== verb && token.i > verb.i === head.i > verb.i);
  const words = trimTokens(side);
  const first = words.findIndex((token) => !/^["“”'‘’]$/.test(token.text));
  const named = withRest(doc, words.slice(first));
  const span = spanOf(named);
  // "… of the institute (CIRES)": the parser may tie the closing bracket elsewhere.
  const last = named.at(-1);
  const next =
    named.some((token) => token.text === '(') &&
    !named.some((token) => token.text === ')') &&
    last &&
    closing(doc, last);
  return span && next ? { start: span.start, end: next.end } : span;
}

/** "study author and Society fellow Mark Smith", "Rail President and CEO Ann Day": names that the parser tied elsewhere. */
function withRest(doc: Doc, words: readonly Token[]): Token[] {
  const all = [...words];
  if (all.at(-1)?.pos === 'CCONJ') {
    let next = doc.tokens[all.at(-1)!.i + 1];
    while (next && next.sent === all[0]!.sent && /^\p{Lu}/u.test(next.text)) {
      all.push(next);
      next = doc.tokens[next.i + 1];
    }
  }
  if (all[0]?.pos === 'PROPN') {
    let from = all[0].i;
    const isName = (token: Token | undefined): boolean =>
      token?.pos === 'PROPN' || (token?.text === 'and' && from < all[0]!.i);
    while (from > 0 && doc.tokens[from - 1]!.sent === all[0].sent && isName(doc.tokens[from - 1])) from--;
    const before = doc.tokens[from - 1];
    const edge = !before || before.sent !== all[0].sent || before.text === ',';
    if (edge && /^\p{Lu}/u.test(doc.tokens[from]!.text)) all.unshift(...doc.tokens.slice(from, all[0].i));
  }
  return all;
}

/** Is there no space between two words: "co" and "author" of "co-author"? */
export const isJoined = (doc: Doc, from: Token, to: Token): boolean =>
  doc.tokens.slice(from.i, to.i).every(({ space }) => !space);

const closing = (doc: Doc, token: Token): Token | null => {
  const next = doc.tokens[token.i + 1];
  return next?.text === ')' ? next : null;
};
