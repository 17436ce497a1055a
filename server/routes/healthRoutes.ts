import { Router } from 'express';
import { query } from '../../cypher/queries.ts';
import type { Store } from '../../cypher/store.ts';
import { withinLimits } from '../../cypher/withinLimits.ts';
import { RequestError } from '../errors.ts';
import { keepFailure } from '../watchRequests.ts';

/** Longer than any healthy store takes for its version. */
const PATIENCE_MS = 2_000;

/**
 * For whoever watches the server, without a token: `/healthz` says that the process lives, `/readyz` that its store answers.
 * They tell nothing else; why the store does not answer stands in the log.
 */
export function healthRoutes(store: Store): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });

  // However many ask at once, the store is asked one question at a time.
  let asked: Promise<unknown> | undefined;
  const ask = (): Promise<unknown> => {
    asked ??= store.read(query('schema/readVersion')).finally(() => {
      asked = undefined;
    });
    return asked;
  };
  router.get('/readyz', async (_request, response) => {
    try {
      await withinLimits({ timeoutMs: PATIENCE_MS, signal: undefined }, ask, () => undefined);
    } catch (error) {
      keepFailure(response, error);
      throw new RequestError('STORE_UNAVAILABLE', 'The store does not answer.');
    }
    response.json({ status: 'ready' });
  });
  return router;
}
