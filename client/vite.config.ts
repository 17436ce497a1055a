import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  base: '/',
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir: here('../dist/client'),
    emptyOutDir: true,
    // The page must run under a Content-Security-Policy without inline scripts, so no module polyfill is inlined.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: { input: [here('index.html'), here('docs.html')] },
  },
  server: {
    proxy: { '/api': process.env.NEWSGRAPH_API ?? 'http://127.0.0.1:3000' },
  },
});
