import type { Doc, LabelledSpan, Sentence, Token, TokenSpan } from '../../model/doc.ts';
import type { Span } from '../../model/span.ts';

/** A token with all that was found of it; `head` and indices are relative to its paragraph. */
export interface AnalysedToken {
  readonly text: string;
  readonly start: number;
  readonly space: boolean;
  readonly norm: string;
  readonly tag: string;
  readonly pos: string;
  readonly morph: string;
  readonly lemma: string;
  readonly dep: string;
  readonly head: number;
  readonly startsSentence: boolean;
}

/** A paragraph's place in the article and its analysis. */
export interface AnalysedParagraph {
  readonly span: Span;
  readonly tokens: readonly AnalysedToken[];
  readonly entities: readonly { readonly first: number; readonly last: number; readonly label: string }[];
}

/** A token while its tree is put together. */
interface GrowingToken extends Token {
  head: Token;
  readonly children: Token[];
}

/** Puts an article together from its analysed paragraphs, in text order. */
export function buildDoc(text: string, analysed: readonly AnalysedParagraph[]): Doc {
  const tokens: GrowingToken[] = [];
  const paragraphs: TokenSpan[] = [];
  const sentences: Sentence[] = [];
  const spans: LabelledSpan[] = [];
  const toSpan = (first: number, last: number): TokenSpan => ({
    first,
    last,
    start: tokens[first]!.start,
    end: tokens[last - 1]!.end,
  });

  for (const { span, tokens: found, entities } of analysed) {
    const offset = tokens.length;
    const starts = findStarts(found);
    let sent = sentences.length - 1;
    found.forEach((token, i) => {
      if (starts[i] === 1) sent++;
      tokens.push(toToken(token, { i: offset + i, sent, start: span.start + token.start }));
    });
    found.forEach(({ head }, i) => {
      const token = tokens[offset + i]!;
      if (head === i) return;
      token.head = tokens[offset + head]!;
      tokens[offset + head]!.children.push(token);
    });
    paragraphs.push({ first: offset, last: tokens.length, start: span.start, end: span.end });
    for (let first = 0; first < found.length; ) {
      const next = starts.indexOf(1, first + 1);
      const last = next < 0 ? found.length : next;
      const range = toSpan(offset + first, offset + last);
      const members = tokens.slice(range.first, range.last);
      const root = members.find((token) => token.head === token) ?? members[0]!;
      sentences.push({ ...range, i: sentences.length, paragraph: paragraphs.length - 1, root });
      first = last;
    }
    for (const { first, last, label } of entities) spans.push({ ...toSpan(offset + first, offset + last), label });
  }
  return new ParsedDoc({ text, tokens, paragraphs, sentences, spans });
}

function toToken(token: AnalysedToken, at: { i: number; sent: number; start: number }): GrowingToken {
  const { text, space, norm, tag, pos, morph, lemma, dep } = token;
  const made = {
    i: at.i,
    text,
    start: at.start,
    end: at.start + text.length,
    space,
    norm,
    tag,
    pos,
    morph,
    lemma,
    dep,
    head: undefined as unknown as Token,
    children: [],
    sent: at.sent,
  };
  made.head = made;
  return made;
}

/**
 * 1 where a sentence starts: where the parser says so, unless an arc would cross it. spaCy lets that pass in a tangled
 * tree; here a word's head is always in its own sentence.
 */
function findStarts(tokens: readonly AnalysedToken[]): Uint8Array {
  const crossed = new Int32Array(tokens.length + 1);
  tokens.forEach(({ head }, i) => {
    crossed[Math.min(head, i) + 1]!++;
    crossed[Math.max(head, i) + 1]!--;
  });
  const starts = new Uint8Array(tokens.length);
  let open = 0;
  for (let i = 0; i < tokens.length; i++) {
    open += crossed[i]!;
    starts[i] = i === 0 || (tokens[i]!.startsSentence && open === 0) ? 1 : 0;
  }
  return starts;
}

class ParsedDoc implements Doc {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly paragraphs: readonly TokenSpan[];
  readonly sentences: readonly Sentence[];
  readonly spans: readonly LabelledSpan[];

  constructor({ text, tokens, paragraphs, sentences, spans }: Omit<Doc, 'subtree' | 'tokenAt'>) {
    this.text = text;
    this.tokens = tokens;
    this.paragraphs = paragraphs;
    this.sentences = sentences;
    this.spans = spans;
  }

  subtree(token: Token): Token[] {
    const found = [token];
    for (let i = 0; i < found.length; i++) found.push(...found[i]!.children);
    return found.sort((a, b) => a.i - b.i);
  }

  tokenAt(offset: number): number {
    let low = 0;
    let high = this.tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.tokens[middle]!.end > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
