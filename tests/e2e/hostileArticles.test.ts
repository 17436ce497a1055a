import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { EvidenceResponse, GraphResponse } from '../../model/api.ts';
import { buildClient, hasChromium, launchChromium, type RunningServer, startServer } from './startExplorer.ts';

const PATIENCE_MS = 60_000;
const IMAGE = '<img src=x onerror="window.hacked=1">';
const SVG = '"><svg/onload=window.hacked=1>';
const SCRIPT = '</p></script><script>window.hacked=1</script>';
const HANDLER = `' onmouseover='window.hacked=1' x="`;

const ACTORS = [
  { name: IMAGE, kind: 'person', aliases: ['Jane Ashdown'] },
  { name: SVG, kind: 'organisation', aliases: ['Fiordland Fisheries Board'] },
];
const ARTICLES = [
  { title: IMAGE, url: 'javascript:window.hacked=1', publisher: SVG },
  { title: SCRIPT, url: 'JaVaScRiPt://example.org/%0awindow.hacked=1', publisher: SCRIPT },
  { title: HANDLER, url: 'data:text/html,<script>window.hacked=1</script>', publisher: HANDLER },
  { title: '{{constructor.constructor("window.hacked=1")()}}', url: ' \tjavascript:window.hacked=1', publisher: IMAGE },
  { title: 'An honest one', url: `https://example.org/"${HANDLER}${IMAGE}`, publisher: 'vbscript:x' },
].map((article, i) => ({
  id: `${IMAGE}${i}`,
  publishedAt: '2023-10-17',
  ...article,
  text: `Jane Ashdown met Emmanuel Macron in Berlin on 16 October 2023. "We ${IMAGE} agreed ${SCRIPT} on fish," Macron said.

Jane Ashdown criticised the Fiordland Fisheries Board on Monday. The talks ${SVG} went on for ${i + 2} days ${HANDLER}.`,
}));
/** A page, which is read as such: what it escapes is text once it is read. */
const PAGE = `<html><head><title>&lt;img src=x onerror=window.hacked=1&gt;</title></head><body onload="window.hacked=1"><article>
<h1>&lt;img src=x onerror=window.hacked=1&gt;</h1><script>window.hacked=1</script>
<p onclick="window.hacked=1">Jane Ashdown met Angela Merkel in Oslo on 3 May 2023, and &lt;svg onload=window.hacked=1&gt; was there.</p>
<p>Jane Ashdown praised Angela Merkel. <a href="javascript:window.hacked=1">More</a></p></article></body></html>`;

if (!hasChromium && !process.env.CI)
  console.log('Hostile articles are not tested: there is no Chromium on this machine.');

