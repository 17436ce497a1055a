import type { ArticleWrites } from '../model/graphWrites.ts';
import { linkClaim, linksOf } from './claimLinks.ts';
import { fromRecordRow, groupMentions, type LinkedRecord, linkRecord, toLocalRecords } from './localRecords.ts';
import { query } from './queries.ts';
import { groupEntityIds, relinkClaims } from './relinkClaims.ts';
import { relinkSignatures } from './relinkSignatures.ts';
import { type AddedClaim, type ClaimPlace, rewriteFacts } from './rewriteFacts.ts';
import { runList } from './runList.ts';
import { foldText } from './search/foldText.ts';
import type { Row, Store, Transaction } from './store.ts';
import { readSupport, type Support } from './support.ts';
import { toKind } from './toKind.ts';
import { writeMentions } from './writeMentions.ts';
import { writeSources } from './writeSources.ts';

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
  await runList(tx, query('write/removeRecords'), { ids });
  await runList(tx, query('write/removePublishers'), { ids });
  await writeSources(tx, writes, before.sources);
  await writeArticleNodes(tx, writes, before.sources);
  const records = writes.flatMap(toLocalRecords);
  const { entityIds, moved } = await relinkSignatures(tx, { removed: before.records, added: records });
  const now = records.map((record) => linkRecord(record, entityIds.get(record.signature.id) ?? null));
  await writeRecords(tx, now);
  const others = await relinkOthers(tx, moved, { ids: new Set(ids), entityIds });
  const unmentioned = await writeMentions(tx, {
    old: groupMentions([...before.records, ...others.old]),
    now: groupMentions([...now, ...others.now]),
  });

  const added = await writeEvidence(tx, writes, { before, now });
  const relinked = await relinkClaims(tx, others);
  await rewriteFacts(tx, {
    removed: [...before.evidence.map(toPlace), ...relinked.removed],
    added: [...added, ...relinked.added],
    relinked: relinked.added.map(({ id }) => id),
    support: before.support,
  });
  // Those that nothing mentions any more go at the end, when no fact leans on them.
  await runList(tx, query('write/removeNodes', { NODE_LABEL: 'Entity' }), { ids: unmentioned });
}

interface Before {
  readonly records: readonly LinkedRecord[];
  readonly evidence: readonly Row[];
  readonly sources: readonly Row[];
  readonly support: Support;
}

async function readBefore(tx: Transaction, ids: readonly string[]): Promise<Before> {
  const records = await runList(tx, query('write/articleRecords'), { ids });
  return {
    records: records.map(fromRecordRow),
    evidence: await runList(tx, query('write/articleEvidence'), { ids }),
    sources: await runList(tx, query('write/articleSources'), { ids }),
    support: await readSupport(tx, ids),
  };
}

async function writeArticleNodes(tx: Transaction, writes: readonly ArticleWrites[], sources: readonly Row[]) {
  // The same article again is the article of before, not a newer one.
  const readAt = new Map(sources.map((row) => [`${row.articleId} ${row.contentHash}`, row.retrievedAt as string]));
  await runList(tx, query('write/articles'), {
    rows: writes.map(({ article, source }) => {
      const retrievedAt = readAt.get(`${article.id} ${article.contentHash}`) ?? article.retrievedAt;
      const publisher = { sourceId: source.id, sourceName: source.name, domain: source.domain ?? null };
      return { id: article.id, ...publisher, properties: { ...propertiesOf(article), retrievedAt } };
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
    searchText: foldText(`${article.title} ${article.text}`),
  };
}

async function writeRecords(tx: Transaction, records: readonly LinkedRecord[]) {
  const rows = records.map(({ articleId, signature, record, place, entityId }) => ({
    articleId,
    signatureId: signature.id,
    localId: record.id,
    place,
    entityId,
    record: JSON.stringify(record),
  }));
  await runList(tx, query('write/records'), { rows });
}

/** Articles that are not written, but whose entities are linked otherwise now that others are. */
async function relinkOthers(
  tx: Transaction,
  moved: readonly string[],
  { ids, entityIds }: { ids: ReadonlySet<string>; entityIds: ReadonlyMap<string, string | null> },
): Promise<{ old: LinkedRecord[]; now: LinkedRecord[] }> {
  const rows = await runList(tx, query('write/signatureArticles'), { ids: moved });
  const others = [...new Set(rows.map((row) => row.articleId as string))].filter((id) => !ids.has(id)).sort();
  const records = (await runList(tx, query('write/articleRecords'), { ids: others })).map(fromRecordRow);
  const isMoved = new Set(moved);
  const link = (record: LinkedRecord): LinkedRecord => {
    const { signature } = record;
    return isMoved.has(signature.id) ? linkRecord(record, entityIds.get(signature.id) ?? null) : record;
  };
  const now = records.map(link);
  await runList(tx, query('write/relinkRecords'), {
    rows: now
      .filter(({ entityId }, i) => entityId !== records[i]?.entityId)
      .map(({ articleId, signature, record, entityId }) => ({
        articleId,
        signatureId: signature.id,
        localId: record.id,
        entityId,
      })),
  });
  return { old: records, now };
}

const toPlace = ({ id, articleId, publishedAt, block, key }: Row) =>
  ({ id, articleId, publishedAt, block, key }) as unknown as ClaimPlace;

/** Writes the evidence and returns where it counts. */
async function writeEvidence(
  tx: Transaction,
  writes: readonly ArticleWrites[],
  { before, now }: { before: Before; now: readonly LinkedRecord[] },
): Promise<AddedClaim[]> {
  const added: AddedClaim[] = [];
  // What was known before keeps the day it became known.
  const recorded = new Map(before.evidence.map((row) => [row.id as string, row.recordedAt as string]));
  const entityIds = groupEntityIds(now);
  const rows = writes.flatMap(({ article, events, statements }) =>
    [...events, ...statements].map((claim) => {
      const links = linksOf(claim, entityIds.get(article.id) ?? new Map());
      const placed = toKind(linkClaim(claim, links));
      added.push({ id: claim.id, articleId: article.id, publishedAt: article.publishedAt, ...placed });
      const { sentence, evidence, extractor, ...rest } = claim;
      return {
        id: claim.id,
        articleId: article.id,
        block: placed.block,
        kind: placed.key,
        start: evidence.start,
        end: evidence.end,
        sentence,
        confidence: claim.confidence,
        extractor,
        recordedAt: recorded.get(claim.id) ?? article.retrievedAt,
        claim: JSON.stringify(rest),
        links,
      };
    }),
  );
  await runList(tx, query('write/evidence'), { rows });
  return added;
}
