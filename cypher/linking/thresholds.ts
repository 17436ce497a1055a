/**
 * What is evidence that two names are one person's, and how much of it is enough. Scores are sums; what merges has to
 * be surer than what is shown to somebody who decides.
 */

/** From here two are one. Two people made one is worse than one person left in two, so a rare full name just reaches it. */
export const LINK = 0.6;
/** From here on, and below `LINK`, a pair is suggested: a name and nothing against it, or much for it and one thing against. */
export const SUGGEST = 0.25;
/** The best candidate must lead the next by this much: "President Bush" leads to neither of two presidents. */
export const MARGIN = 0.2;
/** Where candidates are even, one with so many times the articles of all others together is meant. */
export const DOMINANCE = 10;
/** News leaves out the given name of those whom its readers know: who is in so many articles may be meant by it. */
export const PROMINENT_ARTICLES = 3;
/** And who is in so many is meant by it in any article that names nobody else so, wherever it plays. */
export const WELL_KNOWN_ARTICLES = 20;
/** Nobody is in the news again after so many years without their given name. */
export const LONGEST_GAP_YEARS = 30;

/** A rare full name is one person's, until something speaks against it. */
export const NAME_EXACT = 0.65;
/** Without the middle name, by a short form, or by initials: needs a country or an office beside it. */
export const NAME_VARIANT = 0.4;
/** A family name alone never links: it needs an office, or a country and a prominent bearer. */
export const NAME_BARE = 0.3;
/** "John Smith": many bear both names. Just enough where nothing at all speaks against it. */
export const COMMON_FULL = -0.05;
/** "Johnson": an office that one person holds at a time is needed, and more. */
export const COMMON_BARE = -0.25;

/** The same office, of which there is one, of the same state. */
export const ROLE_SINGLE = 0.5;
/** The same, with its state named on one side only, or on none. */
export const ROLE_SINGLE_OPEN = 0.4;
/** The same calling of which there are many, in the same state: "Senator Kowalczyk". */
export const ROLE_SHARED = 0.25;
export const ROLE_SHARED_OPEN = 0.15;
/** Politician and footballer: somebody was both, now and then. */
export const FIELD_DIFFERS = -0.4;

export const COUNTRY_SAME = 0.2;
export const COUNTRY_DIFFERS = -0.35;
/** The article speaks most of the other's country. */
export const COUNTRY_NEAR = 0.2;
/** It speaks of other countries, where the name alone is not much: of a rare full name it says nothing. */
export const COUNTRY_FAR = -0.1;
/** Known from several articles, with an office, or for holding the one office of its kind in a state. */
export const PROMINENT = 0.15;
/** Known from many articles, with an office: with the family name alone it just reaches `LINK`. */
export const WELL_KNOWN = 0.3;
/** "she", of a man. */
export const GENDER_DIFFERS = -0.5;
export const GAP = -0.5;

/** Organisations: an acronym of so many letters is seldom another's ("NATO"); shorter ones need an article that says so. */
export const LONG_ACRONYM = 4;
