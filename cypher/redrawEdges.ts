import { RECIPROCAL_RELATIONS } from '../model/event.ts';
import { commonestOf } from './commonest.ts';
import { type EdgeKey, edgeType, type FactSummary, LISTED, parseEdgeId, summariseFacts } from './deriveEdges.ts';
import { isOfStatements, readEdgeFacts } from './edgeFacts.ts';
import type { Counts } from './linking/signature.ts';
import { query } from './queries.ts';
import { runList } from './runList.ts';
import type { Row, Transaction } from './store.ts';
import { NO_SUPPORT, type SupportTally } from './support.ts';
import { tallied } from './tallied.ts';

/** What changes of edges: facts that drew them and do no more, facts that draw them now, and who supports them. */
export interface Redraw {
  readonly lost: readonly DrawnFact[];
  readonly won: readonly DrawnFact[];
  readonly support: ReadonlyMap<string, (tally: SupportTally) => SupportTally>;
}
export interface DrawnFact {
  readonly edgeId: string;
  readonly fact: FactSummary;
}

/** What is known of an edge: enough to put a fact to it or take one away without reading its others. */
interface Drawn {
  readonly count: number;
  readonly start: string | null;
  readonly end: string | null;
  readonly confidence: number;
  readonly titles: Counts;
  /** The first of its facts, by id. */
  readonly factIds: readonly string[];
  readonly support: SupportTally;
}
const NONE: Drawn = { count: 0, start: null, end: null, confidence: 0, titles: {}, factIds: [], support: NO_SUPPORT };

/** The end of an edge that fewer articles mention comes first: from there it is found among few. */
interface Place extends EdgeKey {
  readonly near: string;
  readonly far: string;
}

/**
 * Draws anew the edges of changed facts. What is counted is counted on; only where an edge's first or last day, its
 * highest confidence or one of its listed facts goes, all its facts are read.
 */
export async function redrawEdges(tx: Transaction, { lost, won, support }: Redraw): Promise<void> {
  const edgeIds = [...support.keys()].filter((id) => id.startsWith('edge/'));
  const ids = new Set([...edgeIds, ...lost.map(({ edgeId }) => edgeId), ...won.map(({ edgeId }) => edgeId)]);
  const places = await placeEdges(tx, [...ids].sort());
  const [lostBy, wonBy] = [groupFacts(lost), groupFacts(won)];
  for (const [type, ofType] of groupByType(places)) {
    const known = new Map<string, Drawn>();
    for (const row of await runList(tx, query('write/knownEdges', { RELATION_TYPE: type }), {
      rows: ofType.map(toEnds),
    })) {
      known.set(row.id as string, fromRow(row));
    }
    const kept: { place: Place; drawn: Drawn }[] = [];
    const gone: Place[] = [];
    const unsure: { place: Place; drawn: Drawn }[] = [];
    for (const place of ofType) {
      const before = known.get(place.id) ?? NONE;
      const facts = { lost: lostBy.get(place.id) ?? [], won: wonBy.get(place.id) ?? [] };
      const drawn = { ...change(before, facts), support: support.get(place.id)?.(before.support) ?? before.support };
      if (drawn.count === 0) gone.push(place);
      else (losesABound(before, facts.lost) ? unsure : kept).push({ place, drawn });
    }
    for (const one of unsure) kept.push({ ...one, drawn: { ...one.drawn, ...(await readBounds(tx, one.place)) } });
    await runList(tx, query('write/removeEdges', { RELATION_TYPE: type }), {
      rows: gone.filter(({ id }) => known.has(id)).map(toEnds),
    });
    const [old, fresh] = [true, false].map((isKnown) => kept.filter(({ place }) => known.has(place.id) === isKnown));
    await runList(tx, query('write/changeEdges', { RELATION_TYPE: type }), { rows: (old ?? []).map(toRow) });
    await runList(tx, query('write/edges', { RELATION_TYPE: type }), { rows: (fresh ?? []).map(toRow) });
  }
}

