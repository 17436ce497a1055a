/** For each word the leftmost and the rightmost of it and all below it. */
export interface DependantEdges {
  readonly left: Int32Array;
  readonly right: Int32Array;
}

/** spaCy gives up on a tangled tree after this many rounds. */
const MAX_ROUNDS = 12;

/**
 * The edges of every word's subtree. A tree with crossing arcs takes several rounds; as in spaCy, the rounds end as soon
 * as every head lies in its own sentence, not when the edges are final.
 * Source: `set_children_from_heads` and `_set_lr_kids_and_edges` in spaCy's tokens/doc.pyx.
 */
export function findDependantEdges(heads: Int32Array): DependantEdges {
  const { length } = heads;
  const left = Int32Array.from({ length }, (_, i) => i);
  const right = left.slice();
  for (let round = 0; round < MAX_ROUNDS; round++) {
    for (let i = 0; i < length; i++) widen({ left, right }, heads[i]!, i);
    for (let i = length - 1; i >= 0; i--) widen({ left, right }, heads[i]!, i);
    if (headsLieInSentences(heads, left)) break;
  }
  return { left, right };
}

function widen({ left, right }: DependantEdges, head: number, child: number): void {
  if (left[child]! < left[head]!) left[head] = left[child]!;
  if (right[child]! > right[head]!) right[head] = right[child]!;
}

/** Kept to the letter, with the last word of the text unchecked and the next sentence's first word allowed as a head. */
function headsLieInSentences(heads: Int32Array, left: Int32Array): boolean {
  const { length } = heads;
  const starts = new Uint8Array(length);
  for (let i = 0; i < length; i++) if (heads[i] === i) starts[left[i]!] = 1;
  let first = 0;
  for (let i = 0; i < length; i++) {
    if (!((i > 0 && starts[i] === 1) || i === length - 1)) continue;
    for (let j = first; j < i; j++) if (heads[j]! < first || heads[j]! > i) return false;
    first = i;
  }
  return true;
}
