/**
 * How soon the explorer shows the sample graph, in headless Chromium with WebGL in software (no graphics card).
 * Run: `npx tsx bench/client/firstPicture.ts [RUNS]`. Prints medians, in milliseconds since the page was asked for:
 * `drawn`: the picture's first frame, with the layout still at work; `settled`: every node at rest;
 * `expanded`: from the key to the new neighbours at rest.
 */
import { buildClient, launchChromium, startServer } from '../../tests/e2e/startExplorer.ts';

const RUNS = Number(process.argv[2] ?? 5);

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

buildClient();
const server = await startServer('--samples', 'samples');
const browser = await launchChromium();
const times: Record<'drawn' | 'settled' | 'expanded', number[]> = { drawn: [], settled: [], expanded: [] };
let shown = '';
try {
  for (let run = 0; run < RUNS; run++) {
    // A context of its own each time: nothing is cached.
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    const began = performance.now();
    await page.goto(server.address, { waitUntil: 'commit' });
    await page.locator('.canvas[data-state=moving] canvas, .canvas[data-state=settled] canvas').first().waitFor();
    times.drawn.push(performance.now() - began);
    await page.locator('.canvas[data-state=settled]').waitFor();
    times.settled.push(performance.now() - began);
    shown = (await page.getByRole('application').getAttribute('aria-label')) ?? '';

    await page.locator('.most-open').first().click();
    await page.locator('.connection-open').first().waitFor();
    const asked = performance.now();
    await page.getByRole('application').press('Enter');
    await page.locator('.report').waitFor();
    await page.locator('.canvas[data-state=settled]').waitFor();
    times.expanded.push(performance.now() - asked);
    await context.close();
  }
} finally {
  await browser.close();
  await server.stop();
}
console.log(shown.split('.')[0]);
for (const [name, values] of Object.entries(times))
  console.log(`${name}\t${Math.round(median(values))} ms\t(${RUNS} runs)`);
