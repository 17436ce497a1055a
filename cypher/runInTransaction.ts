import { SerialQueue } from './serialQueue.ts';
import { type Params, type Row, StoreError, type Transaction } from './store.ts';

/**
 * Runs a transaction's work, its statements one after another. Once a statement has failed no other is run, and the
 * work fails even if it hides the failure: half a transaction is never kept. No statement is run after its end.
 * @param run runs one statement
 * @returns what `work` returns; the caller commits then, and rolls back when this throws
 */
export async function runInTransaction<T>(
  work: (tx: Transaction) => Promise<T>,
  run: (query: string, params: Params) => Promise<Row[]>,
): Promise<T> {
  const statements = new SerialQueue();
  let failure: { readonly error: unknown } | undefined;
  let over = false;
  const runNext = async (query: string, params: Params): Promise<Row[]> => {
    if (over) throw new StoreError('STORE_FAILED', 'The transaction is over.');
    if (failure) throw failure.error;
    try {
      return await run(query, params);
    } catch (error) {
      failure = { error };
      throw error;
    }
  };
  try {
    const result = await work({ run: (query, params = {}) => statements.run(() => runNext(query, params)) });
    await statements.idle();
    // Assigned by the statements, which the compiler can't see.
    const hidden = failure as { readonly error: unknown } | undefined;
    if (hidden) throw hidden.error;
    return result;
  } finally {
    await statements.idle();
    over = true;
  }
}
