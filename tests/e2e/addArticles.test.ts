import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { heading, type Misdeeds, newPage, PATIENCE_MS, placeOf, seriousFaults, settled } from './browserPage.ts';
import { buildClient, hasChromium, launchChromium, type RunningServer, startServer } from './startExplorer.ts';

const STORY = `Merkel meets Macron in Berlin
2023-10-16

German Chancellor Angela Merkel met French President Emmanuel Macron in Berlin on 16 October 2023.`;
const OTHER = 'Emmanuel Macron visited Tokyo on 3 May 2023.';

describe.skipIf(!hasChromium && !process.env.CI)('articles from the page', { timeout: 180_000 }, () => {
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  const folder = mkdtempSync(join(tmpdir(), 'newsgraph-add-'));
  const misdeeds: Misdeeds = { outside: [], complaints: [] };
  const sheet = () => page.getByRole('dialog', { name: 'Add articles' });
  const result = (words: RegExp) => sheet().getByText(words).waitFor();

  beforeAll(async () => {
    buildClient();
    [server, browser] = await Promise.all([startServer(), launchChromium()]);
    page = await newPage(browser, server, misdeeds);
    await page.goto(server.address);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('a pasted text fills an empty store, and what is new lights up', async () => {
    await heading(page, 'No articles yet');
    await page.getByRole('button', { name: 'Add articles' }).last().click();
    const send = sheet().getByRole('button', { name: 'Add to the graph' });
    expect(await send.isDisabled()).toBe(true);
    await sheet()
      .getByLabel(/^Text of an article/)
      .fill(STORY);
    expect(await seriousFaults(page)).toEqual([]);
    await send.click();
    await result(/^1 article added, 0 replaced/);
    expect(await seriousFaults(page)).toEqual([]);
    await sheet().getByRole('button', { name: 'See it in the picture' }).click();
    await settled(page);
    await expect.poll(() => placeOf(page, 'person/angela-merkel'), { timeout: PATIENCE_MS }).not.toBeNull();
    expect(await page.locator('.canvas').getAttribute('data-lit')).toMatch(/^\d+$/);
    await page.getByRole('button', { name: /Angela Merkel/ }).click();
    await heading(page, 'Angela Merkel');
    await expect.poll(() => page.locator('.canvas').getAttribute('data-lit'), { timeout: PATIENCE_MS }).toBe('0');
  });

  test('files, chosen or dropped, each bad one with its reason', async () => {
    writeFileSync(join(folder, 'tokyo.txt'), OTHER);
    writeFileSync(join(folder, 'empty.txt'), '');
    await page.keyboard.press('n');
    await sheet().waitFor();
    const chosen = page.waitForEvent('filechooser');
    await sheet().getByRole('button', { name: 'Choose files' }).click();
    await (await chosen).setFiles([join(folder, 'tokyo.txt'), join(folder, 'empty.txt')]);
    await sheet().getByText('empty.txt').waitFor();
    await sheet().getByRole('button', { name: 'Add to the graph' }).click();
    await result(/^1 article added, 0 replaced/);
    await result(/^1 document was left out/);
    await result(/^empty\.txt/);
    await sheet().getByRole('button', { name: 'Read it' }).click();
    await page.locator('.article-text', { hasText: 'visited Tokyo' }).waitFor();

    const dropped = await page.evaluateHandle(`(() => {
      const held = new DataTransfer();
      held.items.add(new File(['Angela Merkel visited Warsaw on 4 May 2023.'], 'warsaw.txt', { type: 'text/plain' }));
      return held;
    })()`);
    await page.dispatchEvent('body', 'dragover', { dataTransfer: dropped });
    await page.getByText('Drop articles to add them').waitFor();
    await page.dispatchEvent('body', 'drop', { dataTransfer: dropped });
    await sheet().getByText('warsaw.txt').waitFor();
    await sheet().getByRole('button', { name: 'Add to the graph' }).click();
    await result(/^1 article added, 0 replaced/);
    await page.keyboard.press('Escape');
    await sheet().waitFor({ state: 'detached' });
    await expect.poll(() => placeOf(page, 'place/warsaw'), { timeout: PATIENCE_MS }).not.toBeNull();
  });

  test('an address that is not of the public web is refused, with the reason', async () => {
    await page.keyboard.press('n');
    await sheet().getByLabel('Addresses of pages').fill('http://127.0.0.1/private http://10.1.2.3/');
    await sheet().getByRole('button', { name: 'Add to the graph' }).click();
    await result(/^2 documents were left out/);
    await result(/10\.1\.2\.3 is no address of the public internet/);
    await sheet().getByRole('button', { name: 'Close' }).last().click();
  });

  test('a long one tells how far it is, goes on behind the picture, and can be cancelled', async () => {
    const lines = Array.from({ length: 3000 }, (_, i) =>
      JSON.stringify({ id: `many/${i}`, text: `Report ${i}. ${OTHER.repeat(20)}` }),
    );
    writeFileSync(join(folder, 'many.jsonl'), lines.join('\n'));
    await page.keyboard.press('n');
    await sheet().waitFor();
    const chosen = page.waitForEvent('filechooser');
    await sheet().getByRole('button', { name: 'Choose files' }).click();
    await (await chosen).setFiles(join(folder, 'many.jsonl'));
    await sheet().getByRole('button', { name: 'Add to the graph' }).click();
    await result(/^Read \d+ of 3000/);
    await page.keyboard.press('Escape');
    await sheet().waitFor({ state: 'detached' });
    await page.keyboard.press('n');
    await result(/^Read [1-9]\d* of 3000/);
    expect(await seriousFaults(page)).toEqual([]);
    await sheet().getByRole('button', { name: 'Cancel' }).click();
    await result(/cancelled: what was written before stays/);
    await page.keyboard.press('Escape');
  });

  test('a server that is gone is told, and what was written is not lost', async () => {
    await page.route('**/api/jobs', (route) => route.abort());
    await page.keyboard.press('n');
    await sheet()
      .getByLabel(/^Text of an article/)
      .fill(OTHER);
    await sheet().getByRole('button', { name: 'Add to the graph' }).click();
    await sheet().getByRole('alert').getByText('The server does not answer.').waitFor();
    // The text is still there to be sent again.
    expect(
      await sheet()
        .getByLabel(/^Text of an article/)
        .inputValue(),
    ).toBe(OTHER);
    await page.unroute('**/api/jobs');
    expect(misdeeds.outside).toEqual([]);
    expect(misdeeds.complaints.filter((words) => !/Failed to load resource|ERR_FAILED/.test(words))).toEqual([]);
  });
});
