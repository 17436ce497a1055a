import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OPERATIONS } from '../../server/operations.ts';
import { buildClient, hasChromium, launchChromium, type RunningServer, startServer } from './startExplorer.ts';

if (!hasChromium && !process.env.CI) console.log('The API’s page is not tested: there is no Chromium on this machine.');

describe.skipIf(!hasChromium && !process.env.CI)('the API’s own page', { timeout: 180_000 }, () => {
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  const outside: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    buildClient();
    [server, browser] = await Promise.all([startServer(), launchChromium()]);
    page = await browser.newPage();
    page.setDefaultTimeout(60_000);
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(server.address) && !url.startsWith('data:')) outside.push(url);
    });
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  test('tells of every operation, under the policy of all pages', async () => {
    const response = await page.goto(`${server.address}/api/docs`);
    const policy = response?.headers()['content-security-policy'] ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toBe((await fetch(`${server.address}/`)).headers.get('content-security-policy'));
    await page.locator('.opblock').first().waitFor();
    expect(await page.locator('.opblock').count()).toBe(OPERATIONS.length);
    expect(complaints).toEqual([]);
  });

  test('sends a request, and shows what comes back', async () => {
    const query = page.locator('.opblock', { has: page.locator('[data-path="/api/cypher"]') });
    await query.locator('.opblock-summary-control').click();
    await query.locator('textarea').fill('{"query": "RETURN 6 * 7 AS answer"}');
    await query.getByRole('button', { name: 'Execute' }).click();
    const answer = query.locator('.live-responses-table');
    await answer.waitFor();
    expect(await answer.locator('.response-col_status').last().textContent()).toContain('200');
    expect(await answer.textContent()).toMatch(/"columns":\s*\[\s*"answer"\s*\],\s*"rows":\s*\[\s*\[\s*42/);
    expect(complaints).toEqual([]);
    expect(outside).toEqual([]);
  });
});
