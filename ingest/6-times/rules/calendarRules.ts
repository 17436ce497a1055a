import {
  DASH,
  DECADE,
  dayNumber,
  month,
  ORDINAL,
  PART,
  phrase,
  SEASON,
  toOrdinal,
  WEEKDAY_BEFORE,
  year,
} from '../patterns.ts';
import type { DateParts, Groups, Part, Reading, Rule } from '../reading.ts';
import { DECADES, FEASTS, MONTHS, SEASONS } from '../vocabulary.ts';

const lower = (word: string | undefined): string => (word ?? '').toLowerCase();
export const toPart = (g: Groups): { part?: Part } => {
  const part = lower(g.part ?? g.partOf);
  return part ? { part: part as Part } : {};
};
const monthOf = (word: string | undefined): number => MONTHS[lower(word)] ?? 0;
const yearOf = (word: string | undefined): { year?: number } => (word ? { year: Number(word) } : {});
const date = (g: Groups): DateParts => ({ ...yearOf(g.year), month: monthOf(g.month), day: Number(g.day) });
const TOWARD: Readonly<Record<string, -1 | 0 | 1>> = { last: -1, 'this past': -1, this: 0, next: 1 };

/** 17/10/2023 is the 17th of October and 10/17/2023 too; of 09/10/2023 only the year is sure. */
function numeric(g: Groups): Reading | null {
  const [a, b, year] = [Number(g.a), Number(g.b), Number(g.year)];
  if (a > 12 && b <= 12) return { kind: 'date', year, month: b, day: a };
  if (b > 12 && a <= 12) return { kind: 'date', year, month: a, day: b };
  if (a > 12 || b > 12) return null;
  if (a === b) return { kind: 'date', year, month: a, day: b };
  return { kind: 'date', year };
}

/** "2014-17": the second year may leave out its century. */
function years(g: Groups): Reading | null {
  const first = Number(g.first);
  const last = g.last?.length === 2 ? Math.floor(first / 100) * 100 + Number(g.last) : Number(g.last);
  return last > first ? { kind: 'span', first: { year: first }, last: { year: last } } : null;
}

/** "’94" is 1994 and "’08" is 2008. */
const ofTwoFigures = (figures: string | undefined): number => Number(figures) + (Number(figures) > 40 ? 1900 : 2000);

