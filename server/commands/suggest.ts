import { openStore, type StoreConfig } from '../../cypher/openStore.ts';
import { readSuggestions } from '../../cypher/readSuggestions.ts';
import type { Value } from '../../cypher/store.ts';
import type { SuggestedPair } from '../../model/api.ts';
import type { Format } from '../choices.ts';
import { EXIT } from '../exitCodes.ts';
import { formatRows } from '../formatRows.ts';
import { say, writeTo } from '../output.ts';

export interface SuggestCommandOptions {
  readonly format: Exclude<Format, 'json'>;
  /** Most pairs. */
  readonly limit: number;
  readonly store: StoreConfig;
}

const COLUMNS = ['score', 'a', 'aArticles', 'b', 'bArticles', 'reasons', 'aText', 'aArticle', 'bText', 'bArticle'];
/** So many pairs are read at once. */
const PAGE = 500;

/** The pairs of entities that may be one on standard output, the likeliest first; on standard error, whether there are more. */
export async function suggestCommand({ format, limit, store: config }: SuggestCommandOptions): Promise<number> {
  const store = await openStore(config);
  try {
    const pairs: SuggestedPair[] = [];
    let cursor: string | undefined;
    let total = 0;
    do {
      const page = await readSuggestions(store, { limit: Math.min(PAGE, limit - pairs.length), cursor });
      pairs.push(...page.suggestions);
      total = page.total;
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined && pairs.length < limit);
    await writeTo(process.stdout, formatRows(format, COLUMNS, pairs.map(toCells)));
    if (total > pairs.length) say(`newsgraph: ${pairs.length} of ${total} pairs; --limit gives more.`);
    return EXIT.ok;
  } finally {
    await store.close();
  }
}

const toCells = ({ score, a, b, reasons }: SuggestedPair): Value[] => [
  score,
  a.id,
  a.articleCount,
  b.id,
  b.articleCount,
  reasons.join('; '),
  a.example?.text ?? null,
  a.example?.title ?? null,
  b.example?.text ?? null,
  b.example?.title ?? null,
];
