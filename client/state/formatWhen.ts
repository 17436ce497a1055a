import type { Precision } from '../../model/time.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Meteorological seasons by their first month; the winter's year is that of its start. */
const SEASONS: Readonly<Record<number, string>> = { 3: 'spring', 6: 'summer', 9: 'autumn', 12: 'winter' };

const UNKNOWN = 'date unknown';

interface Parts {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

// Dates are read as text and never as `Date`: a time zone must not move a day.
function partsOf(date: string): Parts | null {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(date);
  if (match === null) return null;
  const [, year, month, day] = match;
  return { year: Number(year), month: month ? Number(month) : null, day: day ? Number(day) : null };
}

/** `2023-10-17` as "17 October 2023", `2023-10` as "October 2023"; what it can't read stays as it is. */
export function formatDate(date: string): string {
  const parts = partsOf(date);
  if (parts === null) return date;
  const { year, month, day } = parts;
  const name = month === null ? undefined : MONTHS[month - 1];
  if (name === undefined) return String(year);
  return day === null ? `${name} ${year}` : `${day} ${name} ${year}`;
}

/** When something happened, as finely as it is known: "17 October 2023", "autumn 2023", "date unknown". */
export function formatWhen(start: string | null, end: string | null, precision: Precision): string {
  const first = start ?? end;
  if (first === null || precision === 'unknown') return UNKNOWN;
  const parts = partsOf(first);
  if (parts === null) return first;
  const { year, month } = parts;
  switch (precision) {
    case 'day':
      return formatRange(start, end);
    case 'week':
      return `week of ${formatDate(first)}`;
    case 'month':
      return start !== null && end !== null && start.slice(0, 7) !== end.slice(0, 7)
        ? `${formatDate(start.slice(0, 7))} to ${formatDate(end.slice(0, 7))}`
        : formatDate(first.slice(0, 7));
    case 'quarter':
      return month === null ? String(year) : `quarter ${Math.ceil(month / 3)} of ${year}`;
    case 'season':
      return month === null ? String(year) : `${SEASONS[month] ?? MONTHS[month - 1] ?? ''} ${year}`.trim();
    case 'year':
      return end !== null && end.slice(0, 4) !== first.slice(0, 4) ? `${year} to ${end.slice(0, 4)}` : String(year);
    case 'decade':
      return `${Math.floor(year / 10) * 10}s`;
  }
}

const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** An interval without a precision, as a connection has it: whole months and years are said as such. */
export function formatRange(start: string | null, end: string | null): string {
  if (start === null && end === null) return UNKNOWN;
  if (start === null) return `until ${formatDate(end ?? '')}`;
  if (end === null) return `from ${formatDate(start)}`;
  if (start === end) return formatDate(start);
  const from = partsOf(start);
  const to = partsOf(end);
  if (from?.day === 1 && to?.day && to.month && from.year === to.year) {
    if (from.month === 1 && to.month === 12 && to.day === 31) return String(from.year);
    if (from.month === to.month && to.day === lastDay(to.year, to.month)) return formatDate(start.slice(0, 7));
  }
  return `${formatDate(start)} to ${formatDate(end)}`;
}
