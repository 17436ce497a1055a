import { createHash } from 'node:crypto';
import type { EventClaim, StatementClaim } from '../model/graphWrites.ts';
import type { EventKind, StatementKind } from './claimKinds.ts';
import { eventBlock } from './clusterEvents.ts';
import { statementBlock } from './clusterStatement.ts';

/** Where a claim is clustered, and what it says there. */
export interface PlacedKind {
  readonly block: string;
  readonly key: string;
  readonly kind: EventKind | StatementKind;
}

/** The block of a claim of the graph's entities, and its kind. */
export function toKind(claim: EventClaim | StatementClaim): PlacedKind {
  const block = 'relation' in claim ? eventBlock(claim) : statementBlock(claim);
  const kind = 'relation' in claim ? toEventKind(claim) : toStatementKind(claim);
  const key = createHash('sha256')
    .update(JSON.stringify([block, kind]))
    .digest('hex')
    .slice(0, 32);
  return { block, key, kind };
}

const sorted = (ids: readonly string[]): string[] => [...new Set(ids)].sort();

/** Properties in one order, so that a kind is one text. A reciprocal claim may have its sides either way round. */
function toEventKind(claim: EventClaim): EventKind {
  const { relation, type, reciprocal, status, title, start, end, notBefore, notAfter, precision, confidence } = claim;
  return {
    relation,
    type,
    source: sorted(reciprocal ? [...claim.source, ...claim.target] : claim.source),
    target: sorted(reciprocal ? [] : claim.target),
    reciprocal,
    place: sorted(claim.place),
    about: sorted(claim.about),
    status,
    ...(title !== undefined && { title }),
    start,
    end,
    ...(notBefore !== undefined && { notBefore }),
    ...(notAfter !== undefined && { notAfter }),
    precision,
    confidence,
  };
}

function toStatementKind(claim: StatementClaim): StatementKind {
  const { speaker, speakerText, text, direct, date, precision, confidence } = claim;
  return {
    speaker,
    ...(speakerText !== undefined && { speakerText }),
    text,
    direct,
    addressees: sorted(claim.addressees),
    about: sorted(claim.about),
    date,
    precision,
    confidence,
  };
}
