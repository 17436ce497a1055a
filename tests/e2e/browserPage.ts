import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import type { RunningServer } from './startExplorer.ts';

export const PATIENCE_MS = 60_000;

/** What pages did that they must not: asked another host for something, or complained. */
export interface Misdeeds {
  readonly outside: string[];
  readonly complaints: string[];
}

/** A page of the explorer's own, still empty, that notes what it does wrong. */
export async function newPage(
  browser: Browser,
  server: RunningServer,
  misdeeds: Misdeeds,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(server.address) && !/^(data|blob):/.test(url)) misdeeds.outside.push(url);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') misdeeds.complaints.push(message.text());
  });
  page.on('pageerror', (error) => misdeeds.complaints.push(error.message));
  return page;
}

export const settled = (page: Page) => page.locator('.canvas[data-state=settled]').waitFor();

export const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 2, name }).waitFor();

/** Where something drawn is on the page, in pixels; null when it isn't drawn. */
export const placeOf = (page: Page, id: string, share = 0.5) =>
  page.evaluate<{ x: number; y: number } | null>(`(() => {
    const picture = document.querySelector('.canvas');
    const at = picture.placeOf(${JSON.stringify(id)}, ${share});
    const { left, top } = picture.getBoundingClientRect();
    return at && { x: at.x + left, y: at.y + top };
  })()`);

/** Serious and critical faults of accessibility that axe finds, each as its rule and the elements. */
export async function seriousFaults(page: Page, ...except: string[]): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).disableRules(except).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
