import { createHash } from 'node:crypto';
import type { StatementClaim } from '../model/graphWrites.ts';
import type { CountedKind, StatementKind } from './claimKinds.ts';
import { commonestSaid } from './clusterEvents.ts';
import { foldName } from './foldName.ts';

/** One statement, made from all articles that quote it. */
export interface StatementCluster {
  readonly id: string;
  readonly block: string;
  readonly kinds: readonly CountedKind<StatementKind>[];
  readonly text: string;
  readonly direct: boolean;
  readonly speaker: string | null;
  readonly speakerText: string | null;
  readonly date: string | null;
  readonly precision: StatementClaim['precision'];
  readonly about: readonly string[];
  readonly addressees: readonly string[];
  readonly confidence: number;
  readonly evidenceCount: number;
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
export function clusterStatement(block: string, unsorted: readonly CountedKind<StatementKind>[]): StatementCluster[] {
  const kinds = [...unsorted].sort((a, b) => (a.key < b.key ? -1 : 1));
  const [first] = kinds;
  if (!first) return [];
  const all = kinds.map(({ kind }) => kind);
  const union = (of: (kind: StatementKind) => readonly string[]) => [...new Set(all.flatMap(of))].sort();
  // "On Tuesday" tells more than "in May": the finest date, and of several the first.
  const dated = all.filter(({ date }) => date).sort((a, b) => finer(b, a) || (a.date! < b.date! ? -1 : 1));
  return [
    {
      id: block.replace('statement:', 'statement/'),
      block,
      kinds,
      text: commonestSaid(kinds, ({ text }) => text) ?? '',
      direct: all.some(({ direct }) => direct),
      speaker: first.kind.speaker,
      speakerText: commonestSaid(kinds, ({ speakerText }) => speakerText),
      date: dated[0]?.date ?? null,
      precision: dated[0]?.precision ?? 'unknown',
      about: union(({ about }) => about),
      addressees: union(({ addressees }) => addressees),
      confidence: Math.max(...all.map(({ confidence }) => confidence)),
      evidenceCount: kinds.reduce((sum, { count }) => sum + count, 0),
    },
  ];
}

const finer = (a: StatementKind, b: StatementKind): number => (a.date?.length ?? 0) - (b.date?.length ?? 0);
