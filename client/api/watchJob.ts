import { JobProgress, JobResponse, JobSummary } from '../../model/api.ts';

export interface JobWatcher {
  /** The job has begun, or its documents are counted. */
  changed(job: JobSummary): void;
  progress(progress: JobProgress): void;
  ended(job: JobResponse): void;
  /** Nothing more is heard of the job; the server may still be at it. */
  lost(): void;
}

/** Listens to what becomes of a job, until it ends or the answer is called. A connection that is cut is taken up again. */
export function watchJob(url: string, watcher: JobWatcher): () => void {
  const source = new EventSource(`${url}/events`);
  const on = (type: string, act: (data: unknown) => void) =>
    source.addEventListener(type, ({ data }: MessageEvent<string>) => act(JSON.parse(data)));
  on('job', (data) => watcher.changed(JobSummary.parse(data)));
  on('progress', (data) => watcher.progress(JobProgress.parse(data)));
  on('end', (data) => {
    source.close();
    watcher.ended(JobResponse.parse(data));
  });
  source.onerror = () => {
    // A server that answers with a fault is not asked again by the browser: it is gone, or knows the job no more.
    if (source.readyState === EventSource.CLOSED) watcher.lost();
  };
  return () => source.close();
}