async function placeEdges(tx: Transaction, ids: readonly string[]): Promise<Place[]> {
  const keys = ids.map((id) => parseEdgeId(id) as EdgeKey);
  const ends = [...new Set(keys.flatMap(({ source, target }) => [source, target]))].sort();
  const rows = await runList(tx, query('write/entityCounts'), { ids: ends });
  const counts = new Map(rows.map((row) => [row.id as string, row.articleCount as number]));
  return keys.map((key) => {
    const isSourceNear = (counts.get(key.source) ?? 0) <= (counts.get(key.target) ?? 0);
    return { ...key, near: isSourceNear ? key.source : key.target, far: isSourceNear ? key.target : key.source };
  });
}

const toEnds = ({ id, near, far }: Place) => ({ id, near, far });

function groupFacts(drawn: readonly DrawnFact[]): Map<string, FactSummary[]> {
  const groups = new Map<string, FactSummary[]>();
  for (const { edgeId, fact } of drawn) groups.set(edgeId, [...(groups.get(edgeId) ?? []), fact]);
  return groups;
}

function groupByType(places: readonly Place[]): Map<string, Place[]> {
  const types = new Map<string, Place[]>();
  for (const place of places) {
    const type = edgeType(place);
    types.set(type, [...(types.get(type) ?? []), place]);
  }
  return types;
}

function change(before: Drawn, { lost, won }: { lost: readonly FactSummary[]; won: readonly FactSummary[] }): Drawn {
  let titles = before.titles;
  for (const { title } of won) titles = tallied(titles, title ?? undefined, 1);
  for (const { title } of lost) titles = tallied(titles, title ?? undefined, -1);
  const gone = new Set(lost.map(({ id }) => id));
  const left = before.factIds.filter((id) => !gone.has(id));
  const bounds = summariseFacts(won);
  return {
    ...before,
    count: before.count + won.length - lost.length,
    start: [before.start, bounds.start].filter((day) => day !== null).sort()[0] ?? null,
    end:
      [before.end, bounds.end]
        .filter((day) => day !== null)
        .sort()
        .at(-1) ?? null,
    confidence: Math.max(before.confidence, bounds.confidence),
    titles,
    factIds: [...left, ...bounds.factIds].sort().slice(0, LISTED),
  };
}

/** Whether one of the lost stood for a bound, or was listed where others are not. */
const losesABound = (before: Drawn, lost: readonly FactSummary[]): boolean =>
  lost.some(
    ({ id, start, end, confidence }) =>
      (start !== null && start === before.start) ||
      (before.end !== null && (end ?? start) === before.end) ||
      confidence === before.confidence ||
      (before.count > LISTED && before.factIds.includes(id)),
  );

async function readBounds(tx: Transaction, place: Place) {
  const { factIds, start, end, confidence } = summariseFacts(
    await readEdgeFacts((...asked) => tx.run(...asked), place),
  );
  return { factIds: factIds.slice(0, LISTED), start, end, confidence };
}

function fromRow(row: Row): Drawn {
  const { titles, publishers } = JSON.parse(row.tally as string) as { titles: Counts; publishers: Counts };
  return {
    count: row.count as number,
    start: (row.start ?? null) as string | null,
    end: (row.end ?? null) as string | null,
    confidence: row.confidence as number,
    titles,
    factIds: row.factIds as string[],
    support: { articleCount: row.articleCount as number, publishers },
  };
}

function toRow({ place, drawn }: { place: Place; drawn: Drawn }) {
  const { id, near, far, source, target, relation, status } = place;
  const { factIds, confidence, titles, support, ...told } = drawn;
  const { articleCount, publishers } = support;
  const reciprocal = (RECIPROCAL_RELATIONS as ReadonlySet<string>).has(relation);
  const properties = {
    ...told,
    relation,
    status,
    reciprocal,
    title: commonestOf(Object.entries(titles)),
    articleCount,
    sourceCount: Object.keys(publishers).length,
    tally: JSON.stringify({ titles, publishers }),
    ...(isOfStatements(place) ? { statementIds: factIds } : { eventIds: factIds }),
  };
  return { id, near, far, source, target, confidence, properties };
}
