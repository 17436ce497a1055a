import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';

/**
 * Answers with JSON that the client may keep, and ask whether it is still the same (`If-None-Match`, 304).
 * The tag is a strong one: it is of the text, and of what the client accepts, since a compressed answer has other bytes.
 */
export function sendJson(request: Request, response: Response, body: unknown): void {
  const text = JSON.stringify(body);
  const accepted = request.get('accept-encoding') ?? '';
  const tag = createHash('sha256').update(`${accepted}\n${text}`).digest('base64url');
  response
    .set({ ETag: `"${tag}"`, 'Cache-Control': 'private, no-cache', Vary: 'Accept-Encoding' })
    .type('json')
    .send(text);
}
