import type { ReadOutcome } from '../../ingest/ingestDocuments.ts';
import { toOutcome } from '../../ingest/ingestDocuments.ts';
import {
  ANY_WEB,
  countInFile,
  type Extractor,
  loadExtractor,
  type NamedFile,
  PUBLIC_WEB,
  readFileAs,
  readUrl,
} from '../../ingest/pipeline.ts';
import type { GazetteerEntry } from '../../model/extraction.ts';
import { CommandError } from '../exitCodes.ts';
import { readGazetteerFile } from '../readGazetteers.ts';

/** What a job gives to read. */
export interface JobInputs {
  readonly files: readonly NamedFile[];
  /** Addresses of pages. */
  readonly urls: readonly string[];
  /** The job's own actors: files of JSON Lines. They go before those of the server. */
  readonly gazetteers: readonly Pick<NamedFile, 'path' | 'name'>[];
}

export interface ReaderOptions {
  /** The user's own actors, for every job. */
  readonly gazetteer: readonly GazetteerEntry[];
  /** Pages may be fetched from any machine, not only from the public web. */
  readonly allowPrivate: boolean;
}

/** Read these, from a document on; or: another outcome may come. */
export type ToReadWorker =
  | (ReaderOptions & { readonly begin: JobInputs; readonly from: number })
  | { readonly next: true };

export type FromReadWorker =
  /** How many documents there are. */
  | { readonly total: number }
  /** This one is being read now: should the process end, it was this one. */
  | { readonly reading: string }
  | { readonly read: ReadOutcome }
  | { readonly end: true }
  /** The job can't be begun, with what its sender is told; or, without a name, by a fault of our own. */
  | { readonly failure: string; readonly refused: boolean };

/** Outcomes that may wait for the writer: enough to keep both sides busy, few enough to hold in memory. */
const AHEAD = 4;

type Begin = Extract<ToReadWorker, { begin: JobInputs }>;

async function read(job: Begin, send: (message: FromReadWorker) => Promise<void>) {
  let total = job.begin.urls.length;
  for (const file of job.begin.files) total += await countInFile(file);
  await send({ total });
  const extractor = await ready(await allEntries(job));
  let done = 0;
  for (const file of job.begin.files) {
    for await (const document of readFileAs(file)) {
      done += 1;
      if (done <= job.from) continue;
      await send({ reading: 'raw' in document ? document.raw.origin : document.origin });
      await send({ read: toOutcome(extractor, document) });
    }
  }
  const guard = job.allowPrivate ? ANY_WEB : PUBLIC_WEB;
  for (const url of job.begin.urls.slice(Math.max(0, job.from - done))) {
    await send({ reading: url });
    await send({ read: toOutcome(extractor, await readUrl(url, { guard })) });
  }
  await send({ end: true });
}

async function allEntries({ begin, gazetteer }: Begin): Promise<readonly GazetteerEntry[]> {
  const own = await Promise.all(begin.gazetteers.map(({ path, name }) => readGazetteerFile(path, name)));
  return [...own.flat(), ...gazetteer];
}

let loaded: { readonly entries: string; readonly extractor: Extractor } | undefined;

/** The extractor of the job before, where its actors are the same. */
async function ready(entries: readonly GazetteerEntry[]): Promise<Extractor> {
  const key = JSON.stringify(entries);
  if (loaded?.entries !== key) loaded = { entries: key, extractor: await loadExtractor(entries) };
  return loaded.extractor;
}

// Run as a child process of the reader; imported by it, it does nothing.
if (process.send && process.argv.includes('--read-worker')) {
  let room = AHEAD;
  let wake = () => {};
  const send = async (message: FromReadWorker): Promise<void> => {
    if ('read' in message) {
      while (room <= 0) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      room -= 1;
    }
    await new Promise<void>((resolve) => process.send?.(message, () => resolve()));
  };
  process.on('message', (message: ToReadWorker) => {
    if ('next' in message) {
      room += 1;
      wake();
      return;
    }
    room = AHEAD;
    read(message, send).catch((error) => {
      const refused = error instanceof CommandError;
      return send({ failure: error instanceof Error ? error.message : String(error), refused });
    });
  });
  process.on('disconnect', () => process.exit());
  // An interrupt goes to the whole group; the server decides when its workers end.
  process.on('SIGINT', () => {});
}
