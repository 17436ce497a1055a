import type { Doc, Token } from '../../model/doc.ts';
import { NAMING_VERBS, PREPOSITION_CUES, TARGETED_CUES } from './cues.ts';
import { overQuotes, type QuoteRegion } from './quoteRegions.ts';
import { isDate, isMedium } from './statementCueSpan.ts';
import type { Cue } from './statementCues.ts';
import type { Content } from './statementDraft.ts';
import { childrenWith, childWith, isInfinitive, spanOf, subtreeWithout, tokensIn } from './statementSyntax.ts';

/** "denied the claims" says something, "reported it" does not. */
const SHORTEST_OBJECT = 2;
const SHORTEST_REPORT = 4;

const NAMING = new Map<string, { as: boolean }[]>();
for (const { lemmas, as } of NAMING_VERBS)
  for (const lemma of lemmas.split(/\s+/)) NAMING.set(lemma, [...(NAMING.get(lemma) ?? []), { as }]);

/** "called the entry unacceptable", "described the ruling as a disgrace". */
export function findNamedContent(cue: Cue, quotes: readonly QuoteRegion[]): Content | null {
  const { verb } = cue;
  const rows = NAMING.get(verb.lemma) ?? [];
  const object =
    childrenWith(verb, 'dobj', 'ccomp').find((o) => o.i > verb.i) ?? childrenWith(verb, 'oprd').find(isFused);
  if (rows.length === 0 || !object) return null;
  const end = rows.some((row) => row.as) ? asPhrase(verb) : null;
  const named = end ?? (rows.some((row) => !row.as) ? predicate(verb, object) : null);
  if (!named) return null;
  const tokens = [object, named].flatMap((token) => subtreeWithout(token, () => false));
  const tail = childrenWith(verb, 'prep', 'advcl').filter((p) => p.i > named.i && /^(?:for|because|as)$/i.test(p.text));
  const span = spanOf([...tokens, ...tail.flatMap((p) => subtreeWithout(p, () => false))].sort((a, b) => a.i - b.i));
  return span && { basis: 'naming', spans: [overQuotes(span, quotes)], direct: false };
}

/** "called the blockade unacceptable", where the parser made the noun a part of the adjective. */
const isFused = (token: Token): boolean =>
  token.pos === 'ADJ' && childrenWith(token, 'compound', 'nmod').some((c) => c.pos === 'NOUN' || c.pos === 'PROPN');

function asPhrase(verb: Token): Token | null {
  const as = childrenWith(verb, 'prep').find((p) => p.lemma === 'as' && p.i > verb.i);
  if (as && as.children.length > 0) return as;
  // "described him as quiet": the parser may take "as" for a part of the adjective
  const quality = childrenWith(verb, 'advcl', 'oprd', 'advmod').find(
    (a) => a.pos === 'ADJ' && a.i > verb.i && childrenWith(a, 'advmod').some((c) => c.norm === 'as' && c.i < a.i),
  );
  return quality ?? null;
}

/** What the object was called. An adjective after its noun is one that the parser tied to the wrong head. */
function predicate(verb: Token, object: Token): Token | null {
  if (isFused(object)) return object;
  const complement = childrenWith(verb, 'oprd', 'acomp', 'attr').find((c) => c.i > object.i);
  if (complement) return complement;
  const stray = subtreeWithout(object, (c) => c.dep === 'relcl').find(
    (t) => t.dep === 'amod' && t.pos === 'ADJ' && t.i > t.head.i,
  );
  if (stray) return stray;
  return object.dep === 'ccomp' && /^(?:ADJ|NOUN)$/.test(object.pos) && childWith(object, 'nsubj') ? object : null;
}

/** "called for a ceasefire", "warned of a famine". */
export function findPrepositionContent(cue: Cue): Content | null {
  const { verb } = cue;
  for (const row of PREPOSITION_CUES) {
    if (row.lemma !== verb.lemma) continue;
    const preposition = childrenWith(verb, 'prep').find((p) => p.i === verb.i + 1 && p.lemma === row.preposition);
    const span = preposition && spanOf(subtreeWithout(preposition, () => false).filter((t) => t !== preposition));
    if (span && preposition)
      return { basis: 'object', spans: [span], direct: false, cue: { start: cue.span.start, end: preposition.end } };
  }
  return null;
}

