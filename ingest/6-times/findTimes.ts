import type { Doc } from '../../model/doc.ts';
import type { PublicationDate, TimeExpression, When } from '../../model/time.ts';
import { addDays, daysBetween, type Period } from './calendar.ts';
import { type Anchor, findPublished } from './findPublished.ts';
import { findTense, isMainLine, isPutOff, isState, type Tense } from './findTense.ts';
import { findWordings } from './findWordings.ts';
import type { Found, Reading } from './reading.ts';
import { type Context, resolve } from './resolve.ts';
import { type Placed, Story } from './story.ts';

/** "In 2014 … on 18 March": a year this many characters before, in the same sentence, is the year of a date that names none. */
const YEAR_REACH = 90;
/** What was said longer ago than this many days is hardly quoted with its "today". */
const QUOTE_REACH = 10;
/** What leads from a dated act to the next of the same story. */
const THEN = /^,?\s+(?:and|but|before|until|then)\s+(?:\w+\s+){1,6}(?:on|in)\s+$/i;
const AND = /^\s*,?\s*(?:and|or|to|through|until|till|&|[-–—])\s*(?:the\s+)?$/i;
const TO = /^\s*(?:and|to|through|until|till|[-–—])\s*(?:the\s+)?$/i;
/** "on the same day, May 18, 2022", "ten months later, in January 2012": the date says what the words count to. */
const APPOSED = /^,\s+(?:on\s+|in\s+)?$/;
const isTold = ({ reading }: Found): boolean => reading.kind === 'shift' && reading.from === 'told';
const BETWEEN = /\b(?:between|from)\s+(?:the\s+)?$/i;

/**
 * Every time expression of an article with its TIMEX3 value and its place in the calendar, sorted and without overlaps,
 * and the article's publication date: as given (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`), or inferred from the text and no finer than it tells.
 * `when` takes in the preposition ("since 2014": only `notBefore`) and the other end of a range ("from March to May": both have the whole).
 */
export function findTimes(doc: Doc, publishedAt?: string): { times: TimeExpression[]; published: PublicationDate } {
  const found = shareYears(doc, findWordings(doc));
  const anchor = findPublished(doc, found, publishedAt);
  const placed = place(doc, found, anchor.day);
  const later = anchor.published.inferred ? yearAfter(doc, placed, anchor) : null;
  // "applied in September 2022. Ten months later, in Vilnius, …": the article is of 2023 at the earliest
  if (later) return toResult(doc, place(doc, found, later), { value: later, inferred: true });
  return toResult(doc, placed, anchor.published);
}

const toResult = (doc: Doc, placed: readonly Placed[], published: PublicationDate): ReturnType<typeof findTimes> => ({
  times: placed.map((_, i) => toExpression(doc, placed, i)),
  published,
});

function place(doc: Doc, found: readonly Found[], published: string | null): Placed[] {
  const placed: Placed[] = [];
  const story = new Story(doc);
  const add = (one: Placed): void => {
    placed.push(one);
    story.add(one);
  };
  for (const [i, one] of found.entries()) {
    const context: Context = {
      published: saidOn(doc, found, one, published) ?? published,
      told: story.toldBefore(one, sentenceOf(doc, one)),
      year:
        yearBefore(doc, placed, one) ??
        yearOfRange(doc, one, found[i + 1], published) ??
        yearOfRangeStart(doc, placed, one),
      tense: tenseOf(doc, one),
    };
    const day = placed.at(-1);
    // "on March 30, a Thursday"
    if (day?.period && one.reading.kind === 'weekday' && /^, a $/.test(doc.text.slice(day.end, one.start))) {
      const because = 'the day before it, by its name';
      add({ ...one, value: day.value, period: day.period, sent: day.sent, because });
      continue;
    }
    const now = /^today$/i.test(doc.text.slice(one.start, one.end)) && isState(doc, one.start);
    const apposed =
      found[i + 1] && isTold(one) && APPOSED.test(doc.text.slice(one.end, found[i + 1]!.start))
        ? found[i + 1]
        : undefined;
    const resolved = now ? { value: 'PRESENT_REF', period: null } : resolve(apposed ?? one, context);
    const because = now ? 'now, in a state that lasts' : `like "${one.like ?? ''}" (${given(context)})`;
    add({ ...one, ...resolved, sent: sentenceOf(doc, one), because });
  }
  return placed;
}

