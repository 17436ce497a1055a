import type { Doc, Token } from '../../model/doc.ts';
import type { NameSpan } from './nameSpan.ts';

/** What a body's short name must be at least once: "ROS" that nobody sees act is a substance or a form. */
const ACTING: ReadonlySet<string> = new Set(['nsubj', 'nsubjpass', 'poss', 'agent', 'appos', 'conj', 'ROOT']);

/**
 * Readies the question whether an article speaks against a name of one word: "the Polaroid" is no person, "Iodine" none
 * where the text also has "iodine", a heading of one word names nobody, and capitals that never act are no body.
 */
export function toThingTest(doc: Doc): (span: NameSpan) => boolean {
  const words = new Set(doc.tokens.map(({ text }) => text));
  const actors = new Set(doc.tokens.filter(({ dep }) => ACTING.has(dep)).map(({ text }) => text));
  const subjects = new Set(doc.tokens.filter(isSubject).map(({ text }) => text));
  return (span) => {
    if (span.fixed || span.last - span.first > 1 || span.kind === 'state') return false;
    const token = doc.tokens[span.first] as Token;
    if (span.kind === 'person' && hasArticle(doc, token) && token.dep !== 'compound') return true;
    if (span.kind === 'person' && !subjects.has(token.text) && isBeforeNoun(doc, token)) return true;
    if (isAloneInParagraph(doc, token)) return true;
    if (token.text === token.text.toUpperCase()) return span.kind === 'organisation' && !actors.has(token.text);
    if (doc.sentences[token.sent]?.first !== token.i) return false;
    // "Photographs showed the aircraft": a common noun that begins the sentence.
    return (span.kind === 'person' && /^(?:NNS|NN|NNPS)$/.test(token.tag)) || words.has(token.text.toLowerCase());
  };
}

/** Who acts, owns or is spoken to: somebody, and no thing. */
const isSubject = ({ dep, head }: Token): boolean =>
  dep === 'poss' || (/^(?:nsubj|dative)/.test(dep) && head.pos === 'VERB');

/** "Formica" of "Formica fusca", "Zeno" of "Zeno deficiency": a word that only tells what sort the next one is. */
function isBeforeNoun(doc: Doc, token: Token): boolean {
  const next = doc.tokens[token.i + 1];
  return token.dep === 'compound' && token.head === next && /^\p{Ll}/u.test(next.text);
}

function hasArticle(doc: Doc, token: Token): boolean {
  const before = doc.tokens[token.i - 1]?.text.toLowerCase() ?? '';
  return ['the', 'a', 'an'].includes(before) || token.children.some(({ dep, i }) => dep === 'det' && i < token.i);
}

function isAloneInParagraph(doc: Doc, token: Token): boolean {
  const paragraph = doc.paragraphs[doc.sentences[token.sent]?.paragraph ?? 0];
  if (!paragraph || paragraph.last - paragraph.first > 4) return false;
  const words = doc.tokens.slice(paragraph.first, paragraph.last).filter(({ text }) => /\p{L}/u.test(text));
  return words.length === 1;
}
