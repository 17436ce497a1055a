import type { ExplorerState } from './explorer.ts';
import type { Shown } from './filters.ts';
import { formatRange } from './formatWhen.ts';
import { KINDS, STATUSES } from './kinds.ts';
import { many } from './many.ts';

/** What is told under a saved picture: what is in it, of how much, of when, and what its lines rest on. */
export function captionOf({ total, filters }: ExplorerState, shown: Shown) {
  const { entities, connections } = shown;
  const kinds = new Set(entities.map(({ kind }) => kind));
  const statuses = new Set(connections.map(({ status }) => status));
  const several = connections.filter(({ sourceCount }) => sourceCount > 1).length;
  const whole =
    total === null ? '' : `, of ${total.nodes.toLocaleString('en')} and ${total.edges.toLocaleString('en')}`;
  const time = filters.time === null ? 'All dates' : formatRange(filters.time.from, filters.time.to);
  const undated = filters.undatedHidden ? ', without what has no date' : '';
  return {
    kinds: KINDS.filter((kind) => kinds.has(kind)),
    statuses: STATUSES.filter((status) => statuses.has(status)),
    lines: [
      `${many(entities.length, 'entity', 'entities')}, ${many(connections.length, 'connection')}${whole}. ${time}${undated}.`,
      `Sources: a line is what at least one publisher reports; ${several.toLocaleString('en')} are reported by several independent ones. Made with newsgraph.`,
    ],
  };
}
