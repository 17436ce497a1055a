/** V8 makes a slice of at least this length a view of the string that it was cut from. */
const SHORTEST_VIEW = 13;

/**
 * The same text, as a string of its own. What is kept in a cache must be detached first, or one long word would keep the
 * whole article that it was cut from.
 */
export function detach(text: string): string {
  // Two bytes a unit, so that lone surrogates survive.
  return text.length < SHORTEST_VIEW ? text : Buffer.from(text, 'utf16le').toString('utf16le');
}
