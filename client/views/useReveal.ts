import { useQueryClient } from '@tanstack/react-query';
import { type Dispatch, useEffect } from 'react';
import { fetchNeighbours } from '../api/endpoints.ts';
import { entityQuery, evidenceQuery, PAGE_SIZE } from '../api/queries.ts';
import type { ExplorerAction, ExplorerState } from '../state/explorer.ts';
import { isFactId } from '../state/place.ts';

/**
 * Brings what is selected into the picture when it isn't there (a search's hit, a shared address): an entity with its first
 * neighbours, a connection with its ends, a statement's speaker. What can't be found is left to its panel to say.
 */
export function useReveal(state: ExplorerState, dispatch: Dispatch<ExplorerAction>): void {
  const client = useQueryClient();
  const { select } = state.place;
  const ready = state.total !== null;
  const shown = select === null || state.picture.entities.has(select) || state.picture.connections.has(select);

  useEffect(() => {
    if (!ready || shown || select === null) return;
    let current = true;
    const reveal = async () => {
      if (isFactId(select)) {
        const { items } = await client.fetchQuery(evidenceQuery(select));
        const fact = items[0]?.fact;
        const source = fact?.source[0] ?? fact?.target[0];
        if (source === undefined) return;
        // An event may have many participants: the connection is looked for at its first one, and only on the first page.
        const page = await fetchNeighbours({ id: source.id, limit: 500 });
        const connection = page.edges.find((edge) => edge.id === select);
        if (!current) return;
        if (connection === undefined) {
          // A statement about nobody is no line of the picture: whoever made it is shown.
          const speaker = await client.fetchQuery(entityQuery(source.id));
          if (current) dispatch({ type: 'added', entities: [speaker], connections: [] });
          return;
        }
        const ends = page.nodes.filter(({ id }) => id === connection.source || id === connection.target);
        dispatch({ type: 'added', entities: ends, connections: [connection] });
        return;
      }
      const [entity, page] = await Promise.all([
        client.fetchQuery(entityQuery(select)),
        fetchNeighbours({ id: select, limit: PAGE_SIZE }),
      ]);
      if (current) dispatch({ type: 'added', entities: [entity, ...page.nodes], connections: page.edges });
    };
    reveal().catch(() => {});
    return () => {
      current = false;
    };
  }, [client, dispatch, ready, shown, select]);
}
