import { useQueryClient } from '@tanstack/react-query';
import { type Dispatch, useCallback, useEffect, useRef, useState } from 'react';
import type { JobResponse } from '../../model/api.ts';
import { cancelJob, fetchArticleGraph, startJob } from '../api/endpoints.ts';
import { watchJob } from '../api/watchJob.ts';
import { type AddDraft, type Adding, EMPTY_DRAFT, toInput } from '../state/adding.ts';
import type { ExplorerAction } from '../state/explorer.ts';

/** Articles of which all that they mention is brought into the picture: more would not be seen. */
const MOST_SHOWN = 10;

const wordsOf = (error: unknown) => (error instanceof Error ? error.message : 'That did not work.');

/** Articles into the graph: sends them, tells how far they are, and brings what they mention into the picture. */
export function useAddArticles(dispatch: Dispatch<ExplorerAction>) {
  const client = useQueryClient();
  const [adding, setAdding] = useState<Adding>({ stage: 'idle', error: null });
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const stop = useRef<() => void>(() => {});
  useEffect(() => () => stop.current(), []);

  const ended = useCallback(
    async (job: JobResponse) => {
      setAdding({ stage: 'ended', job });
      if (job.articleIds.length === 0) return;
      const graphs = await Promise.allSettled(job.articleIds.slice(0, MOST_SHOWN).map((id) => fetchArticleGraph(id)));
      const found = graphs.flatMap((graph) => (graph.status === 'fulfilled' ? [graph.value] : []));
      dispatch({
        type: 'added',
        entities: found.flatMap(({ nodes }) => nodes),
        connections: found.flatMap(({ edges }) => edges),
        lit: true,
      });
      // All that was asked before may be otherwise now.
      await client.invalidateQueries();
    },
    [client, dispatch],
  );

  const send = useCallback(
    async (sent: AddDraft) => {
      const input = toInput(sent);
      if (input === null) return;
      setAdding({ stage: 'sending' });
      try {
        const job = await startJob(input);
        setDraft(EMPTY_DRAFT);
        let reading = {
          stage: 'reading' as const,
          url: job.url,
          done: 0,
          total: job.total,
          origin: null as string | null,
        };
        const show = (next: Partial<typeof reading>) => {
          reading = { ...reading, ...next };
          setAdding(reading);
        };
        show({});
        stop.current = watchJob(job.url, {
          changed: ({ done, total }) => show({ done, total }),
          progress: ({ done, total, origin }) => show({ done, total, origin }),
          ended: (job) => void ended(job),
          lost: () =>
            setAdding({ stage: 'idle', error: 'The server does not answer any more. What it had written stays.' }),
        });
      } catch (error) {
        setAdding({ stage: 'idle', error: wordsOf(error) });
      }
    },
    [ended],
  );

  const cancel = useCallback(async () => {
    if (adding.stage !== 'reading') return;
    try {
      await cancelJob(adding.url);
    } catch (error) {
      setAdding({ stage: 'idle', error: wordsOf(error) });
    }
  }, [adding]);

  const again = useCallback(() => setAdding({ stage: 'idle', error: null }), []);
  return { adding, draft, setDraft, send, cancel, again };
}
