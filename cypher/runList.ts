import type { Params, Row, Transaction } from './store.ts';

/** Runs a query that unwinds its one list parameter; an empty list needs no round trip. */
export async function runList(tx: Transaction, text: string, params: Params): Promise<Row[]> {
  const [list] = Object.values(params);
  return Array.isArray(list) && list.length === 0 ? [] : tx.run(text, params);
}
