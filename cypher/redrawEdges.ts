import { RECIPROCAL_RELATIONS } from '../model/event.ts';
import { type DrawnEdge, type EdgeKey, edgeType, type Fact, parseEdgeId, summariseFacts } from './deriveEdges.ts';
import { query } from './queries.ts';
import { runList } from './runList.ts';
import type { Row, Transaction } from './store.ts';

/** Facts as they stood (with the edges that they drew), and the edges that facts draw now. */
export interface Redraw {
  readonly old: readonly Row[];
  readonly drawn: readonly DrawnEdge[];
}

/**
 * Draws anew every edge that a changed fact drew or draws. What an edge stands for is its facts of before, without
 * those that were taken away, and with those that are new.
 */
export async function redrawEdges(tx: Transaction, { old, drawn }: Redraw): Promise<void> {
  const gone = new Set(old.map((row) => row.id as string));
  const keys = new Map<string, EdgeKey>();
  for (const id of old.flatMap((row) => (row.edgeIds ?? []) as string[])) keys.set(id, parseEdgeId(id)!);
  for (const { key } of drawn) keys.set(key.id, key);

  const factIds = new Map<string, Set<string>>([...keys.keys()].map((id) => [id, new Set()]));
  const types = groupByType([...keys.values()]);
  for (const [type, rows] of types) {
    for (const row of await runList(tx, query('write/edgeFacts', { RELATION_TYPE: type }), { rows })) {
      const ids = factIds.get(row.id as string)!;
      for (const id of row.factIds as string[]) if (!gone.has(id)) ids.add(id);
    }
  }
  for (const { key, factId } of drawn) factIds.get(key.id)!.add(factId);

  const facts = await readFacts(tx, [...new Set([...factIds.values()].flatMap((ids) => [...ids]))].sort());
  for (const [type, ofType] of types) {
    await runList(tx, query('write/removeEdges', { RELATION_TYPE: type }), { rows: ofType });
    const rows = ofType.flatMap((key) => {
      const known = [...factIds.get(key.id)!].flatMap((id) => facts.get(id) ?? []);
      return known.length > 0 ? [toRow(key, known)] : [];
    });
    await runList(tx, query('write/edges', { RELATION_TYPE: type }), { rows });
  }
}

function groupByType(keys: readonly EdgeKey[]): Map<string, EdgeKey[]> {
  const types = new Map<string, EdgeKey[]>();
  for (const key of keys) {
    const type = edgeType(key);
    types.set(type, [...(types.get(type) ?? []), key]);
  }
  return types;
}

async function readFacts(tx: Transaction, ids: readonly string[]): Promise<Map<string, Fact>> {
  const events = ids.filter((id) => id.startsWith('event/'));
  const statements = ids.filter((id) => id.startsWith('statement/'));
  const rows = [
    ...(await runList(tx, query('write/eventFacts'), { ids: events })),
    ...(await runList(tx, query('write/statementFacts'), { ids: statements })),
  ];
  return new Map(
    rows.map((row) => [
      row.id as string,
      {
        id: row.id as string,
        start: row.start as string | null,
        end: row.end as string | null,
        title: (row.title ?? null) as string | null,
        confidence: row.confidence as number,
        origins: row.origins as string[],
      },
    ]),
  );
}

function toRow({ id, source, target, relation, status }: EdgeKey, facts: readonly Fact[]) {
  const { factIds, confidence, ...summary } = summariseFacts(facts);
  const reciprocal = (RECIPROCAL_RELATIONS as ReadonlySet<string>).has(relation);
  const stands = relation.startsWith('SPOKE_') ? { statementIds: factIds } : { eventIds: factIds };
  return { id, source, target, confidence, properties: { relation, status, reciprocal, ...stands, ...summary } };
}
