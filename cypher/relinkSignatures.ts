import { type Links, linkEntities, type Suggestion } from './linking/linkEntities.ts';
import { type Counted, identityBlock, type Signature } from './linking/signature.ts';
import type { LocalRecord } from './localRecords.ts';
import { query } from './queries.ts';
import { runList } from './runList.ts';
import type { Row, Transaction } from './store.ts';
import { tallied } from './tallied.ts';

/** What a write takes away from the records and adds to them. The store has the old ones no more, the new ones not yet. */
export interface RecordChange {
  readonly removed: readonly LocalRecord[];
  readonly added: readonly LocalRecord[];
}

export interface Relinked {
  /** Which entity a signature of the touched blocks stands for; null where its records are apart. */
  readonly entityIds: ReadonlyMap<string, string | null>;
  /** Signatures that stood for another entity before. */
  readonly moved: readonly string[];
}

interface Known {
  readonly counted: Counted;
  readonly block: string;
  /** Undefined where the store has none. */
  readonly before: string | null | undefined;
}

/**
 * Links anew the blocks that a write touches, from their signatures, whatever the number of articles behind them, and
 * keeps signatures and suggestions. Records, entities and evidence are left to the caller.
 */
export async function relinkSignatures(tx: Transaction, change: RecordChange): Promise<Relinked> {
  const touched = new Map([...change.removed, ...change.added].map(({ signature }) => [signature.id, signature]));
  const blocks = new Set([...touched.values()].map(identityBlock));
  const known = await readClosure(tx, blocks, [...touched.values()]);
  for (const [id, counted] of await recount(tx, known, change)) {
    const before = known.get(id)?.before;
    known.set(id, { counted, block: identityBlock(counted.signature), before });
  }
  const gone = [...known.values()].filter(({ counted }) => counted.count === 0);
  const standing = [...known.values()].filter(({ counted }) => counted.count > 0);
  const links = components(standing).map((part) => linkEntities(part.map(({ counted }) => counted)));
  const entityIds = new Map(links.flatMap((link) => [...link.entityIds]));
  const isMoved = ({ counted, before }: Known) =>
    before !== undefined && before !== (entityIds.get(counted.signature.id) ?? null);
  const moved = standing.filter(isMoved);
  const changed = standing.filter((one) => touched.has(one.counted.signature.id) || isMoved(one));
  await runList(tx, query('write/removeNodes', { NODE_LABEL: 'Signature' }), {
    ids: gone.flatMap(({ counted, before }) => (before === undefined ? [] : [counted.signature.id])),
  });
  await runList(tx, query('write/signatures'), {
    rows: changed.map(({ counted, block }) => toRow(counted, block, entityIds.get(counted.signature.id) ?? null)),
  });
  await writeSuggestions(tx, [...blocks], links);
  return { entityIds, moved: moved.map(({ counted }) => counted.signature.id) };
}

/** All signatures of the blocks, and of those that a Wikidata id leads to; `blocks` grows by these. */
async function readClosure(
  tx: Transaction,
  blocks: Set<string>,
  touched: readonly Signature[],
): Promise<Map<string, Known>> {
  const known = new Map<string, Known>();
  const asked = new Set<string>();
  let ids = touched.flatMap(({ wikidataId }) => wikidataId ?? []);
  let fresh = [...blocks];
  while (fresh.length > 0 || ids.length > 0) {
    for (const row of await runList(tx, query('write/blockSignatures'), { blocks: fresh })) {
      const one = fromRow(row);
      known.set(row.id as string, one);
      ids.push(one.counted.signature.wikidataId ?? '');
    }
    ids = [...new Set(ids)].filter((id) => id !== '' && !asked.has(id));
    for (const id of ids) asked.add(id);
    const found = await runList(tx, query('write/wikidataBlocks'), { ids });
    ids = [];
    fresh = [...new Set(found.map((row) => row.block as string))].filter((block) => !blocks.has(block));
    for (const block of fresh) blocks.add(block);
  }
  return known;
}

