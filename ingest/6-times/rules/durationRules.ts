import { MONTH_NAMES, NUMBER, phrase, toNumber, VAGUE } from '../patterns.ts';
import type { Groups, Reading, Rule } from '../reading.ts';
import { DAY_PARTS, DURATION_CODES, HABITS, NUMBERS, REFERENCES } from '../vocabulary.ts';

const lower = (word: string | undefined): string => (word ?? '').toLowerCase();
const UNIT = '(?<unit>second|minute|hour|day|night|week|weekend|fortnight|month|year|decade|century|centurie)';
const NOT_AGE = '(?![- ](?:old|olds|older|younger)\\b|s? of age\\b|s?[- ](?:old|older|younger)\\b)';
const ABOUT =
  '(?:(?:about|around|nearly|almost|more than|less than|at least|up to|roughly|some|just over|just under) )?';

/** `P3D`, `PT2H`, `PXY`: `amount` is a number or `X` where it is left open. */
function duration(unit: string | undefined, amount: string): Reading | null {
  const word = lower(unit);
  const code = DURATION_CODES[word];
  if (!code) return null;
  const times = word === 'fortnight' && amount !== 'X' ? String(Number(amount) * 2) : amount;
  return { kind: 'fixed', value: code.startsWith('T') ? `PT${times}${code.slice(1)}` : `P${times}${code}` };
}
const counted = (g: Groups): Reading | null => {
  const n = toNumber(g.number ?? '1');
  // "2018 day five" is no duration
  return n === null || /^(?:19|20)\d\d$/.test(g.number ?? '') ? null : duration(g.unit, String(n));
};

