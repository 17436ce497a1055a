import { readFileSync } from 'node:fs';

/** package.json stands beside `server/` in the source and above `dist/` in the build. */
const manifest = new URL(import.meta.url.endsWith('.ts') ? '../package.json' : '../../package.json', import.meta.url);

/** The program's version. */
export const VERSION = (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
