import { createHash } from 'node:crypto';
import type { StatementClaim } from '../model/graphWrites.ts';
import type { Origin } from './clusterEvents.ts';
import { commonest } from './commonest.ts';
import { foldName } from './foldName.ts';

export interface SourcedStatement {
  readonly claim: StatementClaim;
  readonly origin: Origin;
}

/** One statement, made from all articles that quote it. */
export interface StatementCluster {
  readonly id: string;
  readonly block: string;
  readonly claims: readonly SourcedStatement[];
  readonly text: string;
  readonly direct: boolean;
  readonly speaker: string | null;
  readonly speakerText: string | null;
  readonly date: string | null;
  readonly precision: StatementClaim['precision'];
  readonly about: readonly string[];
  readonly addressees: readonly string[];
  readonly confidence: number;
}

/**
 * The block of a statement: its speaker and its words, letter case and punctuation aside. One speaker's same words in
 * many articles are one statement; an unknown speaker's are one only under the same written name.
 */
export function statementBlock(claim: StatementClaim): string {
  const words = foldName(claim.text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const key = JSON.stringify([claim.speaker ?? `unresolved ${foldName(claim.speakerText ?? '')}`, words || claim.text]);
  return `statement:${createHash('sha256').update(key).digest('hex').slice(0, 32)}`;
}

/** A block's claims to its statement; none of none. A function of the set alone. */
export function clusterStatement(block: string, unsorted: readonly SourcedStatement[]): StatementCluster[] {
  const claims = [...unsorted].sort((a, b) => (a.claim.id < b.claim.id ? -1 : 1));
  if (claims.length === 0) return [];
  const all = claims.map(({ claim }) => claim);
  const union = (of: (claim: StatementClaim) => readonly string[]) => [...new Set(all.flatMap(of))].sort();
  // "On Tuesday" tells more than "in May": the finest date, and of several the first.
  const dated = all.filter((claim) => claim.date).sort((a, b) => finer(b, a) || (a.date! < b.date! ? -1 : 1));
  return [
    {
      id: block.replace('statement:', 'statement/'),
      block,
      claims,
      text: commonest(all.map((claim) => claim.text)) ?? '',
      direct: all.some((claim) => claim.direct),
      speaker: all[0]!.speaker,
      speakerText: commonest(all.flatMap((claim) => claim.speakerText ?? [])),
      date: dated[0]?.date ?? null,
      precision: dated[0]?.precision ?? 'unknown',
      about: union((claim) => claim.about),
      addressees: union((claim) => claim.addressees),
      confidence: Math.max(...all.map((claim) => claim.confidence)),
    },
  ];
}

const finer = (a: StatementClaim, b: StatementClaim): number => (a.date?.length ?? 0) - (b.date?.length ?? 0);
