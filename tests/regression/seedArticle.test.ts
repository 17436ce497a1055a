import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { extract, loadExtractor } from '../../ingest/pipeline.ts';
import { sharedFile } from '../shared.ts';

/** Points of 100 that must never be lost again. */
const FLOOR = 85;

const article = sharedFile('seeds/000_477c7b79251d3965.txt');
const checker = sharedFile('seeds/check.mjs');

test.skipIf(!article || !checker)('the seed article gives the graph that is expected of it', async () => {
  const text = readFileSync(article!, 'utf8');
  const extraction = extract(await loadExtractor(), { id: 'seed', text });
  const checked = spawnSync(process.execPath, [checker!], { input: JSON.stringify(extraction), encoding: 'utf8' });
  const [, points] = /(\d+) of 100/.exec(checked.stdout) ?? [];
  expect(Number(points), checked.stdout).toBeGreaterThanOrEqual(FLOOR);
  // The judge's "must not appear" leaves no room at all.
  expect(checked.stdout).not.toMatch(/must not|boilerplate|in or after|at most|outside the text|stands as two/);
});
