import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Skipped } from '../../model/article.ts';
import { whyUnreadable } from '../whyUnreadable.ts';
import { isWebAddress } from './readUrl.ts';

export interface FoundFile {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** The user gave this very path: it was not only met in a folder. */
  readonly named: boolean;
}
export type Found = FoundFile | { url: string } | { origin: string; skipped: Skipped };

/**
 * All files under the paths given, folders read deep and in the order of their names. What a folder holds beside its articles
 * (hidden files, a README, a licence) is passed over; a path that is given is read whatever its name.
 * An address of the web is yielded as it is. A folder is entered once, however many links lead to it. What can't be read is
 * a skip.
 */
export async function* walkFiles(paths: readonly string[]): AsyncGenerator<Found> {
  const entered = new Set<string>();
  for (const path of paths) {
    if (isWebAddress(path)) yield { url: path };
    else yield* walk(path, entered, true);
  }
}

async function* walk(path: string, entered: Set<string>, named: boolean): AsyncGenerator<Found> {
  let names: string[];
  try {
    const stats = await stat(path);
    if (stats.isFile()) {
      yield { path, size: stats.size, named };
      return;
    }
    if (!stats.isDirectory()) {
      yield unreadable(path, 'It is neither a file nor a folder.');
      return;
    }
    const real = await realpath(path);
    if (entered.has(real)) return;
    entered.add(real);
    names = (await readdir(path, { withFileTypes: true })).filter(isWanted).map(({ name }) => name);
  } catch (error) {
    yield unreadable(path, whyUnreadable(error));
    return;
  }
  for (const name of names.sort()) yield* walk(join(path, name), entered, false);
}

/** "README.md", "LICENSE-MIT", "changelog", but not "licenses-for-grain-ships.md". */
const ABOUT_THE_FOLDER = /^(?:readme|licen[cs]e|changelog|contributing)(?![\p{L}\p{N}])/iu;

const isWanted = (entry: Dirent): boolean => {
  const { name } = entry;
  if (name.startsWith('.')) return false;
  return entry.isDirectory() ? name !== 'node_modules' : !ABOUT_THE_FOLDER.test(name);
};

const unreadable = (origin: string, message: string): Found => ({ origin, skipped: { code: 'UNREADABLE', message } });
