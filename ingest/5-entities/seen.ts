import type { Doc } from '../../model/doc.ts';
import type { FoundMention } from '../../model/mention.ts';
import type { Cluster } from './cluster.ts';

/** A mention that is resolved, while those after it are being resolved. */
export interface Seen {
  readonly cluster: Cluster;
  readonly mention: FoundMention;
}

/** What has been spoken of so far, in reading order. Only the last few sentences are gone through, however long the article. */
export class SeenSoFar {
  readonly #doc: Doc;
  readonly #all: Seen[] = [];
  readonly #counts = new Map<Cluster, number>();

  constructor(doc: Doc) {
    this.#doc = doc;
  }

  push(one: Seen): void {
    this.#all.push(one);
    this.#counts.set(one.cluster, this.count(one.cluster) + 1);
  }

  /** How often somebody has been spoken of. */
  count(cluster: Cluster): number {
    return this.#counts.get(cluster) ?? 0;
  }

  /** Those at most so many sentences before the sentence of this token, in reading order. */
  within(token: number, sentences: number): Seen[] {
    const from = this.#sentenceOf(token) - sentences;
    let first = this.#all.length;
    // A mention may run over a sentence's end: one sentence more is looked at before the search ends.
    while (first > 0 && this.#sentenceOf((this.#all[first - 1] as Seen).mention.head) >= from - 1) first--;
    return this.#all.slice(first).filter(({ mention }) => this.#sentenceOf(mention.head) >= from);
  }

  #sentenceOf(token: number): number {
    return this.#doc.tokens[token]?.sent ?? 0;
  }
}
