/** A string, or a number; in JSON, digits stand nowhere else. */
const STRING_OR_NUMBER = /"(?:[^"\\]|\\[\s\S])*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
/** Marks a whole number that was written out, in a place where no JSON text can have it: control characters are escaped there. */
const MARK = '\u0000whole:';

/**
 * A value written on the command line: as JSON where it is JSON, else as the text it is. Whole numbers beyond 2^53, in lists and
 * maps too, become bigint, for `JSON.parse` would round them: 637790870791443682 is an id that a user may look for.
 */
export function parseValue(written: string): unknown {
  try {
    JSON.parse(written);
  } catch {
    return written;
  }
  const marked = written.replace(STRING_OR_NUMBER, (part) =>
    /^-?\d+$/.test(part) && !Number.isSafeInteger(Number(part)) ? JSON.stringify(`${MARK}${part}`) : part,
  );
  return JSON.parse(marked, (_key, value: unknown) =>
    typeof value === 'string' && value.startsWith(MARK) ? BigInt(value.slice(MARK.length)) : value,
  );
}
