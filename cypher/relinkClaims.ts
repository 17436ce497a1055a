import type { EventClaim, StatementClaim } from '../model/graphWrites.ts';
import { linkClaim, linksOf } from './claimLinks.ts';
import type { LinkedRecord } from './localRecords.ts';
import { query } from './queries.ts';
import { toBlock } from './rewriteFacts.ts';
import { runList } from './runList.ts';
import type { Transaction } from './store.ts';

/** Each article's own ids to the graph's. */
export function groupEntityIds(records: readonly LinkedRecord[]): Map<string, Map<string, string>> {
  const byArticle = new Map<string, Map<string, string>>();
  for (const { articleId, record, entityId } of records) {
    const ids = byArticle.get(articleId) ?? new Map<string, string>();
    byArticle.set(articleId, ids.set(record.id, entityId));
  }
  return byArticle;
}

/**
 * Links anew the claims of articles whose entities stand for others now, and returns the blocks that they leave or
 * enter: those of a claim's place or topic as well, since these are drawn from the block's claims.
 */
export async function relinkClaims(
  tx: Transaction,
  { old, now }: { readonly old: readonly LinkedRecord[]; readonly now: readonly LinkedRecord[] },
): Promise<Set<string>> {
  const changed = new Set(
    now.flatMap(({ articleId, entityId }, i) => (entityId === old[i]?.entityId ? [] : [articleId])),
  );
  const entityIds = groupEntityIds(now);
  const rows = await runList(tx, query('write/articleClaims'), { ids: [...changed].sort() });
  const blocks = new Set<string>();
  const relinked = rows.flatMap((row) => {
    const claim = JSON.parse(row.claim as string) as EventClaim | StatementClaim;
    const links = linksOf(claim, entityIds.get(row.articleId as string) ?? new Map());
    if (links === (row.links ?? null)) return [];
    const block = toBlock(linkClaim(claim, links));
    blocks.add(row.block as string).add(block);
    return [{ id: row.id as string, block, links }];
  });
  await runList(tx, query('write/relinkEvidence'), { rows: relinked });
  return blocks;
}
