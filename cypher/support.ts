import { query } from './queries.ts';
import { runList } from './runList.ts';
import type { Row, Transaction } from './store.ts';
import { tallied } from './tallied.ts';

/** What each of some articles supports: facts, and through them edges. */
export type Support = ReadonlyMap<string, Supporter>;
interface Supporter {
  readonly sourceId: string;
  readonly contentHash: string;
  /** Ids of facts and of edges. */
  readonly ids: ReadonlySet<string>;
}

/** How many articles, and which independent publishers, support a fact or an edge. */
export interface SupportTally {
  readonly articleCount: number;
  /** By publisher: of how many texts it counts as the publisher. */
  readonly publishers: Readonly<Record<string, number>>;
}
export const NO_SUPPORT: SupportTally = { articleCount: 0, publishers: {} };

/** Reads what these articles support now. An article without a publisher (it is being taken away) supports nothing. */
export async function readSupport(tx: Transaction, articleIds: readonly string[]): Promise<Support> {
  const support = new Map<string, { sourceId: string; contentHash: string; ids: Set<string> }>();
  for (const row of await runList(tx, query('write/articleSources'), { ids: articleIds })) {
    const { articleId, sourceId, contentHash } = row as Record<string, string>;
    support.set(articleId!, { sourceId: sourceId!, contentHash: contentHash!, ids: new Set() });
  }
  for (const label of ['Event', 'Statement']) {
    for (const row of await runList(tx, query('write/articleFacts', { FACT_LABEL: label }), { ids: articleIds })) {
      const ids = support.get(row.articleId as string)?.ids.add(row.id as string);
      for (const edgeId of row.edgeIds as string[]) ids?.add(edgeId);
    }
  }
  return support;
}

/** Those of the articles, and all that print the text of one of them: who counts as its publisher depends on them all. */
export async function withSameText(tx: Transaction, articleIds: Iterable<string>, before: Support): Promise<string[]> {
  const ids = new Set(articleIds);
  const known = await runList(tx, query('write/articleHashes'), { ids: [...ids].sort() });
  const hashes = new Set([...known.map((row: Row) => row.contentHash as string)]);
  for (const { contentHash } of before.values()) hashes.add(contentHash);
  const rows = await runList(tx, query('write/hashArticles'), { hashes: [...hashes].sort() });
  for (const row of rows) ids.add(row.id as string);
  return [...ids].sort();
}

/** By fact or edge, how its support changed; what did not change is left out. Both sides tell of the same articles. */
export function compareSupport(before: Support, after: Support): Map<string, (tally: SupportTally) => SupportTally> {
  const [old, now] = [tallySupport(before), tallySupport(after)];
  const changes = new Map<string, (tally: SupportTally) => SupportTally>();
  for (const id of new Set([...old.keys(), ...now.keys()])) {
    const [lost, won] = [old.get(id) ?? NO_SUPPORT, now.get(id) ?? NO_SUPPORT];
    if (JSON.stringify(lost) === JSON.stringify(won)) continue;
    changes.set(id, ({ articleCount, publishers }) => ({
      articleCount: articleCount + won.articleCount - lost.articleCount,
      publishers: put(put(publishers, won.publishers, 1), lost.publishers, -1),
    }));
  }
  return changes;
}

function put(publishers: SupportTally['publishers'], some: SupportTally['publishers'], sign: 1 | -1) {
  let sum = publishers;
  for (const [publisher, count] of Object.entries(some)) {
    for (let i = 0; i < count; i++) sum = tallied(sum, publisher, sign);
  }
  return sum;
}

/** Articles with one text are one wire story, whose publisher is the first of all that print it, by id. */
function tallySupport(support: Support): Map<string, SupportTally> {
  const articles = new Map<string, number>();
  const texts = new Map<string, Map<string, string>>();
  for (const { sourceId, contentHash, ids } of support.values()) {
    for (const id of ids) {
      articles.set(id, (articles.get(id) ?? 0) + 1);
      const publisherOf = texts.get(id) ?? new Map<string, string>();
      const known = publisherOf.get(contentHash);
      if (known === undefined || sourceId < known) publisherOf.set(contentHash, sourceId);
      texts.set(id, publisherOf);
    }
  }
  const tallies = new Map<string, SupportTally>();
  for (const [id, articleCount] of articles) {
    const publishers: Record<string, number> = {};
    for (const source of [...(texts.get(id)?.values() ?? [])].sort())
      publishers[source] = (publishers[source] ?? 0) + 1;
    tallies.set(id, { articleCount, publishers });
  }
  return tallies;
}
