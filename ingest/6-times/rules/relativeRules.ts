import type { Unit } from '../calendar.ts';
import { NUMBER, PART, phrase, toNumber, UNIT, VAGUE, WEEKDAY } from '../patterns.ts';
import type { From, Groups, Reading, Rule } from '../reading.ts';
import { DAY_PARTS, UNITS, WEEKDAYS } from '../vocabulary.ts';
import { toPart } from './calendarRules.ts';

const lower = (word: string | undefined): string => (word ?? '').toLowerCase();
const unitOf = (g: Groups): Unit | undefined => UNITS[lower(g.unit)];
const weekdayOf = (g: Groups): number => WEEKDAYS[lower(g.weekday)] ?? 1;
const dayPart = (g: Groups): { time?: string } => {
  const time = DAY_PARTS[lower(g.dayPart)];
  return time ? { time } : {};
};

const shift = (unit: Unit, by: number, from: From = 'published'): Reading => ({ kind: 'shift', unit, by, from });
const shiftUnit = (g: Groups, by: number, from: From): Reading | null => {
  const unit = unitOf(g);
  return unit ? { kind: 'shift', unit, by, from, ...toPart(g) } : null;
};
const counted = (g: Groups, sign: 1 | -1, from: From): Reading | null => {
  const n = g.number === undefined ? 1 : toNumber(g.number);
  const unit = unitOf(g);
  if (n === null || !unit) return null;
  return { kind: 'shift', unit, by: n * sign, from };
};

const DAY_PART = '(?<dayPart>morning|afternoon|evening|night)';
const WHICH: Readonly<Record<string, number>> = {
  last: -1,
  previous: -1,
  past: -1,
  this: 0,
  current: 0,
  next: 1,
  coming: 1,
};
const TOLD: Readonly<Record<string, number>> = {
  previous: -1,
  preceding: -1,
  prior: -1,
  same: 0,
  next: 1,
  following: 1,
  ensuing: 1,
};

const PAST_SPELLS = /^(?:previous|preceding|prior) (?:month|quarter|year)$/i;

