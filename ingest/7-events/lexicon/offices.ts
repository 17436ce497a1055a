/** Heads of titles that are offices: "prime minister", "chairwoman of the council". */
export const OFFICE_NOUNS =
  'president premier minister chancellor king queen emir sultan pope prince crown-prince governor mayor secretary secretary-general chairman chairwoman chair chairperson chief head director director-general commissioner ambassador envoy speaker senator commander spokesman spokeswoman spokesperson leader general-secretary treasurer prosecutor judge attorney-general general ceo representative deputy';
/** Words before a title that say whether it is held now. */
export const FORMER_WORDS = 'former formerly ex then then-former late ousted deposed outgoing one-time erstwhile';
/** Words before a title that are no part of it. */
export const TITLE_DECORATION =
  'original founding new newly current incumbent first second third fourth fifth then the a an longtime long-serving old young controversial late former ex ousted deposed outgoing';
/** Verbs that give somebody an office. */
export const OFFICE_GIVING =
  'appoint elect name nominate reappoint reelect re-elect swear install confirm designate select choose';
/** Verbs that say what somebody is. */
export const OFFICE_BEING = 'be become remain serve';
