import type { Store } from '../../cypher/store.ts';
import type { GazetteerEntry } from '../../model/extraction.ts';
import { createJobQueue, type JobQueue, type JobQueueOptions } from './jobQueue.ts';
import { createReader } from './reader.ts';
import { createSpool } from './spool.ts';

export interface JobsOptions extends Omit<JobQueueOptions, 'spool'> {
  /** The user's own actors, for every job. */
  readonly gazetteer?: readonly GazetteerEntry[] | undefined;
  /** Jobs may fetch pages from any machine, not only from the public web. */
  readonly allowPrivate?: boolean | undefined;
}

/** Jobs into a store, whose articles wait in a folder of the system's. */
export const openJobs = (store: Store, { gazetteer = [], allowPrivate = false, ...options }: JobsOptions): JobQueue =>
  createJobQueue(store, createReader({ gazetteer, allowPrivate }), { ...options, spool: createSpool() });
