import type { ResolvedDoc } from '../../model/resolvedDoc.ts';
import type { Statement } from '../../model/statement.ts';

export const findStatements = (_resolved: ResolvedDoc): Statement[] => [];