function fromRow(row: Row): Known {
  const tally = JSON.parse(row.tally as string) as Pick<Counted, 'count' | 'genders' | 'years'>;
  return {
    counted: {
      signature: { id: row.id as string, ...JSON.parse(row.features as string) },
      first: row.first as string,
      ...tally,
    },
    block: row.block as string,
    before: row.entityId as string | null,
  };
}

function toRow({ signature, first, count, genders, years }: Counted, block: string, entityId: string | null) {
  const { id, ...features } = signature;
  const { localId, wikidataId = null } = features;
  const tally = JSON.stringify({ count, genders, years });
  return { id, properties: { block, localId, wikidataId, features: JSON.stringify(features), tally, first, entityId } };
}

/** What is counted of each touched signature, with the removed taken away and the added put to it. */
async function recount(
  tx: Transaction,
  known: ReadonlyMap<string, Known>,
  { removed, added }: RecordChange,
): Promise<Map<string, Counted>> {
  const counted = new Map<string, Counted>();
  const take = (record: LocalRecord, sign: 1 | -1) => {
    const { signature } = record;
    const old = counted.get(signature.id) ?? known.get(signature.id)?.counted;
    const { count = 0, genders = {}, years = {}, first = '' } = old ?? {};
    const { gender } = record.record.context ?? {};
    counted.set(signature.id, {
      signature,
      count: count + sign,
      genders: tallied(genders, gender, sign),
      years: tallied(years, record.publishedAt?.slice(0, 4), sign),
      first,
    });
  };
  for (const record of added) take(record, 1);
  for (const record of removed) take(record, -1);
  await putFirst(tx, counted, { removed, added });
  return counted;
}

async function putFirst(tx: Transaction, counted: Map<string, Counted>, { removed, added }: RecordChange) {
  const lost = new Set(
    removed.filter(({ signature, place }) => counted.get(signature.id)?.first === place).map((r) => r.signature.id),
  );
  const left = await runList(tx, query('write/firstRecords'), { ids: [...lost].sort() });
  const firsts = new Map<string, string[]>();
  for (const [id, { first }] of counted) firsts.set(id, lost.has(id) || first === '' ? [] : [first]);
  for (const row of left) if (typeof row.first === 'string') firsts.get(row.id as string)?.push(row.first);
  for (const { signature, place } of added) firsts.get(signature.id)?.push(place);
  for (const [id, one] of counted) counted.set(id, { ...one, first: firsts.get(id)?.sort()[0] ?? '' });
}

/** Blocks, those together that have a Wikidata id in common. */
function components(known: readonly Known[]): Known[][] {
  const parts = new Map<string, Known[]>();
  for (const one of known) parts.set(one.block, [...(parts.get(one.block) ?? []), one]);
  const owner = new Map<string, string>();
  for (const { counted, block } of known) {
    const id = counted.signature.wikidataId;
    if (id === undefined) continue;
    const there = owner.get(id);
    const from = parts.get(block);
    const into = there === undefined ? undefined : parts.get(there);
    if (there === undefined || !into || !from || into === from) {
      owner.set(id, block);
      continue;
    }
    into.push(...from);
    for (const [key, part] of parts) if (part === from) parts.set(key, into);
  }
  return [...new Set(parts.values())];
}

async function writeSuggestions(tx: Transaction, blocks: readonly string[], links: readonly Links[]) {
  await runList(tx, query('write/removeSuggestions'), { blocks: [...blocks].sort() });
  const toSuggestion = (suggestion: Suggestion) => ({
    ...suggestion,
    id: `suggestion/${suggestion.a}/${suggestion.b}`,
    reasons: [...suggestion.reasons],
  });
  const rows = new Map(
    links.flatMap(({ suggestions }) => suggestions.map((one) => [`${one.a} ${one.b}`, toSuggestion(one)])),
  );
  await runList(tx, query('write/suggestions'), { rows: [...rows.values()] });
}
