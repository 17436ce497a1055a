import { query } from './queries.ts';
import { rebuildGraph } from './rebuildGraph.ts';
import { foldText } from './search/foldText.ts';
import type { Store } from './store.ts';

/** Brings a store from schema `from` to the next. It may be cut short and run again. */
interface Migration {
  readonly from: number;
  migrate(store: Store): Promise<void>;
}

/** How many nodes are read and written at once. */
const PAGE = 200;

/** All that can be done to an older store, the oldest first; each goes from one schema to the one after it. */
export const MIGRATIONS: readonly Migration[] = [
  { from: 3, migrate: addSearchTexts },
  // Schema 5 counts kinds of claims on facts, and tells signatures otherwise.
  { from: 4, migrate: rebuildGraph },
];

/** Schema 4 searches articles and statements by their folded words. */
async function addSearchTexts(store: Store): Promise<void> {
  for (const label of ['Article', 'Statement']) {
    let after = '';
    for (;;) {
      const rows = await store.read(query('read/textsAfter', { NODE_LABEL: label }), { after, limit: PAGE });
      const last = rows.at(-1);
      if (!last) break;
      after = last.id as string;
      const folded = rows.map(({ id, title, text }) => ({ id, searchText: foldText(`${title ?? ''} ${text}`) }));
      await store.write((tx) => tx.run(query('write/searchTexts', { NODE_LABEL: label }), { rows: folded }));
    }
  }
}
