import { expect, test } from 'vitest';
import { exportConnections, exportEntities, toCsv, toJson } from '../../client/state/exportRows.ts';
import { connection, entity } from './fixtures.ts';

const names: Record<string, string> = { a: 'Ann "the Hat"\nLee', b: '=1+1' };
const edges = exportConnections(
  [connection('1', 'a', 'b', { start: '2023-03-01', confidence: 0.85 })],
  (id) => names[id] ?? id,
  'http://127.0.0.1:3000/',
);

test('CSV keeps quotes and line breaks, and runs no formula', async () => {
  const [header, ...rest] = (await toCsv(edges)).split('\r\n');
  expect(header).toBe(edges.columns.join(','));
  expect(rest.join('\r\n')).toBe(
    `edge/1,a,"Ann ""the Hat""\nLee",MET,b,'=1+1,asserted,false,2023-03-01,,0.85,1,1,1,http://127.0.0.1:3000/#/graph?select=edge/1\r\n`,
  );
});

test('JSON has an object a row, and null for what is not known', () => {
  expect(JSON.parse(toJson(edges))).toMatchObject([{ id: 'edge/1', source: names.a, end: null, reciprocal: false }]);
});

test('no row is left out, however many there are', async () => {
  const many = exportEntities(Array.from({ length: 2500 }, (_, i) => entity(`person/${i}`)));
  expect((await toCsv(many)).trimEnd().split('\r\n')).toHaveLength(2501);
  expect(JSON.parse(toJson(many))).toHaveLength(2500);
  expect(await toCsv(exportEntities([]))).toBe(`${many.columns.join(',')}\r\n`);
});
