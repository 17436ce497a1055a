/** No page that a person wrote nests its elements so deep, and what takes pages apart would take minutes for it. */
export const MAX_TAG_NESTING = 2_000;
/** Lists in lists and quotations in quotations; the time that Markdown's parser takes grows with the cube of it. */
export const MAX_BLOCK_NESTING = 100;

/** Elements without an end tag. */
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** Elements that the next of their kind ends, where their own end tag is left out. */
const ENDED_BY_NEXT = new Set('dd dt li option p td th tr'.split(' '));

const TAG = /<(\/?)([a-z][^\s/<>]*)/gi;

/** Is the page nested deeper than `MAX_TAG_NESTING`? Its tags are only counted, which takes no longer for deep ones. */
export function hasDeepTags(html: string): boolean {
  const open: string[] = [];
  let end = 0;
  for (const { index, 1: slash, 2: written = '' } of html.matchAll(TAG)) {
    // Looked for once, not anew for each of a million tags that never end.
    if (end < index) end = html.indexOf('>', index);
    if (end < 0) return false;
    const closed = html[end - 1] === '/';
    const name = written.toLowerCase();
    if (slash) {
      const at = open.lastIndexOf(name);
      if (at >= 0) open.length = at;
      continue;
    }
    if (closed || VOID.has(name)) continue;
    if (ENDED_BY_NEXT.has(name) && open.at(-1) === name) continue;
    open.push(name);
    if (open.length > MAX_TAG_NESTING) return true;
  }
  return false;
}

/** What opens a list item or a quotation at a line's begin: "> - 1. ". */
const MARKERS = /^[ \t]*(?:(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))[ \t]*)+/;

/** Is the Markdown nested deeper than `MAX_BLOCK_NESTING`, by markers on one line or by lists set in further and further? */
export function hasDeepBlocks(markdown: string): boolean {
  const indents: number[] = [];
  for (const line of markdown.split('\n')) {
    const [markers] = MARKERS.exec(line) ?? [];
    if (markers === undefined) continue;
    const indent = line.search(/\S/);
    while (indents.length && indents.at(-1)! >= indent) indents.pop();
    indents.push(indent);
    const count = markers.match(/>|[-*+]|\d+/g)?.length ?? 0;
    if (indents.length - 1 + count > MAX_BLOCK_NESTING) return true;
  }
  return false;
}
