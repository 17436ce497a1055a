import type { Token } from '../../model/doc.ts';
import type { Office } from '../../model/event.ts';
import type { ResolvedMention } from '../../model/mention.ts';
import type { ResolvedDoc } from '../../model/resolvedDoc.ts';
import type { Span } from '../../model/span.ts';
import { contextOf } from './context.ts';
import { OBJECT_CONTROL } from './lexicon/classes.ts';
import { FORMER_WORDS, OFFICE_BEING, OFFICE_GIVING, OFFICE_NOUNS, TITLE_DECORATION } from './lexicon/offices.ts';
import {
  ancestorsOf,
  childrenOf,
  conjunctsOf,
  isPassive,
  lemmaOf,
  prepositionsOf,
  sentenceSpan,
  subjectsOf,
  wordSet,
} from './syntax.ts';

const OFFICES = wordSet(OFFICE_NOUNS);
const FORMER = wordSet(FORMER_WORDS);
const DECORATION = wordSet(TITLE_DECORATION);
const GIVING = wordSet(OFFICE_GIVING);
const BEING = wordSet(OFFICE_BEING);
const CONTROL = wordSet(OBJECT_CONTROL);

/** A title before the name is the surest; what a clause says next; an apposition may be misparsed. */
const CONFIDENCE = { title: 0.95, clause: 0.85, apposition: 0.8 } as const;

/** A longer title has swallowed something else. */
const MOST_TITLE_WORDS = 7;

/** Mentions by each token that they cover, the shortest first. */
type MentionsAt = (token: Token, kinds: readonly string[]) => ResolvedMention | undefined;

interface Named {
  readonly title: string;
  readonly of: string | null;
  readonly former: boolean;
}

function mentionsAt(resolved: ResolvedDoc): MentionsAt {
  const byToken = new Map<number, ResolvedMention[]>();
  for (const mention of resolved.mentions) {
    for (let i = mention.first; i < mention.last; i++) byToken.set(i, [...(byToken.get(i) ?? []), mention]);
  }
  return (token, kinds) =>
    byToken
      .get(token.i)
      ?.filter(
        (mention) =>
          kinds.includes(mention.kind) &&
          (mention.form === 'name' ||
            mention.form === 'demonym' ||
            (mention.form !== 'nominal' && mention.first === token.i)),
      )
      .sort((a, b) => a.last - a.first - (b.last - b.first))[0];
}

/** Mentions by their first token, in text order. */
function startingAt({ mentions }: ResolvedDoc): ReadonlyMap<number, readonly ResolvedMention[]> {
  const byFirst = new Map<number, ResolvedMention[]>();
  for (const mention of mentions) byFirst.set(mention.first, [...(byFirst.get(mention.first) ?? []), mention]);
  return byFirst;
}

/** The first person mentioned by each head token. */
function personsByHead({ mentions }: ResolvedDoc): ReadonlyMap<number, ResolvedMention> {
  const byHead = new Map<number, ResolvedMention>();
  for (const mention of mentions)
    if (mention.kind === 'person' && !byHead.has(mention.head)) byHead.set(mention.head, mention);
  return byHead;
}

const BODIES = ['state', 'organisation', 'place'];

/** Reads "the former Norwegian foreign minister" or "chairman of the council" from its head noun; null where it is no office of anybody. */
function titleAt(noun: Token, at: MentionsAt): Named | null {
  if (!OFFICES.has(lemmaOf(noun)) || noun.tag === 'NNS') return null;
  const modifiers = childrenOf(noun, 'compound', 'amod', 'nmod', 'poss', 'advmod', 'det');
  const states = modifiers.flatMap((child) => at(child, BODIES) ?? []);
  const phrases = prepositionsOf(noun).filter(({ prep }) => prep === 'of' || prep === 'to');
  const after = phrases.flatMap(({ object }) => at(object, BODIES) ?? []);
  const of = after[0] ?? states[0];
  if (!of) return null;
  const inMention = (token: Token) => states.some((mention) => token.i >= mention.first && token.i < mention.last);
  const words = modifiers
    .flatMap((child) => [...childrenOf(child, 'compound', 'amod', 'punct'), child])
    .filter((token) => token.dep !== 'det' && token.dep !== 'poss' && !inMention(token) && token.head.dep !== 'poss')
    .filter((token) => ['NOUN', 'PROPN', 'ADJ', 'PUNCT', 'ADP'].includes(token.pos))
    .filter((token) => !DECORATION.has(token.text.toLowerCase()) && token.i < noun.i);
  const title = [...new Set([...words, noun])]
    .sort((a, b) => a.i - b.i)
    .map((token) => token.text)
    .join(' ');
  const former = modifiers.some((child) => FORMER.has(child.text.toLowerCase()));
  return { title, of: of.entityId, former };
}

