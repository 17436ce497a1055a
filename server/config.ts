import { delimiter } from 'node:path';
import { z } from 'zod';
import type { StoreConfig } from '../cypher/openStore.ts';
import { LOG_LEVELS, type LogLevel } from './choices.ts';
import { CommandError, EXIT } from './exitCodes.ts';
import { isLoopback } from './loopback.ts';

const text = z.string().trim().min(1);

const wholeNumber = (least: number, most: number) =>
  text
    .refine(
      (given) => /^\d{1,7}$/.test(given) && Number(given) >= least && Number(given) <= most,
      `it must be a whole number from ${least} to ${most}`,
    )
    .transform(Number);

/** Requests a minute that one address may make where other machines can reach the server. */
const RATE = 1_200;

/** The environment variables that are read; an empty one counts as not set. */
const Environment = z.object({
  PORT: wholeNumber(0, 65535).default(3000),
  HOST: text.default('127.0.0.1'),
  NEWSGRAPH_DATA: text.default('./data'),
  NEWSGRAPH_GAZETTEERS: text.optional(),
  NEWSGRAPH_TOKEN: text.min(8, 'it must have 8 characters or more').optional(),
  NEWSGRAPH_RATE: wholeNumber(0, 1_000_000).optional(),
  NEWSGRAPH_PROXIES: wholeNumber(0, 10).default(0),
  NEWSGRAPH_LOG: z.enum(LOG_LEVELS, `it must be one of ${LOG_LEVELS.join(', ')}`).optional(),
  NEO4J_URI: text.regex(/^(?:bolt|neo4j)(?:\+s|\+ssc)?:\/\//, 'it must begin with bolt:// or neo4j://').optional(),
  NEO4J_USER: text.default('neo4j'),
  NEO4J_PASSWORD: z.string().default(''),
  NEO4J_DATABASE: text.optional(),
});

export interface Config {
  readonly host: string;
  readonly port: number;
  /** What a client must show; required where the server can be reached from other machines. */
  readonly token: string | undefined;
  /** Requests that one address may make in a minute; undefined: any number. */
  readonly rate: number | undefined;
  /** Proxies in front of the server, whose word on who asks is taken. */
  readonly proxies: number;
  /** How much the server writes to its log; undefined where nobody said. */
  readonly log: LogLevel | undefined;
  readonly store: StoreConfig;
  /** Files with the user's own actors, for whatever reads articles. */
  readonly gazetteers: readonly string[];
}

/**
 * The configuration, from the environment and from the options of the command line, which go before it.
 * @throws CommandError naming each variable that is wrong
 */
export function toConfig(
  environment: NodeJS.ProcessEnv,
  options: { port?: number; host?: string; data?: string } = {},
): Config {
  const set = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = Environment.safeParse(set);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new CommandError(EXIT.usage, `The environment is set wrongly: ${faults.join('; ')}.`);
  }
  const env = parsed.data;
  const neo4j = env.NEO4J_URI && {
    uri: env.NEO4J_URI,
    user: env.NEO4J_USER,
    password: env.NEO4J_PASSWORD,
    ...(env.NEO4J_DATABASE && { database: env.NEO4J_DATABASE }),
  };
  const host = options.host ?? env.HOST;
  // Who asks from this machine alone is its user, or the user's own program.
  const rate = env.NEWSGRAPH_RATE ?? (isLoopback(host) ? 0 : RATE);
  return {
    host,
    port: options.port ?? env.PORT,
    token: env.NEWSGRAPH_TOKEN,
    rate: rate || undefined,
    proxies: env.NEWSGRAPH_PROXIES,
    log: env.NEWSGRAPH_LOG,
    gazetteers: gazetteerPaths(environment),
    store: { path: options.data ?? env.NEWSGRAPH_DATA, ...(neo4j && { neo4j }) },
  };
}

/** The files that NEWSGRAPH_GAZETTEERS lists, parted as PATH is: by ":", on Windows by ";". */
export const gazetteerPaths = ({ NEWSGRAPH_GAZETTEERS: list }: NodeJS.ProcessEnv): string[] =>
  (list ?? '')
    .split(delimiter)
    .map((path) => path.trim())
    .filter(Boolean);
