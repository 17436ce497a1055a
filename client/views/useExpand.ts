import { useQueryClient } from '@tanstack/react-query';
import { type Dispatch, useCallback, useRef, useState } from 'react';
import type { EdgeRelation } from '../../model/api.ts';
import { fetchNeighbours } from '../api/endpoints.ts';
import { PAGE_SIZE } from '../api/queries.ts';
import type { ExplorerAction } from '../state/explorer.ts';

/** Words for the live region: what expanding did. */
export interface ExpandReport {
  readonly message: string;
  readonly failed: boolean;
}

export interface ExpandRequest {
  readonly id: string;
  readonly relation?: EdgeRelation | undefined;
  /** Has the person seen how many there are? If not, a hub's neighbours are only counted. */
  readonly asked: boolean;
}

/**
 * Adds an entity's neighbours to the picture, a page at a time: each call for the same entity and relation adds the next page.
 * `expand` returns when the page is there; what happened is in `report`.
 */
export function useExpand(dispatch: Dispatch<ExplorerAction>) {
  const client = useQueryClient();
  const [report, setReport] = useState<ExpandReport | null>(null);
  /** Where the next page begins, by entity and relation; null after the last. */
  const cursors = useRef(new Map<string, { cursor: string | null; loaded: number }>());

  const expand = useCallback(
    async ({ id, relation, asked }: ExpandRequest) => {
      const key = `${id} ${relation ?? ''}`;
      const before = cursors.current.get(key);
      if (before?.cursor === null) {
        setReport({ message: `All ${before.loaded} connections are already in the picture.`, failed: false });
        return;
      }
      const request = { id, relation, cursor: before?.cursor, limit: PAGE_SIZE };
      try {
        const page = await client.fetchQuery({
          queryKey: ['page', id, relation ?? null, before?.cursor ?? null],
          queryFn: ({ signal }) => fetchNeighbours(request, signal),
        });
        if (!asked && before === undefined && page.total > page.edges.length) {
          const count = page.total.toLocaleString('en');
          setReport({ message: `${count} connections: choose in the panel what to add.`, failed: false });
          return;
        }
        const loaded = (before?.loaded ?? 0) + page.edges.length;
        cursors.current.set(key, { cursor: page.nextCursor, loaded });
        dispatch({ type: 'added', entities: page.nodes, connections: page.edges });
        const rest = page.nextCursor === null ? '' : ' Expand again for more.';
        setReport({
          message: `${loaded} of ${page.total.toLocaleString('en')} connections shown.${rest}`,
          failed: false,
        });
      } catch (error) {
        setReport({ message: error instanceof Error ? error.message : 'Could not expand.', failed: true });
      }
    },
    [client, dispatch],
  );

  return { expand, report, dismiss: useCallback(() => setReport(null), []) };
}
