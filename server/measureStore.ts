import { nameOf } from '../cypher/queries.ts';
import { type Store, StoreError } from '../cypher/store.ts';
import type { Metrics, StoreSeen } from './metrics.ts';

/** The same store, each call of it timed. */
export function measureStore(store: Store, metrics: Metrics): Store {
  const timed = async <T>(seen: Omit<StoreSeen, 'outcome'>, work: Promise<T>): Promise<T> => {
    const started = performance.now();
    const end = (outcome: string) => metrics.store({ ...seen, outcome }, (performance.now() - started) / 1000);
    try {
      const result = await work;
      end('ok');
      return result;
    } catch (error) {
      end(error instanceof StoreError ? error.code : 'failed');
      throw error;
    }
  };
  return {
    name: store.name,
    read: (query, params) => timed({ operation: 'read', question: nameOf(query) }, store.read(query, params)),
    write: (work) => timed({ operation: 'write', question: 'transaction' }, store.write(work)),
    query: (query, params, options) =>
      timed({ operation: 'query', question: "a user's" }, store.query(query, params, options)),
    close: () => store.close(),
  };
}
