import {
  ANY_WEB,
  emptyExtraction,
  PUBLIC_WEB,
  readDocuments,
  readJsonLines,
  toArticle,
} from '../../ingest/pipeline.ts';
import { ArticleInput, type Read, type Skipped } from '../../model/article.ts';
import { Explanation } from '../../model/explanation.ts';
import { CommandError, EXIT } from '../exitCodes.ts';
import { type ExtractorPool, openExtractorPool } from '../extractorPool.ts';
import type { Result, Task } from '../extractWorker.ts';
import { chooseSentences, formatExplanation } from '../formatExplanation.ts';
import { say, writeTo } from '../output.ts';
import { readGazetteers } from '../readGazetteers.ts';

export interface ExtractOptions {
  readonly gazetteer: readonly string[];
  /** `jsonl` unless said; `text` with `explain`. */
  readonly format?: 'jsonl' | 'json' | 'text';
  readonly workers: number;
  /** Pages may be fetched from any machine, not only from the public web. */
  readonly allowPrivate: boolean;
  /** Write how each article was read instead of what it says. */
  readonly explain?: boolean;
  /** With `explain`: the number of a sentence, or words in it. */
  readonly sentence?: string;
}

/** So many articles a worker are under way at once: enough to keep it busy, few enough to hold in memory. */
const AHEAD_PER_WORKER = 2;

/** Articles from standard input, or from paths and addresses, to one JSON object each on standard output, in order, as each is done. */
export async function extractCommand(paths: readonly string[], options: ExtractOptions): Promise<number> {
  const { explain = false, format = explain ? 'text' : 'jsonl', sentence } = options;
  if (!explain && (format === 'text' || sentence !== undefined))
    throw new CommandError(EXIT.usage, '--format text and --sentence go with --explain.');
  const pool = await openExtractorPool(options.workers, await readGazetteers(options.gazetteer));
  const writer = new ExtractionWriter(format, explain ? (json) => showExplanation(json, { format, sentence }) : null);
  const underWay: Promise<void>[] = [];
  let written = Promise.resolve();
  try {
    const guard = options.allowPrivate ? ANY_WEB : PUBLIC_WEB;
    for await (const read of paths.length ? readDocuments(paths, { guard }) : readJsonLines(process.stdin, 'stdin')) {
      const outcome = begin(pool, read, explain ? 'explain' : 'extract');
      // Each is written as soon as it and those before it are done, even while the next line is still being waited for.
      written = Promise.all([outcome, written]).then(([done]) => writer.write(done));
      underWay.push(written);
      if (underWay.length >= options.workers * AHEAD_PER_WORKER) await underWay.shift();
    }
    await written;
    return await writer.end();
  } finally {
    pool.close();
  }
}

async function begin(pool: ExtractorPool, read: Read, task: Task): Promise<Outcome> {
  const reading = 'raw' in read ? toArticle(read.raw) : read;
  if ('skipped' in reading) return reading;
  const { id, origin = id } = reading.article;
  return { id, origin, result: await pool.run(ArticleInput.parse(reading.article), task) };
}

function showExplanation(json: string, { format, sentence }: { format: string; sentence: string | undefined }): string {
  const explanation = Explanation.parse(JSON.parse(json));
  const chosen = sentence === undefined ? explanation : chooseSentences(explanation, sentence);
  return format === 'text' ? formatExplanation(chosen) : JSON.stringify(chosen);
}

type Outcome = Extract<Read, { origin: string }> | { id: string; origin: string; result: Result };

class ExtractionWriter {
  #failed = 0;
  #written = 0;

  /** @param show how a result is written, where it is not as it comes */
  constructor(
    private readonly format: NonNullable<ExtractOptions['format']>,
    private readonly show: ((json: string) => string) | null,
  ) {}

  async write(outcome: Outcome): Promise<void> {
    if ('skipped' in outcome) {
      this.#fail(outcome.origin, outcome.skipped);
      return;
    }
    const { id, origin, result } = outcome;
    if ('json' in result) return await this.#line(this.show ? this.show(result.json) : result.json);
    if (this.show) {
      this.#fail(origin, { code: 'FAILED', message: `The extractor failed: ${result.failure}` });
      return;
    }
    const skipped: Skipped = { code: 'FAILED', message: `The extractor failed: ${result.failure}` };
    this.#fail(origin, skipped);
    await this.#line(JSON.stringify(emptyExtraction({ id }, skipped)));
  }

  /** Closes the output and gives the exit code. */
  async end(): Promise<number> {
    if (this.format === 'json') await writeTo(process.stdout, this.#written ? '\n]\n' : '[]\n');
    if (this.#failed === 0) return EXIT.ok;
    // One input that failed has had its line already.
    if (this.#failed + this.#written > 1) {
      say(`newsgraph: ${this.#failed} of the inputs failed; ${this.#written} extracted.`);
    }
    return EXIT.inputFailed;
  }

  #fail(origin: string, { code, message }: Skipped): void {
    this.#failed += 1;
    say(`newsgraph: ${origin}: ${message} (${code})`);
  }

  async #line(json: string): Promise<void> {
    const before = this.format !== 'json' ? '' : this.#written ? ',\n' : '[\n';
    this.#written += 1;
    await writeTo(process.stdout, `${before}${json}${this.format === 'json' ? '' : '\n'}`);
  }
}
