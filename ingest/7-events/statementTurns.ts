import type { Doc, TokenSpan } from '../../model/doc.ts';
import type { ResolvedDoc } from '../../model/resolvedDoc.ts';
import type { Span } from '../../model/span.ts';
import { ANSWER_LABELS, INTERVIEW_WORDS, NO_LABELS, QUESTION_LABELS } from './cues.ts';
import type { Speaker } from './statementSpeaker.ts';
import { contains } from './statementSyntax.ts';
import { wordSet } from './syntax.ts';

/** What one party of a printed conversation says before the other speaks again: one stretch a paragraph. */
export interface Turn {
  readonly content: readonly Span[];
  /** The label as written, without its marks; null where turns are told apart by question and answer alone. */
  readonly label: Span | null;
  /** The colon after the label. */
  readonly colon: Span | null;
  /** Null where nobody known is meant. */
  readonly speaker: Speaker | null;
}

const QUESTIONERS = wordSet(QUESTION_LABELS);
const ANSWERERS = wordSet(ANSWER_LABELS);
const CAPTIONS = wordSet(NO_LABELS);
const INTERVIEW = wordSet(INTERVIEW_WORDS);

/** `((Lena Holt)) …`, `**Holt:** …`, `'''Holt''' …`, `[Holt]: …` */
const MARKED =
  /^(?:\(\(([^()\n]{1,60})\)\)|\*{1,3}([^*\n]{1,60})\*{1,3}|'{2,3}([^'\n]{1,60})'{2,3}|\[([^[\]\n]{1,60})\](?=\s*:))(\s*:)?\s*(?=\S)/;
/** `Holt: …`, `Mr. Holt: …`, `President of the council Lena Holt: …`, `Q: …` */
const PLAIN =
  /^((?:[\p{Lu}][\p{L}\p{M}.'’-]*|of|the|and|for|de|van|von|al)(?:,? (?:[\p{Lu}][\p{L}\p{M}.'’-]*|of|the|and|for|de|van|von|al)){0,9}(?: \([^()\n]{1,30}\))?)(\s?:)\s+(?=\S)/u;
