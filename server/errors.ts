import type { ErrorRequestHandler } from 'express';
import type { QueryPosition } from '../cypher/cypherTokens.ts';
import { StoreError, type StoreErrorCode } from '../cypher/store.ts';
import type { ApiError } from '../model/api.ts';
import { keepFailure } from './watchRequests.ts';

export type ApiErrorCode =
  | StoreErrorCode
  | 'BAD_REQUEST'
  | 'UNAUTHORIZED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'METHOD_NOT_ALLOWED'
  | 'TOO_LARGE'
  | 'UNSUPPORTED_TYPE'
  | 'TOO_MANY_REQUESTS'
  | 'BUSY'
  | 'INTERNAL';

/** Each code's status. */
export const STATUS: Readonly<Record<ApiErrorCode, number>> = {
  BAD_REQUEST: 400,
  UNAUTHORIZED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  TOO_LARGE: 413,
  UNSUPPORTED_TYPE: 415,
  TOO_MANY_REQUESTS: 429,
  BUSY: 503,
  INTERNAL: 500,
  STORE_UNAVAILABLE: 503,
  STORE_AUTH: 503,
  STORE_LOCKED: 503,
  STORE_DAMAGED: 503,
  STORE_VERSION: 503,
  STORE_FAILED: 500,
  CYPHER_SYNTAX: 400,
  CYPHER_NOT_READ_ONLY: 400,
  CYPHER_UNSUPPORTED: 400,
  CYPHER_TIMEOUT: 400,
  CYPHER_CANCELLED: 400,
};

/** A refusal that the client is told as it is. */
export class RequestError extends Error {
  constructor(
    readonly code: ApiErrorCode,
    message: string,
    readonly details?: unknown,
    readonly position?: QueryPosition,
  ) {
    super(message);
    this.name = 'RequestError';
  }
}

/** The one place that turns an error into an answer. What is not meant for clients goes to the log, never out. */
export const handleError: ErrorRequestHandler = (error: unknown, _request, response, _next) => {
  if (response.headersSent) {
    // Half an answer is none: a connection that breaks off says so.
    keepFailure(response, error);
    response.destroy();
    return;
  }
  const { code, message, details, position } = toRequestError(error);
  if (code === 'INTERNAL') keepFailure(response, error);
  const body: ApiError = {
    error: { code, message, ...(details !== undefined && { details }), ...(position && { position }) },
  };
  response.status(STATUS[code]).json(body);
};

function toRequestError(error: unknown): RequestError {
  if (error instanceof RequestError) return error;
  if (error instanceof StoreError) return new RequestError(error.code, error.message);
  if (isClientFault(error) && error.status === 413) return new RequestError('TOO_LARGE', 'The request is too large.');
  if (isClientFault(error) && error.status === 404) return new RequestError('NOT_FOUND', 'There is no such file.');
  if (isClientFault(error)) return new RequestError('BAD_REQUEST', 'The request can’t be understood.');
  return new RequestError('INTERNAL', 'The server failed to answer. Its log says why.');
}

/** Express marks what the client did wrong (a broken percent escape, too long an address) with a status. */
const isClientFault = (error: unknown): error is Error & { status: unknown } =>
  error instanceof Error && 'status' in error && Number(error.status) < 500;
