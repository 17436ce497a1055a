import type { Actor } from './actors.ts';
import { COMMON_MEDIA_WORDS, MEDIA_WORDS } from './lexicon/media.ts';
import { MEDIA_NOUNS } from './lexicon/roleNouns.ts';
import { lemmaOf, wordSet } from './syntax.ts';

const MEDIA = wordSet(MEDIA_NOUNS);
const MEDIUM = wordSet(MEDIA_WORDS);
const COMMON = wordSet(COMMON_MEDIA_WORDS);

/** Is it one whose business it is to report: "the daily", "the Oslo Times"? */
export const isMedium = ({ kind, ids, token }: Actor): boolean =>
  MEDIA.has(lemmaOf(token)) ||
  (kind === 'organisation' &&
    ids.some((id) =>
      id.split(/[/-]/).some((word, i, words) => MEDIUM.has(word) || (COMMON.has(word) && i === words.length - 1)),
    ));
