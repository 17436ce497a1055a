import { expect, test } from 'vitest';
import { checkParams } from '../../cypher/params.ts';

test('changes nothing but undefined and minus zero, and not what it was given', () => {
  const given = Object.freeze({ a: undefined, b: [Object.freeze({ c: -0 })], d: null, e: 'x', f: 10n });
  expect(checkParams(given)).toEqual({ a: null, b: [{ c: 0 }], d: null, e: 'x', f: 10n });
  expect(Object.is(given.b[0]?.c, -0)).toBe(true);
});

test('refuses what has no end', () => {
  const endless: unknown[] = [];
  endless.push(endless);
  expect(() => checkParams({ endless })).toThrow(expect.objectContaining({ code: 'STORE_FAILED' }));
});

test.each([
  ['a symbol', Symbol('x'), '$x is a symbol'],
  ['a class of its own', new URL('http://a.example'), '$x is a URL'],
  ['infinity', -Infinity, '$x is -Infinity'],
])('names %s', (_name, x, message) => {
  expect(() => checkParams({ x })).toThrow(message);
});
