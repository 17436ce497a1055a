import { randomUUID } from 'node:crypto';
import type { IngestProgress, IngestReport } from '../../ingest/ingestDocuments.ts';
import type { JobProgress, JobResponse, JobState, JobSummary } from '../../model/api.ts';
import type { SkipCode } from '../../model/article.ts';
import { summarise } from '../summarise.ts';

/** So many skipped documents are named: a file may hold a million lines that are no article. */
const MOST_SKIPS = 10_000;
/** So many articles that were written are named. */
const MOST_ARTICLES = 100;
/** So many of the last steps are kept for who comes late, or comes back. */
const MOST_STEPS = 1_000;

/** One step of a job; they are numbered from 1. */
export interface JobStep {
  readonly number: number;
  readonly progress: JobProgress;
}

/** What is known of one job: small, however much it reads. */
export class Job {
  readonly id = randomUUID();
  readonly #createdAt = new Date().toISOString();
  readonly #cancel = new AbortController();
  readonly #watchers = new Set<() => void>();
  readonly #skips: JobStep[] = [];
  readonly #skipCodes = new Map<SkipCode, number>();
  #steps: JobStep[] = [];
  #state: JobState = 'queued';
  #startedAt: string | null = null;
  #endedAt: string | null = null;
  #total: number | null = null;
  #reading: string | null = null;
  #done = 0;
  #number = 0;
  #written = { added: 0, replaced: 0, unchanged: 0 };
  readonly #articleIds = new Set<string>();
  #error: JobSummary['error'] = null;

  get state(): JobState {
    return this.#state;
  }

  get ended(): boolean {
    return this.#endedAt !== null;
  }

  get endedAt(): string | null {
    return this.#endedAt;
  }

  /** The number of the last step. */
  get lastNumber(): number {
    return this.#number;
  }

  /** Aborts when the job is cancelled. */
  get signal(): AbortSignal {
    return this.#cancel.signal;
  }

  start(): void {
    this.#state = 'running';
    this.#startedAt = new Date().toISOString();
    this.#changed();
  }

  count(total: number): void {
    this.#total = total;
    this.#changed();
  }

  /** This document is being read now. */
  read(origin: string): void {
    this.#reading = origin;
  }

  step({ done, origin, skipped }: IngestProgress): void {
    this.#done = done;
    this.#number += 1;
    const step = { number: this.#number, progress: { done, total: this.#total, origin, skipped } };
    if (skipped) {
      this.#skipCodes.set(skipped.code, (this.#skipCodes.get(skipped.code) ?? 0) + 1);
      if (this.#skips.length < MOST_SKIPS) this.#skips.push(step);
    }
    this.#steps.push(step);
    if (this.#steps.length >= 2 * MOST_STEPS) this.#steps = this.#steps.slice(-MOST_STEPS);
    this.#changed();
  }

  write(
    { added, replaced, unchanged }: Pick<IngestReport, 'added' | 'replaced' | 'unchanged'>,
    articleIds: readonly string[],
  ): void {
    this.#written = { added, replaced, unchanged };
    for (const id of articleIds) if (this.#articleIds.size < MOST_ARTICLES) this.#articleIds.add(id);
  }

  /** Asks the job to end; what it has written stays. */
  cancel(): void {
    if (this.ended) return;
    this.#cancel.abort();
    if (this.#state === 'queued') this.end('cancelled');
  }

  end(state: 'done' | 'cancelled' | 'failed', error: JobSummary['error'] = null): void {
    if (this.ended) return;
    this.#state = state;
    this.#error = error;
    this.#endedAt = new Date().toISOString();
    this.#changed();
  }

  /** The steps after a number that are still known: all that were skipped, and of the others the last. */
  stepsAfter(number: number): JobStep[] {
    // Steps are numbered without a gap.
    const first = this.#steps[0]?.number ?? 1;
    if (number + 1 >= first) return this.#steps.slice(number + 1 - first);
    return [...this.#skips.filter((skip) => skip.number > number && skip.number < first), ...this.#steps];
  }

  /** Tells of each change, until the answer is called. */
  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /** Resolves when it has ended. */
  whenEnded(): Promise<void> {
    return new Promise((resolve) => {
      const check = () => {
        if (!this.ended) return;
        stop();
        resolve();
      };
      const stop = this.watch(check);
      check();
    });
  }

  toSummary(): JobSummary {
    const skippedCount = [...this.#skipCodes.values()].reduce((sum, count) => sum + count, 0);
    const words = summarise({ ...this.#written, skipped: this.#skipCodes });
    return {
      id: this.id,
      url: `/api/jobs/${this.id}`,
      state: this.#state,
      createdAt: this.#createdAt,
      startedAt: this.#startedAt,
      endedAt: this.#endedAt,
      total: this.#total,
      done: this.#done,
      reading: this.ended ? null : this.#reading,
      ...this.#written,
      skippedCount,
      summary: `${words}${ENDINGS[this.#state]}`,
      error: this.#error,
    };
  }

  toResponse(): JobResponse {
    const skipped = this.#skips.flatMap(({ progress: { origin, skipped } }) => (skipped ? { origin, ...skipped } : []));
    return { ...this.toSummary(), skipped, articleIds: [...this.#articleIds] };
  }

  #changed(): void {
    for (const watcher of [...this.#watchers]) watcher();
  }
}

const ENDINGS: Readonly<Record<JobState, string>> = {
  queued: '; waiting',
  running: ' so far',
  done: '',
  cancelled: '; cancelled: what was written before stays',
  failed: '; failed: what was written before stays',
};
