import type { RequestHandler } from 'express';
import { type Options, rateLimit } from 'express-rate-limit';
import { RequestError } from './errors.ts';

const WINDOW_MS = 60_000;
/** Wrong tokens that one address may show in a minute: enough for mistakes, too few for guesses. */
const MOST_GUESSES = 20;

/** Refuses more than so many requests a minute from one address (of IPv6: from one subnet). */
export const limitRate = (perMinute: number): RequestHandler =>
  limit({ limit: perMinute }, `More than ${perMinute} requests a minute came from your address: wait a little.`);

/** Refuses an address that has shown wrong tokens again and again, whatever it shows then. */
export const limitGuesses = (): RequestHandler =>
  limit(
    {
      limit: MOST_GUESSES,
      skipSuccessfulRequests: true,
      requestWasSuccessful: (_, { statusCode }) => statusCode !== 401,
    },
    'Too many wrong tokens came from your address: wait a minute.',
  );

const limit = (options: Partial<Options>, message: string): RequestHandler =>
  rateLimit({
    windowMs: WINDOW_MS,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // Behind a proxy that nobody told of, all count as one address: the limits are then too strict, never too lax.
    validate: { xForwardedForHeader: false, forwardedHeader: false },
    handler: (_request, _response, next) => next(new RequestError('TOO_MANY_REQUESTS', message)),
    ...options,
  });
