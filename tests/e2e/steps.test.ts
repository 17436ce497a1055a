import { readFileSync, writeFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { heading, type Misdeeds, newPage, PATIENCE_MS, placeOf, seriousFaults, settled } from './browserPage.ts';
import { buildClient, hasChromium, launchChromium, type RunningServer, startServer } from './startExplorer.ts';

const XI = 'person/xi-jinping';
const PUTIN = 'person/vladimir-putin';

describe.skipIf(!hasChromium && !process.env.CI)('steps, filters and time', { timeout: 180_000 }, () => {
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  const misdeeds: Misdeeds = { outside: [], complaints: [] };
  const seen = (id: string) => expect.poll(() => placeOf(page, id), { timeout: PATIENCE_MS });
  const select = async (id: string) => {
    // Soon after a click another one is half a double click, which selects nothing.
    const chosen = async () => {
      const at = await placeOf(page, id);
      await page.mouse.click(at?.x ?? 0, at?.y ?? 0);
      return page.waitForURL(new RegExp(`select=${id}`), { timeout: 3000 }).then(
        () => true,
        () => false,
      );
    };
    await expect.poll(chosen, { timeout: PATIENCE_MS }).toBe(true);
  };
  const counts = async () => {
    const words = (await page.locator('.stage-status p').first().textContent()) ?? '';
    const numbers = words.match(/\d+/g)?.map(Number) ?? [];
    return { words, entities: numbers[0] ?? 0 };
  };

  beforeAll(async () => {
    buildClient();
    [server, browser] = await Promise.all([startServer('--samples', 'samples'), launchChromium()]);
    page = await newPage(browser, server, misdeeds);
    await page.goto(server.address);
    await settled(page);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  test('hides what is selected by a key, says so, takes it back and does it again', async () => {
    await select(XI);
    await page.keyboard.press('h');
    await seen(XI).toBeNull();
    await page.getByText('1 hidden by hand').waitFor();
    await heading(page, 'Most reported');
    await page.keyboard.press('Control+z');
    await seen(XI).not.toBeNull();
    await page.keyboard.press('Control+Shift+z');
    await seen(XI).toBeNull();
    await page.getByRole('button', { name: 'Show again' }).click();
    await seen(XI).not.toBeNull();
    await page.getByRole('button', { name: 'Undo: show what was hidden' }).click();
    await seen(XI).toBeNull();
    await page.getByRole('button', { name: 'Undo: hide Xi Jinping' }).click();
    await seen(XI).not.toBeNull();
  });

  test('shows only a node and its neighbours by its menu, which keys can open', async () => {
    const at = await placeOf(page, XI);
    await page.mouse.click(at?.x ?? 0, at?.y ?? 0, { button: 'right' });
    const menu = page.getByRole('menu', { name: 'Xi Jinping' });
    await menu.waitFor();
    expect(await seriousFaults(page, 'aria-hidden-focus')).toEqual([]);
    const before = await counts();
    await page.getByRole('menuitem', { name: 'Show only it and its neighbours' }).click();
    await expect.poll(async () => (await counts()).entities, { timeout: PATIENCE_MS }).toBeLessThan(before.entities);
    await seen(PUTIN).not.toBeNull();
    await page.keyboard.press('Control+z');
    await expect.poll(counts, { timeout: PATIENCE_MS }).toEqual(before);
    await select(XI);
    await page.getByRole('application').focus();
    await page.keyboard.press('Shift+F10');
    await menu.waitFor();
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'detached' });
    expect(page.url()).toContain(XI);
    await page.keyboard.press('Escape');
    await heading(page, 'Most reported');
  });

  test('expands, collapses and expands again', async () => {
    await select(PUTIN);
    await page.keyboard.press('c');
    const collapsed = await counts();
    await page.getByRole('button', { name: 'Undo: collapse Vladimir Putin' }).waitFor();
    await page.getByRole('application').focus();
    await page.keyboard.press('Enter');
    await page.getByText(/connections shown\./).waitFor();
    await expect
      .poll(async () => (await counts()).entities, { timeout: PATIENCE_MS })
      .toBeGreaterThan(collapsed.entities);
    await settled(page);
    await page.keyboard.press('Escape');
    await heading(page, 'Most reported');
  });

  test('a name that is dragged stays where it is put, pinned, through a new layout, and goes back', async () => {
    const from = await placeOf(page, XI);
    const { x, y } = from ?? { x: 0, y: 0 };
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y + 30, { steps: 4 });
    await page.mouse.up();
    await page.getByRole('button', { name: 'Undo: move Xi Jinping' }).waitFor();
    // The end of a drag is no click.
    expect(page.url()).not.toContain('select=');
    const spotOf = () => placeOf(page, XI);
    await expect.poll(async () => (await spotOf())?.x, { timeout: PATIENCE_MS }).toBeCloseTo(x + 60, -1);
    await page.keyboard.press('l');
    await settled(page);
    await expect.poll(async () => (await spotOf())?.x, { timeout: PATIENCE_MS }).toBeCloseTo(x + 60, -1);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await spotOf())?.x, { timeout: PATIENCE_MS }).toBeCloseTo(x, -1);
    await page.keyboard.press('Escape');
  });

  test('filters by confidence, sources and relation, each with what it hides, kept in the address', async () => {
    const all = await counts();
    await page.getByRole('button', { name: /^More filters/ }).click();
    await page.getByRole('slider', { name: 'Independent sources, at least' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByText(/^2, hides \d+/).waitFor();
    await page.getByRole('checkbox', { name: /^visited/ }).press('Space');
    expect(await seriousFaults(page, 'aria-hidden-focus')).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByText(/the filters hide \d+ entit(y|ies), \d+ connections?/).waitFor();
    const filtered = await counts();
    expect(filtered.entities).toBeLessThan(all.entities);
    expect(page.url()).toMatch(/hide=VISITED&sources=2$/);
    await page.reload();
    await settled(page);
    await expect.poll(async () => (await counts()).entities, { timeout: PATIENCE_MS }).toBeGreaterThan(0);
    expect((await counts()).words).toMatch(/the filters hide/);
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(async () => (await counts()).words, { timeout: PATIENCE_MS }).not.toMatch(/the filters hide/);
    expect(page.url()).not.toContain('hide=');
  });

  test('chooses a part of the time by keys, in picture and table alike, and plays it', async () => {
    const timeline = page.getByRole('region', { name: 'Timeline' });
    await timeline.getByRole('slider', { name: /^From/ }).focus();
    await page.keyboard.press('End');
    await page.waitForURL(/time=\d{4}-\d\d-\d\d\.\./);
    await page.getByText(/the filters hide/).waitFor();
    await page.keyboard.press('t');
    const table = page.getByRole('table', { name: /Connections/ });
    await table.waitFor();
    const shown = await table.locator('tbody tr').count();
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Connections as JSON' }).click();
    const file = await (await saved).path();
    expect(JSON.parse(readFileSync(file, 'utf8'))).toHaveLength(shown);
    await timeline.getByRole('button', { name: /^without a date/ }).click();
    await expect.poll(() => table.locator('tbody tr').count(), { timeout: PATIENCE_MS }).toBeLessThan(shown);
    await page.keyboard.press('t');
    await timeline.getByRole('button', { name: 'Whole time' }).click();
    await page.waitForURL((url) => !url.href.includes('time='));
    await timeline.getByRole('button', { name: 'Play the timeline' }).click();
    const first = page.url();
    await expect.poll(() => page.url(), { timeout: PATIENCE_MS }).not.toBe(first);
    await timeline.getByRole('button', { name: 'Pause' }).click();
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Show all' }).click();
  });

  test('tells how two are connected, and shows it without a hub', async () => {
    await select(XI);
    await page.getByRole('combobox', { name: 'How is it connected with…' }).fill('stoltenb');
    await page.getByRole('option', { name: /^Jens Stoltenberg/ }).click();
    await heading(page, 'Xi Jinping and Jens Stoltenberg');
    await page.getByText(/^Xi Jinping and Jens Stoltenberg are connected/).waitFor();
    expect(page.url()).toContain(`select=${XI}&to=person/jens-stoltenberg`);
    await expect
      .poll(() => page.locator('.canvas').getAttribute('data-lit'), { timeout: PATIENCE_MS })
      .toMatch(/^[1-9]/);
    expect(await seriousFaults(page)).toEqual([]);
    const out = page.getByRole('group', { name: 'Leave out' }).getByRole('button').first();
    const hub = ((await out.getAttribute('aria-label')) ?? '').replace('Not through ', '');
    await out.click();
    await page
      .getByRole('group', { name: 'Left out' })
      .getByRole('button', { name: `Through ${hub} again` })
      .waitFor();
    await expect
      .poll(() => page.locator('.way').getByText(hub, { exact: true }).count(), { timeout: PATIENCE_MS })
      .toBe(0);
    await page.reload();
    await page.getByText(/^Xi Jinping and Jens Stoltenberg are connected/).waitFor();
    await page.locator('.way .chip').first().click();
    await page.locator('.evidence').first().waitFor();
    await page.goBack();
    await heading(page, 'Xi Jinping and Jens Stoltenberg');
    await page.keyboard.press('Escape');
    await heading(page, 'Xi Jinping');
  });

  test('saves the picture, twice as fine, with its legend', async () => {
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the picture as PNG' }).click();
    const png = readFileSync(await (await saved).path());
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
    const box = await page.locator('.canvas').boundingBox();
    expect(width).toBe((box?.width ?? 0) * 2);
    expect(height).toBeGreaterThan((box?.height ?? 0) * 2);
    // What is drawn on the page is as fine as before.
    expect(await page.locator('.canvas canvas').first().getAttribute('width')).toBe(`${box?.width}px`);
    // Colours of the picture and not of its background alone: a lost WebGL layer would be one colour.
    const colours = await page.evaluate<number>(`(async () => {
      const image = new Image();
      image.src = 'data:image/png;base64,${png.toString('base64')}';
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.width, image.height];
      const context = canvas.getContext('2d');
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, ${Math.round((box?.height ?? 0) * 2)});
      const seen = new Set();
      for (let i = 0; i < data.length; i += 4) seen.add((data[i] << 16) | (data[i + 1] << 8) | data[i + 2]);
      return ['2a6fb0', 'c24e12', 'a9518a'].filter((colour) => seen.has(Number.parseInt(colour, 16))).length;
    })()`);
    expect(colours).toBe(3);
    if (process.env.KEEP_PICTURE) writeFileSync(process.env.KEEP_PICTURE, png);
  });

  test('asked nobody else, and nothing complained', () => {
    expect(misdeeds).toEqual({ outside: [], complaints: [] });
  });
});
