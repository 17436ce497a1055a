/** No token: past the buffer's end, below the stack's bottom, a word without dependants. */
export const NONE = -1;

/**
 * What the arc-eager parser knows half-way: a stack of words begun, a buffer of words to come, and the arcs so far.
 * Source: `StateC` in spaCy's pipeline/_parser_internals/_state.pxd.
 */
export class ParseState {
  readonly length: number;
  readonly heads: Int32Array;
  /** Transition label of each word's arc; '' for none. */
  readonly labels: string[];
  readonly #stack: number[] = [];
  /** Words put back on the buffer, the next one last. */
  readonly #putBack: number[] = [];
  #next = 0;
  /** Words put back once are not shifted again, or the parser might never end. */
  readonly #notToShift: Uint8Array;
  readonly #sentenceStarts: Uint8Array;
  /** The last dependant found on each side, and for each word the one found before it by the same head. */
  readonly #lastLeft: Int32Array;
  readonly #lastRight: Int32Array;
  readonly #before: Int32Array;

  constructor(length: number) {
    this.length = length;
    this.heads = new Int32Array(length).fill(NONE);
    this.labels = new Array<string>(length).fill('');
    this.#notToShift = new Uint8Array(length);
    this.#sentenceStarts = new Uint8Array(length);
    this.#lastLeft = new Int32Array(length).fill(NONE);
    this.#lastRight = new Int32Array(length).fill(NONE);
    this.#before = new Int32Array(length).fill(NONE);
  }

  get isFinal(): boolean {
    return this.#stack.length === 0 && this.bufferLength === 0;
  }

  get depth(): number {
    return this.#stack.length;
  }

  get bufferLength(): number {
    return this.length - this.#next + this.#putBack.length;
  }

  /** The i-th word from the top of the stack. */
  stack(i: number): number {
    return this.#stack[this.#stack.length - 1 - i] ?? NONE;
  }

  /** The i-th word of the buffer. */
  buffer(i: number): number {
    const waiting = this.#putBack.length;
    if (i < waiting) return this.#putBack[waiting - 1 - i]!;
    const word = this.#next + i - waiting;
    return word < this.length ? word : NONE;
  }

  lastLeft(word: number): number {
    return word < 0 ? NONE : this.#lastLeft[word]!;
  }

  lastRight(word: number): number {
    return word < 0 ? NONE : this.#lastRight[word]!;
  }

  startsSentence(word: number): boolean {
    return word >= 0 && this.#sentenceStarts[word] === 1;
  }

  mayShift(word: number): boolean {
    return this.#notToShift[word] === 0;
  }

  push(): void {
    this.#stack.push(this.#putBack.pop() ?? this.#next++);
  }

  /** Takes the top word off; one without a head goes back to the buffer, unless it is the only one. */
  reduce(): void {
    const word = this.stack(0);
    const done = this.heads[word]! >= 0 || this.depth === 1;
    this.#stack.pop();
    if (done) return;
    this.#notToShift[word] = 1;
    this.#putBack.push(word);
  }

  /** The buffer's first word becomes the head of the stack's top one, which leaves the stack. */
  leftArc(label: string): void {
    const head = this.buffer(0);
    this.#addArc(head, this.stack(0), label);
    this.#notToShift[head] = 0;
    this.#stack.pop();
  }

  /** The stack's top word becomes the head of the buffer's first one, which moves to the stack. */
  rightArc(label: string): void {
    this.#addArc(this.stack(0), this.buffer(0), label);
    this.push();
  }

  breakBefore(word: number): void {
    this.#sentenceStarts[word] = 1;
  }

  #addArc(head: number, child: number, label: string): void {
    const old = this.heads[child]!;
    if (old >= 0) this.#removeArc(old, child);
    const last = head > child ? this.#lastLeft : this.#lastRight;
    this.#before[child] = last[head]!;
    last[head] = child;
    this.heads[child] = head;
    this.labels[child] = label;
  }

  /** A word whose arc is replaced is on the stack, so it is its old head's latest dependant. */
  #removeArc(head: number, child: number): void {
    const last = head > child ? this.#lastLeft : this.#lastRight;
    if (last[head] === child) last[head] = this.#before[child]!;
  }
}
