import type { Event } from '../../model/event.ts';
import type { ResolvedDoc } from '../../model/resolvedDoc.ts';

export const findEvents = (_resolved: ResolvedDoc): Event[] => [];