/** How long, and how often. */
export const DURATION_RULES: readonly Rule[] = [
  {
    example: 'three days',
    pattern: phrase(`${ABOUT}${NUMBER}(?: more| consecutive| straight| full| long)? ${UNIT}s?${NOT_AGE}`),
    read: counted,
  },
  {
    example: 'a three-day visit',
    pattern: phrase(`${NUMBER}[- ]${UNIT}${NOT_AGE}(?:-long)?(?= |[.,;])`),
    read: counted,
  },
  {
    example: 'the 45-year-old',
    pattern: phrase(
      `${NUMBER}(?:[- ](?<unit>day|week|month|year)[- ]olds?|s? (?<also>day|week|month|year)s? (?:old|of age))`,
    ),
    read: (g) => counted({ ...g, unit: g.unit ?? g.also }),
  },
  {
    example: 'a year-long term',
    pattern: phrase('(?<unit>hour|day|week|month|year|decade)-?long'),
    read: (g) => duration(g.unit, '1'),
  },
  {
    example: 'the decades-long war',
    pattern: phrase('(?<unit>hour|day|week|month|year|decade|centurie)s-(?:long|old)'),
    read: (g) => duration(g.unit, 'X'),
  },
  {
    example: 'days after',
    pattern: phrase(
      '(?<=(?:^|[.!?“”"]\\s{0,2}|,\\s|\\b(?:just|only|came|comes|after|for|within|with|despite|following|amid|during|through|took|takes|take|spent|followed by)\\s))(?<unit>minute|hour|day|week|month|year|decade)s(?= (?:after|before|of|into|since|ahead of)\\b)',
    ),
    read: (g) => duration(g.unit, 'X'),
  },
  {
    example: 'hours later',
    pattern: phrase(
      `(?<!(?:\\d|${Object.keys(NUMBERS).join('|')}|dozen|hundred|thousand|million|of|few)[- ])(?<unit>minute|hour|day|week|month|year|decade)s (?:later|earlier)(?! than)`,
    ),
    read: (g) => duration(g.unit, 'X'),
  },
  {
    example: 'in the days before the vote',
    pattern: phrase(
      '(?<=\\b(?:in|over|during|for|from|through) )the (?<unit>minute|hour|day|week|month|year|decade)s(?= (?:since|before|after|following|leading|ahead|that followed|afterwards?)\\b)',
    ),
    read: (g) => duration(g.unit, 'X'),
  },
  {
    example: 'all night',
    pattern: phrase('all (?<unit>day|night|week|month|year)(?! long)'),
    read: (g) => duration(g.unit, '1'),
  },
  {
    example: 'year after year',
    pattern: phrase('(?<unit>day|night|week|month|year)(?: after | by )(?:\\k<unit>)'),
    read: (g) => duration(g.unit, '1'),
  },
  {
    example: 'a day and a half',
    pattern: phrase('(?:an?|one) (?<unit>hour|day|week|month|year) and a half'),
    read: (g) => duration(g.unit, '1.5'),
  },
  {
    example: 'every other week',
    pattern: phrase('every other (?<unit>day|week|month|year)'),
    read: (g) => duration(g.unit, '2'),
  },
  {
    example: 'a quarter century',
    pattern: phrase('(?:a )?quarter[- ](?:of a )?century'),
    read: () => ({ kind: 'fixed', value: 'P25Y' }),
  },
  {
    example: 'three and a half years',
    pattern: phrase(`${NUMBER} and a half ${UNIT}s`),
    read: (g) => duration(g.unit, `${toNumber(g.number ?? '') ?? 'X'}.5`),
  },
  {
    example: 'two to three weeks',
    pattern: phrase(`(?:${Object.keys(NUMBERS).join('|')}|\\d+)(?: to | or |[-–])${NUMBER} ${UNIT}s`),
    read: counted,
  },
  {
    example: 'several days',
    pattern: phrase(`${VAGUE} ${UNIT}s${NOT_AGE}(?: (?:later|earlier))?`),
    read: (g) => duration(g.unit, 'X'),
  },
  {
    example: 'the last 24 hours',
    pattern: phrase(`(?:at least )?(?:the )?(?:last|past|next|coming|first|previous|final) ${NUMBER} ${UNIT}s?`),
    read: counted,
  },
  {
    example: 'the past few months',
    pattern: phrase(`(?:the )?(?:last|past|next|coming|previous|first) (?:several|few|couple(?: of)?) ${UNIT}s`),
    read: (g) => duration(g.unit, 'X'),
  },
  { example: 'the past year', pattern: phrase(`the (?:last|past) ${UNIT}(?! of)`), read: (g) => duration(g.unit, '1') },
  {
    example: 'past years',
    pattern: phrase('(?:(?:the|these) )?(?:recent|past|previous) (?:hours|days|weeks|months|years|decades)'),
    read: () => ({ kind: 'fixed', value: 'PAST_REF' }),
  },
  {
    example: 'the coming weeks',
    pattern: phrase('(?:the )?(?:coming|next) (?:hours|days|weeks|months|years|decades)'),
    read: () => ({ kind: 'fixed', value: 'FUTURE_REF' }),
  },
  {
    example: 'half a year',
    pattern: phrase('half a (?<unit>year|century|decade)'),
    read: (g) => ({ kind: 'fixed', value: { year: 'P6M', decade: 'P5Y', century: 'P50Y' }[lower(g.unit)] ?? 'PXM' }),
  },
  {
    example: 'half an hour',
    pattern: phrase('half an hour|half-hour'),
    read: () => ({ kind: 'fixed', value: 'PT30M' }),
  },
  {
    example: 'a year',
    pattern: phrase(
      `(?<!such )${ABOUT}(?:a|an|one) (?:full |whole |half-)?(?<unit>hour|day|week|weekend|month|year|decade|century|fortnight)(?!-long)${NOT_AGE}(?! of the week)`,
    ),
    read: (g) => duration(g.unit, '1'),
  },
  {
    example: 'decades',
    pattern: phrase('(?<unit>decade|centurie)s(?! (?:ago|later))'),
    read: (g) => duration(g.unit, 'X'),
  },
  {
    example: 'for years',
    pattern: phrase(
      '(?<=\\b(?:for|after|over|within|of|in|took|takes|take) )(?:many )?(?<unit>hour|day|week|month|year)s(?! (?:ago|later|of age))|(?<=\\bwithin )(?<also>second|minute)s',
    ),
    read: (g) => duration(g.unit ?? g.also, 'X'),
  },
  {
    example: 'the year to March 31',
    pattern: phrase(
      `the (?<unit>week|month|quarter|year)(?= (?:to|through|ended|ending|that ended) (?:on )?(?:the )?(?:${MONTH_NAMES}|\\d))`,
    ),
    read: (g) => duration(g.unit, '1'),
  },
  {
    example: 'daily',
    pattern: phrase(`(?<habit>${Object.keys(HABITS).join('|')})`),
    read: (g) => ({ kind: 'fixed', value: HABITS[lower(g.habit)] ?? 'P1D' }),
  },
  { example: 'every year', pattern: phrase(`(?:every|each|per) ${UNIT}`), read: (g) => duration(g.unit, '1') },
  { example: 'every two years', pattern: phrase(`every ${NUMBER} ${UNIT}s`), read: counted },
  {
    example: 'twice a week',
    pattern: phrase(`(?:once|twice) (?:a|an|per|each) ${UNIT}`),
    read: (g) => duration(g.unit, '1'),
  },
  {
    example: 'three times a week',
    pattern: phrase(`${NUMBER} times? (?:a|an|per|each) ${UNIT}`),
    read: (g) => duration(g.unit, '1'),
  },
  ...REFERENCES.map(
    ([words, value]): Rule => ({ example: words, pattern: phrase(words), read: () => ({ kind: 'fixed', value }) }),
  ),
];

