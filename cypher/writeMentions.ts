import type { EntityKind } from '../model/entity.ts';
import { EMPTY_TALLY, type EntityTally, losesDay, seeDays, tallyMentions, toEntityProperties } from './entityTally.ts';
import type { Mentioned } from './localRecords.ts';
import { query } from './queries.ts';
import { kindOf } from './rows.ts';
import { runList } from './runList.ts';
import type { Transaction } from './store.ts';

/** Which article mentioned which entity before a write, and which does now. What is the same in both stays untouched. */
export interface MentionChange {
  readonly old: readonly Mentioned[];
  readonly now: readonly Mentioned[];
}

/** Keeps mentions and the entities' tallies. Returns the entities that no article mentions any more. */
export async function writeMentions(tx: Transaction, change: MentionChange): Promise<string[]> {
  const unchanged = new Set(change.old.map(keyOf));
  const same = new Set(change.now.map(keyOf).filter((key) => unchanged.has(key)));
  const old = change.old.filter((mentioned) => !same.has(keyOf(mentioned)));
  const now = change.now.filter((mentioned) => !same.has(keyOf(mentioned)));
  await runList(tx, query('write/removeMentions'), {
    rows: old.map(({ articleId, entityId }) => ({ articleId, entityId })),
  });
  const unmentioned = await writeEntities(tx, { old, now });
  const rows = now.map(({ articleId, entityId, records }) => ({
    articleId,
    entityId,
    count: records.reduce((sum, { mentionCount }) => sum + mentionCount, 0),
    spans: records
      .flatMap(({ spans }) => spans)
      .sort((a, b) => a.start - b.start || a.end - b.end)
      .flatMap(({ start, end }) => [start, end]),
  }));
  await runList(tx, query('write/mentions'), { rows });
  return unmentioned;
}

const keyOf = ({ articleId, entityId, publishedAt, records }: Mentioned): string =>
  JSON.stringify([articleId, entityId, publishedAt, records]);

async function writeEntities(tx: Transaction, { old, now }: MentionChange): Promise<string[]> {
  const ids = [...new Set([...old, ...now].map(({ entityId }) => entityId))].sort();
  const known = await runList(tx, query('write/entityTallies'), { ids });
  const tallies = new Map(known.map((row) => [row.id as string, JSON.parse(row.tally as string) as EntityTally]));
  const tally = (mentioned: Mentioned, sign: 1 | -1) => {
    const { entityId } = mentioned;
    tallies.set(entityId, tallyMentions(tallies.get(entityId) ?? EMPTY_TALLY, mentioned, sign));
  };
  for (const mentioned of now) tally(mentioned, 1);
  for (const mentioned of old) tally(mentioned, -1);
  await readDays(tx, tallies, { old, now });
  const wikidataIdOf = (tally: EntityTally, id: string) => toEntityProperties(tally, kindOf(id))?.wikidataId ?? null;
  // One entity has an id at any moment: it is taken from the old before the new is given it.
  const dropped = known.flatMap((row) => {
    const before = wikidataIdOf(JSON.parse(row.tally as string) as EntityTally, row.id as string);
    const after = wikidataIdOf(tallies.get(row.id as string) ?? EMPTY_TALLY, row.id as string);
    return before !== null && before !== after ? [row.id as string] : [];
  });
  await runList(tx, query('write/dropWikidataIds'), { ids: dropped });
  const byLabel = new Map<string, { id: string; properties: object }[]>();
  const unmentioned: string[] = [];
  for (const id of ids) {
    const own = tallies.get(id) ?? EMPTY_TALLY;
    const kind = kindOf(id);
    const properties = toEntityProperties(own, kind);
    if (!properties) {
      unmentioned.push(id);
      continue;
    }
    const row = { id, properties: { ...properties, tally: JSON.stringify(own) } };
    byLabel.set(LABELS[kind], [...(byLabel.get(LABELS[kind]) ?? []), row]);
  }
  for (const [label, rows] of byLabel) await runList(tx, query('write/entities', { KIND_LABEL: label }), { rows });
  return unmentioned;
}

/** Reads the first and last day of those that may have lost theirs: the store has the mentions that stay, and no others. */
async function readDays(tx: Transaction, tallies: Map<string, EntityTally>, { old, now }: MentionChange) {
  const isUnsure = ({ entityId, publishedAt }: Mentioned) =>
    losesDay(tallies.get(entityId) ?? EMPTY_TALLY, publishedAt) &&
    !now.some((other) => other.entityId === entityId && other.publishedAt === publishedAt);
  const ids = [...new Set(old.filter(isUnsure).map(({ entityId }) => entityId))].sort();
  const rows = await runList(tx, query('write/entityDays'), { ids });
  const days = new Map(rows.map((row) => [row.id as string, [row.first, row.last] as (string | null)[]]));
  for (const id of ids) {
    const own = { ...(tallies.get(id) ?? EMPTY_TALLY), firstSeen: null, lastSeen: null };
    const added = now.filter(({ entityId }) => entityId === id).map(({ publishedAt }) => publishedAt);
    tallies.set(id, seeDays(own, [...(days.get(id) ?? []), ...added]));
  }
}

const LABELS = {
  person: 'Person',
  state: 'State',
  organisation: 'Organisation',
  place: 'Place',
  event: 'Event',
} as const satisfies Record<EntityKind, string>;
