import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { openStore } from '../cypher/openStore.ts';
import { JobResponse } from '../model/api.ts';
import { toConfig } from '../server/config.ts';
import { serve } from '../server/serve.ts';

/**
 * How long a server may not answer while it takes in one long article: the longest delay of its event loop, which must
 * stay under 50 ms. Into an empty embedded store, several times, each time another article of so many words. On Linux
 * also by the processor time of the loop's thread, which other programs on a busy machine do not add to.
 *
 *   npx tsx bench/ingestDelay.ts [WORDS] [TIMES]
 */
const [words = 5_000, times = 5] = process.argv.slice(2).map(Number);
const samples = readdirSync('samples', { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.(?:md|txt)$/.test(name),
);
const text = samples
  .map((name) => readFileSync(join('samples', name), 'utf8').replace(/^---[\s\S]*?---/, ''))
  .join('\n\n');
const all = text.split(/(?<=\s)/);

const folder = mkdtempSync(join(tmpdir(), 'newsgraph-delay-'));
const store = await openStore({ path: join(folder, 'data') });
const server = await serve(store, { ...toConfig({}), port: 0 });

/** Nanoseconds that this thread has run; 0 where the system does not tell. */
const ran = (): number => {
  try {
    return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[0]);
  } catch {
    return 0;
  }
};
let [before, longestRun] = [0, 0];
const look = () => {
  const now = ran();
  longestRun = Math.max(longestRun, now - before);
  before = now;
};

const delay = monitorEventLoopDelay({ resolution: 1 });
try {
  for (let time = 0; time < times; time += 1) {
    const from = (time * 997) % all.length;
    const body = Array.from({ length: words }, (_, i) => all[(from + i) % all.length]).join('');
    delay.reset();
    delay.enable();
    [before, longestRun] = [ran(), 0];
    const looking = setInterval(look, 1);
    const started = performance.now();
    const response = await fetch(`${server.address}/api/jobs?name=article-${time}`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body,
    });
    const { url } = JobResponse.parse(await response.json());
    const events = await (await fetch(`${server.address}${url}/events`)).text();
    delay.disable();
    clearInterval(looking);
    const end = events.trim().split('data: ').at(-1) ?? '';
    const { summary } = JobResponse.parse(JSON.parse(end));
    const [longest, seconds] = [delay.max / 1e6, (performance.now() - started) / 1000];
    const [p99, run] = [delay.percentile(99) / 1e6, longestRun / 1e6].map((ms) => ms.toFixed(1));
    console.log(
      `${longest.toFixed(1)} ms at most (p99 ${p99}; ${run} of processor time), ${seconds.toFixed(1)} s: ${summary}`,
    );
  }
} finally {
  await server.close();
  await store.close();
  rmSync(folder, { recursive: true });
}
