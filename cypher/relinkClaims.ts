import type { EventClaim, StatementClaim } from '../model/graphWrites.ts';
import { linkClaim, linksOf } from './claimLinks.ts';
import type { LinkedRecord } from './localRecords.ts';
import { query } from './queries.ts';
import type { AddedClaim, ClaimPlace } from './rewriteFacts.ts';
import { runList } from './runList.ts';
import type { Transaction } from './store.ts';
import { toKind } from './toKind.ts';

/** Each article's own ids to the graph's. */
export function groupEntityIds(records: readonly LinkedRecord[]): Map<string, Map<string, string>> {
  const byArticle = new Map<string, Map<string, string>>();
  for (const { articleId, record, entityId } of records) {
    const ids = byArticle.get(articleId) ?? new Map<string, string>();
    byArticle.set(articleId, ids.set(record.id, entityId));
  }
  return byArticle;
}

/** Links anew the claims of articles whose entities stand for others now, and returns where they counted and count. */
export async function relinkClaims(
  tx: Transaction,
  { old, now }: { readonly old: readonly LinkedRecord[]; readonly now: readonly LinkedRecord[] },
): Promise<{ removed: ClaimPlace[]; added: AddedClaim[] }> {
  const changed = new Set(
    now.flatMap(({ articleId, entityId }, i) => (entityId === old[i]?.entityId ? [] : [articleId])),
  );
  const entityIds = groupEntityIds(now);
  const rows = await runList(tx, query('write/articleClaims'), { ids: [...changed].sort() });
  const removed: ClaimPlace[] = [];
  const added: AddedClaim[] = [];
  const relinked = rows.flatMap((row) => {
    const claim = JSON.parse(row.claim as string) as EventClaim | StatementClaim;
    const links = linksOf(claim, entityIds.get(row.articleId as string) ?? new Map());
    if (links === (row.links ?? null)) return [];
    const { id, articleId, publishedAt } = row as { id: string; articleId: string; publishedAt: string | null };
    const placed = toKind(linkClaim(claim, links));
    removed.push({ id, articleId, publishedAt, block: row.block as string, key: row.key as string });
    added.push({ id, articleId, publishedAt, ...placed });
    return [{ id, block: placed.block, kind: placed.key, links }];
  });
  await runList(tx, query('write/relinkEvidence'), { rows: relinked });
  return { removed, added };
}
