import type { ArticleWrites, EntityRecord } from '../model/graphWrites.ts';
import { EMPTY_TALLY, type EntityTally, tallyRecord, toEntityProperties } from './entityTally.ts';
import { query } from './queries.ts';
import { rewriteFacts, toBlock } from './rewriteFacts.ts';
import { runList } from './runList.ts';
import type { Row, Store, Transaction } from './store.ts';

/**
 * Adds articles to the graph, or replaces what they said before, in one transaction. The graph that results depends
 * on the set of articles alone: not on their order, nor on how they were batched.
 * Resolves when all of it will outlive the process.
 * @throws StoreError, with nothing written
 */
export async function writeArticles(store: Store, writes: readonly ArticleWrites[]): Promise<void> {
  const latest = new Map(writes.map((write) => [write.article.id, write]));
  if (latest.size > 0) await store.write((tx) => replaceArticles(tx, [...latest.keys()], [...latest.values()]));
}

/** Takes articles away, and then all that nothing else supports. Unknown ids are passed over. */
export async function removeArticles(store: Store, ids: readonly string[]): Promise<void> {
  await store.write(async (tx) => {
    await replaceArticles(tx, ids, []);
    await runList(tx, query('write/removeNodes', { NODE_LABEL: 'Article' }), { ids });
  });
}

async function replaceArticles(tx: Transaction, ids: readonly string[], writes: readonly ArticleWrites[]) {
  const before = await readBefore(tx, ids);
  await runList(tx, query('write/removeEvidence'), { ids });
  await runList(tx, query('write/removeMentions'), { ids });
  await runList(tx, query('write/removePublishers'), { ids });
  await runList(tx, query('write/removeOrphanSources'), {
    ids: [...new Set(before.sources.map((row) => row.sourceId))],
  });

  await writeSources(tx, writes, before.sources);
  await writeEntities(tx, writes, before.records);
  await writeMentions(tx, writes);
  const blocks = await writeEvidence(tx, writes, before);
  for (const row of before.evidence) blocks.add(row.block as string);
  await rewriteFacts(tx, [...blocks].sort());
  await removeUnmentioned(tx, writes, before.records);
}

type Before = { records: Row[]; evidence: Row[]; sources: Row[] };

async function readBefore(tx: Transaction, ids: readonly string[]): Promise<Before> {
  return {
    records: await runList(tx, query('write/articleRecords'), { ids }),
    evidence: await runList(tx, query('write/articleEvidence'), { ids }),
    sources: await runList(tx, query('write/articleSources'), { ids }),
  };
}

async function writeSources(tx: Transaction, writes: readonly ArticleWrites[], sources: readonly Row[]) {
  // The same article again is the article of before, not a newer one.
  const readAt = new Map(sources.map((row) => [`${row.articleId} ${row.contentHash}`, row.retrievedAt as string]));
  const rows = writes.map(({ source }) => ({ id: source.id, name: source.name, domain: source.domain ?? null }));
  await runList(tx, query('write/sources'), { rows });
  await runList(tx, query('write/articles'), {
    rows: writes.map(({ article, source }) => {
      const retrievedAt = readAt.get(`${article.id} ${article.contentHash}`) ?? article.retrievedAt;
      return { id: article.id, sourceId: source.id, properties: { ...propertiesOf(article), retrievedAt } };
    }),
  });
}

/** Null takes a property away, so that a re-ingest leaves none of the old ones. */
function propertiesOf({ id: _, ...article }: ArticleWrites['article']) {
  return {
    ...article,
    url: article.url ?? null,
    canonicalUrl: article.canonicalUrl ?? null,
    byline: article.byline ?? null,
  };
}

async function writeEntities(tx: Transaction, writes: readonly ArticleWrites[], records: readonly Row[]) {
  const old = records.map((row) => ({
    record: toRecord(row.record as string),
    publishedAt: row.publishedAt as string | null,
    sign: -1 as const,
  }));
  const added = writes.flatMap(({ article, entities }) =>
    entities.map((record) => ({ record, publishedAt: article.publishedAt, sign: 1 as const })),
  );
  const ids = [...new Set([...old, ...added].map(({ record }) => record.id))].sort();
  const known = await runList(tx, query('write/entityTallies'), { ids });
  const tallies = new Map(known.map((row) => [row.id as string, JSON.parse(row.tally as string) as EntityTally]));
  for (const { record, ...options } of [...added, ...old]) {
    tallies.set(record.id, tallyRecord(tallies.get(record.id) ?? EMPTY_TALLY, record, options));
  }
  const byLabel = new Map<string, { id: string; properties: object }[]>();
  for (const id of ids) {
    const tally = tallies.get(id) ?? EMPTY_TALLY;
    const properties = toEntityProperties(tally);
    // One that nothing mentions any more goes at the end, when no fact leans on it.
    if (!properties) continue;
    const label = LABELS[id.split('/')[0] as EntityRecord['kind']];
    const row = { id, properties: { ...properties, tally: JSON.stringify(tally) } };
    byLabel.set(label, [...(byLabel.get(label) ?? []), row]);
  }
  for (const [label, rows] of byLabel) await runList(tx, query('write/entities', { KIND_LABEL: label }), { rows });
}

const LABELS = {
  person: 'Person',
  state: 'State',
  organisation: 'Organisation',
  place: 'Place',
  event: 'Event',
} as const satisfies Record<EntityRecord['kind'], string>;

/** An article's record of an entity, as it is kept on the MENTIONS relationship: all but where the mentions stand. */
const toRecord = (json: string): EntityRecord => ({ ...JSON.parse(json), spans: [] });

async function writeMentions(tx: Transaction, writes: readonly ArticleWrites[]) {
  const rows = writes.flatMap(({ article, entities }) =>
    entities.map((entity) => {
      const { spans, ...record } = entity;
      return {
        articleId: article.id,
        entityId: entity.id,
        count: entity.mentionCount,
        spans: spans.flatMap(({ start, end }) => [start, end]),
        record: JSON.stringify(record),
      };
    }),
  );
  await runList(tx, query('write/mentions'), { rows });
}

/** Writes the evidence and returns the blocks that it touches. */
async function writeEvidence(tx: Transaction, writes: readonly ArticleWrites[], before: Before): Promise<Set<string>> {
  const blocks = new Set<string>();
  // What was known before keeps the day it became known.
  const recorded = new Map(before.evidence.map((row) => [row.id as string, row.recordedAt as string]));
  const rows = writes.flatMap(({ article, events, statements }) =>
    [...events, ...statements].map((claim) => {
      const block = toBlock(claim);
      blocks.add(block);
      const { sentence, evidence, extractor, ...rest } = claim;
      return {
        id: claim.id,
        articleId: article.id,
        block,
        start: evidence.start,
        end: evidence.end,
        sentence,
        confidence: claim.confidence,
        extractor,
        recordedAt: recorded.get(claim.id) ?? article.retrievedAt,
        claim: JSON.stringify(rest),
      };
    }),
  );
  await runList(tx, query('write/evidence'), { rows });
  return blocks;
}

async function removeUnmentioned(tx: Transaction, writes: readonly ArticleWrites[], records: readonly Row[]) {
  const mentioned = new Set(writes.flatMap(({ entities }) => entities.map((entity) => entity.id)));
  const ids = [...new Set(records.map((row) => row.entityId as string))].filter((id) => !mentioned.has(id));
  const unmentioned = await runList(tx, query('write/unmentioned'), { ids });
  await runList(tx, query('write/removeNodes', { NODE_LABEL: 'Entity' }), { ids: unmentioned.map((row) => row.id) });
}