/** "8:30 p.m." to `T20:30`. */
function clock(g: Groups): Reading | null {
  const half = g.dayPart ? (lower(g.dayPart) === 'morning' ? 'am' : 'pm') : lower(g.half).replaceAll('.', '');
  const hour = Number(g.hour ?? g.early);
  if (hour > 24 || (half && hour > 12)) return null;
  const at = half === 'pm' ? (hour % 12) + 12 : half === 'am' ? hour % 12 : hour;
  return { kind: 'clock', time: `T${String(at).padStart(2, '0')}:${g.minute ?? '00'}` };
}

const ZONE =
  '(?: (?:GMT|UTC|CET|CEST|EST|EDT|ET|PST|PDT|BST|IST|MSK|(?:local|Moscow|(?:Eastern|Central|Pacific|Mountain)(?: (?:standard|daylight|European))?) time))?';
/** "in 2:14:04" is how long a race took. */
const NOT_RACE = '(?<!\\d:)';

/** Times of the clock. */
export const CLOCK_RULES: readonly Rule[] = [
  {
    example: '8:30 p.m.',
    pattern: phrase(
      `${NOT_RACE}(?<hour>[01]?\\d)(?:[:.](?<minute>[0-5]\\d))? ?(?:(?<half>[ap]\\.?m)\\b\\.?|in the (?<dayPart>morning|afternoon|evening))${ZONE}`,
    ),
    read: clock,
  },
  {
    example: '15:11 GMT',
    pattern: phrase(
      `${NOT_RACE}(?:(?<hour>[01]\\d|2[0-3])|(?<=\\b(?:at|around|about|by|until|after|before) )(?<early>\\d)):(?<minute>[0-5]\\d)(?!:\\d)${ZONE}`,
    ),
    read: clock,
  },
  { example: '1530 GMT', pattern: phrase('(?<hour>[01]\\d|2[0-3])(?<minute>[0-5]\\d) (?:GMT|UTC)'), read: clock },
  {
    example: 'by late morning',
    pattern: phrase(
      '(?<=\\b(?:in|by|during|until|since|through) )(?:the )?(?:(?:early|late|mid)[- ])?(?<dayPart>morning|afternoon|evening)(?= *[,.;]|\\s(?:and|but|as|when|with|after|before|at|on|he|she|they|the|a)\\b)',
    ),
    read: (g) => ({ kind: 'clock', time: DAY_PARTS[lower(g.dayPart)] ?? 'TMO' }),
  },
  { example: 'noon', pattern: phrase('noon|midday'), read: () => ({ kind: 'clock', time: 'T12:00' }) },
  { example: 'midnight', pattern: phrase('midnight'), read: () => ({ kind: 'clock', time: 'T24:00' }) },
];

/** "the night of " before a day */
export const DAY_PART_BEFORE = new RegExp(
  `\\b(?:the\\s+)?(?:early\\s+|late\\s+)?(${Object.keys(DAY_PARTS).join('|')})\\s+of\\s+$`,
  'i',
);

export const DAY_PART_AFTER = new RegExp(`^\\s+(${Object.keys(DAY_PARTS).join('|')})\\b`, 'i');