const isInQuotes = ({ text, sentences }: Doc, one: Found, sent: number): boolean => {
  const before = text.slice(sentences[sent]?.start ?? one.start, one.start);
  return before.lastIndexOf('“') > before.lastIndexOf('”') || (before.split('"').length - 1) % 2 === 1;
};

/** "“Today we are safe,” he said on Monday": within quotation marks "today" is the day of the speaking, where its sentence tells that. */
function saidOn(doc: Doc, found: readonly Found[], one: Found, published: string | null): string | null {
  if (published?.length !== 10 || !isDayOfWriter(one)) return null;
  const sent = sentenceOf(doc, one);
  if (!isInQuotes(doc, one, sent)) return null;
  const days = found
    .filter((other) => sentenceOf(doc, other) === sent && other !== one && !isInQuotes(doc, other, sent))
    .filter((other) => other.reading.kind !== 'clock' && isMainLine(doc, other.start))
    .map((other) => resolve(other, { published, told: null, year: null, tense: findTense(doc, other.start) }).period);
  const [day] = days;
  if (days.length !== 1 || day?.precision !== 'day' || day.start !== day.end) return null;
  const ago = daysBetween(day.start, published);
  return ago >= 0 && ago <= QUOTE_REACH ? day.start : null;
}

const isDayOfWriter = ({ reading }: Found): boolean =>
  reading.kind === 'shift' && reading.unit === 'day' && reading.from === 'published';

/** What a value may count from, in words. */
const given = ({ published, told, year, tense }: Context): string =>
  [
    `published ${published ?? 'unknown'}`,
    ...(told ? [`told before ${told.value}`] : []),
    ...(year ? [`year ${year}`] : []),
    `tense ${tense}`,
  ].join(', ');

/** "would fund the government through September": the end of what goes on is ahead, where no verb says otherwise. */
function tenseOf(doc: Doc, { start }: Found): Tense {
  const tense = isPutOff(doc, start) ? 'future' : findTense(doc, start);
  // "campaigned on Friday ahead of Sunday's vote": the vote may be still to come
  if (
    tense !== 'future' &&
    /\b(?:ahead of|before|prior to)\s+(?:the\s+)?$/i.test(doc.text.slice(Math.max(0, start - 16), start))
  )
    return 'near';
  const ends = /\b(?:until|till|through|by)\s+(?:the\s+)?$/i.test(doc.text.slice(Math.max(0, start - 16), start));
  return tense === 'unknown' && ends ? 'future' : tense;
}

/** The latest year that a time counted from another ("ten months later") puts behind the writer, where it is after the year inferred. */
function yearAfter(doc: Doc, placed: readonly Placed[], { day }: Anchor): string | null {
  if (!day || day.length > 4) return null;
  const years = placed
    .filter(
      ({ reading, start }) => reading.kind === 'shift' && reading.from === 'told' && findTense(doc, start) !== 'future',
    )
    .flatMap(({ period }) => (period ? [period.start.slice(0, 4)] : []));
  const latest = years.sort().at(-1);
  return latest && latest > day ? latest : null;
}

const sentenceOf = (doc: Doc, { start }: Found): number => doc.tokens[doc.tokenAt(start)]?.sent ?? 0;

/** "January 23 - March 9 2014", "in March and April 2023": the year said once holds for both. */
function shareYears(doc: Doc, found: readonly Found[]): Found[] {
  const out = [...found];
  for (let i = out.length - 2; i >= 0; i--) {
    const [one, next] = [out[i]!, out[i + 1]!];
    if (!AND.test(doc.text.slice(one.end, next.start))) continue;
    const [a, b] = [one.reading, next.reading];
    if (a.kind !== 'date' || b.kind !== 'date' || !a.month || !b.month || a.toward || b.toward) continue;
    if (!a.year && b.year) out[i] = { ...one, reading: { ...a, year: a.month > b.month ? b.year - 1 : b.year } };
    else if (a.year && !b.year)
      out[i + 1] = { ...next, reading: { ...b, year: b.month < a.month ? a.year + 1 : a.year } };
  }
  return out;
}

