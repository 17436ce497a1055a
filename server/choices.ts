/** What the command line lets choose from; apart from what does it, so that `--help` loads none of that. */
export const FORMATS = ['table', 'json', 'jsonl', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

export const EXPORTS = ['entities', 'relations', 'events', 'statements', 'evidence'] as const;
export type Export = (typeof EXPORTS)[number];

/** How much the server's log has, the most first. */
export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];