/** Dates that name a day, a month, a year or a longer stretch of the calendar. */
export const CALENDAR_RULES: readonly Rule[] = [
  {
    example: 'the Sept. 11 attacks',
    pattern: phrase('Sept(?:ember|\\.)? 11(?:th)?(?=,? (?:terror|attack|hijack))'),
    read: () => ({ kind: 'date', year: 2001, month: 9, day: 11 }),
  },
  {
    example: 'Tuesday, October 17, 2023',
    pattern: phrase(`${WEEKDAY_BEFORE}${month()} ${dayNumber()}(?:(?:,| of)? ?${year()})?`),
    read: (g) => ({ kind: 'date', ...date(g) }),
  },
  {
    example: 'the week of March 11',
    pattern: phrase(
      `(?:the )?week (?:of|ended|ending|beginning|starting) (?:${month()} ${dayNumber()}(?:,? ${year()})?|${dayNumber('dayFirst')} ${month('monthLast')}(?: ${year('yearLast')})?)`,
    ),
    read: (g) => ({
      kind: 'date',
      ...date({ year: g.year ?? g.yearLast, month: g.month ?? g.monthLast, day: g.day ?? g.dayFirst }),
      week: true,
    }),
  },
  {
    example: 'the 17th of October 2023',
    pattern: phrase(`${WEEKDAY_BEFORE}(?:the )?${dayNumber()}(?: of)? ${month()}(?:,? ${year()})?`),
    read: (g) => ({ kind: 'date', ...date(g) }),
  },
  {
    example: 'the first of May',
    pattern: phrase(`(?:the )?${ORDINAL} of ${month()}(?:,? ${year()})?`),
    read: (g) => {
      const day = toOrdinal(g.ordinal ?? '');
      return day && !/^(?:last|final)$/i.test(g.ordinal ?? '') ? { kind: 'date', ...date(g), day } : null;
    },
  },
  {
    example: 'October 17-18, 2023',
    pattern: phrase(
      `${month()} ${dayNumber('first')}(?:${DASH}| to | and | through | & )${dayNumber('last')}(?:,? ${year()})?`,
    ),
    read: (g) => ({
      kind: 'span',
      first: { ...yearOf(g.year), month: monthOf(g.month), day: Number(g.first) },
      last: { ...yearOf(g.year), month: monthOf(g.month), day: Number(g.last) },
    }),
  },
  {
    example: '17-18 October 2023',
    pattern: phrase(
      `${dayNumber('first')}(?:${DASH}| to | and | & )${dayNumber('last')}(?: of)? ${month()}(?:,? ${year()})?`,
    ),
    read: (g) => ({
      kind: 'span',
      first: { ...yearOf(g.year), month: monthOf(g.month), day: Number(g.first) },
      last: { ...yearOf(g.year), month: monthOf(g.month), day: Number(g.last) },
    }),
  },
  {
    example: 'late September 2022',
    pattern: phrase(`${PART}?${month()}(?:,| of)? ${year()}`),
    read: (g) => ({ kind: 'date', ...yearOf(g.year), month: monthOf(g.month), ...toPart(g) }),
  },
  {
    example: 'mid-October',
    pattern: phrase(`${PART}?${month()}`),
    read: (g) => ({ kind: 'date', month: monthOf(g.month), ...toPart(g) }),
  },
  {
    example: 'March of last year',
    pattern: phrase(
      `${PART}?${month()}(?:(?: of)?(?: the)? (?<which>last|this|next)|(?: ${dayNumber()}),?(?: of)? (?<far>last|next)) year`,
    ),
    read: (g) => ({
      kind: 'date',
      yearShift: TOWARD[lower(g.which ?? g.far)] ?? 0,
      month: monthOf(g.month),
      ...(g.day && { day: Number(g.day) }),
      ...toPart(g),
    }),
  },
  {
    example: 'last March',
    pattern: phrase(`${PART}?(?<which>last|this past|this|next) ${month()}(?: ${dayNumber()})?`),
    read: (g) => ({
      kind: 'date',
      toward: TOWARD[lower(g.which)] ?? 0,
      month: monthOf(g.month),
      ...(g.day && { day: Number(g.day) }),
      ...toPart(g),
    }),
  },
  {
    example: '2023-10-17',
    pattern: phrase('(?<year>(?:19|20)\\d\\d)-(?<month>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\\d|3[01])'),
    read: (g) => ({ kind: 'date', year: Number(g.year), month: Number(g.month), day: Number(g.day) }),
  },
  {
    example: '10/17/23',
    pattern: phrase('(?<a>\\d{1,2})/(?<b>\\d{1,2})/(?<figures>\\d\\d)(?![/\\d])'),
    // of 09/10/11 not even the year is sure
    read: (g) => {
      const found = numeric({ ...g, year: String(ofTwoFigures(g.figures)) });
      return found?.kind === 'date' && found.day ? found : null;
    },
  },
  { example: '17/10/2023', pattern: phrase('(?<a>\\d{1,2})/(?<b>\\d{1,2})/(?<year>(?:19|20)\\d\\d)'), read: numeric },
  {
    example: '17.10.2023',
    pattern: phrase('(?<day>0?[1-9]|[12]\\d|3[01])\\.(?<month>0?[1-9]|1[0-2])\\.(?<year>(?:19|20)\\d\\d)'),
    read: (g) => ({ kind: 'date', year: Number(g.year), month: Number(g.month), day: Number(g.day) }),
  },
  { example: '2014-2017', pattern: phrase(`${year('first')}[-–/]${year('last')}`), read: years },
  { example: '2014-17', pattern: phrase(`${year('first')}[-–/](?<last>\\d\\d)(?![-–/\\d])`), read: years },
  {
    example: 'early 2022',
    pattern: phrase(`${PART}?(?:the year )?${year()}`),
    read: (g) => ({ kind: 'date', ...yearOf(g.year), ...toPart(g) }),
  },
  {
    example: 'fiscal 2012',
    pattern: phrase(`${PART}?fiscal(?: year)? ${year()}|(?:the )?(?<also>(?:19|20)\\d\\d) fiscal year`),
    read: (g) => ({ kind: 'date', ...yearOf(g.year ?? g.also), ...toPart(g) }),
  },
  {
    example: 'the class of ’94',
    pattern: phrase(`(?<=\\b(?:of|in|since|from|until|summer|spring|fall|winter) )[’'](?<figures>\\d\\d)(?![\\d’'s])`),
    read: (g) => ({ kind: 'date', year: ofTwoFigures(g.figures) }),
  },
  {
    example: '9/11',
    pattern: phrase('9/11(?:-\\w+)?'),
    read: () => ({ kind: 'date', year: 2001, month: 9, day: 11 }),
  },
  {
    example: 'the late 1990s',
    pattern: phrase(`(?:the )?${PART}?(?<first>(?:1\\d|20)\\d0)[’']?s`),
    read: (g) => ({ kind: 'decade', first: Number(g.first), ...toPart(g) }),
  },
  {
    example: 'the ’90s',
    pattern: phrase(`(?:the )${PART}?[’']?(?<first>[2-9]0)s`),
    read: (g) => ({ kind: 'decade', first: 1900 + Number(g.first), ...toPart(g) }),
  },
  {
    example: 'the nineties',
    pattern: phrase(`the ${PART}?(?:nineteen[- ])?${DECADE}`),
    read: (g) => ({ kind: 'decade', first: 1900 + (DECADES[lower(g.decade)] ?? 0), ...toPart(g) }),
  },
  {
    example: 'the 20th century',
    pattern: phrase(`(?:the )?${PART}?${ORDINAL}[- ]century`),
    read: (g) => {
      const ordinal = toOrdinal(g.ordinal ?? '');
      return ordinal ? { kind: 'century', ordinal, ...toPart(g) } : null;
    },
  },
  {
    example: 'the summer of 2022',
    pattern: phrase(`(?:the )?${PART}?${SEASON}(?: of)? ${year()}(?:[-–/]\\d{2,4})?`),
    read: (g) => ({ kind: 'season', season: SEASONS[lower(g.season)] ?? 'SU', ...yearOf(g.year), ...toPart(g) }),
  },
  {
    example: 'last summer',
    pattern: phrase(`${PART}?(?<which>last|this|next) ${SEASON}`),
    read: (g) => ({
      kind: 'season',
      season: SEASONS[lower(g.season)] ?? 'SU',
      by: TOWARD[lower(g.which)] ?? 0,
      ...toPart(g),
    }),
  },
  {
    example: 'in the summer',
    pattern: phrase(
      `(?<=\\b(?:in|during|by|over|until|since|of|through) )(?:the )?(?:(?<part>early|mid|late)[- ])?${SEASON}(?! of \\w)`,
    ),
    read: (g) => ({ kind: 'season', season: SEASONS[lower(g.season)] ?? 'SU', ...toPart(g) }),
  },
  {
    example: 'the first quarter of 2023',
    pattern: phrase(`(?:the )?${ORDINAL}[- ](?<of>quarter|half)(?:,? (?:of |in )?${year()})`),
    read: (g) => fraction(g, yearOf(g.year)),
  },
  {
    example: 'the 2023 first quarter',
    pattern: phrase(`(?:the )?${year()}(?:[’']s)? ${ORDINAL}[- ](?<of>quarter|half)`),
    read: (g) => fraction(g, yearOf(g.year)),
  },
  {
    example: 'the second half of this year',
    pattern: phrase(`(?:the )?${ORDINAL}[- ](?<of>quarter|half) of (?<which>last|this|next|the) year`),
    read: (g) => fraction(g, { by: TOWARD[lower(g.which)] ?? 0 }),
  },
  {
    example: 'the third quarter',
    pattern: phrase(`(?:the )?(?<ordinal>first|second|third|fourth|1st|2nd|3rd|4th)[- ](?<of>quarter)(?!-?final)`),
    read: (g) => fraction(g, {}),
  },
  {
    example: 'the October-December quarter',
    pattern: phrase(
      `(?:the )?${month('first')}(?:${DASH}| to | through )${month('last')} (?<of>quarter|period)(?: of ${year()})?`,
    ),
    read: (g) => {
      const [first, last] = [monthOf(g.first), monthOf(g.last)];
      return last === first + 2 && last % 3 === 0
        ? { kind: 'fraction', of: 'Q', ordinal: last / 3, ...yearOf(g.year) }
        : null;
    },
  },
  {
    example: 'Q1 2023',
    pattern: phrase(`(?<of>[QH])(?<ordinal>[1-4])(?:[ /]${year()})?`),
    read: (g) => fraction(g, yearOf(g.year)),
  },
  {
    example: 'Christmas 2022',
    pattern: phrase(
      `(?<feast>${[...FEASTS]
        .sort((a, b) => b.length - a.length)
        .join('|')
        .replaceAll("'", "[’']")})(?:,? ${year()})?`,
    ),
    read: (g) => ({ kind: 'feast', name: lower(g.feast).replaceAll('’', "'").replace(/\s+/g, ' '), ...yearOf(g.year) }),
  },
];

function fraction(g: Groups, when: { year?: number; by?: number }): Reading | null {
  const of = lower(g.of).startsWith('q') ? 'Q' : 'H';
  const ordinal =
    of === 'H' && lower(g.ordinal) === 'last'
      ? 2
      : /^\d$/.test(g.ordinal ?? '')
        ? Number(g.ordinal)
        : toOrdinal(g.ordinal ?? '');
  return ordinal && ordinal <= (of === 'Q' ? 4 : 2) ? { kind: 'fraction', of, ordinal, ...when } : null;
}
