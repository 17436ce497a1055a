import type { Token } from '../../model/doc.ts';
import type { ResolvedDoc } from '../../model/resolvedDoc.ts';
import type { Statement } from '../../model/statement.ts';
import type { TimeExpression, When } from '../../model/time.ts';
import { OCCASION_NOUNS } from './cues.ts';
import type { Draft } from './statementDraft.ts';
import { childrenWith, isUnder, overlaps, subtreeWithout } from './statementSyntax.ts';
import { wordSet } from './syntax.ts';

/** To whom and when something was said. */
export interface Setting {
  readonly addressees: readonly string[];
  /** The one who asked, where it was said in an interview. */
  readonly interviewer: string | null;
  readonly date: string | null;
  readonly precision: Statement['precision'];
}

const OCCASIONS = wordSet(OCCASION_NOUNS);
const HEARING = new Set([
  'tell',
  'inform',
  'assure',
  'remind',
  'notify',
  'ask',
  'urge',
  'advise',
  'warn',
  'convince',
  'persuade',
]);

/** What the cue's own clause says of the hearer and the time. Nothing is guessed: unknown stays null. */
export function findSetting(resolved: ResolvedDoc, draft: Draft): Setting {
  const { verb } = draft;
  if (!verb) return { addressees: [], interviewer: null, date: null, precision: 'unknown' };
  const outer = governing(verb);
  const outside = (token: Token): boolean => !draft.content.some((span) => overlaps(span, token));
  const heard = new Set<string>();
  let interviewer: string | null = null;
  for (const head of hearers(verb).filter(outside)) for (const id of mentionsAt(resolved, head)) heard.add(id);
  for (const place of [verb, ...(outer === verb ? [] : [outer])]) {
    for (const { noun, other } of occasions(place)) {
      if (!outside(other)) continue;
      for (const id of mentionsAt(resolved, other)) {
        heard.add(id);
        if (/^interview/i.test(noun.lemma)) interviewer ??= id;
      }
    }
  }
  return { addressees: [...heard], interviewer, ...timeOf(resolved, draft, outer) };
}

/** `he said, noting that …`: a participle shares the setting of the verb it hangs on. */
function governing(verb: Token): Token {
  const shares = (verb.dep === 'advcl' && verb.tag === 'VBG') || (verb.dep === 'xcomp' && verb.head !== verb);
  return shares && verb.head.pos === 'VERB' ? verb.head : verb;
}

/** "told the paper", "said to reporters", "speaking to the agency". */
function hearers(verb: Token): Token[] {
  if (/^according$/i.test(verb.text)) return [];
  const found: Token[] = [];
  if (HEARING.has(verb.lemma)) found.push(...childrenWith(verb, 'dobj', 'dative', 'nsubjpass'));
  for (const to of childrenWith(verb, 'prep', 'dative')) {
    if (!/^to$/i.test(to.text)) continue;
    found.push(...childrenWith(to, 'pobj'));
  }
  for (const speaking of childrenWith(verb, 'advcl')) {
    if (/^(?:speak|talk|write)$/.test(speaking.lemma) && speaking.tag === 'VBG') found.push(...hearers(speaking));
  }
  return found.flatMap((head) => [head, ...childrenWith(head, 'conj')]);
}

/** "in an interview with the paper", "at a meeting with the minister", "during her talks with …". */
function occasions(verb: Token): { noun: Token; other: Token }[] {
  const found: { noun: Token; other: Token }[] = [];
  const phrases = childrenWith(verb, 'prep').flatMap((prep) =>
    subtreeWithout(prep, (c) => /^(?:relcl|ccomp)$/.test(c.dep)),
  );
  for (const noun of phrases) {
    if (!OCCASIONS.has(noun.lemma.toLowerCase()) || noun.dep !== 'pobj') continue;
    const beside = [noun, ...(noun.head.dep === 'prep' ? [noun.head.head] : [])];
    for (const prep of beside.flatMap((host) => childrenWith(host, 'prep', 'dative')))
      if (/^(?:with|to)$/i.test(prep.text) && prep.i > noun.i)
        for (const other of childrenWith(prep, 'pobj'))
          for (const each of [other, ...childrenWith(other, 'conj')]) found.push({ noun, other: each });
  }
  return found;
}

function mentionsAt(resolved: ResolvedDoc, head: Token): string[] {
  const at = resolved.mentions.filter(
    (mention) => mention.first <= head.i && head.i < mention.last && mention.form !== 'demonym',
  );
  const best = at.find((mention) => mention.form === 'name') ?? at[0];
  return best ? [best.entityId] : [];
}

/** "On 3 May, she said", "said on Friday": a time that hangs on the cue's verb and not on what was said. */
function timeOf(resolved: ResolvedDoc, draft: Draft, outer: Token): Pick<Setting, 'date' | 'precision'> {
  const { doc, times } = resolved;
  const sentence = doc.sentences[outer.sent]!;
  const candidates = times.filter(
    (time) =>
      time.when?.start != null &&
      !isStretch(time.when) &&
      time.start >= sentence.start &&
      time.end <= sentence.end &&
      !draft.content.some((span) => overlaps(span, time)) &&
      !(draft.source && overlaps(draft.source, time)) &&
      (hangsOn(resolved, time, outer, draft) || isBehindSource(doc, time, draft)),
  );
  const best = candidates.find((time) => time.when?.precision === 'day') ?? candidates[0];
  return best ? dateOf(best) : { date: null, precision: 'unknown' };
}

/** How far behind its source the day of a saying stands: "according to Holt on Monday". */
const FARTHEST_DAY = 12;

const isBehindSource = ({ text }: ResolvedDoc['doc'], time: TimeExpression, { basis, source }: Draft): boolean =>
  basis === 'accordingTo' &&
  source !== null &&
  time.start > source.end &&
  time.start - source.end <= FARTHEST_DAY &&
  !/[,.;]/.test(text.slice(source.end, time.start));

/** "announced a truce, Wednesday through Friday": nobody speaks for days on end. */
const isStretch = ({ start, end, precision }: When): boolean => precision === 'day' && end !== null && end !== start;

function hangsOn(resolved: ResolvedDoc, time: TimeExpression, verb: Token, draft: Draft): boolean {
  const { doc } = resolved;
  for (let i = doc.tokenAt(time.start); i < doc.tokens.length && doc.tokens[i]!.start < time.end; i++) {
    let token = doc.tokens[i]!;
    while (token.head !== token && token !== verb && token !== draft.verb) {
      // A time inside another clause, or inside a noun's own phrase ("the 2008 crisis"), is not the cue's.
      if (/^(?:VERB|AUX)$/.test(token.pos) || /^(?:poss|relcl|acl|nsubj|dobj)$/.test(token.dep)) break;
      token = token.head;
    }
    if ((token === verb || token === draft.verb) && isUnder(doc.tokens[i]!, token)) return true;
  }
  return false;
}

function dateOf(time: TimeExpression): Pick<Setting, 'date' | 'precision'> {
  const { when } = time;
  if (!when?.start) return { date: null, precision: 'unknown' };
  switch (when.precision) {
    case 'year':
      return { date: when.start.slice(0, 4), precision: 'year' };
    case 'month':
      return { date: when.start.slice(0, 7), precision: 'month' };
    default:
      return { date: when.start, precision: when.precision };
  }
}