/** Times counted from the day of publication or from the time told of just before. */
export const RELATIVE_RULES: readonly Rule[] = [
  { example: 'today', pattern: phrase('(?:earlier |later )?today'), read: () => shift('day', 0) },
  {
    example: 'yesterday evening',
    pattern: phrase(`(?:(?:earlier|late|early) )?yesterday(?: ${DAY_PART})?`),
    read: (g) => ({ kind: 'shift', unit: 'day', by: -1, from: 'published', ...dayPart(g) }),
  },
  {
    example: 'tomorrow',
    pattern: phrase(`(?:(?:late|early) )?tomorrow(?: ${DAY_PART})?`),
    read: (g) => ({ kind: 'shift', unit: 'day', by: 1, from: 'published', ...dayPart(g) }),
  },
  { example: 'the day before yesterday', pattern: phrase('the day before yesterday'), read: () => shift('day', -2) },
  { example: 'the day after tomorrow', pattern: phrase('the day after tomorrow'), read: () => shift('day', 2) },
  {
    example: 'tonight',
    pattern: phrase('(?:later )?tonight'),
    read: () => ({ kind: 'shift', unit: 'day', by: 0, from: 'published', time: 'TNI' }),
  },
  {
    example: 'this morning',
    pattern: phrase(`(?:earlier |later |early |late )?this ${DAY_PART}`),
    read: (g) => ({ kind: 'shift', unit: 'day', by: 0, from: 'published', ...dayPart(g) }),
  },
  {
    example: 'last night',
    pattern: phrase('(?:late )?last (?:night|evening)'),
    read: () => ({ kind: 'shift', unit: 'day', by: -1, from: 'published', time: 'TNI' }),
  },
  {
    example: 'earlier this year',
    pattern: phrase(`${PART}?(?<which>last|this|next) ${UNIT}(?:[’']?s)?`),
    // "the second and last day" is not yesterday
    read: (g) =>
      lower(g.unit) === 'day' && lower(g.which) !== 'this'
        ? null
        : shiftUnit(g, WHICH[lower(g.which)] ?? 0, 'published'),
  },
  {
    example: 'this past week',
    pattern: phrase(`(?<which>this past|this coming|the coming) ${UNIT}(?!s)`),
    read: (g) => shiftUnit(g, lower(g.which).endsWith('past') ? -1 : 1, 'published'),
  },
  {
    example: 'the current year',
    pattern: phrase(`the (?:current|full|full fiscal|current fiscal) ${UNIT}`),
    read: (g) => shiftUnit(g, 0, 'published'),
  },
  {
    example: 'the end of the month',
    pattern: phrase(`${PART}(?:the|this|that) (?<unit>week|month|quarter|year|decade|century)(?! (?:of|from|in|to) )`),
    read: (g) => shiftUnit(g, 0, 'published'),
  },
  {
    example: 'later in the year',
    pattern: phrase('(?<part>early|earlier|later|late) (?:in|that) (?:the )?(?<unit>day|week|month|year|decade)'),
    read: (g) => shiftUnit(g, 0, 'toldOrPublished'),
  },
  {
    example: 'year-end',
    pattern: phrase('(?:the )?(?<unit>year|month)[- ]end'),
    read: (g) => shiftUnit({ ...g, part: 'end' }, 0, 'published'),
  },
  {
    example: 'the weekend',
    pattern: phrase('(?:the|that) (?<unit>weekend)(?! of)'),
    read: (g) => shiftUnit(g, 0, 'nearest'),
  },
  {
    example: 'for the quarter',
    pattern: phrase(
      '(?<=\\b(?:in|for|during|throughout) )the (?<unit>week|month|quarter|year)(?![-–]| (?:of|after|before|since|when|that|to|through|ended|ending|ahead|leading|running|prior|preceding|following|until))',
    ),
    read: (g) => shiftUnit(g, 0, 'toldOrPublished'),
  },
  {
    example: 'the previous day',
    pattern: phrase(
      '(?:the|that) (?:very )?(?<which>previous|preceding|prior|same|next|following) (?<unit>day|week|weekend|month|quarter|year|decade)(?! of)',
    ),
    // a company's "previous year" needs no other year told before
    read: (g) =>
      shiftUnit(g, TOLD[lower(g.which)] ?? 0, PAST_SPELLS.test(`${g.which} ${g.unit}`) ? 'toldOrPublished' : 'told'),
  },
  {
    example: 'the next morning',
    pattern: phrase(`the (?:very )?(?<which>next|following) ${DAY_PART}`),
    read: (g) => ({ kind: 'shift', unit: 'day', by: 1, from: 'told', ...dayPart(g) }),
  },
  {
    example: 'the previous night',
    pattern: phrase(`(?:the|that) (?:previous|preceding) ${DAY_PART}`),
    read: (g) => ({ kind: 'shift', unit: 'day', by: -1, from: 'toldOrPublished', ...dayPart(g) }),
  },
  {
    example: 'that year',
    pattern: phrase('that (?:same )?(?<unit>day|week|month|year|decade)(?! (?:of|when))'),
    read: (g) => shiftUnit(g, 0, 'told'),
  },
  {
    example: 'that evening',
    pattern: phrase(`that (?:same )?${DAY_PART}`),
    read: (g) => ({ kind: 'shift', unit: 'day', by: 0, from: 'told', ...dayPart(g) }),
  },
  {
    example: 'on Saturday, the opening night,',
    pattern: phrase(
      `(?<=(?:day|night|evening|\\d), )(?:the )?(?:opening|closing|first|final|last) (?:day|night|evening)(?= of\\b|[,.;])|(?<=(?:day|night|evening|\\d), )day ${NUMBER}(?= of\\b|[,.;])`,
    ),
    read: () => shift('day', 0, 'told'),
  },
  {
    example: 'the day before',
    pattern: phrase('(?:the|a) day (?<which>before(?= *[,.;])|earlier(?! than))'),
    read: () => shift('day', -1, 'toldOrPublished'),
  },
  {
    example: 'the day after',
    pattern: phrase('(?:the|a|one) day (?:after|later)(?= *[.,;])'),
    read: () => shift('day', 1, 'told'),
  },
  {
    example: 'several years ago',
    pattern: phrase(`(?:about )?${VAGUE} (?:second|minute|hour|day|week|month|year|decade)s? ago`),
    read: () => ({ kind: 'fixed', value: 'PAST_REF' }),
  },
  {
    example: 'decades ago',
    pattern: phrase('(?:day|week|month|year|decade|centurie)s ago'),
    read: () => ({ kind: 'fixed', value: 'PAST_REF' }),
  },
  {
    example: 'three days ago',
    pattern: phrase(
      `(?:(?:about|almost|nearly|exactly|around|some|just over|more than|less than|over) )?(?:${NUMBER}|an?) ${UNIT}s?(?: or so| or more)? ago`,
    ),
    read: (g) => (unitOf(g) === 'century' ? { kind: 'fixed', value: 'PAST_REF' } : counted(g, -1, 'published')),
  },
  {
    example: 'half a century ago',
    pattern: phrase('(?<half>half) a (?<unit>century|decade) ago'),
    read: (g) => shift('year', lower(g.unit) === 'century' ? -50 : -5),
  },
  {
    example: 'an hour ago',
    pattern: phrase(`(?:(?:about|just over) )?(?:${NUMBER}|an?) (?<hours>hour|minute)s? ago`),
    read: (g) =>
      lower(g.hours) === 'hour' && (toNumber(g.number ?? '1') ?? 0) % 24 === 0
        ? shift('day', -(toNumber(g.number ?? '1') ?? 0) / 24)
        : { kind: 'fixed', value: 'PAST_REF' },
  },
  {
    example: 'ten months later',
    pattern: phrase(`(?:(?:about|almost|nearly|exactly|around|just|some) )?(?:${NUMBER}|an?) ${UNIT}s? later`),
    read: (g) => counted(g, 1, 'told'),
  },
  {
    example: 'a year earlier',
    pattern: phrase(
      `(?:(?:about|almost|nearly|exactly|around|just|some|less than|more than) )?(?:${NUMBER}|an?) ${UNIT}s? (?:earlier(?! than)|(?:before|previously|prior)(?= *[,.;]))`,
    ),
    read: (g) => counted(g, -1, 'toldOrPublished'),
  },
  {
    example: 'in three days’ time',
    pattern: phrase(`(?:${NUMBER}|an?) ${UNIT}s?[’']?s? (?:from now|time)`),
    read: (g) => counted(g, 1, 'published'),
  },
  { example: 'a year-ago quarter', pattern: phrase('year-(?:ago|earlier)'), read: () => shift('year', -1) },
  {
    example: 'every Friday',
    pattern: phrase(`(?:every|each) ${WEEKDAY}`),
    read: (g) => ({ kind: 'fixed', value: `XXXX-WXX-${weekdayOf(g)}` }),
  },
  {
    example: 'most weekends',
    pattern: phrase('(?:(?:most|all) )?weekends(?! (?:ago|later|earlier)\\b)'),
    read: () => ({ kind: 'fixed', value: 'XXXX-WXX-WE' }),
  },
  {
    example: 'Fridays',
    pattern: phrase(`${WEEKDAY}s`),
    read: (g) => ({ kind: 'fixed', value: `XXXX-WXX-${weekdayOf(g)}` }),
  },
  {
    example: 'Tuesday',
    pattern: phrase(`(?:(?:early|earlier|late|later)(?: on)? )?${WEEKDAY}`),
    read: (g) => ({ kind: 'weekday', weekday: weekdayOf(g), toward: 'nearest' }),
  },
  {
    example: 'last Friday',
    pattern: phrase(`(?:(?:early|late) )?(?<which>last|this|next|this past|this coming) ${WEEKDAY}`),
    read: (g) => {
      const which = lower(g.which);
      const toward = which.endsWith('past') ? 'last' : which.endsWith('coming') ? 'next' : which;
      return { kind: 'weekday', weekday: weekdayOf(g), toward: toward as 'last' | 'this' | 'next' };
    },
  },
  {
    example: 'the following Tuesday',
    pattern: phrase(`the (?<which>following|next|previous|preceding) ${WEEKDAY}`),
    read: (g) => ({
      kind: 'weekday',
      weekday: weekdayOf(g),
      toward: (TOLD[lower(g.which)] ?? 0) > 0 ? 'after' : 'before',
    }),
  },
  {
    example: 'Tuesday of next week',
    pattern: phrase(`${WEEKDAY}(?: of)? (?<which>last|this|next) week`),
    read: (g) => ({ kind: 'weekday', weekday: weekdayOf(g), toward: 'nearest', week: WHICH[lower(g.which)] ?? 0 }),
  },
];
