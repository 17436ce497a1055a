import type { Token } from '../../model/doc.ts';
import { childrenOf, lemmaOf } from './syntax.ts';

/** Words joined by a dash, which the tokenizer parts: "anti-Danish rally", "Greek-Turkish talks", "a French-led force". */

const DASH = /^[-–—/]$/;
/** Before a people's word: who is so described is for it, against it or anything but it, and not of it. */
const PREFIX = /^(?:anti|pro|non)$/;
const LEADING = new Set(['lead', 'run']);
const JOINED = ['compound', 'amod', 'nmod', 'npadvmod'];

/** The prefix before a word: "anti" in "anti-Danish"; null where there is none. */
export function prefixOf(token: Token): string | null {
  const near = [...token.children, ...token.head.children, token.head];
  if (!near.some(({ i, text }) => i === token.i - 1 && DASH.test(text))) return null;
  const word = near.find(({ i }) => i === token.i - 2)?.text.toLowerCase();
  return word !== undefined && PREFIX.test(word) ? word : null;
}

/** Words that a dash joins to the front of this one: "Greek" of "Greek-Turkish". */
const joinedTo = (token: Token): Token[] =>
  childrenOf(token, ...JOINED).filter(
    (child) =>
      child.i < token.i &&
      [...token.children, ...child.children].some(({ i, text }) => i === child.i + 1 && DASH.test(text)),
  );

/** The word and the names that a dash joins to it, in text order. Of "French-style" and "French-backed" nobody: they only describe. */
export const joined = (token: Token): Token[] =>
  token.pos === 'PROPN' || token.pos === 'ADJ' || LEADING.has(lemmaOf(token))
    ? [...joinedTo(token).flatMap(joined), token]
    : [token];

/** Who a noun's modifiers say that it is against: the Danes of "an anti-Danish rally". */
export const opposedIn = (noun: Token): Token[] =>
  childrenOf(noun, 'amod', 'compound', 'nmod').filter((child) => prefixOf(child) === 'anti');
