import type { Token } from '../../model/doc.ts';
import type { Entity } from '../../model/entity.ts';
import type { ResolvedMention } from '../../model/mention.ts';
import type { ResolvedDoc } from '../../model/resolvedDoc.ts';
import type { Span } from '../../model/span.ts';
import { DOCUMENT_NOUNS, SPOKES_NOUNS } from './cues.ts';
import { contains, overlaps, subtreeWithout } from './statementSyntax.ts';
import { wordSet } from './syntax.ts';

/** Who speaks, and how the phrase names him. */
export interface Speaker {
  readonly entityId: string;
  readonly form: 'name' | 'nominal' | 'pronoun' | 'spokesman' | 'goingOn';
}

const DOCUMENTS = wordSet(DOCUMENT_NOUNS);
const SPOKES = wordSet(SPOKES_NOUNS);

/** The entity that a speaker's phrase stands for; null where none is known. `head` heads the phrase. */
export function findSpeaker(resolved: ResolvedDoc, head: Token, source: Span): Speaker | null {
  const own = phraseMentions(resolved, head, source);
  const at = own.filter((mention) => mention.first <= head.i && head.i < mention.last);
  const person = own.find((mention) => mention.kind === 'person' && mention.form === 'name' && !at.includes(mention));
  const best = at.find((m) => m.form === 'name') ?? at.find((m) => m.form !== 'demonym') ?? at[0];
  // "the bank's chairman, Mark Smith" and "chief executive of the bank Mark Smith" are Smith.
  if (best?.kind === 'person') return { entityId: best.entityId, form: formOf(best) };
  if (person && names(person, head)) return { entityId: person.entityId, form: 'name' };
  if (best) return { entityId: best.entityId, form: formOf(best) };
  const lemma = head.lemma.toLowerCase();
  if (!SPOKES.has(lemma) && !DOCUMENTS.has(lemma)) return null;
  const behind = own.filter((mention) => belongsTo(mention, head, resolved));
  const organisation =
    behind.find((m) => m.kind === 'organisation') ??
    behind.find((m) => m.kind === 'state') ??
    (DOCUMENTS.has(lemma) ? behind[0] : undefined);
  return organisation ? { entityId: organisation.entityId, form: 'spokesman' } : null;
}

/** How many sentences on "he added" may still mean the one who spoke last. */
const FARTHEST_PRONOUN = 3;

/**
 * Whom an unresolved "he", "she", "they" or "it" with a verb of saying stands for: the one who spoke just before, where
 * the kinds agree ("Lopez said … . She added …"). Null where they do not.
 */
export function findSpeakerGoingOn(
  resolved: ResolvedDoc,
  head: Token,
  previous: { speaker: Speaker; at: Token },
): Speaker | null {
  const kind = kindOf(resolved.entities, previous.speaker.entityId);
  const fits = /^(?:he|she)$/.test(head.norm)
    ? kind === 'person'
    : /^(?:they|it)$/.test(head.norm) && kind !== 'person';
  const near = head.sent - previous.at.sent <= FARTHEST_PRONOUN && head.i > previous.at.i;
  const gender = resolved.mentions.find(
    (m) => m.entityId === previous.speaker.entityId && m.gender !== undefined,
  )?.gender;
  const clash = (head.norm === 'he' && gender === 'feminine') || (head.norm === 'she' && gender === 'masculine');
  return fits && near && !clash ? { entityId: previous.speaker.entityId, form: 'goingOn' } : null;
}

const formOf = (mention: ResolvedMention): Speaker['form'] => (mention.form === 'demonym' ? 'nominal' : mention.form);

/** The mentions of a phrase, those of its relative clauses left out. */
function phraseMentions(resolved: ResolvedDoc, head: Token, source: Span): ResolvedMention[] {
  const own = new Set(subtreeWithout(head, (child) => /^(?:relcl|acl|advcl)$/.test(child.dep)).map((token) => token.i));
  return resolved.mentions.filter(
    (mention) => contains(source, mention) && (own.has(mention.head) || own.has(mention.first)),
  );
}

/** Is the person the phrase's own, by apposition or as the last part of a name that the parser cut: not "Smith's lawyer"? */
function names(person: ResolvedMention, head: Token): boolean {
  let token: Token | undefined = tokenOf(person, head);
  while (token && token !== head) {
    if (/^(?:poss|relcl)$/.test(token.dep)) return false;
    // "the college's head, Ann Day": the parser may take an apposition for the second of two
    const apposed = token.dep === 'conj' && !token.head.children.some((c) => c.dep === 'cc');
    if (apposed || /^(?:appos|compound|nmod|dep)$/.test(token.dep) || token.head === token) {
      token = token.head;
      continue;
    }
    // "Director of the agency Mark Smith": tied to the agency, the name ends the phrase.
    if (token.dep === 'pobj') return /^(?:of|for|at)$/i.test(token.head.text) && person.first > head.i + 2;
    return false;
  }
  return token === head;
}

function tokenOf(mention: ResolvedMention, head: Token): Token | undefined {
  return subtreeWithout(head, () => false).find((token) => token.i === mention.head);
}

/** "a spokesman for the ministry", "Polish officials", "the ministry's statement". */
function belongsTo(mention: ResolvedMention, head: Token, resolved: ResolvedDoc): boolean {
  let token: Token | undefined = resolved.doc.tokens[mention.head];
  while (token && token !== head) {
    const dep: string = token.dep;
    if (
      dep === 'pobj'
        ? !/^(?:of|for|from|by|at|with)$/i.test(token.head.text)
        : !/^(?:poss|compound|amod|nmod|prep|agent)$/.test(dep)
    )
      return false;
    if (token.head === token) return false;
    token = token.head;
  }
  return true;
}

/** Entities that a stretch of text mentions, in order; `speaker` himself only where he is named. */
export function entitiesIn(resolved: ResolvedDoc, spans: readonly Span[], speaker: string | null): string[] {
  const found = new Set<string>();
  for (const mention of resolved.mentions) {
    if (!spans.some((span) => overlaps(span, mention) && contains(span, mention))) continue;
    if (mention.entityId === speaker && mention.form !== 'name') continue;
    found.add(mention.entityId);
  }
  return [...found];
}

const kindOf = (entities: readonly Entity[], id: string): Entity['kind'] | undefined =>
  entities.find((e) => e.id === id)?.kind;
