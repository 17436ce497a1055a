import type { ArticleWrites, EntityRecord, EventClaim, StatementClaim } from '../model/graphWrites.ts';
import { query } from './queries.ts';
import type { Row, Store } from './store.ts';
import { writeArticles } from './writeArticles.ts';

/** So many articles are read and written at once, and so many nodes taken away. */
const PAGE = 20;
const NODES = 1_000;

/** All that is made of what articles say; it can be taken away and made anew. */
const MADE = ['Evidence', 'Event', 'Statement', 'Suggestion', 'Signature', 'Entity', 'Source'] as const;

/** What an article says, kept on the article itself while all else is taken away. */
interface Kept {
  readonly source: ArticleWrites['source'];
  readonly entities: readonly EntityRecord[];
  readonly claims: readonly (EventClaim | StatementClaim)[];
  /** By claim, since when it is known. */
  readonly recordedAt: Readonly<Record<string, string>>;
}

/**
 * Makes the whole graph anew from what each article says (its own records and claims), as a change of what is kept of
 * entities and facts needs it. May be cut short anywhere and run again: what an article says is on the article before
 * anything is taken away, and until it is written anew.
 */
export async function rebuildGraph(store: Store): Promise<void> {
  for (let ids = await readIds(store, 'unkeptArticles'); ids.length > 0; ids = await readIds(store, 'unkeptArticles')) {
    const rows = await readKept(store, ids);
    await store.write((tx) => tx.run(query('write/keepWrites'), { rows }));
  }
  for (const label of MADE) {
    const read = async () =>
      (await store.read(query('read/someIds', { NODE_LABEL: label }), { limit: NODES })).map(idOf);
    for (let ids = await read(); ids.length > 0; ids = await read()) {
      const some = ids;
      await store.write((tx) => tx.run(query('write/removeNodes', { NODE_LABEL: label }), { ids: some }));
    }
  }
  for (let rows = await readPage(store); rows.length > 0; rows = await readPage(store)) {
    await writeArticles(store, rows.map(toWrites));
    const since = rows.flatMap((row) => Object.entries(keptOf(row).recordedAt));
    await store.write(async (tx) => {
      await tx.run(query('write/recordedAt'), { rows: since.map(([id, recordedAt]) => ({ id, recordedAt })) });
      await tx.run(query('write/dropWrites'), { ids: rows.map(idOf) });
    });
  }
}

const idOf = (row: Row): string => row.id as string;

const readIds = async (store: Store, name: string): Promise<string[]> =>
  (await store.read(query(`read/${name}`), { limit: PAGE })).map(idOf);

const readPage = (store: Store): Promise<Row[]> => store.read(query('read/keptArticles'), { limit: PAGE });

async function readKept(store: Store, ids: readonly string[]): Promise<{ id: string; writes: string }[]> {
  const sources = await store.read(query('write/articleSources'), { ids });
  const records = groupBy(await store.read(query('write/articleRecords'), { ids }));
  const claims = groupBy(await store.read(query('read/storedClaims'), { ids }));
  return sources.map(({ articleId, sourceId, sourceName, domain }) => {
    const own = claims.get(articleId as string) ?? [];
    const kept: Kept = {
      source: {
        id: sourceId as string,
        name: sourceName as string,
        ...(typeof domain === 'string' && { domain }),
      },
      entities: (records.get(articleId as string) ?? []).map(({ record }) => JSON.parse(record as string)),
      claims: own.map(({ claim, sentence, start, end, extractor }) => ({
        ...JSON.parse(claim as string),
        sentence,
        evidence: { start, end },
        extractor,
      })),
      recordedAt: Object.fromEntries(own.map((row) => [idOf(row), row.recordedAt as string])),
    };
    return { id: articleId as string, writes: JSON.stringify(kept) };
  });
}

function groupBy(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const id = row.articleId as string;
    groups.set(id, [...(groups.get(id) ?? []), row]);
  }
  return groups;
}

const keptOf = ({ writes }: Row): Kept => JSON.parse(writes as string) as Kept;

function toWrites(row: Row): ArticleWrites {
  const { source, entities, claims } = keptOf(row);
  const { writes: _, ...article } = row;
  // An article without an address, or a byline, has none rather than null.
  const known = Object.entries(article).filter(([key, value]) => value !== null || key === 'publishedAt');
  return {
    article: Object.fromEntries(known) as unknown as ArticleWrites['article'],
    source,
    entities: [...entities],
    events: claims.filter((claim): claim is EventClaim => 'relation' in claim),
    statements: claims.filter((claim): claim is StatementClaim => !('relation' in claim)),
  };
}
