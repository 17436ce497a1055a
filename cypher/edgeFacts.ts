import { type EdgeKey, type FactSummary, LISTED } from './deriveEdges.ts';
import { query } from './queries.ts';
import type { Params, Row } from './store.ts';

type Run = (text: string, params: Params) => Promise<Row[]>;

/** Statements draw these edges; events draw all others. */
export const isOfStatements = ({ relation }: Pick<EdgeKey, 'relation'>): boolean => relation.startsWith('SPOKE_');

/**
 * All facts that an edge stands for, sought from the end that fewer articles mention: of a president and a mayor, the
 * mayor did less.
 * @param run reads from the store, or within a transaction
 */
export async function readEdgeFacts(run: Run, key: EdgeKey): Promise<FactSummary[]> {
  const { id, source, target } = key;
  const counts = await run(query('write/entityCounts'), { ids: [source, target] });
  const countOf = (end: string) => (counts.find((row) => row.id === end)?.articleCount ?? 0) as number;
  const near = countOf(source) <= countOf(target) ? source : target;
  const rows = await run(textFor(key, near), { id, near });
  return rows.map((row) => ({
    id: row.id as string,
    start: (row.start ?? null) as string | null,
    end: (row.end ?? null) as string | null,
    title: null,
    confidence: row.confidence as number,
  }));
}

function textFor(key: EdgeKey, near: string): string {
  if (!isOfStatements(key)) return query('read/eventsOfEdge');
  return query(near === key.source ? 'read/statementsOfSpeaker' : 'read/statementsOfTopic');
}

/** The facts of an edge's row (`id`, `count`, `eventIds`, `statementIds`): those that it lists, or all where they are more. */
export async function readFactIds(run: Run, key: EdgeKey, row: Row): Promise<string[]> {
  const listed = (row.eventIds ?? row.statementIds ?? []) as string[];
  if ((row.count as number) <= LISTED) return listed;
  return (await readEdgeFacts(run, key)).map(({ id }) => id).sort();
}
