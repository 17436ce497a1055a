import type { Office } from '../../model/event.ts';
import type { ResolvedDoc } from '../../model/resolvedDoc.ts';

export const findOffices = (_resolved: ResolvedDoc): Office[] => [];
