import { describe, expect, test } from 'vitest';
import { toRegExp } from '../../../ingest/3-language/pythonRegExp.ts';

describe('toRegExp', () => {
  test.each([
    ['^\\d+$', '٣', true],
    ['^\\w+$', 'Łódź_2', true],
    ['^\\w$', '-', false],
    ['^\\s$', '\ufeff', false],
    ['^\\s$', '\u0085', true],
    ['^\\S+$', 'a\u001cb', false],
    ['^[\\w+.-]{2,}$', 'a.b', true],
    ['^[[(]$', '[', true],
    ['^[]a]$', ']', true],
    ['^[^]a]$', ']', false],
    ['^]$', ']', true],
    ['^{x}$', '{x}', true],
    ['^a{2}$', 'aa', true],
    ['^a{2,3}$', 'aaa', true],
    ['^\\U0001F600$', '😀', true],
    ['^[\\U0001F600-\\U0001F64F]$', '😃', true],
    ['^\\u00e9$', 'é', true],
    ['(?<=[0-9])\\-(?=[a-z])', '3-a', true],
    ['^(?u)a\\-b\\"$', 'a-b"', true],
    ['^.$', '\u2028', true],
    ['^.$', '\n', false],
  ])('%s on %j: %s', (pattern, text, expected) => {
    expect(toRegExp(pattern).test(text)).toBe(expected);
  });

  test('refuses what it does not know', () => {
    expect(() => toRegExp('\\bword')).toThrow(SyntaxError);
  });
});
