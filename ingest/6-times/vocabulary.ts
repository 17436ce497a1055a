import type { Season, Unit } from './calendar.ts';

/** The words that times are said in. Keys are lower case and without a full stop. */
export const MONTHS: Readonly<Record<string, number>> = {
  january: 1,
  february: 2,
  march: 3,
  april: 4,
  may: 5,
  june: 6,
  july: 7,
  august: 8,
  september: 9,
  october: 10,
  november: 11,
  december: 12,
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sept: 9,
  sep: 9,
  oct: 10,
  nov: 11,
  dec: 12,
};

export const WEEKDAYS: Readonly<Record<string, number>> = {
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
  sunday: 7,
};

/** Short forms are read only beside a date ("Tues., Oct. 17"). */
export const SHORT_WEEKDAYS: Readonly<Record<string, number>> = {
  mon: 1,
  tue: 2,
  tues: 2,
  wed: 3,
  thu: 4,
  thur: 4,
  thurs: 4,
  fri: 5,
  sat: 6,
  sun: 7,
};

export const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

export const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  'twenty-first': 21,
  final: 4,
  last: 4,
};

export const SEASONS: Readonly<Record<string, Season>> = {
  spring: 'SP',
  summer: 'SU',
  autumn: 'FA',
  fall: 'FA',
  winter: 'WI',
};

/** "the nineties": the decade's last two figures. */
export const DECADES: Readonly<Record<string, number>> = {
  twenties: 20,
  thirties: 30,
  forties: 40,
  fifties: 50,
  sixties: 60,
  seventies: 70,
  eighties: 80,
  nineties: 90,
};

/** Units that the calendar has periods for. */
export const UNITS: Readonly<Record<string, Unit>> = {
  day: 'day',
  week: 'week',
  weekend: 'weekend',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
  decade: 'decade',
  century: 'century',
  centurie: 'century',
};

/** A unit's code in a TIMEX3 duration; those after `T` are times of the clock. */
export const DURATION_CODES: Readonly<Record<string, string>> = {
  second: 'TS',
  minute: 'TM',
  hour: 'TH',
  day: 'D',
  night: 'D',
  week: 'W',
  weekend: 'WE',
  fortnight: 'W',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
  decade: 'DE',
  century: 'CE',
  centurie: 'CE',
};

export const DAY_PARTS: Readonly<Record<string, string>> = {
  morning: 'TMO',
  afternoon: 'TAF',
  evening: 'TEV',
  night: 'TNI',
  midday: 'TMI',
};

/** "late 2022": which share of the period is meant, as twelfths of it. */
export const PARTS: Readonly<Record<string, readonly [from: number, to: number]>> = {
  early: [0, 4],
  start: [0, 3],
  beginning: [0, 3],
  mid: [4, 8],
  middle: [4, 8],
  late: [8, 12],
  end: [9, 12],
};

/** Feasts on a fixed day of the year (month, day), and those counted from Easter Sunday (days). */
export const FIXED_FEASTS: Readonly<Record<string, readonly [month: number, day: number]>> = {
  christmas: [12, 25],
  'christmas day': [12, 25],
  'christmas eve': [12, 24],
  'boxing day': [12, 26],
  "new year's eve": [12, 31],
  "new year's day": [1, 1],
  "new year's": [1, 1],
  "valentine's day": [2, 14],
  halloween: [10, 31],
  'armistice day': [11, 11],
  'veterans day': [11, 11],
  'remembrance day': [11, 11],
  'may day': [5, 1],
  'bastille day': [7, 14],
  "st. patrick's day": [3, 17],
  "st patrick's day": [3, 17],
  "international women's day": [3, 8],
};
/** Feasts on the nth such weekday of a month (month, weekday, n; -1 is the last), by the rules of the country that keeps them. */
export const WEEKDAY_FEASTS: Readonly<Record<string, readonly [month: number, weekday: number, n: number]>> = {
  thanksgiving: [11, 4, 4],
  'thanksgiving day': [11, 4, 4],
  'labor day': [9, 1, 1],
  'memorial day': [5, 1, -1],
  'martin luther king day': [1, 1, 3],
  'martin luther king jr. day': [1, 1, 3],
  "presidents' day": [2, 1, 3],
  'presidents day': [2, 1, 3],
  'columbus day': [10, 1, 2],
};
export const EASTER_FEASTS: Readonly<Record<string, number>> = {
  'shrove tuesday': -47,
  'ash wednesday': -46,
  'palm sunday': -7,
  'maundy thursday': -3,
  'good friday': -2,
  easter: 0,
  'easter sunday': 0,
  'easter monday': 1,
  pentecost: 49,
};

/** Words for a time that no calendar holds, with their TIMEX3 value. */
export const REFERENCES: readonly (readonly [words: string, value: string])[] = [
  ['right now', 'PRESENT_REF'],
  ['now', 'PRESENT_REF'],
  ['currently', 'PRESENT_REF'],
  ['presently', 'PRESENT_REF'],
  ['nowadays', 'PRESENT_REF'],
  ['these days', 'PRESENT_REF'],
  ['at present', 'PRESENT_REF'],
  ['the present(?= *[.,;)])', 'PRESENT_REF'],
  ['at the moment', 'PRESENT_REF'],
  ['current', 'PRESENT_REF'],
  ['(?<!as )recently(?! as)', 'PAST_REF'],
  ['(?:previously|formerly)', 'PAST_REF'],
  ['recent', 'PAST_REF'],
  ['in the past', 'PAST_REF'],
  ['long ago', 'PAST_REF'],
  ['(?<!as )soon(?! as)', 'FUTURE_REF'],
  ['as soon as possible', 'FUTURE_REF'],
  [
    '(?:the (?:near |foreseeable |distant )?|near |foreseeable )future(?= *[.,;:)]| (?:and|but|as|because|when|if|with|is|will))',
    'FUTURE_REF',
  ],
];

/** All feasts that a date can be said by. */
export const FEASTS: readonly string[] = [FIXED_FEASTS, WEEKDAY_FEASTS, EASTER_FEASTS].flatMap((feasts) =>
  Object.keys(feasts),
);

/** Adverbs and adjectives of habit. */
export const HABITS: Readonly<Record<string, string>> = {
  hourly: 'PT1H',
  daily: 'P1D',
  weekly: 'P1W',
  fortnightly: 'P2W',
  monthly: 'P1M',
  quarterly: 'P1Q',
  yearly: 'P1Y',
  annually: 'P1Y',
  annual: 'P1Y',
};
