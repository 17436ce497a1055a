import { createRequire } from 'node:module';
import { findTraps, type SyntaxFault, type SyntaxNode } from './engineTraps.ts';

/** What the checker sends: a query, the names of its parameters, and whether the embedded engine is to run it. */
export interface ToSyntaxWorker {
  readonly job: number;
  readonly query: string;
  readonly parameters: readonly string[];
  readonly embedded: boolean;
}
/** What it sends once it can check. */
export const READY = 'ready';
export type FromSyntaxWorker = typeof READY | { readonly job: number; readonly fault: SyntaxFault | null };

/** As much of Neo4j's language package as is used here. */
interface LanguageSupport {
  lintCypherQuery(query: string, schema: object): { severity: number; message: string; offsets: { start: number } }[];
  parse(query: string): SyntaxNode[];
}

/** Its ES modules can't be loaded by Node (their imports have no file endings): the CommonJS build can. */
const loadLanguageSupport = (): LanguageSupport =>
  createRequire(import.meta.url)('@neo4j-cypher/language-support') as LanguageSupport;

const ERROR = 1;

/** The first fault of a query by Neo4j's own parser; for the embedded engine also what that is known to answer wrongly. */
function findFault(language: LanguageSupport, asked: ToSyntaxWorker): SyntaxFault | null {
  const { query, embedded } = asked;
  const parameters = Object.fromEntries(asked.parameters.map((name) => [name, null]));
  try {
    const faults = language.lintCypherQuery(query, { parameters }).filter(({ severity }) => severity === ERROR);
    const [first] = faults.sort((a, b) => a.offsets.start - b.offsets.start);
    if (first) return { code: 'CYPHER_SYNTAX', message: first.message, offset: first.offsets.start };
    return embedded ? (findTraps(language.parse(query))[0] ?? null) : null;
  } catch {
    // Thousands of nested brackets overflow the parser's stack.
    return { code: 'CYPHER_UNSUPPORTED', message: 'The query is nested too deep to be checked.', offset: 0 };
  }
}

// Run as a child process of the checker; imported by it, it does nothing.
if (process.send && process.argv.includes('--syntax-worker')) {
  const language = loadLanguageSupport();
  process.on('message', (message: ToSyntaxWorker) => {
    process.send?.({ job: message.job, fault: findFault(language, message) } satisfies FromSyntaxWorker);
  });
  // The first check takes as long as a hundred others.
  findFault(language, { job: 0, query: 'MATCH (n) RETURN n', parameters: [], embedded: true });
  process.send(READY satisfies FromSyntaxWorker);
  process.on('disconnect', () => process.exit());
  // An interrupt goes to the whole group; the server decides when its helpers end.
  process.on('SIGINT', () => {});
}
