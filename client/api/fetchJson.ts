import type { z } from 'zod';
import { ApiError } from '../../model/api.ts';
import type { Problem, Result } from './problem.ts';

const failed = (problem: Problem): { ok: false; problem: Problem } => ({ ok: false, problem });

export interface AskOptions {
  readonly signal?: AbortSignal | undefined;
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly body?: FormData | string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Reads one answer of the API and parses it by its schema.
 * Every failure is a returned `Problem`, except that an aborted request throws its `AbortError` for the caller that aborted.
 */
export async function fetchJson<T>(
  path: string,
  schema: z.ZodType<T>,
  { signal, method = 'GET', body: sent = null, headers = {} }: AskOptions = {},
): Promise<Result<T>> {
  let response: Response;
  let body: unknown;
  try {
    response = await fetch(path, {
      method,
      body: sent,
      headers: { accept: 'application/json', ...headers },
      signal: signal ?? null,
    });
    body = await response.json().catch(() => undefined);
  } catch (error) {
    if (signal?.aborted) throw error;
    return failed({ kind: 'unreachable', status: null, code: null, message: 'The server does not answer.' });
  }
  const { status } = response;
  if (!response.ok) {
    const refusal = ApiError.safeParse(body);
    if (refusal.success) {
      const { code, message } = refusal.data.error;
      return failed({ kind: 'refused', status, code, message });
    }
    // A proxy in front of a server that is gone answers 502 to 504 with a page of its own.
    const gone = status >= 502 && status <= 504;
    return failed({
      kind: gone ? 'unreachable' : 'refused',
      status,
      code: null,
      message: gone ? 'The server does not answer.' : `The server answered with status ${status}.`,
    });
  }
  const parsed = schema.safeParse(body);
  if (parsed.success) return { ok: true, value: parsed.data };
  const where = parsed.error.issues[0]?.path.join('.') ?? '';
  return failed({
    kind: 'unreadable',
    status,
    code: null,
    message: `The server's answer is not what this page expects${where === '' ? '' : ` (at ${where})`}.`,
  });
}
