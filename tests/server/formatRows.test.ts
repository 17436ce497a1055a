import { describe, expect, test } from 'vitest';
import type { Value } from '../../cypher/store.ts';
import { toCsv, toJson, toTable } from '../../server/formatRows.ts';

describe('toJson', () => {
  test.each<[value: Value, json: string]>([
    [null, 'null'],
    [637790870791443682n, '637790870791443682'],
    [[1n, 'a"b', { k: [true] }], '[1,"a\\"b",{"k":[true]}]'],
    [Number.NaN, 'null'],
    [1.5, '1.5'],
  ])('%#', (value, json) => {
    expect(toJson(value)).toBe(json);
  });
});

describe('toCsv', () => {
  test.each<[name: string, value: Value, cell: string]>([
    ['text', 'plain', 'plain'],
    ['nothing', null, ''],
    ['a comma', 'a,b', '"a,b"'],
    ['a quotation mark', 'a"b', '"a""b"'],
    ['a line end', 'a\nb', '"a\nb"'],
    ['a lone carriage return', 'a\rb', '"a\rb"'],
    ['a formula', '=1+2', "'=1+2"],
    ['a formula after a space', ' =1+2', "' =1+2"],
    ['a formula after a tab', '\t=1+2', "'\t=1+2"],
    ['a command', '@SUM(A1)', "'@SUM(A1)"],
    ['a dash', '- a list', "'- a list"],
    ['a full-width formula', '＝1', "'＝1"],
    ['a negative number', -5, '-5'],
    ['a negative number as text', '-5.5', '-5.5'],
    ['a big number', 637790870791443682n, '637790870791443682'],
    ['a flag', false, 'false'],
    ['a list', [1, 'a'], '"[1,""a""]"'],
  ])('%s', (_name, value, cell) => {
    expect(toCsv(['x'], [[value]], { header: false })).toBe(`${cell}\r\n`);
  });

  test('the header is neutralised too', () => {
    expect(toCsv(['=a', 'b'], [], { header: true })).toBe("'=a,b\r\n");
  });
});

test('toTable aligns, cuts long cells, and lets no control character through', () => {
  const rows: Value[][] = [
    ['a', 1n],
    ['two\nlines\u001B[31m', null],
    ['x'.repeat(80), 2],
  ];
  expect(toTable(['name', 'n'], rows).split('\n')).toEqual([
    `name${' '.repeat(58)}n`,
    `${'-'.repeat(60)}  -`,
    `a${' '.repeat(61)}1`,
    'two lines [31m',
    `${'x'.repeat(59)}…  2`,
    '',
  ]);
});
