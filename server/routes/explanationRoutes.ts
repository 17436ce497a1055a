import { Router } from 'express';
import { z } from 'zod';
import { readArticle } from '../../cypher/readArticle.ts';
import type { Store } from '../../cypher/store.ts';
import { ExplanationResponse } from '../../model/api.ts';
import type { GazetteerEntry } from '../../model/extraction.ts';
import { createExplainer } from '../explainer.ts';
import { found, parseRequest } from '../parseRequest.ts';
import { sendJson } from '../sendJson.ts';

const Id = z.object({ id: z.string().min(1).max(400) });

/** How a stored article is read: its text goes through the extractor again, so the answer is that of today's rules. */
export function explanationRoutes(store: Store, gazetteer: readonly GazetteerEntry[]): Router {
  const router = Router();
  const explainer = createExplainer(gazetteer);
  router.get('/articles/:id/explanation', async (request, response) => {
    const { id } = parseRequest(Id, request.params);
    const { title, text, publishedAt, publishedAtInferred } = found(await readArticle(store, id), `article ${id}`);
    const explanation = await explainer.explain({
      id,
      text,
      ...(publishedAt !== null && !publishedAtInferred && { publishedAt }),
    });
    sendJson(request, response, ExplanationResponse.parse({ ...explanation, title }));
  });
  return router;
}
