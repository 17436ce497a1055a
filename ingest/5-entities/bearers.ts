import type { FoundMention } from '../../model/mention.ts';
import { type Cluster, join, newCluster } from './cluster.ts';
import { isOneLetterApart, type NameWord } from './nameKeys.ts';

/** Shorter words differ in one letter too often to be one word misspelt. */
const MISSPELT_LENGTH = 5;

export const sounds = (a: NameWord, b: NameWord): boolean => a.sound === b.sound;
export const isSlipOf = (a: NameWord, b: NameWord): boolean =>
  a.text.length >= MISSPELT_LENGTH && isOneLetterApart(a.text, b.text);

/** A person of the article, with what is asked of them for every further name. */
export interface Bearer {
  readonly cluster: Cluster;
  /** Place among the bearers. */
  readonly at: number;
  /** The fullest name so far. */
  words: readonly NameWord[];
  /** Where the person is named in full, in text order once `sortStarts` was called. */
  readonly starts: number[];
  /** Where a bare family name was last read for the person. */
  latest: number;
  readonly titles: Set<string>;
}

/** The persons of an article, found by the sound of their names' words: there may be thousands. */
export class Bearers {
  readonly #all: Bearer[] = [];
  readonly #bySound = new Map<string, Set<Bearer>>();
  readonly #initialsOnly: Bearer[] = [];
  #slips: Map<string, Set<Bearer>> | undefined;

  get clusters(): Cluster[] {
    return this.#all.map(({ cluster }) => cluster);
  }

  /** A mention of a person known or new. */
  take({ i, mention, words }: Named, into: Bearer | undefined, because: string): void {
    const bearer = into ?? this.#add(words);
    if (words.length > bearer.words.length) {
      bearer.words = words;
      this.#file(bearer);
    }
    join(bearer.cluster, i, mention, because);
    if (words.length > 1) bearer.starts.push(mention.start);
    else bearer.latest = mention.start;
    for (const { text } of mention.titles ?? []) bearer.titles.add(text.toLowerCase());
  }

  /** Once all names in full are taken. */
  sortStarts(): void {
    for (const { starts } of this.#all) starts.sort((a, b) => a - b);
  }

  /** All who might bear this name: those that share the sound of a word with it. */
  sharing(words: readonly NameWord[]): Bearer[] {
    // "J. D." may stand for anybody.
    if (words.every(({ text }) => text.length === 1)) return this.#all;
    const found = new Set<Bearer>(this.#initialsOnly);
    for (const { sound } of words) for (const bearer of this.#bySound.get(sound) ?? []) found.add(bearer);
    return [...found].sort((a, b) => a.at - b.at);
  }

  /** Those with a name of several words whose last is this one but for a slip of the typist. */
  misspelt(word: NameWord): Bearer[] {
    if (word.text.length < MISSPELT_LENGTH) return [];
    this.#slips ??= this.#fileSlips();
    const found = new Set<Bearer>();
    for (const key of slipKeys(word.text)) for (const bearer of this.#slips.get(key) ?? []) found.add(bearer);
    return [...found].filter(({ words }) => isSlipOf(word, words.at(-1) as NameWord)).sort((a, b) => a.at - b.at);
  }

  #add(words: readonly NameWord[]): Bearer {
    const bearer: Bearer = {
      cluster: newCluster('person'),
      at: this.#all.length,
      words,
      starts: [],
      latest: Number.NEGATIVE_INFINITY,
      titles: new Set(),
    };
    this.#all.push(bearer);
    this.#file(bearer);
    return bearer;
  }

  #file(bearer: Bearer): void {
    for (const { sound } of bearer.words) put(this.#bySound, sound, bearer);
    if (bearer.words.every(({ text }) => text.length === 1)) this.#initialsOnly.push(bearer);
    this.#slips = bearer.words.length > 1 ? undefined : this.#slips;
  }

  #fileSlips(): Map<string, Set<Bearer>> {
    const slips = new Map<string, Set<Bearer>>();
    for (const bearer of this.#all) {
      if (bearer.words.length < 2) continue;
      for (const key of slipKeys((bearer.words.at(-1) as NameWord).text)) put(slips, key, bearer);
    }
    return slips;
  }
}

/** A name of a person at one place of the text. */
export interface Named {
  readonly i: number;
  readonly mention: FoundMention;
  readonly words: readonly NameWord[];
}

function put(index: Map<string, Set<Bearer>>, key: string, bearer: Bearer): void {
  const there = index.get(key);
  if (there) there.add(bearer);
  else index.set(key, new Set([bearer]));
}

/** The word, and the word without each of its letters: two words one letter apart share a key (SymSpell, Garbe 2012). */
const slipKeys = (word: string): string[] => [
  word,
  ...Array.from({ length: word.length }, (_, i) => word.slice(0, i) + word.slice(i + 1)),
];
