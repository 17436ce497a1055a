import { Router } from 'express';
import { z } from 'zod';
import { readArticle } from '../../cypher/readArticle.ts';
import { readEntity, readNeighbours } from '../../cypher/readEntity.ts';
import { readEvidence } from '../../cypher/readEvidence.ts';
import { readArticleGraph, readOverview } from '../../cypher/readOverview.ts';
import { readPaths } from '../../cypher/readPaths.ts';
import { readSuggestions } from '../../cypher/readSuggestions.ts';
import { searchEntities } from '../../cypher/search/searchEntities.ts';
import { searchArticles, searchStatements } from '../../cypher/search/searchTexts.ts';
import type { Store } from '../../cypher/store.ts';
import {
  ArticleResponse,
  ArticleSearchResponse,
  EntityResponse,
  EvidenceQuery,
  EvidenceResponse,
  GraphQuery,
  GraphResponse,
  NeighboursQuery,
  NeighboursResponse,
  PathsQuery,
  PathsResponse,
  SearchQuery,
  SearchResponse,
  StatementSearchResponse,
  SuggestionsQuery,
  SuggestionsResponse,
  TextSearchQuery,
} from '../../model/api.ts';
import { found, parseRequest } from '../parseRequest.ts';
import { sendJson } from '../sendJson.ts';

const Id = z.object({ id: z.string().min(1).max(400) });

/** What the explorer asks of the graph. Every answer is parsed by its schema before it leaves. */
export function graphRoutes(store: Store): Router {
  const router = Router();

  router.get('/graph', async (request, response) => {
    const { article, limit } = parseRequest(GraphQuery, request.query);
    const graph =
      article === undefined
        ? await readOverview(store, { limit })
        : found(await readArticleGraph(store, article, { limit }), `article ${article}`);
    sendJson(request, response, GraphResponse.parse(graph));
  });

  router.get('/search', async (request, response) => {
    const query = parseRequest(SearchQuery, request.query);
    sendJson(request, response, SearchResponse.parse(await searchEntities(store, query)));
  });

  router.get('/search/articles', async (request, response) => {
    const query = parseRequest(TextSearchQuery, request.query);
    sendJson(request, response, ArticleSearchResponse.parse(await searchArticles(store, query)));
  });

  router.get('/search/statements', async (request, response) => {
    const query = parseRequest(TextSearchQuery, request.query);
    sendJson(request, response, StatementSearchResponse.parse(await searchStatements(store, query)));
  });

  router.get('/entities/:id', async (request, response) => {
    const { id } = parseRequest(Id, request.params);
    sendJson(request, response, EntityResponse.parse(found(await readEntity(store, id), `entity ${id}`)));
  });

  router.get('/entities/:id/neighbours', async (request, response) => {
    const { id } = parseRequest(Id, request.params);
    const query = parseRequest(NeighboursQuery, request.query);
    sendJson(
      request,
      response,
      NeighboursResponse.parse(found(await readNeighbours(store, id, query), `entity ${id}`)),
    );
  });

  router.get('/evidence', async (request, response) => {
    const { of, limit } = parseRequest(EvidenceQuery, request.query);
    sendJson(
      request,
      response,
      EvidenceResponse.parse(found(await readEvidence(store, of, { limit }), `fact or entity ${of}`)),
    );
  });

  router.get('/articles/:id', async (request, response) => {
    const { id } = parseRequest(Id, request.params);
    sendJson(request, response, ArticleResponse.parse(found(await readArticle(store, id), `article ${id}`)));
  });

  router.get('/suggestions', async (request, response) => {
    const query = parseRequest(SuggestionsQuery, request.query);
    sendJson(request, response, SuggestionsResponse.parse(await readSuggestions(store, query)));
  });

  router.get('/paths', async (request, response) => {
    const { without, statements, ...query } = parseRequest(PathsQuery, request.query);
    const limits = { without: without.split(',').filter(Boolean), eventsOnly: statements === 'false' };
    const answer = PathsResponse.parse(await readPaths(store, { ...query, ...limits }));
    for (const id of [query.from, query.to]) found(answer.nodes.find((node) => node.id === id) ?? null, `entity ${id}`);
    sendJson(request, response, answer);
  });

  return router;
}
