import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of the evaluation data that may lie beside the repository; null, and a plain line, where it does not. */
export function sharedFile(path: string): string | null {
  const file = join(import.meta.dirname, '..', '..', 'shared', path);
  if (existsSync(file)) return file;
  console.warn(`Skipped: there is no ../shared/${path} beside the repository.`);
  return null;
}

/** The rows of a JSON Lines file. */
export const readRows = <Row>(file: string): Row[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
