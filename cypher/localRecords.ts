import type { ArticleWrites, EntityRecord } from '../model/graphWrites.ts';
import { apartId } from './linking/linkEntities.ts';
import { type Signature, toLocalId, toSignature } from './linking/signature.ts';
import type { Row } from './store.ts';

/** One article's own record of an entity, with what linking makes of it. */
export interface LocalRecord {
  readonly articleId: string;
  readonly publishedAt: string | null;
  readonly record: EntityRecord;
  readonly signature: Signature;
  /** `articleId localId`: by this the smallest record of an entity is told. */
  readonly place: string;
}

/** A record with the entity that it stands for. */
export interface LinkedRecord extends LocalRecord {
  readonly entityId: string;
}

export const toLocalRecords = ({ article, entities }: ArticleWrites): LocalRecord[] =>
  entities.map((record) => toLocalRecord(record, article.id, article.publishedAt));

export const fromRecordRow = (row: Row): LinkedRecord => ({
  ...toLocalRecord(
    JSON.parse(row.record as string) as EntityRecord,
    row.articleId as string,
    row.publishedAt as string | null,
  ),
  entityId: row.entityId as string,
});

const toLocalRecord = (record: EntityRecord, articleId: string, publishedAt: string | null): LocalRecord => ({
  articleId,
  publishedAt,
  record,
  signature: toSignature(record),
  place: `${articleId} ${record.id}`,
});

/** The entity that a record stands for: its signature's, or one of its own where the signature's records are apart. */
export const linkRecord = (record: LocalRecord, entityId: string | null): LinkedRecord => ({
  ...record,
  entityId: entityId ?? apartId(toLocalId(record.record), record.place),
});

/** An article's records of one entity. */
export interface Mentioned {
  readonly articleId: string;
  readonly entityId: string;
  readonly publishedAt: string | null;
  readonly records: readonly EntityRecord[];
}

/** The records, those of one article and entity together: the article mentions it once. */
export function groupMentions(records: readonly LinkedRecord[]): Mentioned[] {
  const groups = new Map<string, Mentioned & { records: EntityRecord[] }>();
  for (const { articleId, entityId, publishedAt, record } of [...records].sort((a, b) =>
    a.place < b.place ? -1 : 1,
  )) {
    const key = `${articleId} ${entityId}`;
    const group = groups.get(key);
    if (group) group.records.push(record);
    else groups.set(key, { articleId, entityId, publishedAt, records: [record] });
  }
  return [...groups.values()];
}
