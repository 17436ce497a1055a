const long = (text: string, times: number): string => text.repeat(times);

/** What reads, and would never end or fill the memory: it must be refused, given up, or cut, and the next be answered. */
export const FLOODS: readonly (readonly [what: string, query: string, params?: Record<string, unknown>])[] = [
  ['a huge range', 'UNWIND range(1, 100000000) AS x RETURN x AS x'],
  ['a huge range gathered', 'RETURN size(range(1, 1000000000)) AS n'],
  ['ranges multiplied', 'UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y RETURN count(x * y) AS n'],
  ['a product of patterns', `MATCH ${Array.from({ length: 30 }, (_, i) => `(n${i})`).join(', ')} RETURN count(*) AS n`],
  ['an unbounded path', 'MATCH p = (a)-[*]-(b), (c)-[*]-(d), (e)-[*]-(f) RETURN count(p) AS n'],
  ['nested lists', `RETURN ${long('[', 3000)}1${long(']', 3000)} AS x`],
  ['nested brackets', `RETURN ${long('(', 5000)}1${long(')', 5000)} AS x`],
  ['nested CASE', `RETURN ${long('CASE WHEN true THEN ', 2000)}1${long(' END', 2000)} AS x`],
  ['many NOT', `RETURN ${long('NOT ', 10000)}true AS x`],
  ['a regular expression that explodes', `RETURN '${long('a', 40)}!' =~ '(a+)+$' AS x`],
  ['a query of great length', `RETURN ${long('1 + ', 12000)}1 AS x`],
  ['many parameters', 'RETURN $p0 AS x', Object.fromEntries(Array.from({ length: 20000 }, (_, i) => [`p${i}`, i]))],
  ['reduce over a range', 'RETURN reduce(s = 0, x IN range(1, 500000000) | s + x) AS n'],
];
