import { destination, type Logger, pino } from 'pino';
import type { LogLevel } from './choices.ts';

export type { Logger };

/** For whoever wants no log: tests, mostly. */
export const SILENT: Logger = pino({ level: 'silent' });

/**
 * A log of JSON lines on standard error, the least important last: `debug` has health checks too.
 * Lines are written at once, so that the last one before a crash is there.
 */
export const createLog = (level: LogLevel): Logger =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination({ fd: 2, sync: true }));
