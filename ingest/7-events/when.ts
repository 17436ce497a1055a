import type { Token } from '../../model/doc.ts';
import type { Event } from '../../model/event.ts';
import type { ResolvedDoc } from '../../model/resolvedDoc.ts';
import type { Precision, TimeExpression, When } from '../../model/time.ts';
import { inDateline } from './dateline.ts';
import { ancestorsOf, childrenOf, clauseOf, lemmaOf, wordSet } from './syntax.ts';

/** Dating happenings: the time expression that hangs on the act, and bounds where there is none. */

export const UNDATED: When = { start: null, end: null, precision: 'unknown' };

/** A date, and what it was taken from, in words for whoever inspects a fact. */
export interface Dated {
  readonly when: When;
  /** The time expression, where one says it. */
  readonly time: TimeExpression | null;
  readonly because: string;
}

/** Fineness of a date, the finest first. */
const FINENESS: readonly Precision[] = ['day', 'week', 'month', 'quarter', 'season', 'year', 'decade', 'unknown'];
export const isFiner = (a: Precision, b: Precision): boolean => FINENESS.indexOf(a) < FINENESS.indexOf(b);

interface Placed {
  readonly time: TimeExpression;
  readonly when: When;
  readonly head: Token;
  readonly clause: Token;
}

/** The times of each sentence, with the clause that each hangs on. */
export interface Calendar {
  readonly bySentence: ReadonlyMap<number, readonly Placed[]>;
}

/** Durations and "now" have no interval; what lies centuries back is history, not the date of a news act. */
const usable = (time: TimeExpression): When | null =>
  time.when?.start || time.when?.notAfter || time.when?.notBefore ? time.when : null;

export function toCalendar(resolved: ResolvedDoc): Calendar {
  const { doc } = resolved;
  const dateline = inDateline(doc);
  const bySentence = new Map<number, Placed[]>();
  for (const time of resolved.times) {
    const when = usable(time);
    const first = doc.tokens[doc.tokenAt(time.start)];
    if (!when || !first || dateline(time.start)) continue;
    let head = first;
    // The head of the expression: the word whose own head lies outside it
    for (let i = first.i; i < doc.tokens.length && doc.tokens[i]!.start < time.end; i++) {
      const token = doc.tokens[i]!;
      if (token.head === token || token.head.start < time.start || token.head.start >= time.end) {
        head = token;
        break;
      }
    }
    const placed = bySentence.get(head.sent) ?? [];
    placed.push({ time, when, head, clause: clauseOf(head) });
    bySentence.set(head.sent, placed);
  }
  return { bySentence };
}

const isBelow = (token: Token, above: Token): boolean => token === above || ancestorsOf(token).includes(above);

/** The nearest to the trigger. */
const nearest = (placed: readonly Placed[], trigger: Token): Placed | undefined =>
  [...placed].sort((a, b) => Math.abs(a.head.i - trigger.i) - Math.abs(b.head.i - trigger.i))[0];

/** Time words that belong to another thing than the act: "the Declaration of 1991", "since 2019". */
const isSince = (placed: Placed): boolean =>
  ancestorsOf(placed.head)
    .slice(0, 2)
    .some((above) => /^(?:since|until|till|by|for)$/.test(lemmaOf(above)));

/** What puts one happening before or after another. */
const EARLIER_THAN = wordSet('before until till prior ahead');
const LATER_THAN = wordSet('after since following');

/** "helped draft the charter prior to independence in 2011": the date of what the act is told to lie before or after. */
function isOfOther({ head }: Placed, words: readonly Token[]): boolean {
  for (const above of ancestorsOf(head).slice(1)) {
    if (words.includes(above) || above.pos === 'VERB' || above.pos === 'AUX') return false;
    if (EARLIER_THAN.has(lemmaOf(above)) || LATER_THAN.has(lemmaOf(above))) return true;
  }
  return false;
}

/** "its 2018 Voting Act", "condemned last week's raid": the date of another thing than the act. */
const isAttribute = ({ head }: Placed, words: readonly Token[]): boolean =>
  ['nummod', 'compound', 'amod', 'nmod', 'poss'].includes(head.dep) && !words.includes(head.head);

/**
 * When an act happened by its own sentence: a time below its own words; one in the same clause; one in a clause it
 * is the complement of ("on Monday … agreed to meet" dates the agreeing, so infinitives to come don't inherit it).
 * @param words the trigger words, the verb first
 */
