import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { toDiskError } from './grafeoErrors.ts';
import { StoreError } from './store.ts';

const FILE = 'owner.json';

/** Who has the embedded store of a directory open, and where to reach it. */
const OwnerRecord = z.object({
  pid: z.int().positive(),
  host: z.string(),
  /** When the process started, in the words of its system: tells a live owner from a later process of the same pid. */
  started: z.string().nullable(),
  /** The owner's API, once it serves one. */
  address: z.string().optional(),
  token: z.string().optional(),
});
export type OwnerRecord = z.infer<typeof OwnerRecord>;

export interface Owner {
  release(): void;
}

/**
 * Writes `owner.json` (mode 0600) into a store's directory, unless another living process has done so.
 * The engine's own lock on its file is the last word; this file is there to say who holds it.
 * @throws StoreError STORE_LOCKED naming the owner and what to do, STORE_UNAVAILABLE when the directory can't be written
 */
export function claimStore(directory: string): Owner {
  const owner = readOwner(directory);
  if (owner) throw new StoreError('STORE_LOCKED', lockedBy(owner, directory));
  const record = { pid: process.pid, host: hostname(), started: processStart(process.pid) };
  try {
    writeRecord(directory, record);
  } catch (error) {
    throw toDiskError(error, directory);
  }
  return {
    release: () => {
      if (readRecord(directory)?.pid === process.pid) rmSync(join(directory, FILE), { force: true });
    },
  };
}

/** Says in this process's `owner.json` where its API answers, so that other processes can use it. */
export function announceOwner(directory: string, api: { address: string; token?: string }): void {
  const record = readRecord(directory);
  if (record?.pid !== process.pid) throw new StoreError('STORE_FAILED', 'This process does not own the store.');
  writeRecord(directory, { ...record, ...api });
}

/** The living owner of a directory's store; undefined when there is none, or only a stale file of one. */
export function readOwner(directory: string): OwnerRecord | undefined {
  const record = readRecord(directory);
  if (!record) return undefined;
  // Another machine's (or container's) process can't be seen from here: the engine's lock decides.
  if (record.host !== hostname() || !isAlive(record.pid)) return undefined;
  const started = processStart(record.pid);
  return record.started !== null && started !== null && started !== record.started ? undefined : record;
}

function lockedBy({ pid, address }: OwnerRecord, directory: string): string {
  if (pid === process.pid) return `The store in ${directory} is already open in this process.`;
  const instead = address ? `use ${address}` : 'stop it';
  return `The store in ${directory} is open in process ${pid}: ${instead}, or give another directory.`;
}

function readRecord(directory: string): OwnerRecord | undefined {
  try {
    return OwnerRecord.parse(JSON.parse(readFileSync(join(directory, FILE), 'utf8')));
  } catch {
    // Missing, half-written by a crash, or not ours: nobody to name.
    return undefined;
  }
}

function writeRecord(directory: string, record: OwnerRecord): void {
  const path = join(directory, FILE);
  // Made anew, since the mode of an existing file would stay as it is.
  rmSync(path, { force: true });
  writeFileSync(path, `${JSON.stringify(record)}\n`, { mode: 0o600, flag: 'wx' });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** When a process started; null where the system does not tell. */
function processStart(pid: number): string | null {
  try {
    if (process.platform === 'linux') {
      // Field 22, counted in ticks since boot, after the name in parentheses, which may hold anything.
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
      return ticks ? `${boot}/${ticks}` : null;
    }
    if (process.platform === 'win32') return null;
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', env: { LC_ALL: 'C' } }).trim();
  } catch {
    return null;
  }
}
