#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { type ExtractOptions, extractCommand } from './commands/extract.ts';
import { CommandError, EXIT } from './exitCodes.ts';
import { endWhenUnread, say } from './output.ts';

const collect = (value: string, before: string[]): string[] => [...before, value];

function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
  };
}

const program = new Command('newsgraph')
  .description('Turns news into a knowledge graph, every fact with the sentence that says it.')
  .exitOverride()
  .showHelpAfterError('(newsgraph --help says more)');

program
  .command('extract')
  .description('Find who did what to whom, when, and who says so; print it, and store nothing.')
  .argument('[paths...]', 'files and folders: .jsonl .txt .md .html; JSON Lines on standard input where none is given')
  .option(
    '--gazetteer <file>',
    'actors of your own, as JSON Lines { name, kind, aliases?, code?, of? }; repeatable',
    collect,
    [],
  )
  .addOption(
    new Option('--format <format>', 'a JSON object a line, or one array').choices(['jsonl', 'json']).default('jsonl'),
  )
  .option('--workers <n>', 'processes that work at once; the order stays', wholeNumber(1, 64), 1)
  .addOption(new Option('--extractor <name>', 'what finds the facts').choices(['rules']).default('rules'))
  .addHelpText(
    'after',
    `
An input line:  {"id": "a1", "text": "…", "title"?: "…", "url"?: "…", "publishedAt"?: "2023-10-15"}
An output line: {"id", "publishedAt", "sentences", "entities", "mentions", "times", "events", "statements", "offices", "skipped"}
Spans are [start, end) in UTF-16 code units of the text given.
Exit code: 0 done, 1 some input failed (each is named on standard error, the rest goes on), 2 wrong usage.

  newsgraph extract articles.jsonl > found.jsonl
  newsgraph extract stories/ --workers 4 --gazetteer ministers.jsonl`,
  )
  .action(async (paths: string[], options: ExtractOptions) => {
    if (!paths.length && process.stdin.isTTY) {
      throw new CommandError(EXIT.usage, 'Name files or folders, or give JSON Lines on standard input.');
    }
    process.exitCode = await extractCommand(paths, options);
  });

endWhenUnread(process.stdout);
try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  else if (error instanceof CommandError) {
    say(`newsgraph: ${error.message}`);
    process.exitCode = error.exitCode;
  } else {
    say(`newsgraph: something went wrong that should not: ${error instanceof Error ? error.message : String(error)}`);
    if (process.env.NEWSGRAPH_DEBUG) console.error(error);
    process.exitCode = EXIT.fault;
  }
}
