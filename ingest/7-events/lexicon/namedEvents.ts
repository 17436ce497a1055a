/** Verbs that say when something is: "takes place", "was held", "opens", "is scheduled for". */
export const HAPPENING_VERBS =
  'take hold occur happen open begin start schedule convene run stage plan kick conclude end be';
/** Nouns of gatherings and other happenings that have a date and a place. */
export const GATHERING_NOUNS =
  'forum summit conference congress meeting assembly session talks games olympics cup championship festival fair expo exhibition election referendum vote visit trip tour ceremony anniversary parade exercise tournament interview convention symposium inauguration council';
