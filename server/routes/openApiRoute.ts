import { Router } from 'express';
import { toOpenApi } from '../openApi.ts';
import { sendJson } from '../sendJson.ts';
import { VERSION } from '../version.ts';

/** The API's description, made when it is first asked for. */
export function openApiRoute(): Router {
  const router = Router();
  let description: ReturnType<typeof toOpenApi> | undefined;
  router.get('/openapi.json', (request, response) => {
    description ??= toOpenApi(VERSION);
    sendJson(request, response, description);
  });
  return router;
}
