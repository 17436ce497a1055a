import type { Doc, Token } from '../../model/doc.ts';
import type { FoundMention } from '../../model/mention.ts';
import type { Cluster } from './cluster.ts';
import type { SeenSoFar } from './seen.ts';

/** Each sentence that lies between costs this much. */
const SENTENCE_COST = 2;
/** What a mention's place in its sentence is worth: who acts is spoken of on. */
const SUBJECT = 4;
const SAYER = 2;
const OBJECT = 1.5;
const OWNER = 1;
/** Who acts in the clause that the pronoun's own hangs from: "While Xi was away, Kishida came to Kyiv, where Zelensky met him." */
const GOVERNING_SUBJECT = 1;
/** Known to be a woman or man, as the pronoun says. */
const KNOWN_GENDER = 1;
const PER_EARLIER_MENTION = 0.15;
const MOST_EARLIER = 6;
/** Below this nobody is taken; the best must lead the next by so much, or nobody is taken either. */
const THRESHOLD: Readonly<Record<'person' | 'thing' | 'many', number>> = { person: 1.5, thing: 3.5, many: 3.5 };
const LEAD: Readonly<Record<'person' | 'thing' | 'many', number>> = { person: 0.1, thing: 0.5, many: 0.5 };
/** How many sentences back a pronoun may reach. */
const REACH: Readonly<Record<'person' | 'thing' | 'many', number>> = { person: 8, thing: 2, many: 2 };

const SAYING: ReadonlySet<string> = new Set([
  'say',
  'tell',
  'add',
  'note',
  'state',
  'announce',
  'claim',
  'explain',
  'argue',
  'warn',
  'stress',
  'declare',
  'report',
  'write',
  'ask',
  'recall',
  'insist',
  'believe',
  'think',
  'hope',
  'comment',
  'remark',
  'continue',
  'conclude',
  'describe',
  'call',
  'speak',
]);

export interface Reading {
  readonly doc: Doc;
  /** Number of the quotation a token lies in, or -1. */
  readonly quotes: Int32Array;
}

/** Whom a pronoun stands for, among those seen before it; undefined where nobody stands out. */
export function findAntecedent(
  { doc, quotes }: Reading,
  pronoun: FoundMention,
  seen: SeenSoFar,
): { cluster: Cluster; because: string } | undefined {
  const token = doc.tokens[pronoun.head] as Token;
  const sort = pronoun.plural ? 'many' : pronoun.gender === 'neuter' ? 'thing' : 'person';
  const scores = new Map<Cluster, { score: number; why: string }>();
  for (const { cluster, mention } of seen.within(token.i, REACH[sort])) {
    const other = doc.tokens[mention.head] as Token;
    if (other.i >= token.i || !fits(pronoun, cluster, mention) || isBarred(token, other, mention)) continue;
    const distance = token.sent - other.sent;
    // Inside a quotation the speaker is "I"; who is named only inside it is not taken up outside.
    const [here, there] = [quotes[token.i] ?? -1, quotes[other.i] ?? -1];
    if (here >= 0 && there < 0 && isSayer(other) && distance <= 1) continue;
    const quoted = there >= 0 && there !== here ? 3 : 0;
    const { worth, why } = roleWorth(other, mention);
    const gender = sort === 'person' && cluster.gender === pronoun.gender ? KNOWN_GENDER : 0;
    const governing = distance === 0 && governs(other, token) ? GOVERNING_SUBJECT : 0;
    const score = worth + gender + governing - quoted - SENTENCE_COST * distance;
    const best = scores.get(cluster);
    if (!best || score > best.score)
      scores.set(cluster, {
        score,
        why: `${gender > 0 ? 'gender and salience' : 'salience'}: ${why}${distance === 0 ? ' of this sentence' : distance === 1 ? ' of the sentence before' : ` ${distance} sentences before`}`,
      });
  }
  const ranked = [...scores]
    .map(([cluster, { score, why }]) => ({
      cluster,
      why,
      score: score + PER_EARLIER_MENTION * Math.min(MOST_EARLIER, seen.count(cluster)),
    }))
    .sort((a, b) => b.score - a.score);
  const [best, next] = ranked;
  // The only woman for sentences around is "she", however far back.
  if (best && !next && sort === 'person')
    return { cluster: best.cluster, because: `only: nobody else fits "${pronoun.name}"` };
  if (!best || best.score < THRESHOLD[sort] || (next && best.score - next.score < LEAD[sort])) return undefined;
  return { cluster: best.cluster, because: best.why };
}

function fits(pronoun: FoundMention, cluster: Cluster, mention: FoundMention): boolean {
  if (mention.form === 'demonym') return false;
  if (pronoun.plural) return cluster.kind === 'organisation' || (cluster.kind === 'state' && (mention.plural ?? false));
  if (pronoun.gender === 'neuter') return cluster.kind !== 'person' && !(mention.plural ?? false);
  return (
    cluster.kind === 'person' && !(mention.plural ?? false) && (!cluster.gender || cluster.gender === pronoun.gender)
  );
}

/** "Putin met him": an object is not its own verb's subject; a reflexive is nothing else. */
function isBarred(token: Token, other: Token, mention: FoundMention): boolean {
  const isReflexive = /sel(?:f|ves)$/i.test(token.text);
  const verb = verbOf(token);
  const own = other.head === verb && /^nsubj/.test(other.dep);
  if (isReflexive) return !own;
  if (token.tag === 'PRP$') return mention.first <= token.i && token.i < mention.last;
  if (/^nsubj/.test(token.dep)) return false;
  return own && token.dep !== 'nsubj';
}

/** Whether one is the subject of a verb that the other's clause hangs from. */
function governs(subject: Token, token: Token): boolean {
  if (!/^nsubj/.test(subject.dep)) return false;
  for (let at = token; at.head !== at; at = at.head) if (at.head === subject.head) return true;
  return false;
}

/** The verb whose argument a token is, over prepositions. */
function verbOf(token: Token): Token {
  let at = token.head;
  while (at.pos === 'ADP' && at.head !== at) at = at.head;
  return at;
}

const isSayer = (token: Token): boolean => /^nsubj/.test(token.dep) && SAYING.has(token.head.lemma);

function roleWorth(token: Token, mention: FoundMention): { worth: number; why: string } {
  const top = token.dep === 'conj' || token.dep === 'appos' ? token.head : token;
  if (/^nsubj/.test(top.dep))
    return isSayer(top) ? { worth: SUBJECT + SAYER, why: 'who speaks: subject' } : { worth: SUBJECT, why: 'subject' };
  if (['dobj', 'dative', 'agent', 'attr'].includes(top.dep)) return { worth: OBJECT, why: 'object' };
  if (top.dep === 'poss') return { worth: mention.form === 'pronoun' ? SUBJECT - 1 : OWNER, why: 'owner' };
  if (top.dep === 'pobj') return { worth: top.head.head.pos === 'VERB' ? OBJECT : OWNER, why: 'named' };
  return { worth: 0.5, why: 'named' };
}
