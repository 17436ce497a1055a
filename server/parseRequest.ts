import type { z } from 'zod';
import { RequestError } from './errors.ts';

/** What a client sent, by its schema. @throws RequestError BAD_REQUEST, its details naming each field that is wrong */
export function parseRequest<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const details = parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), message }));
  const summary = details.map(({ field, message }) => `${field || 'request'}: ${message}`).join('; ');
  throw new RequestError('BAD_REQUEST', summary, details);
}

/** What a read found. @throws RequestError NOT_FOUND where that is nothing */
export function found<T>(value: T | null, what: string): T {
  if (value === null) throw new RequestError('NOT_FOUND', `There is no ${what}.`);
  return value;
}
