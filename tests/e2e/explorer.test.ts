import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  seriousFaults as faultsOf,
  heading as headingOf,
  type Misdeeds,
  newPage,
  PATIENCE_MS,
  settled as pageSettled,
  placeOf as placeOn,
} from './browserPage.ts';
import { remount } from './remount.ts';
import { buildClient, hasChromium, launchChromium, type RunningServer, startServer } from './startExplorer.ts';

const INVITATION = /invited Vladimir Putin/;

if (!hasChromium && !process.env.CI) console.log('The explorer is not tested: there is no Chromium on this machine.');

describe.skipIf(!hasChromium && !process.env.CI)('the explorer on the samples', { timeout: 180_000 }, () => {
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  const misdeeds: Misdeeds = { outside: [], complaints: [] };
  /** Id of the connection that says he invited Vladimir Putin. */
  let invitation = '';

  const settled = () => pageSettled(page);
  const openPage = (options?: Parameters<Browser['newContext']>[0]) => newPage(browser, server, misdeeds, options);
  const seriousFaults = (...except: string[]) => faultsOf(page, ...except);
  const search = async (words: string) => {
    await page.keyboard.press('/');
    await page.keyboard.type(words);
    // The entity itself: a quote of the search before may name him as well.
    await page.getByRole('option', { name: /Xi Jinping.*President of China.*articles/ }).waitFor();
  };
  const heading = (name: string | RegExp) => headingOf(page, name);
  const placeOf = (id: string, share?: number) => placeOn(page, id, share);
  const distance = async (one: string, other: string) => {
    const [a, b] = await Promise.all([placeOf(one), placeOf(other)]);
    return Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0));
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
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: 'Xi Jinping' }).waitFor();
    expect(page.url()).toMatch(/#\/graph\?select=person\/xi-jinping$/);
  });

  test('expands what is selected, by keyboard', async () => {
    await page.getByRole('application').focus();
    await page.keyboard.press('Enter');
    await page.getByText(/connections? (shown|are already in the picture)\./).waitFor();
    await settled();
    await page.getByRole('heading', { level: 3, name: 'Connections' }).waitFor();
    await page.getByRole('button', { name: INVITATION }).first().waitFor();
  });

  test('shows the sentence that says he invited Vladimir Putin, its words marked', async () => {
    await page.getByRole('button', { name: INVITATION }).first().click();
    await page.getByRole('heading', { level: 2, name: 'Xi Jinping INVITED Vladimir Putin' }).waitFor();
    invitation = new URLSearchParams(page.url().split('?')[1]).get('select') ?? '';
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

  test('reads the article at that sentence', async () => {
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
  });

  test('tells how the sentence was read, by keyboard and in the dark, and goes back to the text', async () => {
    const theme = page.getByRole('button', { name: /dark|light/i });
    await page.getByRole('button', { name: 'How was this read?' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Read again just now').waitFor();
    const opened = page.locator('.reading-button[aria-expanded=true]');
    await opened.waitFor();
    expect(await opened.textContent()).toMatch(/invit/i);
    const reading = page.locator('.reading', { has: opened });
    expect(await reading.locator('.fact-head').allTextContents()).toContainEqual(
      expect.stringMatching(/Xi Jinping INVITED Vladimir Putin/),
    );
    expect(await reading.locator('.steps dt').allTextContents()).toEqual(
      expect.arrayContaining(['row', 'frame', 'source', 'target', 'type', 'date', 'confidence']),
    );
    expect(await reading.locator('.parse-word').count()).toBeGreaterThan(5);
    expect(await seriousFaults()).toEqual([]);
    await opened.focus();
    await page.keyboard.press('Enter');
    await page.locator('.reading-button[aria-expanded=true]').waitFor({ state: 'detached' });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.locator('.reading-button[aria-expanded=true]').waitFor();
    await theme.click();
    expect(await seriousFaults()).toEqual([]);
    await theme.click();
    await page.reload();
    await page.getByText('Read again just now').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.evidence-sentence').first().waitFor();
    await page.goBack();
    await page.getByText('Read again just now').waitFor();
    await page.goBack();
    await page.locator('.evidence-sentence').first().waitFor();
  });

  test('goes on from a name in an article', async () => {
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

  test('goes to the first hit even when it comes after Enter, and to one chosen by arrow', async () => {
    let answer = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route('**/api/search?*', async (route) => {
      await held;
      await route.continue();
    });
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await page.keyboard.type('vladimir put');
    await page.keyboard.press('Enter');
    await page.getByText('Searching…').waitFor();
    answer();
    await heading('Vladimir Putin');
    await page.unroute('**/api/search?*');
    await search('xi jinp');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await heading('Xi Jinping');
    await settled();
  });

  test('selects a name in the picture by a click, and shows its neighbours under the pointer', async () => {
    await page.keyboard.press('Escape');
    await heading('Most reported');
    const at = await placeOf('person/xi-jinping');
    await page.mouse.move(at?.x ?? 0, at?.y ?? 0);
    await page.locator('.canvas.over').waitFor();
    await page.mouse.click(at?.x ?? 0, at?.y ?? 0);
    await heading('Xi Jinping');
  });

  test('opens the evidence of a line by a click on it', async () => {
    await page.getByRole('button', { name: INVITATION }).first().click();
    await heading('Xi Jinping INVITED Vladimir Putin');
    await settled();
    await page.keyboard.press('Escape');
    await heading('Most reported');
    // Another line or a name may lie over its middle: somewhere along it there is only itself.
    for (const share of [0.5, 0.4, 0.6, 0.3, 0.7, 0.45, 0.55]) {
      const at = await placeOf(invitation, share);
      await page.mouse.move(at?.x ?? 0, at?.y ?? 0);
      await page.mouse.click(at?.x ?? 0, at?.y ?? 0);
      // Of two clicks soon after one another the second is half a double click, and selects nothing.
      const selected = await page.waitForURL(/select=/, { timeout: 5000 }).then(
        () => true,
        () => false,
      );
      if (page.url().endsWith(invitation)) break;
      if (!selected) continue;
      await page.keyboard.press('Escape');
      await heading('Most reported');
    }
    await heading('Xi Jinping INVITED Vladimir Putin');
    await page.locator('.evidence').first().waitFor();
  });

  test('moves, zooms and expands by keyboard', async () => {
    await page.keyboard.press('Escape');
    await heading('Most reported');
    const ends = ['person/xi-jinping', 'person/vladimir-putin'] as const;
    await page.getByRole('application').focus();
    // The camera glides, and what is drawn follows it a frame later: what it comes to is awaited.
    const atRest = async () => {
      let last = -1;
      const rests = async () => {
        const now = await distance(...ends);
        const same = now === last;
        last = now;
        return same;
      };
      await expect.poll(rests, { timeout: PATIENCE_MS, interval: 400 }).toBe(true);
      return last;
    };
    await page.keyboard.press('f');
    const whole = await atRest();
    await page.keyboard.press('+');
    await expect.poll(atRest, { timeout: PATIENCE_MS }).toBeGreaterThan(whole * 1.3);
    await page.keyboard.press('-');
    await expect.poll(atRest, { timeout: PATIENCE_MS }).toBeLessThan(whole * 1.1);
    const before = (await placeOf(ends[0]))?.x ?? 0;
    await page.keyboard.press('ArrowRight');
    await expect.poll(async () => (await placeOf(ends[0]))?.x, { timeout: PATIENCE_MS }).toBeLessThan(before - 20);
    await page.keyboard.press('f');
    await expect.poll(() => distance(...ends), { timeout: PATIENCE_MS }).toBeCloseTo(whole, 0);
    await page.keyboard.press('t');
    await page.getByRole('table', { name: /Entities/ }).waitFor();
    await page.keyboard.press('t');
    await page.getByRole('table', { name: /Entities/ }).waitFor({ state: 'detached' });
  });

  test('keeps the picture clear of the legend', async () => {
    const legend = await page.getByRole('region', { name: 'Legend and filters' }).boundingBox();
    const lowest = await page.evaluate<number>(`(async () => {
      const picture = document.querySelector('.canvas');
      const { nodes } = await (await fetch('/api/graph?limit=300')).json();
      const { top } = picture.getBoundingClientRect();
      return top + Math.max(...nodes.map(({ id }) => picture.placeOf(id)?.y ?? 0));
    })()`);
    expect(lowest).toBeGreaterThan(0);
    expect(lowest).toBeLessThan(legend?.y ?? 0);
  });

  test('hides what was said, in the picture and in the table', async () => {
    const said = await page.evaluate<string>(`fetch('/api/graph?limit=300').then((answer) => answer.json()).then(
      ({ edges }) => edges.find(({ relation, source, target }) => relation === 'SPOKE_ABOUT' && source !== target).id)`);
    expect(await placeOf(said)).not.toBeNull();
    await page.getByRole('button', { name: /^what was said/ }).click();
    await expect.poll(() => placeOf(said), { timeout: PATIENCE_MS }).toBeNull();
    await page.keyboard.press('t');
    const table = page.getByRole('table', { name: /Connections/ });
    await table.waitFor();
    expect(await table.getByRole('button', { name: /spoke (about|to)/ }).count()).toBe(0);
    await page.getByRole('button', { name: 'Show all' }).click();
    await table
      .getByRole('button', { name: /spoke about/ })
      .first()
      .waitFor();
    await page.keyboard.press('t');
  });

  test('skips to the table by its first link', async () => {
    await page.reload();
    await settled();
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Skip to the table');
    expect(await seriousFaults()).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByRole('table', { name: /Entities/ }).waitFor();
    await page.locator('.table-view:focus').waitFor();
    await page.getByRole('radio', { name: 'Graph' }).click();
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

  test('finds what was said, and what was written, by their words', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('civilian airship');
    const quote = page.getByRole('option', { name: /^the balloon was a civilian airship, used/ });
    await quote.waitFor();
    expect(await quote.locator('mark').allTextContents()).toEqual(['civilian', 'airship']);
    expect(await seriousFaults('aria-hidden-focus')).toEqual([]);
    await quote.click();
    await page.getByText('Statement', { exact: true }).waitFor();
    await page.locator('.sentence', { hasText: 'civilian airship' }).first().waitFor();
    expect(page.url()).toMatch(/select=statement\//);

    await page.keyboard.press('/');
    await page.keyboard.type('zelenksi visit');
    await page.getByText('with “zelensky visit”').waitFor();
    await page.getByRole('option', { name: /Zelensky leaves Ukraine/ }).click();
    await page.getByRole('heading', { level: 2, name: /Zelensky leaves Ukraine/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  });

  test('says when nothing matches', async () => {
    await page.keyboard.press('/');
    await page.keyboard.type('zzzqqq');
    await page.getByText('Nothing is called “zzzqqq”, and nothing says it.').waitFor();
    await page.keyboard.press('Escape');
  });

  test('made no request to anywhere else, and nothing complained', () => {
    expect(misdeeds).toEqual({ outside: [], complaints: [] });
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

  test('marks a sentence that contradicts, and shows one whole whose speaker is named elsewhere', async () => {
    const doubtful = await openPage();
    await doubtful.route('**/api/evidence?*', async (route) => {
      const answer = await route.fetch();
      const evidence = await answer.json();
      const [item] = evidence.items;
      item.stance = 'contradicts';
      item.confidence = 0.5;
      item.fact = { ...item.fact, start: '2023-03-01', end: '2023-03-31', precision: 'month' };
      item.highlights.push({ start: item.start - 90, end: item.start - 80, role: 'speaker' });
      await route.fulfill({ response: answer, json: { ...evidence, items: [item], total: 1, sourceCount: 2 } });
    });
    await doubtful.goto(`${server.address}/#/graph?select=${invitation}`);
    const card = doubtful.locator('.evidence');
    await card.getByText('This sentence contradicts it').waitFor();
    expect(await card.locator('.sentence').textContent()).toMatch(/invit/i);
    expect(await card.locator('mark.role-speaker').count()).toBe(0);
    const facts = (await doubtful.locator('.fact-line').textContent()) ?? '';
    for (const words of ['March 2023', 'medium (50%)', '2 independent sources']) expect(facts).toContain(words);
    await doubtful.close();
  });

  test('frees the picture with all its WebGL contexts, however often it comes and goes', async () => {
    const alone = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
    const warnings: string[] = [];
    alone.on('console', (message) => warnings.push(message.text()));
    const { made, left } = await remount(alone, 20);
    // Strict mode makes each picture twice.
    expect(made).toBeGreaterThanOrEqual(40);
    expect(left).toBe(made / 40);
    expect(warnings.filter((warning) => /WebGL/.test(warning))).toEqual([]);
    await alone.close();
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
