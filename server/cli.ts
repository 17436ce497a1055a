#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { StoreError } from '../cypher/store.ts';
import { EXPORTS, FORMATS } from './choices.ts';
import type { ExportCommandOptions } from './commands/export.ts';
import type { ExtractOptions } from './commands/extract.ts';
import type { IngestCommandOptions } from './commands/ingest.ts';
import type { QueryCommandOptions } from './commands/query.ts';
import type { ServeOptions } from './commands/serve.ts';
import type { SuggestCommandOptions } from './commands/suggest.ts';
import type { Config } from './config.ts';
import { CommandError, EXIT } from './exitCodes.ts';
import { endWhenUnread, say } from './output.ts';
import { VERSION } from './version.ts';

const collect = (value: string, before: string[]): string[] => [...before, value];

function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
  };
}

const gazetteerOption = () =>
  new Option(
    '--gazetteer <file>',
    'actors of your own: .csv .tsv .json or JSON Lines of name, kind, aliases, code, of; repeatable (NEWSGRAPH_GAZETTEERS)',
  )
    .argParser(collect)
    .default([], 'none');

const readConfig = async (options: { port?: number; host?: string; data?: string }): Promise<Config> =>
  (await import('./config.ts')).toConfig(process.env, options);

/** Those of the command line before those of the environment: of two entries for one name the first counts. */
const allGazetteers = async ({ gazetteer }: { gazetteer: readonly string[] }): Promise<string[]> => [
  ...gazetteer,
  ...(await import('./config.ts')).gazetteerPaths(process.env),
];

// Each command loads what it needs when it runs: `--help` answers at once.
const program = new Command('newsgraph')
  .description('Turns news into a knowledge graph, every fact with the sentence that says it.')
  .version(VERSION)
  .exitOverride()
  .configureOutput({
    outputError: (text, write) =>
      write(
        `${text
          .trim()
          .replace(/^error: /, 'newsgraph: ')
          .replace(/\s+/g, ' ')} (newsgraph --help says more)\n`,
      ),
  });

const privateOption = () =>
  new Option('--allow-private', 'fetch pages from any machine and port, not only from the public web').default(false);

program
  .command('extract')
  .description('Find who did what to whom, when, and who says so; print it, and store nothing.')
  .argument(
    '[paths...]',
    'files and folders (.jsonl .txt .md .html), and addresses; JSON Lines on standard input where none is given',
  )
  .addOption(gazetteerOption())
  .addOption(privateOption())
  .addOption(
    new Option('--format <format>', 'a JSON object a line, one array, or (with --explain) text to read')
      .choices(['jsonl', 'json', 'text'])
      .default(undefined, 'jsonl; text with --explain'),
  )
  .option('--workers <n>', 'processes that work at once; the order stays', wholeNumber(1, 64), 1)
  .option('--explain', 'write how each sentence was read, and what was left out and why')
  .option('--sentence <words-or-number>', 'with --explain: only this sentence')
  .addOption(new Option('--extractor <name>', 'what finds the facts').choices(['rules']).default('rules'))
  .addHelpText(
    'after',
    `
An input line:  {"id": "a1", "text": "…", "title"?: "…", "url"?: "…", "publishedAt"?: "2023-10-15"}
An output line: {"id", "publishedAt", "sentences", "entities", "mentions", "times", "events", "statements", "offices", "skipped"}
Spans are [start, end) in UTF-16 code units of the text given.
Exit code: 0 done, 1 some input failed (each is named on standard error, the rest goes on), 2 wrong usage.

  newsgraph extract articles.jsonl > found.jsonl
  newsgraph extract story.txt --explain --sentence "met in Oslo"
  newsgraph extract stories/ --workers 4 --gazetteer ministers.jsonl`,
  )
  .action(async (paths: string[], options: ExtractOptions) => {
    if (!paths.length && process.stdin.isTTY) {
      throw new CommandError(EXIT.usage, 'Name files or folders, or give JSON Lines on standard input.');
    }
    const { extractCommand } = await import('./commands/extract.ts');
    process.exitCode = await extractCommand(paths, { ...options, gazetteer: await allGazetteers(options) });
  });

const dataOption = () => new Option('--data <folder>', 'folder of the embedded store (NEWSGRAPH_DATA, ./data)');

program
  .command('ingest')
  .description('Read articles into the graph. Again, or in another order: the graph is the same.')
  .argument('<paths...>', 'files and folders (.jsonl .txt .md .html), and addresses of pages')
  .addOption(gazetteerOption())
  .addOption(privateOption())
  .option('--json', 'the report as one JSON object', false)
  .addOption(dataOption())
  .addHelpText(
    'after',
    `
Exit code: 0 all was read, 1 some was skipped (each is named on standard error, the rest goes on), 2 wrong usage,
3 the store can't be opened, 130 interrupted (what was read before is kept).

  newsgraph ingest articles/ more.jsonl https://example.org/a-story`,
  )
  .action(
    async (paths: string[], options: Omit<IngestCommandOptions, 'store'> & { gazetteer: string[]; data?: string }) => {
      const gazetteer = await allGazetteers(options);
      const { ingestCommand } = await import('./commands/ingest.ts');
      process.exitCode = await ingestCommand(paths, {
        ...options,
        gazetteer,
        store: (await readConfig(options)).store,
      });
    },
  );

