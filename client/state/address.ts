import { EdgeRelation } from '../../model/api.ts';
import { EntityKind } from '../../model/entity.ts';
import { type ConnectionStatus, type Filters, NO_FILTERS } from './filters.ts';
import { STATUSES } from './kinds.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** `hide=place,alleged,MET&time=2023-03-01..2023-03-31`: filters as an address keeps them; empty when none is set. */
export function formatFilters(filters: Filters): string {
  const parts: string[] = [];
  const hidden: string[] = [...filters.hiddenKinds, ...filters.hiddenStatuses, ...filters.hiddenRelations];
  if (filters.statementsHidden) hidden.push('said');
  if (filters.undatedHidden) hidden.push('undated');
  if (hidden.length > 0) parts.push(`hide=${hidden.join(',')}`);
  if (filters.time !== null) parts.push(`time=${filters.time.from}..${filters.time.to}`);
  if (filters.leastConfidence > 0) parts.push(`confidence=${filters.leastConfidence}`);
  if (filters.leastSources > 1) parts.push(`sources=${filters.leastSources}`);
  return parts.join('&');
}

/** The filters that an address's fragment holds. What it can't read it leaves out. */
export function parseFilters(hash: string): Filters {
  const search = new URLSearchParams(hash.split('?', 2)[1] ?? '');
  const hidden = (search.get('hide') ?? '').split(',');
  const number = (name: string, least: number, most: number) => {
    const value = Number(search.get(name));
    return Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : least;
  };
  const [from = '', to = ''] = (search.get('time') ?? '').split('..');
  return {
    ...NO_FILTERS,
    hiddenKinds: new Set(hidden.filter((word): word is EntityKind => EntityKind.safeParse(word).success)),
    hiddenStatuses: new Set(hidden.filter((word): word is ConnectionStatus => STATUSES.some((each) => each === word))),
    hiddenRelations: new Set(hidden.filter((word): word is EdgeRelation => EdgeRelation.safeParse(word).success)),
    statementsHidden: hidden.includes('said'),
    undatedHidden: hidden.includes('undated'),
    time: DAY.test(from) && DAY.test(to) && from <= to ? { from, to } : null,
    leastConfidence: number('confidence', 0, 1),
    leastSources: Math.round(number('sources', 1, 100)),
  };
}