/** The times of each sentence, by its index. */
type TimesOf = ReadonlyMap<number, readonly ResolvedDoc['times'][number][]>;

function timesBySentence({ doc, times }: ResolvedDoc): TimesOf {
  const bySentence = new Map<number, ResolvedDoc['times'][number][]>();
  for (const time of times) {
    const sent = doc.tokens[doc.tokenAt(time.start)]?.sent ?? -1;
    const here = bySentence.get(sent);
    if (here) here.push(time);
    else bySentence.set(sent, [time]);
  }
  return bySentence;
}

/** The interval that "from 2010 to 2014", "since 2019" or "until May" gives an office. */
function termOf({ doc }: ResolvedDoc, times: TimesOf, token: Token): Pick<Office, 'start' | 'end'> {
  let start: string | null = null;
  let end: string | null = null;
  for (const time of times.get(token.sent) ?? []) {
    const first = doc.tokens[doc.tokenAt(time.start)];
    if (!first || !time.when) continue;
    const above = ancestorsOf(first);
    const holds = above.indexOf(token);
    if (holds < 0 || holds > 3) continue;
    const prep = above
      .slice(0, holds)
      .map(lemmaOf)
      .find((lemma) => ['since', 'from', 'until', 'till', 'to', 'in'].includes(lemma));
    if (prep === 'since' || prep === 'from') start = time.when.start ?? time.when.notBefore ?? null;
    if (prep === 'until' || prep === 'till' || prep === 'to') end = time.when.end ?? time.when.notAfter ?? null;
  }
  return { start, end };
}

const capitalised = (title: string): string => title.charAt(0).toUpperCase() + title.slice(1);

/** "President", or "former President": whoever held it once is never read as its holder. */
const titled = ({ title, former }: Named): string =>
  former && !/^(?:former|ex\b)/i.test(title) ? `Former ${title}` : capitalised(title);

/** An office, and the construction that tells it. */
export interface OfficeRead {
  readonly office: Office;
  readonly by: keyof typeof CONFIDENCE;
}

/** The offices alone. */
export const findOffices = (resolved: ResolvedDoc): Office[] => readOffices(resolved).map(({ office }) => office);