const isOfDoing = (of: Token): boolean => childrenWith(of, 'pcomp', 'pobj').some((done) => done.tag === 'VBG');

/** "accused the army of shelling the town", "called on the army to stop". */
export function findTargetedContent(cue: Cue, quotes: readonly QuoteRegion[]): Content | null {
  const { verb } = cue;
  for (const { lemma, preposition } of TARGETED_CUES) {
    if (lemma !== verb.lemma) continue;
    const object = childWith(verb, 'dobj');
    // "accused the mayor of lying": the parser may tie it to the mayor
    const ofObject = object && lemma === 'accuse' ? childrenWith(object, 'prep').filter(isOfDoing) : [];
    const phrase = [...childrenWith(verb, 'prep', 'dative'), ...ofObject].find(
      (p) => p.i > verb.i && p.lemma === preposition,
    );
    if (!phrase) continue;
    const infinitive = childrenWith(verb, 'xcomp', 'advcl', 'ccomp').find((c) => c.i > phrase.i && isInfinitive(c));
    const whole =
      preposition === 'of' || preposition === 'for'
        ? object && [object, phrase]
        : infinitive && [...phrase.children, infinitive];
    const span = whole && spanOf(whole.flatMap((t) => subtreeWithout(t, () => false)).sort((a, b) => a.i - b.i));
    if (!span || span.start < verb.end) continue;
    const cueEnd = object && whole[0] === object ? cue.span.end : phrase.end;
    return {
      basis: 'order',
      spans: [overQuotes(span, quotes)],
      direct: false,
      cue: { start: cue.span.start, end: cueEnd },
    };
  }
  return null;
}

/** "urged residents to leave". */
export function findOrderContent(cue: Cue): Content | null {
  if (!cue.takes.has('order')) return null;
  const infinitive = childrenWith(cue.verb, 'xcomp', 'ccomp').find((c) => c.i > cue.verb.i && isInfinitive(c));
  if (!infinitive) return null;
  const object = childrenWith(cue.verb, 'dobj').filter((o) => o.i > cue.verb.i && o.i < infinitive.i);
  const span = spanOf([...object, infinitive].flatMap((t) => subtreeWithout(t, () => false)).sort((a, b) => a.i - b.i));
  return span && { basis: 'order', spans: [span], direct: false };
}

/** "reported 36 cases at a base in the north": what the parser tied to the verb, up to the date and the place of saying. */
function phrasesBehind(cue: Cue, object: readonly Token[]): Token[] {
  const found: Token[] = [];
  for (const phrase of childrenWith(cue.verb, 'prep').filter((p) => p.i > object[0]!.i)) {
    const tokens = subtreeWithout(phrase, () => false);
    const next = (found.at(-1) ?? object.at(-1))!.i + 1;
    if (tokens[0]?.i !== next || !PLACING.test(phrase.text) || isDate(tokens) || isMedium(phrase, tokens)) break;
    found.push(...tokens);
  }
  return found;
}
const PLACING = /^(?:at|in|from|near|across|among|between|of|with|against|over)$/i;

/** "denied the claims": the message is a noun phrase. */
export function findObjectContent(doc: Doc, cue: Cue, quotes: readonly QuoteRegion[]): Content | null {
  if (!cue.takes.has('object')) return null;
  const object = childrenWith(cue.verb, 'dobj').find((o) => o.i > cue.verb.i && /^(?:NOUN|PROPN|VERB)$/.test(o.pos));
  if (!object || object === cue.sourceHead) return null;
  // "observed flies on horses, and they found …": a clause of its own is no part of the object
  const own = subtreeWithout(object, (c) => c.dep === 'conj' && childWith(c, 'nsubj') !== undefined);
  const span = spanOf([...own, ...phrasesBehind(cue, own)]);
  const shortest = cue.verb.lemma === 'report' ? SHORTEST_REPORT : SHORTEST_OBJECT;
  if (!span || tokensIn(doc, span).length < shortest) return null;
  return { basis: 'object', spans: [overQuotes(span, quotes)], direct: false };
}
