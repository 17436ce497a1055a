import type { Doc, LabelledSpan, Token } from '../../model/doc.ts';
import type { Found, Reading } from './reading.ts';
import { requiredGroups } from './requiredGroups.ts';
import { CALENDAR_RULES } from './rules/calendarRules.ts';
import { CLOCK_RULES, DAY_PART_AFTER, DAY_PART_BEFORE, DURATION_RULES } from './rules/durationRules.ts';
import { RELATIVE_RULES } from './rules/relativeRules.ts';
import { COUNTED, DOUBTFUL_MONTHS, NAMED_DAY, NUMBERED, STREET } from './signs.ts';
import { DAY_PARTS, DECADES, DURATION_CODES, FEASTS, HABITS, MONTHS, SEASONS } from './vocabulary.ts';

/** With each rule what it cannot do without, a month's name or a figure: most sentences lack one for most rules. */
const RULES = [...CALENDAR_RULES, ...RELATIVE_RULES, ...DURATION_RULES, ...CLOCK_RULES].map((rule) => ({
  ...rule,
  needs: requiredGroups(rule.pattern.source),
}));
const NEEDS = new Map(RULES.flatMap(({ needs }) => needs).map((need) => [need, new RegExp(need, 'i')]));

/** Labels of the statistical model that make a month, a weekday or a year part of a name or an amount. */
const NAMES: ReadonlySet<string> = new Set(['PERSON', 'ORG', 'WORK_OF_ART', 'FAC', 'PRODUCT']);
const AMOUNTS: ReadonlySet<string> = new Set(['CARDINAL', 'MONEY', 'QUANTITY', 'PERCENT']);