/** A year just before in the same sentence, for a date without one: "In 2014, …", "opened on March 31, 2012, and closed on April 2". */
function yearBefore(doc: Doc, placed: readonly Placed[], one: Found): number | null {
  const last = placed.at(-1);
  if (last?.reading.kind !== 'date' || last.reading.year === undefined) return null;
  if (last.sent !== sentenceOf(doc, one) || one.start - last.end > YEAR_REACH) return null;
  const between = doc.text.slice(last.end, one.start);
  // "took office in 2005 and is due to leave in August"
  if (findTense(doc, one.start) === 'future' && /\b(?:and|but)\b/.test(between) && !/\bwould\b/.test(between))
    return null;
  if (last.reading.month !== undefined) {
    const later = one.reading.kind === 'date' && (one.reading.month ?? 0) >= last.reading.month;
    return later && THEN.test(between) ? last.reading.year : null;
  }
  return /\b(?:in|during)\s+(?:the\s+year\s+)?$/i.test(doc.text.slice(Math.max(0, last.start - 20), last.start))
    ? last.reading.year
    : null;
}

/** "from March to May" told in April: the year is that of the stretch's end, so that it does not run backwards. */
function yearOfRange(doc: Doc, one: Found, next: Found | undefined, published: string | null): number | null {
  if (!next || !isYearless(one) || !isYearless(next) || !TO.test(doc.text.slice(one.end, next.start))) return null;
  const end = resolve(next, { published, told: null, year: null, tense: findTense(doc, next.start) }).period;
  if (!end) return null;
  const year = Number(end.start.slice(0, 4));
  return (one.reading.month ?? 0) > (next.reading.month ?? 0) ? year - 1 : year;
}

/** The end of a stretch whose start is placed: the first such month or day from there on. */
function yearOfRangeStart(doc: Doc, placed: readonly Placed[], one: Found): number | null {
  const last = placed.at(-1);
  if (!last?.period || !isYearless(one) || !isYearless(last) || !TO.test(doc.text.slice(last.end, one.start)))
    return null;
  const year = Number(last.period.start.slice(0, 4));
  return (one.reading.month ?? 0) < (last.reading.month ?? 0) ? year + 1 : year;
}

type Yearless = Found & { readonly reading: Reading & { kind: 'date' } };
const isYearless = (one: Found): one is Yearless =>
  one.reading.kind === 'date' &&
  one.reading.month !== undefined &&
  one.reading.year === undefined &&
  one.reading.toward === undefined;

function toExpression(doc: Doc, placed: readonly Placed[], i: number): TimeExpression {
  const { start, end, value, period, reading, because } = placed[i]!;
  if (!period) return { start, end, value, when: null, because };
  return {
    start,
    end,
    value,
    because,
    when: rangeOf(doc, placed, i) ?? boundOf(doc, start, reading, period) ?? toWhen(period),
  };
}

const toWhen = ({ start, end, precision }: Period): When => ({ start, end, precision });

/** "between 2014 and 2017", "from March to May": both ends carry the whole stretch. */
function rangeOf(doc: Doc, placed: readonly Placed[], i: number): When | null {
  const pair = [i, i - 1].find((j) => {
    const [a, b] = [placed[j], placed[j + 1]];
    if (!a?.period || !b?.period || a.period.start > b.period.end || a.sent !== b.sent) return false;
    const gap = doc.text.slice(a.end, b.start);
    return (
      TO.test(gap) &&
      (/^\s*(?:to|through|until|till|[-–—])/.test(gap) ||
        BETWEEN.test(doc.text.slice(Math.max(0, a.start - 20), a.start)))
    );
  });
  if (pair === undefined) return null;
  const [a, b] = [placed[pair]!.period!, placed[pair + 1]!.period!];
  return { start: a.start, end: b.end, precision: a.precision };
}

/** "since 2014", "by June", "before September 21": only one side is known. */
function boundOf(doc: Doc, start: number, reading: Reading, { start: first, end: last }: Period): When | null {
  if (reading.kind === 'fixed' || reading.kind === 'clock') return null;
  const before = doc.text.slice(Math.max(0, start - 24), start);
  const word =
    /\b(since|after|until|till|by|before|prior to|ahead of|no later than|not later than|through)\s+(?:the\s+)?$/i
      .exec(before)?.[1]
      ?.toLowerCase();
  const bound = (side: { notBefore?: string; notAfter?: string }): When => ({
    start: null,
    end: null,
    precision: 'unknown',
    ...side,
  });
  switch (word) {
    case 'since':
      return bound({ notBefore: first });
    case 'after':
      return bound({ notBefore: addDays(last, 1) });
    case 'until':
    case 'till':
    case 'by':
    case 'through':
    case 'no later than':
    case 'not later than':
      return bound({ notAfter: last });
    case 'before':
    case 'prior to':
    case 'ahead of':
      return bound({ notAfter: addDays(first, -1) });
    default:
      return null;
  }
}
