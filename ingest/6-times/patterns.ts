import { DECADES, MONTHS, NUMBERS, ORDINALS, SEASONS, SHORT_WEEKDAYS, UNITS, WEEKDAYS } from './vocabulary.ts';

/** Pieces of regular expressions, built from the vocabulary. Groups are named by what they hold; `name` parts two of a kind. */
const anyOf = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');

export const MONTH_NAMES = anyOf(Object.keys(MONTHS));
export const month = (name = 'month'): string => `(?<${name}>${MONTH_NAMES})\\b\\.?`;

/** A day of the month in figures; not the start of a clock time, an amount or a year. */
export const dayNumber = (name = 'day'): string =>
  `(?<${name}>3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?![\\d%]|[:.,]\\d|\\s*[ap]\\.?m\\b|[’'])`;

export const year = (name = 'year'): string => `(?<${name}>(?:1\\d|20|21)\\d\\d)(?![\\d%]|[.,:]\\d)`;

export const WEEKDAY = `(?<weekday>${anyOf(Object.keys(WEEKDAYS))})`;
/** "Tuesday, ", "Tues. ", "Tuesday the " before a date. */
export const WEEKDAY_BEFORE = `(?:(?:${anyOf([...Object.keys(WEEKDAYS), ...Object.keys(SHORT_WEEKDAYS)])})\\.?,?\\s+(?:the\\s+)?)?`;
export const SEASON = `(?<season>${anyOf(Object.keys(SEASONS))})`;
export const DECADE = `(?<decade>${anyOf(Object.keys(DECADES))})`;
export const UNIT = `(?<unit>${anyOf(Object.keys(UNITS))})`;
export const ORDINAL = `(?<ordinal>${anyOf(Object.keys(ORDINALS))}|\\d{1,2}(?:st|nd|rd|th))`;

/** "3", "2.5", "three", "twenty-five", "1,000" */
export const NUMBER = `(?<number>\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?|(?:a|one) hundred|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ](?:one|two|three|four|five|six|seven|eight|nine)|${anyOf(Object.keys(NUMBERS).filter((w) => w.length > 2))})`;

export const VAGUE = '(?:several|(?:a )?few|(?:a )?couple(?: of)?|some|many)';
export const DASH = '\\s*[-–—]\\s*';

/** "early ", "mid-", "the end of " before a date. */
export const PART = `(?:(?<part>early|mid|late|earlier|later)(?:\\s*-\\s*|\\s+)(?:in\\s+)?|(?:the\\s+)?(?:very\\s+)?(?<partOf>start|beginning|middle|end)\\s+of\\s+)`;

/** The pattern as a whole word or phrase, a space matching a little white space of any kind (not much: a page of blanks must not cost time). */
export const phrase = (pattern: string): RegExp =>
  new RegExp(
    `(?<![\\w$€£#/]|\\d[.,])(?:${pattern.replace(/ (?=[*?])/g, '\\s').replaceAll(' ', '\\s{1,9}')})(?!\\w)`,
    'gi',
  );

/** "twenty-five" to 25; null for what is no number. */
export function toNumber(words: string): number | null {
  const plain = words.toLowerCase().replaceAll(',', '');
  if (/^\d+(?:\.\d+)?$/.test(plain)) return Number(plain);
  if (/ hundred$/.test(plain)) return 100;
  const parts = plain.split(/[-\s]+/).map((word) => NUMBERS[word]);
  return parts.reduce<number | null>((sum, n) => (sum === null || n === undefined ? null : sum + n), 0);
}

/** "third", "3rd" to 3. */
export const toOrdinal = (word: string): number | null => {
  const plain = word.toLowerCase();
  return /^\d/.test(plain) ? Number.parseInt(plain, 10) : (ORDINALS[plain] ?? null);
};
