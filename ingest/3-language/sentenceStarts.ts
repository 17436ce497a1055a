import { findDependantEdges } from './dependencyEdges.ts';

/** A sentence starts at the left edge of every root. 1 where one starts. */
export function findSentenceStarts(heads: Int32Array): Uint8Array {
  const { left } = findDependantEdges(heads);
  const starts = new Uint8Array(heads.length);
  for (let i = 0; i < heads.length; i++) if (heads[i] === i) starts[left[i]!] = 1;
  return starts;
}