/** A word before a bare month or year that makes a time of it: "in May", "since 1999". */
const BEFORE_TIME =
  /(?:^|\s|\()(?:in|since|by|until|till|through|during|from|of|between|to|and|or|before|after|for|late|early|mid|circa|around|last|next|this)[\s-]+(?:the\s+)?$/i;

const SURELY_BEFORE_TIME = /\b(?:in|since|by|until|till|during|late|early|mid|last|next|this)[\s-]+$/i;

/** What follows the "one day" of a time to come. */
const ONE_DAY = /^,? (?:soon|he|she|it|they|we|I|you|may|might|could|would|will)\b/;

/** Years outside this range are read only where the model or a preposition says that they are years. */
const SURE_YEARS: readonly [number, number] = [1900, 2060];

/** A word or figure that every rule needs at least one of; a sentence without any is passed over. */
const TRIGGER = new RegExp(
  `\\d|day|night|morrow|noon|morning|evening|moment|future|past|present|current|soon|now|recent|former|previous|ago|\\b(?:${[
    ...Object.keys(MONTHS),
    ...Object.keys(SEASONS),
    ...Object.keys(DECADES),
    ...Object.keys(HABITS),
    ...FEASTS,
  ]
    .join('|')
    .replaceAll("'", "[’']")})|(?:${Object.keys(DURATION_CODES).join('|')})`,
  'i',
);

/** Every wording of a time in the article, in text order, none overlapping: of two readings of one place the longer wins. */
export function findWordings(doc: Doc): Found[] {
  const found: Found[] = [];
  for (const { start: from, end: to } of windows(doc)) {
    const text = doc.text.slice(from, to);
    const missing = new Set([...NEEDS].flatMap(([need, pattern]) => (pattern.test(text) ? [] : [need])));
    for (const rule of RULES) {
      if (rule.needs.some((need) => missing.has(need))) continue;
      for (const match of text.matchAll(rule.pattern)) {
        const reading = rule.read(match.groups ?? {});
        const start = from + match.index;
        const end = start + trimmed(match[0]).length;
        if (reading && isTime(doc, reading, { start, end })) found.push({ start, end, reading, like: rule.example });
      }
    }
  }
  return join(doc.text, keepLongest(found));
}

/** Runs of sentences of one paragraph that may hold a time. Runs, for a sentence may have been cut wrongly, after "Sept." */
function windows(doc: Doc): Range[] {
  const out: { start: number; end: number; last: number; paragraph: number }[] = [];
  for (const { i, start, end, paragraph } of doc.sentences) {
    if (!TRIGGER.test(doc.text.slice(start, end))) continue;
    const run = out.at(-1);
    if (run?.last === i - 1 && run.paragraph === paragraph) out[out.length - 1] = { ...run, end, last: i };
    else out.push({ start, end, last: i, paragraph });
  }
  return out;
}

/** "Oct. 17 a.m." aside, a closing full stop, comma or dash is no part of a time unless it ends an abbreviation. */
const trimmed = (surface: string): string =>
  /(?:[ap]\.m|\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec))\.$/i.test(surface)
    ? surface
    : surface.replace(/(?:[’']s)?[\s.,–—-]*$/, '');

function keepLongest(found: readonly Found[]): Found[] {
  const taken = new Set<number>();
  const byLength = [...found].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept = byLength.filter(({ start, end }) => {
    // what is taken is at least as long, so it holds one end of whatever overlaps it
    if (taken.has(start) || taken.has(end - 1)) return false;
    for (let at = start; at < end; at++) taken.add(at);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start);
}

/** "Tuesday evening", "8 p.m. on Tuesday" and "Tuesday at 8 p.m." are one time each; a weekday beside its date adds nothing. */
function join(text: string, found: readonly Found[]): Found[] {
  const out: Found[] = [];
  for (const one of found) {
    const last = out.at(-1);
    const gap = last ? text.slice(last.end, one.start) : '';
    if (last && last.reading.kind === 'clock' && isDay(one.reading) && /^,?[^\S\n]+(?:on\s+)?$/i.test(gap)) {
      out[out.length - 1] = {
        start: last.start,
        end: one.end + (DAY_PART_AFTER.exec(text.slice(one.end, one.end + 20))?.[0].length ?? 0),
        reading: one.reading,
        time: last.reading.time,
      };
    } else if (
      last &&
      !/\d/.test(last.time ?? '') &&
      isDay(last.reading) &&
      one.reading.kind === 'clock' &&
      /^,?[^\S\n]+(?:at\s+)?(?:around\s+|about\s+)?$/i.test(gap)
    ) {
      out[out.length - 1] = { ...last, end: one.end, time: one.reading.time };
    } else {
      out.push(withDayPart(text, one));
    }
  }
  return out;
}

/** "Tuesday evening", "the night of Feb. 7" */
function withDayPart(text: string, one: Found): Found {
  if (!isDay(one.reading)) return one;
  const after = DAY_PART_AFTER.exec(text.slice(one.end, one.end + 20));
  if (after) return { ...one, end: one.end + after[0].length, time: DAY_PARTS[after[1]!.toLowerCase()]! };
  const before = DAY_PART_BEFORE.exec(text.slice(Math.max(0, one.start - 30), one.start));
  if (before) return { ...one, start: one.start - before[0].length, time: DAY_PARTS[before[1]!.toLowerCase()]! };
  return one;
}

const isDay = (reading: Reading): boolean =>
  reading.kind === 'weekday' ||
  (reading.kind === 'date' && reading.day !== undefined) ||
  (reading.kind === 'shift' && reading.unit === 'day' && !reading.time);

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Is it a time, and not a name, a verb or an amount that looks like one? */
function isTime(doc: Doc, reading: Reading, { start, end }: Range): boolean {
  const first = doc.tokens[doc.tokenAt(start)];
  const surface = doc.text.slice(start, end);
  switch (reading.kind) {
    case 'date':
      if (reading.month === undefined) return isYear(doc, reading.year ?? 0, { start, end });
      if (!isCapitalMonth(surface)) return false;
      return reading.day !== undefined || reading.year !== undefined || isMonth(doc, surface, { start, end });
    case 'span':
      return reading.first.month === undefined
        ? isYear(doc, reading.first.year ?? 0, { start, end })
        : isCapitalMonth(surface);
    case 'weekday':
      return /[A-Z]\w+day/.test(surface) && !isNamed(doc, { start, end }) && !isNamedDay(doc, { start, end });
    case 'feast':
      // "Easter Island" is no feast
      return (
        /^[A-Z]/.test(surface) &&
        isDated(doc, reading.year, start) &&
        (/ (?:Day|Eve)$/.test(surface) || !isNamed(doc, { start, end })) &&
        !/^\s[A-Z]/.test(doc.text.slice(end, end + 2))
      );
    case 'shift':
      // the newspaper "USA Today"
      return (
        surface !== 'Today' || !/(?:^|[^.!?:“”"'‘’])\s?[A-Z]\w+ $/.test(doc.text.slice(Math.max(0, start - 20), start))
      );
    case 'fixed':
      // "One day, they may return" counts no days
      if (/^one day$/i.test(surface) && ONE_DAY.test(doc.text.slice(end, end + 12))) return false;
      return isReference(reading.value, first) && !isTitle(doc, surface, { start, end });
    default:
      return true;
  }
}

const isCapitalMonth = (surface: string): boolean =>
  /(?:^|[^A-Za-z])[A-Z][A-Za-z]{2}/.test(surface) || /\d{4}-\d|\d[./]\d/.test(surface) || surface.startsWith('9/11');

/** "Black Friday", "the Sunday Herald", "Saturday Night Live": names with a weekday in them. */
const isNamedDay = ({ text }: Doc, { start, end }: Range): boolean => {
  const before = text.slice(Math.max(0, start - 12), start);
  const after = text.slice(end, end + 12);
  return (
    NAMED_DAY.test(before) ||
    /^\s(?:Morning|Afternoon|Evening|Night)\s[A-Z]/.test(after) ||
    (/\b[Tt]he\s$/.test(before) && /^\s[A-Z]/.test(after))
  );
};

/** The model's span over a range, by halving: the spans stand in text order and do not overlap. */
function label({ spans }: Doc, range: Range): LabelledSpan | undefined {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= range.start) low = middle + 1;
    else high = middle;
  }
  const span = spans[low];
  return span && span.start < range.end ? span : undefined;
}

const isNamed = (doc: Doc, range: Range): boolean => NAMES.has(label(doc, range)?.label ?? '');

/** "May" and "March" are months after "in" or where the model says so: "Theresa May", "they march". */
function isMonth(doc: Doc, surface: string, range: Range): boolean {
  const found = label(doc, range)?.label;
  const before = doc.text.slice(Math.max(0, range.start - 20), range.start);
  const doubtful = DOUBTFUL_MONTHS.has(surface.toLowerCase().replace('.', ''));
  // "to May's agreement" is Theresa May's
  if (doubtful && /^[’']s /.test(doc.text.slice(range.end, range.end + 3))) return false;
  if (found === 'DATE') return true;
  // "April Jones and August Wilson"
  if (doubtful && !SURELY_BEFORE_TIME.test(before) && /^\s[A-Z][a-z]/.test(doc.text.slice(range.end, range.end + 3)))
    return false;
  if (BEFORE_TIME.test(before) || /\s/.test(surface.trim())) return !NAMES.has(found ?? '');
  return !doubtful && surface.length > 4 && !NAMES.has(found ?? '');
}

/** "in 2008" is a year; "2008 people", "Resolution 1701" and "$1999" are none. */
function isYear(doc: Doc, year: number, range: Range): boolean {
  const index = doc.tokenAt(range.start);
  const before = doc.tokens[index - 1];
  const after = doc.tokens[doc.tokenAt(range.end)];
  const next = after && after.start - range.end <= 1 ? after.text.toLowerCase() : '';
  const dashed = next === '-' || next === '–';
  if (dashed && /^(?:1\d|20|21)\d\d$/.test(doc.tokens[(after?.i ?? 0) + 1]?.text ?? '')) return true;
  if (COUNTED.has(next)) return false;
  // "1848 Elm Street", "call 555 2012"
  if (
    STREET.test(doc.text.slice(range.end, range.end + 40)) ||
    /\d\s$/.test(doc.text.slice(Math.max(0, range.start - 2), range.start))
  )
    return false;
  if (before && NUMBERED.has(before.text.toLowerCase().replace('.', '')) && before.space) return false;
  const found = label(doc, range)?.label ?? '';
  if (found === 'DATE' && (year >= SURE_YEARS[0] || after?.tag !== 'NNS')) return true;
  if (year < SURE_YEARS[0] || year > SURE_YEARS[1]) {
    return (
      BEFORE_TIME.test(doc.text.slice(Math.max(0, range.start - 20), range.start)) &&
      !AMOUNTS.has(found) &&
      after?.tag !== 'NNS'
    );
  }
  const determined = before?.tag === 'DT' || before?.tag === 'PRP$' || before?.tag === 'POS' || before?.tag === 'IN';
  // "1950 troops", "its 2000 Thai and 74 Malay shops"
  const own = doc.tokens[index];
  const counts = after?.tag === 'NNS' || (own?.dep === 'nummod' && own.head.tag === 'NNS' && own.head.i > index);
  if (AMOUNTS.has(found) && counts && next !== '' && !determined) return false;
  return !(before?.text === '-' && /\d$/.test(doc.tokens[index - 2]?.text ?? ''));
}

/** "on Halloween" is a day, "her love for Halloween" none. */
const isDated = (doc: Doc, year: number | undefined, start: number): boolean =>
  year !== undefined ||
  /\b(?:on|at|before|after|by|since|until|till|around|over|last|this|next|until|through) $/i.test(
    doc.text.slice(Math.max(0, start - 9), start),
  );

/** "the Daily Telegraph": a capital in mid-sentence before another is a name's. */
const isTitle = (doc: Doc, surface: string, { start, end }: Range): boolean =>
  /^[A-Z]\w+$/.test(surface) &&
  /[\w,] $/.test(doc.text.slice(Math.max(0, start - 2), start)) &&
  /^ [A-Z]/.test(doc.text.slice(end, end + 2));

/** "now" in "now that", "present" the adjective, "second" the ordinal: only words used as times are references. */
function isReference(value: string, token: Token | undefined): boolean {
  if (value !== 'PRESENT_REF' || token?.text.toLowerCase() !== 'now') return true;
  return token.pos !== 'SCONJ' && token.pos !== 'CCONJ';
}
