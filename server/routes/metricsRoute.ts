import { Router } from 'express';
import type { Metrics } from '../metrics.ts';

/** `/metrics`, as Prometheus reads them. They tell what is asked and how often, so they want the token where there is one. */
export function metricsRoute(metrics: Metrics): Router {
  const router = Router();
  router.get('/metrics', async (_request, response) => {
    const text = await metrics.text();
    response.set('Cache-Control', 'no-store').type(metrics.contentType).send(text);
  });
  return router;
}