describe.skipIf(!hasChromium && !process.env.CI)('what hostile articles say is text', { timeout: 180_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'newsgraph-hostile-'));
  let server: RunningServer;
  let browser: Browser;
  let page: Page;
  let graph: GraphResponse;
  const asked: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    buildClient();
    const articles = join(folder, 'articles');
    mkdirSync(articles);
    writeFileSync(join(articles, 'hostile.jsonl'), ARTICLES.map((article) => `${JSON.stringify(article)}\n`).join(''));
    writeFileSync(join(articles, 'page.html'), PAGE);
    writeFileSync(join(folder, 'actors.json'), JSON.stringify(ACTORS));
    vi.stubEnv('NEWSGRAPH_GAZETTEERS', join(folder, 'actors.json'));
    [server, browser] = await Promise.all([startServer('--samples', articles), launchChromium()]);
    page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('dialog', (dialog) => complaints.push(dialog.message()));
    graph = GraphResponse.parse(await (await fetch(`${server.address}/api/graph?limit=300`)).json());
  }, 300_000);
  afterAll(async () => {
    vi.unstubAllEnvs();
    await browser?.close();
    await server?.stop();
    rmSync(folder, { recursive: true });
  });

  const open = async (place: string): Promise<void> => {
    await page.goto(`${server.address}/#/${place}`);
    await page.locator('.panel h2').first().waitFor();
  };

  /** Nothing of what is shown acts, or leads anywhere but to the web. */
  const expectHarmless = async (): Promise<void> => {
    const found = await page.evaluate<unknown>(`({
      hacked: window.hacked ?? null,
      handlers: [...document.querySelectorAll('*')].flatMap(({ attributes }) =>
        [...attributes].filter(({ name }) => name.startsWith('on')).map(({ name }) => name)),
      intruders: [...document.querySelectorAll('script, img, iframe, object, embed, base')]
        .filter(({ src }) => !src?.startsWith(location.origin + '/assets/')).map(({ outerHTML }) => outerHTML),
      links: [...document.querySelectorAll('[href]')].map(({ href }) => new URL(href.baseVal ?? href, location).protocol)
        .filter((protocol) => protocol !== 'http:' && protocol !== 'https:'),
    })`);
    expect(found).toEqual({ hacked: null, handlers: [], intruders: [], links: [] });
    expect(complaints).toEqual([]);
    expect(asked.filter((url) => !url.startsWith(server.address) && !/^(?:data|blob):/.test(url))).toEqual([]);
    expect(asked.filter((url) => new URL(url).pathname === '/x')).toEqual([]);
  };

  test('in the picture, and in the table', async () => {
    expect(graph.nodes.map(({ name }) => name)).toEqual(expect.arrayContaining([IMAGE, SVG]));
    await open('graph');
    await page.locator('.canvas[data-state=settled]').waitFor();
    await expectHarmless();
    await open('table');
    await page.getByRole('button', { name: IMAGE, exact: true }).first().waitFor();
    await expectHarmless();
  });

  test('in what is told of each entity and each connection', async () => {
    const ids = [...graph.nodes, ...graph.edges].map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(6);
    for (const id of ids) {
      await open(`graph?select=${encodeURIComponent(id)}`);
      await page.locator('.panel .evidence, .panel .connection, .panel h3').first().waitFor();
      await expectHarmless();
    }
    const ashdown = graph.nodes.find(({ name }) => name === IMAGE)?.id ?? '';
    await open(`graph?select=${encodeURIComponent(ashdown)}`);
    await page.getByRole('heading', { level: 2, name: IMAGE }).waitFor();
  });

  test('in each article, and in how it was read', async () => {
    const articles = new Map<string, string>();
    for (const { id } of graph.edges) {
      const answer = await fetch(`${server.address}/api/evidence?of=${encodeURIComponent(id)}`);
      for (const { article } of EvidenceResponse.parse(await answer.json()).items)
        articles.set(article.id, article.title);
    }
    expect([...articles.values()]).toEqual(expect.arrayContaining(ARTICLES.map(({ title }) => title)));
    for (const id of articles.keys()) {
      await open(`graph?article=${encodeURIComponent(id)}`);
      await page.getByText('Jane Ashdown').first().waitFor();
      await expectHarmless();
      await open(`graph?article=${encodeURIComponent(id)}&reading=1`);
      await page.getByText('Read again just now').waitFor();
      await expectHarmless();
    }
    expect(await page.locator('.panel').textContent()).toContain('window.hacked=1');
  });

  test('in what a search finds, and in an address that is hostile itself', async () => {
    await open('graph');
    for (const words of ['<img src', 'agreed', 'hacked']) {
      await page.keyboard.press('Escape');
      await page.keyboard.press('/');
      await page.keyboard.type(words);
      await page.getByRole('option').first().waitFor();
      await expectHarmless();
    }
    await page.goto(
      `${server.address}/${encodeURIComponent(IMAGE)}?q=${encodeURIComponent(SCRIPT)}#/graph?select=${IMAGE}`,
    );
    await page.getByRole('alert').first().waitFor();
    // There is no such entity: each of the page's questions about it is answered so.
    await page.waitForLoadState('networkidle');
    complaints.splice(0, complaints.length, ...complaints.filter((text) => !/404/.test(text)));
    await expectHarmless();
  });
});
