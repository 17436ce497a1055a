import { StoreError } from '../cypher/store.ts';
import type { IngestOptions, IngestReport } from '../ingest/ingestDocuments.ts';
import { ApiError, DOCUMENTS_TYPE, JobProgress, JobResponse } from '../model/api.ts';
import type { Read, Skipped } from '../model/article.ts';
import type { GazetteerEntry } from '../model/extraction.ts';
import { fetchOwner, type ServingOwner, unanswered } from './askOwner.ts';
import { readServerEvents } from './readServerEvents.ts';

/** So much is sent as one job: an article more or less is not felt, and an interrupt has little to wait for. */
const PART_DOCUMENTS = 2_000;
const PART_CHARACTERS = 16_000_000;
/** A longer document is not sent: the server would not take it, and no article is that long. */
const MOST_CHARACTERS = 60_000_000;
const TOO_LONG: Skipped = { code: 'TOO_LONG', message: 'It is too long to be sent to the server: is it one article?' };
/** Where the server takes no more just now, it is asked again after so long, unless it says how long. */
const BUSY_MS = 2_000;
const LATER: ReadonlySet<string> = new Set(['BUSY', 'TOO_MANY_REQUESTS']);

/**
 * Ingests through the server that has the store open, part by part, each a job of that server, as `ingest` does by itself.
 * @param entries the user's own actors; they go before those of the server
 * @throws StoreError as the server says, or STORE_UNAVAILABLE where it does not answer; what was written before stays
 */
export async function ingestThrough(
  { owner, entries }: { readonly owner: ServingOwner; readonly entries: readonly GazetteerEntry[] },
  reads: AsyncIterable<Read>,
  { onProgress, signal = new AbortController().signal }: IngestOptions = {},
): Promise<IngestReport> {
  const report: IngestReport = { added: 0, replaced: 0, unchanged: 0, skipped: [], cancelled: false };
  const server = new Server(owner);
  let before = 0;
  for await (const part of partsOf(reads)) {
    if (signal.aborted) break;
    const job = await server.send(toForm(part, entries), signal);
    if (!job) break;
    const end = await server.follow(job, signal, ({ done, origin, skipped }) => {
      if (skipped) report.skipped.push({ origin, skipped });
      onProgress?.({ done: before + done, origin, skipped });
    });
    report.added += end.added;
    report.replaced += end.replaced;
    report.unchanged += end.unchanged;
    before += end.done;
    if (end.error) throw toError(end.error, owner);
    // Somebody else may have cancelled it, or the server has ended.
    report.cancelled = end.state === 'cancelled';
    if (report.cancelled) break;
  }
  report.cancelled ||= signal.aborted;
  return report;
}

/** JSON Lines of documents, so many at a time. */
async function* partsOf(reads: AsyncIterable<Read>): AsyncGenerator<string[]> {
  let part: string[] = [];
  let length = 0;
  for await (const read of reads) {
    const line = toLine(read);
    if (part.length > 0 && length + line.length > PART_CHARACTERS) {
      yield part;
      [part, length] = [[], 0];
    }
    part.push(line);
    length += line.length;
    if (part.length >= PART_DOCUMENTS) {
      yield part;
      [part, length] = [[], 0];
    }
  }
  if (part.length > 0) yield part;
}

function toLine(read: Read): string {
  const line = JSON.stringify(read);
  if (line.length <= MOST_CHARACTERS || !('raw' in read)) return line;
  return JSON.stringify({ origin: read.raw.origin, skipped: TOO_LONG } satisfies Read);
}

function toForm(part: readonly string[], entries: readonly GazetteerEntry[]): FormData {
  const form = new FormData();
  form.append('documents', new Blob([part.join('\n')], { type: DOCUMENTS_TYPE }), 'documents');
  if (entries.length > 0) {
    form.append('gazetteer', new Blob([entries.map((entry) => JSON.stringify(entry)).join('\n')]), 'gazetteer.jsonl');
  }
  return form;
}

class Server {
  constructor(private readonly owner: ServingOwner) {}

  /** Makes a job, waiting while too many wait already; null where the user has no patience. */
  async send(body: FormData, signal: AbortSignal): Promise<JobResponse | null> {
    while (!signal.aborted) {
      const response = await fetchOwner(this.owner, '/api/jobs', { method: 'POST', body });
      if (response.ok) return JobResponse.parse(await response.json());
      const { error } = ApiError.parse(await response.json());
      if (!LATER.has(error.code)) throw toError(error, this.owner);
      const seconds = Number(response.headers.get('retry-after'));
      await waitFor(seconds > 0 ? seconds * 1000 : BUSY_MS, signal);
    }
    return null;
  }

  /** Follows a job to its end; an interrupt cancels it, and its end is what it wrote until then. */
  async follow(
    job: JobResponse,
    signal: AbortSignal,
    onProgress: (progress: JobProgress) => void,
  ): Promise<JobResponse> {
    const cancel = () => {
      // Where this fails, so does the following, which says so.
      fetchOwner(this.owner, job.url, { method: 'DELETE' }).catch(() => undefined);
    };
    signal.addEventListener('abort', cancel);
    if (signal.aborted) cancel();
    try {
      const response = await fetchOwner(this.owner, `${job.url}/events`, {});
      if (!response.ok || !response.body) throw toError(ApiError.parse(await response.json()).error, this.owner);
      for await (const { event, data } of readServerEvents(response.body)) {
        if (event === 'progress') onProgress(JobProgress.parse(JSON.parse(data)));
        if (event === 'end') return JobResponse.parse(JSON.parse(data));
      }
      throw unanswered(this.owner);
    } catch (error) {
      throw error instanceof TypeError ? unanswered(this.owner, error) : error;
    } finally {
      signal.removeEventListener('abort', cancel);
    }
  }
}

function waitFor(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

function toError({ code, message }: { code: string; message: string }, { address }: ServingOwner): StoreError {
  if (code.startsWith('STORE_')) return new StoreError(code as StoreError['code'], message);
  return new StoreError('STORE_FAILED', `The server at ${address} did not take the articles: ${message} (${code})`);
}
