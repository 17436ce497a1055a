import type { Token } from '../../model/doc.ts';
import { PRIVATE_NOUNS, ROLE_NOUNS } from './lexicon/roleNouns.ts';
import { childrenOf, lemmaOf, wordSet } from './syntax.ts';

const ROLES = wordSet(ROLE_NOUNS);
const PRIVATE = wordSet(PRIVATE_NOUNS);

/** A common noun for people or bodies that act: "officials", "the army". */
export const isRoleNoun = (token: Token): boolean =>
  token.pos === 'NOUN' && (ROLES.has(lemmaOf(token)) || ROLES.has(lemmaOf(token).replace(/men$/, 'man')));

/** "the emir", "the Federal Minister for Trade": a noun, or a title in capitals. */
export const isTitle = (token: Token): boolean =>
  token.pos === 'NOUN' || (token.pos === 'PROPN' && ROLES.has(token.text.toLowerCase()));

/** "a Canadian tourist", "two French hikers": nobody that acts for a state. "Chinese fishermen" and "1,000 refugees" may. */
export const isPrivate = (token: Token): boolean =>
  PRIVATE.has(lemmaOf(token)) && (token.tag === 'NN' || childrenOf(token, 'nummod').some(({ text }) => FEW.test(text)));
const FEW = /^(?:[2-9]|10|two|three|four|five|six|seven|eight|nine|ten)$/i;
