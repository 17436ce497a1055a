/**
 * Character classes as Python's `str` methods define them, which the model was trained with.
 * They differ from JavaScript's: `\s` there has U+001C-U+001F and U+0085 but not U+FEFF, `\w` and `\d` know every script.
 */

/** `str.isspace`, as the inside of a character class. */
export const SPACE_CLASS =
  '\\t-\\r\\u001c-\\u0020\\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';

/** Python's `\w` (letters, marks that Python calls alphanumeric, numbers, underscore), as the inside of a class. */
export const WORD_CLASS = '\\p{L}\\p{N}_';

/** Python's `\d`. */
export const DIGIT_CLASS = '\\p{Nd}';

/** `str.isdigit` holds for decimal digits and for these, whose Unicode Numeric_Type is Digit: "m²", "①". */
const TYPOGRAPHIC_DIGITS =
  '\\u00b2\\u00b3\\u00b9\\u1369-\\u1371\\u19da\\u2070\\u2074-\\u2079\\u2080-\\u2089\\u2460-\\u2468\\u2474-\\u247c\\u2488-\\u2490\\u24ea\\u24f5-\\u24fd\\u24ff\\u2776-\\u277e\\u2780-\\u2788\\u278a-\\u2792\\u{10a40}-\\u{10a43}\\u{10e60}-\\u{10e68}\\u{11052}-\\u{1105a}\\u{1f100}-\\u{1f10a}';

const ALL_SPACE = new RegExp(`^[${SPACE_CLASS}]+$`, 'u');
const ALL_LETTERS = /^\p{L}+$/u;
const LETTER = /^\p{L}/u;
const UPPER = /^\p{Uppercase}/u;
const DIGIT = new RegExp(`^[${DIGIT_CLASS}${TYPOGRAPHIC_DIGITS}]`, 'u');

/** Is this UTF-16 code unit white space (`str.isspace`)? None lies outside the basic plane. */
export function isSpaceUnit(unit: number): boolean {
  if (unit <= 0x20) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || (unit >= 0x1c && unit <= 0x1f);
  if (unit < 0x1680) return unit === 0x85 || unit === 0xa0;
  return (
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000
  );
}

/** `str.isspace`: all white space and not empty. */
export const isSpace = (text: string): boolean => ALL_SPACE.test(text);

/** `str.isalpha`: all letters and not empty. */
export const isAlpha = (text: string): boolean => ALL_LETTERS.test(text);

/** Longer words all get the shape `LONG` (spaCy, lang/lex_attrs.py). */
const LONG_WORD = 100;
/** A run of the same kind of character is cut to this length: "2,000,000" and "2,000" differ, "aaaa" and "aaaaa" do not. */
const LONGEST_RUN = 4;

/**
 * spaCy's word shape: letters become `X` or `x`, digits `d`, runs are cut at four. "Kyiv-2024" gives `Xxxx-dddd`.
 * Source: `word_shape` in spaCy's lang/lex_attrs.py.
 */
export function wordShape(text: string): string {
  const characters = Array.from(text);
  if (characters.length >= LONG_WORD) return 'LONG';
  let shape = '';
  let last = '';
  let run = 0;
  for (const character of characters) {
    const kind = shapeOf(character);
    run = kind === last ? run + 1 : 1;
    last = kind;
    if (run <= LONGEST_RUN) shape += kind;
  }
  return shape;
}

function shapeOf(character: string): string {
  if (LETTER.test(character)) return UPPER.test(character) ? 'X' : 'x';
  return DIGIT.test(character) ? 'd' : character;
}
