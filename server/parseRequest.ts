import type { z } from 'zod';
import { RequestError } from './errors.ts';

/** Deeper than anything that is meant; what reads it calls itself for each level, and would overflow its stack. */
const DEEPEST = 100;

/** What a client sent, by its schema. @throws RequestError BAD_REQUEST, its details naming each field that is wrong */
export function parseRequest<T>(schema: z.ZodType<T>, value: unknown): T {
  if (isDeeper(value, DEEPEST)) {
    throw new RequestError('BAD_REQUEST', `request: it may be nested ${DEEPEST} levels deep at most`);
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const details = parsed.error.issues.map((issue) => ({ field: issue.path.join('.'), message: toWords(issue) }));
  const summary = details.map(({ field, message }) => `${field || 'request'}: ${message}`).join('; ');
  throw new RequestError('BAD_REQUEST', summary, details);
}

const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((item) => isDeeper(item, levels - 1)));

/** What is wrong with a field, in words for who wrote the address. */
function toWords(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return /received undefined$/.test(issue.message) ? 'it is missing' : `it must be one ${issue.expected}`;
    case 'too_small':
      return issue.origin === 'string' ? 'it is empty' : `it must be ${issue.minimum} or more`;
    case 'too_big':
      return issue.origin === 'string'
        ? `it may have ${issue.maximum} characters at most`
        : `it must be ${issue.maximum} or less`;
    case 'invalid_value':
      return `it must be one of ${issue.values.join(', ')}`;
    default:
      return issue.message;
  }
}

/** What a read found. @throws RequestError NOT_FOUND where that is nothing */
export function found<T>(value: T | null, what: string): T {
  if (value === null) throw new RequestError('NOT_FOUND', `There is no ${what}.`);
  return value;
}
