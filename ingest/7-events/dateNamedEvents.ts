import type { ResolvedDoc } from '../../model/resolvedDoc.ts';

export const dateNamedEvents = (resolved: ResolvedDoc): ResolvedDoc => resolved;
