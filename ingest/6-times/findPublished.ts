import type { Doc } from '../../model/doc.ts';
import type { PublicationDate } from '../../model/time.ts';
import { daysBetween, isDay, pad, toDay } from './calendar.ts';
import { findTense, isBackground } from './findTense.ts';
import type { Found, Reading } from './reading.ts';

/** A date this far into an article can still be its date line. */
const HEAD_CHARACTERS = 600;
/** A line that is a date line has little beside the date: "Tuesday, June 19, 2018", "By Our Reporter, 4 May 2023". */
const LINE_CHARACTERS = 60;
/** A printed date this near to the date given is the one that "yesterday" counts from; farther off it is another's. */
const SAME_ISSUE_DAYS = 7;

const PLACE_BEFORE = /^(?:[A-Z][\p{L}.'’-]*[ ,/]+){1,6}$/u;
const SINCE = /\b(?:since|before|until)\s+$/i;
const DASH_AFTER = /^\s*(?:\([^)\n]{2,40}\)|[-–—:])/;

type DateReading = Reading & { kind: 'date' };
interface Dated extends Found {
  readonly reading: DateReading;
}

/** What relative dates count from, and what the article says (or was said) of its publication. */
export interface Anchor {
  readonly published: PublicationDate;
  /** As fine as is known; mostly the publication date, or the day that a date line prints. */
  readonly day: string | null;
}

/**
 * When the article was published: as given, else by its date line, else by the years that it names:
 * "in September 2023 … reported" puts it at or after, "will be the second in 2023" at or before.
 * Null where the text does not tell; never finer than it tells.
 */
export function findPublished(doc: Doc, found: readonly Found[], given?: string): Anchor {
  const dates = found.filter((one): one is Dated => one.reading.kind === 'date');
  const line = dates.find((one) => isDateLine(doc.text, one));
  const printed = line && toFullDay(line.reading);
  if (given) {
    const near = printed && given.length === 10 && Math.abs(daysBetween(given, printed)) <= SAME_ISSUE_DAYS;
    return { published: { value: given, inferred: false }, day: near ? printed : given };
  }
  if (printed) return { published: { value: printed, inferred: true }, day: printed };
  const year = findYear(doc, dates, line?.reading);
  if (!year) return { published: { value: null, inferred: false }, day: null };
  const { month, day } = line?.reading ?? {};
  const value = month && day && isDay(year, month, day) ? toDay(year, month, day) : pad(year, 4);
  return { published: { value, inferred: true }, day: value };
}

const toFullDay = ({ year, month, day }: DateReading): string | null =>
  year && month && day && isDay(year, month, day) ? toDay(year, month, day) : null;

/** "MOSCOW, Sept 21 (Reuters) - …", or a line near the top that is little but a full date. */
function isDateLine(text: string, { start, end, reading }: Dated): boolean {
  if (start > HEAD_CHARACTERS || !reading.day) return false;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end);
  const before = text.slice(lineStart, start);
  const after = text.slice(end, lineEnd);
  if (PLACE_BEFORE.test(before) && DASH_AFTER.test(after)) return true;
  if (!reading.year || !toFullDay(reading)) return false;
  const weekday = /^\w+day\b/.test(text.slice(start, end));
  if (/(?:published|updated|posted)(?: on)?:?\s*$/i.test(before)) return true;
  if (before.length === 0) return weekday || after.trim().length <= LINE_CHARACTERS;
  return (
    after.trim() === '' &&
    (weekday || before.length <= LINE_CHARACTERS) &&
    !/\b(?:on|of|by|since|until|to)\s*$/i.test(before)
  );
}

/**
 * The year of publication, by the explicit dates: no earlier than the latest one that lies behind the writer, no later than
 * the earliest that lies ahead. Bare years behind ("the treaty of 1991") and dates of an earlier story ("had applied in May 2022",
 * "since June 2022") say only that it is no earlier: a writer names the year just when it is not his own.
 */
function findYear(doc: Doc, dates: readonly Dated[], line: DateReading | undefined): number | null {
  const told = dates.flatMap(({ start, reading }) => {
    if (!reading.year) return [];
    const background = SINCE.test(doc.text.slice(Math.max(0, start - 12), start)) || isBackground(doc, start);
    return [{ year: reading.year, month: reading.month, background, tense: findTense(doc, start) }];
  });
  const toldOf = new Set(told.filter(({ tense }) => tense !== 'future').map(({ year }) => year));
  const ahead = told.filter(({ tense, month, year }) => tense === 'future' && (month || toldOf.has(year)));
  const behind = told.filter((t) => t.tense !== 'future' && t.month);
  const floor = behind.reduce((most, { year }) => Math.max(most, year), 0);
  if (behind.length === 0)
    return ahead.length === 0
      ? null
      : ahead.reduce((least, { year }) => Math.min(least, year), Number.MAX_SAFE_INTEGER);
  if (ahead.some(({ year }) => year === floor)) return floor;
  if (hasBareDateOff(doc, dates, floor)) return null;
  // a past month after the date line's own is of another year: "SEOUL, June 20 … had last met in September 2023"
  const isLater = (month: number | undefined): boolean => line?.month !== undefined && (month ?? 0) > line.month;
  return behind.some(({ year, month, background }) => year === floor && !background && !isLater(month)) ? floor : null;
}

/**
 * "were admitted in April 2023 … approved on January 23": the bare date is the writer's year, and the one that names its year
 * is of another, unless the bare one follows it: "In April 2023 they met. On June 3 they left".
 */
function hasBareDateOff(doc: Doc, dates: readonly Dated[], floor: number): boolean {
  const first = dates.find(({ reading }) => reading.year === floor && reading.month);
  return dates.some(({ start, reading }) => {
    if (reading.year || reading.yearShift !== undefined || reading.toward !== undefined) return false;
    if (!reading.month || !reading.day || !first || findTense(doc, start) === 'future') return false;
    return start > first.start && reading.month < (first.reading.month ?? 0) && !isBackground(doc, start);
  });
}
