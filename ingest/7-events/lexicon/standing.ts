/** Words that decide whether what is told happened, beside the classes of verbs. */

/** A clause below with one of these makes the main clause a mere supposition: "if they leave, it will send troops". */
export const PROVISOS = 'if unless';
/** "will withdraw unless the ceasefire holds": a threat. */
export const ULTIMATUM = 'unless';
/** Subjects that make their clause a denial: "neither side signed", "nobody was arrested", "no country has recognised it". */
export const NEGATIVE_DETERMINERS = 'no neither';
export const NEGATIVE_PRONOUNS = 'nobody none nothing neither no-one';
/** "talks about leaving", "warned against attacking": the gerund need not happen. */
export const DISTANT_PREPOSITIONS = 'about against toward towards';
/** "called for banning", "pushed for ending": the gerund is wanted. */
export const WANTING_VERBS = 'call push press ask appeal argue advocate campaign plead vote';
/** "a visit scheduled for May". */
export const SETTING_VERBS = 'schedule plan slate set expect';
/** "were unable to free him": it did not happen. */
export const UNABLE_ADJECTIVES = 'unable powerless impossible';
/** "did not sign until May": it did in May. */
export const LATE_WORDS = 'until till';
/** What their clause holds is told with doubt: "allegations that he spied". */
export const CLAIM_NOUNS = 'allegation claim accusation rumour rumor suspicion speculation';
/** "is planning on leaving", "is committed to helping". */
export const INTENT_PREPOSITIONS = 'on to';
/** What these hold is what the verb is about: "hoped for talks", "pushed for a ceasefire", "agreed to talks". */
export const GOVERNING_PREPOSITIONS = 'for to on about of with into';
