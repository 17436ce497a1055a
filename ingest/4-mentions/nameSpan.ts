import type { Doc, Token } from '../../model/doc.ts';
import type { EntityKind } from '../../model/entity.ts';

/** A stretch of tokens taken for a name, while its bounds and kind are still being settled. */
export interface NameSpan {
  /** Tokens `[first, last)`. */
  readonly first: number;
  readonly last: number;
  /** `other`: a name, but of a work, law or thing, which blocks other readings and is not reported. */
  readonly kind: EntityKind | 'other';
  /** Canonical name, where it is not the surface. */
  readonly name?: string;
  readonly countryCode?: string;
  readonly wikidataId?: string;
  readonly code?: string;
  readonly aliases?: readonly string[];
  readonly form?: 'name' | 'demonym';
  /** Settled by a table or the user: voting does not change its kind. */
  readonly fixed?: boolean;
}

/** "Sergei\nLavrov" -> "Sergei Lavrov". */
export const surfaceOf = (doc: Doc, { first, last }: { first: number; last: number }): string =>
  doc.text.slice(doc.tokens[first]?.start ?? 0, doc.tokens[last - 1]?.end ?? 0).replace(/\s+/g, ' ');

export const isCapitalised = (token: Token | undefined): boolean =>
  token !== undefined && /^[\p{Lu}\p{Lt}]/u.test(token.text);

/** Of the tokens `[first, last)`, the one whose syntactic head lies outside; the last where several do. */
export function headOf(doc: Doc, first: number, last: number): number {
  for (let i = last - 1; i >= first; i--) {
    const token = doc.tokens[i] as Token;
    if ((token.head === token || token.head.i < first || token.head.i >= last) && token.pos !== 'PUNCT') return i;
  }
  return last - 1;
}

interface Range {
  readonly first: number;
  readonly last: number;
}

/** Which spans cover which token: an article may hold thousands, too many to go through for each other one. */
export class Cover<T extends Range> {
  readonly #byToken = new Map<number, T[]>();

  constructor(spans: readonly T[] = []) {
    for (const span of spans) this.add(span);
  }

  add(span: T): void {
    for (let i = span.first; i < span.last; i++) {
      const there = this.#byToken.get(i);
      if (there) there.push(span);
      else this.#byToken.set(i, [span]);
    }
  }

  at(token: number): readonly T[] {
    return this.#byToken.get(token) ?? [];
  }

  /** Does a span that passes the test share a token with this range? */
  overlaps({ first, last }: Range, test: (span: T) => boolean = () => true): boolean {
    for (let i = first; i < last; i++) if (this.#byToken.get(i)?.some(test)) return true;
    return false;
  }
}
