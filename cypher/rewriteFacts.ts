import type { CountedKind, EventKind, StatementKind } from './claimKinds.ts';
import { needsLatest } from './claimKinds.ts';
import { compareFacts, type FactDiff } from './compareFacts.ts';
import { changedFacts, FACT_LABELS, type Fact } from './facts.ts';
import { query } from './queries.ts';
import { redrawEdges } from './redrawEdges.ts';
import { runList } from './runList.ts';
import type { Transaction } from './store.ts';
import { compareSupport, NO_SUPPORT, readSupport, type Support, type SupportTally, withSameText } from './support.ts';
import { writeFacts } from './writeFacts.ts';

/** A claim as far as facts depend on it: whose it is, and where it counts. */
export interface ClaimPlace {
  readonly id: string;
  readonly articleId: string;
  readonly publishedAt: string | null;
  readonly block: string;
  readonly key: string;
}
export interface AddedClaim extends ClaimPlace {
  readonly kind: EventKind | StatementKind;
}

/** Claims that count no more, and claims that count now; one that is linked otherwise than before is both. */
export interface ClaimChange {
  readonly removed: readonly ClaimPlace[];
  readonly added: readonly AddedClaim[];
  /** Evidence that stays, and is still tied to what it supported before. */
  readonly relinked: readonly string[];
  /** What the written articles supported before. */
  readonly support: Support;
}

/**
 * Keeps facts and edges as the evidence has them. Facts of a block are clustered from its kinds of claim, which stand
 * on the facts themselves: what it costs depends on how many kinds there are, and not on how many articles say so.
 */
export async function rewriteFacts(tx: Transaction, change: ClaimChange): Promise<void> {
  const blocks = [...new Set([...change.removed, ...change.added].map(({ block }) => block))].sort();
  const { kinds, tallies } = await readBlocks(tx, blocks);
  const kindsOf = (block: string) => [...(kinds.get(block)?.values() ?? [])];
  const kindsBefore = new Map(blocks.map((block) => [block, kindsOf(block)]));
  await recount(tx, kinds, change);
  const written = new Set(change.added.map(({ key }) => key));
  const changed = blocks.map((block) =>
    changedFacts(block, { before: kindsBefore.get(block) ?? [], now: kindsOf(block), written }),
  );
  const now = changed.flatMap((facts) => facts.now);
  const diff = compareFacts(
    changed.flatMap((facts) => facts.before),
    now,
  );

  const articleIds = await withSameText(tx, await findAffected(tx, diff, change), change.support);
  const others = articleIds.filter((id) => !change.support.has(id));
  const supportBefore = new Map([...change.support, ...(await readSupport(tx, others))]);
  await writeFacts(tx, diff, change);
  const support = compareSupport(supportBefore, await readSupport(tx, articleIds));
  await writeSupport(tx, now, { tallies, support });
  await redrawEdges(tx, { ...diff.drawn, support });
}

type Kinds = Map<string, Map<string, CountedKind>>;

async function readBlocks(tx: Transaction, blocks: readonly string[]) {
  const kinds: Kinds = new Map(blocks.map((block) => [block, new Map()]));
  const tallies = new Map<string, SupportTally>();
  for (const label of FACT_LABELS) {
    const ofLabel = blocks.filter((block) => block.startsWith(`${label.toLowerCase()}:`));
    for (const row of await runList(tx, query('write/blockFacts', { FACT_LABEL: label }), { blocks: ofLabel })) {
      for (const kind of JSON.parse(row.kinds as string) as CountedKind[]) {
        kinds.get(row.block as string)?.set(kind.key, kind);
      }
      const publishers = JSON.parse(row.publishers as string) as SupportTally['publishers'];
      tallies.set(row.id as string, { articleCount: row.articleCount as number, publishers });
    }
  }
  return { kinds, tallies };
}

/** Counts the kinds anew, with the removed taken away and the added put to them. */
async function recount(tx: Transaction, kinds: Kinds, { removed, added }: ClaimChange) {
  const unsure = new Set<string>();
  for (const { block, key, kind, publishedAt } of added) {
    const own = kinds.get(block);
    const { count = 0, latest = '' } = own?.get(key) ?? {};
    const day = needsLatest(kind) ? (publishedAt ?? '') : '';
    own?.set(key, { key, kind, count: count + 1, latest: [day, latest].sort()[1] ?? '' });
  }
  for (const { block, key, publishedAt } of removed) {
    const own = kinds.get(block);
    const one = own?.get(key);
    if (!own || !one) continue;
    if (one.count > 1) own.set(key, { ...one, count: one.count - 1 });
    else own.delete(key);
    if (one.latest !== '' && one.latest === publishedAt) unsure.add(key);
  }
  // The removed are gone from the store by now, and the added are there.
  const rows = await runList(tx, query('write/latestOfKinds'), { keys: [...unsure].sort() });
  const latest = new Map(rows.map((row) => [row.key as string, (row.latest ?? '') as string]));
  for (const own of kinds.values()) {
    for (const one of own.values()) {
      if (unsure.has(one.key)) own.set(one.key, { ...one, latest: latest.get(one.key) ?? '' });
    }
  }
}

/** Articles whose support changes: those of changed claims, of kinds that move, and of facts that draw other edges. */
async function findAffected(tx: Transaction, { moved, turned }: FactDiff, change: ClaimChange): Promise<Set<string>> {
  const ids = new Set([...change.support.keys(), ...[...change.removed, ...change.added].map((one) => one.articleId)]);
  const keys = moved.map(({ key }) => key);
  for (const row of await runList(tx, query('write/kindArticles'), { keys })) ids.add(row.articleId as string);
  for (const label of FACT_LABELS) {
    const facts = turned.filter((fact) => fact.label === label).map(({ id }) => id);
    const rows = await runList(tx, query('write/factArticles', { FACT_LABEL: label }), { ids: facts });
    for (const row of rows) ids.add(row.articleId as string);
  }
  return ids;
}

/** How many articles and independent publishers say so. */
async function writeSupport(
  tx: Transaction,
  facts: readonly Fact[],
  {
    tallies,
    support,
  }: Pick<Awaited<ReturnType<typeof readBlocks>>, 'tallies'> & { support: ReturnType<typeof compareSupport> },
) {
  for (const label of FACT_LABELS) {
    const rows = facts
      .filter((fact) => fact.label === label)
      .flatMap(({ id }) => {
        const before = tallies.get(id) ?? NO_SUPPORT;
        const { articleCount, publishers } = support.get(id)?.(before) ?? before;
        const sourceCount = Object.keys(publishers).length;
        return [{ id, properties: { articleCount, sourceCount, publishers: JSON.stringify(publishers) } }];
      });
    await runList(tx, query('write/factSupport', { FACT_LABEL: label }), { rows });
  }
}
