import type { Doc, Token } from '../../model/doc.ts';
import type { NameSpan } from './nameSpan.ts';

/** What a body's short name must be at least once: "ROS" that nobody sees act is a substance or a form. */
const ACTING: ReadonlySet<string> = new Set(['nsubj', 'nsubjpass', 'poss', 'agent', 'appos', 'conj', 'ROOT']);

/**
 * Does the text speak against a name of one word? "the Polaroid" is no person, "Iodine" none where the text also has
 * "iodine", a heading of one word names nobody, and capitals that never act are no body.
 */
export function isThing(doc: Doc, span: NameSpan): boolean {
  if (span.fixed || span.last - span.first > 1 || span.kind === 'state') return false;
  const token = doc.tokens[span.first] as Token;
  if (span.kind === 'person' && hasArticle(doc, token) && token.dep !== 'compound') return true;
  if (isAloneInParagraph(doc, token)) return true;
  if (token.text === token.text.toUpperCase()) return span.kind === 'organisation' && !everActs(doc, token.text);
  // "Photographs showed the aircraft": a common noun that begins the sentence.
  if (span.kind === 'person' && startsSentence(doc, token) && /^(?:NNS|NN|NNPS)$/.test(token.tag)) return true;
  const lower = token.text.toLowerCase();
  return startsSentence(doc, token) && doc.tokens.some(({ text }) => text === lower);
}

function hasArticle(doc: Doc, token: Token): boolean {
  const before = doc.tokens[token.i - 1]?.text.toLowerCase() ?? '';
  return ['the', 'a', 'an'].includes(before) || token.children.some(({ dep, i }) => dep === 'det' && i < token.i);
}

function isAloneInParagraph(doc: Doc, token: Token): boolean {
  const paragraph = doc.paragraphs.find(({ first, last }) => first <= token.i && token.i < last);
  const words = doc.tokens.slice(paragraph?.first, paragraph?.last).filter(({ text }) => /\p{L}/u.test(text));
  return words.length === 1;
}

const everActs = (doc: Doc, text: string): boolean =>
  doc.tokens.some((token) => token.text === text && ACTING.has(token.dep));

const startsSentence = (doc: Doc, token: Token): boolean => doc.sentences[token.sent]?.first === token.i;
