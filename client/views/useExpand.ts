import { useQueryClient } from '@tanstack/react-query';
import { type Dispatch, useCallback, useRef, useState } from 'react';
import type { EdgeRelation, NeighboursResponse } from '../../model/api.ts';
import { fetchNeighbours } from '../api/endpoints.ts';
import { PAGE_SIZE } from '../api/queries.ts';
import type { ExplorerAction } from '../state/explorer.ts';
import type { Picture } from '../state/picture.ts';

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
 * Adds an entity's neighbours to the picture, a page at a time: each call for the same entity and relation adds the next page
 * of which the picture has not all. `expand` returns when it is there; what happened is in `report`.
 */
export function useExpand(picture: Picture, dispatch: Dispatch<ExplorerAction>) {
  const client = useQueryClient();
  const [report, setReport] = useState<ExpandReport | null>(null);
  const current = useRef(picture);
  current.current = picture;
  /** Hubs of which the person has seen how many neighbours they have, and asked for more. */
  const chosen = useRef(new Set<string>());

  const expand = useCallback(
    async ({ id, relation, asked }: ExpandRequest) => {
      const say = (message: string, failed = false) => setReport({ message, failed });
      if (asked) chosen.current.add(id);
      let cursor: string | null = null;
      let reached = 0;
      try {
        // Pages are asked for from the first on, for steps may have been taken back: those known come from memory.
        do {
          const from: string | null = cursor;
          const page: NeighboursResponse = await client.fetchQuery({
            queryKey: ['page', id, relation ?? null, from],
            queryFn: ({ signal }) => fetchNeighbours({ id, relation, cursor: from, limit: PAGE_SIZE }, signal),
          });
          const total = page.total.toLocaleString('en');
          reached += page.edges.length;
          cursor = page.nextCursor;
          if (cursor !== null && !chosen.current.has(id)) {
            say(`${total} connections: choose in the panel what to add.`);
            return;
          }
          if (page.edges.every((edge) => current.current.connections.has(edge.id))) continue;
          dispatch({ type: 'added', entities: page.nodes, connections: page.edges });
          say(`${reached} of ${total} connections shown.${cursor === null ? '' : ' Expand again for more.'}`);
          return;
        } while (cursor !== null);
        say(`All ${reached} connections are already in the picture.`);
      } catch (error) {
        say(error instanceof Error ? error.message : 'Could not expand.', true);
      }
    },
    [client, dispatch],
  );

  return { expand, report, dismiss: useCallback(() => setReport(null), []) };
}
