import type { SkipCode } from '../model/article.ts';

export interface IngestCounts {
  readonly added: number;
  readonly replaced: number;
  readonly unchanged: number;
  /** Of each reason so many, in the order in which they were met. */
  readonly skipped: ReadonlyMap<SkipCode, number>;
}

/** What an ingest did, in a line of words. */
export function summarise({ added, replaced, unchanged, skipped }: IngestCounts): string {
  const reasons = [...skipped].map(([code, count]) => `${count} ${code}`).join(', ');
  const total = [...skipped.values()].reduce((sum, count) => sum + count, 0);
  return [
    `${added} ${added === 1 ? 'article' : 'articles'} added, ${replaced} replaced, ${unchanged} unchanged`,
    `, ${total} skipped${reasons && ` (${reasons})`}`,
  ].join('');
}
