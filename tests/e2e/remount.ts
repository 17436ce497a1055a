import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';

const part = (path: string) => JSON.stringify(resolve('client', path));

/** A page that shows the picture, takes it away and shows it again, in React's strict mode, which does each twice. */
const SCRIPT = `
import { createElement, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { GraphView } from ${part('views/GraphView.tsx')};
import { initialState, reduceExplorer } from ${part('state/explorer.ts')};
import { applyFilters } from ${part('state/filters.ts')};

const entity = (id) => ({ id, kind: 'person', name: id, description: null, countryCode: null, mentionCount: 1, articleCount: 1 });
const state = reduceExplorer(initialState(), {
  type: 'added',
  entities: [entity('a'), entity('b')],
  connections: [{
    id: 'edge/1', source: 'a', target: 'b', relation: 'MET', status: 'asserted', reciprocal: true, title: null,
    start: null, end: null, count: 1, articleCount: 1, sourceCount: 1, confidence: 1,
  }],
});
const nothing = () => {};
const view = () => createElement(StrictMode, null, createElement(GraphView, {
  isShown: true, state, shown: applyFilters(state.picture, state.filters), theme: 'light',
  dispatch: nothing, expand: nothing, showTable: nothing,
}));
window.remount = async (times) => {
  for (let i = 0; i < times; i++) {
    const root = createRoot(document.querySelector('#root'));
    root.render(view());
    const last = i === times - 1;
    const shown = last ? '.canvas[data-state=settled]' : '.canvas canvas';
    while (document.querySelector(shown) === null) await new Promise(requestAnimationFrame);
    if (!last) root.unmount();
  }
};
window.ready = true;
`;

/** Counts the page's WebGL contexts: those made, and those that are not lost. */
const COUNTER = `
window.contexts = [];
const getContext = HTMLCanvasElement.prototype.getContext;
HTMLCanvasElement.prototype.getContext = function (type, ...rest) {
  const context = getContext.call(this, type, ...rest);
  if (context && type.startsWith('webgl') && !window.contexts.includes(context)) window.contexts.push(context);
  return context;
};
`;

export interface Contexts {
  readonly made: number;
  readonly left: number;
}

/** Shows and takes away the picture `times` times in `page`, the last time leaving it; says how many WebGL contexts that took. */
export async function remount(page: Page, times: number): Promise<Contexts> {
  const folder = mkdtempSync(join(tmpdir(), 'newsgraph-remount-'));
  try {
    const entry = 'virtual:remount';
    await build({
      configFile: 'client/vite.config.ts',
      root: 'client',
      logLevel: 'error',
      // As in development, where React's strict mode does everything twice.
      define: { 'process.env.NODE_ENV': '"development"' },
      plugins: [
        {
          name: 'remount',
          // In place of the client's own pages: what a configuration adds to them would come beside them.
          options: (options) => ({ ...options, input: entry }),
          resolveId: (id) => (id.endsWith(entry) ? resolve('client/remount.js') : null),
          load: (id) => (id === resolve('client/remount.js') ? SCRIPT : null),
        },
      ],
      build: {
        outDir: folder,
        emptyOutDir: true,
        rolldownOptions: { output: { entryFileNames: 'remount.js' } },
      },
    });
    writeFileSync(
      join(folder, 'index.html'),
      '<!doctype html><title>Remount</title><div id="root" style="position:fixed;inset:0"></div><style>.canvas{position:absolute;inset:0}</style><script type="module" src="/remount.js"></script>',
    );
    await page.addInitScript(COUNTER);
    await page.route('http://remount.test/**', (route) => {
      const { pathname } = new URL(route.request().url());
      const path = join(folder, pathname === '/' ? 'index.html' : pathname);
      const contentType = path.endsWith('.html') ? 'text/html' : 'text/javascript';
      return route.fulfill({ contentType, body: readFileSync(path, 'utf8') });
    });
    await page.goto('http://remount.test/');
    await page.waitForFunction('window.ready');
    await page.evaluate(`window.remount(${times})`);
    return await page.evaluate<Contexts>(
      '({ made: contexts.length, left: contexts.filter((context) => !context.isContextLost()).length })',
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
