import { EntityKind } from '../../model/entity.ts';
import type { ConnectionStatus } from './filters.ts';

export const KINDS = EntityKind.options;

export const KIND_NAMES: Readonly<Record<EntityKind, readonly [one: string, many: string]>> = {
  person: ['Person', 'People'],
  state: ['State', 'States'],
  organisation: ['Organisation', 'Organisations'],
  place: ['Place', 'Places'],
  event: ['Event', 'Events'],
};

/** Outlines of our own on a grid of 24, drawn with a line of 2. */
export const KIND_PATHS: Readonly<Record<EntityKind, string>> = {
  person: 'M12 4a4 4 0 1 0 0 8a4 4 0 1 0 0-8zM4.5 20.5c.4-3.9 3.3-6 7.5-6s7.1 2.1 7.5 6',
  state: 'M6 21V3.5M6 4.5h12.5l-3.2 4.2l3.2 4.3H6',
  organisation: 'M3.5 9.5L12 4l8.5 5.5zM4 20h16M7 10v9M12 10v9M17 10v9',
  place:
    'M12 21c4.5-4.6 6.8-8.2 6.8-11.2a6.8 6.8 0 0 0-13.6 0c0 3 2.3 6.6 6.8 11.2zM12 7.6a2.3 2.3 0 1 0 0 4.6a2.3 2.3 0 1 0 0-4.6z',
  event: 'M4.5 6h15v14h-15zM4.5 10.5h15M8.5 3.5v4M15.5 3.5v4',
};

export const STATUSES: readonly ConnectionStatus[] = ['asserted', 'planned', 'alleged', 'negated'];

export const STATUS_MEANINGS: Readonly<Record<ConnectionStatus, string>> = {
  asserted: 'reported as having happened',
  planned: 'announced or expected',
  alleged: 'claimed by one side about another',
  negated: 'reported as not having happened',
};
