import type { Fact, FactLink } from './facts.ts';
import type { DrawnFact } from './redrawEdges.ts';

/** What becomes of a block's facts. */
export interface FactDiff {
  readonly gone: readonly Fact[];
  readonly now: readonly Fact[];
  /** Links of facts that stay, which they have no more, and those that all facts have newly. */
  readonly unlinked: readonly TiedLink[];
  readonly linked: readonly TiedLink[];
  /** Kinds that supported or contradicted something else before, with their new fact. */
  readonly moved: readonly Tie[];
  /** By a kind's key, where its claims belong. */
  readonly ties: ReadonlyMap<string, Tie>;
  /** Facts that stay and draw other edges now. */
  readonly turned: readonly Fact[];
  readonly drawn: { readonly lost: readonly DrawnFact[]; readonly won: readonly DrawnFact[] };
}
export interface Tie {
  readonly key: string;
  readonly to: string;
  readonly label: Fact['label'];
  readonly type: 'SUPPORTS' | 'CONTRADICTS';
}
export interface TiedLink extends FactLink {
  readonly label: Fact['label'];
  readonly fact: string;
}

/** A block's facts before and after a write. */
export function compareFacts(before: readonly Fact[], after: readonly Fact[]): FactDiff {
  const old = new Map(before.map((fact) => [fact.id, fact]));
  const now = new Map(after.map((fact) => [fact.id, fact]));
  const oldTies = new Map(before.flatMap(tiesOf).map((tie) => [tie.key, tie]));
  const ties = new Map(after.flatMap(tiesOf).map((tie) => [tie.key, tie]));
  const isMoved = ({ key, to, type }: Tie) => {
    const tie = oldTies.get(key);
    return tie !== undefined && (tie.to !== to || tie.type !== type);
  };
  const isKept = ({ fact }: TiedLink) => now.has(fact);
  const [oldLinks, links] = [new Map(before.flatMap(linksOf)), new Map(after.flatMap(linksOf))];
  const [oldDrawn, drawn] = [new Map(before.flatMap(drawnBy)), new Map(after.flatMap(drawnBy))];
  const without = <X>(some: ReadonlyMap<string, X>, others: ReadonlyMap<string, X>) =>
    [...some].flatMap(([key, one]) => (others.has(key) ? [] : [one]));
  return {
    gone: before.filter(({ id }) => !now.has(id)),
    now: after,
    unlinked: without(oldLinks, links).filter(isKept),
    linked: without(links, oldLinks),
    moved: [...ties.values()].filter(isMoved),
    ties,
    turned: after.filter((fact) => old.has(fact.id) && edgesOf(fact) !== edgesOf(old.get(fact.id) as Fact)),
    drawn: { lost: without(oldDrawn, drawn), won: without(drawn, oldDrawn) },
  };
}

const tiesOf = ({ id, label, kinds, contradicting }: Fact): Tie[] =>
  kinds.map(({ key }) => ({ key, to: id, label, type: contradicting.has(key) ? 'CONTRADICTS' : 'SUPPORTS' }));

const linksOf = ({ id, label, links }: Fact): [string, TiedLink][] =>
  links.map((link) => [JSON.stringify([id, link]), { ...link, label, fact: id }]);

const drawnBy = ({ edges, summary }: Fact): [string, DrawnFact][] =>
  edges.map((edge) => [JSON.stringify([edge.id, summary]), { edgeId: edge.id, fact: summary }]);

const edgesOf = ({ edges }: Fact): string =>
  edges
    .map(({ id }) => id)
    .sort()
    .join(' ');