/** A conversation has at least this many turns, or it is none. */
const FEWEST_TURNS = 3;
const FEWEST_QUESTIONS = 3;
/** Words of a paragraph that may still be a question without a label. */
const LONGEST_QUESTION = 70;
const FIRST_PERSON = /\b(?:I|I['’]\w+|[Mm]y|[Mm]e|[Ww]e|[Ww]e['’]\w+|[Oo]ur|us)\b/;
const ADDRESSED = /\b(?:I|I['’]\w+|[Mm]y|[Mm]e|[Ww]e|[Ww]e['’]\w+|[Oo]ur|us|[Yy]ou|[Yy]our|[Yy]es|[Nn]o)\b|\?/;
const ENDS_SENTENCE = /[.!?…]["”'’)\]]*$/;

/** The turns of a printed conversation that somebody answers in: those of the questioners are left out. */
export function findTurns(resolved: ResolvedDoc): Turn[] {
  const labelled = labelledTurns(resolved);
  return labelled.length > 0 ? labelled : answers(resolved);
}

interface Label {
  readonly span: Span;
  readonly colon: Span | null;
  /** Where the words begin. */
  readonly from: number;
  readonly marked: boolean;
}

function labelledTurns(resolved: ResolvedDoc): Turn[] {
  const { doc } = resolved;
  const labels = doc.paragraphs.map((paragraph) => labelOf(doc, paragraph));
  const speakers = labels.map((label) => (label ? speakerOf(resolved, label) : undefined));
  const isTurn = (k: number): boolean => speakers[k] !== undefined && labels[k] !== null;
  const count = labels.filter((_, k) => isTurn(k)).length;
  const parties = new Set(labels.flatMap((label, k) => (label && isTurn(k) ? [textOf(doc, label.span)] : [])));
  if (count < FEWEST_TURNS || parties.size < 2) return [];
  const last = labels.findLastIndex((_, k) => isTurn(k));
  const turns: Turn[] = [];
  for (const [k, label] of labels.entries()) {
    const speaker = speakers[k];
    if (!label || speaker === undefined || speaker === 'questioner') continue;
    const content = [{ start: label.from, end: trimmedEnd(doc, doc.paragraphs[k]!) }];
    for (let next = k + 1; next < labels.length && !labels[next] && !isTurn(next); next++) {
      const paragraph = doc.paragraphs[next]!;
      const own = doc.text.slice(paragraph.start, paragraph.end).trim();
      // behind the last label the article may go on in its own voice
      if (!ENDS_SENTENCE.test(own) || (k === last && !FIRST_PERSON.test(own))) break;
      content.push({ start: paragraph.start, end: trimmedEnd(doc, paragraph) });
    }
    turns.push({
      content,
      label: label.span,
      colon: label.colon,
      speaker: speaker ? { entityId: speaker, form: 'name' } : null,
    });
  }
  // "Holt: mayor since 2014": a list of people is no conversation
  return turns.filter(({ content }) => content.some((span) => ADDRESSED.test(textOf(doc, span)))).length * 2 >=
    turns.length
    ? turns
    : [];
}

function labelOf({ text }: Doc, { start, end }: TokenSpan): Label | null {
  const head = text.slice(start, Math.min(end, start + 140));
  const match = MARKED.exec(head) ?? PLAIN.exec(head);
  if (!match) return null;
  const marked = match.length > 3;
  const inner = (marked ? match.slice(1, 5).find((group) => group !== undefined) : match[1]) ?? '';
  const at = start + match[0].indexOf(inner);
  const name = inner.replace(/\s*:$/, '');
  const colonAt = text.slice(at, start + match[0].length).indexOf(':');
  if (CAPTIONS.has(name.split(' ')[0]!.toLowerCase())) return null;
  return {
    span: { start: at, end: at + name.length },
    colon: colonAt < 0 ? null : { start: at + colonAt, end: at + colonAt + 1 },
    from: start + match[0].length,
    marked,
  };
}

/** The entity that a label names, "questioner" for who only asks, null for a label of somebody unknown; undefined for no label at all. */
function speakerOf(resolved: ResolvedDoc, { span, marked }: Label): string | null | undefined {
  const label = textOf(resolved.doc, span);
  if (QUESTIONERS.has(label.toLowerCase())) return 'questioner';
  if (ANSWERERS.has(label.toLowerCase())) return interviewee(resolved);
  const named = resolved.mentions.filter((m) => contains(span, m) && m.form === 'name');
  const person = named.findLast((m) => m.kind === 'person');
  if (person) return person.entityId;
  const known = byInitials(resolved, label) ?? bySurname(resolved, label);
  if (known) return known;
  if (named.length > 0 || /^\p{Lu}{2,4}$/u.test(label)) return marked ? 'questioner' : undefined;
  return marked ? null : undefined;
}

const persons = ({ entities }: ResolvedDoc) => entities.filter(({ kind }) => kind === 'person');

/** "LH" for the only Lena Holt of the article. */
function byInitials(resolved: ResolvedDoc, label: string): string | null {
  if (!/^(?:\p{Lu}\.?){2,3}$/u.test(label)) return null;
  const letters = label.replaceAll('.', '');
  const found = persons(resolved).filter(
    ({ name }) =>
      name
        .split(/[\s-]+/)
        .map((part) => part[0])
        .join('') === letters,
  );
  return found.length === 1 ? found[0]!.id : null;
}

/** "HOLT" or "Mr. Holt" for the only person of that surname. */
function bySurname(resolved: ResolvedDoc, label: string): string | null {
  const surname = label.split(/\s+/).at(-1)!.toLowerCase();
  const found = persons(resolved).filter(({ name }) => name.split(/\s+/).at(-1)!.toLowerCase() === surname);
  return surname.length > 2 && found.length === 1 ? found[0]!.id : null;
}

/** Questions that stand as paragraphs of their own, and the paragraphs between them, where those speak of "I" and "we". */
function answers(resolved: ResolvedDoc): Turn[] {
  const { doc } = resolved;
  const texts = doc.paragraphs.map(({ start, end }) => doc.text.slice(start, end).trim());
  const asks = texts.map(
    (text, k) => /\?$/.test(text) && text.split(/\s+/).length <= LONGEST_QUESTION && !/^["“]/.test(text) && k > 0,
  );
  const first = asks.indexOf(true);
  if (asks.filter(Boolean).length < FEWEST_QUESTIONS) return [];
  const person = interviewee(resolved, doc.paragraphs[first]!.start);
  const speaker: Speaker | null = person ? { entityId: person, form: 'pronoun' } : null;
  const turns: Turn[] = [];
  for (let k = first; k < texts.length; k++) {
    if (!asks[k] || asks[k + 1]) continue;
    const content: Span[] = [];
    for (let next = k + 1; next < texts.length && !asks[next] && ENDS_SENTENCE.test(texts[next]!); next++) {
      const paragraph = doc.paragraphs[next]!;
      content.push({ start: paragraph.start, end: trimmedEnd(doc, paragraph) });
    }
    const answer = content.map((span) => doc.text.slice(span.start, span.end)).join('\n');
    // behind the last question the article may go on in its own voice
    const isLast = !asks.slice(k + 1).includes(true);
    const kept = isLast ? content.slice(0, 1) : content;
    if (kept.length > 0 && (!isLast || FIRST_PERSON.test(answer)))
      turns.push({ content: kept, label: null, colon: null, speaker });
  }
  const own = turns.filter(({ content }) =>
    content.some((span) => FIRST_PERSON.test(doc.text.slice(span.start, span.end))),
  );
  return own.length >= FEWEST_QUESTIONS && own.length * 2 > turns.length ? turns : [];
}

/** The one person whom the sentences before the conversation name beside a word of talking; null where it may be another. */
function interviewee(resolved: ResolvedDoc, before = Number.MAX_SAFE_INTEGER): string | null {
  const { doc, mentions } = resolved;
  const told = doc.sentences.filter(
    (sentence) =>
      sentence.start < before &&
      doc.tokens.slice(sentence.first, sentence.last).some((token) => INTERVIEW.has(token.lemma.toLowerCase())),
  );
  const found = new Set(
    mentions
      .filter((m) => m.kind === 'person' && told.some((sentence) => contains(sentence, m)))
      .map(({ entityId }) => entityId),
  );
  return found.size === 1 ? [...found][0]! : null;
}

const textOf = (doc: Doc, { start, end }: Span): string => doc.text.slice(start, end).trim();
const trimmedEnd = (doc: Doc, { start, end }: Span): number => start + doc.text.slice(start, end).trimEnd().length;
