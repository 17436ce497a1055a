import type { EvidenceItem } from '../../model/api.ts';

/** Evidence by the event or statement that it is for, in the order in which each first comes. */
export function groupByFact(items: readonly EvidenceItem[]): EvidenceItem[][] {
  const groups = new Map<string, EvidenceItem[]>();
  for (const item of items) {
    const group = groups.get(item.fact.id);
    if (group === undefined) groups.set(item.fact.id, [item]);
    else group.push(item);
  }
  return [...groups.values()];
}
