const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

const PATTERNS: readonly RegExp[] = [
  /^(?<year>\d{4})-(?<month>\d{1,2})(?:-(?<day>\d{1,2}))?(?!\d)/,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?!\d)/,
  /^(?<year>\d{4})[/.](?<month>\d{1,2})[/.](?<day>\d{1,2})(?!\d)/,
  // "Tue, 17 Oct 2023 10:00:00 GMT", "17th of October 2023"
  /(?<![\d/])(?<day>\d{1,2})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?(?<name>[A-Za-z]{3,9})\.?,?[\s-]+(?<year>\d{4})(?!\d)/,
  // "October 17, 2023"
  /(?<name>[A-Za-z]{3,9})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})(?!\d)/,
  /^(?<year>\d{4})$/,
];

/**
 * A date as pages and front matter write it, to `YYYY-MM-DD` (or `YYYY-MM`, `YYYY`); null where it is none. The day is the one
 * written: no time zone moves it. Dates such as 03/04/2023, which two halves of the world read differently, are not read.
 */
export function toDate(written: string): string | null {
  for (const pattern of PATTERNS) {
    const groups = pattern.exec(written.trim())?.groups;
    if (!groups) continue;
    const year = Number(groups.year);
    const month = groups.name ? monthOf(groups.name) : groups.month ? Number(groups.month) : null;
    const day = groups.day ? Number(groups.day) : null;
    if (isDate(year, month, day)) {
      return [groups.year, ...[month, day].flatMap((part) => (part ? [String(part).padStart(2, '0')] : []))].join('-');
    }
  }
  return null;
}

function monthOf(name: string): number {
  const index = MONTHS.findIndex((month) => name.toLowerCase().startsWith(month));
  return index < 0 ? Number.NaN : index + 1;
}

/** The earliest year that a page's date is believed: before it stands a template's default. */
const EARLIEST_YEAR = 1600;

function isDate(year: number, month: number | null, day: number | null): boolean {
  if (year < EARLIEST_YEAR || (month === null && day !== null)) return false;
  const date = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  return date.getUTCMonth() === (month ?? 1) - 1 && date.getUTCDate() === (day ?? 1);
}
