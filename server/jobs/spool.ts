import { createWriteStream, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { RequestError } from '../errors.ts';

/** One job's articles may take so much on the disk while they wait; the command line sends more in parts. */
export const MOST_BYTES = 256 * 1024 * 1024;

export interface SpooledFile {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
}

/** Where the articles of one job wait for their turn: on the disk, so that memory holds none of them. */
export interface SpoolFolder {
  /** Keeps a stream as a file. @throws RequestError TOO_LARGE where the job's files are too large together */
  keep(stream: Readable): Promise<SpooledFile>;
  remove(): void;
}

export interface Spool {
  makeFolder(): SpoolFolder;
  close(): void;
}

/** @param parent where the spool's own folder is made when it is first needed, that only this user may read */
export function createSpool(parent = tmpdir()): Spool {
  let root: string | undefined;
  let folders = 0;
  return {
    makeFolder() {
      root ??= mkdtempSync(join(parent, 'newsgraph-jobs-'));
      folders += 1;
      const path = join(root, String(folders));
      mkdirSync(path, { mode: 0o700 });
      return toFolder(path);
    },
    close() {
      if (root !== undefined) rmSync(root, { recursive: true, force: true });
      root = undefined;
    },
  };
}

function toFolder(folder: string): SpoolFolder {
  let [files, total] = [0, 0];
  return {
    async keep(stream) {
      files += 1;
      const path = join(folder, String(files));
      let size = 0;
      const measured = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          size += chunk.length;
          total += chunk.length;
          if (total <= MOST_BYTES) done(null, chunk);
          else done(new RequestError('TOO_LARGE', `More than ${MOST_BYTES / 2 ** 20} MB: send it in parts.`));
        },
      });
      await pipeline(stream, measured, createWriteStream(path, { mode: 0o600 }));
      return { path, size };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
