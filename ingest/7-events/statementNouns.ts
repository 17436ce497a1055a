import type { Doc, Token } from '../../model/doc.ts';
import type { Span } from '../../model/span.ts';
import { CUE_ADJECTIVES, CUE_NOUNS, CUE_NOUNS_OF_WILL, LIGHT_VERBS } from './cues.ts';
import { cueSpan } from './statementCueSpan.ts';
import type { Draft } from './statementDraft.ts';
import {
  childrenWith,
  childWith,
  isFiniteVerb,
  isInfinitive,
  overlaps,
  spanOf,
  subtreeWithout,
} from './statementSyntax.ts';
import { wordSet } from './syntax.ts';

/** Attributions by a noun ("her promise to rebuild the bridge") or an adjective ("is confident that"). */

const NOUNS = wordSet(CUE_NOUNS);
const WILL = wordSet(CUE_NOUNS_OF_WILL);
const LIGHT = wordSet(LIGHT_VERBS);
const ADJECTIVES = wordSet(CUE_ADJECTIVES);

/** All of a document's attributions by nouns and adjectives, but those inside quotations. */
export function findNounCues(doc: Doc, quoted: (token: Token) => boolean): Draft[] {
  return doc.tokens.flatMap((token) => {
    if (quoted(token)) return [];
    const draft = byNoun(doc, token) ?? byAdjective(doc, token);
    return draft ? [draft] : [];
  });
}

/** "his claim that the vote was stolen", "a warning by the bank that prices would rise", "made the claim that". */
function byNoun(doc: Doc, noun: Token): Draft | null {
  if (noun.pos !== 'NOUN' || !(NOUNS.has(noun.lemma) || WILL.has(noun.lemma))) return null;
  const holder = holderOf(noun);
  const clause = childrenWith(noun, 'acl', 'ccomp', 'relcl').find(
    (c) =>
      c.i > noun.i &&
      ((NOUNS.has(noun.lemma) && hasThat(c, holder !== undefined && holder.i > noun.i)) ||
        (WILL.has(noun.lemma) && isInfinitive(c))),
  );
  if (!clause) return null;
  // "repeated her promise that": the promise of whoever repeats it
  const maker = !holder || holder.tag === 'PRP$' ? makerOf(noun) : null;
  const sourceHead = maker?.sourceHead ?? holder;
  const content = spanOf(subtreeWithout(clause, () => false));
  if (!content) return null;
  if (!sourceHead) return isInfinitive(clause) ? null : ofNobody(doc, noun, content);
  const source = spanOf(subtreeWithout(sourceHead, (c) => c.dep === 'case'));
  if (!source || overlaps(content, source)) return null;
  const start = maker ? cueSpan(doc, maker.verb, false).start : noun.start;
  return {
    basis: 'noun',
    content: [content],
    direct: false,
    verb: maker?.verb ?? noun,
    cue: { start, end: noun.end },
    source,
    sourceHead,
  };
}

/** "ignored warnings that tolls would rise": said by nobody in particular. */
function ofNobody(doc: Doc, noun: Token, content: Span): Draft {
  const before = childrenWith(noun, 'amod', 'compound').filter((c) => c.i === noun.i - 1 && c.pos === 'ADJ');
  const start = before[0]?.start ?? noun.start;
  return {
    basis: 'nobody',
    content: [content],
    direct: false,
    verb: noun,
    cue: { start: Math.max(start, doc.sentences[noun.sent]!.start), end: noun.end },
    source: null,
    sourceHead: null,
  };
}

/** A "that" which is a conjunction: not "the claim that he made"; whose claim it is (`known`) leaves no doubt: "a claim by Holt that wages had fallen". */
function hasThat(clause: Token, known: boolean): boolean {
  const that = clause.children.find((c) => c.lemma === 'that' && c.i < clause.i && (c.dep === 'mark' || known));
  return that !== undefined && childWith(clause, 'nsubj', 'nsubjpass', 'expl', 'csubj') !== undefined;
}

/** Whose claim it is: "Holt’s claim", "a claim by Holt", "a warning from the bank". */
function holderOf(noun: Token): Token | undefined {
  // The parser may call an owner the subject of its noun; the apostrophe tells.
  const own = childWith(noun, 'poss') ?? childrenWith(noun, 'nsubj').find((s) => childWith(s, 'case'));
  if (own) return /^W/.test(own.tag) ? undefined : own;
  const by = childrenWith(noun, 'prep').find((p) => /^(?:by|from)$/i.test(p.text));
  return by && childWith(by, 'pobj');
}

/** Who makes the claim: the subject of "made the claim", "issued a warning". */
function makerOf(noun: Token): { verb: Token; sourceHead: Token } | null {
  const verb = noun.head;
  if (noun.dep !== 'dobj' || !LIGHT.has(verb.lemma) || verb.i > noun.i || childWith(verb, 'neg')) return null;
  if (!isFiniteVerb(verb) && !childrenWith(verb, 'aux').some((aux) => isFiniteVerb(aux) && aux.tag !== 'MD'))
    return null;
  const sourceHead = childrenWith(verb, 'nsubj').find((s) => s.i < verb.i && isSomebody(s));
  return sourceHead ? { verb, sourceHead } : null;
}

const isSomebody = (head: Token): boolean =>
  /^(?:NOUN|PROPN|PRON)$/.test(head.pos) &&
  !/^(?:it|this|that|these|those|there|which|what|who|i|we|you)$/.test(head.norm);

/** "is confident that the bridge will hold". */
function byAdjective(doc: Doc, adjective: Token): Draft | null {
  if (!ADJECTIVES.has(adjective.norm) || !/^(?:ADJ|VERB)$/.test(adjective.pos)) return null;
  const verb = adjective.dep === 'acomp' ? adjective.head : adjective;
  if (verb === adjective ? !childWith(verb, 'auxpass') : !/^(?:be|remain|feel|become)$/.test(verb.lemma)) return null;
  if (childrenWith(verb, 'aux').some((aux) => aux.tag === 'MD' || aux.tag === 'TO')) return null;
  const subject = childrenWith(verb, 'nsubj', 'nsubjpass').find((s) => s.i < verb.i && isSomebody(s));
  const clause = [adjective, verb].flatMap((t) => childrenWith(t, 'ccomp')).find((c) => c.i > adjective.i);
  if (!subject || !clause || clause.i < adjective.i) return null;
  const content = spanOf(subtreeWithout(clause, () => false));
  const source = spanOf(subtreeWithout(subject, () => false));
  if (!content || !source || content.start < adjective.end) return null;
  const cue = { start: cueSpan(doc, verb, false).start, end: adjective.end };
  return { basis: 'mind', content: [content], direct: false, verb, cue, source, sourceHead: subject };
}
