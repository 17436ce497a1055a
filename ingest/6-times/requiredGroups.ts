/** What stands at one level of a regular expression, between two brackets. */
interface Level {
  /** Patterns of named groups that each match fills. */
  readonly required: readonly string[];
  readonly end: number;
}

/**
 * Patterns of the named groups that every match of a regular expression fills: none that may be left out, or that stands
 * in one of several branches. "(?:the )?(?<day>\d+)(?: of)? (?<month>May|June)" has two: without a figure, or without
 * "May" or "June", a text need not be searched for it.
 */
export const requiredGroups = (source: string): readonly string[] => readLevel(source, 0).required;

function readLevel(source: string, from: number): Level {
  const required: string[] = [];
  let branches = 1;
  let at = from;
  while (at < source.length && source[at] !== ')') {
    if (source[at] === '|') branches++;
    if (source[at] === '\\') at += 2;
    else if (source[at] === '[') at = endOfClass(source, at);
    else if (source[at] === '(') {
      const opening = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(source.slice(at, at + 40))?.[0] ?? '(';
      const inner = readLevel(source, at + opening.length);
      if (!/^\(\?<?[=!]/.test(opening) && !/^(?:[?*]|\{0)/.test(source.slice(inner.end + 1, inner.end + 3))) {
        if (/\w>$/.test(opening)) required.push(source.slice(at + opening.length, inner.end));
        else required.push(...inner.required);
      }
      at = inner.end + 1;
    } else at++;
  }
  return { required: branches === 1 ? required : [], end: at };
}

function endOfClass(source: string, from: number): number {
  let at = from + 1;
  while (at < source.length && source[at] !== ']') at += source[at] === '\\' ? 2 : 1;
  return at + 1;
}
