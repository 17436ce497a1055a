import type { DependantEdges } from './dependencyEdges.ts';

/** Between an arc's label and the label of the head it was lifted from: `relcl||dobj`. */
const DELIMITER = '||';

/** A parse whose crossing arcs are still lifted; `heads` and `labels` are changed in place. */
export interface ProjectiveParse {
  readonly heads: Int32Array;
  readonly labels: string[];
  /** Edges of the subtrees before anything is moved. */
  readonly edges: DependantEdges;
  isSpace(word: number): boolean;
}

/**
 * The parser only draws arcs that do not cross. An arc that would was lifted to a word further up in training, and its
 * label says the label of its true head: search for that downwards from where it hangs, breadth first, left to right.
 * Source: `deprojectivize` in spaCy's pipeline/_parser_internals/nonproj.pyx (Nivre and Nilsson 2005, scheme HEAD).
 *
 * @returns whether any arc was moved
 */
export function deprojectivize(parse: ProjectiveParse): boolean {
  const { labels, heads } = parse;
  let children: number[][] | null = null;
  let moved = false;
  for (let i = 0; i < labels.length; i++) {
    const [label = '', headLabel] = labels[i]!.split(DELIMITER);
    if (headLabel === undefined) continue;
    children ??= findChildren(heads);
    const head = findTrueHead(parse, children, { child: i, headLabel });
    if (head !== heads[i]) {
      move(children, i, { from: heads[i]!, to: head });
      heads[i] = head;
      moved = true;
    }
    labels[i] = label;
  }
  return moved;
}

function findTrueHead(
  { heads, labels, edges, isSpace }: ProjectiveParse,
  children: readonly (readonly number[])[],
  { child, headLabel }: { child: number; headLabel: string },
): number {
  let queue = [heads[child]!];
  const seen = new Set<number>();
  while (queue.length > 0) {
    const next: number[] = [];
    for (const word of queue) {
      for (const candidate of children[word]!) {
        // spaCy looks for dependants between the edges as they were before any arc was moved.
        if (candidate < edges.left[word]! || candidate > edges.right[word]!) continue;
        if (candidate === child || isSpace(candidate) || seen.has(candidate)) continue;
        if (labels[candidate] === headLabel) return candidate;
        seen.add(candidate);
        next.push(candidate);
      }
    }
    queue = next;
  }
  return heads[child]!;
}

/** Direct dependants of each word, in text order. */
function findChildren(heads: Int32Array): number[][] {
  const children = Array.from(heads, (): number[] => []);
  heads.forEach((head, child) => {
    if (head !== child) children[head]!.push(child);
  });
  return children;
}

function move(children: number[][], child: number, { from, to }: { from: number; to: number }): void {
  children[from] = children[from]!.filter((other) => other !== child);
  children[to] = [...children[to]!, child].sort((a, b) => a - b);
}
