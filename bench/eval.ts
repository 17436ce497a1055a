/**
 * Runs the scorers of the evaluation data over `newsgraph extract`, where that data lies beside the repository:
 * `npm run eval [-- --only entities,resolution,dates,statements,relations,petrarch]`. Prints the scorers' own table.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const data = join(root, '..', 'shared', 'eval');
const scorer = join(data, 'score', 'run.mjs');
if (!existsSync(scorer)) {
  console.error('There is no evaluation data in ../shared/eval: nothing to score.');
  process.exit(1);
}
const command = 'npx tsx server/cli.ts extract';
const { status } = spawnSync(process.execPath, [scorer, '--data', data, '--cmd', command, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(status ?? 1);
