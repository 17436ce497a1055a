import { type Dispatch, useEffect, useRef } from 'react';
import { formatFilters } from '../state/address.ts';
import type { ExplorerAction, ExplorerState } from '../state/explorer.ts';
import { formatPlace, parsePlace } from '../state/place.ts';

/**
 * Keeps the address bar the same as the state's place and filters: where the person goes is a step of the browser's history,
 * what is filtered on the way is none.
 */
export function usePlace({ place, filters }: ExplorerState, dispatch: Dispatch<ExplorerAction>): void {
  const last = useRef(place);
  useEffect(() => {
    const at = formatPlace(place);
    const filtered = formatFilters(filters);
    const hash = filtered === '' ? at : `${at}${at.includes('?') ? '&' : '?'}${filtered}`;
    if (hash !== window.location.hash) {
      if (place === last.current) window.history.replaceState(null, '', hash);
      else window.history.pushState(null, '', hash);
    }
    last.current = place;
  }, [place, filters]);

  useEffect(() => {
    const restore = () => dispatch({ type: 'placeRestored', place: parsePlace(window.location.hash) });
    window.addEventListener('popstate', restore);
    return () => window.removeEventListener('popstate', restore);
  }, [dispatch]);
}