export function timeOf(calendar: Calendar, words: readonly Token[], inherits: boolean): Dated | null {
  const trigger = words[0]!;
  const times = (calendar.bySentence.get(trigger.sent) ?? []).filter(
    (placed) => !isSince(placed) && !isOfOther(placed, words) && !isAttribute(placed, words),
  );
  if (times.length === 0) return null;
  const nouns = words.filter((word) => word.pos !== 'VERB');
  const below = times.filter(
    (placed) => nouns.some((word) => isBelow(placed.head, word)) && placed.clause === clauseOf(nouns[0]!),
  );
  const ofNoun = nearest(below, trigger);
  if (ofNoun) return dated(ofNoun, 'it hangs on the words that say it');
  const clause = clauseOf(trigger);
  const inClause = nearest(
    times.filter((placed) => placed.clause === clause),
    trigger,
  );
  if (inClause) return dated(inClause, 'in the same clause');
  if (!inherits) return null;
  const higher = nearest(
    times.filter((placed) => placed.clause.pos === 'VERB' && sideOf(clause, placed.clause) !== null),
    trigger,
  );
  if (!higher) return null;
  const { start, end } = higher.when;
  switch (sideOf(clause, higher.clause)) {
    case 'before':
      return end
        ? { ...bounded(higher, { notAfter: end }), because: 'told to lie before the time of a clause above' }
        : null;
    case 'after':
      return start
        ? { ...bounded(higher, { notBefore: start }), because: 'told to lie after the time of a clause above' }
        : null;
    default:
      return dated(higher, 'in a clause above');
  }
}

const bounded = ({ time }: Placed, side: Pick<When, 'notBefore' | 'notAfter'>): Omit<Dated, 'because'> => ({
  when: { ...UNDATED, ...side },
  time,
});

/**
 * On which side of the time of a clause above does a clause below lie? Null where the sentence does not tell:
 * "met on Monday Anna Berg, who founded the party" and "said on Monday that he is ill when he is criticised" date nothing below;
 * "withdrew on Monday after rebels seized the town" and "was reported on Monday to have fled" only bound it.
 */
function sideOf(clause: Token, above: Token): 'same' | 'before' | 'after' | null {
  let side: 'same' | 'before' | 'after' = 'same';
  for (let at = clause; at !== above; at = at.head) {
    if (at.dep === 'ROOT' || at.head === at || at.dep === 'relcl') return null;
    const helpers = childrenOf(at, 'aux', 'auxpass');
    const finite = [at, ...helpers].some(({ tag }) => tag === 'VBZ' || tag === 'VBP');
    if (at.dep === 'advcl' && finite) return null;
    const links = [...childrenOf(at, 'mark', 'prep'), ...(at.dep === 'pcomp' ? [at.head] : [])].filter(
      (link) => link.i < at.i,
    );
    if (links.some((link) => LATER_THAN.has(lemmaOf(link)))) side = 'before';
    else if (links.some((link) => EARLIER_THAN.has(lemmaOf(link)))) side = 'after';
    else if (helpers.some((helper) => lemmaOf(helper) === 'have')) side = 'before';
  }
  return side;
}

const dated = ({ when, time }: Placed, because: string): Dated => ({ when, time, because });

/** The dates of two tellings agree where one is undated or their intervals overlap. */
export function datesAgree(a: When, b: When): boolean {
  if (a.start && b.start) return a.start <= (b.end ?? b.start) && b.start <= (a.end ?? a.start);
  const dated = a.start ? a : b.start ? b : null;
  const other = dated === a ? b : a;
  if (!dated) return true;
  if (other.notAfter && dated.start! > other.notAfter) return false;
  return !(other.notBefore && (dated.end ?? dated.start!) < other.notBefore);
}

/** The finer of two agreeing dates. */
export const finer = (a: When, b: When): When => {
  if (!a.start) return b.start ? b : a.notAfter || a.notBefore ? a : b;
  if (!b.start) return a;
  return isFiner(b.precision, a.precision) ? b : a;
};

/** The publication date as a bound for what has happened. */
export function publishedBound(resolved: ResolvedDoc): string | null {
  const { value } = resolved.published;
  return value && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null;
}

/** A date's whole when, taken from an event or entity. */
export const whenOf = (dated: Pick<Event, 'start' | 'end' | 'precision'>): When => ({
  start: dated.start,
  end: dated.end,
  precision: dated.precision,
});
