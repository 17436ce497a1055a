/**
 * A parsed article, as the language engine gives it and every later stage reads it.
 * Offsets are UTF-16 code units of the article's text; token indices run over the whole article.
 */
export interface Token {
  /** Index in `doc.tokens`. */
  readonly i: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Is a space after it? */
  readonly space: boolean;
  /** spaCy's norm: lower-cased, contractions written out. */
  readonly norm: string;
  /** Penn Treebank tag: `NNP`, `VBD`, … */
  readonly tag: string;
  /** Universal part of speech: `PROPN`, `VERB`, … */
  readonly pos: string;
  /** Universal features: `Number=Sing|Person=3`, '' where there are none. */
  readonly morph: string;
  readonly lemma: string;
  /** ClearNLP dependency label: `nsubj`, `dobj`, `ROOT`, … */
  readonly dep: string;
  /** Its syntactic head; itself at the root. */
  readonly head: Token;
  /** Its direct dependants, in text order. */
  readonly children: readonly Token[];
  /** Index of its sentence in `doc.sentences`. */
  readonly sent: number;
}

/** Tokens `[first, last)`, at text `[start, end)`. */
export interface TokenSpan {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
}

/** A name the statistical model saw, with its OntoNotes label: `PERSON`, `GPE`, `ORG`, `NORP`, `DATE`, … */
export interface LabelledSpan extends TokenSpan {
  readonly label: string;
}

export interface Sentence extends TokenSpan {
  /** Index in `doc.sentences`. */
  readonly i: number;
  /** Index of its paragraph in `doc.paragraphs`. */
  readonly paragraph: number;
  readonly root: Token;
}

export interface Doc {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly paragraphs: readonly TokenSpan[];
  readonly sentences: readonly Sentence[];
  readonly spans: readonly LabelledSpan[];
  /** The token and all that depends on it, in text order. */
  subtree(token: Token): Token[];
  /** Index of the token that covers a text offset, or of the first one after it; `tokens.length` past the end. */
  tokenAt(offset: number): number;
}
