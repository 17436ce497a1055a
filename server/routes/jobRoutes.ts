import { type Response, Router } from 'express';
import { z } from 'zod';
import { JobResponse, JobsResponse } from '../../model/api.ts';
import { RequestError } from '../errors.ts';
import type { Job } from '../jobs/job.ts';
import type { JobQueue } from '../jobs/jobQueue.ts';
import { receiveInputs } from '../jobs/receiveInputs.ts';
import { endNumber, sendJobEvents } from '../jobs/sendJobEvents.ts';
import { found, parseRequest } from '../parseRequest.ts';
import { sendJson } from '../sendJson.ts';

const Id = z.object({ id: z.string().min(1).max(100) });
/** Seconds until there may be room in the queue. */
const RETRY_AFTER = '5';
const MOST_LISTENERS = 100;

/** Articles into the graph: a job is made, waits its turn, is watched, can be cancelled. */
export function jobRoutes(jobs: JobQueue): Router {
  const router = Router();
  let listeners = 0;
  const jobOf = (params: unknown): Job => {
    const { id } = parseRequest(Id, params);
    return found(jobs.get(id) ?? null, `job ${id}`);
  };

  router.post('/jobs', async (request, response) => {
    const place = orLater(response, () => jobs.reserve());
    try {
      const job = place.take(await receiveInputs(request, response, place.folder));
      const answer = JobResponse.parse(job.toResponse());
      response.status(202).location(answer.url).json(answer);
    } finally {
      place.release();
    }
  });

  router.get('/jobs', (request, response) => {
    sendJson(request, response, JobsResponse.parse({ jobs: jobs.list().map((job) => job.toSummary()) }));
  });

  router.get('/jobs/:id', (request, response) => {
    sendJson(request, response, JobResponse.parse(jobOf(request.params).toResponse()));
  });

  // What was written stays; the answer says what that is, once nothing more is written.
  router.delete('/jobs/:id', async (request, response) => {
    const job = jobOf(request.params);
    job.cancel();
    await job.whenEnded();
    response.json(JobResponse.parse(job.toResponse()));
  });

  router.get('/jobs/:id/events', (request, response) => {
    const job = jobOf(request.params);
    const after = toNumber(request.headers['last-event-id']);
    if (job.ended && after >= endNumber(job)) {
      // So a browser's EventSource, which comes back after the end, is told to stay away.
      response.status(204).end();
      return;
    }
    if (request.method === 'HEAD') {
      response.type('text/event-stream').end();
      return;
    }
    orLater(response, () => {
      if (listeners >= MOST_LISTENERS) throw new RequestError('BUSY', `${listeners} are listening to jobs already.`);
    });
    listeners += 1;
    response.once('close', () => {
      listeners -= 1;
    });
    sendJobEvents(job, after, response);
  });

  return router;
}

const toNumber = (header: string | string[] | undefined): number => {
  const number = Number(header);
  return Number.isSafeInteger(number) && number > 0 ? number : 0;
};

/** Where there is no room now, says when to ask again. */
function orLater<T>(response: Response, take: () => T): T {
  try {
    return take();
  } catch (error) {
    response.setHeader('Retry-After', RETRY_AFTER);
    throw error;
  }
}
