import type { CountedKind, EventKind, StatementKind } from './claimKinds.ts';
import { clusterEvents, type EventCluster } from './clusterEvents.ts';
import { clusterStatement, type StatementCluster } from './clusterStatement.ts';
import { type EdgeKey, edgesOfEvent, edgesOfStatement, type FactSummary } from './deriveEdges.ts';
import { foldText } from './search/foldText.ts';

/** An event or a statement as the store is to have it, but for how many articles say so. */
export interface Fact {
  readonly id: string;
  readonly label: (typeof FACT_LABELS)[number];
  readonly kinds: readonly CountedKind[];
  /** Keys of the kinds that contradict it. */
  readonly contradicting: ReadonlySet<string>;
  readonly confidence: number;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly links: readonly FactLink[];
  readonly edges: readonly EdgeKey[];
  readonly summary: FactSummary;
}

export const FACT_LABELS = ['Event', 'Statement'] as const;

/** Who took part, and how; where it was, and what it is about. */
export interface FactLink {
  readonly type: 'PARTICIPATED' | 'HELD_IN' | 'ABOUT' | 'SAID' | 'ADDRESSED_TO';
  readonly entity: string;
  readonly role?: 'source' | 'target' | 'member';
}

type Cluster = EventCluster | StatementCluster;

/** A block's kinds before a write and after it, and those of them (by key) that evidence newly written is of. */
export interface BlockChange {
  readonly before: readonly CountedKind[];
  readonly now: readonly CountedKind[];
  readonly written: ReadonlySet<string>;
}

/**
 * The facts that a block's kinds told of before, and tell of now, without those that stay as they are and that no
 * evidence is to be tied to: of one pair's hundreds of meetings a write changes one. A function of its arguments alone.
 */
export function changedFacts(block: string, { before, now, written }: BlockChange) {
  const [old, fresh] = [clusterById(block, before), clusterById(block, now)];
  const isChanged = (one: Cluster, others: ReadonlyMap<string, Cluster>) =>
    one.kinds.some(({ key }) => written.has(key)) || textOf(one) !== textOf(others.get(one.id));
  const facts = (some: ReadonlyMap<string, Cluster>, others: ReadonlyMap<string, Cluster>) =>
    [...some.values()].filter((one) => isChanged(one, others)).map(toFact);
  return { before: facts(old, fresh), now: facts(fresh, old) };
}

const clusterById = (block: string, kinds: readonly CountedKind[]): ReadonlyMap<string, Cluster> =>
  new Map(cluster(block, kinds).map((one) => [one.id, one]));

const cluster = (block: string, kinds: readonly CountedKind[]): Cluster[] =>
  block.startsWith('event:')
    ? clusterEvents(block, kinds as readonly CountedKind<EventKind>[])
    : clusterStatement(block, kinds as readonly CountedKind<StatementKind>[]);

/** Of one id, the kinds tell all that a cluster is. */
const textOf = (one: Cluster | undefined): string =>
  one?.kinds
    .map(({ key, count, latest }) => `${key} ${count} ${latest}`)
    .sort()
    .join() ?? '';

const toFact = (one: Cluster): Fact => ('relation' in one ? toEventFact(one) : toStatementFact(one));

function toEventFact(event: EventCluster): Fact {
  const { id, kinds, contradicting, confidence, source, target, place, about, ...told } = event;
  const { reciprocal, start, end, title } = told;
  const edges = edgesOfEvent(event);
  const linked = (type: FactLink['type'], entities: readonly string[]) => entities.map((entity) => ({ type, entity }));
  const took = (role: NonNullable<FactLink['role']>, entities: readonly string[]) =>
    entities.map((entity): FactLink => ({ type: 'PARTICIPATED', entity, role }));
  return {
    id,
    label: 'Event',
    kinds,
    contradicting,
    confidence,
    properties: { ...told, ...keptOf(kinds, edges) },
    links: [
      ...(reciprocal ? took('member', source) : [...took('source', source), ...took('target', target)]),
      ...linked('HELD_IN', place),
      ...linked('ABOUT', about),
    ],
    edges,
    summary: { id, start, end, title, confidence },
  };
}

function toStatementFact(statement: StatementCluster): Fact {
  const { id, kinds, confidence, speaker, about, addressees, ...told } = statement;
  const edges = edgesOfStatement(statement);
  const linked = (type: FactLink['type'], entities: readonly string[]) => entities.map((entity) => ({ type, entity }));
  return {
    id,
    label: 'Statement',
    kinds,
    contradicting: new Set(),
    confidence,
    properties: { ...told, searchText: foldText(told.text), ...keptOf(kinds, edges) },
    links: [
      ...linked('SAID', speaker === null ? [] : [speaker]),
      ...linked('ABOUT', about),
      ...linked('ADDRESSED_TO', addressees),
    ],
    edges,
    summary: { id, start: told.date, end: told.date, title: null, confidence },
  };
}

/** Kinds in one order: what a set of claims gives is one text. */
const keptOf = (kinds: readonly CountedKind[], edges: readonly EdgeKey[]) => ({
  kinds: JSON.stringify([...kinds].sort((a, b) => (a.key < b.key ? -1 : 1))),
  edgeIds: edges.map(({ id }) => id).sort(),
});
