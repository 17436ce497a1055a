import { SerialQueue } from '../cypher/serialQueue.ts';
import type { ArticleInput } from '../model/article.ts';
import { Explanation } from '../model/explanation.ts';
import type { GazetteerEntry } from '../model/extraction.ts';
import type { ExtractorPool } from './extractorPool.ts';

/** Reads articles again to tell how they are read. */
export interface Explainer {
  explain(article: ArticleInput): Promise<Explanation>;
}

/** So many explanations are kept: the sentences of an article are often looked at one after another. */
const MOST_KEPT = 5;

/**
 * One article is read at a time, with the user's own actors; the engine is loaded with the first. The last few
 * explanations are kept, each as long as its article's text is the same.
 */
export function createExplainer(gazetteer: readonly GazetteerEntry[]): Explainer {
  const queue = new SerialQueue();
  const kept = new Map<string, { readonly text: string; readonly explanation: Explanation }>();
  let pool: Promise<ExtractorPool> | undefined;

  const read = async (article: ArticleInput): Promise<Explanation> => {
    const known = kept.get(article.id);
    if (known?.text === article.text) return known.explanation;
    pool ??= import('./extractorPool.ts').then(({ openExtractorPool }) => openExtractorPool(1, gazetteer));
    const result = await (await pool).run(article, 'explain');
    if ('failure' in result) throw new Error(`The extractor failed: ${result.failure}`);
    const explanation = Explanation.parse(JSON.parse(result.json));
    kept.delete(article.id);
    kept.set(article.id, { text: article.text, explanation });
    for (const id of kept.keys()) if (kept.size > MOST_KEPT) kept.delete(id);
    return explanation;
  };
  return { explain: (article) => queue.run(() => read(article)) };
}