/** Who holds which office, by titles ("Norwegian Foreign Minister Anna Berg"), appositions and clauses ("was appointed chairman of"). */
export function readOffices(resolved: ResolvedDoc): OfficeRead[] {
  const { doc } = resolved;
  const at = mentionsAt(resolved);
  const persons = new Set(resolved.entities.filter((entity) => entity.kind === 'person').map((entity) => entity.id));
  const times = timesBySentence(resolved);
  const found: OfficeRead[] = [];
  const foundAt = new Map<string, number>();
  const add = (person: string, named: Named, where: { token: Token; by: keyof typeof CONFIDENCE; of?: Token }) => {
    const title = titled(named);
    const key = `${person} ${named.of} ${title.toLowerCase()}`;
    const known = foundAt.get(key);
    const term = where.of ? termOf(resolved, times, where.of) : { start: null, end: null };
    const office: Office = {
      person,
      title,
      of: named.of,
      ...term,
      status: 'asserted',
      confidence: CONFIDENCE[where.by],
      evidence: sentenceSpan(doc, where.token),
    };
    const read = { office, by: where.by };
    if (known === undefined) {
      foundAt.set(key, found.length);
      found.push(read);
      return;
    }
    const before = found[known]!.office;
    if (!before.start && !before.end && (term.start || term.end)) found[known] = read;
  };

  const starting = startingAt(resolved);
  const mentionsWithin = ({ start, end }: Span): ResolvedMention[] => {
    const inside: ResolvedMention[] = [];
    for (let i = doc.tokenAt(start); i < doc.tokens.length && doc.tokens[i]!.start < end; i++)
      inside.push(...(starting.get(i) ?? []).filter((other) => other.start >= start && other.end <= end));
    return inside;
  };
  const headed = personsByHead(resolved);

  for (const mention of resolved.mentions) {
    if (mention.kind !== 'person' || !persons.has(mention.entityId)) continue;
    const head = doc.tokens[mention.head];
    if (!head) continue;
    for (const title of mention.titles ?? []) {
      if (!title.office || title.text.split(' ').length > MOST_TITLE_WORDS) continue;
      const within = mentionsWithin(title);
      if (within.some((other) => other.kind === 'person' && other.form === 'name')) continue;
      const owner = title.of === undefined ? undefined : resolved.mentions[title.of];
      const inTitle = within.find((other) => BODIES.includes(other.kind) && other.form !== 'pronoun');
      const near = owner && BODIES.includes(owner.kind) && Math.abs(owner.start - title.start) < 120 ? owner : inTitle;
      if (!near) continue;
      const former = title.qualifier !== undefined && FORMER.has(title.qualifier.toLowerCase());
      add(mention.entityId, { title: title.text, of: near.entityId, former }, { token: head, by: 'title' });
    }
    if (mention.form !== 'name') continue;
    // "Xi Jinping, chairman of …", and "the chairman of …, Xi Jinping"
    const last = doc.tokens[mention.last - 1]!;
    const holders = [head, last];
    for (const apposed of holders.flatMap((token) => childrenOf(token, 'appos')).flatMap(conjunctsOf)) {
      const named = titleAt(apposed, at);
      if (named) add(mention.entityId, named, { token: head, by: 'apposition', of: apposed });
    }
    if (head.dep === 'appos') {
      const named = titleAt(head.head, at);
      if (named) add(mention.entityId, named, { token: head, by: 'apposition', of: head.head });
    }
  }

  for (const verb of doc.tokens) {
    if (verb.pos !== 'VERB' && verb.pos !== 'AUX') continue;
    const lemma = lemmaOf(verb);
    const giving = GIVING.has(lemma);
    if (!giving && !BEING.has(lemma)) continue;
    const complements = [
      ...childrenOf(verb, 'oprd', 'attr', 'xcomp', 'ccomp'),
      ...prepositionsOf(verb).flatMap(({ prep, object }) => (prep === 'as' || prep === 'to' ? [object] : [])),
      ...(giving && isPassive(verb) ? childrenOf(verb, 'dobj') : []),
    ].flatMap(conjunctsOf);
    const named = complements.map((token) => titleAt(token, at)).find(Boolean);
    if (!named) continue;
    const context = contextOf(verb);
    if (context.negated || context.open || context.intended || context.denied || context.refused) continue;
    const holder = holderOf(verb, giving, { headed, at });
    if (holder && persons.has(holder)) add(holder, named, { token: verb, by: 'clause', of: verb });
  }
  return found;
}

/** Whoever is given, or has, the office that a verb tells of. */
function holderOf(
  verb: Token,
  giving: boolean,
  { headed, at }: { headed: ReadonlyMap<number, ResolvedMention>; at: MentionsAt },
): string | null {
  const person = (token: Token): string | undefined => at(token, ['person'])?.entityId ?? headed.get(token.i)?.entityId;
  const relative = verb.dep === 'relcl' ? [verb.head] : [];
  if (giving && !isPassive(verb))
    return (
      childrenOf(verb, 'dobj', 'nsubj')
        .filter((child) => child.dep === 'dobj')
        .map(person)
        .find(Boolean) ?? null
    );
  const subjects = subjectsOf(verb, CONTROL).flatMap((token) => (/^W/.test(token.tag) ? relative : [token]));
  const direct = subjects.map(person).find(Boolean);
  if (direct) return direct;
  // "his first trip after being appointed chairman of …": the owner of the trip
  const owners = ancestorsOf(verb)
    .flatMap((above) => [above, ...childrenOf(above, 'attr')])
    .flatMap((above) => childrenOf(above, 'poss'));
  return (verb.dep === 'pcomp' && owners.map(person).find(Boolean)) || null;
}
