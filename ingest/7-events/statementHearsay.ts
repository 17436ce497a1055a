import type { Doc, Token } from '../../model/doc.ts';
import { HEARSAY_ADVERBS, IMPERSONAL_VERBS, RAISING_VERBS, TOLD_VERBS } from './cues.ts';
import { cueSpan } from './statementCueSpan.ts';
import type { Draft } from './statementDraft.ts';
import { childrenWith, childWith, isFiniteVerb, isInfinitive, spanOf, subtreeWithout } from './statementSyntax.ts';
import { wordSet } from './syntax.ts';

/** What is said or held by nobody in particular: "it is believed that", "is said to be ill", "reportedly", "were told that". */

const IMPERSONAL = wordSet(IMPERSONAL_VERBS);
const RAISING = wordSet(RAISING_VERBS);
const TOLD = wordSet(TOLD_VERBS);
const ADVERBS = wordSet(HEARSAY_ADVERBS);

/** All of a document's attributions to nobody in particular, but those inside quotations. */
export function findHearsay(doc: Doc, quoted: (token: Token) => boolean): Draft[] {
  return doc.tokens.flatMap((token) => {
    if (quoted(token)) return [];
    const draft = passive(doc, token) ?? adverb(token);
    return draft ? [draft] : [];
  });
}

const nobodySays = (parts: Pick<Draft, 'content' | 'verb' | 'cue'>): Draft => ({
  basis: 'nobody',
  direct: false,
  source: null,
  sourceHead: null,
  ...parts,
});

function passive(doc: Doc, verb: Token): Draft | null {
  const subject = childWith(verb, 'nsubjpass');
  if (!subject || !childWith(verb, 'auxpass') || childWith(verb, 'agent', 'neg')) return null;
  if (childrenWith(verb, 'aux').some((aux) => aux.tag === 'MD' || aux.tag === 'TO')) return null;
  const clause = childrenWith(verb, 'ccomp').find((c) => c.i > verb.i && !isInfinitive(c));
  const impersonal = subject.norm === 'it' && IMPERSONAL.has(verb.lemma);
  const cue = cueSpan(doc, verb, false);
  if (clause && (impersonal || TOLD.has(verb.lemma))) {
    const content = spanOf(subtreeWithout(clause, () => false));
    return content && content.start >= verb.end ? nobodySays({ content: [content], verb, cue }) : null;
  }
  const infinitive = childrenWith(verb, 'xcomp').find((c) => c.i > verb.i && isInfinitive(c));
  if (!infinitive || !RAISING.has(verb.lemma) || /^W/.test(subject.tag)) return null;
  const [who, what] = [subject, infinitive].map((token) => spanOf(subtreeWithout(token, () => false)));
  return who && what ? nobodySays({ content: [who, what], verb, cue }) : null;
}

/** "Holt reportedly left": the clause on both sides of the adverb. */
function adverb(token: Token): Draft | null {
  if (!ADVERBS.has(token.norm) || token.dep !== 'advmod') return null;
  const clause = token.head;
  const finite = isFiniteVerb(clause) || childrenWith(clause, 'aux', 'auxpass').some(isFiniteVerb);
  if (!finite || !childWith(clause, 'nsubj', 'nsubjpass') || clause.dep === 'relcl') return null;
  const own = subtreeWithout(clause, (c) => c === token || (c.dep === 'conj' && isFiniteVerb(c)));
  const sides = [own.filter((t) => t.i < token.i), own.filter((t) => t.i > token.i)];
  const content = sides.flatMap((side) => {
    while (side.at(-1)?.pos === 'CCONJ' || side.at(-1)?.text === ',') side.pop();
    return spanOf(side) ?? [];
  });
  return content.length === 0
    ? null
    : nobodySays({ content, verb: clause, cue: { start: token.start, end: token.end } });
}