program
  .command('serve')
  .description('Serve the explorer and its API.')
  .option('--samples <folder>', 'ingest these articles first, where the graph is empty')
  .addOption(privateOption())
  .option('--port <n>', 'port (PORT, 3000)', wholeNumber(0, 65535))
  .option('--host <name>', 'address to listen on (HOST, 127.0.0.1); another than this machine needs NEWSGRAPH_TOKEN')
  .addOption(dataOption())
  .action(async (options: Omit<ServeOptions, 'config'> & { port?: number; host?: string; data?: string }) => {
    const { serveCommand } = await import('./commands/serve.ts');
    process.exitCode = await serveCommand({ ...options, config: await readConfig(options) });
  });

program
  .command('query')
  .description('Ask the graph in Cypher; reading only.')
  .argument('[cypher]', 'the query; from --file or standard input where it is not given')
  .option('--file <file>', 'read the query from a file')
  .addOption(new Option('--format <format>', 'how the rows are written').choices(FORMATS).default('table'))
  .option('--param <name=value>', 'a parameter, its value as JSON or plain text; repeatable', collect, [])
  .option('--limit <n>', 'most rows', wholeNumber(1, 1_000_000), 1000)
  .option('--timeout <seconds>', 'give up after', wholeNumber(1, 3600), 30)
  .addOption(dataOption())
  .addHelpText(
    'after',
    `
Exit code: 0 done, 2 wrong usage, 3 the store can't be opened, 4 the query is wrong or would write.

  newsgraph query 'MATCH (a:Person)-[r:MET]->(b:Person) RETURN a.name AS one, b.name AS other, r.start AS day'
  newsgraph query --param 'name="Wang Yi"' 'MATCH (n:Entity {name: $name}) RETURN n.id AS id' --format csv`,
  )
  .action(async (cypher: string | undefined, options: Omit<QueryCommandOptions, 'store'> & { data?: string }) => {
    const { queryCommand } = await import('./commands/query.ts');
    process.exitCode = await queryCommand(cypher, { ...options, store: (await readConfig(options)).store });
  });

program
  .command('export')
  .description('Write out all of one kind, with the articles that say so.')
  .addOption(new Option('--what <kind>', 'what to write').choices(EXPORTS).default('relations'))
  .addOption(new Option('--format <format>', 'how').choices(['table', 'jsonl', 'csv']).default('csv'))
  .addOption(dataOption())
  .addHelpText('after', '\n  newsgraph export --what events --format csv > events.csv')
  .action(async (options: Omit<ExportCommandOptions, 'store'> & { data?: string }) => {
    const { exportCommand } = await import('./commands/export.ts');
    process.exitCode = await exportCommand({ ...options, store: (await readConfig(options)).store });
  });

program
  .command('suggest')
  .description('Say which entities may be one, and why: sure enough to be shown, not to be merged.')
  .addOption(new Option('--format <format>', 'how').choices(['table', 'jsonl', 'csv']).default('table'))
  .option('--limit <n>', 'most pairs', wholeNumber(1, 1_000_000), 100)
  .addOption(dataOption())
  .addHelpText('after', '\n  newsgraph suggest --format csv --limit 1000 > may-be-one.csv')
  .action(async (options: Omit<SuggestCommandOptions, 'store'> & { data?: string }) => {
    const { suggestCommand } = await import('./commands/suggest.ts');
    process.exitCode = await suggestCommand({ ...options, store: (await readConfig(options)).store });
  });

program
  .command('forget')
  .description('Take articles out of the graph, and all that no other article supports.')
  .argument('<articles...>', 'ids or addresses of articles')
  .option('--json', 'the report as one JSON object', false)
  .addOption(dataOption())
  .addHelpText(
    'after',
    `
Exit code: 0 all were forgotten, 1 some were not found (each is named on standard error, the rest is forgotten),
2 wrong usage, 3 the store can't be opened.

  newsgraph forget https://example.org/retracted article/0123456789abcdef`,
  )
  .action(async (articles: string[], options: { json: boolean; data?: string }) => {
    const { forgetCommand } = await import('./commands/forget.ts');
    process.exitCode = await forgetCommand(articles, { ...options, store: (await readConfig(options)).store });
  });

endWhenUnread(process.stdout);
try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = sayError(error);
}

function sayError(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  const message = error instanceof Error ? error.message : String(error);
  if (process.env.NEWSGRAPH_DEBUG) console.error(error);
  if (error instanceof CommandError) {
    say(`newsgraph: ${message}`);
    return error.exitCode;
  }
  if (error instanceof StoreError) {
    say(`newsgraph: ${message} (${error.code})`);
    return error.code.startsWith('CYPHER_') ? EXIT.query : EXIT.store;
  }
  say(`newsgraph: something went wrong that should not: ${message}`);
  return EXIT.fault;
}
