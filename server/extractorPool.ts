import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { loadExtractor } from '../ingest/pipeline.ts';
import type { ArticleInput } from '../model/article.ts';
import type { GazetteerEntry } from '../model/extraction.ts';
import { extractToJson, type FromWorker, type Result, type Task, type ToWorker } from './extractWorker.ts';

export interface ExtractorPool {
  /** @param task what is wanted of it: `extract` unless said */
  run(article: ArticleInput, task?: Task): Promise<Result>;
  close(): void;
}

/**
 * Extracts in this process (one worker), or in as many processes of their own. Processes, not threads: a crash ends one
 * article, and they start alike from source and from the build.
 */
export async function openExtractorPool(workers: number, gazetteer: readonly GazetteerEntry[]): Promise<ExtractorPool> {
  if (workers > 1) return new Processes(workers, gazetteer);
  const extractor = await loadExtractor(gazetteer);
  return { run: async (article, task = 'extract') => extractToJson(extractor, article, task), close: () => {} };
}

class Worker {
  readonly #pending = new Map<number, (result: Result) => void>();
  readonly #process: ChildProcess;
  #next = 0;
  #ended = false;

  constructor(gazetteer: readonly GazetteerEntry[]) {
    const file = import.meta.url.endsWith('.ts') ? './extractWorker.ts' : './extractWorker.js';
    this.#process = fork(fileURLToPath(new URL(file, import.meta.url)), ['--extract-worker']);
    this.#process.on('message', ({ job, ...result }: FromWorker) => {
      this.#pending.get(job)?.(result);
      this.#pending.delete(job);
    });
    const end = () => {
      this.#ended = true;
      for (const settle of this.#pending.values()) settle({ failure: 'The worker process ended.' });
      this.#pending.clear();
    };
    this.#process.on('error', end);
    this.#process.on('exit', end);
    this.#send({ gazetteer });
  }

  get load(): number {
    return this.#pending.size;
  }

  get ended(): boolean {
    return this.#ended;
  }

  run(article: ArticleInput, task: Task = 'extract'): Promise<Result> {
    const job = this.#next++;
    return new Promise((resolve) => {
      this.#pending.set(job, resolve);
      this.#send({ job, article, task });
    });
  }

  close(): void {
    this.#process.kill();
  }

  #send(message: ToWorker): void {
    this.#process.send(message, () => {
      // A send that fails is followed by 'exit', which settles what is pending.
    });
  }
}

class Processes implements ExtractorPool {
  readonly #workers: Worker[];
  readonly #gazetteer: readonly GazetteerEntry[];

  constructor(count: number, gazetteer: readonly GazetteerEntry[]) {
    this.#gazetteer = gazetteer;
    this.#workers = Array.from({ length: count }, () => new Worker(gazetteer));
  }

  run(article: ArticleInput, task: Task = 'extract'): Promise<Result> {
    const idlest = this.#workers.reduce((best, worker) => (worker.load < best.load ? worker : best));
    if (!idlest.ended) return idlest.run(article, task);
    const fresh = new Worker(this.#gazetteer);
    this.#workers[this.#workers.indexOf(idlest)] = fresh;
    return fresh.run(article, task);
  }

  close(): void {
    for (const worker of this.#workers) worker.close();
  }
}
