import type { Event } from '../../model/event.ts';
import type { Extraction } from '../../model/extraction.ts';
import type { GoldRow, RelationScorer } from './evalData.ts';

/** How a root, or a relation of it, fares on the gold pairs. */
export interface RootFigures {
  readonly name: string;
  readonly gold: number;
  readonly found: number;
  /** Share of the gold pairs found with their root; none for a relation, which the gold does not name. */
  readonly recall: number | null;
  /** Share of those found that the gold has. It marks one event a sentence and pair, so more of them are right than this says. */
  readonly precision: number;
}

/** The events of each extraction that pass, all else as it is. */
export const keepEvents = (outputs: readonly Extraction[], keep: (event: Event) => boolean): Extraction[] =>
  outputs.map((output) => ({ ...output, events: output.events.filter(keep) }));

/**
 * Recall and precision by PLOVER root, and precision by relation below it. The gold's own scorer counts: it is shown the
 * gold rows of one root, or the events of one root or relation, alone.
 */
export function byRoot(
  gold: readonly GoldRow[],
  outputs: readonly Extraction[],
  { scorer, root }: { scorer: RelationScorer; root: (type: string) => string },
): RootFigures[] {
  // Each row under the id of its input line, so that a part of the rows finds its output
  const idOf = new Map(scorer.inputs(gold).map(({ id, text }) => [text, id]));
  const rows = gold.map((row) => ({ ...row, id: idOf.get(row.text) ?? row.id }));
  const typed = outputs.flatMap(({ events }) => events.filter(({ type, status }) => type && status !== 'negated'));
  const roots = [
    ...new Set([...rows.map(({ event = '' }) => root(event)), ...typed.map(({ type }) => root(type ?? ''))]),
  ];
  return roots.sort().flatMap((name): RootFigures[] => {
    const { triple: hits } = scorer.score(
      rows.filter(({ event = '' }) => root(event) === name),
      outputs,
    );
    const of = (event: Event) => event.type !== null && root(event.type) === name;
    const { triple } = scorer.score(rows, keepEvents(outputs, of));
    const relations = [...new Set(typed.filter(of).map(({ relation }) => relation))].sort();
    return [
      { name, gold: hits.gold, found: triple.pred, recall: hits.r, precision: triple.p },
      ...relations.map((relation): RootFigures => {
        const { triple: told } = scorer.score(
          rows,
          keepEvents(outputs, (event) => of(event) && event.relation === relation),
        );
        return { name: `  ${relation}`, gold: 0, found: told.pred, recall: null, precision: told.p };
      }),
    ];
  });
}
