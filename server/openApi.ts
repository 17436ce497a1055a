import { z } from 'zod';
import { type ApiErrorCode, STATUS } from './errors.ts';
import { OPERATIONS, type Operation, SCHEMAS } from './operations.ts';

type Json = Record<string, unknown>;

/** What any route may refuse. */
const ANYWHERE: readonly ApiErrorCode[] = [
  'BAD_REQUEST',
  'UNAUTHORIZED',
  'FORBIDDEN',
  'METHOD_NOT_ALLOWED',
  'TOO_MANY_REQUESTS',
  'INTERNAL',
  'STORE_UNAVAILABLE',
];

const reference = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

/**
 * The API's description, OpenAPI 3.1: its schemas are those that parse what goes in and out.
 * @param version of the program
 */
export function toOpenApi(version: string): Json {
  const paths: Record<string, Json> = {};
  for (const operation of OPERATIONS) {
    const path = operation.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [operation.method]: toOperation(operation) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Newsgraph',
      version,
      description: 'People, states, organisations, places and events of the news, and the sentences that say so.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{}, { token: [] }, { cookie: [] }],
    paths,
    components: {
      schemas: toSchemas(),
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'NEWSGRAPH_TOKEN, where the server has one.' },
        cookie: { type: 'apiKey', in: 'cookie', name: 'newsgraph_token', description: 'Set by opening /?token=…' },
      },
    },
  };
}

function toOperation({ method, path, summary, query, body, answers, status = 200, fails = [] }: Operation): Json {
  const parameters = [...toPathParameters(path), ...(query ? toQueryParameters(query) : [])];
  return {
    operationId: `${method}${path.replace(/^\/api/, '').replace(/[/:.]+(\w)/g, (_all, first) => first.toUpperCase())}`,
    summary,
    ...(parameters.length && { parameters }),
    ...(body && { requestBody: { required: true, content: toContent(body) } }),
    responses: {
      [status]: { description: 'The answer.', content: toContent(answers) },
      ...(method === 'get' && Object.values(answers).some(Boolean) && { 304: { description: 'As you have it.' } }),
      ...toRefusals([...ANYWHERE, ...fails]),
    },
  };
}

const toContent = (byType: Operation['answers']): Json =>
  Object.fromEntries(
    Object.entries(byType).map(([type, schema]) => [type, schema ? { schema: reference(schema) } : {}]),
  );

const toPathParameters = (path: string): Json[] =>
  [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string', minLength: 1, maxLength: 400 },
  }));

/** What a default stands in for need not be sent: that is known of what goes in, types of what comes out. */
function toQueryParameters(query: z.ZodObject): Json[] {
  const { required = [] } = z.toJSONSchema(query, { io: 'input' });
  const { properties = {} } = z.toJSONSchema(query, { io: 'output' });
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

function toRefusals(codes: readonly ApiErrorCode[]): Json {
  const byStatus = new Map<number, Set<ApiErrorCode>>();
  for (const code of codes) byStatus.set(STATUS[code], (byStatus.get(STATUS[code]) ?? new Set()).add(code));
  return Object.fromEntries(
    [...byStatus].map(([status, these]) => [
      status,
      { description: [...these].join(', '), content: { 'application/json': { schema: reference('ApiError') } } },
    ]),
  );
}

function toSchemas(): Json {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(SCHEMAS)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}`, io: 'input' });
  // Their place in the document is their name.
  return Object.fromEntries(Object.entries(schemas).map(([id, { $id, $schema, ...schema }]) => [id, schema]));
}
