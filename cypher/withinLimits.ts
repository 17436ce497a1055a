import { StoreError } from './store.ts';

/**
 * Does some work on a user's query; after a time, or when its signal asks, it is given up.
 * @param giveUp ends what is under way in the store
 * @throws StoreError CYPHER_TIMEOUT or CYPHER_CANCELLED, at once
 */
export async function withinLimits<T>(
  { timeoutMs, signal }: { readonly timeoutMs: number; readonly signal?: AbortSignal | undefined },
  work: () => Promise<T>,
  giveUp: () => void,
): Promise<T> {
  if (signal?.aborted) throw cancelled();
  const end = new AbortController();
  const limits = new Promise<never>((_resolve, reject) => {
    const stop = (error: StoreError) => {
      giveUp();
      reject(error);
    };
    const timer = setTimeout(
      () => stop(new StoreError('CYPHER_TIMEOUT', `The query took longer than ${timeoutMs / 1000} s.`)),
      timeoutMs,
    );
    end.signal.addEventListener('abort', () => clearTimeout(timer));
    signal?.addEventListener('abort', () => stop(cancelled()), { signal: end.signal });
  });
  return Promise.race([work(), limits]).finally(() => end.abort());
}

const cancelled = () => new StoreError('CYPHER_CANCELLED', 'The query was cancelled.');
