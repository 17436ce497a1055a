/**
 * A sentence starts at the left edge of every root. Source: `set_children_from_heads` in spaCy's tokens/doc.pyx.
 *
 * @param left the leftmost word of each word's subtree
 * @returns 1 where a sentence starts
 */
export function findSentenceStarts(heads: Int32Array, left: Int32Array): Uint8Array {
  const starts = new Uint8Array(heads.length);
  for (let i = 0; i < heads.length; i++) if (heads[i] === i) starts[left[i]!] = 1;
  return starts;
}
