import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildClient, hasChromium, launchChromium, type RunningServer, startServer } from './startExplorer.ts';

const INVITATION = /invited Vladimir Putin/;
const PATIENCE_MS = 60_000;

if (!hasChromium && !process.env.CI) console.log('The explorer is not tested: there is no Chromium on this machine.');

describe.skipIf(!hasChromium && !process.env.CI)('the explorer on the samples', { timeout: 180_000 }, () => {
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  const outside: string[] = [];
  const complaints: string[] = [];

  const settled = () => page.locator('.canvas[data-state=settled]').waitFor();
  const openPage = async (options: Parameters<Browser['newContext']>[0] = {}) => {
    const opened = await (
      await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce', ...options })
    ).newPage();
    opened.setDefaultTimeout(PATIENCE_MS);
    opened.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(server.address) && !/^(data|blob):/.test(url)) outside.push(url);
    });
    opened.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    opened.on('pageerror', (error) => complaints.push(error.message));
    return opened;
  };
  const seriousFaults = async (...except: string[]) => {
    const { violations } = await new AxeBuilder({ page }).disableRules(except).analyze();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  };
  const search = async (words: string) => {
    await page.keyboard.press('/');
    await page.keyboard.type(words);
    await page.getByRole('option', { name: /Xi Jinping/ }).waitFor();
  };

  beforeAll(async () => {
    buildClient();
    [server, browser] = await Promise.all([startServer('--samples', 'samples'), launchChromium()]);
    page = await openPage();
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  test('draws the overview and says what it shows', async () => {
    await page.goto(server.address);
    await settled();
    expect(await page.locator('.stage-status').textContent()).toMatch(/^Showing (all )?\d+/);
    expect(await page.getByRole('application').getAttribute('aria-label')).toMatch(/^Graph of \d+ entities/);
    expect(await seriousFaults()).toEqual([]);
  });

  test('finds Xi Jinping as it is typed', async () => {
    await search('xi jinp');
    // While its list is open, React Aria hides the rest of the page from screen readers; Tab closes the list.
    expect(await seriousFaults('aria-hidden-focus')).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: 'Xi Jinping' }).waitFor();
    expect(page.url()).toMatch(/#\/graph\?select=person\/xi-jinping$/);
  });

  test('expands what is selected, by keyboard', async () => {
    await page.getByRole('application').focus();
    await page.keyboard.press('Enter');
    await page.getByText(/connections? shown\./).waitFor();
    await settled();
    await page.getByRole('heading', { level: 3, name: 'Connections' }).waitFor();
    await page.getByRole('button', { name: INVITATION }).first().waitFor();
    expect(await seriousFaults()).toEqual([]);
  });

  test('shows the sentence that says he invited Vladimir Putin, its words marked', async () => {
    await page.getByRole('button', { name: INVITATION }).first().click();
    await page.getByRole('heading', { level: 2, name: 'Xi Jinping INVITED Vladimir Putin' }).waitFor();
    const sentence = page.locator('.sentence').first();
    await sentence.waitFor();
    expect(await sentence.locator('mark.role-source').textContent()).toContain('Xi');
    expect(await sentence.locator('mark.role-trigger').textContent()).toMatch(/invit/i);
    expect(await sentence.locator('mark.role-target').textContent()).toContain('Putin');
    expect(await page.locator('.panel').textContent()).toMatch(/\d+ sentences? from \d+ independent sources?/);
    for (const link of await page.locator('.evidence a').all()) {
      expect(await link.getAttribute('href')).toMatch(/^https?:/);
      expect(await link.getAttribute('rel')).toContain('noopener');
    }
    expect(await seriousFaults()).toEqual([]);
    if (process.env.UPDATE_SCREENSHOT === '1') {
      // A moment for the camera's last frame.
      await page.waitForTimeout(1000);
      await page.screenshot({ path: 'docs/explorer.png' });
    }
  });

  test('reads the article at that sentence, and goes on from a name in it', async () => {
    await page.getByRole('button', { name: 'Read in article' }).first().click();
    const marked = page.locator('.evidence-sentence').first();
    await marked.waitFor();
    expect(
      await page
        .locator('.evidence-sentence')
        .allTextContents()
        .then((parts) => parts.join('')),
    ).toMatch(/invit/i);
    const [text, panel] = await Promise.all([marked.boundingBox(), page.locator('.panel-body').boundingBox()]);
    expect(text?.y).toBeGreaterThanOrEqual(panel?.y ?? Number.POSITIVE_INFINITY);
    expect(text?.y).toBeLessThan((panel?.y ?? 0) + (panel?.height ?? 0));
    expect(await seriousFaults()).toEqual([]);
    await page
      .getByRole('button', { name: /go to Vladimir Putin/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 2, name: 'Vladimir Putin' }).waitFor();
  });

  test('goes back by the browser, and opens again from its address', async () => {
    await page.goBack();
    await page.locator('.evidence-sentence').first().waitFor();
    await page.goBack();
    await page.locator('.evidence').first().waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 2, name: 'Xi Jinping INVITED Vladimir Putin' }).waitFor();
  });

  test('selects in the picture by a click', async () => {
    await page.keyboard.press('Escape');
    await search('xi jinp');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: 'Xi Jinping' }).waitFor();
    await settled();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { level: 2, name: 'Most reported' }).waitFor();
    // The camera is on him still: he is in the middle of the picture.
    await page.getByRole('application').click();
    await page.getByRole('heading', { level: 2, name: 'Xi Jinping' }).waitFor();
  });

  test('has the same in a table, and in the dark', async () => {
    await page.getByRole('radio', { name: 'Table' }).click();
    const names = page
      .getByRole('table', { name: /Entities/ })
      .getByRole('button', { name: 'Xi Jinping', exact: true });
    await names.waitFor();
    expect(await seriousFaults()).toEqual([]);
    await page.getByRole('columnheader', { name: 'Name' }).getByRole('button').click();
    expect(await page.getByRole('columnheader', { name: 'Name' }).getAttribute('aria-sort')).toBe('ascending');
    await page.getByRole('radio', { name: 'Graph' }).click();
    await page.getByRole('button', { name: 'Dark theme' }).click();
    await settled();
    expect(await seriousFaults()).toEqual([]);
  });

  test('has a sheet of its keys', async () => {
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys and pointer' }).waitFor();
    expect(await seriousFaults()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('says when nothing matches', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('zzzqqq');
    await page.getByText('Nothing is called “zzzqqq”.').waitFor();
    await page.keyboard.press('Escape');
  });

  test('made no request to anywhere else, and nothing complained', () => {
    expect(outside).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('shows a name that is markup as its characters', async () => {
    const name = '<img src=x onerror="globalThis.wasRun = true">';
    const hostile = await openPage({ colorScheme: 'dark' });
    await hostile.route('**/api/graph?*', async (route) => {
      const answer = await route.fetch();
      const graph = await answer.json();
      for (const entity of graph.nodes) entity.name = name;
      await route.fulfill({ response: answer, json: graph });
    });
    await hostile.goto(server.address);
    await hostile.locator('.canvas[data-state=settled]').waitFor();
    expect(await hostile.locator('.most-name').first().textContent()).toContain(name);
    expect(await hostile.evaluate('document.querySelectorAll("img").length')).toBe(0);
    expect(await hostile.evaluate('globalThis.wasRun')).toBeUndefined();
    await hostile.close();
  });

  test('says when the server is gone, and comes back with it', async () => {
    const alone = await openPage();
    await alone.route('**/api/**', (route) => route.abort());
    await alone.goto(server.address);
    await alone.getByText('The server does not answer.').waitFor();
    await alone.unroute('**/api/**');
    await alone.getByRole('button', { name: 'Try again' }).click();
    await alone.locator('.canvas[data-state=settled]').waitFor();
    await alone.close();
  });
});

describe.skipIf(!hasChromium && !process.env.CI)('the explorer on an empty store', { timeout: 120_000 }, () => {
  let server: RunningServer;
  let browser: Browser;
  beforeAll(async () => {
    buildClient();
    [server, browser] = await Promise.all([startServer(), launchChromium()]);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  test('says how to fill it', async () => {
    const page = await (await browser.newContext()).newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await page.goto(server.address);
    await page.getByRole('heading', { name: 'No articles yet' }).waitFor();
    expect(await page.locator('code').first().textContent()).toBe('newsgraph ingest FILE…');
  });
});
