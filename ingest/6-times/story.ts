import type { Doc } from '../../model/doc.ts';
import type { Period } from './calendar.ts';
import { isMainLine } from './findTense.ts';
import type { Found } from './reading.ts';

/** "ten months later" counts from a time told at most this many sentences before. */
const TOLD_REACH = 8;

/** A date line, "KYIV, October 1 – ", stands at the head of an article and ends in a dash. */
const HEAD_CHARACTERS = 200;
const DATE_LINE_END = /^\s*(?:\([^)\n]{2,40}\)\s*)?[-–—]\s/;

/** A time whose value is known, with the index of its sentence. */
export interface Placed extends Found {
  readonly value: string;
  readonly period: Period | null;
  readonly sent: number;
  /** What its value was worked out from. */
  readonly because: string;
}

/** The times told so far, as far as later ones may count from them. */
export class Story {
  readonly #doc: Doc;
  #last: Told | null = null;
  #lastOfMainLine: Told | null = null;

  constructor(doc: Doc) {
    this.#doc = doc;
  }

  /** Times come in text order. The day of a date line is the writer's, not the story's. */
  add({ start, end, period, reading, sent }: Placed): void {
    if (!period || reading.kind === 'clock') return;
    const { text } = this.#doc;
    if (start < HEAD_CHARACTERS && DATE_LINE_END.test(text.slice(end, end + 40))) return;
    this.#last = { period, sent };
    if (isMainLine(this.#doc, start)) this.#lastOfMainLine = this.#last;
  }

  /**
   * The time told of last, in this sentence or one of those before it. Times off the story's main line are passed over,
   * but for "had applied in September 2022. Ten months later, …".
   */
  toldBefore({ reading }: Found, sent: number): Period | null {
    const goesOn = reading.kind === 'shift' && reading.by > 0;
    const isNear = this.#last?.sent === sent || (goesOn && this.#last?.sent === sent - 1);
    const told = isNear ? this.#last : this.#lastOfMainLine;
    return told && sent - told.sent <= TOLD_REACH ? told.period : null;
  }
}

interface Told {
  readonly period: Period;
  readonly sent: number;
}
