import type { Actor } from './actors.ts';
import { MEDIA_WORDS } from './lexicon/media.ts';
import { MEDIA_NOUNS } from './lexicon/roleNouns.ts';
import { lemmaOf, wordSet } from './syntax.ts';

const MEDIA = wordSet(MEDIA_NOUNS);
const MEDIUM = wordSet(MEDIA_WORDS);

/** Is it one whose business it is to report: "the daily", "the Oslo Times"? */
export const isMedium = ({ kind, ids, token }: Actor): boolean =>
  MEDIA.has(lemmaOf(token)) ||
  (kind === 'organisation' && ids.some((id) => id.split(/[/-]/).some((word) => MEDIUM.has(word))));
