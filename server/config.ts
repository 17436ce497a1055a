import { delimiter } from 'node:path';
import { z } from 'zod';
import type { StoreConfig } from '../cypher/openStore.ts';
import { LOG_LEVELS, type LogLevel } from './choices.ts';
import { CommandError, EXIT } from './exitCodes.ts';

const text = z.string().trim().min(1);

/** The environment variables that are read; an empty one counts as not set. */
const Environment = z.object({
  PORT: text
    .refine((port) => /^\d{1,5}$/.test(port) && Number(port) <= 65535, 'it must be a whole number from 0 to 65535')
    .transform(Number)
    .default(3000),
  HOST: text.default('127.0.0.1'),
  NEWSGRAPH_DATA: text.default('./data'),
  NEWSGRAPH_GAZETTEERS: text.optional(),
  NEWSGRAPH_TOKEN: text.min(8, 'it must have 8 characters or more').optional(),
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
  return {
    host: options.host ?? env.HOST,
    port: options.port ?? env.PORT,
    token: env.NEWSGRAPH_TOKEN,
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
