import type { Season, Unit } from './calendar.ts';

/** Which share of a period is meant: `early`, `mid`, `late`, `start`, `end`, or one side of today within it (`earlier`, `later`). */
export type Part = 'early' | 'start' | 'beginning' | 'mid' | 'middle' | 'late' | 'end' | 'earlier' | 'later';

/**
 * What a shift is counted from: the day of publication, or the time told of just before ("ten months later").
 * `nearest` is the latest before publication, or the next where the sentence looks ahead: "over the weekend".
 */
export type From = 'published' | 'told' | 'toldOrPublished' | 'nearest';

export interface DateParts {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

/** A time expression as it is worded, before anything is known about the article it stands in. */
export type Reading =
  /** "October 17, 2023", "17 October", "September 2022", "1991"; `yearShift` for "March of last year", `toward` for "last March". */
  | ({
      readonly kind: 'date';
      readonly yearShift?: number;
      readonly toward?: -1 | 0 | 1;
      readonly part?: Part;
      /** "the week of March 11": the whole week that holds the day. */
      readonly week?: true;
    } & DateParts)
  /** "October 17-18", "2014-2017" */
  | { readonly kind: 'span'; readonly first: DateParts; readonly last: DateParts }
  /** "Tuesday" (`nearest`), "last Tuesday", "the following Tuesday" (`after`); `week` for "Tuesday of next week" */
  | {
      readonly kind: 'weekday';
      readonly weekday: number;
      readonly toward: 'nearest' | 'last' | 'this' | 'next' | 'after' | 'before';
      readonly week?: number;
    }
  /** "yesterday", "last month", "three days ago", "the next day", "ten months later" */
  | {
      readonly kind: 'shift';
      readonly unit: Unit;
      readonly by: number;
      readonly from: From;
      readonly part?: Part;
      readonly time?: string;
    }
  /** "summer 2022", "last winter" */
  | {
      readonly kind: 'season';
      readonly season: Season;
      readonly year?: number;
      readonly by?: number;
      readonly part?: Part;
    }
  /** "the first quarter of 2023", "the second half of last year" */
  | {
      readonly kind: 'fraction';
      readonly of: 'Q' | 'H';
      readonly ordinal: number;
      readonly year?: number;
      readonly by?: number;
    }
  /** "the late 1990s" */
  | { readonly kind: 'decade'; readonly first: number; readonly part?: Part }
  | { readonly kind: 'century'; readonly ordinal: number; readonly part?: Part }
  /** "Christmas 2022", "Good Friday" */
  | { readonly kind: 'feast'; readonly name: string; readonly year?: number }
  /** "8:30 p.m.": `T20:30` */
  | { readonly kind: 'clock'; readonly time: string }
  /** Durations, sets and vague references, whose value needs no article: `P3D`, `XXXX-WXX-5`, `PRESENT_REF` */
  | { readonly kind: 'fixed'; readonly value: string };

export type Groups = Readonly<Record<string, string | undefined>>;

/** One wording: a phrase that it serves, its pattern (named groups, flags `gi`), and what the groups mean. Null: not a time after all. */
export interface Rule {
  readonly example: string;
  readonly pattern: RegExp;
  read(groups: Groups): Reading | null;
}

/** A wording found in the text, not yet resolved. `time` is a part of the day or a clock time said with a date: `TEV`, `T20:30`. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly reading: Reading;
  /** The wording that it is like: the rule's example. */
  readonly like?: string;
  readonly time?: string;
}
