/** Words in the names of those who bring news. Speaking with one is an interview, no meeting of parties. */
export const MEDIA_WORDS =
  'wikinews reuters bbc cnn cnbc nbc abc cbs npr pbs rt afp ap upi tass xinhua interfax politico bloomberg axios buzzfeed vox news times post herald tribune gazette journal telegraph guardian mail daily weekly chronicle observer radio television tv broadcasting newspaper magazine spiegel monde figaro zeitung jazeera arabiya kyodo fox msnbc verge forbes newsweek reporters';

/** Words that name a medium at a name's end alone: not "the Commonwealth of Independent States". */
export const COMMON_MEDIA_WORDS = 'independent mirror sun express';

/** "spoke to reporters": an audience is no party to talks. */
export const AUDIENCE_NOUNS =
  'reporter journalist press media newspaper audience crowd supporter viewer listener reader correspondent';

/** Verbs of getting in touch, which tell of no talk yet. */
export const CONTACT_VERBS = 'reach contact approach email e-mail write message tweet';

/** Signs that a line stands under a picture. */
export const CAPTION_SIGNS: readonly RegExp[] = [
  /\b(?:image|photo|picture|photograph|file)\s*(?:credits?|courtesy)?\s*(?:of\s+\w+\s*)?:/i,
  /\((?:(?:far |second from |third from )?(?:left|right)|cent(?:er|re)|middle|foreground|background)\)/i,
];
