import { query } from '../queries.ts';
import type { Store } from '../store.ts';
import type { SearchTerm } from './searchTerms.ts';
import { toSlots } from './toSlots.ts';

export type TextLabel = 'Article' | 'Statement';
const INDEXES: Record<TextLabel, string> = { Article: 'article_text', Statement: 'statement_text' };

/** Whole words count this much more than the starts of words in Neo4j's ranking. */
const WHOLE_BOOST = 4;

/** The articles or statements that hold all terms, the likeliest first, and how many there are in all. */
export interface FoundTexts {
  readonly ids: readonly string[];
  readonly total: number;
}

/**
 * Finds texts by Neo4j's full-text index or, in the embedded store, by reading them all, which it does at a gigabyte
 * a second. Both find the same; of more than `limit` either keeps what it ranks first.
 */
export async function findTexts(
  store: Store,
  label: TextLabel,
  { terms, limit }: { readonly terms: readonly SearchTerm[]; readonly limit: number },
): Promise<FoundTexts> {
  if (terms.length === 0) return { ids: [], total: 0 };
  const isNeo4j = store.name === 'neo4j';
  const names = isNeo4j ? {} : { NODE_LABEL: label };
  const params = isNeo4j ? { index: INDEXES[label], query: toLucene(terms) } : toContained(terms);
  const folder = isNeo4j ? 'neo4j' : 'read';
  const rows = await store.read(query(`${folder}/findTexts`, names), { ...params, limit });
  const ids = rows.map((row) => row.id as string);
  if (ids.length < limit) return { ids, total: ids.length };
  const [counted] = await store.read(query(`${folder}/countTexts`, names), params);
  return { ids, total: (counted?.total ?? ids.length) as number };
}

/** Folded words hold letters and digits alone, none of which means anything in Lucene's language in small letters. */
const toLucene = (terms: readonly SearchTerm[]): string =>
  terms.map(({ text, prefix }) => (prefix ? `+(${text}^${WHOLE_BOOST} ${text}*)` : `+"${text}"`)).join(' ');

/** A term as it stands in a folded text, between spaces; of one that may go on, no space behind. */
const toContained = (terms: readonly SearchTerm[]): Record<string, string> => ({
  ...toSlots(
    'w',
    terms.map(({ text, prefix }) => (prefix ? ` ${text}` : ` ${text} `)),
  ),
  ...toSlots(
    'whole',
    terms.map(({ text }) => ` ${text} `),
  ),
});
