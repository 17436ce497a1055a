import { DIGIT_CLASS, SPACE_CLASS, WORD_CLASS } from './characters.ts';

const CLASS_ESCAPES: Readonly<Record<string, string>> = { d: DIGIT_CLASS, w: WORD_CLASS, s: SPACE_CLASS };

/**
 * Translates a Python `re` pattern for `str` into a JavaScript one with the `u` flag that matches the same.
 * Knows what spaCy's tokenizer patterns use: classes, groups, look-around, `\d \D \w \W \s \S`, `\uXXXX`, `\UXXXXXXXX`.
 *
 * @param source the Python pattern; inline flags `(?u)` are dropped, `(?i)` is not supported
 * @param flags added to `u`: `g`, `y`
 * @throws SyntaxError for an escape that it does not know
 */
export function toRegExp(source: string, flags = ''): RegExp {
  return new RegExp(translate(source.replaceAll('(?u)', '').replaceAll('(?P<', '(?<')), `u${flags}`);
}

function translate(source: string): string {
  let out = '';
  let inClass = false;
  for (let i = 0; i < source.length; i++) {
    const character = source[i]!;
    if (character === '\\') {
      const escaped = readEscape(source, i + 1, inClass);
      out += escaped.text;
      i += escaped.length;
    } else if (inClass) {
      // Python takes "[" in a class for itself, JavaScript's `u` flag wants it escaped.
      out += character === '[' ? '\\[' : character;
      if (character === ']') inClass = false;
    } else if (character === '[') {
      inClass = true;
      const negated = source[i + 1] === '^';
      out += negated ? '[^' : '[';
      if (negated) i++;
      if (source[i + 1] === ']') {
        out += '\\]';
        i++;
      }
    } else {
      out += translateOutsideClass(source, i);
    }
  }
  return out;
}

/** Braces that are no quantifier, and a lone "]", stand for themselves in Python. */
function translateOutsideClass(source: string, at: number): string {
  const character = source[at]!;
  if (character === ']') return '\\]';
  if (character === '.') return '[^\\n]';
  if (character === '{') return /^\{\d*,?\d*\}/.test(source.slice(at, at + 12)) ? '{' : '\\{';
  if (character === '}') return /\{\d*,?\d*$/.test(source.slice(Math.max(0, at - 12), at)) ? '}' : '\\}';
  return character;
}

function readEscape(source: string, at: number, inClass: boolean): { text: string; length: number } {
  const letter = source[at] ?? '';
  const known = CLASS_ESCAPES[letter.toLowerCase()];
  if (known !== undefined) {
    if (letter === letter.toLowerCase()) return { text: inClass ? known : `[${known}]`, length: 1 };
    if (!inClass) return { text: `[^${known}]`, length: 1 };
  } else if (letter === 'u') {
    return { text: source.slice(at - 1, at + 5), length: 5 };
  } else if (letter === 'U') {
    return { text: `\\u{${source.slice(at + 1, at + 9).replace(/^0+(?=.)/, '')}}`, length: 9 };
  } else if (/[ntrfv]/.test(letter)) {
    return { text: `\\${letter}`, length: 1 };
  } else if (/[\^$\\.*+?()[\]{}|/]/.test(letter) || (letter === '-' && inClass)) {
    return { text: `\\${letter}`, length: 1 };
  } else if (!/[A-Za-z0-9]/.test(letter)) {
    return { text: letter, length: letter.length };
  }
  throw new SyntaxError(`Python regular expression has an unknown escape \\${letter}`);
}
